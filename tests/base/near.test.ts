import {expect, test} from "vitest";
import {nearNames} from "#base";

test.each([
  ["budget_mian", ["budget_main", "intake"], ["budget_main"]],
  ["valeu", ["value", "var"], ["value"]],
  ["budget", ["budget_main", "bucket"], ["bucket", "budget_main"]],
  ["Waarde", ["waardé", "maart"], ["waardé"]],
  ["bron", ["recognition"], []],
  ["lezer", ["size"], []],
  ["kijk", ["intake"], []],
  ["nope", ["pg_enum"], []],
  ["x", ["c"], []],
  ["", ["a"], []],
])("near to %s of %j is %j", (wrong, names, near) => {
  expect(nearNames(wrong, names)).toEqual(near);
});
