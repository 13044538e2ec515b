import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {ParameterError, RefusedError, run} from "#analyses";
import type {AnyAnalysis} from "#analyses";
import {
  labourMarketProfile,
  sociusFte,
  staffGrowth,
  staffPerOrganisation,
  staffShares,
  volunteersPerPaidWorker,
  workforceByType,
} from "../../src/analyses/queries.ts";
import {openCurated} from "../data/package.ts";

const engine = openCurated();
beforeAll(() => engine.start());
afterAll(() => engine.close());

const WORK_TYPES = ["associations", "training_institutions", "folk_high_schools", "movements"];

describe("workforce_by_type", () => {
  test("counts each role in each type of work", async () => {
    const {rows} = await run(engine, workforceByType, {});
    // Policy plan 2016-2020, "Werkkrachten": staff of 2012, volunteers and freelancers of 2011,
    // with the totals 2.182, 196.501 and 5.536.
    const of = (role: string) => rows.filter((row) => row.role === role);
    expect(of("paid_staff").map(({persons}) => persons)).toEqual([1219, 439, 183, 341]);
    expect(of("volunteer").map(({persons}) => persons)).toEqual([184288, 6096, 385, 5732]);
    expect(of("freelancer").map(({persons}) => persons)).toEqual([2238, 1434, 1667, 197]);
    expect(of("paid_staff").map(({work_type}) => work_type)).toEqual(WORK_TYPES);
    expect(of("paid_staff")[0]).toMatchObject({year: 2012, role_persons: 2182});
    expect(of("volunteer")[0]).toMatchObject({year: 2011, role_persons: 196501});
    expect(of("freelancer")[0]).toMatchObject({year: 2011, role_persons: 5536});
    expect(workforceByType.comparability).toEqual(["years"]);
  });

  test("takes shares within a role", async () => {
    const {rows} = await run(engine, workforceByType, {});
    // 1.219 / 2.182 = 55.87 %, 184.288 / 196.501 = 93.78 %, 1.667 / 5.536 = 30.11 %.
    expect(rows[0]?.share_of_role).toBeCloseTo(55.87, 2);
    expect(rows[4]?.share_of_role).toBeCloseTo(93.78, 2);
    expect(rows[10]?.share_of_role).toBeCloseTo(30.11, 2);
    expect(rows.reduce((sum, row) => sum + row.share_of_role, 0)).toBeCloseTo(300, 9);
  });

  test("rests on the four types of its role", async () => {
    const {rows} = await run(engine, workforceByType, {});
    expect(rows[0]?.persons_figure_ids).toEqual(["bp2016-paid-staff-associations"]);
    expect(rows[0]?.figure_ids.toSorted()).toEqual([
      "bp2016-paid-staff-associations",
      "bp2016-paid-staff-folk-high-schools",
      "bp2016-paid-staff-movements",
      "bp2016-paid-staff-training-institutions",
    ]);
  });
});

describe("volunteers_per_paid_worker", () => {
  test("sets volunteers of 2011 against paid staff of 2012", async () => {
    const {rows} = await run(engine, volunteersPerPaidWorker, {});
    // 184.288 / 1.219 = 151.18; 6.096 / 439 = 13.89; 385 / 183 = 2.10; 5.732 / 341 = 16.81.
    expect(rows.map((row) => row.persons_per_paid_worker.toFixed(2))).toEqual([
      "151.18",
      "13.89",
      "2.10",
      "16.81",
    ]);
    expect(rows[0]).toMatchObject({
      work_type: "associations",
      persons: 184288,
      persons_year: 2011,
      paid_staff: 1219,
      paid_staff_year: 2012,
    });
    expect(volunteersPerPaidWorker.comparability).toContain("years");
  });

  test("sets freelancers against paid staff when asked", async () => {
    const {rows} = await run(engine, volunteersPerPaidWorker, {people: "freelancer"});
    // 2.238 / 1.219 = 1.84; 1.434 / 439 = 3.27; 1.667 / 183 = 9.11; 197 / 341 = 0.58.
    expect(rows.map((row) => row.persons_per_paid_worker.toFixed(2))).toEqual([
      "1.84",
      "3.27",
      "9.11",
      "0.58",
    ]);
    expect(rows[2]?.figure_ids).toEqual([
      "bp2016-freelancers-folk-high-schools",
      "bp2016-paid-staff-folk-high-schools",
    ]);
  });
});

