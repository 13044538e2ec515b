import type {Lang} from "#base";
import type {Row} from "#engine";
import type {Arranged} from "./arranged.ts";
import {numberOf} from "../number-of.ts";
import {labelOf, labeler} from "../words.ts";

/** Under this a base is zero but for rounding, and what it divides says nothing. */
const SMALLEST_BASE = 1e-6;

/** The amount that becomes 100, and the rows that it stands for. */
interface Base {
  readonly amount: number;
  readonly origin: readonly number[];
}

/**
 * Sets each series against its value in one category, which becomes 100; the category itself may have
 * been left out of the rows, so `all` are those before. A series without a value there, or with zero,
 * has no index at all. An index also rests on the figures of its base.
 */
export function indexRows(
  {spec, rows, origins}: Arranged,
  base: string,
  all: Arranged,
  lang: Lang,
): Arranged {
  const {category, series, facet, value, lower, upper} = spec.encode;
  const apart = [series, facet].filter((name) => name !== null);
  const keyOf = (row: Row) => JSON.stringify(apart.map((name) => labelOf(row[name], lang)));
  const bases = new Map<string, Base>();
  const categoryLabel = labeler(
    all.rows.map((row) => row[category ?? ""]),
    lang,
  );
  // A base may be written as the data have it, or as the chart has it.
  const isBase = (row: Row) => {
    const written = row[category ?? ""] ?? null;
    return categoryLabel(written) === base || (written !== null && String(written) === base);
  };
  // What was put together under one name is only among the rows that are left.
  for (const from of [{rows, origins}, all]) {
    for (const [index, row] of from.rows.entries()) {
      const amount = numberOf(row[value]);
      if (!isBase(row) || amount === null) continue;
      if (Math.abs(amount) >= SMALLEST_BASE)
        bases.set(keyOf(row), {amount, origin: from.origins[index] ?? []});
    }
  }
  const measured = [value, lower, upper].filter((name) => name !== null);
  return {
    spec: {...spec, format: "number", decimals: spec.decimals ?? 1},
    rows: rows.map((row) => {
      const amount = bases.get(keyOf(row))?.amount;
      const share = (name: string) => {
        const number = numberOf(row[name]);
        return number === null || amount === undefined ? null : (number / amount) * 100;
      };
      return {...row, ...Object.fromEntries(measured.map((name) => [name, share(name)]))} as Row;
    }),
    origins: rows.map((row, index) => [
      ...new Set([...(origins[index] ?? []), ...(bases.get(keyOf(row))?.origin ?? [])]),
    ]),
  };
}
