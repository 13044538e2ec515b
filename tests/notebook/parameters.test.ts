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
