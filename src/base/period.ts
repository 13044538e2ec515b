import {formatDate} from "./locale.ts";
import type {Lang} from "./locale.ts";

/** What a period is a step of: "span" is a number of years such as a school year, "moment" a date with a time. */
export type Grain = "year" | "month" | "quarter" | "week" | "day" | "span" | "moment";

/** A stretch or a moment of time, as it is counted. */
export interface Period {
  readonly grain: Grain;
  /** Counts the steps of its grain, so that the next has one more; of moments milliseconds since 1970. */
  readonly ordinal: number;
  /** From the first year to the last, of a span: 1 for "2023-2024"; else 0. */
  readonly years: number;
}

const DAY_MS = 86_400_000;
/** The Monday of the first ISO week of 1970. */
const FIRST_MONDAY_MS = Date.UTC(1969, 11, 29);
const LONGEST_SPAN = 30;

/** Finest last: what can be read as several is the first of them that all values of a column are. */
const GRAINS: readonly Grain[] = ["year", "month", "quarter", "week", "day", "span", "moment"];

/** A value as a period of a grain; null when it is none. Text is read as it is written here in Belgium and by ISO 8601. */
export function parsePeriod(value: unknown, grain: Grain): Period | null {
  const ordinal = value instanceof Date ? dateOrdinal(value, grain) : textOrdinal(value, grain);
  if (ordinal === null || !Number.isFinite(ordinal)) return null;
  return {grain, ordinal, years: grain === "span" ? spanOf(String(value)) : 0};
}

/**
 * A column as periods: null when it has none or when one of its values is no period of the same grain. An
 * empty value (null, undefined, "") has no place in time and is null itself.
 */
export function readPeriods(values: readonly unknown[]): readonly (Period | null)[] | null {
  if (values.every(isEmpty)) return null;
  for (const grain of GRAINS) {
    const periods = values.map((value) => (isEmpty(value) ? null : parsePeriod(value, grain)));
    const isRead = periods.every((period, at) => period !== null || isEmpty(values[at]));
    if (isRead && new Set(periods.flatMap((period) => period?.years ?? [])).size === 1) {
      return periods;
    }
  }
  return null;
}

/** The one after it; of a moment the next millisecond. */
export function nextPeriod(period: Period): Period {
  return {...period, ordinal: period.ordinal + 1};
}

/** Where a period begins, in years: 2024 for "2024", a part more for what begins later in a year. */
export function yearsOf({grain, ordinal}: Period): number {
  switch (grain) {
    case "year":
    case "span":
      return ordinal;
    case "month":
      return ordinal / 12;
    case "quarter":
      return ordinal / 4;
    case "week":
      return daysInYears((FIRST_MONDAY_MS + ordinal * 7 * DAY_MS) / DAY_MS);
    case "day":
      return daysInYears(ordinal);
    case "moment":
      return daysInYears(ordinal / DAY_MS);
  }
}

/** A period for a reader: "2024", "mrt. 2024", "2024 K1", "week 5 2024", "7 maart 2025", "7 maart 2025 14:05". */
export function printPeriod({grain, ordinal, years}: Period, lang: Lang): string {
  switch (grain) {
    case "year":
      return String(ordinal);
    case "span":
      return `${ordinal}-${ordinal + years}`;
    case "month":
      return `${MONTHS[lang][ordinal % 12] ?? ""} ${Math.floor(ordinal / 12)}`;
    case "quarter":
      return `${Math.floor(ordinal / 4)} ${lang === "nl" ? "K" : "Q"}${(ordinal % 4) + 1}`;
    case "week": {
      const {year, week} = isoWeek(ordinal);
      return `week ${week} ${year}`;
    }
    case "day":
      return formatDate(new Date(ordinal * DAY_MS), lang);
    case "moment":
      return `${formatDate(new Date(ordinal), lang)} ${clock(new Date(ordinal))}`;
  }
}

const MONTHS: Readonly<Record<Lang, readonly string[]>> = {
  nl: "jan. feb. mrt. apr. mei juni juli aug. sep. okt. nov. dec.".split(" "),
  en: "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" "),
};

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === "";
}

function daysInYears(days: number): number {
  return 1970 + days / 365.2425;
}

function dateOrdinal(date: Date, grain: Grain): number | null {
  const ms = date.getTime();
  if (grain === "moment") return ms;
  return grain === "day" && ms % DAY_MS === 0 ? ms / DAY_MS : null;
}