describe("staff_per_organisation", () => {
  test("puts the computed mean beside the printed mean and median", async () => {
    const {rows} = await run(engine, staffPerOrganisation, {});
    // 1.219 / 57 = 21.386; 439 / 35 = 12.543; 183 / 13 = 14.077; 341 / 31 = 11. The policy plan
    // prints the means 22, 18 and 14, and "minder dan" 11, 11 and 12 for half of the organisations;
    // for the movements neither.
    expect(rows.map((row) => [row.work_type, row.statistic, row.staff.toFixed(3)])).toEqual([
      ["associations", "computed_mean", "21.386"],
      ["associations", "printed_mean", "22.000"],
      ["associations", "printed_median", "11.000"],
      ["training_institutions", "computed_mean", "12.543"],
      ["training_institutions", "printed_mean", "18.000"],
      ["training_institutions", "printed_median", "11.000"],
      ["folk_high_schools", "computed_mean", "14.077"],
      ["folk_high_schools", "printed_mean", "14.000"],
      ["folk_high_schools", "printed_median", "12.000"],
      ["movements", "computed_mean", "11.000"],
    ]);
  });

  test("gives numerator and denominator where it computes, and nowhere else", async () => {
    const {rows} = await run(engine, staffPerOrganisation, {});
    const computed = rows.filter(({statistic}) => statistic === "computed_mean");
    expect(computed.map((row) => [row.paid_staff, row.organisations])).toEqual([
      [1219, 57],
      [439, 35],
      [183, 13],
      [341, 31],
    ]);
    const printed = rows.filter(({statistic}) => statistic !== "computed_mean");
    expect(printed.every((row) => row.paid_staff === null && row.organisations === null)).toBe(
      true,
    );
    expect(printed.flatMap((row) => row.paid_staff_figure_ids)).toEqual([]);
    expect(printed.flatMap((row) => row.organisations_figure_ids)).toEqual([]);
  });

  test("counts the training institutions from their four kinds", async () => {
    const {rows} = await run(engine, staffPerOrganisation, {});
    // 17 + 10 + 5 + 3 = 35.
    expect(rows[3]?.organisations_figure_ids).toHaveLength(4);
    expect(rows[3]?.staff_figure_ids).toHaveLength(5);
  });

  test("rests on staff and organisations where it computes, else on the printed figure", async () => {
    const {rows} = await run(engine, staffPerOrganisation, {});
    expect(rows.slice(0, 3).map((row) => row.staff_figure_ids)).toEqual([
      ["bp2016-paid-staff-associations", "bp2016-associations"],
      ["bp2016-staff-per-organisation-mean-associations"],
      ["bp2016-staff-per-organisation-median-associations"],
    ]);
    expect(rows[9]?.figure_ids).toEqual(["bp2016-paid-staff-movements", "bp2016-movements"]);
    for (const row of rows) expect(row.figure_ids).toEqual(row.staff_figure_ids);
  });
});

describe("staff_shares", () => {
  test("gives the printed share of women in all four types", async () => {
    const {rows} = await run(engine, staffShares, {});
    // Policy plan 2016-2020, under "Werkkrachten": 71 %, 68 %, 72 % and 68 %.
    expect(rows.map(({work_type, share}) => [work_type, share])).toEqual([
      ["associations", 71],
      ["training_institutions", 68],
      ["folk_high_schools", 72],
      ["movements", 68],
    ]);
    expect(rows[0]?.figure_ids).toEqual(["bp2016-female-staff-share-associations"]);
  });

  test("gives content and support staff in the three types that have them", async () => {
    const {rows} = await run(engine, staffShares, {characteristic: "function"});
    // 65 / 35, 73 / 27 and 69 / 31; none printed for the movements.
    expect(rows.map(({staff_category, share}) => [staff_category, share])).toEqual([
      ["content_staff", 65],
      ["support_staff", 35],
      ["content_staff", 73],
      ["support_staff", 27],
      ["content_staff", 69],
      ["support_staff", 31],
    ]);
    expect(rows.some(({work_type}) => work_type === "movements")).toBe(false);
  });
});

