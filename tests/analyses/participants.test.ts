import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {ParameterError, run} from "#analyses";
import {
  activitiesPerOrganisation,
  demandFunnel,
  mailingListSubscribers,
  participantsByDomain,
  participantsByOccupation,
  participantsBySegment,
  supportByFormat,
} from "../../src/analyses/queries.ts";
import type {ParticipantsBySegmentParams} from "../../src/analyses/queries.ts";
import {openCurated} from "../data/package.ts";

const engine = openCurated();
beforeAll(() => engine.start());
afterAll(() => engine.close());

// Of the annual report 2024, "Ondersteuningsaanbod in cijfers", unless said otherwise.

describe("participants_by_segment", () => {
  const ask = async (params: ParticipantsBySegmentParams) => {
    const {rows} = await run(engine, participantsBySegment, params);
    return rows.map((row) => [row.kind, row.participants, row.unique_participants] as const);
  };

  test("tells participants from unique participants", async () => {
    const {rows} = await run(engine, participantsBySegment, {});
    expect(await ask({})).toEqual([
      ["primary", 1093, 574],
      ["secondary", 447, 396],
    ]);
    // 1,093 / 574 = 1.9042; 447 / 396 = 1.1288.
    expect(rows[0]?.participations_per_person).toBeCloseTo(1.9042, 4);
    expect(rows[1]?.participations_per_person).toBeCloseTo(1.1288, 4);
    // 1,093 + 447 = 1,540 and 574 + 396 = 970, as printed; printed shares 71 % and 59 %.
    expect([rows[0]?.all_participants, rows[0]?.all_unique_participants]).toEqual([1540, 970]);
    expect(rows[0]?.participants_share).toBeCloseTo(70.974, 3);
    expect(rows[0]?.unique_participants_share).toBeCloseTo(59.1753, 4);
  });

  test("breaks the primary target group and the recognised organisations down", async () => {
    // 1,035 + 58 = 1,093; 540 + 34 = 574.
    expect(await ask({level: "recognition"})).toEqual([
      ["recognised", 1035, 540],
      ["not_recognised", 58, 34],
    ]);
    // 785 + 250 = 937 + 98 = 1,035; 400 + 140 = 496 + 44 = 540.
    expect(await ask({level: "scope"})).toEqual([
      ["national", 785, 400],
      ["regional", 250, 140],
    ]);
    expect(await ask({level: "intake"})).toEqual([
      ["established", 937, 496],
      ["newcomer", 98, 44],
    ]);
  });

  test("counts shares within the group that is broken down", async () => {
    const {rows} = await run(engine, participantsBySegment, {level: "intake"});
    // 98 / 1,035 = 9.4686 %, printed 9 %; 98 / 44 = 2.2273.
    expect(rows[1]?.participants_share).toBeCloseTo(9.4686, 4);
    expect(rows[1]?.participations_per_person).toBeCloseTo(2.2273, 4);
  });

  test("rests on the figures of all groups, each number on its own", async () => {
    const {rows} = await run(engine, participantsBySegment, {});
    expect(rows[1]?.participants_figure_ids).toEqual(["jv2024-participants-secondary"]);
    expect(rows[1]?.figure_ids.toSorted()).toEqual([
      "jv2024-participants-primary",
      "jv2024-participants-secondary",
      "jv2024-unique-participants-primary",
      "jv2024-unique-participants-secondary",
    ]);
  });

  test("knows no breakdown that is not printed", async () => {
    // @ts-expect-error A breakdown outside the domain does not compile either.
    await expect(ask({level: "occupation"})).rejects.toThrow(ParameterError);
  });
});

describe("participants_by_occupation", () => {
  test("divides the unique participants from recognised organisations", async () => {
    const {rows} = await run(engine, participantsByOccupation, {});
    // 115 + 12 + 330 + 58 + 25 = 540, the printed number of unique participants.
    expect(rows.map(({unique_participants}) => unique_participants)).toEqual([
      115, 12, 330, 58, 25,
    ]);
    // 330 / 540 = 61.1111 %.
    expect(rows[2]?.occupation).toBe("socio_cultural_worker");
    expect(rows[2]?.total).toBe(540);
    expect(rows[2]?.share).toBeCloseTo(61.1111, 4);
  });

  test("rests on the figures of all five occupations", async () => {
    const {rows} = await run(engine, participantsByOccupation, {});
    expect(rows[1]?.unique_participants_figure_ids).toEqual([
      "jv2024-unique-participants-business-manager",
    ]);
    expect(rows[1]?.figure_ids).toHaveLength(5);
  });
});

