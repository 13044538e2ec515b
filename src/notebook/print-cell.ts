import {CHART_DEFAULTS, CHART_VERSION} from "#spec";
import type {AuthoredChartSpec, TableSpec} from "#spec";
import {splitBlocks} from "./blocks.ts";
import {printFence, readFence} from "./fence.ts";
import {trimBlankEnd, withLf} from "./lines.ts";
import {isCellName} from "./notebook.ts";
import type {CellSpec, Settings} from "./notebook.ts";
import {printYaml} from "./yaml-text.ts";

/**
 * Writes a cell as it stands in the file, with LF and a final line end. A name that cannot name a
 * cell throws. Prose that leaves a fence open gets its end, so that it cannot swallow what follows.
 */
export function printCell(spec: CellSpec): string {
  if (spec.kind === "prose") return printProse(spec.body);
  if (spec.kind === "unknown") return printFence(spec.info, spec.body);
  const name = spec.name ?? null;
  if (name !== null && !isCellName(name)) throw new RangeError(`not a cell name: ${name}`);
  const words = [...(name === null ? [] : [`#${name}`]), ...(spec.attributes ?? [])];
  return printFence(words.length > 0 ? `${spec.kind} {${words.join(" ")}}` : spec.kind, spec.body);
}

/** Without blank lines at either end; empty when nothing else is there. */
function printProse(body: string): string {
  const text = trimBlankEnd(withLf(body).replace(/^(?:[ \t]*\n)+/, ""));
  if (text === "") return "";
  const last = splitBlocks(`\n${text}`).blocks.at(-1); // the line end keeps "---" from opening front matter
  if (last?.type !== "fence" || readFence(last.source).closed) return `${text}\n`;
  const marks = /`{3,}|~{3,}/.exec(last.source)?.[0] ?? "```";
  return `${text}\n${marks}\n`;
}

/** The YAML body of a chart cell: keys in a fixed order, defaults left out. */
export function printChartSpec(spec: AuthoredChartSpec): string {
  const {encode, text, top} = spec;
  const defaults = CHART_DEFAULTS;
  return printMapping({
    version: unless(1, CHART_VERSION),
    data: spec.data,
    type: spec.type,
    mode: unless(defaults.mode, spec.mode),
    encode: compact({
      category: unless(null, encode.category),
      x: unless(null, encode.x),
      value: encode.value,
      series: unless(null, encode.series),
      facet: unless(null, encode.facet),
      lower: unless(null, encode.lower),
      upper: unless(null, encode.upper),
      provisional: unless(null, encode.provisional),
    }),
    sort: unless(defaults.sort, spec.sort),
    top: top ? compact({count: top.count, rest: unless(null, top.rest)}) : undefined,
    index: unless(null, spec.index),
    bins: unlessEmpty(spec.bins),
    format: unless(defaults.format, spec.format),
    decimals: unless(null, spec.decimals),
    labels: unless(defaults.labels, spec.labels),
    baseline: unless(defaults.baseline, spec.baseline),
    highlight: unlessEmpty(spec.highlight),
    colors: Object.keys(spec.colors).length > 0 ? {...spec.colors} : undefined,
    annotations: unlessEmpty(spec.annotations.map(printableAnnotation)),
    text: compact({
      ...printableText(text),
      x: unless("", text.x),
      y: unless("", text.y),
      alt: unless("", text.alt),
    }),
    published: spec.published
      ? compact({
          version: spec.published.version,
          at: spec.published.at,
          data: unless("", spec.published.data),
          sha256: spec.published.sha256,
          figures: unless("", spec.published.figures),
        })
      : undefined,
  });
}

function printableAnnotation(annotation: AuthoredChartSpec["annotations"][number]) {
  const {kind, text} = annotation;
  if (kind === "point") {
    return compact({
      kind,
      category: annotation.category,
      series: unless(null, annotation.series),
      text,
    });
  }
  const axis = unless("value", annotation.axis);
  return kind === "line"
    ? compact({kind, axis, at: annotation.at, text})
    : compact({kind, axis, from: annotation.from, to: annotation.to, text});
}

/** The YAML body of a table cell: keys in a fixed order, defaults left out. */
export function printTableSpec(spec: TableSpec): string {
  return printMapping({
    data: spec.data,
    columns: unlessEmpty(
      spec.columns.map((column) =>
        compact({
          name: column.name,
          label: column.label,
          format: unless("number", column.format),
          decimals: unless(null, column.decimals),
        }),
      ),
    ),
    text: printableText(spec.text),
  });
}

/** The YAML body of an input or analysis cell, keys in the given order. */
export function printSettings(settings: Settings): string {
  return printMapping(settings);
}

function printableText(
  text: Pick<AuthoredChartSpec["text"], "title" | "subtitle" | "notes"> | TableSpec["text"],
) {
  return compact({
    title: text.title,
    subtitle: unless("", text.subtitle),
    notes: unlessEmpty<unknown>(text.notes),
  });
}

/** Without its final line end: the fence adds that. */
function printMapping(mapping: Readonly<Record<string, unknown>>): string {
  return printYaml(compact(mapping)).replace(/\n$/, "");
}

function compact(mapping: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(mapping).filter(([, value]) => value !== undefined));
}

function unless<T>(absent: T, value: T): T | undefined {
  return value === absent ? undefined : value;
}

function unlessEmpty<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length > 0 ? list : undefined;
}