describe("labour_market_profile", () => {
  test("gives the profile of paid staff with its reservations", async () => {
    const {rows} = await run(engine, labourMarketProfile, {people: "staff"});
    // Annual report 2024, chapter on the labour market: 73,4; 8,7; about 64; 95,7; 81,3; almost 80;
    // 30,4 by HIVA and 17 estimated by the organisations (SISCA).
    expect(rows.map((row) => [row.characteristic, row.year, row.share, row.reservation])).toEqual([
      ["female", 2023, 73.4, null],
      ["regional_organisation", 2023, 8.7, null],
      ["target_group_organisation", 2023, 64, "about"],
      ["belgian_nationality", 2023, 95.7, null],
      ["belgian_origin", 2023, 81.3, null],
      ["higher_education", 2023, 80, "almost"],
      ["preparatory_diploma", 2023, 30.4, null],
      ["preparatory_diploma", 2024, 17, "e"],
    ]);
    expect(rows[7]).toMatchObject({series: "sisca-registration", reservation_en: "Estimated"});
  });

  test("gives the profile of participants, a range with both its ends", async () => {
    const {rows} = await run(engine, labourMarketProfile, {people: "participants"});
    // Policy plan 2016-2020, "Deelnemersprofiel": half, at most one in six, over half three times,
    // four to five in ten.
    expect(rows.map((row) => [row.characteristic, row.year, row.share, row.reservation])).toEqual([
      ["net_income_max_1599", 2009, 50, "about"],
      ["net_income_min_2200", 2009, 16.6667, "at_most"],
      ["youth_organisation_before_18", 2009, 50, "over"],
      ["distance_max_20_km", 2009, 50, "over"],
      ["monthly_or_more", 2009, 50, "over"],
      ["wants_to_participate_more", 2009, 40, "range_low"],
    ]);
    expect(rows.map(({range_high}) => range_high).filter(Boolean)).toEqual([50]);
    expect(rows[5]?.figure_ids).toEqual([
      "bp2016-hiva-share-wants-more-low",
      "bp2016-hiva-share-wants-more-high",
    ]);
    // Monthly participation is printed for associations alone.
    expect(
      rows.filter(({work_type}) => work_type !== null).map(({work_type}) => work_type),
    ).toEqual(["associations"]);
  });

  test("keeps the staff that Socius reached apart from the participants", async () => {
    const {rows} = await run(engine, labourMarketProfile, {people: "reached"});
    // Policy plan 2016-2020, addendum: 20 % coordinators and 80 % socio-educational staff.
    expect(rows.map((row) => [row.profile_en, row.characteristic, row.year, row.share])).toEqual([
      ["Staff reached by Socius", "coordinator", 2015, 20],
      ["Staff reached by Socius", "agogic_staff", 2015, 80],
    ]);
  });

  test("shows all profiles by default, paid staff first", async () => {
    const {rows} = await run(engine, labourMarketProfile, {});
    expect(rows.map(({profile}) => profile)).toEqual([
      ...Array<string>(8).fill("staff"),
      ...Array<string>(6).fill("participants"),
      ...Array<string>(2).fill("reached"),
    ]);
    expect(labourMarketProfile.comparability).toContain("years");
    expect(rows[0]?.figure_ids).toEqual(["jv2024-paid-staff-share-female"]);
  });
});

describe("socius_fte", () => {
  test("gives every year its change from the year before, the first none", async () => {
    const {rows} = await run(engine, sociusFte, {});
    // Annual report 2024, staff on the payroll.
    expect(rows.map(({year, fte}) => [year, fte])).toEqual([
      [2013, 13.8],
      [2014, 14.4],
      [2015, 13.9],
      [2016, 13.9],
      [2017, 14.6],
      [2018, 13.7],
      [2019, 13.5],
      [2020, 16.5],
      [2021, 12.7],
      [2022, 14.7],
      [2023, 14],
      [2024, 12.8],
    ]);
    expect(rows[0]).toMatchObject({
      previous_year: null,
      previous_fte: null,
      change_fte: null,
      change_pct: null,
    });
    // 2020: 16,5 - 13,5 = 3, of 13,5 is 22.22 %. 2024: 12,8 - 14,0 = -1,2, of 14,0 is -8.57 %.
    expect(rows[7]).toMatchObject({previous_year: 2019, previous_fte: 13.5, change_fte: 3});
    expect(rows[7]?.change_pct).toBeCloseTo(22.22, 2);
    expect(rows[11]?.change_fte).toBeCloseTo(-1.2, 9);
    expect(rows[11]?.change_pct).toBeCloseTo(-8.57, 2);
    expect(rows[3]?.change_pct).toBe(0);
  });

  test("rests on a year and the one before it", async () => {
    const {rows} = await run(engine, sociusFte, {});
    expect(rows[0]?.figure_ids).toEqual(["jv2024-fte-payroll-2013"]);
    expect(rows[0]?.previous_fte_figure_ids).toEqual([]);
    expect(rows[1]?.figure_ids).toEqual(["jv2024-fte-payroll-2013", "jv2024-fte-payroll-2014"]);
  });
});

