import {describe, expect, test} from "vitest";
import {figure} from "./package.ts";

/** Read in the documents by a person: id, value, unit, period. */
const KNOWN: readonly (readonly [string, number, string, string])[] = [
  // Annual report 2024, "2024 in cijfers" and the chapter behind it.
  ["jv2024-support-activities-offline", 43, "activities", "2024"],
  ["jv2024-support-duration-offline", 388.5, "hours", "2024"], // 388u30
  ["jv2024-support-duration-total", 720.75, "hours", "2024"], // 720u45
  ["jv2024-support-duration-mean-blended", 13.2, "hours", "2024"], // 13u12
  ["jv2024-participants-secondary-culture-youth-media", 73, "persons", "2024"],
  ["jv2024-unique-participants-socio-cultural-worker", 330, "persons", "2024"],
  ["jv2024-organisations-reached-total", 379, "organisations", "2024"],
  ["jv2024-organisations-reached-total-2", 378, "organisations", "2024"],
  ["jv2024-recognised-organisations", 129, "organisations", "2024"],
  ["jv2024-satisfaction-mean", 82, "%", "2024"],
  ["jv2024-net-promoter-score", 39, "points", "2024"],
  ["jv2024-demand-requests-total", 104, "requests", "2024"],
  ["jv2024-demand-organisations-secondary", 24, "organisations", "2024"],
  ["jv2024-demand-organisations-secondary-2", 3, "organisations", "2024"],
  ["jv2024-website-pages-socius-be", 625173, "pages", "2024"],
  ["jv2024-web-allemaalpolitiek-pages-per-visit", 1.9, "pages", "2024"],
  ["jv2024-consultation-meetings", 171, "meetings", "2024"],
  ["jv2024-consultations-superstructure-interest-groups-meetings", 15, "meetings", "2024"],
  ["jv2024-practices-podcast-not-recognised", 12, "practices", "2024"],
  ["jv2024-subscribers-organisation-policy-not-recognised", 1748, "subscribers", "2024"],
  ["jv2024-downloads-transgressive-behaviour-policy", 399, "downloads", "2024"],
  ["jv2024-programme-web-pages-roles", 16130, "pages", "2023/2024"],
  ["jv2024-programme-remediation-coaching-participants", 215, "persons", "2023/2024"],
  ["jv2024-participants-trefdag", 178, "persons", "2024-11-21"],
  ["jv2024-paid-staff", 2120, "persons", "2023-06-30"],
  ["jv2024-paid-staff-share-female", 73.4, "%", "2023-06-30"],
  ["jv2024-paid-staff-growth", 5.8, "%", "2016/2023"],
  ["jv2024-fte-payroll-2020", 16.5, "fte", "2020"],
  ["jv2024-fte-effective-management-coordination", 141.87, "fte_percent", "2024-01-01"],
  ["jv2024-income-statement-staff-expense", 1471237.94, "eur", "2024"],
  ["jv2024-income-statement-result", 20359.47, "eur", "2024"],
  // Policy plan 2016-2020.
  ["bp2016-recognised-organisations", 136, "organisations", "2015"],
  ["bp2016-training-services-disability", 5, "organisations", "2015"],
  ["bp2016-associations-chapters", 14156, "chapters", "2015"],
  ["bp2016-associations-members", 2200000, "persons", "2015"],
  ["bp2016-associations-participations", 9000000, "participations", "2015"],
  ["bp2016-training-institutions-hours", 105200, "hours", "2015"],
  ["bp2016-vek-associations-2014", 27720000, "eur", "2014"],
  ["bp2016-vek-institutions-2011", 19280000, "eur", "2011"],
  ["bp2016-vek-fov-2015", 240000, "eur", "2015"],
  ["bp2016-fov-growth-flemish-government", 12, "%", "2009/2014"],
  ["bp2016-fov-culture-share-2009", 1.9, "%", "2009"],
  ["bp2016-hiva-share-net-income-min-2200", 16.6667, "%", "2009"],
  ["bp2016-population-belgium-2025", 12000000, "persons", "2025"],
  ["bp2016-survey-respondents-total", 66, "respondents", "2014-09/2015-01"],
  ["bp2016-survey-detail-associations-coordinator", 5, "respondents", "2014-09/2015-01"],
];

describe("values read in the documents by a person", () => {
  test.each(KNOWN)("%s is %d %s in %s", (id, value, unit, period) => {
    const row = figure(id);
    expect(Number(row.value)).toBeCloseTo(value, 3);
    expect(row).toMatchObject({unit, period});
  });

  test("the paid staff of 2012 is 2.182: 1.219, 439, 183 and 341", () => {
    const parts = ["associations", "training-institutions", "folk-high-schools", "movements"];
    const values = parts.map((part) => Number(figure(`bp2016-paid-staff-${part}`).value));
    expect(values).toEqual([1219, 439, 183, 341]);
    expect(values.reduce((sum, value) => sum + value)).toBe(2182);
    expect(figure("bp2016-paid-staff-total")).toMatchObject({value: "2182", period: "2012"});
  });

  test("the share of the budget for culture is quoted from the FOV and keeps its producer", () => {
    expect(figure("bp2016-fov-culture-share-2013")).toMatchObject({
      quoted_from: "FOV",
      printed: "1,6%",
    });
  });

  test("a figure printed with a word keeps the word and its reservation", () => {
    expect(figure("jv2024-serv-employees-share-emotional-strain")).toMatchObject({
      printed: "een kwart",
      qualifier: "almost",
      value: "25",
    });
  });
});
