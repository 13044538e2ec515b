import type {FigureFacts} from "#analyses";
import type {Lang} from "#base";
import type {Row} from "#engine";
import type {CatalogContent, CatalogTable} from "../content/catalog-content.ts";
import type {ShippedFigure} from "../content/shipped.ts";
import {figureOfRow, placeOf} from "../data/figure-of-row.ts";

/** Where a figure book reads: a database at build time, the shipped files in the browser. */
export interface FigureRows {
  readonly ofTable: (table: CatalogTable) => Promise<readonly Row[]>;
  /** Price indices have no dimensions of their own: the view over all figures says all there is. */
  readonly observations: () => Promise<readonly Row[]>;
}

/** All published figures by id, to put passports behind results. */
export class FigureBook {
  readonly #catalog: CatalogContent;
  readonly #rows: ReadonlyMap<string, {readonly row: Row; readonly table: CatalogTable}>;

  private constructor(
    catalog: CatalogContent,
    rows: ReadonlyMap<string, {readonly row: Row; readonly table: CatalogTable}>,
  ) {
    this.#catalog = catalog;
    this.#rows = rows;
  }

  static async read(
    catalog: CatalogContent,
    {ofTable, observations}: FigureRows,
  ): Promise<FigureBook> {
    const rows = new Map<string, {row: Row; table: CatalogTable}>();
    for (const table of catalog.tables.filter(({figures}) => figures)) {
      for (const row of await ofTable(table)) rows.set(String(row["figure_id"]), {row, table});
    }
    for (const row of await observations()) {
      const table = catalog.tables.find(({name}) => name === row["table_name"]);
      if (table) rows.set(String(row["figure_id"]), {row, table});
    }
    return new FigureBook(catalog, rows);
  }

  /** True for the id of a published figure. */
  has(id: string): boolean {
    return this.#rows.has(id);
  }

  /** The figures in the order of the ids; an unknown id throws. */
  list(ids: readonly string[], lang: Lang): readonly ShippedFigure[] {
    return ids.map((id) => {
      const {row, table} = this.#find(id);
      return figureOfRow(row, table, this.#catalog, lang);
    });
  }

  /** The figures by id, each once. */
  pick(ids: readonly string[], lang: Lang): Readonly<Record<string, ShippedFigure>> {
    return Object.fromEntries(
      this.list([...new Set(ids)], lang).map((figure) => [figure.id, figure]),
    );
  }

  /** What the rules of comparability need to know of the figures, by id. */
  facts(ids: readonly string[]): ReadonlyMap<string, FigureFacts> {
    return new Map(
      ids.map((id) => {
        const {row, table} = this.#find(id);
        const text = (name: string) => String(row[name] ?? "");
        const facts = {
          id,
          table: table.name,
          measure: text("measure"),
          series: text("series"),
          period: text("period"),
          unit: text("unit"),
          repeats: text("repeats") || null,
          place: placeOf(row, table, this.#catalog),
          additive: this.#catalog.measures.some(
            ({name, additive}) => name === row["measure"] && additive,
          ),
          status: text("status") || null,
          qualifier: text("qualifier") || null,
        };
        return [id, facts];
      }),
    );
  }

  #find(id: string) {
    const found = this.#rows.get(id);
    if (!found) throw new Error(`No published figure has the id ${id}`);
    return found;
  }
}
