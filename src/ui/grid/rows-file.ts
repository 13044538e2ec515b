import {csvHeader, csvLines} from "#catalog";
import type {CsvFlavour} from "#catalog";
import type {Column, Row, Value} from "#engine";
import {columnChars} from "./grid-model.ts";
import type {GridRows} from "./grid-rows.ts";

/** Rows that are read at once while a file is written. */
const STEP = 20_000;

/** What a worksheet can hold, its heading included (Excel's own limit). */
export const XLSX_ROWS = 1_048_576;

type Source = Pick<GridRows, "columns" | "count" | "read">;

/** All rows, as they are arranged, as CSV; read and written piece by piece, so that long ones fit. */
export async function csvFile(rows: Source, flavour: CsvFlavour): Promise<Blob> {
  const pieces: string[] = [csvHeader(rows.columns, flavour)];
  for await (const some of inSteps(rows)) pieces.push(csvLines(rows.columns, some, flavour));
  return new Blob(pieces, {type: "text/csv;charset=utf-8"});
}

/** All rows, as they are arranged, as a workbook: numbers and dates are that, text is never a formula. */
export async function xlsxFile(rows: Source): Promise<Blob> {
  const {generateXlsxFileSync} = await import("write-excel-file/sync");
  const {columns} = rows;
  const sheet: XlsxCell[][] = [columns.map(({name}) => ({value: name, fontWeight: "bold"}))];
  const sample: Row[] = [];
  for await (const some of inSteps(rows)) {
    if (sample.length === 0) sample.push(...some.slice(0, 100));
    for (const row of some) {
      sheet.push(columns.map((column) => xlsxCell(row[column.name] ?? null, column)));
    }
  }
  const widths = columns.map((column) => ({width: columnChars(column, sample, "nl")}));
  const options = {columns: widths, stickyRowsCount: 1};
  return generateXlsxFileSync(sheet, options, undefined, noImages);
}

function noImages(): never {
  throw new Error("A worksheet of rows has no images.");
}

async function* inSteps(rows: Source): AsyncGenerator<readonly Row[]> {
  for (let from = 0; from < rows.count; from += STEP) {
    yield await rows.read(from, Math.min(from + STEP, rows.count));
  }
}

type XlsxCell = {
  readonly value: string | number | boolean | Date;
  readonly format?: string;
  readonly fontWeight?: "bold";
} | null;

/** Digits beyond 2^53 stay text: a worksheet's number would round them. */
function xlsxCell(value: Value, {kind}: Column): XlsxCell {
  if (value === null) return null;
  if (typeof value === "boolean") return {value};
  if (typeof value === "number") return {value: Number.isFinite(value) ? value : String(value)};
  if (value instanceof Date) {
    return {value, format: kind === "date" ? "yyyy-mm-dd" : "yyyy-mm-dd hh:mm:ss"};
  }
  return {value: typeof value === "string" ? value : JSON.stringify(value)};
}
