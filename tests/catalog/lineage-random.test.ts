import fc from "fast-check";
import {afterAll, beforeAll, expect, test} from "vitest";
import type {Engine} from "#engine";
import type {CsvRow} from "../../tools/data/csv-files.ts";
import {ask, idsIn, openTraced, rewrite} from "./lineage-engine.ts";
import {SUBJECTS, expectedIds, mainRows, questionSql} from "./lineage-questions.ts";
import type {Aggregate, Predicate, Question, Subject} from "./lineage-questions.ts";

/** Values that occur in the dimensions of a table. */
const valuesIn = (table: string, field: string): readonly string[] =>
  [...new Set((mainRows.get(table) ?? []).map((row: CsvRow) => row[field] ?? ""))].filter(Boolean);

function predicates({table, dimensions}: Subject): fc.Arbitrary<Predicate> {
  const field = fc.constantFrom(...dimensions);
  const value = (name: string): fc.Arbitrary<string> => fc.constantFrom(...valuesIn(table, name));
  const leaf: fc.Arbitrary<Predicate> = fc.oneof(
    field.chain((name) =>
      fc.record({type: fc.constant("is"), field: fc.constant(name), value: value(name)}),
    ),
    field.chain((name) =>
      fc.record({
        type: fc.constant("in"),
        field: fc.constant(name),
        values: fc.array(value(name), {minLength: 1, maxLength: 4}),
      }),
    ),
    fc.record({type: fc.constant("null"), field}),
    fc.record({
      type: fc.constant("above"),
      field: fc.constant("value"),
      bound: fc.constantFrom(0, 2, 10, 50, 300, 5000),
    }),
    fc.record({
      type: fc.constant("above"),
      field: fc.constant("year"),
      bound: fc.integer({min: 2008, max: 2024}),
    }),
  );
  const negated = leaf.map((part): Predicate => ({type: "not", part}));
  const pair = fc.record({
    type: fc.constantFrom("both", "either"),
    left: fc.oneof(leaf, negated),
    right: fc.oneof(leaf, negated),
  });
  return fc.oneof(leaf, negated, pair);
}

function aggregates(subject: Subject): fc.Arbitrary<Aggregate> {
  const predicate = predicates(subject);
  const filter = fc.option(predicate, {nil: null});
  const isDistinct = fc.boolean();
  const value = fc.oneof(
    fc.constant("value" as const),
    predicate.map((valueIf) => ({valueIf})),
  );
  return fc.oneof(
    fc.record({
      name: fc.constantFrom("sum", "avg", "min", "max", "median", "count", "any_value", "list"),
      of: value,
      isDistinct,
      filter,
    }),
    fc.record({name: fc.constant("count"), of: fc.constant("*" as const), isDistinct, filter}),
    fc.record({
      name: fc.constantFrom("count", "min", "list"),
      of: fc.constantFrom(...subject.dimensions).map((field) => ({field})),
      isDistinct,
      filter,
    }),
  );
}

const NUMERIC = ["sum", "avg", "count"];
const isDivisible = ({name, of}: Aggregate): boolean =>
  NUMERIC.includes(name) || (name === "max" && typeof of === "string");

const questions: fc.Arbitrary<Question> = fc.constantFrom(...SUBJECTS).chain((subject) => {
  const predicate = predicates(subject);
  const wide = fc.oneof(
    {weight: 2, arbitrary: fc.constant<Predicate>({type: "above", field: "year", bound: 0})},
    predicate,
  );
  const one = aggregates(subject);
  const column = fc
    .tuple(one, fc.option(one, {nil: null}))
    .map(([first, second]) =>
      second && isDivisible(first) && isDivisible(second) ? [first, second] : [first],
    );
  return fc.record({
    subject: fc.constant(subject),
    shape: fc.constantFrom("plain", "cte", "subquery", "join", "left join"),
    where: wide,
    inner: wide,
    keys: fc.subarray([...subject.dimensions], {maxLength: 2}),
    columns: fc.array(column, {minLength: 1, maxLength: 3}),
  });
});

let engine: Engine;
beforeAll(async () => {
  engine = await openTraced();
});
afterAll(() => engine.close());

const SEED = 20261122;

test(`random questions have exactly the ids that a count by hand finds (seed ${SEED})`, async () => {
  let columnCount = 0;
  await fc.assert(
    fc.asyncProperty(questions, async (question) => {
      const sql = questionSql(question);
      const lineage = rewrite(sql);
      const {rows} = await ask(engine, lineage.sql);
      const {keys, columns} = question;
      const cellNames = columns.map((_, at) => lineage.cellIds.get(keys.length + at) ?? "none");
      const found = new Map(
        rows.map((row) => {
          const key = keys.map((each) => row[each] ?? "").join("|");
          return [key, [lineage.rowIds, ...cellNames].map((name) => idsIn(row, name))];
        }),
      );
      expect(found, sql).toEqual(expectedIds(question));
      columnCount += rows.length * columns.length;
    }),
    {seed: SEED, numRuns: 250},
  );
  // Not all of them are about nothing.
  expect(columnCount).toBeGreaterThan(1000);
}, 60_000);
