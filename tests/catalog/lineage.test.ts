import {afterAll, beforeAll, describe, expect, test} from "vitest";
import type {Engine, Table} from "#engine";
import {addedColumns, ask, openTraced, readCases, rewrite} from "./lineage-engine.ts";

/** Each line: SQL => the tables with figures that it reads. The rewritten query must give the same answer. */
const REWRITTEN = `
from workforce_main => workforce_main
from workforce_main w order by all limit 5 => workforce_main
from w: workforce select total: sum(value), role group by all order by all => workforce
from workforce select role, sum(value) where value > 1 group by role order by role => workforce
select role, value, from workforce order by all => workforce
select all role from workforce; => workforce
select 1 as x, value -- from budget => workforce
select * from main.workforce, memory.main.role where code = role => workforce
select main.workforce.role from main.workforce => workforce
select * from "Workforce" as "My ""Table""" => workforce
select 'from budget', $$ from budget $$, e'\\' from budget', extract(year from date '2020-01-01') from workforce => workforce
select value is distinct from 1, value is not distinct from 2 /* from /* budget */ from */ from workforce => workforce
select role as order, value as from from workforce order by all => workforce
select t.order from (select role as order, value from workforce) t => workforce
select t.from, t.union, t.limit from (select role as from, value as union, unit as limit from workforce) t => workforce
select list_transform([1, 2], lambda x: x + 1), {'from': 1, 'a': [y for y in [1, 2]]}, value from workforce => workforce
select left(role, 3) from workforce w left join role r on left(r.code, 3) = left(w.role, 3) order by all => workforce
select * from workforce join work_type on code = work_type => workforce
select w.*, t.label_nl from workforce w left join work_type t on t.code = w.work_type order by figure_id => workforce
select w.role, r.label_nl from workforce w right join role r on r.code = w.role order by all => workforce
select * from workforce full join budget using (figure_id) order by all => workforce budget
select w.role from workforce w semi join role r on r.code = w.role => workforce
select w.role from workforce w anti join role r on r.code = w.role => workforce
select * from role r join (workforce w join unit u on u.code = w.unit) on r.code = w.role order by figure_id => workforce
select a.value, b.period from budget a asof join budget b on a.measure = b.measure and a.period >= b.period order by a.figure_id => budget
select * from (select role from workforce) positional join (select side from budget) => workforce budget
select count(*) from workforce a, workforce b cross join role where a.role = b.role => workforce
select w.a, w.value from workforce w(a, b) => workforce
select * from workforce w(a, b) join role r on r.code = w.role => workforce
select * from budget_per_period(10) order by period => budget_per_period
select b.period, b.total from budget_per_period(10) b order by period => budget_per_period
select x, y from budget_per_period(10) as b(x, y) order by x => budget_per_period
select * from budget_per_period(10), role order by all => budget_per_period
select * from deflator order by year => deflator
select table_name, count(*) from figures group by 1 order by 1 => figures
select * from range(3) t(i), workforce where i = 1 => workforce
select i, value from workforce w, unnest([w.value, w.value + 1]) u(i) => workforce
select unnest([1, 2]) as u, role from workforce => workforce
select * from (values ('paid_staff', 2)) v(role, b) join workforce using (role) => workforce
select w.role, x.s from workforce w, (select sum(b.value) s from budget b where b.period = w.period) x order by w.figure_id => workforce budget
select w.role, x.s from workforce w, lateral (select sum(b.value) s from budget b where b.period = w.period) x order by w.figure_id => workforce budget
with q as (select role, value from workforce_main) select * from q => workforce_main
with q as (select role, value from workforce_main) select * exclude value from q order by all => workforce_main
with q as (select role, value from workforce_main) select all * from q order by all => workforce_main
with q as (select role, value from workforce_main) select * exclude q.value from q order by all => workforce_main
with q as (select role, value from workforce_main) select * exclude (value) replace (upper(role) as role) from q order by all => workforce_main
with q as (select role, value from workforce_main) select q.* exclude (q.value) rename (role as r) from q order by all => workforce_main
with q as (select role, value from workforce_main) select * like '%' from q order by all => workforce_main
select b.*, a.* from (select role from workforce) a, (select side from budget) b order by all => workforce budget
with q as (select role, value from workforce_main) select a.*, b.* from q a, q b order by all => workforce_main
with q as (select role, value from workforce_main) select * from q a join q b using (role) order by all => workforce_main
with q as (select role, value from workforce_main) select * from q natural join (select role from workforce) b order by all => workforce_main workforce
with q as (select role, value from workforce_main) from q a semi join role on code = a.role order by all => workforce_main
with q as (select role as q, value from workforce_main) select q, count(*) from q group by q order by q => workforce_main
select value as q, upper(q.role) from (select role, value from workforce) q => workforce
select upper(role) from (select role, value from workforce) upper => workforce
select (select max(sort) from role), value from workforce => workforce
select * from ((select role from workforce)) x order by role => workforce
select * from ((select role from workforce) union all (select 'x')) order by role => workforce
with q(q) as (select role from workforce_main) select q from q order by q => workforce_main
with a as materialized (select role from workforce), b(x) as not materialized (from a) select x, count(*) from (with a as (from b) from a) group by x order by x => workforce
with workforce as (select * from workforce where value > 100) select role, count(*) from workforce group by 1 order by 1 => workforce
with budget as (select 1 as a) select * from budget =>
with workforce as (select 1 as a) select role from main.workforce => workforce
with main as (select 1 as role) select role from main.workforce => workforce
with role as (select 'x' as code, role from workforce) select * from role order by all => workforce
with recursive r(n) as (select 1 union all select n + 1 from r where n < 3) select n, count(w.value) from r, workforce w group by n order by n => workforce
select * from (select role, row_number() over () from (select 'x' as role)) join workforce using (role) => workforce
select __figures_1 from (select value as __figures_1 from workforce) => workforce
select columns('val.*'), max(columns(['value', 'page'])) from workforce group by all order by all => workforce
select role, sum(value) from workforce group by rollup (role) order by all => workforce
select role, work_type, sum(value), grouping(role) from workforce group by grouping sets ((role), (work_type), ()) order by all => workforce
select count() as n, max(value) from workforce having count(*) > 3 => workforce
select 1 from workforce order by sum(value) => workforce
select sum(sort) from role where false group by all =>
select sum(value) from workforce where false => workforce
select percentile_cont(0.5) within group (order by value desc), mode() within group (order by role) from workforce => workforce
select list(distinct role order by role), string_agg(distinct role, ',' order by role desc) filter (role <> 'x'), arg_max(role, value), quantile_cont(value, [0.25, 0.5]) from workforce => workforce
select sum(case when work_type in (select code from work_type) then value end) from workforce => workforce
select role, value / sum(value) over (partition by role) from workforce order by figure_id => workforce
select role from workforce order by sum(value) over (partition by role), figure_id => workforce
select role from (select role from workforce group by role order by rank() over (order by sum(value)) limit 2) => workforce
select distinct role, work_type from workforce order by all => workforce
select distinct w.role from workforce w order by w.role limit 2 => workforce
select distinct 1 as one, null as n, role from workforce order by role => workforce
select distinct * from (select role from workforce) order by 1 => workforce
select distinct parent from role =>
select role from workforce union select code from role order by 1 => workforce
select role, role from workforce union select code, parent from role order by all => workforce
select role, value from workforce union all select budget_line, value from budget => workforce budget
select role as a, value from workforce union all by name select budget_line as b, value from budget => workforce budget
select role as a, value from workforce union by name select budget_line as b, value from budget order by all => workforce budget
select sum(value) from workforce union all select sum(value) from budget union distinct select 1 order by 1 => workforce budget
select 1 union all select value from workforce union all select 2 => workforce
values (1) union all select value from workforce => workforce
select value from workforce union all (values (1), (2)) order by 1 => workforce
(select role from workforce order by value limit 1) union all (select role from workforce order by value desc limit 1) => workforce
((select role from workforce order by figure_id) limit 3) => workforce
select code from role except select 'x' union select code from unit intersect select 'y' order by 1 =>
values (1, 2), (3, 4) =>
select role, rank() over (order by value) from workforce => workforce
select role, sum(value) over (order by value) from workforce => workforce
select role, sum(value) over (partition by role rows 1 preceding) from workforce => workforce
select role, sum(value) over w from workforce window w as (partition by role) => workforce
select role, sum(value) over (w) from workforce window w as (order by value) => workforce
select role, row_number() over () from workforce => workforce
select * from (select role, sum(value) over () from workforce) => workforce
select sum(value) over () from workforce union all select 1 => workforce
select role from workforce qualify row_number() over (order by value) = 1 => workforce
select role, sum(sum(value)) over () from workforce group by role => workforce
select distinct on (role) role, value from workforce => workforce
select (select max(value) from workforce) => workforce
select role from workforce order by (select max(value) from budget) => workforce budget
select role from workforce w join role r on r.code in (select role from budget_per_period(1)) => workforce budget_per_period
select value from workforce where value > (select avg(value) from budget) order by all => workforce budget
select w.value from workforce w semi join budget b on b.unit = w.unit order by all => workforce budget
with q as (select role, sum(value) as s, count(*) as n from workforce group by role) select * from q union all select * from q order by all => workforce
with q as (select role, sum(value) as s, count(*) as n from workforce group by role) select q.*, rank() over (order by s) from q natural join (select role from workforce) order by all => workforce
with q as (select role, sum(value) as s, count(*) as n from workforce group by role) select * exclude (n), s / n as m from q order by all => workforce
select role, first_value(value ignore nulls) over (partition by role order by figure_id), nth_value(value, 2) over (partition by role order by figure_id) from workforce order by all => workforce
select 1 =>
select role from workforce where role in (select code from role where sort < 3) => workforce
select (select label_nl from role r where r.code = w.role), value from workforce w => workforce
`;

