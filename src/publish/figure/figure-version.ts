import {toCsv} from "#catalog";
import type {Row} from "#engine";
import type {ChartSpec, PublishedVersion} from "#spec";
import Papa from "papaparse";
import {columnsOfRows} from "./data-files.ts";

/** What is different in the figures of a chart since it was published. */
export interface FigureChanges {
  /** Labels of what is new, and of what is gone. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** Values as they were and as they are; null for a gap. The largest change comes first. */
  readonly changed: readonly {
    readonly label: string;
    readonly before: number | string | null;
    readonly after: number | string | null;
  }[];
}

/** Longer figures are not kept in a chart's text: their change is known by digest alone. */
const MOST_CHARACTERS = 50_000;

/** The columns of the rows that a chart reads, as CSV with a line for each row. */
export function figuresAsCsv({encode}: ChartSpec, rows: readonly Row[]): string {
  const names = [...new Set(Object.values(encode).filter((name) => name !== null && name !== ""))];
  const picked = rows.map((row) =>
    Object.fromEntries(names.map((name) => [name, row[name as string] ?? null])),
  );
  return toCsv(columnsOfRows(picked), picked).replaceAll("\r\n", "\n");
}

/** SHA-256 of the figures that a chart reads, in hexadecimal: the same figures give the same digest. */
export async function digestOfFigures(spec: ChartSpec, rows: readonly Row[]): Promise<string> {
  const bytes = new TextEncoder().encode(figuresAsCsv(spec, rows));
  const digest = await crypto.subtle.digest("SHA-256", bytes);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** What a chart remembers of being published: a version more when its figures are others. */
export function nextVersion(
  spec: ChartSpec,
  rows: readonly Row[],
  made: Pick<PublishedVersion, "at" | "data" | "sha256">,
): PublishedVersion {
  const before = spec.published;
  const figures = figuresAsCsv(spec, rows);
  const isSame = before?.sha256 === made.sha256;
  return {
    version: before === null ? 1 : before.version + (isSame ? 0 : 1),
    ...made,
    figures: figures.length > MOST_CHARACTERS ? "" : figures,
  };
}

/** How figures differ from those of a version; null when they do not; nothing is told of figures that were too many. */
export function changesSince(
  published: PublishedVersion,
  spec: ChartSpec,
  rows: readonly Row[],
  sha256: string,
): FigureChanges | null {
  if (published.sha256 === sha256) return null;
  if (published.figures === "") return {added: [], removed: [], changed: []};
  const before = valuesByLabel(published.figures, spec);
  const after = valuesByLabel(figuresAsCsv(spec, rows), spec);
  const changed = [...after].flatMap(([label, value]) => {
    const old = before.get(label);
    return old === undefined || old === value
      ? []
      : [{label, before: toValue(old), after: toValue(value)}];
  });
  return {
    added: [...after.keys()].filter((label) => !before.has(label)),
    removed: [...before.keys()].filter((label) => !after.has(label)),
    changed: changed.toSorted((a, b) => sizeOf(b) - sizeOf(a)),
  };
}

/** The value of each combination of labels; of several rows with one combination the last. */
function valuesByLabel(csv: string, {encode}: ChartSpec): ReadonlyMap<string, string> {
  const {data} = Papa.parse<Record<string, string>>(csv, {header: true, skipEmptyLines: true});
  const keys = [encode.category, encode.series, encode.facet].filter((name) => name !== null);
  return new Map(
    data.map((row) => [
      keys
        .map((name) => row[name] ?? "")
        .filter(Boolean)
        .join(", "),
      row[encode.value] ?? "",
    ]),
  );
}

function toValue(text: string): number | string | null {
  if (text === "") return null;
  const value = Number(text);
  return Number.isFinite(value) ? value : text;
}

/** How much a value changed, relative to what it was. */
function sizeOf({before, after}: FigureChanges["changed"][number]): number {
  if (typeof before !== "number" || typeof after !== "number") return Infinity;
  return Math.abs(after - before) / Math.max(Math.abs(before), 1e-9);
}
