import {FORMATS} from "./formats.ts";
import {MappingReader} from "./reader.ts";
import type {Parsed} from "./reader.ts";
import type {TableSpec} from "./table-spec.ts";

/** Completes a table block's YAML; unknown keys and values are problems, never ignored. */
export function parseTableSpec(data: unknown): Parsed<TableSpec> {
  const reader = new MappingReader(data, ["data", "columns", "text"]);
  const text = reader.mapping("text", ["title", "subtitle", "notes"]);
  return reader.result<TableSpec>({
    data: reader.text("data"),
    columns: reader.mappings("columns", ["name", "label", "format", "decimals"], (column) => ({
      name: column.text("name"),
      label: column.text("label"),
      format: column.oneOf("format", FORMATS, "number"),
      decimals: column.count("decimals"),
    })),
    text: {
      title: text.text("title"),
      subtitle: text.text("subtitle", ""),
      notes: text.texts("notes"),
    },
  });
}
