import {expect, test} from "vitest";
import {readTables} from "../../src/notebook/references.ts";

/** Each line: SQL => the tables it reads. */
const CASES = `
select * from a => a
select * from a, b as x, "C d" y => a b c d
from a => a
from a select x, y => a
select 1 =>
select * from a join b using (id) left join c on c.x = a.x, d => a b c d
select * from a natural join b asof join c on x positional join d cross join e => a b c d e
select * from a where x in (select x from b) and exists (from c) => a b c
select (select max(x) from b) from a => b a
select * from (select * from a) x, lateral (select * from b) => a b
select * from ((a join b on true) join c on true) => a b c
select * from ((select 1 from a) union select 2 from b) => a b
(select * from a) union all (from b) => a b
select x from a union select y from b except select z from c order by 1, 2 => a b c
with q as (select * from a), r(x) as materialized (from q) select * from r join q => a
with a as (select * from a) select * from a => a
with recursive r as (select 1 union all select n + 1 from r) from r =>
with q as (from a) from (with q2 as (from q) from q2) => a
select * from (with q as (from a) from q), q => a q
select 'from x', "from y", $$ from z $$ from a -- from b => a
select /* from x /* from y */ from z */ 1 from a => a
select e'\\' from x' from a => a
select extract(year from d), trim(both 'x' from y), substring(z from 2 for 3) from a => a
select x is distinct from y, x is not distinct from z from a => a
select distinct x from a => a
select * from a as a2 (x, y), b b2 where a2.c = b2.d => a b
select * from main.a, memory.main.b, information_schema.tables => a b information_schema.tables
select * from A, "B" => a b
select * from "a""b" => a"b
select * from budget_index(2013), range(5) t(i), read_csv('data/x.csv') => 
select * from unnest((select list(x) from a)) => a
select * from 'file.csv' =>
select * from x: a => a
select count(*) filter (where x in (from b)) over (partition by y) from a group by x, y having z limit 1 => b a
pivot a on year using sum(x) => a
from a pivot (sum(x) for y in (1, 2)), b => a b
unpivot a on x, y into name n value v => a
summarize a => a
select * exclude (from_x) replace (x + 1 as x) from a => a
select {'from': 1, 'x': [y for y in (select list(z) from b)]} from a => b a
select $from, $role from a where role = $role => a
select café from été join naïve_1 using (x) => été naïve_1
select "é" from "Été" => été
select year, name, type from year, name, data => year name data
select * from a tablesample 10%, b => a b
select * from a where x = 'y => a
select * from a where (x in (select 1 from b => a b
select * from =>
from =>
with =>
 =>
select * from a; select * from b => a b
select lambda x: x + 1 from a => a
insert into x select * from a => a
select * from a window w as (partition by x, y) => a
`
  .split("\n")
  .filter((line) => line !== "")
  .map((line) => line.split("=>"));

test.each(CASES)("%s reads%s", (sql = "", expected = "") => {
  expect(readTables(sql.trim()).join(" ")).toBe(expected.trim());
});

test("reads over several lines and comments", () => {
  expect(readTables("select *\nfrom -- from x\n  a\r\n/* , b */, c\n")).toEqual(["a", "c"]);
});

test("counts a table once", () => {
  expect(readTables('from a join A join "a"')).toEqual(["a"]);
});

test("answers for very deep brackets", () => {
  expect(() => readTables(`select ${"(".repeat(2000)} from a`)).not.toThrow();
});