describe("participants_by_domain", () => {
  test("sets participants beside the organisations they came from", async () => {
    const {rows} = await run(engine, participantsByDomain, {});
    expect(rows).toHaveLength(14);
    // 73 / 59 = 1.2373; 44 / 9 = 4.8889; 85 / 8 = 10.625.
    const ratios = new Map(rows.map((row) => [row.domain, row.participants_per_organisation]));
    expect(ratios.get("culture_youth_media")).toBeCloseTo(1.2373, 4);
    expect(ratios.get("culture_superstructure")).toBeCloseTo(4.8889, 4);
    expect(ratios.get("other")).toBe(10.625);
    // The participants add up to the printed 447, the organisations to 238 and not to the printed 240.
    expect(rows.reduce((sum, {participants}) => sum + participants, 0)).toBe(447);
    expect(rows.reduce((sum, {organisations}) => sum + organisations, 0)).toBe(238);
  });

  test("gives the share of all participants of the secondary target group", async () => {
    const {rows} = await run(engine, participantsByDomain, {});
    // 73 / 447 = 16.3311 %; 85 / 447 = 19.0157 %; the printed total is 447.
    expect(new Set(rows.map((row) => row.all_participants))).toEqual(new Set([447]));
    const shares = new Map(rows.map((row) => [row.domain, row.share]));
    expect(shares.get("culture_youth_media")).toBeCloseTo(16.3311, 4);
    expect(shares.get("other")).toBeCloseTo(19.0157, 4);
    expect(rows.reduce((sum, {share}) => sum + share, 0)).toBeCloseTo(100, 9);
  });

  test("keeps a printed zero, and divides nothing by it", async () => {
    const {rows} = await run(engine, participantsByDomain, {});
    const tourism = rows.find(({domain}) => domain === "tourism_recreation");
    expect(tourism?.participants).toBe(0);
    expect(tourism?.organisations).toBe(0);
    expect(tourism?.participants_per_organisation).toBeNull();
  });

  test("rests on the participants of all domains and its own organisations, repeats left out", async () => {
    const {rows} = await run(engine, participantsByDomain, {});
    const other = rows.at(-1);
    expect(other?.participants_figure_ids).toEqual(["jv2024-participants-secondary-other"]);
    expect(other?.organisations_figure_ids).toEqual([
      "jv2024-organisations-reached-secondary-other",
    ]);
    expect(other?.all_participants_figure_ids).toHaveLength(14);
    // Fourteen domains, and the organisations of its own.
    expect(other?.figure_ids.toSorted()).toEqual(
      [
        ...(other?.all_participants_figure_ids ?? []),
        "jv2024-organisations-reached-secondary-other",
      ].toSorted(),
    );
  });
});

