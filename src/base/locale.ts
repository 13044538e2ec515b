import {decimalParts, roundDecimal, toDecimal} from "./decimal.ts";
import type {Decimal} from "./decimal.ts";

/** The languages of the interface, the notebooks and every label. */
export type Lang = "nl" | "en";

/** All languages, the default first. */
export const LANGS: readonly Lang[] = ["nl", "en"];

/** True for a language we have. */
export function isLang(value: unknown): value is Lang {
  return value === "nl" || value === "en";
}

/** A text in each language. */
export type Localized = Readonly<Record<Lang, string>>;

/** The BCP 47 tag behind a language: Belgian Dutch, British English (en-BE mixes two conventions). */
export function localeTag(lang: Lang): "nl-BE" | "en-GB" {
  return lang === "nl" ? "nl-BE" : "en-GB";
}

const MINUS = "\u2212";
const NBSP = "\u00a0";
const DECIMAL: Localized = {nl: ",", en: "."};
const GROUP: Localized = {nl: ".", en: ","};

/** The sign before decimals: a comma in Dutch. */
export function decimalSign(lang: Lang): string {
  return DECIMAL[lang];
}

/** How a number is written; decimals default to what the number needs, at most two. */
export interface NumberStyle {
  /** Fixed number of decimals; more where these alone would write a zero for what is none. */
  readonly decimals?: number;
  /** Upper bound when `decimals` is not given; default 2. Two significant digits are kept whatever it is. */
  readonly maxDecimals?: number;
  /** Thousands separators; off for years. Default on. */
  readonly grouping?: boolean;
}

/** A number, or the digits of one that no double holds: "12345678901234567.89", as the engine gives them. */
export type Numeric = number | bigint | string;

/** Beyond these powers of ten a number is read by its power: 4.5e-23, 1e300. */
const SMALLEST_EXPONENT = -6;
const LARGEST_EXPONENT = 40;

/**
 * A number for a reader: dots and comma in Dutch, the other way round in English, a real minus sign, halves rounded away from
 * zero in decimals, never "0" for what is not. Written by hand rather than by Intl, whose separators drift. "NaN" gives "–".
 */
export function formatNumber(value: Numeric, lang: Lang, style: NumberStyle = {}): string {
  const decimal = toDecimal(value);
  if (!decimal) return notDigits(value);
  if (isExtreme(value, decimal)) return formatScientific(decimal, lang, style);
  // The place of the second significant digit.
  const second = decimal.digits === "" ? 0 : Math.max(0, 1 - decimal.exponent);
  const most = style.decimals ?? Math.max(style.maxDecimals ?? 2, second);
  const rounded = roundDecimal(decimal, most);
  if (rounded.digits === "" && decimal.digits !== "") {
    return printDecimal(roundDecimal(decimal, second), lang, {grouping: style.grouping ?? true});
  }
  return printDecimal(rounded, lang, style);
}

function printDecimal(decimal: Decimal, lang: Lang, style: NumberStyle): string {
  const [whole, fraction] = decimalParts(decimal, style.decimals);
  const grouped = style.grouping === false ? whole : groupThousands(whole, GROUP[lang]);
  const sign = decimal.isNegative ? MINUS : "";
  return sign + grouped + (fraction ? DECIMAL[lang] + fraction : "");
}

function notDigits(value: Numeric): string {
  if (typeof value === "string") return value;
  return value > 0 ? "∞" : value < 0 ? `${MINUS}∞` : "–";
}

/** A double beyond 2^53 has digits that nobody gave it; whole numbers that are exact are written in full. */
function isExtreme(value: Numeric, {digits, exponent}: Decimal): boolean {
  if (digits === "") return false;
  const isInexact = typeof value === "number" && Math.abs(value) > Number.MAX_SAFE_INTEGER;
  return isInexact || exponent < SMALLEST_EXPONENT || exponent > LARGEST_EXPONENT;
}