describe("the rewritten query gives the same answer and ids behind it", () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await openTraced();
  });
  afterAll(() => engine.close());

  test.each(readCases(REWRITTEN))("%s", async (line, tables) => {
    const sql = line.replace("-- from budget", "-- from budget\nfrom workforce");
    const lineage = rewrite(sql);
    const answer = await ask(engine, sql);
    const traced = await ask(engine, lineage.sql);
    const added = addedColumns(lineage);
    const count = answer.columns.length;
    expect(lineage.tables.join(" ")).toBe(tables);
    expect(traced.columns.slice(0, count)).toEqual(answer.columns);
    expect(traced.columns.slice(count).map(({name, type}) => `${name} ${type}`)).toEqual(
      added.map((name) => `${name} VARCHAR[]`),
    );
    const inOrder = / order by /.test(sql);
    expect(valuesOf(traced, count, inOrder)).toEqual(valuesOf(answer, count, inOrder));
  });
});

/** The first values of each row; the order of rows that nobody asked for may differ from run to run. */
function valuesOf({columns, rows}: Table, count: number, inOrder: boolean): readonly unknown[] {
  const values = rows.map((row) => columns.slice(0, count).map(({name}) => row[name]));
  return inOrder ? values : values.map((each) => JSON.stringify(each)).sort();
}

test("without figures no column has ids of its own", () => {
  expect(rewrite("select count(*) from role").cellIds.size).toBe(0);
});

test("many names that stand for each other take no time", () => {
  const names = Array.from({length: 60}, (_, at) => `a${at} + a${at + 1} as a${at + 2}`);
  const sql = `select sum(value) as a0, max(value) as a1, ${names.join(", ")} from workforce`;
  expect(rewrite(sql).cellIds.size).toBe(62);
});
