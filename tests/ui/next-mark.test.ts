import {expect, test} from "vitest";
import {nextMark} from "../../src/ui/notebook/next-mark.ts";

test.each([
  ["ArrowRight", null, "a"],
  ["ArrowRight", "a", "b"],
  ["ArrowDown", "c", "c"],
  ["ArrowLeft", "b", "a"],
  ["ArrowUp", null, "a"],
  ["Home", "c", "a"],
  ["End", "a", "c"],
  ["x", "a", null],
])("%s from %s leads to %s", (key, current, expected) => {
  expect(nextMark(key, ["a", "b", "c"], current)).toBe(expected);
});

test("a drawing without marks leads nowhere", () => {
  expect(nextMark("ArrowRight", [], null)).toBe(null);
});
