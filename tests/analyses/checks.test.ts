import {afterAll, describe, expect, test} from "vitest";
import {checkSql, compareWithKnown, contradictedFigures, idleRules, runChecks} from "#analyses";
import type {KnownContradiction} from "#analyses";
import type {QueryOptions, Table} from "#engine";
import type {CheckRule, RatioRule, ShareRule, SumOfPartsRule} from "#catalog";
import {inShort, openTiny, tinyPackage} from "./tiny-package.ts";
import type {TinyFigure} from "./tiny-package.ts";

const {verdictsOf, answerTo, close} = openTiny();
afterAll(close);

const named = {id: "rule", severity: "error", title: {nl: "Regel", en: "Rule"}} as const;

const sum: SumOfPartsRule = {
  ...named,
  kind: "sum-of-parts",
  table: "tiny",
  measures: ["people"],
  whole: {},
  parts: {kind: ["a", "b"]},
};

const share: ShareRule = {
  ...named,
  kind: "share",
  table: "tiny",
  measure: "people_share",
  at: {kind: "*"},
  part: {measure: "people"},
  whole: {measure: "people", without: ["kind"]},
};

const mean: RatioRule = {
  ...named,
  kind: "ratio",
  table: "tiny",
  measure: "hours_mean",
  at: {},
  total: {measure: "hours"},
  count: {measure: "people"},
};

const again: CheckRule = {...named, kind: "same-figure", table: "tiny"};

/** A printed total of 10 with the parts 4 and 6. */
const total: TinyFigure = {id: "all", value: 10, is_total: true};
const a: TinyFigure = {id: "a", kind: "a", value: 4};
const b: TinyFigure = {id: "b", kind: "b", value: 6};

async function shorts(rule: CheckRule, figures: readonly TinyFigure[]): Promise<readonly string[]> {
  return (await verdictsOf(rule, figures)).map(inShort);
}

describe("a sum of parts", () => {
  test("is compared at every place where the total is printed, with the parts as printed first", async () => {
    const figures = [
      total,
      {...total, id: "all-2", value: 11, repeats: "all"},
      a,
      b,
      {...b, id: "b-2", value: 7, repeats: "b"},
    ];
    expect(await shorts(sum, figures)).toEqual(["all 10 of 10 ok", "all-2 11 of 10 violated"]);
  });

  test("is no verdict when a part has no value, or a listed part is not there", async () => {
    expect(await shorts(sum, [total, a, {...b, value: undefined}])).toEqual(["all 10 of null NA"]);
    expect(await shorts(sum, [total, a])).toEqual(["all 10 of null NA"]);
    expect(await shorts({...sum, parts: {kind: "*"}}, [total])).toEqual(["all 10 of null NA"]);
    expect(await shorts({...sum, parts: {kind: "*"}}, [{...total, value: 4}, a])).toEqual([
      "all 4 of 4 ok",
    ]);
  });

  test("takes no figure of another cell, measure, series or period, and no total that is none", async () => {
    const strangers = [
      {...a, id: "cell", place: "x", value: 1},
      {...a, id: "measure", measure: "staff", value: 1},
      {...a, id: "series", series: "t", value: 1},
      {...a, id: "period", period: "2023", value: 1},
      {...a, id: "code", kind: "c", value: 1},
      {...total, id: "lone", place: "x", value: 1},
      {...total, id: "part", series: "u", is_total: false},
    ];
    expect(await shorts(sum, [total, a, b, ...strangers])).toEqual(["all 10 of 10 ok"]);
  });

  test("finds the parts of a code among the codes below it", async () => {
    const rule = {...sum, whole: {kind: "top", place: "*"}, parts: {kind: ["a", "b"]}};
    const figures = [
      {...total, kind: "top", place: "x"},
      {...a, place: "x"},
      {...b, place: "x"},
      {...b, id: "elsewhere", place: "y"},
    ];
    expect(await shorts(rule, figures)).toEqual(["all 10 of 10 ok"]);
  });

  test("must fit exactly for counts, and may miss half a step for each rounded figure", async () => {
    expect(await shorts(sum, [{...total, value: 11}, a, b])).toEqual(["all 11 of 10 violated"]);
    // (2 parts + 1 total) × 1000 / 2 = 1500.
    const thousands = (value: number): readonly TinyFigure[] => [
      {...total, value, rounded_to: 1000},
      {...a, value: 4000, rounded_to: 1000},
      {...b, value: 6000, rounded_to: 1000},
    ];
    const [edge] = await verdictsOf(sum, thousands(11500));
    expect(edge).toMatchObject({verdict: "ok", diff: 1500, tolerance: 1500});
    expect(await shorts(sum, thousands(11501))).toEqual(["all 11501 of 10000 violated"]);
  });

  test("of percentages may miss half a step each, and floating point breaks nothing", async () => {
    const per = (value: number): readonly TinyFigure[] =>
      [
        {...total, value},
        {...a, value: 33.3},
        {...b, value: 66.6},
      ].map((figure) => ({...figure, unit: "%", rounded_to: 0.1}));
    expect(await shorts(sum, per(100))).toEqual(["all 100 of 99.9 ok"]);
    expect(await shorts(sum, per(100.1))).toEqual(["all 100.1 of 99.9 violated"]);
    const cents = [
      {...total, value: 0.3},
      {...a, value: 0.1},
      {...b, value: 0.2},
    ];
    expect(
      await shorts(
        sum,
        cents.map((figure) => ({...figure, rounded_to: 0.01})),
      ),
    ).toEqual(["all 0.3 of 0.3 ok"]);
  });

  test("is not computed from a part that is only a bound", async () => {
    const figures = [total, a, {...b, qualifier: "over"}];
    expect(await shorts(sum, figures)).toEqual(["all 10 of null NA"]);
  });
});

