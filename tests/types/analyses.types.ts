/** What must and what must not compile of the typed query core; checked by `npm run types`, never run. */
import {run} from "#analyses";
import type {Engine} from "#engine";
import {expectTypeOf} from "vitest";
import {budgetIndex, organisationsByType} from "../../src/analyses/queries.ts";

export async function typedQueries(engine: Engine): Promise<void> {
  const {rows} = await run(engine, budgetIndex, {base_year: 2013, price_series: "gdp_deflator"});
  expectTypeOf(rows[0]!.real_index).toEqualTypeOf<number>();
  expectTypeOf(rows[0]!.budget_line).toEqualTypeOf<string>();
  expectTypeOf(rows[0]!.figure_ids).toEqualTypeOf<readonly string[]>();

  await run(engine, budgetIndex, {});
  await run(engine, organisationsByType, {level: "work_subtype"});

  // @ts-expect-error a misspelt column
  void rows[0]!.real_idex;
  // @ts-expect-error a misspelt parameter
  await run(engine, budgetIndex, {base_yaer: 2013});
  // @ts-expect-error a year that is not in the budgets
  await run(engine, budgetIndex, {base_year: 1999});
  // @ts-expect-error a value of another type
  await run(engine, budgetIndex, {base_year: "2013"});
  // @ts-expect-error the parameter of another analysis
  await run(engine, organisationsByType, {base_year: 2013});
  // @ts-expect-error a row is not to be changed
  rows[0]!.amount = 0;
}
