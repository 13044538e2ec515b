import {describe, expect, test} from "vitest";
import {parseNotebook, standaloneSql} from "#notebook";

const fence = (name: string, sql: string) => `\`\`\`sql {#${name}}\n${sql}\n\`\`\`\n`;
const notebook = parseNotebook(
  fence("a", "SELECT 1 AS x") +
    fence("b", "SELECT x + 1 AS x FROM a -- a remark") +
    fence("c", "WITH d AS (SELECT * FROM b) FROM d JOIN a USING (x)") +
    fence("e", "SELECT 'FROM a' AS x"),
);

describe("a cell's SQL alone", () => {
  test("is the SQL itself when it reads no other cell", () => {
    expect(standaloneSql(notebook, "a").trim()).toBe("SELECT 1 AS x");
    expect(standaloneSql(notebook, "e").trim()).toBe("SELECT 'FROM a' AS x");
  });

  test("has the cells it reads in front", () => {
    expect(standaloneSql(notebook, "b").trim()).toBe(
      "WITH a AS (\nSELECT 1 AS x\n)\nSELECT x + 1 AS x FROM a -- a remark",
    );
  });

  test("joins its own expressions, readers after what they read", () => {
    const sql = standaloneSql(notebook, "c");
    expect(sql.indexOf("a AS (")).toBeLessThan(sql.indexOf("b AS ("));
    expect(sql).toMatch(/^WITH a AS [^]*\), d AS \(SELECT \* FROM b\) FROM d/);
    expect(sql.match(/\bWITH\b/g)).toHaveLength(1);
  });

  test("takes what describes or summarizes as a table, since it cannot stand in a WITH itself", () => {
    const describing = parseNotebook(
      fence("a", "SUMMARIZE t") + fence("b", "-- x\ndescribe t") + fence("c", "FROM a, b"),
    );
    expect(standaloneSql(describing, "c").trim()).toBe(
      "WITH a AS (FROM (\nSUMMARIZE t\n)), b AS (FROM (\n-- x\ndescribe t\n))\nFROM a, b",
    );
  });

  test("of a cell that is not there is empty", () => {
    expect(standaloneSql(notebook, "zz")).toBe("");
  });
});
