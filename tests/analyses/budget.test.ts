import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {ParameterError, RefusedError, run} from "#analyses";
import {
  budgetComposition,
  budgetEvolution,
  budgetGrowth,
  budgetIndex,
  budgetPerOrganisation,
  budgetPerPaidWorker,
  priceSensitivity,
  sociusIncomeStatement,
} from "../../src/analyses/queries.ts";
import type {
  BudgetEvolutionParams,
  BudgetGrowthParams,
  BudgetIndexParams,
} from "../../src/analyses/queries.ts";
import {openCurated} from "../data/package.ts";

const engine = openCurated();
beforeAll(() => engine.start());
afterAll(() => engine.close());

// Policy plan 2016-2020, "Budgettaire evolutie", payment credits in thousands of euro:
//                2011    2012    2013    2014    2015
// associations  24,186  24,557  24,557  27,720  26,375
// institutions  19,280  19,498  19,543  20,260  19,280
// movements      3,802   3,852   3,861   3,967   3,972
// fov              287     292     293     299     240
// socius         1,395   1,392   1,395   1,418   1,338
//
// World Bank, yearly rise of prices, Belgium, 2012 to 2015:
// consumer prices  2.8397, 1.1131, 0.3400, 0.5614 %:
//   1.028397 x 1.011131 x 1.003400 x 1.005614 = 1.049237
// GDP deflator     2.2057, 1.4125, 0.8404, 1.1218 %:
//   1.022057 x 1.014125 x 1.008404 x 1.011218 = 1.056930

/** The first row with these values; none throws. */
function rowWith<R extends object>(rows: readonly R[], values: Partial<R>): R {
  const found = rows.find((row) =>
    Object.entries(values).every(([name, value]) => row[name as keyof R] === value),
  );
  if (!found) throw new Error(`No row with ${JSON.stringify(values)}.`);
  return found;
}

describe("budget_evolution", () => {
  const ask = async (params: BudgetEvolutionParams) =>
    (await run(engine, budgetEvolution, params)).rows;

  test("gives the credits as printed at current prices, whatever the price year", async () => {
    const rows = await ask({});
    expect(rows).toHaveLength(25);
    expect(
      rows.filter(({budget_line}) => budget_line === "associations").map(({amount}) => amount),
    ).toEqual([24186000, 24557000, 24557000, 27720000, 26375000]);
    expect(rows.every(({price_level}) => price_level === 100)).toBe(true);
    expect(rows.every(({amount, adjusted_amount}) => amount === adjusted_amount)).toBe(true);
    expect(await ask({price_year: 2011})).toEqual(rows);
  });

  test("takes the rise of consumer prices out", async () => {
    const rows = await ask({prices: "cpi"});
    const first = rowWith(rows, {budget_line: "associations", year: 2011});
    // 24,186,000 x 1.049237 = 25,376,846; the level of 2011 is 100 / 1.049237 = 95.3074.
    expect(first.adjusted_amount).toBeCloseTo(25376846.28, 2);
    expect(first.price_level).toBeCloseTo(95.3074, 4);
    const last = rowWith(rows, {budget_line: "associations", year: 2015});
    expect(last.adjusted_amount).toBe(26375000);
  });

  test("takes the rise of the GDP deflator out", async () => {
    const rows = await ask({prices: "gdp_deflator"});
    // 24,186,000 x 1.056930 = 25,562,908.
    const first = rowWith(rows, {budget_line: "associations", year: 2011});
    expect(first.adjusted_amount).toBeCloseTo(25562908.37, 2);
  });

  test("can give the prices of an earlier and of a later year", async () => {
    const of2011 = await ask({prices: "cpi", price_year: 2011});
    // 26,375,000 / 1.049237 = 25,137,314.
    expect(rowWith(of2011, {budget_line: "associations", year: 2015}).adjusted_amount).toBeCloseTo(
      25137313.87,
      2,
    );
    const of2023 = await ask({prices: "cpi", price_year: 2023});
    // Consumer prices 2016 to 2023: 1.019739 x 1.021260 x 1.020532 x 1.014368 x 1.007408 x 1.024402
    // x 1.095975 x 1.040490 = 1.268708; 26,375,000 x 1.268708 = 33,462,180.
    expect(rowWith(of2023, {budget_line: "associations", year: 2015}).adjusted_amount).toBeCloseTo(
      33462179.87,
      2,
    );
  });

  test("rests on the credit and on the price changes between the two years", async () => {
    const rows = await ask({prices: "cpi"});
    expect(rowWith(rows, {budget_line: "fov", year: 2013}).figure_ids).toEqual([
      "bp2016-vek-fov-2013",
      "wb2025-cpi-2014",
      "wb2025-cpi-2015",
    ]);
    expect(rowWith(rows, {budget_line: "fov", year: 2015}).figure_ids).toEqual([
      "bp2016-vek-fov-2015",
    ]);
  });

  test("knows no prices of a year that a price series lacks", async () => {
    // The GDP deflator ends with 2023.
    // @ts-expect-error A year outside the domain does not compile either.
    await expect(ask({price_year: 2024})).rejects.toThrow(ParameterError);
    // @ts-expect-error Nor does an unknown price series.
    await expect(ask({prices: "wages"})).rejects.toThrow(ParameterError);
  });
});

