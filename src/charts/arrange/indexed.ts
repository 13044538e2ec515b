import type {Lang} from "#base";
import type {Row} from "#engine";
import type {Arranged} from "./arranged.ts";
import {numberOf} from "../number-of.ts";
import {labelOf} from "../words.ts";
import {groupRows} from "./group-rows.ts";

/** Under this a base is zero but for rounding, and what it divides says nothing. */
const SMALLEST_BASE = 1e-6;

/**
 * Sets each series against its value in one category, which becomes 100. A series without a value
 * there, or with zero, has no index at all.
 */
export function indexRows({spec, rows, origins}: Arranged, base: string, lang: Lang): Arranged {
  const {category, series, facet, value, lower, upper} = spec.encode;
  const apart = [series, facet].filter((name) => name !== null);
  const bases = new Map<number, number>();
  for (const {members} of groupRows(rows, apart, lang)) {
    const at = members.find((member) => labelOf(rows[member]?.[category ?? ""], lang) === base);
    const amount = at === undefined ? null : numberOf(rows[at]?.[value]);
    if (amount !== null && Math.abs(amount) >= SMALLEST_BASE)
      for (const member of members) bases.set(member, amount);
  }
  const measured = [value, lower, upper].filter((name) => name !== null);
  return {
    spec: {...spec, format: "number", decimals: spec.decimals ?? 1},
    rows: rows.map((row, index) => {
      const amount = bases.get(index);
      const share = (name: string) => {
        const number = numberOf(row[name]);
        return number === null || amount === undefined ? null : (number / amount) * 100;
      };
      return {...row, ...Object.fromEntries(measured.map((name) => [name, share(name)]))} as Row;
    }),
    origins,
  };
}
