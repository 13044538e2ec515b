import {afterAll, describe, expect, test} from "vitest";
import {readFigures, toSource} from "#catalog";
import {openCurated} from "../data/package.ts";

describe("reading figures", () => {
  const engine = openCurated();
  afterAll(() => engine.close());

  test("gives each with its measure, in the order asked for", async () => {
    const [first, second, ...others] = await readFigures(engine, [
      "jv2024-paid-staff",
      "no-such-figure",
      "bp2016-population-belgium-2025",
    ]);
    expect(others).toEqual([]);
    expect(first).toMatchObject({
      id: "jv2024-paid-staff",
      table: "workforce",
      printed: "2.120",
      value: 2120,
      quotedFrom: "HIVA",
      status: null,
      period: "2023-06-30",
    });
    expect(first?.measureTitle.en).toBe("Paid staff");
    expect(second).toMatchObject({
      status: "f",
      qualifier: "over",
      quotedFrom: "Federaal Planbureau",
    });
  });

  test("asks nothing when nothing is asked for", async () => {
    expect(await readFigures(engine, [])).toEqual([]);
  });

  test("reads the sources they name", async () => {
    const {rows} = await engine.query(`SELECT * FROM "sources" ORDER BY "source_id"`);
    expect(rows.map((row) => toSource(row).title.en)).toEqual([
      "Policy plan 2016-2020",
      "Annual report 2024",
      "World Development Indicators: price change in Belgium",
    ]);
  });
});
