import type {Column, Row} from "#engine";
import Papa from "papaparse";
import type {CatalogContent, CatalogTable} from "../content/catalog-content.ts";

/** A curated table's rows as plain values, with the columns that say how to write them. */
export interface TableRowsContent {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

/** Reads a curated CSV by the types of its catalog entry; an empty cell is null. */
export function parseTableRows(csv: string, table: CatalogTable): TableRowsContent {
  const {data} = Papa.parse<Record<string, string>>(csv, {header: true, skipEmptyLines: true});
  const columns = table.columns.map(({name, type}): Column => ({name, type, kind: kindOf(type)}));
  const rows = data.map((record) =>
    Object.fromEntries(columns.map(({name, kind}) => [name, toValue(record[name] ?? "", kind)])),
  );
  return {columns, rows};
}

function kindOf(type: string): Column["kind"] {
  if (/INT|DOUBLE|DECIMAL|FLOAT/.test(type)) return "number";
  return type === "BOOLEAN" ? "boolean" : "text";
}

function toValue(text: string, kind: Column["kind"]) {
  if (text === "") return null;
  if (kind === "number") return Number(text);
  return kind === "boolean" ? text === "true" : text;
}

/** The words of a row in both languages, lower case without accents: what the filter searches. */
export function searchableText(row: Row, table: CatalogTable, catalog: CatalogContent): string {
  const words = table.columns.flatMap(({name, codes}) => {
    const value = row[name];
    if (value === null || value === undefined) return [];
    const label = codes ? catalog.codes[codes]?.[String(value)] : undefined;
    return [String(value), label?.nl ?? "", label?.en ?? ""];
  });
  return fold(words.join(" "));
}

/** Lower case without accents. */
export function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