describe("activities_per_organisation", () => {
  // Policy plan 2016-2020, "Kerncijfers":
  // associations           57 organisations, 262,000 activities, 9,000,000 participations
  // training institutions  35 organisations,  11,000 activities, 213,000 participants, 105,200 hours
  // folk high schools      13 organisations,   6,360 activities, 100,000 participations, 35,460 own hours
  test("divides by organisations and by activities", async () => {
    const {rows} = await run(engine, activitiesPerOrganisation, {});
    const [associations, training, folk] = rows;
    // 262,000 / 57 = 4,596.49; 9,000,000 / 57 = 157,894.74; 9,000,000 / 262,000 = 34.35.
    expect(associations?.activities_per_organisation).toBeCloseTo(4596.49, 2);
    expect(associations?.attendance_per_organisation).toBeCloseTo(157894.74, 2);
    expect(associations?.attendance_per_activity).toBeCloseTo(34.35, 2);
    // 11,000 / 35 = 314.29; 105,200 / 35 = 3,005.71; 213,000 / 11,000 = 19.36; 105,200 / 11,000 = 9.56.
    expect(training?.organisations).toBe(35);
    expect(training?.activities_per_organisation).toBeCloseTo(314.29, 2);
    expect(training?.hours_per_organisation).toBeCloseTo(3005.71, 2);
    expect(training?.attendance_per_activity).toBeCloseTo(19.36, 2);
    expect(training?.hours_per_activity).toBeCloseTo(9.56, 2);
    // 6,360 / 13 = 489.23; 35,460 / 13 = 2,727.69; 100,000 / 13 = 7,692.31; 35,460 / 6,360 = 5.58.
    expect(folk?.activities_per_organisation).toBeCloseTo(489.23, 2);
    expect(folk?.hours_per_organisation).toBeCloseTo(2727.69, 2);
    expect(folk?.attendance_per_organisation).toBeCloseTo(7692.31, 2);
    expect(folk?.hours_per_activity).toBeCloseTo(5.58, 2);
  });

  test("says which measure each type of work has, and leaves out what is not printed", async () => {
    const {rows} = await run(engine, activitiesPerOrganisation, {});
    expect(rows.map((row) => [row.work_type, row.attendance_measure, row.hours_measure])).toEqual([
      ["associations", "participations", null],
      ["training_institutions", "participants", "training_hours"],
      ["folk_high_schools", "participations", "own_training_hours"],
    ]);
    expect(rows[0]?.hours).toBeNull();
    expect(rows[0]?.hours_per_organisation).toBeNull();
  });

  test("does not take members for participants", async () => {
    const {rows} = await run(engine, activitiesPerOrganisation, {});
    expect(rows[0]?.figure_ids.toSorted()).toEqual([
      "bp2016-associations",
      "bp2016-associations-activities",
      "bp2016-associations-participations",
    ]);
  });
});

describe("support_by_format", () => {
  test("sets the computed mean beside the printed one", async () => {
    const {rows} = await run(engine, supportByFormat, {});
    expect(rows.map(({format, activities, hours}) => [format, activities, hours])).toEqual([
      ["offline", 43, 388.5],
      ["online", 23, 68.25],
      ["blended", 20, 264],
    ]);
    // 388.5 / 43 = 9.0349 (9 h 02, printed 9u02); 68.25 / 23 = 2.9674 (2 h 58, printed 2u58);
    // 264 / 20 = 13.2 (13 h 12, printed 13u12).
    expect(rows[0]?.mean_hours).toBeCloseTo(9.0349, 4);
    for (const {mean_hours, printed_mean_hours} of rows) {
      expect(Math.abs(mean_hours - printed_mean_hours)).toBeLessThan(1 / 60);
    }
  });

  test("gives the shares of all activities and of all hours", async () => {
    const {rows} = await run(engine, supportByFormat, {});
    // 43 + 23 + 20 = 86 and 388.5 + 68.25 + 264 = 720.75, as printed (86 and 720u45).
    expect([rows[0]?.all_activities, rows[0]?.all_hours]).toEqual([86, 720.75]);
    // 43 / 86 = 50 %; 388.5 / 720.75 = 53.9022 %.
    expect(rows[0]?.activities_share).toBe(50);
    expect(rows[0]?.hours_share).toBeCloseTo(53.9022, 4);
  });

  test("rests on the figures of all formats and on its own printed mean", async () => {
    const {rows} = await run(engine, supportByFormat, {});
    expect(rows[1]?.figure_ids.toSorted()).toEqual([
      "jv2024-support-activities-blended",
      "jv2024-support-activities-offline",
      "jv2024-support-activities-online",
      "jv2024-support-duration-blended",
      "jv2024-support-duration-mean-online",
      "jv2024-support-duration-offline",
      "jv2024-support-duration-online",
    ]);
  });
});

