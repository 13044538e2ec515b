import {readFileSync} from "node:fs";
import {join} from "node:path";
import Papa from "papaparse";

/** One row of a CSV file by column name; an empty cell is "". */
export type CsvRow = Readonly<Record<string, string>>;

/** A CSV file: its header and its rows, all text. */
export interface CsvFile {
  readonly header: readonly string[];
  readonly rows: readonly CsvRow[];
}

/** The data directory of this repository. */
export const DATA_DIR = join(import.meta.dirname, "../../data");

/** Reads a CSV file. A row with too few or too many cells throws. */
export function readCsvFile(path: string): CsvFile {
  const text = readFileSync(path, "utf8");
  const {data, errors, meta} = Papa.parse<CsvRow>(text, {header: true, skipEmptyLines: true});
  const [error] = errors;
  if (error) throw new Error(`${path}, row ${(error.row ?? 0) + 2}: ${error.message}`);
  return {header: meta.fields ?? [], rows: data};
}
