import {expect, test} from "vitest";
import {readItems} from "../../src/catalog/lineage/items.ts";
import {nameOf, withoutAlias} from "../../src/catalog/lineage/select-alias.ts";

/** Each line: select item => its expression => the name of its column. */
const CASES = `
value => value => value
w.Value => w.Value => value
sum(value) => sum(value) =>
sum(value) AS Total => sum(value) => total
sum(value) total => sum(value) => total
sum(value) "Total" => sum(value) => total
value total => value => total
total: sum(value) => sum(value) => total
"a b": value => value => a b
value::INTEGER => value::INTEGER =>
value + total => value + total =>
CASE WHEN a THEN b END => CASE WHEN a THEN b END =>
CASE WHEN a THEN b END c => CASE WHEN a THEN b END => c
NULL x => NULL => x
NOT x => NOT x =>
a AND b => a AND b =>
x IS NULL => x IS NULL =>
a LIKE b => a LIKE b =>
value AS 'text' => value => 
sum(value) OVER w => sum(value) OVER w =>
sum(value) OVER w x => sum(value) OVER w => x
1 => 1 =>
`
  .split("\n")
  .filter((line) => line !== "")
  .map((line) => line.split("=>").map((part) => part.trim()));

test.each(CASES)("%s is %s named %s", (sql = "", expression, name) => {
  const items = readItems(sql) ?? [];
  const body = withoutAlias(items);
  expect(sql.slice(body[0]?.from, body.at(-1)?.to)).toBe(expression);
  expect(nameOf(items) ?? "").toBe(name);
});