describe("budget_index", () => {
  const ask = async (params: BudgetIndexParams) => (await run(engine, budgetIndex, params)).rows;

  test("tells real from nominal", async () => {
    const rows = await ask({});
    expect(rows).toHaveLength(25);
    // Institutions get 19,280,000 in 2011 and in 2015: 100 nominal, 100 / 1.049237 = 95.3074 real.
    const institutions = rowWith(rows, {budget_line: "institutions", year: 2015});
    expect(institutions.nominal_index).toBe(100);
    expect(institutions.price_level).toBeCloseTo(104.9237, 4);
    expect(institutions.real_index).toBeCloseTo(95.3074, 4);
    // Associations: 26,375 / 24,186 = 109.0507; / 1.049237 = 103.9333.
    const associations = rowWith(rows, {budget_line: "associations", year: 2015});
    expect(associations.nominal_index).toBeCloseTo(109.0507, 4);
    expect(associations.real_index).toBeCloseTo(103.9333, 4);
    expect(rowWith(rows, {budget_line: "fov", year: 2011}).real_index).toBe(100);
  });

  test("can use the GDP deflator", async () => {
    const rows = await ask({price_series: "gdp_deflator"});
    // 100 / 1.056930 = 94.6136.
    expect(rowWith(rows, {budget_line: "institutions", year: 2015}).real_index).toBeCloseTo(
      94.6136,
      4,
    );
  });

  test("counts back from a later base year", async () => {
    const rows = await ask({base_year: 2013});
    // Socius, 2012: 1,392,000 x 1.011131 = 1,407,494; / 1,395,000 = 100.8956.
    const before = rowWith(rows, {budget_line: "socius", year: 2012});
    expect(before.real_amount).toBeCloseTo(1407494.3, 1);
    expect(before.real_index).toBeCloseTo(100.8956, 4);
    // Socius, 2014: 1,418,000 / 1.003400 = 1,413,195; / 1,395,000 = 101.3043.
    expect(rowWith(rows, {budget_line: "socius", year: 2014}).real_index).toBeCloseTo(101.3043, 4);
  });

  test("rests on both credits and on the price changes between them", async () => {
    const row = rowWith(await ask({base_year: 2014}), {budget_line: "fov", year: 2012});
    expect(row.figure_ids.toSorted()).toEqual([
      "bp2016-vek-fov-2012",
      "bp2016-vek-fov-2014",
      "wb2025-cpi-2013",
      "wb2025-cpi-2014",
    ]);
    expect(row.base_amount_figure_ids).toEqual(["bp2016-vek-fov-2014"]);
    expect(row.price_level_figure_ids).toEqual(["wb2025-cpi-2013", "wb2025-cpi-2014"]);
  });
});

