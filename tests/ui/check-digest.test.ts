import {expect, test} from "vitest";
import {checkDigest} from "../../src/ui/present/check-digest.ts";

const OUTCOMES = [
  {key: "a", verdict: "ok", expected: 1, observed: 1},
  {key: "b", verdict: "violated", expected: 0.1 + 0.2, observed: 2},
];

test("the digest of outcomes is the same in any order, and but for the last digits", () => {
  expect(checkDigest(OUTCOMES.toReversed())).toBe(checkDigest(OUTCOMES));
  expect(checkDigest([OUTCOMES[0]!, {...OUTCOMES[1]!, expected: 0.3}])).toBe(checkDigest(OUTCOMES));
});

test.each([
  ["figure", {key: "c"}],
  ["verdict", {verdict: "NA"}],
  ["computed value", {expected: 1.5}],
  ["printed value", {observed: null}],
])("another %s gives another digest", (_, change) => {
  expect(checkDigest([{...OUTCOMES[0]!, ...change}, OUTCOMES[1]!])).not.toBe(checkDigest(OUTCOMES));
});
