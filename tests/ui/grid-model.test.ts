import {describe, expect, test} from "vitest";
import type {Column} from "#engine";
import {copyText, selectionOf, sortRows} from "../../src/ui/grid/grid-model.ts";

const num: Column = {name: "num1", type: "DOUBLE", kind: "number"};
const txt: Column = {name: "txt1", type: "VARCHAR", kind: "text"};

describe("rows sort", () => {
  const rows = [{v: 2}, {v: null}, {v: 10}, {v: 1}];
  const v: Column = {name: "v", type: "HUGEINT", kind: "number"};

  test("by number also beyond what a number holds, where they arrive as text", () => {
    const large = [
      {v: "9007199254740993"},
      {v: -1},
      {v: "-9007199254740993"},
      {v: "9007199254740992"},
    ];
    const sorted = sortRows(large, [v], {column: "v", descending: false}, "nl");
    expect(sorted.map((row) => row.v)).toEqual([
      "-9007199254740993",
      -1,
      "9007199254740992",
      "9007199254740993",
    ]);
  });

  test("by number, empty ones last in either direction", () => {
    expect(sortRows(rows, [v], {column: "v", descending: false}, "nl").map(({v}) => v)).toEqual([
      1,
      2,
      10,
      null,
    ]);
    expect(sortRows(rows, [v], {column: "v", descending: true}, "nl").map(({v}) => v)).toEqual([
      10,
      2,
      1,
      null,
    ]);
  });

  test("not at all without a column", () => {
    expect(sortRows(rows, [v], null, "nl")).toBe(rows);
  });

  test("by text as the language does, and by date", () => {
    const texts = [{v: "Zoë"}, {v: "élan"}, {v: "appel"}];
    expect(
      sortRows(texts, [{...v, kind: "text"}], {column: "v", descending: false}, "nl").map(
        ({v}) => v,
      ),
    ).toEqual(["appel", "élan", "Zoë"]);
    const [early, late] = [new Date(0), new Date(1)];
    expect(
      sortRows(
        [{v: late}, {v: early}],
        [{...v, kind: "date"}],
        {column: "v", descending: false},
        "nl",
      )[0]?.v,
    ).toBe(early);
  });
});

describe("copied cells", () => {
  const columns = [txt, num];
  const rows = [
    {txt1: "=1+1", num1: -5.5},
    {txt1: "a\tb\nc", num1: null},
  ];

  test("are tabs and lines, with formulas made harmless and numbers left numbers", () => {
    expect(copyText(columns, rows, "nl")).toBe(`'=1+1\t-5,5\n"a\tb\nc"\t`);
    expect(copyText(columns, rows, "en")).toBe(`'=1+1\t-5.5\n"a\tb\nc"\t`);
  });

  test("keep the time of a moment and the sign of a number beyond 2^53", () => {
    const moment: Column = {name: "ts1", type: "TIMESTAMP", kind: "timestamp"};
    const big: Column = {name: "int1", type: "BIGINT", kind: "number"};
    const row = {ts1: new Date("2025-03-07T14:05:09Z"), int1: "-9007199254740993"};
    expect(copyText([moment, big], [row], "nl")).toBe("2025-03-07 14:05:09\t-9007199254740993");
  });

  test("are the selected rectangle, from whichever corner it was drawn", () => {
    const area = selectionOf({row: 1, column: 1}, {row: 0, column: 1});
    expect(area).toEqual({fromRow: 0, toRow: 1, fromColumn: 1, toColumn: 1});
  });
});
