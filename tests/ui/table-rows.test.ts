import {describe, expect, test} from "vitest";
import type {
  CatalogColumn,
  CatalogContent,
  CatalogTable,
} from "../../src/ui/content/catalog-content.ts";
import {fold, parseTableRows, searchableText} from "../../src/ui/data/table-rows.ts";

const column = (name: string, type: string, codes: string | null = null): CatalogColumn => ({
  name,
  type,
  codes,
  title: {nl: name, en: name},
  description: {nl: "", en: ""},
  unit: null,
  unitColumn: null,
  overlaps: false,
  distinct: 0,
  nulls: 0,
  shape: {kind: "none"},
});

const table: CatalogTable = {
  name: "t",
  group: "other",
  title: {nl: "T", en: "T"},
  description: {nl: "", en: ""},
  rows: 2,
  figures: true,
  sources: [],
  columns: [
    column("work_type", "VARCHAR", "work_type"),
    column("value", "DOUBLE"),
    column("is_total", "BOOLEAN"),
  ],
};

describe("a curated table", () => {
  test("is read by its types, empty cells as null", () => {
    const {rows} = parseTableRows(
      `work_type,value,is_total\nassociations,24557000,false\n"a, b",,true\n`,
      table,
    );
    expect(rows).toEqual([
      {work_type: "associations", value: 24557000, is_total: false},
      {work_type: "a, b", value: null, is_total: true},
    ]);
  });

  test("is searched by codes and by labels in both languages", () => {
    const codes = {work_type: {associations: {nl: "Verenigingen", en: "Associations"}}};
    const catalog = {codes} as unknown as CatalogContent; // only the labels are read
    expect(searchableText({work_type: "associations", value: 1}, table, catalog)).toBe(
      "associations verenigingen associations 1  ",
    );
  });
});

test("folding takes away capitals and accents", () => {
  expect(fold("Créatief Één")).toBe("creatief een");
});