describe("words before a total", () => {
  // The parts make 10, in steps of 1: only the word decides.
  test.each([
    ["over", 8, "ok"],
    ["over", 11, "violated"],
    ["at_least", 10, "ok"],
    ["range_low", 8, "ok"],
    ["under", 11, "ok"],
    ["under", 8, "violated"],
    ["at_most", 10, "ok"],
    ["range_high", 11, "ok"],
    ["about", 11, "ok"],
    ["about", 9, "ok"],
    ["about", 12, "violated"],
    ["almost", 11, "ok"],
    ["almost", 9, "violated"],
    ["", 11, "violated"],
  ])("%s %i is %s", async (qualifier, value, verdict) => {
    const [found] = await verdictsOf(sum, [{...total, qualifier, value}, a, b]);
    expect(found?.verdict).toBe(verdict);
  });
});

describe("a share", () => {
  const percent = (value: number): TinyFigure => ({
    ...{id: "p", measure: "people_share", kind: "a", value, unit: "%"},
  });

  test("is 100 × part / whole, to half a step of what is printed", async () => {
    expect(await shorts(share, [percent(40), total, a])).toEqual(["p 40 of 40 ok"]);
    // 37 of 40 is exactly 92.5%: both 92% and 93% are honest roundings.
    const edge = [
      {...a, value: 37},
      {...total, value: 40},
    ];
    expect(await shorts(share, [percent(92), ...edge])).toEqual(["p 92 of 92.5 ok"]);
    expect(await shorts(share, [percent(93), ...edge])).toEqual(["p 93 of 92.5 ok"]);
    expect(await shorts(share, [percent(94), ...edge])).toEqual(["p 94 of 92.5 violated"]);
  });

  test("may miss what the rounding of the counts explains", async () => {
    // 4000 of 10000, both to the thousand: 0.5 + 100 × (500 + 0.4 × 500) / 10000 = 7.5.
    const counts = [
      {...a, value: 4000, rounded_to: 1000},
      {...total, value: 10000, rounded_to: 1000},
    ];
    const [edge] = await verdictsOf(share, [percent(47.5), ...counts]);
    expect(edge).toMatchObject({verdict: "ok", tolerance: 7.5});
    expect(await shorts(share, [percent(48), ...counts])).toEqual(["p 48 of 40 violated"]);
  });

  test("uses the counts printed at its own place, else those printed first", async () => {
    const twice = [total, {...total, id: "all-2", value: 8, repeats: "all", locator: "There"}, a];
    const there = {...percent(50), locator: "There"};
    const [found] = await verdictsOf(share, [there, ...twice]);
    expect(found).toMatchObject({expected: 50, figureIds: ["p", "a", "all-2"]});
    expect(await shorts(share, [percent(50), ...twice])).toEqual(["p 50 of 40 violated"]);
    const early = [total, {...total, id: "aaa", value: 8, repeats: "all", locator: "There"}, a];
    const third = {...percent(40), locator: "Elsewhere"};
    expect(await shorts(share, [third, ...early])).toEqual(["p 40 of 40 ok"]);
  });

  test("is no verdict without part or whole, with a bound, or with a whole of nothing", async () => {
    expect(await shorts(share, [percent(40), total])).toEqual(["p 40 of null NA"]);
    expect(await shorts(share, [percent(40), a])).toEqual(["p 40 of null NA"]);
    const bound = {...total, qualifier: "at_least"};
    expect(await shorts(share, [percent(40), a, bound])).toEqual(["p 40 of null NA"]);
    const nothing = {...total, value: 0};
    expect(await shorts(share, [percent(40), a, nothing])).toEqual(["p 40 of null NA"]);
  });

  test("of several codes takes them together, and only when all are there", async () => {
    const both = {...share, part: {measure: "people", with: {kind: ["a", "b"]}}};
    const figures = [{...percent(100), kind: "top"}, total, a, b];
    expect(await shorts(both, figures)).toEqual(["p 100 of 100 ok"]);
    expect(
      await shorts(
        both,
        figures.filter(({id}) => id !== "b"),
      ),
    ).toEqual(["p 100 of null NA"]);
  });

  test("finds a whole in another table, series, period and cell when the rule says so", async () => {
    const elsewhere = {
      ...share,
      whole: {
        ...{table: "other", measure: "people", series: "t", period: "2020"},
        ...{without: ["kind"], with: {place: "x"}},
      },
    };
    const whole = {...total, table: "other", series: "t", period: "2020", place: "x"};
    expect(await shorts(elsewhere, [percent(40), a, total, whole])).toEqual(["p 40 of 40 ok"]);
    for (const stray of [{series: "s"}, {period: "2021"}, {place: "y"}]) {
      const figures = [percent(40), a, total, {...whole, ...stray}];
      expect(await shorts(elsewhere, figures)).toEqual(["p 40 of null NA"]);
    }
  });
});

