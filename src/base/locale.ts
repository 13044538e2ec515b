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

/** How a number is written; decimals default to what the number needs, at most two. */
export interface NumberStyle {
  /** Fixed number of decimals. */
  readonly decimals?: number;
  /** Upper bound when `decimals` is not given; default 2. */
  readonly maxDecimals?: number;
  /** Thousands separators; off for years. Default on. */
  readonly grouping?: boolean;
}

/**
 * A number for a reader: dots and comma in Dutch, the other way round in English, a real minus sign.
 * Written out by hand rather than by Intl, whose separators drift between browsers. "NaN" gives "–".
 */
export function formatNumber(value: number, lang: Lang, style: NumberStyle = {}): string {
  if (!Number.isFinite(value)) return value > 0 ? "∞" : value < 0 ? `${MINUS}∞` : "–";
  const fixed = plainDigits(Math.abs(value).toFixed(style.decimals ?? style.maxDecimals ?? 2));
  const digits = style.decimals === undefined ? trimZeros(fixed) : fixed;
  const [whole = "0", fraction] = digits.split(".");
  const grouped = style.grouping === false ? whole : groupThousands(whole, GROUP[lang]);
  const sign = value < 0 && /[1-9]/.test(digits) ? MINUS : "";
  return sign + grouped + (fraction ? DECIMAL[lang] + fraction : "");
}

function trimZeros(digits: string): string {
  return digits.includes(".") ? digits.replace(/\.?0+$/, "") : digits;
}

/** toFixed() switches to "1e+21" for huge numbers; BigInt spells those out. */
function plainDigits(digits: string): string {
  return digits.includes("e") ? BigInt(Number(digits)).toString() : digits;
}

function groupThousands(digits: string, separator: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, separator);
}

/** A percentage on the 0-100 scale: "12,3%" in Dutch as in English, no space. */
export function formatPercent(value: number, lang: Lang, style: NumberStyle = {}): string {
  return `${formatNumber(value, lang, {maxDecimals: 1, ...style})}%`;
}

/** An amount in euro: "€ 1.234,50" and "€1,234.50"; whole amounts carry no decimals. */
export function formatEuro(value: number, lang: Lang, style: NumberStyle = {}): string {
  const whole = Number.isInteger(value);
  const amount = formatNumber(Math.abs(value), lang, {decimals: whole ? 0 : 2, ...style});
  const sign = value < 0 ? MINUS : "";
  return lang === "nl" ? `€${NBSP}${sign}${amount}` : `${sign}€${amount}`;
}

const SCALES: readonly {readonly at: number; readonly nl: string; readonly en: string}[] = [
  {at: 1e9, nl: "miljard", en: "billion"},
  {at: 1e6, nl: "miljoen", en: "million"},
];

/** A number in words of size for running text: "2,2 miljoen"; below a million as it is. */
export function formatCompact(value: number, lang: Lang): string {
  const scale = SCALES.find(({at}) => Math.abs(value) >= at);
  if (!scale) return formatNumber(value, lang);
  return `${formatNumber(value / scale.at, lang, {maxDecimals: 1})}${NBSP}${scale[lang]}`;
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
  return `${date.getUTCDate()} ${MONTHS[lang][date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}

/** A moment in UTC: the day and "14:05:09" behind it. */
export function formatTimestamp(date: Date, lang: Lang): string {
  return `${formatDate(date, lang)} ${date.toISOString().slice(11, 19)}`;
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
export function formatHours(hours: number, lang: Lang): string {
  const minutes = Math.round(hours * 60);
  const whole = formatNumber(Math.floor(minutes / 60), lang);
  const rest = minutes % 60;
  const unit = lang === "nl" ? "u" : "h";
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
    ? `${formatNumber(Math.round(ms), lang)}${NBSP}ms`
    : `${formatNumber(ms / 1000, lang, {decimals: 1})}${NBSP}s`;
}

/** Compares labels as a reader of the language sorts them: digits by value, accents ignored. */
export function collator(lang: Lang): Intl.Collator {
  return new Intl.Collator(localeTag(lang), {numeric: true, sensitivity: "base"});
}

/** The ways a value can be written, by name: what charts, tables and inline values ask for. */
export type FormatName =
  "number" | "integer" | "percent" | "euro" | "compact" | "year" | "hours" | "text";

/** True for the name of a format. */
export function isFormatName(value: unknown): value is FormatName {
  return typeof value === "string" && Object.hasOwn(FORMATS, value);
}

const FORMATS: Readonly<
  Record<FormatName, (value: number, lang: Lang, style: NumberStyle) => string>
> = {
  number: formatNumber,
  integer: (value, lang, style) => formatNumber(value, lang, {...style, decimals: 0}),
  percent: formatPercent,
  euro: formatEuro,
  compact: formatCompact,
  year: (value) => String(value),
  hours: formatHours,
  text: (value) => String(value),
};

/** A number in a named format. */
export function formatAs(
  name: FormatName,
  value: number,
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
