import {describe, expect, test} from "vitest";
import type {Table, Value} from "#engine";
import {evaluateInline} from "../../src/notebook/inline-result.ts";
import {parseInline, splitInline} from "../../src/notebook/inline.ts";

describe("parseInline", () => {
  test.each([
    ["{{a.b}}", {cell: "a", column: "b", format: null, decimals: null, expect: null}],
    ["{{ by_type.Totaal_é | number }}", {cell: "by_type", column: "Totaal_é", format: "number"}],
    ["{{a.b|percent 1}}", {format: "percent", decimals: 1}],
    ["{{a.b | number | expect > 1000}}", {format: "number", expect: {op: ">", value: 1000}}],
    ["{{a.b | expect >= -1.5}}", {format: null, expect: {op: ">=", value: -1.5}}],
    ["{{a.b | expect<2}}", {expect: {op: "<", value: 2}}],
    ["{{a.b | expect <= 2}}", {expect: {op: "<=", value: 2}}],
    ["{{a.b | year | expect = 2024}}", {expect: {op: "=", value: 2024}}],
    ["{{a.b | expect between 1 2}}", {expect: {op: "between", low: 1, high: 2}}],
    ["{{a.b |\nexpect between 0 and 2.5}}", {expect: {op: "between", low: 0, high: 2.5}}],
  ])("reads %s", (source, expected) => {
    expect(parseInline(source)).toMatchObject({source, ...expected});
  });

  test.each(
    [
      "{{}} {{a}} {{a.b.c}} {{A.b}} {{a.b|}} {{a.b|pounds}} {{a.b|text_1}} {{a.b|year_1}} {{a.b|number_x}}",
      "{{a.b|number|number}} {{a.b|expect}} {{a.b|expect_>}} {{a.b|expect_>_x}} {{a.b|expect_between_1}}",
      "{{a.b|expect_>_1|number}} {{1a.b}} {{a.b {a.b}} {a.b} {{a.__proto__|toString}} {{a.b|constructor}}",
    ]
      .join(" ")
      .split(" ")
      .map((source) => source.replaceAll("_", " ")),
  )("leaves %s as text", (source) => {
    expect(parseInline(source)).toBeNull();
    expect(splitInline(source)).toEqual([source]);
  });

  test("cuts text at its values", () => {
    expect(
      splitInline("a {{b.c}}{{d.e}} {{ f {{{g.h}}}").map((piece) =>
        typeof piece === "string" ? piece : [piece.cell, piece.column],
      ),
    ).toEqual(["a ", ["b", "c"], ["d", "e"], " {{ f {", ["g", "h"], "}"]);
    expect(splitInline("")).toEqual([]);
  });
});

function tableOf(row: Readonly<Record<string, Value>>, rows = 1, truncated = false): Table {
  const columns = Object.keys(row).map((name) => ({name, type: "X", kind: "other"}) as const);
  return {columns, rows: Array.from({length: rows}, () => row), truncated, durationMs: 0};
}

function evaluate(source: string, table: Table, lang: "nl" | "en" = "nl") {
  const inline = parseInline(source);
  if (!inline) throw new Error(`malformed: ${source}`);
  return evaluateInline(inline, new Map([["a", table]]), lang);
}

