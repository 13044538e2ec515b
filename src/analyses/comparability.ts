import type {Figure} from "#catalog";
import type {NoteKind} from "./analysis.ts";

/** What the rules need to know of a published figure. */
export type FigureFacts = Pick<
  Figure,
  "id" | "table" | "measure" | "series" | "period" | "status" | "qualifier"
>;

/** A row of an answer: the ids of the figures behind it, and what it shows. */
export interface TracedRow {
  readonly figureIds: readonly string[];
  readonly values: readonly unknown[];
}

/**
 * Something a reader must know before comparing or adding up. `within` is true when one row combines
 * the figures, false when they stand in different rows.
 */
export type ComparabilityNote =
  | {readonly kind: "years"; readonly within: boolean; readonly years: readonly string[]}
  | {readonly kind: "population"; readonly within: boolean; readonly series: readonly string[]}
  | {readonly kind: "definition"; readonly groups: readonly (readonly string[])[]}
  | {readonly kind: "status"; readonly status: string; readonly figureIds: readonly string[]}
  | {
      readonly kind: "reservation";
      readonly qualifiers: readonly string[];
      readonly figureIds: readonly string[];
    };

/** Measures that look alike and are not: what the definitions of the data package warn against. */
const LOOKALIKES: readonly (readonly string[])[] = [
  ["participants", "unique_participants", "participations", "members"],
  ["training_hours", "own_training_hours"],
  ["fte_payroll", "fte_effective", "paid_staff"],
  ["website_visits", "website_visitors", "website_pages"],
  ["requests", "requests_approved", "services", "requests_not_fulfilled"],
];

/** Prices only convert amounts: that they have years and a population of their own is the point. */
const CONVERTING_TABLES: ReadonlySet<string> = new Set(["deflator"]);

/**
 * The notes that belong to an answer, at most one of each kind and status, in the order of
 * `NOTE_KINDS`. `shown` holds what the reader sees beside the rows, such as parameters. Ids of no
 * known figure are passed over.
 */
export function comparabilityNotes(
  rows: readonly TracedRow[],
  facts: ReadonlyMap<string, FigureFacts>,
  shown: readonly unknown[] = [],
): readonly ComparabilityNote[] {
  const known = rows.map(({figureIds, values}) => ({
    figures: figureIds.flatMap((id) => facts.get(id) ?? []).filter(isMeasured),
    shown: yearsIn([...values, ...shown]),
  }));
  const all = unique(known.flatMap(({figures}) => figures));
  return [...yearsNote(known), ...populationNote(known), ...definitionNote(all), ...flagNotes(all)];
}

/** The kinds of some notes, each once. */
export function kindsOf(notes: readonly ComparabilityNote[]): readonly NoteKind[] {
  return unique(notes.map(({kind}) => kind));
}

interface KnownRow {
  readonly figures: readonly FigureFacts[];
  /** Years that the reader sees with the row. */
  readonly shown: ReadonlySet<string>;
}

function isMeasured({table}: FigureFacts): boolean {
  return !CONVERTING_TABLES.has(table);
}

/**
 * A row may span years openly: a growth between two years that it names. It may not do so silently,
 * and a quotient of two things of different years is always worth a word. Rows may do the same with
 * the years of one measure and series, or of several with the same years; side by side, what is of
 * different years invites a comparison.
 */
function yearsNote(rows: readonly KnownRow[]): readonly ComparabilityNote[] {
  const within = unique(rows.filter(mixesYears).flatMap(({figures}) => figures.map(yearOf)));
  if (within.length > 1) return [{kind: "years", within: true, years: within.toSorted()}];
  const figures = rows.flatMap((row) => row.figures);
  const years = unique(figures.map(yearOf));
  if (years.length < 2 || (spansOf(figures).length === 1 && rows.every(showsItsYears))) return [];
  return [{kind: "years", within: false, years: years.toSorted()}];
}

function mixesYears(row: KnownRow): boolean {
  const spans = spansOf(row.figures);
  if (spans.length > 1) return true;
  return (spans[0] ?? "").includes(" ") && !showsItsYears(row);
}

/** The years of each measure and series as one text, each text once: "2011 2012". */
function spansOf(figures: readonly FigureFacts[]): readonly string[] {
  const groups = Object.values(groupBy(figures, ({measure, series}) => `${measure} ${series}`));
  return unique(groups.map((group) => unique(group.map(yearOf)).toSorted().join(" ")));
}

function showsItsYears({figures, shown}: KnownRow): boolean {
  return figures.every((figure) =>
    yearOf(figure)
      .split("/")
      .every((year) => shown.has(year)),
  );
}

function populationNote(rows: readonly KnownRow[]): readonly ComparabilityNote[] {
  const mixed = rows.filter(({figures}) => unique(figures.map(({series}) => series)).length > 1);
  const within = mixed.length > 0;
  const counted = (within ? mixed : rows).flatMap(({figures}) => figures);
  const series = unique(counted.map((figure) => figure.series));
  return series.length > 1 ? [{kind: "population", within, series}] : [];
}

function definitionNote(figures: readonly FigureFacts[]): readonly ComparabilityNote[] {
  const measures = unique(figures.map(({measure}) => measure));
  const alike = LOOKALIKES.map((group) => group.filter((measure) => measures.includes(measure)));
  const groups = alike.filter(({length}) => length > 1);
  return groups.length > 0 ? [{kind: "definition", groups}] : [];
}

function flagNotes(figures: readonly FigureFacts[]): readonly ComparabilityNote[] {
  const flagged = figures.filter(({status}) => status !== null);
  const statuses = Object.entries(groupBy(flagged, ({status}) => status ?? ""));
  const reserved = figures.filter(({qualifier}) => qualifier !== null);
  return [
    ...statuses.map(([status, group]) => ({
      kind: "status" as const,
      status,
      figureIds: group.map(({id}) => id),
    })),
    ...(reserved.length === 0
      ? []
      : [
          {
            kind: "reservation" as const,
            qualifiers: unique(reserved.map(({qualifier}) => qualifier ?? "")),
            figureIds: reserved.map(({id}) => id),
          },
        ]),
  ];
}

/** "2023-06-30" is of 2023; an interval names its two years: "2014/2015". */
function yearOf({period}: FigureFacts): string {
  const [from = "", to = from] = period.split("/").map((day) => day.slice(0, 4));
  return from === to ? from : `${from}/${to}`;
}

/** Every year that stands in a value: 2015, "2015-06-30", "In 2011 en 2012". */
function yearsIn(values: readonly unknown[]): ReadonlySet<string> {
  const texts = values.map((value) =>
    value instanceof Date ? value.toISOString().slice(0, 4) : String(value),
  );
  return new Set(texts.flatMap((text) => text.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? []));
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Record<string, T[]> {
  const groups: Record<string, T[]> = {};
  for (const item of items) (groups[keyOf(item)] ??= []).push(item);
  return groups;
}

function unique<T>(items: readonly T[]): readonly T[] {
  return [...new Set(items)];
}
