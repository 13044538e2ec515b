import type {FigureUse} from "#catalog";
import type {NoteKind} from "./analysis.ts";
import {yearOf} from "./figure-facts.ts";
import type {FigureFacts} from "./figure-facts.ts";
import {overlapAmong} from "./overlap.ts";
import type {Overlap} from "./overlap.ts";

/** What one value of an answer does with figures. */
export interface TracedCell {
  readonly use: FigureUse;
  readonly figureIds: readonly string[];
  /** What it brings together, each with its own figures; empty when that is one thing. */
  readonly parts: readonly {readonly use: FigureUse; readonly figureIds: readonly string[]}[];
}

/** A row of an answer: the ids of the figures behind it, and what it shows. */
export interface TracedRow {
  readonly figureIds: readonly string[];
  readonly values: readonly unknown[];
  /** Its values one by one; null when only the figures of the row are known. */
  readonly cells?: readonly TracedCell[] | null;
}

/**
 * Something a reader must know before comparing or adding up. `within` is true when one value combines
 * the figures, false when they stand beside each other.
 */
export type ComparabilityNote =
  /** One value counts the same thing more than once. */
  | {readonly kind: "double"; readonly overlap: Overlap; readonly measures: readonly string[]}
  /** One value brings different units together. */
  | {
      readonly kind: "units";
      readonly units: readonly string[];
      readonly measures: readonly string[];
    }
  /** Parts of measures whose parts do not add up, added or averaged in one value. */
  | {
      readonly kind: "parts";
      readonly use: "adds" | "averages";
      readonly measures: readonly string[];
    }
  /** Different measures: any in one value, those that look alike beside each other. */
  | {
      readonly kind: "definition";
      readonly within: boolean;
      readonly groups: readonly (readonly string[])[];
    }
  | {readonly kind: "population"; readonly within: boolean; readonly series: readonly string[]}
  | {readonly kind: "years"; readonly within: boolean; readonly years: readonly string[]}
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
 * The notes that belong to an answer, at most one of each kind and status, the gravest first. `shown`
 * holds what the reader sees beside the rows, such as parameters. Ids of no known figure are passed over.
 */
export function comparabilityNotes(
  rows: readonly TracedRow[],
  facts: ReadonlyMap<string, FigureFacts>,
  shown: readonly unknown[] = [],
): readonly ComparabilityNote[] {
  const known = rows.map((row) => toKnownRow(row, facts, shown));
  const all = unique(known.flatMap(({values}) => values.flatMap(({figures}) => figures)));
  const gathered = known.flatMap(({values}) => values.flatMap(gatheringsOf));
  const units = unitsNote(gathered);
  return [
    ...doubleNote(gathered),
    ...units,
    ...partsNote(gathered),
    ...(units.length > 0 ? [] : definitionNote(gathered, all)),
    ...populationNote(known),
    ...yearsNote(known),
    ...flagNotes(all),
  ];
}

/** The kinds of some notes, each once. */
export function kindsOf(notes: readonly ComparabilityNote[]): readonly NoteKind[] {
  return unique(notes.map(({kind}) => kind));
}

/** What a note tells, to be told once: two notes of the same fact have the same text. */
export function factOf(note: ComparabilityNote): string {
  switch (note.kind) {
    case "double":
      return `double ${note.overlap.reason}`;
    case "units":
      return `units ${note.units.toSorted().join(" ")}`;
    case "parts":
      return `parts ${note.measures.toSorted().join(" ")}`;
    case "definition":
      return `measures ${note.groups.flat().toSorted().join(" ")}`;
    case "population":
      return `series ${note.series.toSorted().join(" ")}`;
    case "years":
      return `years ${note.years.toSorted().join(" ")}`;
    case "status":
      return `status ${note.status}`;
    case "reservation":
      return "reservation";
  }
}

/** "unknown" is a row of which the single values are not known. */
type KnownUse = FigureUse | "unknown";

