import {breakdownFields, codeListOf} from "#catalog";
import type {Resource} from "#catalog";
import type {CsvRow} from "./csv-files.ts";

/** A printed total beside the sum of the parts printed in one breakdown. */
export interface TotalComparison {
  readonly figureId: string;
  /** Dimensions of the parts joined by "+", as in the main view. */
  readonly parts: string;
  readonly printed: number;
  readonly sum: number;
  /** Number of parts. */
  readonly count: number;
  /** False when they differ by more than rounding explains. */
  readonly agrees: boolean;
}

/** What the comparison needs of a data directory. */
export interface TotalsInput {
  readonly resource: Resource;
  /** Rows of the table. */
  readonly rows: readonly CsvRow[];
  /** Codes of the measures whose parts add up. */
  readonly additive: ReadonlySet<string>;
  /** Parent of each code of a code list; a code without one is absent. */
  readonly parentsOf: (list: string) => ReadonlyMap<string, string>;
}

/**
 * Compares every printed total of an additive measure with its parts: the figures of the next finer
 * breakdowns, and those of the codes below its own. Dimensions whose codes overlap make no parts.
 */
export function comparePrintedTotals(input: TotalsInput): readonly TotalComparison[] {
  const table = new FigureTable(input);
  return input.rows
    .filter((row) => row.is_total === "true" && row.value && input.additive.has(row.measure ?? ""))
    .flatMap((total) => [...table.finerParts(total), ...table.childParts(total)])
    .map(({total, parts, breakdown}) => compare(total, parts, breakdown));
}

interface Partition {
  readonly total: CsvRow;
  readonly parts: readonly CsvRow[];
  readonly breakdown: string;
}

function compare(total: CsvRow, parts: readonly CsvRow[], breakdown: string): TotalComparison {
  const printed = Number(total.value);
  const sum = Number(parts.reduce((all, part) => all + Number(part.value), 0).toFixed(4));
  const agrees = Math.abs(printed - sum) <= tolerance([total, ...parts]);
  return {
    figureId: total.figure_id ?? "",
    parts: breakdown,
    printed,
    sum,
    count: parts.length,
    agrees,
  };
}

/** Half a step of rounding for each figure when they are rounded; counts and amounts must fit exactly. */
function tolerance(rows: readonly CsvRow[]): number {
  const step = Math.max(...rows.map((row) => Number(row.rounded_to)));
  const rounded = step > 1 || rows.every((row) => row.unit === "%" || row.unit === "fte_percent");
  return rounded ? (rows.length * step) / 2 : 0.001;
}

/** The rows of one figure table as cells of a cube. */
class FigureTable {
  readonly #dimensions: readonly string[];
  readonly #overlapping: ReadonlySet<string>;
  readonly #parents: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly #main: readonly CsvRow[];

  constructor({resource, rows, parentsOf}: TotalsInput) {
    const fields = breakdownFields(resource);
    this.#dimensions = fields.map(({name}) => name);
    this.#overlapping = new Set(
      fields.filter((field) => field["veldboek:overlapping"]).map(({name}) => name),
    );
    this.#parents = new Map(
      this.#dimensions
        .filter((name) => !this.#overlapping.has(name))
        .map((name) => [name, parentsOf(codeListOf(resource, name) ?? "")]),
    );
    this.#main = rows.filter((row) => !row.repeats && !this.#hasChildren(row));
  }

  /** Parts with more dimensions filled: those of each breakdown that has no coarser one in between. */
  finerParts(total: CsvRow): readonly Partition[] {
    const own = this.#filled(total);
    const finer = this.#alike(total).filter((row) => {
      const added = this.#filled(row).filter((name) => !own.includes(name));
      const fits = own.every((name) => row[name] === total[name]);
      return fits && added.length > 0 && added.every((name) => !this.#overlapping.has(name));
    });
    const breakdowns = [...new Set(finer.map((row) => this.#breakdown(row)))];
    return breakdowns
      .filter((one) => !breakdowns.some((other) => other !== one && isCoarser(other, one)))
      .map((breakdown) => ({
        total,
        breakdown,
        parts: finer.filter((row) => this.#breakdown(row) === breakdown),
      }));
  }

  /** Parts with the same dimensions filled, one of them with a code below that of the total. */
  childParts(total: CsvRow): readonly Partition[] {
    const breakdown = this.#breakdown(total);
    return this.#filled(total).flatMap((name) => {
      const parents = this.#parents.get(name);
      const parts = this.#alike(total).filter(
        (row) =>
          this.#breakdown(row) === breakdown &&
          parents?.get(row[name] ?? "") === total[name] &&
          this.#filled(total).every((other) => other === name || row[other] === total[other]),
      );
      return parts.length > 0 ? [{total, parts, breakdown}] : [];
    });
  }

  #alike(total: CsvRow): readonly CsvRow[] {
    const keys = ["measure", "series", "period"];
    return this.#main.filter((row) => keys.every((key) => row[key] === total[key]));
  }

  #filled(row: CsvRow): readonly string[] {
    return this.#dimensions.filter((name) => row[name]);
  }

  #breakdown(row: CsvRow): string {
    return this.#filled(row).join("+");
  }

  /** True for a total that the main view leaves out because its parts stand in the same breakdown. */
  #hasChildren(row: CsvRow): boolean {
    if (row.is_total !== "true") return false;
    return [...this.#parents].some(([name, parents]) =>
      [...parents.values()].includes(row[name] ?? ""),
    );
  }
}

function isCoarser(coarse: string, fine: string): boolean {
  const names = fine.split("+");
  return coarse.split("+").every((name) => names.includes(name));
}