/** "4,5 × 10⁻²³". */
function formatScientific({exponent, ...rest}: Decimal, lang: Lang, style: NumberStyle): string {
  const places = Math.max(1, style.decimals ?? style.maxDecimals ?? 2);
  const rounded = roundDecimal({...rest, exponent: 0}, places);
  // 9.99 rounds to 10, a power more.
  const power = exponent + rounded.exponent;
  const mantissa = printDecimal({...rounded, exponent: 0}, lang, {});
  return `${mantissa}${NBSP}×${NBSP}10${String(power).replace(/./g, raised)}`;
}

function raised(character: string): string {
  return character === "-" ? "⁻" : ("⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(character)] ?? "");
}

function groupThousands(digits: string, separator: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, separator);
}

/** A percentage on the 0-100 scale: "12,3%" in Dutch as in English, no space. */
export function formatPercent(value: Numeric, lang: Lang, style: NumberStyle = {}): string {
  return `${formatNumber(value, lang, {maxDecimals: 1, ...style})}%`;
}

/** A part of 1 as a percentage: 0.123 is "12,3%". */
export function formatShare(value: Numeric, lang: Lang, style: NumberStyle = {}): string {
  return formatPercent(toDecimal(value) ? scaleDown(value, -2) : value, lang, style);
}

/** An amount in euro: "€ 1.234,50" and "€1,234.50"; whole amounts carry no decimals. */
export function formatEuro(value: Numeric, lang: Lang, style: NumberStyle = {}): string {
  const decimal = toDecimal(value);
  const isWhole = decimal !== null && decimal.digits.length <= decimal.exponent + 1;
  const signed = formatNumber(value, lang, {decimals: isWhole ? 0 : 2, ...style});
  const sign = signed.startsWith(MINUS) ? MINUS : "";
  const amount = signed.slice(sign.length);
  return lang === "nl" ? `€${NBSP}${sign}${amount}` : `${sign}€${amount}`;
}

const SCALES: readonly {readonly at: number; readonly nl: string; readonly en: string}[] = [
  {at: 1e9, nl: "miljard", en: "billion"},
  {at: 1e6, nl: "miljoen", en: "million"},
];

/** A number in words of size for running text: "2,2 miljoen"; below a million as it is. */
export function formatCompact(value: Numeric, lang: Lang): string {
  const size = Math.abs(Number(value));
  // 999,950,000 is rounded to a billion, not to a thousand million.
  const scale = SCALES.find(({at}) => size >= at || (at > 1e6 && size >= 0.99995 * at));
  if (!scale || size > Number.MAX_SAFE_INTEGER) return formatNumber(value, lang);
  const scaled = scaleDown(value, Math.round(Math.log10(scale.at)));
  return `${formatNumber(scaled, lang, {maxDecimals: 1})}${NBSP}${scale[lang]}`;
}

/** The digits of a number divided by a power of ten, without the rounding of a division. */
function scaleDown(value: Numeric, power: number): string {
  const decimal = toDecimal(value);
  if (!decimal) return String(value);
  const [whole, fraction] = decimalParts({...decimal, exponent: decimal.exponent - power});
  return `${decimal.isNegative ? "-" : ""}${whole}.${fraction}`;
}

const MONTHS: Readonly<Record<Lang, readonly string[]>> = {
  nl: "januari februari maart april mei juni juli augustus september oktober november december".split(
    " ",
  ),
  en: "January February March April May June July August September October November December".split(
    " ",
  ),
};

/** A calendar day in UTC: "7 maart 2025", "7 March 2025". */
export function formatDate(date: Date, lang: Lang): string {
  const year = date.getUTCFullYear();
  const era = year > 0 ? String(year) : `${1 - year}${NBSP}${BEFORE_CHRIST[lang]}`;
  return `${date.getUTCDate()} ${MONTHS[lang][date.getUTCMonth()]} ${era}`;
}

const BEFORE_CHRIST: Localized = {nl: "v.Chr.", en: "BC"};

/** A moment in UTC: the day and "14:05:09" behind it, with the thousandths where there are. */
export function formatTimestamp(date: Date, lang: Lang): string {
  const [, time = "", fraction = ""] = /T([\d:]+)\.(\d+)Z$/.exec(date.toISOString()) ?? [];
  const thousandths = fraction === "000" ? "" : DECIMAL[lang] + fraction;
  return `${formatDate(date, lang)} ${time}${thousandths}`;
}

