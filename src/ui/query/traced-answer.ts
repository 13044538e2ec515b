import {shownTimes} from "#analyses";
import type {TracedRow} from "#analyses";
import type {Row, Table} from "#engine";

/** The answer to a rewritten query: the columns of the reader's own, then columns of figure ids. */
export interface TraceColumns {
  readonly rowIds: string;
  /** By place of the column in the reader's answer. */
  readonly cellIds: ReadonlyMap<number, string>;
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
  readonly #byContent = new Map<string, Row[]>();
  readonly #keys = new WeakMap<Row, string>();
  /** What each row shows and rests on, for the rules of comparability. */
  readonly rows: readonly TracedRow[];

  constructor(answer: Table, traced: Table, trace: TraceColumns) {
    this.#columns = answer.columns.map(({name}) => name);
    this.#trace = trace;
    for (const row of traced.rows) {
      const key = this.#keyOf(row);
      const alike = this.#byContent.get(key);
      if (alike) alike.push(row);
      else this.#byContent.set(key, [row]);
    }
    this.rows = traced.rows.map((row) => ({
      figureIds: idsIn([row], trace.rowIds),
      values: shownTimes(this.#columns.map((name) => [name, row[name]] as const)),
    }));
  }

  /** All ids, in the order of the rows, each once. */
  get figureIds(): readonly string[] {
    return [...new Set(this.rows.flatMap(({figureIds}) => figureIds))];
  }

  /** The figures behind a cell; null for a row that was not found again, of which nothing is known. */
  figuresOf(row: Row, column: string): CellFigures | null {
    const alike = this.#byContent.get(this.#keyOf(row));
    if (!alike) return null;
    const own = this.#trace.cellIds.get(this.#columns.indexOf(column));
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
