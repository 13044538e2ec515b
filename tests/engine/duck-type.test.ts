import {expect, test} from "vitest";
import {parseDuckType, printDuckType} from "../../src/engine/duck-type.ts";

test.each([
  ["INTEGER", "INTEGER"],
  ["TIMESTAMP WITH TIME ZONE", "TIMESTAMP WITH TIME ZONE"],
  ["TIME WITH TIME ZONE[]", "TIME WITH TIME ZONE[]"],
  ["DECIMAL(18,3)", "DECIMAL(18,3)"],
  ["INTEGER[][3]", "INTEGER[][3]"],
  ["ENUM('a', 'it''s', ')')", "ENUM"],
  ['STRUCT(a INTEGER, "b ""c"" (" ENUM(\'x\')[])', 'STRUCT(a INTEGER, "b ""c"" (" ENUM[])'],
  [
    'STRUCT("INTEGER" DECIMAL(4,1), t TIMESTAMP WITH TIME ZONE)',
    'STRUCT("INTEGER" DECIMAL(4,1), t TIMESTAMP WITH TIME ZONE)',
  ],
  ["STRUCT(INTEGER, VARCHAR[], STRUCT(a BIT))", "STRUCT(INTEGER, VARCHAR[], STRUCT(a BIT))"],
  [
    "MAP(VARCHAR, MAP(ENUM('a'), UNION(n INTEGER, s VARCHAR)))",
    "MAP(VARCHAR, MAP(ENUM, UNION(n INTEGER, s VARCHAR)))",
  ],
])("%s is read, and printed as %s", (text, printed) => {
  expect(printDuckType(parseDuckType(text))).toBe(printed);
});

test("the labels of an ENUM are read without their quotes", () => {
  expect(parseDuckType("ENUM('a', 'it''s', '\"b\"', '')")).toEqual({
    type: "enum",
    labels: ["a", "it's", '"b"', ""],
  });
});
