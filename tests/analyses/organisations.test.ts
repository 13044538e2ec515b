import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {run} from "#analyses";
import {organisationsByType} from "../../src/analyses/queries.ts";
import {openCurated} from "../data/package.ts";

const engine = openCurated();
beforeAll(() => engine.start());
afterAll(() => engine.close());

describe("organisations_by_type", () => {
  test("counts the four types of work, with their share of all", async () => {
    const {rows} = await run(engine, organisationsByType, {});
    // Policy plan 2016-2020, "Kerncijfers": 57 associations, 35 training institutions, 13 folk high
    // schools and 31 movements are 136 organisations; 57 / 136 = 41.91 %.
    expect(rows.map(({kind, organisations}) => [kind, organisations])).toEqual([
      ["associations", 57],
      ["training_institutions", 35],
      ["folk_high_schools", 13],
      ["movements", 31],
    ]);
    expect(rows[0]?.total).toBe(136);
    expect(rows[0]?.share).toBeCloseTo(41.9118, 4);
  });

  test("tells the kinds of training institution apart", async () => {
    const {rows} = await run(engine, organisationsByType, {level: "work_subtype"});
    // 17 specialised + 10 for and 5 services for persons with a disability + 3 trade-union = 35.
    const training = rows.filter(({work_type}) => work_type === "training_institutions");
    expect(training.map(({organisations}) => organisations)).toEqual([17, 10, 5, 3]);
    expect(rows.reduce((sum, {share}) => sum + share, 0)).toBeCloseTo(100, 9);
  });

  test("rests on one printed figure for each kind", async () => {
    const {rows} = await run(engine, organisationsByType, {});
    expect(rows[0]?.figure_ids).toEqual(["bp2016-associations"]);
    expect(rows[0]?.total_figure_ids).toHaveLength(7);
  });
});
