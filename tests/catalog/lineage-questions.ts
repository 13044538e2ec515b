import {literal, quoteIdentifier} from "#engine";
import {rowsOf} from "../data/package.ts";
import type {CsvRow} from "../../tools/data/csv-files.ts";

/*
 * Questions are data: printed as SQL on one side, and on the other worked out here, row by row from the CSV
 * files, without the rewriting. An empty cell of a CSV is null.
 */

export interface Subject {
  readonly table: string;
  readonly dimensions: readonly string[];
  /** A dimension with a code list of its own name. */
  readonly coded: string;
}

export const SUBJECTS: readonly Subject[] = [
  {table: "workforce", dimensions: ["measure", "series", "work_type", "role"], coded: "role"},
  {table: "budget", dimensions: ["measure", "series", "budget_line", "side"], coded: "budget_line"},
  {table: "participants", dimensions: ["measure", "segment", "scope", "domain"], coded: "segment"},
  {table: "support_activities", dimensions: ["measure", "format", "activity"], coded: "format"},
  {
    table: "consultations",
    dimensions: ["measure", "actor_group", "actor_type"],
    coded: "actor_type",
  },
];

export type Predicate =
  | {readonly type: "is"; readonly field: string; readonly value: string}
  | {readonly type: "in"; readonly field: string; readonly values: readonly string[]}
  | {readonly type: "null"; readonly field: string}
  | {readonly type: "above"; readonly field: "value" | "year"; readonly bound: number}
  | {readonly type: "not"; readonly part: Predicate}
  | {readonly type: "both" | "either"; readonly left: Predicate; readonly right: Predicate};

export type Aggregate = {
  readonly name: "sum" | "avg" | "min" | "max" | "count" | "median" | "any_value" | "list";
  /** The value, a dimension, the value in some rows only, or all: `count(*)`. */
  readonly of: "*" | "value" | {readonly field: string} | {readonly valueIf: Predicate};
  readonly isDistinct: boolean;
  readonly filter: Predicate | null;
};

export interface Question {
  readonly subject: Subject;
  readonly shape: "plain" | "cte" | "subquery" | "join" | "left join";
  readonly where: Predicate;
  /** A second choice of rows, in the inner query where there is one. */
  readonly inner: Predicate;
  readonly keys: readonly string[];
  /** Each column is one aggregate, or two divided. */
  readonly columns: readonly (readonly Aggregate[])[];
}

const predicateSql = (part: Predicate): string => {
  switch (part.type) {
    case "is":
      return `q.${quoteIdentifier(part.field)} = ${literal(part.value)}`;
    case "in":
      return `${quoteIdentifier(part.field)} IN (${part.values.map((each) => literal(each)).join(", ")})`;
    case "null":
      return `${quoteIdentifier(part.field)} IS NULL`;
    case "above":
      return `${part.field} > ${part.bound}`;
    case "not":
      return `NOT (${predicateSql(part.part)})`;
    case "both":
      return `(${predicateSql(part.left)} AND ${predicateSql(part.right)})`;
    case "either":
      return `(${predicateSql(part.left)} OR ${predicateSql(part.right)})`;
  }
};

const aggregateSql = ({name, of, isDistinct, filter}: Aggregate): string => {
  const argument =
    of === "*" || of === "value"
      ? of
      : "field" in of
        ? quoteIdentifier(of.field)
        : `CASE WHEN ${predicateSql(of.valueIf)} THEN value END`;
  const distinct = isDistinct && of !== "*" ? "DISTINCT " : "";
  return `${name}(${distinct}${argument})${filter ? ` FILTER (WHERE ${predicateSql(filter)})` : ""}`;
};

export function questionSql(question: Question): string {
  const {keys, columns} = question;
  const sums = columns.map((parts, at) => `${parts.map(aggregateSql).join(" / ")} AS c${at}`);
  const group =
    keys.length > 0 ? ` GROUP BY ${keys.map((key) => quoteIdentifier(key)).join(", ")}` : "";
  const select = [...keys.map((key) => quoteIdentifier(key)), ...sums].join(", ");
  return `${withSql(question)}SELECT ${select} FROM ${fromSql(question)} WHERE ${predicateSql(question.where)}${group}`;
}

