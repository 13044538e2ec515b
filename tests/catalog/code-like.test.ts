import {describe, expect, test} from "vitest";
import {isCodeLike} from "#catalog";
import type {Value} from "#engine";

describe("a column of numbers", () => {
  test.each<[string, readonly Value[]]>([
    ["jaar", [2013, 2014]],
    ["year", [1999]],
    ["startjaar", [2013]],
    ["startJaar", [2013]],
    ["first_year", [1830]],
    ["year", [2013, null]],
    ["periode", [2013, 2014]],
    ["van", [2011]],
    ["tot", [2015]],
    ["yearweek", [202501, 202453]],
    ["jaarmaand", [202412]],
    ["jaarkwartaal", [20241]],
    ["week", [202501]],
    ["datum", [20240131]],
    ["postcode", [9000, 1040]],
    ["nis", [11002]],
    ["nis_code", [11002]],
    ["refnis", [44021]],
    ["gemeentecode", [44021]],
    ["figure_id", [123456]],
    ["id", ["9007199254740993"]],
    ["kbo_nummer", [123456789]],
    ["house_number", [1234]],
  ])("called %s with %j is a name", (name, values) => {
    expect(isCodeLike({name, kind: "number"}, values)).toBe(true);
  });

  test.each<[string, readonly Value[]]>([
    ["personen", [2013, 2014]],
    ["waarde", [1950]],
    ["aantal_jaren", [2013]],
    ["aantal_postcodes", [1146]],
    ["euro_per_jaar", [2013]],
    ["per_year", [2013]],
    ["year", [2013.5]],
    ["year", [12345]],
    ["jaar", [-44]],
    ["jaar", [null]],
    ["jaar", []],
    ["periode", [3500]],
    ["week", [2501]],
    ["postcode", [9000.5]],
    ["idee", [1234]],
    ["barcodes_verkocht", [1234]],
    ["jaarlijks", [2013]],
    ["totaal", [2013]],
    ["constructor", [2013]],
    ["number", [1219]],
    ["number_of_members", [12345]],
    ["", [2013]],
  ])("called %s with %j is an amount", (name, values) => {
    expect(isCodeLike({name, kind: "number"}, values)).toBe(false);
  });

  test("of another kind is none", () => {
    expect(isCodeLike({name: "jaar", kind: "text"}, ["2013"])).toBe(false);
  });
});
