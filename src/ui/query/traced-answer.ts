import type {Row, Table} from "#engine";
import type {TracedRow} from "#analyses";

/** The answer to a rewritten query: the columns of the reader's own, then columns of figure ids. */
export interface TraceColumns {
  readonly rowIds: string;
  /** By place of the column in the reader's answer. */
  readonly cellIds: ReadonlyMap<number, string>;
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
      values: this.#columns.map((name) => row[name]),
    }));
  }

  /** All ids, in the order of the rows, each once. */
  get figureIds(): readonly string[] {
    return [...new Set(this.rows.flatMap(({figureIds}) => figureIds))];
  }

  /** The ids behind a cell: the column's own where it has some, else those of its row. */
  idsOf(row: Row, column: string): readonly string[] {
    const place = this.#columns.indexOf(column);
    return idsIn(
      this.#byContent.get(this.#keyOf(row)) ?? [],
      this.#trace.cellIds.get(place) ?? this.#trace.rowIds,
    );
  }

  #keyOf(row: Row): string {
    return JSON.stringify(this.#columns.map((name) => row[name]));
  }
}

function idsIn(rows: readonly Row[], column: string): readonly string[] {
  const ids = rows.flatMap((row) => {
    const value = row[column];
    return Array.isArray(value) ? value.map(String) : [];
  });
  return [...new Set(ids)];
}
