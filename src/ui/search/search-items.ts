import type {Lang} from "#base";
import type {CatalogContent, CatalogTable} from "../content/catalog-content.ts";
import type {SearchPassage} from "../content/search-content.ts";
import {routeHref} from "../state/route.ts";

/** One thing that can be found. */
export interface SearchItem {
  readonly id: string;
  readonly kind: "notebook" | "section" | "analysis" | "table" | "measure" | "category" | "column";
  readonly title: string;
  /** What it means, for searching and for the reader. */
  readonly text: string;
  /** What else it is found by: all that a section says. */
  readonly words: string;
  /** Name in SQL and the table it is in. */
  readonly name: string;
  /** Where it stands, for the reader: the title of a notebook or a table; empty where the title says it. */
  readonly place: string;
  readonly href: string;
}

/** All that can be found, in the reader's language. */
export function searchItems(
  catalog: CatalogContent,
  passages: readonly SearchPassage[],
  lang: Lang,
): readonly SearchItem[] {
  const wordsOf = (id: string) =>
    passages.find((each) => each.kind === "analysis" && each.id === id)?.words ?? "";
  const notebooks = catalog.notebooks.map((entry): SearchItem => ({
    id: `notebook:${entry.id}`,
    kind: "notebook",
    title: entry.title[lang],
    text: entry.description[lang],
    words: "",
    name: "",
    place: "",
    href: routeHref({page: "notebook", id: entry.id, section: ""}),
  }));
  const analyses = catalog.analyses.map((entry): SearchItem => ({
    id: `analysis:${entry.id}`,
    kind: "analysis",
    title: entry.title[lang],
    text: entry.description[lang],
    words: wordsOf(entry.id),
    name: entry.id,
    place: "",
    href: routeHref({page: "analysis", id: entry.id, query: ""}),
  }));
  const titles = new Map(catalog.tables.map(({name, title}) => [name, title[lang]]));
  const measures = catalog.measures.map((measure): SearchItem => ({
    id: `measure:${measure.name}:${measure.table}`,
    kind: "measure",
    title: measure.title[lang],
    text: measure.definition[lang],
    words: measure.unit[lang],
    name: measure.name,
    place: titles.get(measure.table) ?? "",
    href: routeHref({page: "table", name: measure.table}),
  }));
  const tables = catalog.tables.map((table): SearchItem => ({
    id: `table:${table.name}`,
    kind: "table",
    title: table.title[lang],
    text: table.description[lang],
    words: "",
    name: table.name,
    place: "",
    href: routeHref({page: "table", name: table.name}),
  }));
  return [
    ...notebooks,
    ...sectionItems(catalog, passages, lang),
    ...analyses,
    ...tables,
    ...measures,
    ...categoryItems(catalog, lang),
    ...columnItems(catalog, lang),
  ];
}

function sectionItems(
  catalog: CatalogContent,
  passages: readonly SearchPassage[],
  lang: Lang,
): readonly SearchItem[] {
  return passages.flatMap(({kind, id, section, title, text, words}): readonly SearchItem[] => {
    if (kind !== "section") return [];
    const notebook = catalog.notebooks.find((each) => each.id === id)?.title[lang] ?? "";
    const place = section === "" ? "" : notebook;
    const href = routeHref({page: "notebook", id, section});
    return [{id: `section:${id}/${section}`, kind, title, text, words, name: "", place, href}];
  });
}

/** The labels by which figures are divided, each in the first table of figures that has them. */
function categoryItems(catalog: CatalogContent, lang: Lang): readonly SearchItem[] {
  const shown = ({group}: CatalogTable) => group !== "support";
  const users = new Map<string, CatalogTable>();
  for (const table of catalog.tables.filter(shown)) {
    for (const {codes} of table.columns) {
      if (codes !== null && !users.has(codes)) users.set(codes, table);
    }
  }
  return [...users].flatMap(([list, table]) => {
    if (NO_CATEGORIES.has(list)) return [];
    return Object.entries(catalog.codes[list] ?? {}).map(([code, label]): SearchItem => ({
      id: `category:${list}:${code}`,
      kind: "category",
      title: label[lang],
      text: catalog.tables.find(({name}) => name === list)?.title[lang] ?? "",
      words: "",
      name: code,
      place: table.title[lang],
      href: routeHref({page: "table", name: table.name}),
    }));
  });
}

/** Measures are found as such; the others say how a figure is printed, not what it is of. */
const NO_CATEGORIES = new Set(["measure", "unit", "status", "qualifier"]);

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
        words: "",
        name: `${table.name}.${column.name}`,
        place: table.title[lang],
        href: routeHref({page: "table", name: table.name}),
      });
    }
  }
  return [...items.values()];
}
