import {describe, expect, test} from "vitest";
import {traceLineage} from "../../src/catalog/lineage/lineage.ts";
import {readCases, schema} from "./lineage-engine.ts";

/** Each line: SQL => what is in the way: the tables with figures that it reads. */
const SET_ASIDE = `
summarize workforce => pivot: workforce
summarize select value from workforce => pivot: workforce
select * from (summarize workforce) => pivot: workforce
with q as (from (summarize workforce)) select max from q => pivot: workforce
describe main.workforce => not-a-select: workforce
show tables => not-a-select:
table workforce => not-a-select: workforce
explain select * from workforce => not-a-select: workforce
insert into role select code from workforce, budget => not-a-select: workforce budget
create table t as from budget_per_period(2) => not-a-select: budget_per_period
with q as (select 1) delete from workforce => not-a-select: workforce
select 1; select 2 from workforce => several-statements: workforce
select (1 => unreadable:
select role from workforce where (true => unreadable:
select 1) from workforce => unreadable:
select [1) from workforce => unreadable:
 => unreadable:
-- only => unreadable:
select from workforce => unreadable: workforce
with q select * from q => unreadable:
select * from workforce w x => unreadable: workforce
select * from => unreadable:
select value.max() from workforce => unreadable: workforce
select distinct sum(value) over () from workforce => distinct: workforce
pivot workforce_main on role using sum(value) => pivot: workforce_main
from workforce_main pivot (sum(value) for role in ('paid_staff')) => pivot: workforce_main
from workforce_main w unpivot (v for n in (value, page)) => pivot: workforce_main
select * from (pivot workforce_main on role using sum(value)) => pivot: workforce_main
unpivot workforce on value, page => pivot: workforce
with recursive r as (select value from workforce) select * from r => recursive: workforce
with recursive r(n) as (select value from workforce union all select n + 1 from r where n < 3) select * from r => recursive: workforce
select role from workforce except select code from role => set-operation: workforce
select code from role intersect select role from workforce => set-operation: workforce
select * from (select code from role except select role from workforce) => set-operation: workforce
select distinct sum(value) from workforce group by role => distinct: workforce
select distinct unnest([1, 2]) from workforce => distinct: workforce
select * from workforce using sample 3 => random: workforce
select * from workforce tablesample 10%, role => random: workforce
select * from workforce w tablesample reservoir(3) repeatable (1) => random: workforce
select role, random() from workforce => random: workforce
select code from role where code in (select role from workforce) => subquery: workforce
select code from role where exists (from workforce) group by all having count(*) > (select 1 from budget) => subquery: workforce budget
select * from range((select count(*) from workforce)) => subquery: workforce
select 1 union select 2 limit (select count(*) from workforce) => subquery: workforce
(select 1) limit (select count(*) from workforce) => subquery: workforce
values ((select count(*) from workforce)) => subquery: workforce
select sum((select max(value) from workforce)) from role => subquery: workforce
with q as (select value from workforce) select * from role where sort > (select min(value) from q) => subquery: workforce
select * from budget_other(10) => table-function:
select * from read_csv('x.csv'), workforce => table-function: workforce
select * from main.budget_per_period(1) => table-function:
select * from nowhere, workforce => unknown-table: workforce
select * from other.workforce => unknown-table:
select * from a.b.workforce => unknown-table:
select * from workforce where role in (select x from nowhere) => unknown-table: workforce
with a as (from b), b as (select 1) from a => unknown-table:
select * from (with q as (select 1) from q), q => unknown-table:
select * from 'x.csv' => unknown-table:
select r.code from role r semi join workforce w on r.code = w.role => join: workforce
select r.code from role r anti join (workforce w join unit u on u.code = w.unit) on r.code = w.role => join: workforce
select r.code from role r anti join (unit u join workforce w on u.code = w.unit) on r.code = w.role => join: workforce
select count(*) from workforce, workforce => join: workforce
select count(*) from workforce, role workforce => join: workforce
select z.role from (workforce w join unit u on u.code = w.unit) z => join: workforce
select z.role from z: (workforce w join unit u on u.code = w.unit) => join: workforce
with q as (select role, value from workforce) select * from q a natural join q b => join: workforce
with q as (select role, value from workforce) select columns(*) from q => all-columns: workforce
with q as (select role, value from workforce) select columns('.*') from q => all-columns: workforce
with q as (select role, value from workforce) select coalesce(*columns(*)) from q => all-columns: workforce
select list(t.*) from (select role from workforce) t => all-columns: workforce
with q as (select role, value from workforce) select q from q => all-columns: workforce
with q as (select role, value from workforce) select count("Q") from q => all-columns: workforce
with q as (select * from workforce) select x.role from q x where (x) is not null => all-columns: workforce
`;

describe("what cannot be told exactly is set aside with the reason", () => {
  test.each(readCases(SET_ASIDE))("%s", (sql, expected) => {
    const lineage = traceLineage(sql, schema);
    const obstacle = lineage.status === "tables" ? lineage.obstacle : lineage.status;
    expect(`${obstacle}: ${lineage.tables.join(" ")}`.trim()).toBe(expected);
  });

  test("very deep brackets", () => {
    const deep = `select ${"(".repeat(5000)}1${")".repeat(5000)} from workforce`;
    expect(traceLineage(deep, schema)).toMatchObject({status: "tables", obstacle: "unreadable"});
  });
});
