import {describe, expect, test} from "vitest";
import {comparabilityNotes, kindsOf} from "#analyses";
import type {FigureFacts, TracedRow} from "#analyses";

/** "a paid_staff own 2012": id, measure, series, period, and "~" or a letter for a reservation or flag. */
function facts(...lines: readonly string[]): ReadonlyMap<string, FigureFacts> {
  return new Map(
    lines.map((line) => {
      const [id = "", measure = "", series = "", period = "", flag = ""] = line.split(" ");
      const table = series === "prices" ? "deflator" : "workforce";
      const status = flag === "" || flag === "~" ? null : flag;
      const qualifier = flag === "~" ? "about" : null;
      const plain = {unit: "persons", repeats: null, place: [], additive: true};
      return [id, {id, table, measure, series, period, status, qualifier, ...plain}];
    }),
  );
}

function row(figureIds: string, ...values: readonly unknown[]): TracedRow {
  return {figureIds: figureIds.split(" "), values};
}

const STAFF = facts(
  "s11 paid_staff self 2011",
  "s12 paid_staff self 2012",
  "v11 volunteers self 2011",
  "v12 volunteers self 2012",
  "h23 paid_staff hiva 2023-06-30",
  "p12 change prices 2012",
  "p13 change prices 2013",
  "e12 paid_staff self 2012 e",
  "a12 paid_staff self 2012 ~",
  "g paid_staff_growth hiva 2016/2023",
  "part participants self 2012",
  "uniq unique_participants self 2012",
  "ask requests self 2012",
  "unmet requests_not_fulfilled self 2012",
);

describe("comparability notes", () => {
  test.each([
    ["one figure", [row("s12", 2182)], []],
    ["a quotient within one year", [row("v12 s12", 90)], []],
    ["a quotient over two years", [row("v11 s12", 90)], ["years"]],
    ["a quotient over two years, even when it names them", [row("v11 s12", 2011, 2012)], ["years"]],
    ["a sum over years that are not shown", [row("s11 s12", 4000)], ["years"]],
    ["a growth that names both its years", [row("s11 s12", 2011, 2012, 5)], []],
    ["rows of different years without a year", [row("s11", 1), row("s12", 2)], ["years"]],
    ["rows of different years, each with its year", [row("s11", 2011), row("s12", "2012")], []],
    [
      "two measures of different years, each with its year",
      [row("v11", 2011), row("s12", 2012)],
      ["years"],
    ],
    [
      "two measures of the same years, each with its year",
      [row("s11", 2011), row("s12", 2012), row("v11", 2011), row("v12", 2012)],
      [],
    ],
    ["a year in a date", [row("s11", new Date("2011-06-30")), row("s12", 2012)], []],
    ["a year within a longer number is none", [row("s11", 120110), row("s12", 2012)], ["years"]],
    [
      "an interval whose ends are shown",
      [row("g", "2016 - 2023"), row("s12", 2012)],
      ["population", "years"],
    ],
    ["two series in one row", [row("s12 h23", 2012, 2023)], ["population", "years"]],
    ["two series in two rows", [row("s12", 2012), row("h23", 2023)], ["population", "years"]],
    ["prices, which only convert", [row("s12 p12 p13", 2012)], []],
    ["a flag", [row("e12", 1)], ["status"]],
    ["a reservation", [row("a12", 1)], ["reservation"]],
    ["measures that look alike", [row("part", 1), row("uniq", 2)], ["definition"]],
    ["ids of no figure", [row("x y", 1)], []],
    ["no rows", [], []],
  ])("of %s", (_, rows, kinds) => {
    expect(kindsOf(comparabilityNotes(rows, STAFF))).toEqual(kinds);
  });

  test("keep the groups of measures that look alike apart", () => {
    const rows = [row("part"), row("unmet"), row("uniq"), row("ask"), row("s12")];
    expect(comparabilityNotes(rows, STAFF)).toEqual([
      {
        kind: "definition",
        within: false,
        groups: [
          ["participants", "unique_participants"],
          ["requests", "requests_not_fulfilled"],
        ],
      },
    ]);
  });

  test("count what the reader sees beside the rows, such as parameters", () => {
    expect(comparabilityNotes([row("s11 s12", 2012)], STAFF, [2011])).toEqual([]);
  });

  test("tell which years, series and flags, and whether one number combines them", () => {
    expect(comparabilityNotes([row("v11 e12 h23", 3)], STAFF)).toEqual([
      {kind: "population", within: true, series: ["self", "hiva"]},
      {kind: "years", within: true, years: ["2011", "2012", "2023"]},
      {kind: "status", status: "e", figureIds: ["e12"]},
    ]);
    expect(comparabilityNotes([row("s11"), row("h23")], STAFF)).toMatchObject([
      {kind: "population", within: false},
      {kind: "years", within: false},
    ]);
  });
});