function textOrdinal(value: unknown, grain: Grain): number | null {
  if (typeof value === "number") return grain === "year" ? yearOf(String(value)) : null;
  return typeof value === "string" ? READERS[grain](value.trim()) : null;
}

/** Years in which something may be counted: other numbers of four digits are codes. */
function yearOf(text: string): number | null {
  return /^(?:1[5-9]|2[01])\d{2}$/.test(text) ? Number(text) : null;
}

const READERS: Readonly<Record<Grain, (text: string) => number | null>> = {
  year: yearOf,
  month: (text) => {
    const [, year = "", month = ""] = /^(\d{4})-(\d{2})$/.exec(text) ?? [];
    return stepOf(year, Number(month), 12);
  },
  quarter: (text) => {
    const [, year = "", quarter = ""] =
      /^(\d{4})[- ]?[QK]([1-4])$/i.exec(text) ?? reversed(/^[QK]([1-4])[- ](\d{4})$/i.exec(text));
    return stepOf(year, Number(quarter), 4);
  },
  week: (text) => {
    const [, year = "", week = ""] = /^(\d{4})-?W(\d{1,2})$/i.exec(text) ?? [];
    const first = yearOf(year);
    if (first === null) return null;
    const ordinal = firstWeek(first) + Number(week) - 1;
    // Only some years have a week 53.
    return Number(week) >= 1 && ordinal < firstWeek(first + 1) ? ordinal : null;
  },
  day: (text) => {
    const ms = /^\d{4}-\d{2}-\d{2}$/.test(text) ? dayMs(text) : null;
    return ms === null ? null : ms / DAY_MS;
  },
  span: (text) => (spanOf(text) === 0 ? null : yearOf(text.slice(0, 4))),
  moment: (text) => {
    const [, day = "", time = ""] =
      /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?)Z?)?$/.exec(text) ?? [];
    const start = dayMs(day);
    const ms = start === null ? null : Date.parse(`${day}T${time || "00:00"}Z`);
    return ms === null || Number.isNaN(ms) ? null : ms;
  },
};

function stepOf(year: string, step: number, inYear: number): number | null {
  const first = yearOf(year);
  return first === null || step < 1 || step > inYear ? null : first * inYear + step - 1;
}

function reversed(match: RegExpExecArray | null): readonly string[] {
  return match ? [match[0], match[2] ?? "", match[1] ?? ""] : [];
}

/** Milliseconds at which a day that exists begins; 30 February does not. */
function dayMs(text: string): number | null {
  const date = new Date(`${text}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || yearOf(text.slice(0, 4)) === null) return null;
  return date.toISOString().startsWith(text) ? date.getTime() : null;
}

/** How many years later a span ends than it begins: 1 for "2023-2024", "2023/24", "2023–2024"; 0 for other text. */
function spanOf(text: string): number {
  const [, from = "", to = ""] = /^(\d{4}) ?[-–/] ?(\d{4}|\d{2})$/.exec(text.trim()) ?? [];
  const start = yearOf(from);
  if (start === null) return 0;
  const end = to.length === 4 ? (yearOf(to) ?? 0) : start - (start % 100) + Number(to);
  const years = to.length === 2 && end < start ? end + 100 - start : end - start;
  // Of two digits only the next year is meant: "2023-11" is a month.
  return years < 1 || years > (to.length === 2 ? 1 : LONGEST_SPAN) ? 0 : years;
}

/** The Monday of the week with 4 January, counted in weeks. */
function firstWeek(year: number): number {
  return Math.floor((Date.UTC(year, 0, 4) - FIRST_MONDAY_MS) / (7 * DAY_MS));
}

function isoWeek(ordinal: number): {readonly year: number; readonly week: number} {
  // The year of a week is that of its Thursday.
  const thursday = new Date(FIRST_MONDAY_MS + (ordinal * 7 + 3) * DAY_MS);
  const year = thursday.getUTCFullYear();
  return {year, week: ordinal - firstWeek(year) + 1};
}

/** "14:05", with what is finer only where there is something. */
function clock(date: Date): string {
  const time = date.toISOString().slice(11, 23);
  if (!time.endsWith(".000")) return time;
  return time.endsWith(":00.000") ? time.slice(0, 5) : time.slice(0, 8);
}
