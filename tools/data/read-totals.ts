import {readFileSync} from "node:fs";
import {join} from "node:path";
import {isFigureTable, parseDataPackage} from "#catalog";
import {readCsvFile} from "./csv-files.ts";
import {comparePrintedTotals} from "./printed-totals.ts";
import type {TotalComparison} from "./printed-totals.ts";

/** Every printed total of a data directory beside the sum of its parts, by table. */
export function readPrintedTotals(dir: string): ReadonlyMap<string, readonly TotalComparison[]> {
  const pkg = parseDataPackage(readFileSync(join(dir, "datapackage.json"), "utf8"));
  const rowsOf = (name: string) => readCsvFile(join(dir, `${name}.csv`)).rows;
  const additive = new Set(
    rowsOf("measure").flatMap((row) => (row.additive === "true" ? [row.measure ?? ""] : [])),
  );
  const parentsOf = (list: string): ReadonlyMap<string, string> =>
    new Map(rowsOf(list).flatMap(({code = "", parent}) => (parent ? [[code, parent]] : [])));
  return new Map(
    pkg.resources
      .filter(isFigureTable)
      .map((resource) => [
        resource.name,
        comparePrintedTotals({resource, rows: rowsOf(resource.name), additive, parentsOf}),
      ]),
  );
}
