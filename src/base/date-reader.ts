import {formatDate} from "./locale.ts";
import type {Lang} from "./locale.ts";

/** The months by the first three letters that tell them apart, in either language; "maart" is "mrt" too. */
const MONTHS: Readonly<Record<string, number>> = {
  jan: 1,
  feb: 2,
  maa: 3,
  mrt: 3,
  mar: 3,
  apr: 4,
  mei: 5,
  may: 5,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  okt: 10,
  oct: 10,
  nov: 11,
  dec: 12,
};

/**
 * Reads a day or a moment as a person types it, and as `formatDate` and `formatTimestamp` write it: "2024-01-31",
 * "31/1/2024", "31 januari 2024", "31 jan. 2024 14:05", "1 February 2024". A moment is in UTC. Null for what is no such day.
 */
export function readDate(text: string): Date | null {
  const [, day = "", time = ""] =
    /^(.*?)(?:(?:\s+|T)(\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?)\s*(?:Z|UTC)?)?$/iu.exec(
      text.trim(),
    ) ?? [];
  const iso = isoDay(day);
  if (iso === null) return null;
  const [hours = "00", ...rest] = time.replace(",", ".").split(":");
  const clock = time === "" ? "00:00:00" : [hours.padStart(2, "0"), ...rest].join(":");
  const date = new Date(`${iso}T${clock}Z`);
  // JavaScript rolls "2024-02-31" over into March.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? date : null;
}

function isoDay(text: string): string | null {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return text;
  const [, day = "", month = "", year = ""] =
    /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(text) ?? [];
  if (year) return joined(year, Number(month), day);
  const [, first = "", name = "", last = ""] =
    /^(\d{1,2})\.?\s+(\p{L}+)\.?,?\s+(\d{4})$/u.exec(text) ?? [];
  return last ? joined(last, monthNamed(name), first) : null;
}

/** A month by its whole name or its first letters: "januari", "jan", "sept"; 0 for any other word. */
function monthNamed(name: string): number {
  const word = name.toLowerCase();
  const month = (Object.hasOwn(MONTHS, word.slice(0, 3)) ? MONTHS[word.slice(0, 3)] : 0) ?? 0;
  const isPart = (lang: Lang) => fullName(month, lang).startsWith(word);
  return word === "mrt" || isPart("nl") || isPart("en") ? month : 0;
}

function fullName(month: number, lang: Lang): string {
  return (
    formatDate(new Date(Date.UTC(2000, Math.max(0, month - 1), 1)), lang)
      .split(" ")[1]
      ?.toLowerCase() ?? ""
  );
}

function joined(year: string, month: number, day: string): string {
  return `${year}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}`;
}
