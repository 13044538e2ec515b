import type {Lang} from "#base";
import MiniSearch from "minisearch";
import type {CatalogContent} from "../content/catalog-content.ts";
import {routeHref} from "../state/route.ts";

/** One thing that can be found. */
export interface SearchItem {
  readonly id: string;
  readonly kind: "notebook" | "analysis" | "table" | "measure" | "column";
  readonly title: string;
  /** What it means, for searching and for the reader. */
  readonly text: string;
  /** Name in SQL and the table it is in. */
  readonly name: string;
  readonly href: string;
}

/** Finds notebooks, analyses, tables, measures and columns by words, beginnings of words and small typing errors. */
export class SearchIndex {
  readonly #items: ReadonlyMap<string, SearchItem>;
  readonly #index: MiniSearch<SearchItem>;

  constructor(items: readonly SearchItem[]) {
    this.#items = new Map(items.map((item) => [item.id, item]));
    this.#index = new MiniSearch<SearchItem>({
      fields: ["title", "name", "text"],
      processTerm: (term) => term.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase(),
      tokenize: (text) => text.split(/[\s\p{P}_]+/u),
      searchOptions: {
        prefix: true,
        fuzzy: (term) => (term.length > 4 ? 0.2 : false),
        boost: {title: 3, name: 2},
        combineWith: "AND",
        boostDocument: (id) => KIND_BOOST[this.#items.get(String(id))?.kind ?? "column"],
      },
    });
    this.#index.addAll(items);
  }

  /** The best matches, best first. */
  find(query: string, limit = 20): readonly SearchItem[] {
    return this.#index
      .search(query)
      .slice(0, limit)
      .flatMap(({id}) => this.#items.get(String(id)) ?? []);
  }
}

/** A reader more often wants to read than to know a column. */
const KIND_BOOST: Readonly<Record<SearchItem["kind"], number>> = {
  notebook: 3,
  analysis: 3,
  table: 2,
  measure: 1.5,
  column: 1,
};

/** All that can be found, in the reader's language. */
export function searchItems(catalog: CatalogContent, lang: Lang): readonly SearchItem[] {
  const notebooks = catalog.notebooks.map((entry): SearchItem => ({
    id: `notebook:${entry.id}`,
    kind: "notebook",
    title: entry.title[lang],
    text: entry.description[lang],
    name: "",
    href: routeHref({page: "notebook", id: entry.id}),
  }));
  const analyses = catalog.analyses.map((entry): SearchItem => ({
    id: `analysis:${entry.id}`,
    kind: "analysis",
    title: entry.title[lang],
    text: entry.description[lang],
    name: entry.id,
    href: routeHref({page: "analysis", id: entry.id, query: ""}),
  }));
  const measures = catalog.measures.map((measure): SearchItem => ({
    id: `measure:${measure.name}:${measure.table}`,
    kind: "measure",
    title: measure.title[lang],
    text: measure.definition[lang],
    name: measure.name,
    href: routeHref({page: "table", name: measure.table}),
  }));
  const tables = catalog.tables.map((table): SearchItem => ({
    id: `table:${table.name}`,
    kind: "table",
    title: table.title[lang],
    text: table.description[lang],
    name: table.name,
    href: routeHref({page: "table", name: table.name}),
  }));
  return [...notebooks, ...analyses, ...tables, ...measures, ...columnItems(catalog, lang)];
}

/** Columns that many tables share are found once, in the first table that has them. */
function columnItems(catalog: CatalogContent, lang: Lang): readonly SearchItem[] {
  const items = new Map<string, SearchItem>();
  for (const table of catalog.tables) {
    for (const column of table.columns) {
      const key = `${column.name}:${column.description.nl}`;
      if (items.has(key)) continue;
      items.set(key, {
        id: `column:${table.name}.${column.name}`,
        kind: "column",
        title: column.title[lang],
        text: column.description[lang],
        name: `${table.name}.${column.name}`,
        href: routeHref({page: "table", name: table.name}),
      });
    }
  }
  return [...items.values()];
}
