import {ANALYSES} from "#analyses";
import type {Lang} from "#base";
import type {SuggestOptions} from "#charts";
import {readTables} from "#notebook";
import type {ColorSlot} from "#spec";
import type {CatalogContent} from "../content/catalog-content.ts";
import {columnTitles} from "../present/column-titles.ts";

/** What the catalogue knows of the rows of a query: how its columns are called, and which colours its groups have. */
export function suggestOptions(
  sql: string,
  catalog: CatalogContent,
  lang: Lang,
): Required<Pick<SuggestOptions, "titles" | "colors">> {
  const tables = new Set(readTables(sql).map((name) => name.replace(/_main$/, "")));
  return {
    titles: columnTitles(catalog, lang, (table) => tables.has(table)),
    colors: groupColors(catalog),
  };
}

/** The colour that a code of a code list has in every chart of the analyses, by code and by its name in each language. */
export function groupColors({codes}: CatalogContent): Readonly<Record<string, ColorSlot>> {
  const found = new Map<string, ColorSlot | null>();
  const add = (label: string, slot: ColorSlot) => {
    const known = found.get(label);
    found.set(label, known === undefined || known === slot ? slot : null);
  };
  for (const {chart} of ANALYSES) {
    for (const [code, slot] of Object.entries(chart.colors)) {
      for (const list of Object.values(codes)) {
        const names = Object.hasOwn(list, code) ? list[code] : undefined;
        if (names) for (const label of new Set([code, names.nl, names.en])) add(label, slot);
      }
    }
  }
  return Object.fromEntries(
    [...found].flatMap(([label, slot]) => (slot === null ? [] : [[label, slot] as const])),
  );
}
