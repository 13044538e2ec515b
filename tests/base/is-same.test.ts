import {describe, expect, test} from "vitest";
import {isSame} from "../../src/base/is-same.ts";

const day = (text: string) => new Date(text);

describe("what says the same is the same", () => {
  test.each<[unknown, unknown, boolean]>([
    [1, 1, true],
    [NaN, NaN, true],
    [0, -0, false],
    [1, "1", false],
    [null, undefined, false],
    [[1, [2]], [1, [2]], true],
    [[1, 2], [2, 1], false],
    [[1], {0: 1}, false],
    [{a: 1, b: {c: "x"}}, {b: {c: "x"}, a: 1}, true],
    [{a: undefined}, {b: undefined}, false],
    [{a: 1}, {a: 1, b: 2}, false],
    [day("2024-01-01"), day("2024-01-01"), true],
    [day("2024-01-01"), day("2024-01-02"), false],
    [day("2024-01-01"), {}, false],
    [new Uint8Array([1, 2]), new Uint8Array([1, 2]), true],
    [new Uint8Array([1, 2]), new Uint8Array([1, 3]), false],
    [new Map([["a", [1]]]), new Map([["a", [1]]]), true],
    [new Map([["a", [1]]]), new Map([["b", [1]]]), false],
    [new Set([1]), new Set([1]), false],
    [JSON.parse('{"__proto__": 1}'), {}, false],
  ])("%o and %o: %s", (a, b, expected) => {
    expect(isSame(a, b)).toBe(expected);
    expect(isSame(b, a)).toBe(expected);
  });
});
