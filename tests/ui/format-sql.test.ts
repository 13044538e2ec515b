import {expect, test} from "vitest";
import {formatSql, isSameSql} from "../../src/ui/editor/format-sql.ts";

/** A statement, and the lines it is laid out in. */
const LAID_OUT: readonly (readonly [sql: string, ...lines: string[]])[] = [
  [
    "select Year, sum(value) as total from budget_main where x = $Soort group by all order by 1",
    "SELECT Year, sum(value) AS total",
    "FROM budget_main",
    "WHERE x = $Soort",
    "GROUP BY ALL",
    "ORDER BY 1",
  ],
  [
    "with q as materialized (from a) from q qualify row_number() over(order by x nulls last) = 1",
    "WITH q AS MATERIALIZED (FROM a)",
    "FROM q",
    "QUALIFY row_number() OVER (ORDER BY x NULLS LAST) = 1",
  ],
  [
    "select sum(v) filter (where z) over (partition by w order by y rows between unbounded preceding and current row) from q",
    "SELECT",
    "  sum(v) FILTER (WHERE z) OVER (",
    "    PARTITION BY w",
    "    ORDER BY y ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW",
    "  )",
    "FROM q",
  ],
  [
    "select * exclude(x) replace (1 as y) from a",
    "SELECT * EXCLUDE (x) REPLACE (1 AS y)",
    "FROM a",
  ],
  ["select columns('^a'), if(a > 1, 2, 3)", "SELECT COLUMNS('^a'), IF(a > 1, 2, 3)"],
  ["select [x for x in [1, 2] if x > 1] as l", "SELECT [x FOR x IN [1, 2] IF x > 1] AS l"],
  [
    "select lag(value, 1) over (order by year), Sum(v), left(x, 2), replace(a, 'b', 'c'), first(x) from t",
    "SELECT lag(value, 1) OVER (ORDER BY year), Sum(v), left(x, 2), replace(a, 'b', 'c'), first(x)",
    "FROM t",
  ],
  [
    "select case when a > 1 then 'x' else 'y' end as soort, t.first, t.filter from t",
    "SELECT CASE WHEN a > 1 THEN 'x' ELSE 'y' END AS soort, t.first, t.filter",
    "FROM t",
  ],
  [
    "from t anti join u on t.a = u.a where exists (select 1 from v)",
    "FROM t ANTI JOIN u ON t.a = u.a",
    "WHERE EXISTS (SELECT 1 FROM v)",
  ],
  ["select 1 union all by name select 2", "SELECT 1", "UNION ALL BY NAME", "SELECT 2"],
  ["select a, -- een\n b from t", "SELECT", "  a, -- een", "  b", "FROM t"],
];

test.each(LAID_OUT)("%s is laid out", async (sql, ...lines) => {
  const formatted = await formatSql(sql);
  expect(formatted?.split("\n")).toEqual(lines);
  expect(await formatSql(lines.join("\n"))).toBe(formatted);
});

test.each([
  "from a",
  "select 'Dit  blijft -- zo', \"En Dit\" from a -- opmerking",
  "pivot a on year using sum(value)",
  "select * exclude (x) replace (1 as y) from a, lateral (select a.x) b",
  "with q as materialized (from a) select list(x order by y) filter (where z) over (partition by w) from q qualify row_number() over () = 1",
  "select $$ niet  $$ , e'\\n', [1, 2][1], {'a': 1}.a, x::decimal(10,2), (y -> 'z'), lambda z : z + 1 from a",
  "select 5 // 2, 2 ** 3, a.b.c, 'x' || 'y', 1e5, .5, 1_000",
  "summarize a",
  'select été, "Œuvre 1" from données',
])("%s keeps its meaning", async (sql) => {
  const formatted = await formatSql(sql);
  if (formatted === null) throw new Error("left alone");
  const squeeze = (text: string) => text.replace(/\s+/g, "").toLowerCase();
  expect(squeeze(formatted)).toBe(squeeze(sql));
  // Formatting once more changes nothing.
  expect(await formatSql(formatted)).toBe(formatted);
});

test.each(["select 'open", "select ( from"])(
  "%s cannot be read, and is left alone",
  async (sql) => {
    expect(await formatSql(sql)).toBeNull();
  },
);

test.each([
  ["select 1", "SELECT  1 -- x", true],
  ["select 'a  b'", "select 'a b'", false],
  ["select 'A'", "select 'a'", false],
  ['select "A  b"', 'select "A b"', false],
  ["select 5 // 2", "select 5 / / 2", false],
  ["select a - - b", "select a -- b", false],
  ["select a", "select a, b", false],
  ["select 1", "select 2", false],
])("%j and %j mean the same: %s", (one, other, expected) => {
  expect(isSameSql(one, other)).toBe(expected);
});
