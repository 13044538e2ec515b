import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {quoteIdentifier} from "#engine";
import {DATA_DIR} from "../../tools/data/csv-files.ts";
import {readPrintedTotals} from "../../tools/data/read-totals.ts";
import {figureTables, openCurated, pkg, rowsOf} from "./package.ts";

const totals = readPrintedTotals(DATA_DIR);

const totalRules = new Set(
  (pkg["veldboek:checks"] ?? []).filter(({kind}) => kind === "sum-of-parts").map(({id}) => id),
);

describe("printed totals", () => {
  test("equal their parts, but for the contradictions that are known and still there", () => {
    const found = [...totals].flatMap(([table, comparisons]) =>
      comparisons
        .filter(({agrees}) => !agrees)
        .map(({figureId, printed, sum}) => `${table} ${figureId} ${printed} ${sum}`),
    );
    const known = rowsOf("contradictions")
      .filter(({check = ""}) => totalRules.has(check))
      .map((row) => `${row.table_name} ${row.figure_id} ${row.observed} ${row.expected}`);
    expect(found.sort()).toEqual(known.sort());
  });

  test("are compared in every table that prints them, so that nothing passes by being skipped", () => {
    const counts = Object.fromEntries([...totals].map(([table, all]) => [table, all.length]));
    expect(counts).toMatchObject({
      organisations: expect.toSatisfy((n: number) => n >= 15),
      workforce: expect.toSatisfy((n: number) => n >= 4),
      budget: expect.toSatisfy((n: number) => n >= 6),
      participants: expect.toSatisfy((n: number) => n >= 10),
      consultations: expect.toSatisfy((n: number) => n >= 14),
      mailing_lists: expect.toSatisfy((n: number) => n >= 10),
    });
  });
});

describe("the main views", () => {
  const engine = openCurated();
  beforeAll(() => engine.start());
  afterAll(() => engine.close());

  test("leave out every printed total and every repetition, and nothing else", async () => {
    for (const {name} of figureTables) {
      const {rows} = await engine.query(
        `SELECT count(*)::INTEGER AS "n" FROM ${quoteIdentifier(`${name}_main`)}`,
      );
      const single = rowsOf(name).filter((row) => row.is_total !== "true" && row.repeats === "");
      expect(rows[0]?.n, name).toBe(single.length);
    }
  });

  // The printed totals, read from the documents by hand.
  test.each([
    ["organisations", `"measure" = 'organisations' AND "series" = 'scvw-recognition-2015'`, 136],
    ["workforce", `"measure" = 'paid_staff' AND "series" = 'scvw-self-registration'`, 2182],
    ["workforce", `"measure" = 'volunteers'`, 196501],
    ["workforce", `"measure" = 'freelancers'`, 5536],
    ["workforce", `"measure" = 'fte_effective'`, 1141.52],
    ["budget", `"measure" = 'income_statement_amount' AND "side" = 'expense'`, 1809810.99],
    ["budget", `"measure" = 'income_statement_amount' AND "side" = 'income'`, 1830170.46],
    ["participants", `"measure" = 'participants' AND "domain" IS NOT NULL`, 447],
    ["participants", `"measure" = 'unique_participants' AND "scope" IS NOT NULL`, 540],
    ["participants", `"measure" = 'unique_participants' AND "occupation" IS NOT NULL`, 540],
    ["consultations", `"measure" = 'consultation_meetings'`, 171],
    ["consultations", `"measure" = 'consultation_actors'`, 70],
    ["demand_driven", `"measure" = 'requests'`, 104],
    ["mailing_lists", `"mailing_list" = 'e_zine'`, 3166],
  ] as const)("of %s sum to the printed total: %s", async (table, condition, total) => {
    const {rows} = await engine.query(
      `SELECT sum("value")::DOUBLE AS "sum" FROM ${quoteIdentifier(`${table}_main`)} WHERE ${condition}`,
    );
    expect(rows[0]?.sum).toBeCloseTo(total, 2);
  });
});
