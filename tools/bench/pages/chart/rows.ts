/** One bar of a chart. */
export interface ChartRow {
  readonly category: string;
  readonly series: string;
  readonly value: number;
}

const CATEGORIES = 20;
const SERIES = 5;

/** What a question over `count` rows answers: how many fall to each of twenty categories in five series. */
export function aggregatedRows(count: number): readonly ChartRow[] {
  const values = new Array<number>(CATEGORIES * SERIES).fill(0);
  let seed = 1;
  for (let i = 0; i < count; i += 1) {
    // Lehmer's generator, so that all runs everywhere draw the same.
    seed = (seed * 48_271) % 2_147_483_647;
    const place = seed % values.length;
    values[place] = (values[place] ?? 0) + 1;
  }
  return values.map((value, place) => ({
    category: `Organisatiesoort ${Math.floor(place / SERIES) + 1}`,
    series: `Groep ${(place % SERIES) + 1}`,
    value,
  }));
}
