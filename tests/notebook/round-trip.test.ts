import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {
  BASELINES,
  CHART_MODES,
  CHART_SORTS,
  CHART_TYPES,
  VALUE_LABELS,
  neededColumns,
  parseChartSpec,
  parseTableSpec,
} from "#spec";
import {
  changeFront,
  insertCell,
  removeCell,
  replaceCell,
  toNotebook,
} from "../../src/notebook/change.ts";
import {parseNotebook, printNotebook} from "../../src/notebook/markdown.ts";
import {FENCE_KINDS} from "../../src/notebook/notebook.ts";
import type {CellSpec, Notebook} from "../../src/notebook/notebook.ts";
import {
  printCell,
  printChartSpec,
  printSettings,
  printTableSpec,
} from "../../src/notebook/print-cell.ts";
import {readYaml} from "../../src/notebook/yaml-text.ts";
import {SAMPLE} from "./samples.ts";

const runs = {seed: 20_240_607, numRuns: 300};

/** Pieces from which hard files are made. */
const PIECES = [
  ..."---|\n|\r\n|\r|\t| |    |```|````|~~~|~~~~|`|- |> |1. |<!--|-->|<div>|\\|#|{#a}|{{a.b}}".split(
    "|",
  ),
  ...'<<<<<<< HEAD|=======|>>>>>>> b|sql {#a}|chart|table {#t}|data: a|mermaid|[a]: b|é|: |"'.split(
    "|",
  ),
  ...["\u0000", "\ufeff", "👩‍👩‍👧", "\u2028", "\u0085", "\ud800", "|", "```sql {#a}\nselect 1\n```\n"],
  ...["---\nformat: veldboek/1\ntitle: T\n---\n", "\n\n", "\n```\n", "\n~~~\n"],
];
const nastyText = fc
  .array(
    fc.oneof(
      {weight: 6, arbitrary: fc.constantFrom(...PIECES)},
      {weight: 1, arbitrary: fc.string({unit: "binary"})},
    ),
    {maxLength: 30},
  )
  .map((pieces) => pieces.join(""));
const anyText = fc.oneof(nastyText, fc.string({unit: "binary"}), fc.string());

const plainText = fc.stringMatching(/^[a-zé][a-z0-9 é,.*_]{0,30}[a-z]$/);
const name = fc.stringMatching(/^[a-z_][a-z0-9_]{0,8}$/);
const info = fc.constantFrom("", "mermaid", "js {x=1}", "a`b", "~x", "~`", "SQL", "sql-x", "`");
const cellSpec: fc.Arbitrary<CellSpec> = fc.oneof(
  fc.record({kind: fc.constant("prose" as const), body: plainText}),
  fc.record({kind: fc.constantFrom(...FENCE_KINDS), name: fc.option(name), body: anyText}),
  fc.record({kind: fc.constant("unknown" as const), info, body: anyText}),
);

/** What a spec becomes in a file: LF, and prose that has no neighbour of its kind. */
function expected(specs: readonly CellSpec[]): readonly unknown[] {
  const cells: {kind: string; name: string | null; body: string}[] = [];
  for (const spec of specs) {
    const body = spec.body.replace(/\r\n?/g, "\n");
    const last = cells.at(-1);
    if (spec.kind === "prose" && last?.kind === "prose") last.body += `\n\n${body}`;
    else cells.push({kind: spec.kind, name: "name" in spec ? (spec.name ?? null) : null, body});
  }
  return cells;
}

function contentOf({cells}: Notebook): readonly unknown[] {
  return cells.map(({kind, name, body}) => ({kind, name, body}));
}

const file = fc.oneof(
  nastyText,
  fc.constant(SAMPLE),
  nastyText.map((text) => SAMPLE + text),
);

