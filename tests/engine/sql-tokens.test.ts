import {expect, test} from "vitest";
import {readSqlTokens, tokenAt, withoutTail} from "../../src/engine/sql-tokens.ts";

test.each([
  ["SELECT 1", "SELECT 1"],
  ["SELECT 1;", "SELECT 1"],
  ["SELECT 1 ; ; \n", "SELECT 1"],
  ["SELECT 1 -- done;", "SELECT 1"],
  ["SELECT 1 -- old line end;\r, 2;", "SELECT 1 -- old line end;\r, 2"],
  ["SELECT 1; /* a /* b; */ */ -- c", "SELECT 1"],
  ["SELECT ';' -- x", "SELECT ';'"],
  ["SELECT '--'';' AS \"--;\";", "SELECT '--'';' AS \"--;\""],
  ["SELECT $$;--$$;", "SELECT $$;--$$"],
  ["SELECT $a$;$$--$a$ ;", "SELECT $a$;$$--$a$"],
  ["SELECT 5 - -- minus\n3;", "SELECT 5 - -- minus\n3"],
  ["SELECT 1; SELECT 2;", "SELECT 1; SELECT 2"],
  ["-- only", ""],
  ["", ""],
])("%j ends as %j", (sql, expected) => {
  expect(withoutTail(sql)).toBe(expected);
});

test.each([
  ["jaar, 1", "jaar"],
  ["één.x", "één"],
  ['"a ""b""" x', '"a ""b"""'],
  ["'it''s' x", "'it''s'"],
  ["1_000.5e-3+1", "1_000.5e-3"],
  ["e'it\\'s' x", "e'it\\'s'"],
  ["E'\\\\' x'", "E'\\\\'"],
  ["e 'x'", "e"],
  ["$jaar + 1", "$jaar"],
  ["::INTEGER", "::"],
  ["<= 3", "<="],
  ["😀x", "😀x"],
  ["a\u2028b", "a\u2028b"],
  ["a\u200bb", "a"],
  ["$1$a$ x", "$1"],
  ["$😀$ ; $a$ $😀$ x", "$😀$ ; $a$ $😀$"],
  ["e'a' -- b\n 'c\\';' x", "e'a' -- b\n 'c\\';'"],
  ["(x", "("],
])("%s starts with %s", (sql, token) => {
  expect(tokenAt(sql, 0).to).toBe(token.length);
});

test("reads all tokens but spaces and comments", () => {
  const sql = "SELECT 'a''b'--c\n, /* /* d */ */ \"e;f\"::INT[1]";
  expect(readSqlTokens(sql).map(({from, to}) => sql.slice(from, to))).toEqual([
    "SELECT",
    "'a''b'",
    ",",
    '"e;f"',
    "::",
    "INT",
    "[",
    "1",
    "]",
  ]);
});
