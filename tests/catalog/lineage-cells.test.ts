import {afterAll, beforeAll, expect, test} from "vitest";
import type {Engine} from "#engine";
import {AGGREGATES} from "../../src/catalog/lineage/aggregates.ts";
import {ask, idsIn, openTraced, printIds, rewrite} from "./lineage-engine.ts";

let engine: Engine;
beforeAll(async () => {
  engine = await openTraced();
});
afterAll(() => engine.close());

/**
 * The figures, in thousands: fov 293 299 240, movements 3861 3967 3972, socius 1395 1418 1338, in 2013, 2014
 * and 2015.
 */
const CASES: readonly (readonly [name: string, sql: string, ...rows: string[]])[] = [
  [
    "a sum has those of its group",
    "SELECT year, sum(value) FROM vek WHERE line <> 'movements' GROUP BY year ORDER BY year LIMIT 2",
    "2013 1688 < fov-2013 socius-2013 | 1: fov-2013 socius-2013",
    "2014 1717 < fov-2014 socius-2014 | 1: fov-2014 socius-2014",
  ],
  [
    "FILTER lets some through",
    "SELECT sum(value) FILTER (WHERE year = 2013 OR year = 2014) AS a, count(*) FILTER (year = 2015) AS b FROM vek WHERE line = 'fov'",
    "592 1 < fov-2013 fov-2014 fov-2015 | 0: fov-2013 fov-2014 | 1: fov-2015",
  ],
  [
    "an argument that is null does not count",
    "SELECT sum(CASE WHEN year = 2013 THEN value END), count(nullif(year, 2013)) FROM vek WHERE line = 'fov'",
    "293 2 < fov-2013 fov-2014 fov-2015 | 0: fov-2013 | 1: fov-2014 fov-2015",
  ],
  [
    "FILTER and null together",
    "SELECT max(CASE WHEN year < 2015 THEN value END) FILTER (year = 2013 OR year = 2015) FROM vek WHERE line = 'fov'",
    "293 < fov-2013 fov-2014 fov-2015 | 0: fov-2013",
  ],
  [
    "several aggregates in one column have all of theirs",
    "SELECT sum(value) FILTER (year = 2015) / sum(value) FILTER (year = 2013) * 293 FROM vek WHERE line = 'fov'",
    "240 < fov-2013 fov-2014 fov-2015 | 0: fov-2013 fov-2015",
  ],
  [
    "a name of an earlier column stands for its aggregates",
    "SELECT sum(value) FILTER (year = 2013) AS a, a - max(value) FILTER (year = 2014) AS b, -a AS c FROM vek WHERE line = 'fov'",
    "293 -6 -293 < fov-2013 fov-2014 fov-2015 | 0: fov-2013 | 1: fov-2013 fov-2014 | 2: fov-2013",
  ],
  [
    "a name that is also a column of a table stands for that column",
    "SELECT sum(value) OVER () AS value, value / 1 AS v, v AS w FROM vek WHERE line = 'fov' AND year < 2015 ORDER BY year",
    "592 293 293 < fov-2013 | 0: fov-2013 fov-2014",
    "592 299 299 < fov-2014 | 0: fov-2013 fov-2014",
  ],
  [
    "what is counted as true",
    "SELECT count_if(value > 1400) FROM vek WHERE line = 'socius'",
    "1 < socius-2013 socius-2014 socius-2015 | 0: socius-2014",
  ],
  [
    "two arguments must both be there",
    "SELECT arg_max(nullif(line, 'fov'), CASE WHEN year = 2013 THEN value END) FROM vek",
    "movements < fov-2013 fov-2014 fov-2015 movements-2013 movements-2014 movements-2015 socius-2013 socius-2014 socius-2015 | 0: movements-2013 socius-2013",
  ],
  [
    "of arg_max_null only the second",
    "SELECT arg_max_null(nullif(line, 'fov'), CASE WHEN year = 2013 THEN value END) FROM vek WHERE line < 'n'",
    "movements < fov-2013 fov-2014 fov-2015 movements-2013 movements-2014 movements-2015 | 0: fov-2013 movements-2013",
  ],
  [
    "list and first also use a null",
    "SELECT list(nullif(year, 2013) ORDER BY year), first(nullif(year, 2013) ORDER BY year) FROM vek WHERE line = 'fov' AND year < 2015",
    ",2014 null < fov-2013 fov-2014 | 0: fov-2013 fov-2014 | 1: fov-2013 fov-2014",
  ],
  [
    "DISTINCT, ORDER BY and constants in an argument",
    "SELECT string_agg(DISTINCT nullif(line, 'fov'), ', ' ORDER BY nullif(line, 'fov') DESC) FROM vek WHERE year = 2013",
    "socius, movements < fov-2013 movements-2013 socius-2013 | 0: movements-2013 socius-2013",
  ],
  [
    "WITHIN GROUP holds an argument",
    "SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY nullif(value, 240) DESC NULLS LAST) FROM vek WHERE line = 'fov'",
    "296 < fov-2013 fov-2014 fov-2015 | 0: fov-2013 fov-2014",
  ],
  [
    "no rows, no figures",
    "SELECT sum(value), count(*) FROM vek WHERE false",
    "null 0 <  | 0:  | 1:",
  ],
  [
    "no rows pass FILTER, no figures",
    "SELECT sum(value) FILTER (false) FROM vek WHERE line = 'fov' AND year = 2013",
    "null < fov-2013 | 0:",
  ],
  [
    "after a star no place can be told",
    "SELECT * EXCLUDE (figure_id, line), count(*) FROM vek WHERE line = 'fov' AND year = 2013 GROUP BY ALL",
    "2013 293 1 < fov-2013",
  ],
  [
    "before a star it can",
    "SELECT count(*), COLUMNS('year'), count(*) FROM vek WHERE line = 'fov' AND year = 2013 GROUP BY ALL",
    "1 2013 1 < fov-2013 | 0: fov-2013",
  ],
  [
    "after a struct that is spread no place can be told",
    "SELECT unnest({'a': 1, 'b': 2}), any_value(value) FROM vek WHERE line = 'fov' AND year = 2013",
    "1 2 293 < fov-2013",
  ],
  [
    "a window has those of its partition, a share its own as well",
    "SELECT line, sum(value) OVER (PARTITION BY year), sum(value) FILTER (line = 'socius') OVER () + value * 0 FROM vek WHERE year = 2013 AND line <> 'movements' ORDER BY line",
    "fov 1688 1395 < fov-2013 | 1: fov-2013 socius-2013 | 2: fov-2013 socius-2013",
    "socius 1688 1395 < socius-2013 | 1: fov-2013 socius-2013 | 2: socius-2013",
  ],
  [
    "a name or a type outside a window is read as what it is",
    "SELECT max(value) FILTER (line = 'fov') OVER ()::INTEGER AS a, CAST(a AS INTEGER) AS b, CASE WHEN a > 0 THEN a || e'\\x41' END FROM vek WHERE year = 2013 AND line <> 'movements' ORDER BY line",
    "293 293 293A < fov-2013 | 0: fov-2013 | 1: fov-2013 | 2: fov-2013",
    "293 293 293A < socius-2013 | 0: fov-2013 | 1: fov-2013 | 2: fov-2013",
  ],
];

