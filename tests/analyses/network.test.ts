import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {ParameterError, run} from "#analyses";
import type {AnyAnalysis} from "#analyses";
import {
  consultationsByActor,
  nationalRegional,
  recognisedReach,
  stakeholderSurveyMatrix,
} from "../../src/analyses/queries.ts";
import {openCurated} from "../data/package.ts";

const engine = openCurated();
beforeAll(() => engine.start());
afterAll(() => engine.close());

describe("recognised_reach", () => {
  test("sets the organisations reached against all 129 recognised ones", async () => {
    const {rows} = await run(engine, recognisedReach, {});
    // Annual report 2024: the synopsis prints 115, 16 and 116; the chapter prints 129 recognised.
    // 115 / 129 = 89.15 %, 16 / 129 = 12.40 %, 116 / 129 = 89.92 %.
    expect(rows.map(({channel, reached, recognised}) => [channel, reached, recognised])).toEqual([
      ["support_offer", 115, 129],
      ["demand_driven", 16, 129],
      ["any", 116, 129],
    ]);
    expect(rows.map(({coverage}) => coverage.toFixed(2))).toEqual(["89.15", "12.40", "89.92"]);
  });

  test("puts the printed 89 % beside the one that was printed, and nothing beside the others", async () => {
    const {rows} = await run(engine, recognisedReach, {});
    expect(rows.map(({printed_coverage}) => printed_coverage)).toEqual([89, null, null]);
    expect(Math.round(rows[0]?.coverage ?? 0)).toBe(rows[0]?.printed_coverage);
  });

  test("rests on both counts, and on the printed share where there is one", async () => {
    const {rows} = await run(engine, recognisedReach, {});
    expect(rows[0]?.figure_ids).toEqual([
      "jv2024-recognised-reached-support-offer",
      "jv2024-recognised-organisations",
      "jv2024-recognised-organisations-coverage-share",
    ]);
    expect(rows[2]?.figure_ids).toEqual([
      "jv2024-recognised-reached-any",
      "jv2024-recognised-organisations",
    ]);
    expect(rows[2]?.printed_coverage_figure_ids).toEqual([]);
  });
});

describe("national_regional", () => {
  test("counts organisations and participants of both scopes, with their shares", async () => {
    const {rows} = await run(engine, nationalRegional, {counted: "participants"});
    // Annual report 2024: 102 (89%) and 13 (11%) organisations, together 115;
    // 785 (76%) and 250 (24%) participants, together 1.035.
    expect(rows.map(({scope, organisations, persons}) => [scope, organisations, persons])).toEqual([
      ["national", 102, 785],
      ["regional", 13, 250],
    ]);
    expect(rows.map((row) => [row.all_organisations, row.all_persons])).toEqual([
      [115, 1035],
      [115, 1035],
    ]);
    expect(rows.map((row) => Math.round(row.organisations_share))).toEqual([89, 11]);
    expect(rows.map((row) => Math.round(row.persons_share))).toEqual([76, 24]);
    // 785 / 102 = 7.696 and 250 / 13 = 19.231.
    expect(rows[0]?.persons_per_organisation).toBeCloseTo(7.696, 3);
    expect(rows[1]?.persons_per_organisation).toBeCloseTo(19.231, 3);
  });

  test("counts unique participants by default", async () => {
    const {rows} = await run(engine, nationalRegional, {});
    // Annual report 2024: 400 (74%) and 140 (26%), together 540; 400 / 102 = 3.922, 140 / 13 = 10.769.
    expect(rows.map(({persons, all_persons}) => [persons, all_persons])).toEqual([
      [400, 540],
      [140, 540],
    ]);
    expect(rows.map((row) => Math.round(row.persons_share))).toEqual([74, 26]);
    expect(rows.map((row) => row.organisations)).toEqual([102, 13]);
    expect(rows[0]?.persons_per_organisation).toBeCloseTo(3.922, 3);
    expect(rows[1]?.persons_per_organisation).toBeCloseTo(10.769, 3);
  });

  test("names the figures of both scopes, as the totals rest on both", async () => {
    const {rows} = await run(engine, nationalRegional, {});
    expect(rows[1]?.persons_figure_ids).toEqual(["jv2024-unique-participants-recognised-regional"]);
    expect(rows[1]?.figure_ids.toSorted()).toEqual([
      "jv2024-organisations-reached-recognised-national",
      "jv2024-organisations-reached-recognised-regional",
      "jv2024-unique-participants-recognised-national",
      "jv2024-unique-participants-recognised-regional",
    ]);
  });

  test("refuses participations, which are not counted by scope", async () => {
    const asked = run<object, unknown>(engine, nationalRegional, {counted: "participations"});
    await expect(asked).rejects.toThrow(ParameterError);
    await expect(asked).rejects.toThrow("participants, unique participants");
  });
});

