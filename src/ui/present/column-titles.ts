import type {Lang} from "#base";
import type {CatalogContent} from "../content/catalog-content.ts";

/**
 * What columns are called in a language, by name. Where one name is called differently in several tables, only those
 * in question say how: none of them when they do not agree. Columns of other tables that all agree are known too.
 */
export function columnTitles(
  {tables}: Pick<CatalogContent, "tables">,
  lang: Lang,
  isInQuestion: (table: string) => boolean,
): Readonly<Record<string, string>> {
  const all = agreed(tables, lang);
  const read = tables.filter(({name}) => isInQuestion(name));
  const names = new Set(read.flatMap(({columns}) => columns.map(({name}) => name)));
  return Object.fromEntries(
    [...all, ...agreed(read, lang)].filter(
      ([name, title]) => title !== null && (names.size === 0 || names.has(name)),
    ) as readonly (readonly [string, string])[],
  );
}

/** The titles of columns, null where tables differ. */
function agreed(tables: CatalogContent["tables"], lang: Lang): ReadonlyMap<string, string | null> {
  const titles = new Map<string, string | null>();
  for (const {columns} of tables) {
    for (const {name, title} of columns) {
      const known = titles.get(name);
      titles.set(name, known === undefined || known === title[lang] ? title[lang] : null);
    }
  }
  return titles;
}
