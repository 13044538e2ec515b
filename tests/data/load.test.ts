import {afterAll, describe, expect, test} from "vitest";
import {createTableSql, createValidatedTableSql, resourceNamed, violationQueries} from "#catalog";
import type {Engine} from "#engine";
import {openCurated, openLoose, pkg} from "./package.ts";

/** All violations an engine's tables have, as "table.field rule key". */
async function violationsOf(engine: Engine): Promise<readonly string[]> {
  const found: string[] = [];
  for (const {sql} of violationQueries(pkg)) {
    const {rows} = await engine.query(sql);
    found.push(...rows.map((row) => `${row.table_name}.${row.field} ${row.rule} ${row.row_key}`));
  }
  return found.sort();
}

describe("the tables", () => {
  // What a reader may not ask shows what the tables themselves refuse.
  const engine = openCurated({isGuarded: false});
  afterAll(() => engine.close());

  test("load into DuckDB with all their constraints", async () => {
    const {rows} = await engine.query(`SELECT count(*)::INTEGER AS n FROM "figures"`);
    expect(rows[0]?.n).toBeGreaterThan(700);
  });

  test("hold DuckDB to their constraints", async () => {
    const copy = `INSERT INTO "budget" SELECT * REPLACE (`;
    const from = `) FROM "budget" LIMIT 1`;
    for (const [change, error] of [
      [`'bp2016-x1' AS "figure_id", NULL AS "value"`, /CHECK/],
      [`'bp2016-x1' AS "figure_id", 'l' AS "status"`, /CHECK/],
      [`'BP2016' AS "figure_id"`, /CHECK/],
      [`'bp2016-x1' AS "figure_id", 'nobody' AS "budget_line"`, /foreign key/],
      [`'bp2016-x1' AS "figure_id", NULL AS "locator"`, /NOT NULL/],
      [`'jv2024-income-statement-result' AS "figure_id"`, /[Dd]uplicate key/],
    ] as const) {
      await expect(engine.query(copy + change + from)).rejects.toThrow(error);
    }
  });

  test("have no violations, self references included", async () => {
    const loose = openLoose((_table, csv) => csv);
    expect(await violationsOf(loose)).toEqual([]);
    await loose.close();
  });

  test("make a main view with the last year and the filled dimensions", async () => {
    const {rows} = await engine.query(
      `SELECT "year", "breakdown" FROM "stakeholder_survey_main" WHERE figure_id = 'bp2016-survey-planned-primary'`,
    );
    expect(rows).toEqual([{year: 2015, breakdown: "side+stakeholder_category"}]);
  });
});

test("a spoilt copy has every one of its faults listed", async () => {
  const spoil: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
    budget: [
      ["bp2016-vek-fov-2011,payment_credits", "bp2016-vek-fov-2011,payment_debts"],
      ["vek-flemish-budget,2012,fov", "vek-flemish-budget,MMXII,fov"],
      ["fov,,293000,", "fov,,much,"],
      ["fov,,299000,", "fov,,,"],
      ["fov,,240000,240.000,eur,", "fov,,240000,240.000,,"],
      ["bp2016-vek-socius-2012,", "bp2016-vek-socius-2011,"],
    ],
    participants: [["jv2024-satisfaction-mean,socius", "jv2024-nothing,socius"]],
    unit: [["eur,euro,euros,", ",euro,euros,"]],
    measure: [["population,context", "Population,context"]],
  };
  const engine = openLoose((table, csv) =>
    (spoil[table] ?? []).reduce((text, [from, to]) => text.replace(from, to), csv),
  );
  const found = await violationsOf(engine);
  await engine.close();
  expect(found).toEqual(
    expect.arrayContaining([
      "budget.measure foreignKey bp2016-vek-fov-2011",
      "budget.period pattern bp2016-vek-fov-2012",
      "budget.value type bp2016-vek-fov-2013",
      "budget.value missing bp2016-vek-fov-2014",
      "budget.unit required bp2016-vek-fov-2015",
      "budget.figure_id primaryKey bp2016-vek-socius-2011",
      "unit.code required ",
      "unit.code primaryKey ",
      "measure.measure pattern Population",
      "context.measure foreignKey bp2016-population-belgium-2025",
    ]),
  );
  expect(
    found.filter((each) => each === "budget.figure_id primaryKey bp2016-vek-socius-2011"),
  ).toHaveLength(2);
  expect(found.filter((each) => each.startsWith("budget.unit foreignKey")).length).toBeGreaterThan(
    40,
  );
  expect(found.some((each) => each.startsWith("participants.repeats foreignKey"))).toBe(true);
});

test("references of a table to itself are left to the violation queries", () => {
  const sql = createTableSql(resourceNamed(pkg, "budget"));
  expect(sql).toContain(`FOREIGN KEY ("measure") REFERENCES "measure" ("measure")`);
  expect(sql).not.toContain(`REFERENCES "budget"`);
});

test("rows that were validated go into the same columns without the rules", () => {
  const budget = resourceNamed(pkg, "budget");
  const sql = createValidatedTableSql(budget);
  expect(sql).toMatch(/"figure_id" VARCHAR NOT NULL,\n/);
  expect(sql.match(/^ {2}"/gm)).toHaveLength(budget.schema.fields.length);
  expect(sql).not.toMatch(/CHECK|KEY|UNIQUE/);
});