test.each(CASES)("%s", async (_name, sql, ...rows) => {
  expect(await printIds(engine, sql)).toEqual(rows);
});

test("a sum over the printed tables by role", async () => {
  const {sql, rowIds, cellIds} = rewrite(
    "SELECT role, sum(value) FROM workforce_main WHERE series = 'scvw-self-registration' AND measure = role || 's' GROUP BY role ORDER BY role",
  );
  const {rows} = await ask(engine, sql);
  const works = ["associations", "folk-high-schools", "movements", "training-institutions"];
  for (const [at, role] of ["freelancers", "volunteers"].entries()) {
    const ids = works.map((work) => `bp2016-${role}-${work}`);
    expect(idsIn(rows[at], rowIds)).toEqual(ids);
    expect(idsIn(rows[at], cellIds.get(1) ?? "")).toEqual(ids);
  }
});

test("every aggregate of DuckDB is known as one", async () => {
  const {rows} = await ask(
    engine,
    `SELECT DISTINCT function_name AS name FROM duckdb_functions()
    WHERE function_type = 'aggregate' OR (function_type = 'macro' AND regexp_matches(macro_definition,
      '\\b(avg|sum|string_agg|geomean|weighted_avg|json_group_array)[(]'))
    ORDER BY name`,
  );
  expect(rows.length).toBeGreaterThan(70);
  expect(rows.map(({name}) => String(name)).filter((name) => !AGGREGATES.has(name))).toEqual([]);
});
