import type {FormatName, Lang} from "#base";
import type {Row} from "#engine";
import type {ChartSpec, TopCategories} from "#spec";
import type {Arranged} from "./arranged.ts";
import {isProvisional} from "../chart-data.ts";
import {numberOf} from "../number-of.ts";
import {labeler} from "../words.ts";
import {groupRows} from "./group-rows.ts";

/** Formats whose values make a sum; a sum of percentages or years says nothing. */
const SUMMABLE: readonly FormatName[] = ["number", "integer", "compact", "euro", "hours"];

/**
 * Keeps the rows of the largest categories (series, in charts of lines) and puts the others together
 * under one name. Without a name, or where values cannot be added, the others are left out.
 */
export function keepLargest(
  {spec, rows, origins}: Arranged,
  {count, rest}: TopCategories,
  lang: Lang,
): Arranged {
  const column = cutColumn(spec);
  if (column === null) return {spec, rows, origins};
  const {value} = spec.encode;
  const sizes = groupRows(rows, [column], lang).map(({labels: [label = ""], members}) => ({
    label,
    size: sum(members.map((member) => numberOf(rows[member]?.[value]))) ?? -Infinity,
  }));
  if (sizes.length <= count) return {spec, rows, origins};
  const kept = new Set(
    sizes
      // What is called like the rest belongs to it.
      .filter(({label}) => label !== rest)
      .toSorted((a, b) => b.size - a.size)
      .slice(0, count)
      .map(({label}) => label),
  );
  const labelOf = labeler(
    rows.map((row) => row[column]),
    lang,
  );
  const isKept = (row: Row) => kept.has(labelOf(row[column]));
  const indexes = rows.map((_, index) => index);
  const top = indexes.filter((index) => isKept(rows[index] ?? {}));
  const others = indexes.filter((index) => !isKept(rows[index] ?? {}));
  const sums = rest === null || !SUMMABLE.includes(spec.format) ? [] : sumOthers();
  return {
    spec,
    rows: [...top.map((index) => rows[index] ?? {}), ...sums.map(({row}) => row)],
    origins: [...top.map((index) => origins[index] ?? []), ...sums.map(({origin}) => origin)],
  };

  /** One row for each combination of the other columns that tell marks apart. */
  function sumOthers() {
    const {category, series, facet, provisional} = spec.encode;
    const apart = [category, series, facet].filter((name) => name !== null && name !== column);
    const rowsApart = others.map((index) => rows[index] ?? {});
    return groupRows(rowsApart, apart as readonly string[], lang).map(({members}) => {
      const own = members.map((member) => others[member] ?? 0);
      const first = rows[own[0] ?? 0] ?? {};
      const row: Row = {
        ...Object.fromEntries(apart.map((name) => [name, first[name ?? ""] ?? null])),
        [column ?? ""]: rest,
        [value]: sum(own.map((index) => numberOf(rows[index]?.[value]))),
        ...(provisional !== null && {
          [provisional]: own.some((index) => isProvisional(rows[index]?.[provisional])),
        }),
      };
      return {row, origin: own.flatMap((index) => origins[index] ?? [])};
    });
  }
}

/** Lines, areas and slopes are cut by series, all others by category. */
function cutColumn({type, encode}: ChartSpec): string | null {
  const bySeries = type === "line" || type === "area" || type === "slope";
  return bySeries ? encode.series : encode.category;
}

/** The sum of the numbers; null when there are none. */
function sum(values: readonly (number | null)[]): number | null {
  const present = values.filter((value) => value !== null);
  return present.length === 0 ? null : present.reduce((total, value) => total + value, 0);
}