test("a mean is total / count, to half a step of what is printed", async () => {
  const hours = {id: "h", measure: "hours", value: 25, rounded_to: 0.5};
  const figures = (value: number): readonly TinyFigure[] => [
    total,
    hours,
    {id: "m", measure: "hours_mean", value, rounded_to: 0.1},
  ];
  expect(await shorts(mean, figures(2.5))).toEqual(["m 2.5 of 2.5 ok"]);
  expect(await shorts(mean, figures(2.55))).toEqual(["m 2.55 of 2.5 ok"]);
  expect(await shorts(mean, figures(2.56))).toEqual(["m 2.56 of 2.5 violated"]);
});

describe("the same figure", () => {
  const repeated = (value: number, more: Partial<TinyFigure> = {}): TinyFigure => ({
    ...{id: "a-2", kind: "a", repeats: "a", value},
    ...more,
  });

  test("has one value where it is printed equally precisely, however coarse", async () => {
    expect(await shorts(again, [a, repeated(4)])).toEqual(["a-2 4 of 4 ok"]);
    expect(await shorts(again, [a, repeated(5)])).toEqual(["a-2 5 of 4 violated"]);
    const tens = [{...a, value: 40, rounded_to: 10}, repeated(45, {rounded_to: 10})];
    expect(await shorts(again, tens)).toEqual(["a-2 45 of 40 violated"]);
  });

  test("may miss half the coarser step, in either order", async () => {
    const first = {...a, value: 40, rounded_to: 10};
    expect(await shorts(again, [first, repeated(45)])).toEqual(["a-2 45 of 40 ok"]);
    expect(await shorts(again, [first, repeated(46)])).toEqual(["a-2 46 of 40 violated"]);
    const second = repeated(40, {rounded_to: 10});
    expect(await shorts(again, [{...a, value: 45}, second])).toEqual(["a-2 40 of 45 ok"]);
    expect(await shorts(again, [{...a, value: 46}, second])).toEqual(["a-2 40 of 46 violated"]);
  });

  test.each([
    ["over", 27, "ok"],
    ["over", 23, "violated"],
    ["under", 23, "ok"],
    ["under", 27, "violated"],
    ["almost", 24, "ok"],
    ["almost", 26, "violated"],
    ["about", 26, "ok"],
    ["about", 27, "violated"],
  ])("printed first as %s 25 and then as %i is %s", async (qualifier, value, verdict) => {
    const [found] = await verdictsOf(again, [{...a, value: 25, qualifier}, repeated(value)]);
    expect(found?.verdict).toBe(verdict);
  });

  test("may stand in two tables, and an unknown figure gives no verdict", async () => {
    const pairs: CheckRule = {
      ...named,
      kind: "same-figure",
      pairs: [
        ["x", "a"],
        ["nobody", "a"],
      ],
    };
    const figures = [a, {id: "x", table: "other", value: 5}];
    const found = await verdictsOf(pairs, figures);
    expect(found.map(inShort)).toEqual(["nobody null of 4 NA", "x 5 of 4 violated"]);
    expect([...contradictedFigures(found).keys()]).toEqual(["x", "a"]);
  });
});

