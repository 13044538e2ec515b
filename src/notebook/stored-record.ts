import {STORAGE_SCHEMA} from "./storage.ts";
import type {StoredNotebook} from "./storage.ts";

/** One of two places in which the states of a notebook are written in turn. */
export interface Generation {
  readonly id: string;
  readonly slot: 0 | 1;
  /** Counts the saves; the higher of two is the newer. */
  readonly count: number;
  readonly notebook: StoredNotebook;
}

/** More saves than any notebook has. A larger number is damage, and could not be counted on. */
const MAX_COUNT = 2 ** 40;
/** The last moment that JavaScript has a date for. */
const MAX_MOMENT = 8.64e15;

/**
 * A record as a disk or a bug may have left it, mended where a field is of no use; null without a text, which
 * is what counts, or a name.
 */
export function readGeneration(value: unknown): Generation | null {
  const {id, slot, count, notebook} = fields(value);
  const stored = fields(notebook);
  const overdueAt = toMoment(stored["overdueAt"]);
  if (typeof id !== "string" || typeof stored["text"] !== "string") return null;
  return {
    id,
    slot: slot === 1 ? 1 : 0,
    // One that lost its count is older than any that has it.
    count: isWithin(count, MAX_COUNT) ? count : -1,
    notebook: {
      id,
      schema: isNewer(value) ? Number(stored["schema"]) : STORAGE_SCHEMA,
      text: stored["text"],
      title: typeof stored["title"] === "string" ? stored["title"] : "",
      origin: typeof stored["origin"] === "string" ? stored["origin"] : null,
      trusted: stored["trusted"] === true,
      changedAt: toMoment(stored["changedAt"]) ?? 0,
      removedAt: toMoment(stored["removedAt"]),
      ...(overdueAt !== null && {overdueAt}),
    },
  };
}

/** The newest of what can be read of a notebook's records; null when nothing can. */
export function newest(records: readonly unknown[]): Generation | null {
  return records
    .map(readGeneration)
    .reduce((best, each) => (!best || (each && each.count > best.count) ? each : best), null);
}

/** True for a record of a newer program, whatever else it has. */
export function isNewer(record: unknown): boolean {
  const schema = fields(fields(record)["notebook"])["schema"];
  return Number.isSafeInteger(schema) && Number(schema) > STORAGE_SCHEMA;
}

/** Milliseconds since 1970 that are a date; null for anything else. */
export function toMoment(value: unknown): number | null {
  return isWithin(value, MAX_MOMENT) ? value : null;
}

function isWithin(value: unknown, limit: number): value is number {
  return typeof value === "number" && value >= 0 && value <= limit;
}

function fields(value: unknown): Partial<Record<string, unknown>> {
  return Object(value) as Partial<Record<string, unknown>>; // whatever it is, it can be asked for a field
}