interface KnownValue {
  readonly use: KnownUse;
  readonly figures: readonly FigureFacts[];
  readonly parts: readonly KnownValue[];
}

interface KnownRow {
  readonly values: readonly KnownValue[];
  /** Years that the reader sees with the row. */
  readonly shown: ReadonlySet<string>;
}

function toKnownRow(
  {figureIds, values, cells}: TracedRow,
  facts: ReadonlyMap<string, FigureFacts>,
  shown: readonly unknown[],
): KnownRow {
  const measured = (ids: readonly string[]) =>
    ids.flatMap((id) => facts.get(id) ?? []).filter(isMeasured);
  const known = (cells ?? []).map(({use, figureIds: ids, parts}) => ({
    use,
    figures: measured(ids),
    parts: parts.map((part) => ({use: part.use, figures: measured(part.figureIds), parts: []})),
  }));
  const row: KnownValue = {use: "unknown", figures: measured(figureIds), parts: []};
  return {
    values: cells ? known.filter(({use}) => use !== "counts") : [row],
    shown: yearsIn([...values, ...shown]),
  };
}

function isMeasured({table}: FigureFacts): boolean {
  return !CONVERTING_TABLES.has(table);
}

/** Figures of which one value is made. */
interface Gathering {
  readonly use: KnownUse;
  readonly figures: readonly FigureFacts[];
}

const GATHERING: ReadonlySet<KnownUse> = new Set(["adds", "averages", "picks", "differs"]);

/** What a value gathers: each of its sums, and those together where they are added up. */
function gatheringsOf({use, figures, parts}: KnownValue): readonly Gathering[] {
  return [{use, figures}, ...parts].filter((each) => GATHERING.has(each.use));
}

/** True for what is added up or averaged. */
function isSummed({use}: Gathering): boolean {
  return use === "adds" || use === "averages";
}

function doubleNote(gathered: readonly Gathering[]): readonly ComparabilityNote[] {
  for (const {figures} of gathered.filter(isSummed)) {
    const overlap = overlapAmong(figures);
    if (overlap) return [{kind: "double", overlap, measures: measuresOf(figures)}];
  }
  return [];
}

function unitsNote(gathered: readonly Gathering[]): readonly ComparabilityNote[] {
  const mixed = gathered.filter(({figures}) => unitsOf(figures).length > 1);
  const figures = mixed.flatMap((each) => each.figures);
  if (mixed.length === 0) return [];
  return [{kind: "units", units: unitsOf(figures), measures: measuresOf(figures)}];
}

/** What is a mean or a share of wholes that may differ. */
const OF_A_WHOLE = /_(?:share|mean|median)$/;

/** Several parts of one measure, series and period that add up to nothing, or that are themselves means. */
function partsNote(gathered: readonly Gathering[]): readonly ComparabilityNote[] {
  for (const use of ["adds", "averages"] as const) {
    const found = gathered
      .filter((each) => each.use === use)
      .flatMap(({figures}) => repeatedMeasures(figures, use));
    if (found.length > 0) return [{kind: "parts", use, measures: unique(found)}];
  }
  return [];
}

function repeatedMeasures(
  figures: readonly FigureFacts[],
  use: "adds" | "averages",
): readonly string[] {
  const counted = figures.filter(
    ({additive, unit, measure}) =>
      !additive && (use === "adds" || unit === "%" || OF_A_WHOLE.test(measure)),
  );
  const groups = groupBy(counted, ({measure, series, period}) => [measure, series, period].join());
  return Object.values(groups).flatMap((group) =>
    unique(group).length > 1 ? group.slice(0, 1).map(({measure}) => measure) : [],
  );
}