describe("demand_funnel", () => {
  // Annual report 2024, "Bereik vraaggestuurde werking".
  test("follows requests to approval and service", async () => {
    const {rows} = await run(engine, demandFunnel, {});
    expect(rows.map(({step, requests}) => [step, requests])).toEqual([
      ["requests", 104],
      ["requests_approved", 46],
      ["services", 41],
      ["requests_not_fulfilled", 5],
    ]);
    // 46 / 104 = 44.2308 %; 41 / 104 = 39.4231 %; 41 / 46 = 89.1304 %; 5 / 46 = 10.8696 %.
    const [first, approved, services, unmet] = rows;
    expect(first?.share_of_before).toBeNull();
    expect(approved?.share_of_received).toBeCloseTo(44.2308, 4);
    expect(services?.share_of_received).toBeCloseTo(39.4231, 4);
    expect(services?.share_of_before).toBeCloseTo(89.1304, 4);
    expect(unmet?.share_of_before).toBeCloseTo(10.8696, 4);
  });

  test("breaks down what is printed, by the printed numbers and not the printed shares", async () => {
    const {rows} = await run(engine, demandFunnel, {level: "segment"});
    expect(rows.map(({step, kind, requests}) => [step, kind, requests])).toEqual([
      ["requests", "primary", 51],
      ["requests", "secondary", 53],
      ["services", "primary", 38],
      ["services", "secondary", 3],
    ]);
    // 38 / 51 = 74.5098 %; 3 / 53 = 5.6604 %. Approvals are not printed by target group.
    expect(rows[2]?.share_of_received).toBeCloseTo(74.5098, 4);
    expect(rows[3]?.share_of_received).toBeCloseTo(5.6604, 4);
    expect(rows[2]?.requests_before).toBeNull();
  });

  test("tells recognised from other organisations of the primary target group", async () => {
    const {rows} = await run(engine, demandFunnel, {level: "recognition"});
    // 30 + 21 = 51 requests, 17 + 21 = 38 services; 17 / 30 = 56.6667 %, 21 / 21 = 100 %.
    expect(rows.map(({kind, requests}) => [kind, requests])).toEqual([
      ["recognised", 30],
      ["not_recognised", 21],
      ["recognised", 17],
      ["not_recognised", 21],
    ]);
    expect(rows[2]?.share_of_received).toBeCloseTo(56.6667, 4);
    expect(rows[3]?.share_of_received).toBe(100);
  });

  test("rests on a step, on the requests received and on the step before", async () => {
    const {rows} = await run(engine, demandFunnel, {});
    expect(rows[2]?.figure_ids.toSorted()).toEqual([
      "jv2024-demand-requests-approved",
      "jv2024-demand-requests-total",
      "jv2024-demand-services-total",
    ]);
    expect(rows[0]?.figure_ids).toEqual(["jv2024-demand-requests-total"]);
  });
});

describe("mailing_list_subscribers", () => {
  // Annual report 2024, "Onze media in cijfers" > "Mailinglijsten".
  test("divides each list into recognised and other organisations", async () => {
    const {rows} = await run(engine, mailingListSubscribers, {});
    const list = rows.filter(({mailing_list}) => mailing_list === "e_zine");
    // 878 + 2,288 = 3,166, as printed; 878 / 3,166 = 27.7322 %.
    expect(list.map(({recognition, subscribers}) => [recognition, subscribers])).toEqual([
      ["recognised", 878],
      ["not_recognised", 2288],
    ]);
    expect(list[0]?.list_subscribers).toBe(3166);
    expect(list[0]?.share).toBeCloseTo(27.7322, 4);
  });

  test("gives the total of all lists as printed, not as a sum", async () => {
    const {rows} = await run(engine, mailingListSubscribers, {});
    // 1,321 + 3,250 = 4,571, as printed; 1,321 / 4,571 = 28.8996 %.
    const [all] = rows.filter(({mailing_list}) => mailing_list === "all");
    expect([all?.subscribers, all?.list_subscribers]).toEqual([1321, 4571]);
    expect(all?.share).toBeCloseTo(28.8996, 4);
    const lists = rows.filter(({mailing_list}) => mailing_list !== "all");
    expect(lists).toHaveLength(18);
    // 3,166 + 2,796 + 2,402 + 2,284 + 2,249 + 2,155 + 2,029 + 1,899 + 1,762 = 20,742 over nine lists:
    // many persons are on more than one.
    expect(lists.reduce((sum, {subscribers}) => sum + subscribers, 0)).toBe(20742);
  });

  test("leaves out the newsletter that is printed only approximately", async () => {
    const {rows} = await run(engine, mailingListSubscribers, {});
    expect(rows.some(({mailing_list}) => mailing_list === "campaign_newsletter")).toBe(false);
  });

  test("rests on the two parts of the list", async () => {
    const {rows} = await run(engine, mailingListSubscribers, {});
    expect(rows.at(-1)?.figure_ids.toSorted()).toEqual([
      "jv2024-subscribers-international-not-recognised",
      "jv2024-subscribers-international-recognised",
    ]);
  });
});