describe("evaluateInline", () => {
  test("writes digits that no double holds, and a moment's zone, in the notebook's language", () => {
    const typed = (column: Table["columns"][number], value: Value): Table => ({
      columns: [column],
      rows: [{v: value}],
      truncated: false,
      durationMs: 0,
    });
    const big = typed({name: "v", type: "DECIMAL(20,2)", kind: "number"}, "12345678901234567.89");
    expect(evaluate("{{a.v}}", big)).toMatchObject({text: "12.345.678.901.234.567,89"});
    const zoned = {name: "v", type: "TIMESTAMP WITH TIME ZONE", kind: "timestamp"} as const;
    expect(evaluate("{{a.v}}", typed(zoned, new Date("2012-06-30T01:02:03Z")))).toMatchObject({
      text: "30 juni 2012 01:02:03 UTC",
    });
    expect(evaluate("{{a.v | share}}", tableOf({v: 0.123}))).toMatchObject({text: "12,3%"});
  });

  test.each<[string, Value, string]>([
    ["{{a.v}}", 1234.5, "1.234,5"],
    ["{{a.v}}", "Sociaal werk", "Sociaal werk"],
    ["{{a.v}}", new Date("2025-03-07"), "7 maart 2025"],
    ["{{a.v | integer}}", 1234.5, "1.235"],
    ["{{a.v | number 1}}", 2, "2,0"],
    ["{{a.v | percent 0}}", 12.3, "12%"],
    ["{{a.v | euro}}", 5, "€\u00a05"],
    ["{{a.v | year}}", 2024, "2024"],
    ["{{a.v | compact}}", 2_200_000, "2,2\u00a0miljoen"],
    ["{{a.v | text}}", 7, "7"],
  ])("writes %s of %s as %s", (source, v, text) => {
    expect(evaluate(source, tableOf({v}))).toMatchObject({status: "done", text, value: v});
  });

  test("writes in the notebook's language", () => {
    expect(evaluate("{{a.v}}", tableOf({v: 1234.5}), "en")).toMatchObject({text: "1,234.5"});
  });

  test.each([
    ["> 1", 1, false],
    ["> 1", 1.5, true],
    [">= 1", 1, true],
    ["< 1", 1, false],
    ["<= 1", 1, true],
    ["= 1", 1, true],
    ["= 1", 2, false],
    ["between 1 2", 2, true],
    ["between 1 2", 2.1, false],
  ])("tells whether expect %s holds for %d", (expectation, v, holds) => {
    expect(evaluate(`{{a.v | expect ${expectation}}}`, tableOf({v}))).toMatchObject({holds});
  });

  test("does not judge without an expectation", () => {
    expect(evaluate("{{a.v}}", tableOf({v: 1}))).toMatchObject({holds: null});
  });

  test.each<[string, Table, string]>([
    ["{{b.v}}", tableOf({v: 1}), "no-such-cell"],
    ["{{a.w}}", tableOf({v: 1}), "no-such-column"],
    ["{{a.constructor}}", tableOf({v: 1}), "no-such-column"],
    ["{{a.v}}", {...tableOf({v: 1}), rows: []}, "no-row"],
    ["{{a.v}}", tableOf({v: 1}, 2), "many-rows"],
    ["{{a.v}}", tableOf({v: 1}, 1, true), "many-rows"],
    ["{{a.v}}", tableOf({v: null}), "no-value"],
    ["{{a.v | number}}", tableOf({v: "12"}), "not-a-number"],
    ["{{a.v | number}}", tableOf({v: Number.NaN}), "not-a-number"],
    ["{{a.v | expect > 1}}", tableOf({v: "12"}), "not-a-number"],
    ["{{a.v}}", tableOf({v: [1]}), "not-text"],
    ["{{a.v | text}}", tableOf({v: true}), "not-text"],
  ])("%s fails as data (%#)", (source, table, problem) => {
    expect(evaluate(source, table)).toEqual({status: "failed", problem});
  });

  test.each<[Readonly<Record<string, Value>>, readonly string[]]>([
    [{v: 1}, []],
    [{v: 1, figure_id: "w-1"}, ["w-1"]],
    [{v: 1, figure_ids: ["w-1", null, "w-2"]}, ["w-1", "w-2"]],
    [{v: 1, figure_ids: null, figure_id: "w-3"}, ["w-3"]],
    [{v: 1, v_figure_ids: ["w-5", "w-4"], figure_ids: ["w-1"]}, ["w-5", "w-4"]],
    [{v: 1, w_figure_ids: ["w-5"], figure_ids: ["w-1"]}, ["w-1"]],
  ])("hands on the figures behind %j", (row, figureIds) => {
    expect(evaluate("{{a.v}}", tableOf(row))).toMatchObject({figureIds});
  });
});