const innerSql = ({subject, inner}: Question): string =>
  `SELECT *, value AS again FROM ${subject.table}_main q WHERE ${predicateSql(inner)}`;

const withSql = (question: Question): string =>
  question.shape === "cte" ? `WITH chosen AS (${innerSql(question)}) ` : "";

function fromSql(question: Question): string {
  const {subject, shape} = question;
  const {table, coded} = subject;
  const codes = `(SELECT code FROM ${coded}) c ON c.code = q.${coded}`;
  switch (shape) {
    case "plain":
      return `${table}_main q`;
    case "cte":
      return "chosen AS q";
    case "subquery":
      return `(${innerSql(question)}) q`;
    case "join":
      return `${table}_main q JOIN ${codes}`;
    case "left join":
      return `(SELECT * FROM ${table}_main) q LEFT JOIN ${codes}`;
  }
}

/** SQL's truth: null where a comparison meets null. */
function holds(part: Predicate, row: CsvRow): boolean | null {
  switch (part.type) {
    case "is":
      return isMissing(row, part.field) ? null : row[part.field] === part.value;
    case "in":
      return isMissing(row, part.field) ? null : part.values.includes(row[part.field] ?? "");
    case "null":
      return isMissing(row, part.field);
    case "above":
      return isMissing(row, part.field) ? null : Number(row[part.field]) > part.bound;
    case "not": {
      const truth = holds(part.part, row);
      return truth === null ? null : !truth;
    }
    case "both":
      return conjunction(holds(part.left, row), holds(part.right, row));
    case "either": {
      const neither = conjunction(
        opposite(holds(part.left, row)),
        opposite(holds(part.right, row)),
      );
      return opposite(neither);
    }
  }
}

const isMissing = (row: CsvRow, field: string): boolean => (row[field] ?? "") === "";
const opposite = (truth: boolean | null): boolean | null => (truth === null ? null : !truth);

function conjunction(left: boolean | null, right: boolean | null): boolean | null {
  if (left === false || right === false) return false;
  return left === null || right === null ? null : true;
}

/** The rows of the view: without totals and repeats, with the last year of the period. */
export const mainRows = new Map(
  SUBJECTS.map(({table}) => [
    table,
    rowsOf(table)
      .filter(({repeats, is_total: isTotal}) => repeats === "" && isTotal === "false")
      .map((row) => ({...row, year: (row["period"] ?? "").split("/").at(-1)?.slice(0, 4) ?? ""})),
  ]),
);

function chosenRows({subject, shape, where, inner}: Question): readonly CsvRow[] {
  return (mainRows.get(subject.table) ?? []).filter((row: CsvRow) => {
    const isInside = shape !== "cte" && shape !== "subquery" ? true : holds(inner, row) === true;
    const isJoined = shape !== "join" || !isMissing(row, subject.coded);
    return isInside && isJoined && holds(where, row) === true;
  });
}

function usesRow({name, of, filter}: Aggregate, row: CsvRow): boolean {
  if (filter && holds(filter, row) !== true) return false;
  if (of === "*" || name === "list") return true;
  if (of === "value") return !isMissing(row, "value");
  if ("field" in of) return !isMissing(row, of.field);
  return holds(of.valueIf, row) === true && !isMissing(row, "value");
}

const idsOf = (rows: readonly CsvRow[]): readonly string[] =>
  rows.map((row) => row["figure_id"] ?? "").sort();

/** By the keys of a group: the ids of its rows, and of those that each column uses. */
export function expectedIds(
  question: Question,
): ReadonlyMap<string, readonly (readonly string[])[]> {
  const {keys, columns} = question;
  const groups = new Map<string, CsvRow[]>(keys.length === 0 ? [["", []]] : []);
  for (const row of chosenRows(question)) {
    const key = keys.map((each) => row[each] ?? "").join("|");
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return new Map(
    [...groups].map(([key, rows]) => {
      const used = columns.map((parts) =>
        idsOf(rows.filter((row) => parts.some((part) => usesRow(part, row)))),
      );
      return [key, [idsOf(rows), ...used]];
    }),
  );
}
