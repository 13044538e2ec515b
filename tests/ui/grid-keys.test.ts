import {describe, expect, test} from "vitest";
import {HEAD, moveFocus} from "../../src/ui/grid/grid-keys.ts";

const size = {rows: 25, columns: 3};

describe("a key in the grid", () => {
  test.each([
    ["ArrowDown", {row: 0, column: 0}, {row: 1, column: 0}],
    ["ArrowUp", {row: 0, column: 1}, {row: HEAD, column: 1}],
    ["ArrowUp", {row: HEAD, column: 1}, {row: HEAD, column: 1}],
    ["ArrowLeft", {row: 3, column: 0}, {row: 3, column: 0}],
    ["ArrowRight", {row: 3, column: 2}, {row: 3, column: 2}],
    ["PageDown", {row: 20, column: 2}, {row: 24, column: 2}],
    ["PageUp", {row: 4, column: 2}, {row: HEAD, column: 2}],
    ["Home", {row: 4, column: 2}, {row: 4, column: 0}],
    ["End", {row: 4, column: 0}, {row: 4, column: 2}],
  ])("%s moves from %j to %j", (key, from, to) => {
    expect(moveFocus(key, from, size, false)).toEqual(to);
  });

  test("does not select the heading", () => {
    expect(moveFocus("ArrowUp", {row: 0, column: 1}, size, true)).toEqual({row: 0, column: 1});
  });

  test.each(["a", "Enter", "toString"])("%s moves nothing", (key) => {
    expect(moveFocus(key, {row: 0, column: 0}, size, false)).toBe(null);
  });
});
