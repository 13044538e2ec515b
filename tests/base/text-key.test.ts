import {expect, test} from "vitest";
import {textKey} from "../../src/base/text-key.ts";

test("long texts that differ in a letter have keys that differ, and no key is long", () => {
  const long = "SELECT 1 AS een, ".repeat(2000);
  const texts = Array.from(
    {length: 20_000},
    (_, at) => `${long.slice(0, 250 + (at % 7))}${at}${long.slice(0, 30)}`,
  );
  const keys = new Set(texts.map(textKey));
  expect(keys.size).toBe(new Set(texts).size);
  expect(textKey("kort")).toBe("kort");
  expect(textKey(long).length).toBeLessThan(40);
  expect(textKey(long)).toBe(textKey(`${long}`));
});