test("a rule of its own SQL gets the same verdicts", async () => {
  const rule: CheckRule = {
    ...named,
    kind: "sql",
    sql: `SELECT figure_id AS "key", 4 AS "expected", value AS "observed", 0.5 AS "tolerance",
      printed AS "printed", [figure_id] AS "figure_ids" FROM "tiny"\n`,
  };
  const figures = [a, b, {...a, id: "c", value: 4.5}, {...a, id: "n", value: undefined}];
  expect(await shorts(rule, figures)).toEqual([
    "a 4 of 4 ok",
    "b 6 of 4 violated",
    "c 4.5 of 4 ok",
    "n null of 4 NA",
  ]);
});

describe("the compiled SELECT", () => {
  test("answers with plain columns, the figure under test first among its ids", async () => {
    const {rows} = await answerTo(sum, [{...total, value: 12}, b, a]);
    const [row] = rows;
    expect(row).toEqual({
      check_id: "rule",
      key: "all",
      expected: 10,
      observed: 12,
      printed: "12",
      diff: 2,
      tolerance: 0,
      verdict: "violated",
      figure_ids: ["all", "a", "b"],
    });
  });

  test("has only types that leave WebAssembly unharmed", async () => {
    for (const rule of [sum, share, mean, again]) {
      const {columns} = await answerTo(rule, [total, a, b]);
      const types = new Set(columns.map(({type}) => type));
      expect([...types].sort()).toEqual(["DOUBLE", "VARCHAR", "VARCHAR[]"]);
    }
  });

  test("takes any name, and no name for SQL", async () => {
    const table = `ti"ny'; DROP TABLE "other`;
    const code = `a'; DROP TABLE other; --`;
    const rule = {...sum, id: "it's", table, measures: [code], parts: {kind: [code]}};
    const odd = openTiny(table);
    const verdicts = await odd.verdictsOf(
      [rule, {...again, table}],
      [
        {...total, value: 4, measure: code},
        {...a, kind: code, measure: code},
      ],
    );
    await odd.close();
    expect(verdicts.map(inShort)).toEqual(["all 4 of 4 ok"]);
    expect(verdicts[0]?.check).toBe("it's");
  });

  test("is refused for a dimension or a table that is not there", () => {
    const pkg = tinyPackage([]);
    expect(() => checkSql({...sum, parts: {colour: "*"}}, pkg)).toThrow(`no dimension "colour"`);
    expect(() => checkSql({...share, at: {colour: "*"}}, pkg)).toThrow(`no dimension "colour"`);
    expect(() => checkSql({...sum, table: "nowhere"}, pkg)).toThrow(`no table "nowhere"`);
  });
});

