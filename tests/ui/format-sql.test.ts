import {expect, test} from "vitest";
import {formatSql, isSameSql} from "../../src/ui/editor/format-sql.ts";

test("SQL is laid out, keywords in capitals, all else as it was", async () => {
  expect(
    await formatSql(
      "select Year, sum(value) as total from budget_main where x = $Soort group by all order by 1",
    ),
  ).toBe(
    `SELECT
  Year,
  sum(value) AS total
FROM
  budget_main
WHERE
  x = $Soort
GROUP BY ALL
ORDER BY
  1`,
  );
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
