import {isFiguresColumn, shownTimes} from "#analyses";
import type {TracedCell} from "#analyses";
import type {ColumnUse} from "#catalog";
import type {Row, Table} from "#engine";

/** The answer to a rewritten query: the columns of the reader's own, then columns of figure ids. */
export interface TraceColumns {
  readonly rowIds: string;

  /** What each column does with figures, as far as it is known. */
  readonly uses: readonly ColumnUse[];
}

/** A value of an answer, with the name of its column. */
export interface NamedCell extends TracedCell {
  readonly column: string;
}

/** What a row shows and rests on, for the rules of comparability. */
export interface NamedRow {
  readonly figureIds: readonly string[];
  readonly values: readonly unknown[];
  readonly cells: readonly NamedCell[];
}

/** The figures behind a cell; `ofRow` when its column has none of its own, so that they are those of its row. */
export interface CellFigures {
  readonly ids: readonly string[];
  readonly ofRow: boolean;
}

/**
 * Which published figures stand behind each cell of an answer. The traced rows are found again by
 * what they show, so that the answer may have been sorted or cut off since; rows that show the same
 * share their figures.
 */
export class TracedAnswer {
  readonly #columns: readonly string[];
  readonly #trace: TraceColumns;
  readonly #rowOf = new Map<Row, NamedRow>();
  readonly #byContent = new Map<string, Row[]>();
  readonly #keys = new WeakMap<Row, string>();
  readonly #ids = new Map<string, string>();
  readonly rows: readonly NamedRow[];

  constructor(answer: Pick<Table, "columns">, traced: Pick<Table, "rows">, trace: TraceColumns) {
    this.#columns = answer.columns.map(({name}) => name);
    this.#trace = trace;
    for (const row of traced.rows) {
      const key = this.#keyOf(row);
      const alike = this.#byContent.get(key);
      if (alike) alike.push(row);
      else this.#byContent.set(key, [row]);
    }
    const uses = trace.uses.flatMap((use) => {
      const column = this.#columnOf(use);
      return column === undefined ? [] : [{...use, column}];
    });
    for (const {column, ids} of uses) if (ids !== null) this.#ids.set(column, ids);
    // A column named y2015 says the year of what stands in it.
    const headings = this.#columns.filter((name) => !isFiguresColumn(name));
    this.rows = traced.rows.map((row) => ({
      figureIds: idsIn([row], trace.rowIds),
      values: [...headings, ...shownTimes(this.#columns.map((name) => [name, row[name]] as const))],
      cells: uses.map(({column, use, ids, parts}) => ({
        column,
        use,
        figureIds: idsIn([row], ids ?? trace.rowIds),
        parts: parts.map((part) => ({use: part.use, figureIds: idsIn([row], part.ids)})),
      })),
    }));
    for (const [at, row] of traced.rows.entries()) {
      const named = this.rows[at];
      if (named) this.#rowOf.set(row, named);
    }
  }

  #columnOf({at, name}: ColumnUse): string | undefined {
    if (at !== null) return this.#columns[at];
    return this.#columns.find((column) => column.toLowerCase() === name);
  }

  /** The rows that show the same as this one, with what each value rests on. */
  rowsLike(row: Row): readonly NamedRow[] {
    const alike = this.#byContent.get(this.#keyOf(row)) ?? [];
    return alike.flatMap((each) => this.#rowOf.get(each) ?? []);
  }

  /** The figures behind a value, or those that a count counts; none for a label. */
  valueIdsOf(row: Row, column: string): readonly string[] {
    const cells = this.rowsLike(row).flatMap((each) => each.cells);
    const own = cells.filter((cell) => cell.column === column);
    const isValue = (use: string) => use !== "counts" || this.#ids.has(column);
    return own.flatMap(({use, figureIds}) => (isValue(use) ? figureIds : []));
  }

  /** All ids, in the order of the rows, each once. */
  get figureIds(): readonly string[] {
    const ids = this.rows.flatMap(({figureIds, cells}) => [
      ...figureIds,
      ...cells.flatMap((cell) => cell.figureIds),
    ]);
    return [...new Set(ids)];
  }

  /** The ids of the figures whose values show in the answer: a count and a label show none. */
  get valuedIds(): readonly string[] {
    const cells = this.rows.flatMap((row) => row.cells.filter(({use}) => use !== "counts"));
    return [...new Set(cells.flatMap(({figureIds}) => figureIds))];
  }

  /** The figures behind a cell; null for a row that was not found again, of which nothing is known. */
  figuresOf(row: Row, column: string): CellFigures | null {
    const alike = this.#byContent.get(this.#keyOf(row));
    if (!alike) return null;
    const own = this.#ids.get(column);
    return {ids: idsIn(alike, own ?? this.#trace.rowIds), ofRow: own === undefined};
  }

  #keyOf(row: Row): string {
    const known = this.#keys.get(row);
    if (known !== undefined) return known;
    const key = JSON.stringify(this.#columns.map((name) => comparable(row[name])));
    this.#keys.set(row, key);
    return key;
  }
}

/** The last digits of a sum depend on the order of its rows. */
function comparable(value: Row[string] | undefined): unknown {
  return typeof value === "number" ? Number(value.toPrecision(12)) : value;
}

function idsIn(rows: readonly Row[], column: string): readonly string[] {
  const ids = rows.flatMap((row) => {
    const value = row[column];
    return Array.isArray(value) ? value.map(String) : [];
  });
  return [...new Set(ids)];
}
