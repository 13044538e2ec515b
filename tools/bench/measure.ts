/** The runs of one side. */
export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

/** What was found out about one thing, ours against the least that any page would need for it. */
export interface Measure {
  readonly name: string;
  readonly unit: Unit;
  /** Runs of each side. */
  readonly n: number;
  readonly ours: Spread;
  /** Null where there is nothing to compare with. */
  readonly theirs: Spread | null;
  /** Our median divided by theirs; null where there is nothing to compare with. */
  readonly ratio: number | null;
  /** The ratio to reach; null when only `limit` counts. */
  readonly target: number | null;
  /** The most that `ours` should be, in `unit`, where that was decided. */
  readonly limit?: number;
  /** What came on top of `ours` as fonts, which are shown late and never waited for. */
  readonly fonts?: Spread;
}

export type Unit = "ms" | "bytes";

/** The two sides of a comparison, run by run. */
export interface Runs<T> {
  readonly ours: readonly T[];
  readonly theirs: readonly T[];
}

/**
 * Runs both sides in turns, so that whatever else the computer does meets both. The first turn of each
 * is not counted: it fills the caches of the system and the server, which are not what is measured.
 */
export async function alternate<T>(
  n: number,
  ours: () => Promise<T>,
  theirs: () => Promise<T>,
): Promise<Runs<T>> {
  const runs = {ours: [] as T[], theirs: [] as T[]};
  for (let turn = 0; turn <= n; turn += 1) {
    runs.ours.push(await ours());
    runs.theirs.push(await theirs());
  }
  return {ours: runs.ours.slice(1), theirs: runs.theirs.slice(1)};
}

/** The measure of a comparison, told on stderr as soon as it is there. */
export function compare(
  about: Pick<Measure, "name" | "unit" | "target" | "limit" | "fonts">,
  runs: Runs<number>,
): Measure {
  const {name, unit, target, ...extra} = about;
  const [ours, theirs] = [spreadOf(runs.ours), spreadOf(runs.theirs)];
  const ratio = rounded(ours.median / theirs.median);
  console.error(`${name}: ${ours.median} ${unit} against ${theirs.median} ${unit}, ${ratio}`);
  return {name, unit, n: runs.ours.length, ours, theirs, ratio, target, ...extra};
}

/** The measure of something that has a limit and nothing to compare with. */
export function limited(
  about: Pick<Measure, "name" | "unit" | "limit" | "fonts">,
  runs: readonly number[],
): Measure {
  const {name, unit, ...extra} = about;
  const ours = spreadOf(runs);
  console.error(`${name}: ${ours.median} ${unit}, limit ${about.limit}`);
  return {name, unit, n: runs.length, ours, theirs: null, ratio: null, target: null, ...extra};
}

/** The middle of the runs and their ends; of an even number the mean of the two in the middle. */
export function spreadOf(runs: readonly number[]): Spread {
  const sorted = runs.toSorted((a, b) => a - b);
  const half = (sorted.length - 1) / 2;
  const middle = [sorted[Math.floor(half)] ?? NaN, sorted[Math.ceil(half)] ?? NaN] as const;
  return {
    median: rounded((middle[0] + middle[1]) / 2),
    min: rounded(sorted[0] ?? NaN),
    max: rounded(sorted.at(-1) ?? NaN),
  };
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
