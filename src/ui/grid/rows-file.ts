import {columnWriter, csvHeader, csvLines, exchangeJson, isZonedType} from "#catalog";
import type {CsvFlavour} from "#catalog";
import {parseDuckType} from "#engine";
import type {Column, Row, Value} from "#engine";
import type {GridRows} from "./grid-rows.ts";
import {workbookFiles} from "./xlsx-workbook.ts";
import type {SheetCell} from "./xlsx-workbook.ts";

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
  const {zipSync} = await import("fflate");
  const {columns} = rows;
  const sheet: SheetCell[][] = [
    columns.map(({name}) => ({type: "text", value: name, isBold: true})),
  ];
  const sample: Row[] = [];
  for await (const some of inSteps(rows)) {
    if (sample.length === 0) sample.push(...some.slice(0, 100));
    for (const row of some) {
      sheet.push(columns.map((column) => sheetCell(row[column.name] ?? null, column)));
    }
  }
  const widths = columns.map((column) => columnChars(column, sample));
  const zipped = zipSync({...workbookFiles({widths, rows: sheet})});
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  return new Blob([zipped], {type});
}

/** How wide a column needs to be, in characters: its heading or the longest of the first rows, within reason. */
function columnChars(column: Column, rows: readonly Row[]): number {
  const values = rows.map((row) => row[column.name] ?? null);
  const writer = columnWriter(column, values, "nl");
  const lengths = values.map((value) => writer.text(value)?.length ?? 0);
  return Math.min(48, Math.max(8, column.name.length + 3, ...lengths.map((length) => length + 2)));
}

async function* inSteps(rows: Source): AsyncGenerator<readonly Row[]> {
  for (let from = 0; from < rows.count; from += STEP) {
    yield await rows.read(from, Math.min(from + STEP, rows.count));
  }
}

/** Digits beyond 2^53 stay text: a worksheet's number would round them. */
function sheetCell(value: Value, {kind, type}: Column): SheetCell {
  if (value === null) return null;
  if (typeof value === "boolean") return {type: "boolean", value};
  if (typeof value === "number") return {type: "number", value};
  if (value instanceof Date) {
    return {type: kind === "date" ? "day" : isZonedType(type) ? "utc" : "moment", value};
  }
  const text = typeof value === "string" ? value : exchangeJson(value, parseDuckType(type));
  return {type: "text", value: text};
}