describe("consultations_by_actor", () => {
  test("counts meetings and actors of the five groups", async () => {
    const {rows} = await run(engine, consultationsByActor, {});
    // Annual report 2024, 8.1: the subtotals 15 and 52 (30%), 8 and 22 (13%), 11 and 13 (8%),
    // 14 and 22 (13%), 22 and 62 (36%); together 70 actors and 171 meetings.
    expect(rows.map(({actor, actors, meetings}) => [actor, actors, meetings])).toEqual([
      ["policy", 15, 52],
      ["research", 8, 22],
      ["education", 11, 13],
      ["international", 14, 22],
      ["superstructure", 22, 62],
    ]);
    expect(rows.map(({share}) => Math.round(share))).toEqual([30, 13, 8, 13, 36]);
    expect(new Set(rows.map(({all_meetings}) => all_meetings))).toEqual(new Set([171]));
    expect(rows.reduce((sum, {actors}) => sum + actors, 0)).toBe(70);
    // 52 / 15 = 3.467.
    expect(rows[0]?.meetings_per_actor).toBeCloseTo(3.467, 3);
  });

  test("tells the types of actor apart, with the group's name where two groups hold the same", async () => {
    const {rows} = await run(engine, consultationsByActor, {level: "type"});
    expect(rows).toHaveLength(25);
    expect(rows.reduce((sum, {meetings}) => sum + meetings, 0)).toBe(171);
    expect(rows.reduce((sum, {share}) => sum + share, 0)).toBeCloseTo(100, 9);
    const departments = rows.filter(({actor}) => actor.endsWith("/departments"));
    // Departments: 37 meetings with 5 on policy (7.4 each), 8 with 1 on research.
    expect(
      departments.map(({actor_en, meetings_per_actor}) => [actor_en, meetings_per_actor]),
    ).toEqual([
      ["Departments of the Flemish Community (Policy actors)", 7.4],
      ["Departments of the Flemish Community (Research)", 8],
    ]);
    expect(rows.find(({actor}) => actor === "education/students")?.actor_nl).toBe(
      "Studenten hoger onderwijs",
    );
    expect(new Set(rows.map(({actor_nl}) => actor_nl)).size).toBe(25);
  });

  test("rests on the counts of the types, never on printed subtotals", async () => {
    const {rows} = await run(engine, consultationsByActor, {level: "type"});
    expect(rows[0]?.meetings_figure_ids).toEqual([
      "jv2024-consultations-policy-departments-meetings",
    ]);
    expect(rows[0]?.actors_figure_ids).toEqual(["jv2024-consultations-policy-departments-actors"]);
    expect(rows[0]?.all_meetings_figure_ids).toHaveLength(25);
    expect(rows[0]?.all_meetings_figure_ids.some((id) => id.includes("total"))).toBe(false);
    // Its own actors and all meetings.
    expect(new Set(rows[0]?.figure_ids).size).toBe(26);
  });
});

