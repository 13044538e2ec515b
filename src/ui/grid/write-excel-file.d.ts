/** See tools/site/aliases.ts. */
declare module "write-excel-file/sync" {
  import type {SheetData, SheetOptions} from "write-excel-file/universal";

  /** Writes one worksheet as a workbook; `toBytes` reads the content of images, of which we have none. */
  export function generateXlsxFileSync(
    sheet: SheetData,
    options: SheetOptions<never>,
    more: undefined,
    toBytes: () => never,
  ): Promise<Blob>;
}
