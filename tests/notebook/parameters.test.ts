import {describe, expect, test} from "vitest";
import {bindParameters, readParameters} from "../../src/notebook/parameters.ts";

describe("the parameters of an SQL text", () => {
  test.each<[string, readonly string[]]>([
    ["select $year + 1", ["year"]],
    ["from t where a = $role and b in $list", ["role", "list"]],
    ["select $Rol, $étage", ["rol", "étage"]],
    ["select '$no', \"$no\", $$no $x$$, $tag$ $no $tag$, $1 -- $no\n/* $no */", []],
    ["select a$b, x::int[$i], {'k': $v}", ["i", "v"]],
    ["limit $n;", ["n"]],
  ])("%s", (sql, names) => {
    expect(readParameters(sql).map(({name}) => name)).toEqual(names);
  });
});

describe("binding", () => {
  const literals = new Map([
    ["role", "'O''Neill'"],
    ["n", "(-1)"],
  ]);

  test("writes literals where inputs are named, and leaves the rest", () => {
    expect(bindParameters("a = $role and b > 5 - $n and c = $else", literals).sql).toBe(
      "a = 'O''Neill' and b > 5 - (-1) and c = $else",
    );
  });

  test("leads every place back to the text as it was written", () => {
    const source = "select $role, oeps from t limit $n";
    const {sql, toSource} = bindParameters(source, literals);
    const place = (text: string) => {
      const from = sql.indexOf(text);
      const at = toSource({from, to: from + text.length});
      return source.slice(at.from, at.to);
    };
    expect(place("oeps")).toBe("oeps");
    expect(place("select")).toBe("select");
    expect(place("'O''Neill'")).toBe("$role");
    expect(place("Neill")).toBe("$role");
    expect(place("(-1)")).toBe("$n");
    expect(toSource({from: sql.length, to: sql.length})).toEqual({
      from: source.length,
      to: source.length,
    });
  });
});

describe("a list behind IN", () => {
  const lists = new Map([
    ["list", "['a', 'b']"],
    ["none", "[]"],
    ["one", "'a'"],
  ]);

  test.each([
    ["x IN ($list)", "x IN ('a', 'b')"],
    ["x IN $list", "x IN ('a', 'b')"],
    ["x not in( $list )", "x not in('a', 'b')"],
    ["x IN ($none) AND y", "x IN [] AND y"],
    ["x NOT IN $none", "x NOT IN []"],
    ["x in ($one)", "x in ('a')"],
    ["x in /* ( */ ($list) -- $list", "x in /* ( */ ('a', 'b') -- $list"],
    ["list_contains($list, x)", "list_contains(['a', 'b'], x)"],
    ["x IN (SELECT unnest($list))", "x IN (SELECT unnest(['a', 'b']))"],
    ["x IN $list[1:1]", "x IN ['a', 'b'][1:1]"],
    ["'in ($list)' = x", "'in ($list)' = x"],
  ])("%s", (sql, bound) => {
    expect(bindParameters(sql, lists).sql).toBe(bound);
  });

  test("places behind it are led back, and it stands for what was written", () => {
    const source = "select 1 where x in ($list) and oeps";
    const {sql, toSource} = bindParameters(source, lists);
    const place = (text: string) => {
      const from = sql.indexOf(text);
      const at = toSource({from, to: from + text.length});
      return source.slice(at.from, at.to);
    };
    expect([place("oeps"), place("'b'"), place("x in")]).toEqual(["oeps", "($list)", "x in"]);
  });
});