describe("price_sensitivity", () => {
  test("sets the two price series beside each other", async () => {
    const {rows} = await run(engine, priceSensitivity, {});
    expect(rows).toHaveLength(10);
    const [cpi, gdp] = rows.filter(({budget_line}) => budget_line === "institutions");
    // 100 / 1.049237 = 95.3074 and 100 / 1.056930 = 94.6136: 0.6937 points lower.
    expect([cpi?.price_series, gdp?.price_series]).toEqual(["cpi", "gdp_deflator"]);
    expect(cpi?.real_index).toBeCloseTo(95.3074, 4);
    expect(gdp?.real_index).toBeCloseTo(94.6136, 4);
    expect(cpi?.difference).toBeCloseTo(-0.6937, 4);
    expect(gdp?.difference).toBe(cpi?.difference);
  });

  test("compares any two years, also backwards", async () => {
    const {rows} = await run(engine, priceSensitivity, {base_year: 2015, to_year: 2013});
    const row = rowWith(rows, {budget_line: "fov", price_series: "cpi"});
    // FOV, 2013 at prices of 2015: 293,000 x 1.003400 x 1.005614 = 295,647; / 240,000 = 123.1862.
    expect([row.reference_year, row.year]).toEqual([2015, 2013]);
    expect(row.real_amount).toBeCloseTo(295646.79, 2);
    expect(row.real_index).toBeCloseTo(123.1862, 4);
    // By the GDP deflator: 293,000 x 1.008404 x 1.011218 = 298,777; / 240,000 = 124.4904.
    expect(row.difference).toBeCloseTo(124.4904 - 123.1862, 4);
  });

  test("rests on the changes of both series, each index on its own", async () => {
    const {rows} = await run(engine, priceSensitivity, {base_year: 2014});
    const row = rowWith(rows, {budget_line: "movements", price_series: "gdp_deflator"});
    expect(row.figure_ids).toEqual([
      "bp2016-vek-movements-2015",
      "bp2016-vek-movements-2014",
      "wb2025-cpi-2015",
      "wb2025-gdp-deflator-2015",
    ]);
    expect(row.real_amount_figure_ids).toEqual([
      "bp2016-vek-movements-2015",
      "wb2025-gdp-deflator-2015",
    ]);
  });

  test("refuses to compare a year with itself", async () => {
    await expect(run(engine, priceSensitivity, {to_year: 2011})).rejects.toThrow(RefusedError);
  });
});

describe("budget_composition", () => {
  test("divides the sum of the five lines, year by year", async () => {
    const {rows} = await run(engine, budgetComposition, {});
    // 2011: 24,186 + 19,280 + 3,802 + 287 + 1,395 = 48,950; 24,186 / 48,950 = 49.4096 %.
    const first = rowWith(rows, {budget_line: "associations", year: 2011});
    expect(first.total_amount).toBe(48950000);
    expect(first.share).toBeCloseTo(49.4096, 4);
    // 2015: 26,375 + 19,280 + 3,972 + 240 + 1,338 = 51,205; 1,338 / 51,205 = 2.6130 %.
    const last = rowWith(rows, {budget_line: "socius", year: 2015});
    expect(last.total_amount).toBe(51205000);
    expect(last.share).toBeCloseTo(2.613, 4);
    expect(rows.reduce((sum, {share}) => sum + share, 0)).toBeCloseTo(500, 9);
  });

  test("rests on all credits of the year", async () => {
    const {rows} = await run(engine, budgetComposition, {});
    const row = rowWith(rows, {budget_line: "fov", year: 2012});
    expect(row.amount_figure_ids).toEqual(["bp2016-vek-fov-2012"]);
    expect(row.figure_ids.toSorted()).toEqual([
      "bp2016-vek-associations-2012",
      "bp2016-vek-fov-2012",
      "bp2016-vek-institutions-2012",
      "bp2016-vek-movements-2012",
      "bp2016-vek-socius-2012",
    ]);
  });
});

