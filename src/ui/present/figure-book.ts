import type {Lang} from "#base";
import {quoteIdentifier} from "#engine";
import type {Engine, Row} from "#engine";
import type {CatalogContent, CatalogTable} from "../content/catalog-content.ts";
import type {ShippedFigure} from "../content/shipped.ts";
import {figureOfRow} from "../data/figure-of-row.ts";

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

  /** Reads all figures; `rowsOf` gives the rows of a table where they are at hand already. */
  static async read(
    catalog: CatalogContent,
    engine: Pick<Engine, "query">,
    rowsOf: (table: CatalogTable) => Promise<readonly Row[]> = async ({name}) =>
      (await engine.query(`FROM ${quoteIdentifier(name)}`)).rows,
  ): Promise<FigureBook> {
    const rows = new Map<string, {row: Row; table: CatalogTable}>();
    for (const table of catalog.tables.filter(({figures}) => figures)) {
      for (const row of await rowsOf(table)) rows.set(String(row["figure_id"]), {row, table});
    }
    // Observations have no dimensions of their own: the view over all figures says all there is.
    const observed = await engine.query("FROM figures WHERE table_name = 'deflator'");
    for (const row of observed.rows) {
      const table = catalog.tables.find(({name}) => name === row["table_name"]);
      if (table) rows.set(String(row["figure_id"]), {row, table});
    }
    return new FigureBook(catalog, rows);
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

  #find(id: string) {
    const found = this.#rows.get(id);
    if (!found) throw new Error(`No published figure has the id ${id}`);
    return found;
  }
}
