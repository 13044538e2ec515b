import {createHash} from "node:crypto";
import {describe, expect, it} from "vitest";
import type {Row} from "#engine";
import {changesSince, digestOfFigures, nextVersion} from "#publish";
import {parseChartSpec} from "#spec";
import type {ChartSpec} from "#spec";
import {localizeChart} from "#spec";

function specOf(extra: object = {}): ChartSpec {
  const read = parseChartSpec({
    data: "vraag",
    type: "bar",
    encode: {category: "soort", value: "n"},
    text: {title: "Personeel"},
    ...extra,
  });
  if (!read.ok) throw new Error("bad spec");
  return localizeChart(read.value, "nl");
}

const ROWS: readonly Row[] = [
  {soort: "Verenigingen", n: 1219, nota: "a"},
  {soort: "Bewegingen", n: 341, nota: "b"},
  {soort: "Centra", n: 183, nota: "c"},
];

async function published(rows: readonly Row[] = ROWS, spec = specOf()): Promise<ChartSpec> {
  const sha256 = await digestOfFigures(spec, rows);
  const made = {at: "2026-11-26", data: "veldboek 1.0.0", sha256};
  return {...spec, published: nextVersion(spec, rows, made)};
}

async function changes(spec: ChartSpec, rows: readonly Row[]) {
  if (!spec.published) throw new Error("never published");
  return changesSince(spec.published, spec, rows, await digestOfFigures(spec, rows));
}

describe("the digest of figures", () => {
  it("is the SHA-256 of the columns that the chart reads, as CSV", async () => {
    const csv = "soort,n\nBewegingen,341\nCentra,183\nVerenigingen,1219\n"; // by letter
    expect(await digestOfFigures(specOf(), ROWS)).toBe(
      createHash("sha256").update(csv).digest("hex"),
    );
  });

  it("does not see what the chart does not read", async () => {
    const other = ROWS.map((row) => ({...row, nota: "iets anders"}));
    expect(await digestOfFigures(specOf(), other)).toBe(await digestOfFigures(specOf(), ROWS));
  });
});

describe("a published chart", () => {
  it("is the same with its rows in another order", async () => {
    expect(await changes(await published(), ROWS.toReversed())).toBe(null);
  });

  it("says what changed besides values", async () => {
    const spec = specOf({encode: {category: "soort", value: "n", lower: "laag"}});
    const before = [{soort: "A", n: 1, laag: 0}];
    const after = [{soort: "A", n: 1, laag: 0.5}];
    expect(await changes(await published(before, spec), after)).toMatchObject({
      changed: [{label: "A (laag)", before: 0, after: 0.5}],
    });
  });

  it("names what is new once, whatever else the chart reads of it", async () => {
    const spec = specOf({encode: {category: "soort", value: "n", lower: "laag", upper: "hoog"}});
    const row = (soort: string) => ({soort, n: 1, laag: 0, hoog: 2});
    expect(await changes(await published([row("A")], spec), [row("A"), row("B")])).toEqual({
      isKnown: true,
      added: ["B"],
      removed: [],
      changed: [],
    });
  });

  it("keeps labels of several lines whole", async () => {
    const rows = [
      {soort: "B\r\neen", n: 1},
      {soort: "A", n: 2},
    ];
    const newer = [{soort: "B\r\neen", n: 3}, rows[1] ?? {}];
    expect(await changes(await published(rows), newer)).toMatchObject({
      isKnown: true,
      added: [],
      removed: [],
      changed: [{before: 1, after: 3}],
    });
  });

  it("does not guess where labels do not tell figures apart", async () => {
    const spec = specOf({type: "histogram", encode: {value: "n"}});
    const values = (all: readonly number[]) => all.map((n) => ({n}));
    expect(await changes(await published(values([1, 2, 3]), spec), values([9, 2, 3]))).toEqual({
      isKnown: false,
      added: [],
      removed: [],
      changed: [],
    });
  });

  it("is version 1, and stays so with the same figures", async () => {
    const first = await published();
    expect(first.published).toMatchObject({version: 1, at: "2026-11-26", data: "veldboek 1.0.0"});
    expect(await changes(first, ROWS)).toBe(null);
    expect((await published(ROWS, first)).published?.version).toBe(1);
  });

  it("is a version more with other figures", async () => {
    const newer = ROWS.map((row) => ({...row, n: Number(row["n"]) + 1}));
    expect((await published(newer, await published())).published?.version).toBe(2);
  });

  it("says what changed, the largest change first, what is new and what is gone", async () => {
    const newer = [
      {soort: "Verenigingen", n: 1260}, // 3 % more
      {soort: "Bewegingen", n: 170.5}, // half
      {soort: "Nieuwe, met komma", n: null},
    ];
    expect(await changes(await published(), newer)).toEqual({
      isKnown: true,
      changed: [
        {label: "Bewegingen", before: 341, after: 170.5},
        {label: "Verenigingen", before: 1219, after: 1260},
      ],
      added: ["Nieuwe, met komma"],
      removed: ["Centra"],
    });
  });

  it("tells a gap from a zero", async () => {
    const before = await published([{soort: "A", n: null}]);
    expect(await changes(before, [{soort: "A", n: 0}])).toMatchObject({
      changed: [{label: "A", before: null, after: 0}],
    });
  });

  it("names a figure by all that tells it apart", async () => {
    const spec = specOf({encode: {category: "soort", value: "n", series: "jaar"}});
    const rows = [
      {soort: "A", jaar: 2012, n: 1},
      {soort: "A", jaar: 2013, n: 2},
    ];
    const newer = [rows[0] ?? {}, {soort: "A", jaar: 2013, n: 3}];
    expect(await changes(await published(rows, spec), newer)).toMatchObject({
      changed: [{label: "A, 2013", before: 2, after: 3}],
    });
  });

  it("keeps no more figures than a reader would scroll past; a change is noticed all the same", async () => {
    const many = Array.from({length: 9000}, (_, n) => ({soort: `Soort ${n}`, n}));
    const spec = await published(many);
    expect(spec.published?.figures).toBe("");
    expect(await changes(spec, many)).toBe(null);
    expect(await changes(spec, many.slice(1))).toMatchObject({isKnown: false, changed: []});
  });
});