describe("budget_growth", () => {
  const ask = async (params: BudgetGrowthParams) => (await run(engine, budgetGrowth, params)).rows;

  test("measures growth in euro, in per cent and per year", async () => {
    const rows = await ask({});
    // Associations: 26,375,000 - 24,186,000 = 2,189,000; / 24,186,000 = 9.0507 %.
    // Four years: the fourth root of 1.090507 is 1.021897 (1.021897 ^ 4 = 1.090507).
    const associations = rowWith(rows, {budget_line: "associations"});
    expect(associations.change).toBe(2189000);
    expect(associations.years).toBe(4);
    expect(associations.growth).toBeCloseTo(9.0507, 4);
    expect(associations.annual_growth).toBeCloseTo(2.1897, 4);
    expect(rowWith(rows, {budget_line: "institutions"}).growth).toBe(0);
    // FOV: 240 - 287 = -47; -47 / 287 = -16.3763 %.
    expect(rowWith(rows, {budget_line: "fov"}).growth).toBeCloseTo(-16.3763, 4);
  });

  test("measures between other years", async () => {
    // Associations, one year: 27,720 / 24,557 = 1.128802, so both rates are the same.
    const row = rowWith(await ask({from_year: 2013, to_year: 2014}), {
      budget_line: "associations",
    });
    expect([row.first_year, row.last_year, row.years]).toEqual([2013, 2014, 1]);
    expect(row.growth).toBeCloseTo(12.8802, 4);
    expect(row.annual_growth).toBeCloseTo(row.growth, 9);
  });

  test("can take the rise of prices out, at prices of the last year", async () => {
    // 24,186,000 x 1.049237 = 25,376,846; 26,375,000 / 25,376,846 = 1.039333.
    const cpi = rowWith(await ask({prices: "cpi"}), {budget_line: "associations"});
    expect(cpi.from_amount).toBeCloseTo(25376846.28, 2);
    expect(cpi.to_amount).toBe(26375000);
    expect(cpi.growth).toBeCloseTo(3.9333, 4);
    expect(cpi.annual_growth).toBeCloseTo(0.9692, 4);
    // 1.090507 / 1.056930 = 1.031768.
    const gdp = rowWith(await ask({prices: "gdp_deflator"}), {budget_line: "associations"});
    expect(gdp.growth).toBeCloseTo(3.1768, 4);
  });

  test("rests on both credits, and on prices only when they are taken out", async () => {
    const current = rowWith(await ask({}), {budget_line: "socius"});
    expect(current.figure_ids).toEqual(["bp2016-vek-socius-2011", "bp2016-vek-socius-2015"]);
    const real = rowWith(await ask({prices: "cpi", from_year: 2014}), {budget_line: "socius"});
    expect(real.figure_ids).toEqual([
      "bp2016-vek-socius-2014",
      "wb2025-cpi-2015",
      "bp2016-vek-socius-2015",
    ]);
    expect(real.to_amount_figure_ids).toEqual(["bp2016-vek-socius-2015"]);
  });

  test("refuses a year against itself, and years in the wrong order, and says why", async () => {
    await expect(ask({from_year: 2013, to_year: 2013})).rejects.toThrow(RefusedError);
    await expect(ask({from_year: 2015, to_year: 2012})).rejects.toThrow(
      /first year comes after the last/,
    );
  });
});

describe("budget_per_organisation", () => {
  test("divides a credit by the organisations assumed to be under its line", async () => {
    const {rows} = await run(engine, budgetPerOrganisation, {});
    // "Kerncijfers": 57 associations, 35 training institutions, 13 folk high schools, 31 movements.
    // 26,375,000 / 57 = 462,719.30; 19,280,000 / (35 + 13) = 401,666.67; 3,972,000 / 31 = 128,129.03.
    expect(rows.map(({organisations}) => organisations)).toEqual([57, 48, 31]);
    expect(rows[0]?.amount_per_organisation).toBeCloseTo(462719.3, 2);
    expect(rows[1]?.amount_per_organisation).toBeCloseTo(401666.67, 2);
    expect(rows[2]?.amount_per_organisation).toBeCloseTo(128129.03, 2);
  });

  test("lets the reader choose what falls under Institutions, and the year", async () => {
    const {rows} = await run(engine, budgetPerOrganisation, {institutions: "training_only"});
    // 19,280,000 / 35 = 550,857.14.
    expect(rows[1]?.amount_per_organisation).toBeCloseTo(550857.14, 2);
    expect(rows[1]?.work_types_en).toBe("Training institutions");
    const {rows: earlier} = await run(engine, budgetPerOrganisation, {credit_year: 2011});
    // 24,186,000 / 57 = 424,315.79.
    expect(earlier[0]?.amount_per_organisation).toBeCloseTo(424315.79, 2);
  });

  test("rests on the credit and the counts", async () => {
    const {rows} = await run(engine, budgetPerOrganisation, {});
    expect(rows[1]?.figure_ids.toSorted()).toEqual([
      "bp2016-folk-high-schools",
      "bp2016-training-institutions-disability",
      "bp2016-training-institutions-specialised",
      "bp2016-training-institutions-trade-union",
      "bp2016-training-services-disability",
      "bp2016-vek-institutions-2015",
    ]);
  });
});