function definitionNote(
  gathered: readonly Gathering[],
  figures: readonly FigureFacts[],
): readonly ComparabilityNote[] {
  const mixed = gathered.filter(
    (each) => each.use !== "differs" && measuresOf(each.figures).length > 1,
  );
  if (mixed.length > 0) {
    const groups = [measuresOf(mixed.flatMap((each) => each.figures))];
    return [{kind: "definition", within: true, groups}];
  }
  const measures = measuresOf(figures);
  const alike = LOOKALIKES.map((group) => group.filter((measure) => measures.includes(measure)));
  const groups = alike.filter(({length}) => length > 1);
  return groups.length > 0 ? [{kind: "definition", within: false, groups}] : [];
}

/** A value that is another row's, or the highest of several, sets figures beside each other. */
const COMBINING: ReadonlySet<KnownUse> = new Set([
  "adds",
  "averages",
  "relates",
  "differs",
  "unknown",
]);

function populationNote(rows: readonly KnownRow[]): readonly ComparabilityNote[] {
  const values = rows.flatMap((row) => row.values);
  const mixed = values.filter(
    ({use, figures}) => COMBINING.has(use) && seriesOf(figures).length > 1,
  );
  const within = mixed.length > 0;
  const series = seriesOf((within ? mixed : values).flatMap(({figures}) => figures));
  return series.length > 1 ? [{kind: "population", within, series}] : [];
}

/**
 * A row may span years openly: a growth between two years that it names. It may not do so silently,
 * and a quotient of two things of different years is always worth a word. Rows may do the same with
 * the years of one measure and series, or of several with the same years; side by side, what is of
 * different years invites a comparison.
 */
function yearsNote(rows: readonly KnownRow[]): readonly ComparabilityNote[] {
  const mixed = rows.flatMap(({values, shown}) =>
    values.flatMap((value) => [value, ...value.parts].filter((each) => mixesYears(each, shown))),
  );
  const within = yearsOf(mixed.flatMap(({figures}) => figures));
  if (within.length > 1) return [{kind: "years", within: true, years: within}];
  const beside = rows.map(({values, shown}) => ({
    shown,
    figures: values.filter(({use}) => BESIDE.has(use)).flatMap(({figures}) => figures),
  }));
  const figures = beside.flatMap((row) => row.figures);
  const years = yearsOf(figures);
  const isOneSpan = spansOf(figures).length === 1;
  const areShown = beside.every((row) => showsItsYears(row.figures, row.shown));
  return years.length < 2 || (isOneSpan && areShown) ? [] : [{kind: "years", within: false, years}];
}

/** Values that are read as being of a year; a growth is not, nor the value of another row. */
const BESIDE: ReadonlySet<KnownUse> = new Set(["shows", "picks", "adds", "averages", "unknown"]);

function mixesYears({use, figures}: KnownValue, shown: ReadonlySet<string>): boolean {
  if (!COMBINING.has(use) || yearsOf(figures).length < 2) return false;
  if (spansOf(figures).length > 1) return true;
  return use !== "relates" && use !== "differs" && !showsItsYears(figures, shown);
}

/** The years of each measure and series as one text, each text once: "2011 2012". */
function spansOf(figures: readonly FigureFacts[]): readonly string[] {
  const groups = Object.values(groupBy(figures, ({measure, series}) => `${measure} ${series}`));
  return unique(groups.map((group) => yearsOf(group).join(" ")));
}

function showsItsYears(figures: readonly FigureFacts[], shown: ReadonlySet<string>): boolean {
  return figures.every((figure) =>
    yearOf(figure)
      .split("/")
      .every((year) => shown.has(year)),
  );
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

const measuresOf = (figures: readonly FigureFacts[]): readonly string[] =>
  unique(figures.map(({measure}) => measure));
const unitsOf = (figures: readonly FigureFacts[]): readonly string[] =>
  unique(figures.map(({unit}) => unit));
const seriesOf = (figures: readonly FigureFacts[]): readonly string[] =>
  unique(figures.map(({series}) => series));
const yearsOf = (figures: readonly FigureFacts[]): readonly string[] =>
  unique(figures.map(yearOf)).toSorted();

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