describe("printNotebook(parseNotebook(text))", () => {
  test("is the text, for every text", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(printNotebook(parseNotebook(text))).toBe(text);
      }),
      {...runs, numRuns: 3000},
    );
  });

  test("is the text in Windows and old Mac line ends", () => {
    for (const end of ["\r\n", "\r"]) {
      const text = `\ufeff${SAMPLE.replaceAll("\n", end)}`;
      expect(printNotebook(parseNotebook(text))).toBe(text);
      expect(contentOf(parseNotebook(text))).toEqual(contentOf(parseNotebook(SAMPLE)));
    }
  });

  test("finds every problem on a line of the file", () => {
    fc.assert(
      fc.property(nastyText, (text) => {
        const lines = text.split(/\r\n|\n|\r/).length;
        for (const {line} of parseNotebook(text).problems) {
          expect(line).toBeGreaterThan(0);
          expect(line).toBeLessThanOrEqual(lines);
        }
      }),
      runs,
    );
  });

  test("gives every cell an id of its own", () => {
    fc.assert(
      fc.property(nastyText, (text) => {
        const ids = parseNotebook(text).cells.map(({id}) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      runs,
    );
  });
});

describe("parseNotebook(printNotebook(notebook))", () => {
  test("has the cells the notebook was made of", () => {
    fc.assert(
      fc.property(fc.array(cellSpec, {maxLength: 6}), (cells) => {
        const notebook = toNotebook({cells});
        expect(contentOf(notebook)).toEqual(expected(cells));
        expect(parseNotebook(printNotebook(notebook))).toEqual(notebook);
      }),
      runs,
    );
  });

  test("is the notebook after every change, and no other cell's text has changed", () => {
    fc.assert(
      fc.property(file, cellSpec, fc.nat(), (text, spec, seed) => {
        const before = parseNotebook(text);
        const index = seed % (before.cells.length + 1);
        const id = before.cells[index]?.id;
        const changed = [insertCell(before, index, spec)];
        if (id) changed.push(replaceCell(before, id, spec), removeCell(before, id));
        for (const after of changed) {
          expect(parseNotebook(printNotebook(after))).toEqual(after);
          for (const cell of before.cells) {
            if (cell.id !== id) expect(printNotebook(after)).toContain(cell.source);
          }
        }
      }),
      runs,
    );
  });

  test("has the front matter the notebook was made of", () => {
    const text = fc.oneof(
      plainText,
      fc.string(),
      nastyText.map((hard) => hard.replace(/[\ud800-\udfff]/g, "")),
    );
    const front = fc.record({
      format: fc.constant("veldboek/1"),
      title: text,
      lang: fc.constantFrom("nl" as const, "en" as const),
      description: text,
      licence: text,
      data: fc.option(
        fc.record({package: text, version: fc.constantFrom("1.0.0", "1.0", "2", "x")}),
      ),
      rows: fc.constantFrom("", "shown", "folded"),
      extra: fc.dictionary(
        fc.stringMatching(/^x[a-z0-9é -]{0,8}$/),
        fc.oneof(
          fc.integer(),
          fc.boolean(),
          text.filter((value) => value !== ""),
          fc.array(fc.integer()),
        ),
      ),
    });
    fc.assert(
      fc.property(front, front, (first, second) => {
        const notebook = toNotebook({front: first, cells: [{kind: "prose", body: "a"}]});
        expect(notebook.front).toEqual(first);
        expect(changeFront(notebook, second).front).toEqual(second);
      }),
      runs,
    );
  });
});

describe("YAML bodies", () => {
  const text = fc.oneof(plainText, nastyText, fc.string());
  const words = fc.record({title: text, subtitle: text, notes: fc.array(text, {maxLength: 3})});
  const format = fc.constantFrom("number" as const, "euro" as const, "percent" as const);
  const decimals = fc.option(fc.nat({max: 4}));
  const number = fc.double({min: -1e9, max: 1e9, noNaN: true}).map((value) => value || 0);

  test("a chart spec is read as it was printed", () => {
    const column = text.filter((value) => value !== "");
    const local = fc.oneof(text, fc.record({nl: text, en: text}));
    const place = fc.oneof(
      fc.record({axis: fc.constant("value" as const), at: number, from: number, to: number}),
      fc.record({axis: fc.constant("category" as const), at: text, from: text, to: text}),
    );
    const annotation = fc.oneof(
      fc
        .tuple(place, local, fc.boolean())
        .map(([{axis, at, from, to}, text, isLine]) =>
          isLine
            ? {kind: "line" as const, axis, at, text}
            : {kind: "band" as const, axis, from, to, text},
        ),
      fc.record({
        kind: fc.constant("point" as const),
        category: text,
        series: fc.option(column),
        text: local,
      }),
    );
    const drawn = fc.record({
      data: name,
      type: fc.constantFrom(...CHART_TYPES),
      mode: fc.constantFrom(...CHART_MODES),
      encode: fc.record({
        category: fc.option(column),
        value: text,
        series: fc.option(column),
        facet: fc.option(column),
        x: fc.option(column),
        lower: fc.option(column),
        upper: fc.option(column),
        provisional: fc.option(column),
      }),
      sort: fc.constantFrom(...CHART_SORTS),
      top: fc.option(
        fc.record({
          count: fc.integer({min: 1, max: 40}),
          rest: fc.option(local.filter((each) => each !== "")),
        }),
      ),
      index: fc.option(column),
      bins: fc
        .uniqueArray(number, {maxLength: 5, comparator: (a, b) => a === b})
        .map((bins) => (bins.length < 2 ? [] : bins.toSorted((a, b) => a - b))),
      format,
      decimals,
      labels: fc.constantFrom(...VALUE_LABELS),
      baseline: fc.constantFrom(...BASELINES),
      highlight: fc.array(text, {maxLength: 3}),
      colors: fc.dictionary(plainText, fc.constantFrom(1 as const, 6 as const, "rest" as const)),
      annotations: fc.array(annotation, {maxLength: 3}),
      text: fc.record({
        title: local,
        subtitle: local,
        notes: fc.array(local, {maxLength: 3}),
        x: local,
        y: local,
        alt: local,
      }),
      published: fc.option(
        fc.record({
          version: fc.integer({min: 1, max: 99}),
          at: fc.constant("2026-11-26"),
          data: plainText,
          sha256: fc.stringMatching(/^[0-9a-f]{64}$/),
          figures: plainText,
        }),
      ),
    });
    // A column that the type cannot do without is at least not chosen yet.
    const chart = drawn.map((spec) => ({
      ...spec,
      encode: {
        ...spec.encode,
        ...Object.fromEntries(neededColumns(spec.type).map((key) => [key, spec.encode[key] ?? ""])),
      },
    }));
    fc.assert(
      fc.property(chart, (spec) => {
        const body = printChartSpec(spec);
        const cell = toNotebook({cells: [{kind: "chart", body}]}).cells[0];
        expect(cell).toMatchObject({kind: "chart", spec});
        expect(parseChartSpec(readBack(body))).toEqual({ok: true, value: spec});
      }),
      runs,
    );
  });

  test("a table spec is read as it was printed", () => {
    const columns = fc.array(fc.record({name: text, label: text, format, decimals}), {
      maxLength: 3,
    });
    fc.assert(
      fc.property(fc.record({data: name, columns, text: words}), (spec) => {
        const cell = toNotebook({cells: [{kind: "table", body: printTableSpec(spec)}]}).cells[0];
        expect(cell).toMatchObject({kind: "table", spec});
        expect(parseTableSpec(readBack(printTableSpec(spec)))).toEqual({ok: true, value: spec});
      }),
      runs,
    );
  });

  test("settings are read as they were printed", () => {
    const settings = fc.dictionary(
      plainText,
      fc.oneof(text, fc.integer(), fc.dictionary(plainText, text)),
      {noNullPrototype: true},
    );
    fc.assert(
      fc.property(settings, (value) => {
        expect(
          toNotebook({cells: [{kind: "input", name: "a", body: printSettings(value)}]}).cells[0],
        ).toMatchObject({settings: value});
      }),
      runs,
    );
  });
});

function readBack(body: string): unknown {
  const yaml = readYaml(`${body}\n`);
  return yaml.ok ? yaml.value : yaml;
}

describe("printCell", () => {
  test("writes a chart with keys in order and without defaults", () => {
    const cell = parseNotebook(SAMPLE).cells[3];
    if (cell?.kind !== "chart" || !cell.spec) throw new Error("no chart");
    expect(printCell({kind: "chart", name: "fig", body: printChartSpec(cell.spec)})).toBe(
      "```chart {#fig}\ndata: by_type\ntype: bar\nencode: {category: work_type, value: persons}\ntext: {title: Werkkrachten per werksoort}\n```\n",
    );
  });

  test("refuses a name that cannot name a cell", () => {
    expect(() => printCell({kind: "sql", name: "By type", body: ""})).toThrow(RangeError);
  });

  test("ends a fence that prose leaves open", () => {
    expect(printCell({kind: "prose", body: "a\n\n~~~~js\nb"})).toBe("a\n\n~~~~js\nb\n~~~~\n");
  });
});
