import {afterAll, beforeAll, expect, test} from "vitest";
import type {Engine} from "#engine";
import {openTraced, printIds} from "./lineage-engine.ts";

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
    "a row of a table has one",
    "SELECT line, value FROM vek WHERE year = 2015 ORDER BY value",
    "fov 240 < fov-2015",
    "socius 1338 < socius-2015",
    "movements 3972 < movements-2015",
  ],
  [
    "a join has those of both sides",
    "SELECT a.value, b.value FROM vek a JOIN vek b ON b.year = a.year AND b.line = 'fov' WHERE a.line = 'socius' AND a.year > 2013 ORDER BY a.year",
    "1418 299 < fov-2014 socius-2014 | 0: socius-2014 | 1: fov-2014",
    "1338 240 < fov-2015 socius-2015 | 0: socius-2015 | 1: fov-2015",
  ],
  [
    "a code list adds none",
    "SELECT label_en, value FROM vek JOIN budget_line ON code = line WHERE year = 2015 AND line = 'fov'",
    "FOV 240 < fov-2015",
  ],
  [
    "a left join without partner has its left side's",
    "SELECT a.line, b.value FROM vek a LEFT JOIN vek b ON b.line = a.line AND b.year = a.year + 1 WHERE a.line = 'fov' AND a.year > 2013 ORDER BY a.year",
    "fov 240 < fov-2014 fov-2015 | 1: fov-2015",
    "fov null < fov-2015 | 1:",
  ],
  [
    "a list that is null in an outer join adds none",
    "SELECT code, q.s FROM budget_line LEFT JOIN (SELECT line, sum(value) s FROM vek WHERE line = 'fov' GROUP BY line) q ON q.line = code WHERE code IN ('fov', 'socius') ORDER BY code",
    "fov 832 < fov-2013 fov-2014 fov-2015 | 1: fov-2013 fov-2014 fov-2015",
    "socius null <  | 1:",
  ],
  [
    "count(*) of rows without figures",
    "SELECT code, count(*), count(value) FROM budget_line LEFT JOIN vek ON line = code AND year = 2013 AND line = 'fov' WHERE code IN ('fov', 'socius') GROUP BY code ORDER BY code",
    "fov 1 1 < fov-2013 | 1: fov-2013 | 2: fov-2013",
    "socius 1 0 <  | 1:  | 2:",
  ],
  [
    "a row of a WITH query has those of its group",
    "WITH t AS (SELECT year, sum(value) AS s FROM vek WHERE line <> 'fov' GROUP BY year), u AS (FROM t WHERE year < 2015) SELECT max(s), count(*) FILTER (year = 2014) FROM u",
    "5385 1 < movements-2013 movements-2014 socius-2013 socius-2014 | 0: movements-2013 movements-2014 socius-2013 socius-2014 | 1: movements-2014 socius-2014",
  ],
  [
    "a WITH query read twice",
    "WITH t AS (SELECT year AS y, value AS v FROM vek WHERE line = 'fov') SELECT b.v - a.v FROM t a JOIN t b ON b.y = a.y + 1 ORDER BY a.y",
    "6 < fov-2013 fov-2014 | 0: fov-2013 fov-2014",
    "-59 < fov-2014 fov-2015 | 0: fov-2014 fov-2015",
  ],
  [
    "a subquery without a name, limited",
    "SELECT * FROM (SELECT year, value FROM vek WHERE line = 'fov' ORDER BY value LIMIT 2), (SELECT 1 AS one) ORDER BY year",
    "2013 293 1 < fov-2013",
    "2015 240 1 < fov-2015",
  ],
  [
    "a subquery that reads its neighbour",
    "SELECT a.year, x.s FROM vek a, (SELECT sum(b.value) AS s FROM vek b WHERE b.year < a.year AND b.line = 'socius') x WHERE a.line = 'fov' ORDER BY a.year",
    "2013 null < fov-2013 | 1:",
    "2014 1395 < fov-2014 socius-2013 | 1: socius-2013",
    "2015 2813 < fov-2015 socius-2013 socius-2014 | 1: socius-2013 socius-2014",
  ],
  [
    "DISTINCT brings those of like rows together",
    "SELECT DISTINCT line FROM vek WHERE year > 2013 AND line <> 'movements' ORDER BY line",
    "fov < fov-2014 fov-2015",
    "socius < socius-2014 socius-2015",
  ],
  [
    "DISTINCT below a sum",
    "SELECT sum(year) FROM (SELECT DISTINCT year FROM vek WHERE line <> 'movements' AND year > 2013)",
    "4029 < fov-2014 fov-2015 socius-2014 socius-2015 | 0: fov-2014 fov-2015 socius-2014 socius-2015",
  ],
  [
    "UNION ALL keeps rows apart",
    "SELECT year FROM vek WHERE line = 'fov' AND year = 2013 UNION ALL SELECT year FROM vek WHERE line = 'socius' AND year < 2015 UNION ALL SELECT 1 ORDER BY ALL",
    "1 <",
    "2013 < fov-2013",
    "2013 < socius-2013",
    "2014 < socius-2014",
  ],
  [
    "UNION brings like rows together",
    "SELECT year FROM vek WHERE line = 'fov' UNION SELECT year FROM vek WHERE line = 'socius' AND year < 2015 UNION SELECT 2013 ORDER BY year",
    "2013 < fov-2013 socius-2013",
    "2014 < fov-2014 socius-2014",
    "2015 < fov-2015",
  ],
  [
    "UNION BY NAME puts columns together",
    "SELECT year, line FROM vek WHERE line = 'fov' AND year = 2013 UNION BY NAME SELECT line, value FROM vek WHERE line = 'fov' AND year = 2014 ORDER BY year",
    "2013 fov null < fov-2013",
    "null fov 299 < fov-2014",
  ],
  [
    "totals of ROLLUP have those of all",
    "SELECT year, sum(value) FROM vek WHERE line = 'fov' AND year < 2015 GROUP BY ROLLUP (year) ORDER BY year",
    "2013 293 < fov-2013 | 1: fov-2013",
    "2014 299 < fov-2014 | 1: fov-2014",
    "null 592 < fov-2013 fov-2014 | 1: fov-2013 fov-2014",
  ],
  [
    "a macro brings lists of its own",
    "SELECT total FROM budget_per_period(20000000) WHERE period = '2013'",
    "24557000 < associations-2013",
  ],
  [
    "a macro's lists are joined in a sum",
    "SELECT count(*) FROM budget_per_period(24000000) b WHERE period < '2013'",
    "2 < associations-2011 associations-2012 | 0: associations-2011 associations-2012",
  ],
  [
    "new names of columns do not hide them",
    "SELECT y.b FROM vek AS y(a, b, c) JOIN budget_per_period(26000000) AS z(p) ON CAST(p AS INTEGER) = y.c WHERE y.b = 'fov' ORDER BY p",
    "fov < associations-2014 fov-2014",
    "fov < associations-2015 fov-2015",
  ],
  [
    "a figure joined to itself is one",
    "SELECT count(*) FROM vek a JOIN vek b USING (figure_id) WHERE a.line = 'fov'",
    "3 < fov-2013 fov-2014 fov-2015 | 0: fov-2013 fov-2014 fov-2015",
  ],
  [
    "ranks and QUALIFY keep the row, lag has that of the row before as well",
    "SELECT year, rank() OVER (ORDER BY value), lag(value) OVER (ORDER BY year), value - lag(value, 1) OVER (ORDER BY year) AS d FROM vek WHERE line = 'fov' QUALIFY row_number() OVER (ORDER BY year DESC) < 3 ORDER BY year",
    "2014 3 293 6 < fov-2014 | 2: fov-2013 | 3: fov-2013 fov-2014",
    "2015 1 299 -59 < fov-2015 | 2: fov-2014 | 3: fov-2014 fov-2015",
  ],
  [
    "a window over a frame has those of its frame",
    "SELECT year, sum(value) OVER (ORDER BY year), avg(value) OVER w FROM vek WHERE line = 'fov' WINDOW w AS (ORDER BY year ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) ORDER BY year",
    "2013 293 293 < fov-2013 | 1: fov-2013 | 2: fov-2013",
    "2014 592 296 < fov-2014 | 1: fov-2013 fov-2014 | 2: fov-2013 fov-2014",
    "2015 832 269.5 < fov-2015 | 1: fov-2013 fov-2014 fov-2015 | 2: fov-2014 fov-2015",
  ],
  [
    "windows over groups have those of the groups",
    "SELECT year, sum(value) AS s, lag(sum(value)) OVER (ORDER BY year) AS b, sum(sum(value)) OVER () AS t FROM vek WHERE line <> 'movements' AND year > 2013 GROUP BY year ORDER BY year",
    "2014 1717 null 3295 < fov-2014 socius-2014 | 1: fov-2014 socius-2014 | 2:  | 3: fov-2014 fov-2015 socius-2014 socius-2015",
    "2015 1578 1717 3295 < fov-2015 socius-2015 | 1: fov-2015 socius-2015 | 2: fov-2014 socius-2014 | 3: fov-2014 fov-2015 socius-2014 socius-2015",
  ],
  [
    "columns of a subquery keep their own",
    "WITH t AS (SELECT year, sum(value) FILTER (line = 'fov') AS f, sum(value) FILTER (line = 'socius') AS s FROM vek GROUP BY year) SELECT year, f, s, f / s * 0 AS q FROM t WHERE year = 2014",
    "2014 299 1418 0 < fov-2014 movements-2014 socius-2014 | 1: fov-2014 | 2: socius-2014 | 3: fov-2014 socius-2014",
  ],
  [
    "columns of a subquery keep their own through a star",
    "FROM (SELECT *, line FROM (SELECT line, max(value) AS m, count(*) AS n FROM vek WHERE line = 'fov' GROUP BY line)) q",
    "fov 299 3 fov < fov-2013 fov-2014 fov-2015",
  ],
  [
    "a query that only chooses rows is not behind them",
    "SELECT line, value FROM vek WHERE year = (SELECT max(year) FROM vek) AND line IN (SELECT line FROM vek WHERE value < 1000) ORDER BY line",
    "fov 240 < fov-2015",
  ],
  [
    "a query beside a value is",
    "SELECT value / (SELECT sum(b.value) FROM vek b WHERE b.year = a.year) * 0 AS share FROM vek a WHERE line = 'fov' AND year = 2015",
    "0 < fov-2015 | 0: fov-2015 movements-2015 socius-2015",
  ],
  [
    "DISTINCT ON keeps one row of each",
    "SELECT DISTINCT ON (line) line, year, value FROM vek WHERE line <> 'movements' ORDER BY line, year DESC",
    "fov 2015 240 < fov-2015",
    "socius 2015 1338 < socius-2015",
  ],
];

test.each(CASES)("%s", async (_name, sql, ...rows) => {
  expect(await printIds(engine, sql)).toEqual(rows);
});