describe("the register", () => {
  const figures = [{...total, value: 12}, a, b];
  const known = (expected: number, observed: number, figureId = "all"): KnownContradiction => ({
    ...{check: "rule", figureId, expected, observed, note: {nl: "nl", en: "en"}},
  });

  test.each([
    ["knows a contradiction by rule, figure and values", ["rule,all,10,12"], "known", "nl"],
    ["has it changed when the sum is another", ["rule,all,9,12"], "changed", "nl"],
    ["has it changed when the figure is another", ["rule,all,10,13"], "changed", "nl"],
    ["does not know it under another rule", ["other,all,10,12"], "new", undefined],
    ["does not know it of another figure", ["rule,a,10,12"], "new", undefined],
    ["may be empty", [], "new", undefined],
  ])("%s", async (_what, register, pinned, note) => {
    const [verdict] = await verdictsOf(sum, figures, register);
    expect([verdict?.pinned, verdict?.note?.nl]).toEqual([pinned, note]);
  });

  test("says nothing of what is in order", async () => {
    const [verdict] = await verdictsOf(sum, [total, a, b], ["rule,all,10,12"]);
    expect(verdict).toMatchObject({verdict: "ok", pinned: null, note: null});
  });

  test("is compared with what was found: fresh, changed and vanished", async () => {
    const found = await verdictsOf(sum, figures);
    const {fresh, changed, vanished} = compareWithKnown(found, [known(10, 12, "gone")]);
    expect([fresh.length, changed.length, vanished.map(({figureId}) => figureId)]).toEqual([
      ...[1, 0, ["gone"]],
    ]);
    const other = compareWithKnown(found, [known(10, 11)]);
    expect([other.fresh, other.changed.map(({key}) => key), other.vanished]).toEqual([
      ...[[], ["all"], []],
    ]);
    const same = compareWithKnown(found, [known(10, 12)]);
    expect(same).toEqual({fresh: [], changed: [], vanished: []});
    const mended = await verdictsOf(sum, [total, a, b]);
    expect(compareWithKnown(mended, [known(10, 12)]).vanished).toHaveLength(1);
  });
});

test("the figure under test alone is contradicted by a sum", async () => {
  const found = await verdictsOf(sum, [{...total, value: 12}, a, b]);
  expect([...contradictedFigures(found)].map(([id, list]) => [id, list.length])).toEqual([
    ["all", 1],
  ]);
});

test("a rule that compares nothing is found, also when all it says is NA", async () => {
  const rules = [sum, {...sum, id: "na", parts: {kind: ["z"]}}, {...again, id: "none"}];
  const verdicts = await verdictsOf(rules, [total, a, b]);
  expect(idleRules(tinyPackage(rules), verdicts).map(({id}) => id)).toEqual(["na", "none"]);
});

test("a run can be cancelled", async () => {
  const aborted = AbortSignal.abort(new Error("enough"));
  await expect(verdictsOf(sum, [total], [], aborted)).rejects.toThrow("enough");
  const {signal} = new AbortController();
  const handedOver: unknown[] = [];
  const query = async (_sql: string, options?: QueryOptions): Promise<Table> => {
    handedOver.push(options?.signal);
    return {columns: [], rows: [], truncated: false, durationMs: 0};
  };
  await runChecks({query}, tinyPackage([sum, again]), {signal});
  expect(handedOver).toEqual([signal, signal, signal]);
});
