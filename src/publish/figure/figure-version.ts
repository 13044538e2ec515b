import {sha256} from "#base";
import {csvHeader, csvLines} from "#catalog";
import type {Row} from "#engine";
import type {ChartSpec, PublishedVersion} from "#spec";
import Papa from "papaparse";
import {columnsOfRows} from "./data-files.ts";

/** What is different in the figures of a chart since it was published. */
export interface FigureChanges {
  /** False when the figures are others and nothing tells which of them. */
  readonly isKnown: boolean;
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

/** The columns of the rows that a chart reads, as CSV with a line for each row, in the order of the letters. */
export function figuresAsCsv({encode}: ChartSpec, rows: readonly Row[]): string {
  const names = [...new Set(Object.values(encode).filter((name): name is string => Boolean(name)))];
  const picked = rows.map((row) =>
    Object.fromEntries(names.map((name) => [name, row[name] ?? null])),
  );
  const columns = columnsOfRows(picked);
  // Rows in another order are the same figures.
  const lines = picked.map((row) => csvLines(columns, [row], "standard")).toSorted();
  return (csvHeader(columns, "standard") + lines.join("")).replaceAll("\r\n", "\n");
}

/** SHA-256 of the figures that a chart reads, in hexadecimal: the same figures give the same digest. */
export async function digestOfFigures(spec: ChartSpec, rows: readonly Row[]): Promise<string> {
  const bytes = new TextEncoder().encode(figuresAsCsv(spec, rows));
  const digest = await sha256(bytes);
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
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

/** How figures differ from those of a version; null when they do not. */
export function changesSince(
  published: PublishedVersion,
  spec: ChartSpec,
  rows: readonly Row[],
  sha256: string,
): FigureChanges | null {
  if (published.sha256 === sha256) return null;
  const before = valuesByLabel(published.figures, spec);
  const after = valuesByLabel(figuresAsCsv(spec, rows), spec);
  if (!before || !after) return {isKnown: false, added: [], removed: [], changed: []};
  const changed = [...after].flatMap(([label, values]) =>
    [...values].flatMap(([column, value]) => {
      const old = before.get(label)?.get(column);
      if (old === undefined || old === value) return [];
      const named = column === spec.encode.value ? label : `${label} (${column})`;
      return [{label: named, before: toValue(old), after: toValue(value)}];
    }),
  );
  return {
    isKnown: true,
    added: [...after.keys()].filter((label) => !before.has(label)),
    removed: [...before.keys()].filter((label) => !after.has(label)),
    changed: changed.toSorted((a, b) => sizeOf(b) - sizeOf(a)),
  };
}

/**
 * By the labels that tell rows apart, what the chart reads of each by column; null when the figures
 * were not kept, or when their labels do not tell them apart.
 */
function valuesByLabel(
  csv: string,
  {encode}: ChartSpec,
): ReadonlyMap<string, ReadonlyMap<string, string>> | null {
  const {data, meta} = Papa.parse<Record<string, string>>(csv, {
    header: true,
    skipEmptyLines: true,
  });
  const keys = [encode.category, encode.series, encode.facet].filter((name) => name !== null);
  const read = (meta.fields ?? []).filter((name) => !keys.includes(name));
  if (data.length === 0 || !keys.every((name) => meta.fields?.includes(name))) return null;
  const byLabel = new Map(
    data.map((row) => [
      keys
        .map((name) => row[name] ?? "")
        .filter(Boolean)
        .join(", "),
      new Map(read.map((name) => [name, row[name] ?? ""])),
    ]),
  );
  return byLabel.size === data.length ? byLabel : null;
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