describe("budget_per_paid_worker", () => {
  test("divides the credit of 2012 by the paid staff of 2012", async () => {
    const {rows} = await run(engine, budgetPerPaidWorker, {});
    // "Werkkrachten" (figures of 2012): 1,219, 439, 183 and 341.
    // 24,557,000 / 1,219 = 20,145.20; 19,498,000 / (439 + 183) = 31,347.27; 3,852,000 / 341 = 11,296.19.
    expect(rows.map(({paid_staff}) => paid_staff)).toEqual([1219, 622, 341]);
    expect(rows[0]?.amount_per_paid_worker).toBeCloseTo(20145.2, 2);
    expect(rows[1]?.amount_per_paid_worker).toBeCloseTo(31347.27, 2);
    expect(rows[2]?.amount_per_paid_worker).toBeCloseTo(11296.19, 2);
  });

  test("lets the reader choose what falls under Institutions, and the year", async () => {
    const {rows} = await run(engine, budgetPerPaidWorker, {institutions: "training_only"});
    // 19,498,000 / 439 = 44,414.58.
    expect(rows[1]?.amount_per_paid_worker).toBeCloseTo(44414.58, 2);
    const {rows: later} = await run(engine, budgetPerPaidWorker, {credit_year: 2015});
    // 26,375,000 / 1,219 = 21,636.59.
    expect(later[0]?.amount_per_paid_worker).toBeCloseTo(21636.59, 2);
  });

  test("rests on the credit and the counts of staff", async () => {
    const {rows} = await run(engine, budgetPerPaidWorker, {});
    expect(rows[1]?.figure_ids).toEqual([
      "bp2016-vek-institutions-2012",
      "bp2016-paid-staff-training-institutions",
      "bp2016-paid-staff-folk-high-schools",
    ]);
  });
});

describe("socius_income_statement", () => {
  // Annual report 2024, "Samenvatting resultatenrekening 2024".
  test("sets computed shares beside the printed ones", async () => {
    const {rows} = await run(engine, sociusIncomeStatement, {});
    // Expenses: 199,277.97 + 16,500.06 + 1,471,237.94 + 122,795.02 = 1,809,810.99, as printed;
    // staff is 1,471,237.94 / 1,809,810.99 = 81.2924 %, printed 81.29 %.
    const staff = rowWith(rows, {side: "expense", budget_line: "staff"});
    expect(staff.side_amount).toBeCloseTo(1809810.99, 2);
    expect(staff.share).toBeCloseTo(81.2924, 4);
    expect(staff.printed_share).toBe(81.29);
    // Income: 1,552,000 + 100,889.56 + 20,503.98 + 148,023.19 + 8,753.73 = 1,830,170.46, as printed;
    // the subsidy is 1,552,000 / 1,830,170.46 = 84.8008 %, printed 84.80 %.
    const subsidy = rowWith(rows, {side: "income", budget_line: "subsidy"});
    expect(subsidy.side_amount).toBeCloseTo(1830170.46, 2);
    expect(subsidy.share).toBeCloseTo(84.8008, 4);
    expect(subsidy.printed_share).toBe(84.8);
  });

  test("agrees with the printed shares, but for the last digit of one", async () => {
    const {rows} = await run(engine, sociusIncomeStatement, {});
    expect(rows).toHaveLength(9);
    const others = rows.filter(
      ({share, printed_share}) => share.toFixed(2) !== printed_share?.toFixed(2),
    );
    // 122,795.02 / 1,809,810.99 = 6.78496 %: printed 6.79 %, with which the four shares make 100.
    expect(others.map(({side, budget_line}) => [side, budget_line])).toEqual([
      ["expense", "overhead"],
    ]);
    expect(others[0]?.share).toBeCloseTo(6.78496, 5);
    expect(others[0]?.printed_share).toBe(6.79);
  });

  test("can divide operations over the four strategic goals", async () => {
    const {rows} = await run(engine, sociusIncomeStatement, {detail: "goals"});
    expect(rows.some(({budget_line}) => budget_line === "operations")).toBe(false);
    const goals = rows.filter(({side, printed_share}) => side === "expense" && !printed_share);
    // 52,155.82 + 63,668.16 + 39,418.74 + 44,035.25 = 199,277.97, the line operations.
    expect(goals.map(({amount}) => amount)).toEqual([63668.16, 52155.82, 44035.25, 39418.74]);
    // 63,668.16 / 1,809,810.99 = 3.5179 %.
    expect(goals[0]?.share).toBeCloseTo(3.5179, 4);
  });

  test("rests on the amounts of the side and on the printed share", async () => {
    const {rows} = await run(engine, sociusIncomeStatement, {});
    const row = rowWith(rows, {side: "expense", budget_line: "operations"});
    expect(row.amount_figure_ids).toEqual(
      [1, 2, 3, 4].map((goal) => `jv2024-income-statement-goal-${goal}-expense`),
    );
    expect(row.printed_share_figure_ids).toEqual([
      "jv2024-income-statement-share-operations-expense",
    ]);
    expect(row.figure_ids.toSorted()).toEqual(
      [...row.side_amount_figure_ids, ...row.printed_share_figure_ids].toSorted(),
    );
    expect(row.side_amount_figure_ids).toHaveLength(7);
  });
});
