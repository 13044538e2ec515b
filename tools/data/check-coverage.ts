import type {Verdict} from "#analyses";
import {isFigureTable} from "#catalog";
import type {DataPackage} from "#catalog";
import {literal} from "#engine";
import type {Engine} from "#engine";

/** What the rules leave out; five empty lists when they reach everything that they should. */
export interface CheckCoverage {
  /** Totals, percentages and means that no rule computes from other figures and that are not listed as impossible. */
  readonly unchecked: readonly string[];
  /** Repetitions that are not compared with the first mention. */
  readonly uncompared: readonly string[];
  /** Figures listed as impossible that a rule computes nonetheless. */
  readonly contradicted: readonly string[];
  /** Listed figures that do not exist or need no listing, and those listed twice. */
  readonly stale: readonly string[];
  /** Figures that a verdict names and no table has. */
  readonly unknown: readonly string[];
}

/** A figure as far as it matters which rules it needs. */
export interface CheckedFigure {
  readonly id: string;
  readonly measure: string;
  readonly unit: string;
  readonly isTotal: boolean;
  readonly repeats: string | null;
}

/** The published figures of all tables. Needs the curated tables. */
export async function readCheckedFigures(
  engine: Engine,
  pkg: DataPackage,
): Promise<readonly CheckedFigure[]> {
  const tables = pkg.resources.filter(isFigureTable).map(({name}) => literal(name));
  const {rows} = await engine.query(
    `SELECT * FROM "figures" WHERE "table_name" IN (${tables.join(", ")})`,
  );
  return rows.map((row) => ({
    id: String(row.figure_id),
    measure: String(row.measure),
    unit: String(row.unit),
    isTotal: row.is_total === true,
    repeats: typeof row.repeats === "string" ? row.repeats : null,
  }));
}

/** Compares the figures that need a rule with those that have a verdict; "NA" is none. */
export function coverFigures(
  figures: readonly CheckedFigure[],
  verdicts: readonly Verdict[],
  pkg: DataPackage,
): CheckCoverage {
  const given = verdicts.filter(({verdict}) => verdict !== "NA");
  const keys = (repeats: boolean): ReadonlySet<string> =>
    new Set(given.filter(({kind}) => (kind === "same-figure") === repeats).map(({key}) => key));
  const [computed, compared] = [keys(false), keys(true)];
  const listed = (pkg["veldboek:notCheckable"] ?? []).flatMap((each) => each.figures);
  const needing = figures.filter(needsComputing).map(({id}) => id);
  const known = new Set(figures.map(({id}) => id));
  return {
    unchecked: needing.filter((id) => !computed.has(id) && !listed.includes(id)),
    uncompared: figures.filter(({id, repeats}) => repeats && !compared.has(id)).map(({id}) => id),
    contradicted: listed.filter((id) => computed.has(id)),
    stale: listed.filter((id, i) => !needing.includes(id) || listed.indexOf(id) !== i),
    unknown: [...new Set(verdicts.flatMap(({figureIds}) => figureIds))].filter(
      (id) => !known.has(id),
    ),
  };
}

/** True for what is made of other figures: a total, a percentage, a mean. */
export function needsComputing({isTotal, unit, measure}: CheckedFigure): boolean {
  return isTotal || unit === "%" || measure.endsWith("_mean");
}