describe("stakeholder_survey_matrix", () => {
  // Policy plan 2016-2020, "Detail bereik stakeholdersbevraging": 8 national training institutions,
  // 10 associations, 7 movements and 8 Vormingplus centres.
  const groups = {training_institutions: 8, associations: 10, movements: 7, folk_high_schools: 8};

  test("shows whether the organisations had been reached", async () => {
    const {rows} = await run(engine, stakeholderSurveyMatrix, {});
    expect(matrix(rows)).toEqual({
      training_institutions: {reached: 7, not_reached: 1},
      associations: {reached: 9, not_reached: 1},
      movements: {reached: 6, not_reached: 1},
      folk_high_schools: {reached: 7, not_reached: 1},
    });
    expect(totals(rows)).toEqual(groups);
    // 7 of 8 and 1 of 8.
    expect(rows.slice(0, 2).map(({share}) => share)).toEqual([87.5, 12.5]);
  });

  test("shows the size of the organisations, zeroes included", async () => {
    const {rows} = await run(engine, stakeholderSurveyMatrix, {characteristic: "size"});
    expect(matrix(rows)).toEqual({
      training_institutions: {small: 0, medium: 3, large: 5},
      associations: {small: 2, medium: 4, large: 4},
      movements: {small: 3, medium: 2, large: 2},
      folk_high_schools: {small: 0, medium: 4, large: 4},
    });
    expect(totals(rows)).toEqual(groups);
  });

  test("shows the function, for the staff and board of Socius as well", async () => {
    const {rows} = await run(engine, stakeholderSurveyMatrix, {
      characteristic: "respondent_function",
    });
    expect(matrix(rows)).toEqual({
      training_institutions: {agogic: 4, coordinator: 4},
      associations: {agogic: 5, coordinator: 5},
      movements: {agogic: 3, coordinator: 4},
      folk_high_schools: {agogic: 4, coordinator: 4},
      staff: {agogic: 8, administrative: 2, leading: 2},
      board: {leading: 4},
    });
    expect(totals(rows)).toEqual({...groups, staff: 12, board: 4});
    // 8 of the 12 members of staff.
    expect(rows.find(({stakeholder_group}) => stakeholder_group === "staff")?.share).toBeCloseTo(
      66.667,
      3,
    );
  });

  test("rests on the cells of its group", async () => {
    const {rows} = await run(engine, stakeholderSurveyMatrix, {});
    expect(rows[0]?.respondents_figure_ids).toEqual([
      "bp2016-survey-detail-training-institutions-reached",
    ]);
    expect(rows[0]?.figure_ids.toSorted()).toEqual([
      "bp2016-survey-detail-training-institutions-not-reached",
      "bp2016-survey-detail-training-institutions-reached",
    ]);
  });
});

test("what lies outside a domain is refused before anything runs", async () => {
  const asked: readonly (readonly [AnyAnalysis, object])[] = [
    [recognisedReach, {year: 2015}],
    [nationalRegional, {counted: "members"}],
    [consultationsByActor, {level: "person"}],
    [stakeholderSurveyMatrix, {characteristic: "age"}],
  ];
  for (const [analysis, params] of asked) {
    await expect(run<object, unknown>(engine, analysis, params)).rejects.toThrow(ParameterError);
  }
});

interface SurveyRow {
  readonly stakeholder_group: string;
  readonly category: string;
  readonly respondents: number;
  readonly group_respondents: number;
}

/** Respondents by group and category: `{movements: {small: 3, medium: 2, large: 2}}`. */
function matrix(rows: readonly SurveyRow[]): Record<string, Record<string, number>> {
  const cells: Record<string, Record<string, number>> = {};
  for (const {stakeholder_group, category, respondents} of rows) {
    (cells[stakeholder_group] ??= {})[category] = respondents;
  }
  return cells;
}

function totals(rows: readonly SurveyRow[]): Record<string, number> {
  return Object.fromEntries(
    rows.map(({stakeholder_group, group_respondents}) => [stakeholder_group, group_respondents]),
  );
}
