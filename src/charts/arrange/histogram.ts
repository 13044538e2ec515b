import {formatAs} from "#base";
import type {FormatName, Lang} from "#base";
import type {Row} from "#engine";
import type {ChartSpec} from "#spec";
import type {Arranged} from "./arranged.ts";
import {numberOf} from "../number-of.ts";
import {createAxis} from "../ticks.ts";
import {WORDS, columnWords} from "../words.ts";
import {groupRows} from "./group-rows.ts";

/** Columns of the rows made: where a bin begins and ends, as the axis writes it; empty when it is open. */
export const BIN_FROM = "bin_from";
export const BIN_TO = "bin_to";

/** From a value up to, but not with, another; null is open. */
interface Bin {
  readonly from: number | null;
  readonly to: number | null;
}

/**
 * Counts how many rows have their value in each bin: `from <= value < to`, the last bin with its
 * end. Values outside bins that the spec gives are counted in an open bin before or after them.
 */
export function binRows(spec: ChartSpec, rows: readonly Row[], lang: Lang): Arranged {
  const {value, facet} = spec.encode;
  const values = rows.map((row) => numberOf(row[value]));
  const present = values.filter((number) => number !== null);
  const bins = binsOf(spec.bins, present);
  const write = writerOf(bins, spec, lang);
  const measure = spec.text.x || columnWords(value);
  // A column may itself be called "aantal": the counts then need another name beside it.
  const count = [measure, facet].includes(WORDS.count[lang]) ? "n" : WORDS.count[lang];
  const made = groupRows(rows, facet === null ? [] : [facet], lang).flatMap(({members}) => {
    const found: number[][] = bins.map(() => []);
    for (const member of members) {
      const number = values[member] ?? null;
      // What no bin holds is the end of the last.
      if (number !== null) found.at(bins.findIndex((bin) => holds(bin, number)))?.push(member);
    }
    return bins.map((bin, index) => ({
      row: {
        ...(facet !== null && {[facet]: rows[members[0] ?? 0]?.[facet]}),
        [measure]: labelBin(bin, write, lang),
        [count]: found[index]?.length ?? 0,
        [BIN_FROM]: bin.from === null ? "" : write(bin.from),
        [BIN_TO]: bin.to === null ? "" : write(bin.to),
      } as Row,
      origin: found[index] ?? [],
    }));
  });
  return {
    spec: {
      ...spec,
      encode: {...spec.encode, category: measure, value: count, series: null},
      sort: "data",
      format: "integer",
      decimals: null,
    },
    rows: made.map(({row}) => row),
    origins: made.map(({origin}) => origin),
  };
}

function binsOf(given: readonly number[], values: readonly number[]): readonly Bin[] {
  if (values.length === 0) return [];
  const min = values.reduce((a, b) => Math.min(a, b));
  const max = values.reduce((a, b) => Math.max(a, b));
  const edges = given.length > 0 ? given : automaticEdges(min, max, values);
  const closed = edges.slice(1).map((to, index): Bin => ({from: edges[index] ?? to, to}));
  const [first = 0, last = 0] = [edges[0], edges.at(-1)];
  return [
    ...(min < first ? [{from: null, to: first}] : []),
    ...closed,
    ...(max > last ? [{from: last, to: null}] : []),
  ];
}

/** Sturges' rule (1926) for the number of bins, on steps of 1, 2 or 5. */
function automaticEdges(min: number, max: number, values: readonly number[]): readonly number[] {
  const reach = min === max ? [min, min + 1] : [min, max];
  const count = Math.ceil(Math.log2(values.length)) + 1;
  return createAxis([reach[0] ?? 0, reach[1] ?? 1], count, {whole: values.every(Number.isInteger)})
    .ticks;
}

function holds({from, to}: Bin, value: number): boolean {
  return (from === null || value >= from) && (to === null || value < to);
}

/**
 * Writes edges as the spec does where that tells them apart, else with as many decimals as that takes:
 * bins with the same label would be one.
 */
function writerOf(
  bins: readonly Bin[],
  {format, decimals}: ChartSpec,
  lang: Lang,
): (value: number) => string {
  const edges = new Set(bins.flatMap(({from, to}) => [from, to]).filter((edge) => edge !== null));
  const name = format === "text" ? "number" : format;
  const exact = Array.from({length: 12}, (_, places) => ({name: EXACT[name] ?? "number", places}));
  const found = [{name, places: decimals}, ...exact]
    .map(
      (each) => (value: number) =>
        formatAs(each.name, value, lang, each.places === null ? {} : {decimals: each.places}),
    )
    .find((candidate) => new Set([...edges].map(candidate)).size === edges.size);
  return found ?? String;
}

/** Formats that can be written with decimals; the others are then plain numbers. */
const EXACT: Readonly<Partial<Record<FormatName, FormatName>>> = {
  percent: "percent",
  share: "share",
  euro: "euro",
  hours: "hours",
};

function labelBin({from, to}: Bin, write: (value: number) => string, lang: Lang): string {
  const say = (value: number | null) => (value === null ? "" : write(value));
  if (from === null) return WORDS.below[lang](say(to));
  if (to === null) return WORDS.from[lang](say(from));
  return WORDS.between[lang](say(from), say(to));
}
