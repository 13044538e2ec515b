import {describe, expect, it} from "vitest";
import {measureFormat} from "../../src/charts/measure-format.ts";

const format = (name: string, values: readonly number[] = [1234], unit = "", adds = false) =>
  measureFormat({name, values, unit, addsToOne: () => adds});

describe("the format of a column", () => {
  it.each([
    ["euro", "euro"],
    ["bedrag", "euro"],
    ["bedrag_euro", "euro"],
    ["totaalBedrag", "euro"],
    ["bedrag (€)", "euro"],
    ["budget", "euro"],
    ["cost", "euro"],
    ["subsidies", "euro"],
    ["europese_projecten", "integer"],
    ["amount", "integer"],
    ["kostuums", "integer"],
    ["subsidiedossiers", "integer"],
    ["aantal_subsidies", "integer"],
    ["budget_index", "integer"],
    ["uren", "hours"],
    ["personen", "integer"],
    ["constructor", "integer"],
  ])("called %s is %s", (name, expected) => {
    expect(format(name)).toBe(expected);
  });

  it.each<[string, readonly number[], boolean, string]>([
    ["aandeel", [0.2, 0.35], false, "share"],
    ["vrouwenaandeel", [0.2, 0.35], false, "share"],
    ["share", [0.2, 0.35], false, "share"],
    ["v", [0.2, 0.8], true, "share"],
    ["v", [0.2, 0.35], false, "number"],
    ["v", [0, 1], true, "integer"],
    ["aandeel", [20, 35], false, "percent"],
    ["percentage", [0.2, 35], false, "percent"],
    ["aandeel", [878, 1219], false, "integer"],
  ])("%s of %j, adding to one %s, is %s", (name, values, adds, expected) => {
    expect(format(name, values, "", adds)).toBe(expected);
  });

  it("is first of all what the unit says", () => {
    expect(format("personen", [1], "euro")).toBe("euro");
    expect(format("bedrag", [1], "%")).toBe("percent");
  });
});