describe("staff_growth", () => {
  test("compares the first and the last payroll year by default", async () => {
    const {rows} = await run(engine, staffGrowth, {});
    // 12,8 - 13,8 = -1; of 13,8 is -7.246 %; over 11 years -0.0909 a year.
    expect(rows.map(({year, fte}) => [year, fte])).toEqual([
      [2013, 13.8],
      [2024, 12.8],
    ]);
    expect(rows[0]).toMatchObject({change_fte: 0, elapsed_years: 0, change_per_year: null});
    expect(rows[1]).toMatchObject({first_year: 2013, first_fte: 13.8, elapsed_years: 11});
    expect(rows[1]?.change_fte).toBeCloseTo(-1, 9);
    expect(rows[1]?.change_pct).toBeCloseTo(-7.246, 3);
    expect(rows[1]?.change_per_year).toBeCloseTo(-0.0909, 4);
    expect(rows[1]?.figure_ids).toEqual(["jv2024-fte-payroll-2013", "jv2024-fte-payroll-2024"]);
  });

  test("compares any two payroll years in their order", async () => {
    const {rows} = await run(engine, staffGrowth, {
      from_count: "socius_2019",
      to_count: "socius_2022",
    });
    // 14,7 - 13,5 = 1,2; of 13,5 is 8.889 %; over 3 years 0,4 a year.
    expect(rows.map(({year}) => year)).toEqual([2019, 2022]);
    expect(rows[1]?.change_fte).toBeCloseTo(1.2, 9);
    expect(rows[1]?.change_pct).toBeCloseTo(8.889, 3);
    expect(rows[1]?.change_per_year).toBeCloseTo(0.4, 9);
  });

  test("never computes growth from the self-registered to the administrative count", async () => {
    const asked = run(engine, staffGrowth, {
      from_count: "sector_registered_2012",
      to_count: "sector_administrative_2023",
    });
    await expect(asked).rejects.toThrow(RefusedError);
    await expect(asked).rejects.toMatchObject({
      text: {
        nl: expect.stringContaining("Het verschil is geen groei of krimp"),
        en: expect.stringContaining("The difference is neither growth nor decline"),
      },
    });
  });

  test.each([
    ["sector_administrative_2023", "sector_registered_2012", "cannot be compared"],
    ["sector_registered_2012", "socius_2024", "persons"],
    ["socius_2013", "sector_administrative_2023", "persons"],
    ["socius_2024", "socius_2013", "later year"],
    ["socius_2013", "socius_2013", "later year"],
    ["sector_registered_2012", "sector_registered_2012", "later year"],
  ] as const)("refuses %s to %s: %s", async (from, to, words) => {
    const asked = run(engine, staffGrowth, {from_count: from, to_count: to});
    await expect(asked).rejects.toThrow(RefusedError);
    await expect(asked).rejects.toThrow(words);
  });

  test("computes or refuses every pair of counts, and answers none with nothing", async () => {
    const [from, to] = staffGrowth.params.map(({domain}) => domain.map(({value}) => value));
    expect(from).toHaveLength(14);
    const computed: string[] = [];
    for (const from_count of from ?? []) {
      for (const to_count of to ?? []) {
        const answer = await run<object, unknown>(engine, staffGrowth, {
          from_count,
          to_count,
        }).catch((error: unknown) => error);
        if (answer instanceof RefusedError) continue;
        expect(answer).toHaveProperty("rows.length", 2);
        computed.push(`${String(from_count)} ${String(to_count)}`);
      }
    }
    // The 12 payroll years make 12 * 11 / 2 = 66 pairs of an earlier and a later one.
    expect(computed).toHaveLength(66);
    expect(computed.some((pair) => pair.includes("sector"))).toBe(false);
  });
});

test("what lies outside a domain is refused before anything runs", async () => {
  const asked: readonly (readonly [AnyAnalysis, object])[] = [
    [workforceByType, {role: "volunteer"}],
    [volunteersPerPaidWorker, {people: "board_member"}],
    [staffShares, {characteristic: "age"}],
    [labourMarketProfile, {people: "volunteers"}],
    [staffGrowth, {from_count: "socius_2012"}],
    [staffGrowth, {from_count: 2013}],
  ];
  for (const [analysis, params] of asked) {
    await expect(run<object, unknown>(engine, analysis, params)).rejects.toThrow(ParameterError);
  }
});