/** An ISO 8601 period as data tables keep it: "2024", "2023-06-30" or "2009/2014" ("2009–2014"). */
export function formatPeriod(period: string, lang: Lang): string {
  return period
    .split("/")
    .map((part) => formatPeriodPart(part, lang))
    .join("–");
}

/** One end of a period; what is no day or month stays as it is: a year, or a text from elsewhere. */
function formatPeriodPart(part: string, lang: Lang): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(part) ?? [];
  const monthName = MONTHS[lang][Number(month) - 1];
  if (!year || !monthName) return part;
  return `${day ? `${Number(day)} ` : ""}${monthName} ${year}`;
}

/** A duration in decimal hours as hours and minutes: "388 u 30", "388 h 30". */
export function formatHours(value: Numeric, lang: Lang): string {
  const hours = Number(value);
  const minutes = Math.round(Math.abs(hours) * 60);
  const unit = lang === "nl" ? "u" : "h";
  // Less than half a minute, or not to be counted in minutes at all.
  if ((minutes === 0 && hours !== 0) || !Number.isSafeInteger(minutes)) {
    return `${formatNumber(value, lang)}${NBSP}${unit}`;
  }
  const whole = (hours < 0 ? MINUS : "") + formatNumber(Math.floor(minutes / 60), lang);
  const rest = minutes % 60;
  return `${whole}${NBSP}${unit}${rest ? `${NBSP}${String(rest).padStart(2, "0")}` : ""}`;
}

/** A number of bytes, decimal units: "5,9 MB". */
export function formatBytes(bytes: number, lang: Lang): string {
  if (bytes < 1e3) return `${formatNumber(bytes, lang)}${NBSP}B`;
  if (bytes < 1e6) return `${formatNumber(bytes / 1e3, lang, {maxDecimals: 0})}${NBSP}kB`;
  return `${formatNumber(bytes / 1e6, lang, {decimals: 1})}${NBSP}MB`;
}

/** Milliseconds as a reader waits them: "84 ms", "1,4 s". */
export function formatDuration(ms: number, lang: Lang): string {
  return ms < 1000
    ? `${formatNumber(ms < 1 ? ms : Math.round(ms), lang)}${NBSP}ms`
    : `${formatNumber(ms / 1000, lang, {decimals: 1})}${NBSP}s`;
}

/** Compares labels as a reader of the language sorts them: digits by value, accents ignored. */
export function collator(lang: Lang): Intl.Collator {
  return new Intl.Collator(localeTag(lang), {numeric: true, sensitivity: "base"});
}

/** The ways a value can be written, by name: what charts, tables and inline values ask for. */
export type FormatName =
  "number" | "integer" | "percent" | "share" | "euro" | "compact" | "year" | "hours" | "text";

/** True for the name of a format. */
export function isFormatName(value: unknown): value is FormatName {
  return typeof value === "string" && Object.hasOwn(FORMATS, value);
}

const FORMATS: Readonly<
  Record<FormatName, (value: Numeric, lang: Lang, style: NumberStyle) => string>
> = {
  number: formatNumber,
  integer: (value, lang, style) => formatNumber(value, lang, {...style, decimals: 0}),
  percent: formatPercent,
  share: formatShare,
  euro: formatEuro,
  compact: formatCompact,
  year: (value, lang) => formatNumber(value, lang, {grouping: false}),
  hours: formatHours,
  text: (value, lang) => formatNumber(value, lang, {grouping: false, maxDecimals: 20}),
};

/** A number in a named format. */
export function formatAs(
  name: FormatName,
  value: Numeric,
  lang: Lang,
  style: NumberStyle = {},
): string {
  return FORMATS[name](value, lang, style);
}

/** Things in a row: "2011, 2012 en 2013"; nothing gives an empty text. */
export function formatList(items: readonly string[], lang: Lang): string {
  const last = items.at(-1) ?? "";
  if (items.length < 2) return last;
  return `${items.slice(0, -1).join(", ")} ${AND[lang]} ${last}`;
}

const AND: Localized = {nl: "en", en: "and"};
