import {formatAs, formatNumber} from "#base";
import type {FormatName, Lang, Localized, NumberStyle} from "#base";
import type {ChartSpec} from "#spec";

/** How a chart writes its numbers: one number of decimals and one scale for the whole chart. */
export interface ValueFormat {
  /** In full: labels, tips, table. */
  full(value: number): string;
  /** In the chart's scale, "€ 24,2 mln."; as `full` when nothing reaches a million. */
  short(value: number): string;
  /** A tick of an axis whose ticks are `step` apart. */
  tick(value: number, step: number): string;
  /** A part of 100 in tips and tables: "62,1%". */
  share(value: number): string;
  /** The same within a mark: "62%". */
  roundShare(value: number): string;
}

interface Scale {
  readonly at: number;
  readonly suffix: Localized;
}

const SCALES: readonly Scale[] = [
  {at: 1e12, suffix: {nl: "\u00a0bln.", en: "tn"}},
  {at: 1e9, suffix: {nl: "\u00a0mld.", en: "bn"}},
  {at: 1e6, suffix: {nl: "\u00a0mln.", en: "m"}},
];

/** Formats whose big numbers are written in millions. */
const SCALED: readonly FormatName[] = ["number", "integer", "compact", "euro"];

/** The format of a chart; the values decide on decimals and scale. */
export function createValueFormat(
  spec: ChartSpec,
  values: readonly number[],
  lang: Lang,
): ValueFormat {
  // "text" means a number as it is, which would print a decimal point in Dutch.
  const name = spec.format === "text" ? "number" : spec.format;
  const largest = values.reduce((max, value) => Math.max(max, Math.abs(value)), 0);
  const style = {decimals: spec.decimals ?? decimalsFor(name, values, largest)};
  const scale = SCALED.includes(name) ? SCALES.find(({at}) => largest >= at) : undefined;
  const full = (value: number) => formatAs(name, value, lang, style);
  const shortDecimals = scale && largest / scale.at >= 100 ? 0 : 1;
  return {
    full,
    short: (value) => (scale ? printShort(value, scale, name, lang, shortDecimals) : full(value)),
    tick: (value, step) => printTick(value, step, scale, name, lang),
    share: (value) => formatAs("percent", value, lang, {decimals: 1}),
    roundShare: (value) => formatAs("percent", value, lang, {decimals: 0}),
  };
}

/** As many decimals as the most precise value needs, so that all are written alike. */
function decimalsFor(
  name: FormatName,
  values: readonly number[],
  largest: number,
): number | undefined {
  switch (name) {
    case "integer":
      return 0;
    case "euro":
      return values.every(Number.isInteger) ? 0 : 2;
    case "percent":
      return decimalsOf(values, 1);
    case "share":
      return decimalsOf(
        values.map((value) => value * 100),
        1,
      );
    case "number":
      // Two significant digits for values that two decimals would turn into zeros.
      return decimalsOf(
        values,
        largest > 0 && largest < 0.1 ? Math.min(8, Math.ceil(-Math.log10(largest)) + 1) : 2,
      );
    case "compact":
    case "hours":
    case "year":
    case "text":
      return undefined;
  }
}

function decimalsOf(values: readonly number[], most: number): number {
  for (let decimals = 0; decimals < most; decimals += 1) {
    if (values.every((value) => Math.abs(value - roundTo(value, decimals)) < 10 ** -most / 2))
      return decimals;
  }
  return most;
}

function roundTo(value: number, decimals: number): number {
  return Math.round(value * 10 ** decimals) / 10 ** decimals;
}

function printScaled(
  value: number,
  scale: Scale,
  name: FormatName,
  lang: Lang,
  decimals: number,
): string {
  const style: NumberStyle = {decimals};
  const amount = formatAs(name === "euro" ? "euro" : "number", value / scale.at, lang, style);
  return amount + scale.suffix[lang];
}

/** A value among much larger ones: "€ 0,0 mln." is no amount. It keeps two digits, or is written in full. */
function printShort(
  value: number,
  scale: Scale,
  name: FormatName,
  lang: Lang,
  decimals: number,
): string {
  const size = Math.abs(value) / scale.at;
  if (size === 0 || size >= 10 || size === roundTo(size, decimals)) {
    return printScaled(value, scale, name, lang, decimals);
  }
  if (size < 0.1) return formatAs(name === "compact" ? "number" : name, value, lang);
  return printScaled(value, scale, name, lang, Math.max(decimals, size < 1 ? 2 : 1));
}

/** Zero is bare on a scaled axis: "0", not "0 mln.". */
function printTick(
  value: number,
  step: number,
  scale: Scale | undefined,
  name: FormatName,
  lang: Lang,
): string {
  // What a subtraction of doubles leaves of zero is zero.
  if (value !== 0 && Math.abs(value) < step * 1e-9) return printTick(0, step, scale, name, lang);
  if (value === 0 && name !== "percent" && name !== "share") return formatNumber(0, lang);
  if (scale) return printScaled(value, scale, name, lang, decimalsOfStep(step / scale.at));
  if (name === "hours" || name === "year") return formatAs(name, value, lang);
  if (name === "share") return formatAs(name, value, lang, {decimals: decimalsOfStep(step * 100)});
  const tickName = name === "compact" ? "number" : name;
  return formatAs(tickName, value, lang, {decimals: decimalsOfStep(step)});
}

/** 0.25 needs 2, 0.5 needs 1, 20 needs none. */
function decimalsOfStep(step: number): number {
  for (let decimals = 0; decimals < 10; decimals += 1) {
    const scaled = step * 10 ** decimals;
    if (Math.abs(scaled - Math.round(scaled)) < 1e-6 * scaled) return decimals;
  }
  return 10;
}
