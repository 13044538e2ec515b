import {describe, expect, test} from "vitest";
import {ANALYSES, ParameterError, parseParams, printParams, toParams} from "#analyses";
import {budgetIndex} from "../../src/analyses/queries.ts";

describe("parameters", () => {
  test("take their defaults", () => {
    expect(toParams(budgetIndex, {})).toEqual({base_year: 2011, price_series: "cpi"});
  });

  test.each([
    ["a value outside the domain", {base_year: 1999}, /Basisjaar.*1999.*2011, 2012/, "base_year"],
    ["a text for a number", {base_year: "2011"}, /“2011”/, "base_year"],
    ["null", {base_year: null}, /null/, "base_year"],
    ["not a number", {base_year: NaN}, /NaN/, "base_year"],
    ["a name that is no parameter", {year: 2011}, /“year”.*base_year, price_series/, "year"],
    ["a prototype's name", {toString: 1}, /“toString”/, "toString"],
  ])("refuse %s, saying what there is", (_, given, message, parameter) => {
    const refused = () => toParams(budgetIndex, given);
    expect(refused).toThrow(ParameterError);
    try {
      refused();
    } catch (error) {
      const {text, parameter: named} = error as ParameterError; // checked above
      expect(text.nl).toMatch(message);
      expect(named).toBe(parameter);
    }
  });

  test("come back from an address as they went, for every value there is", () => {
    for (const analysis of ANALYSES) {
      for (const {name, domain} of analysis.params) {
        for (const {value} of domain) {
          const values = toParams(analysis, {[name]: value});
          expect(parseParams(analysis, new URLSearchParams(printParams(analysis, values)))).toEqual(
            values,
          );
        }
      }
    }
  });

  test("at their default leave the address short", () => {
    expect(printParams(budgetIndex, toParams(budgetIndex, {}))).toBe("");
    expect(printParams(budgetIndex, toParams(budgetIndex, {base_year: 2013}))).toBe(
      "base_year=2013",
    );
  });

  test("from an address are held against the domain too", () => {
    const read = (text: string) => parseParams(budgetIndex, new URLSearchParams(text));
    expect(() => read("base_year=1999")).toThrow(ParameterError);
    expect(() => read("nothing=1")).toThrow(ParameterError);
  });
});
