import {describe, expect, it} from "vitest";
import {arrangeRows, chartTable, describeChart} from "#charts";
import {createChart} from "../../src/charts/chart.ts";
import type {Row} from "#engine";
import {quantile} from "../../src/charts/arrange/box.ts";
import * as gallery from "./gallery/other-types.ts";
import {chart} from "./gallery/chart-builder.ts";
import {draw, marks} from "./read-drawing.ts";
import type {ReadDrawing} from "./read-drawing.ts";

const number = (element: Element | undefined, name: string) => Number(element?.getAttribute(name));
const tipsOf = (drawing: ReadDrawing) =>
  marks(drawing, "[data-row] > title").map(({textContent}) =>
    textContent?.replaceAll("\u00a0", " "),
  );
const texts = (drawing: ReadDrawing) =>
  drawing.texts.map(({text}) => text.replaceAll("\u00a0", " "));
const widths = (drawing: ReadDrawing) =>
  marks(drawing, "rect[data-row]").map((rect) => number(rect, "width"));

describe("a histogram", () => {
  const rows: readonly Row[] = [0, 1, 4, 5, 9, 10, null].map((leeftijd) => ({leeftijd}));
  const spec = chart({
    type: "histogram",
    encode: {category: null, value: "leeftijd"},
    bins: [0, 5, 10],
  });

  it("counts from an edge up to the next, and the last edge with its bin", () => {
    const {rows: bins, origins} = arrangeRows(spec, rows, "nl");
    expect(bins.map((bin) => [bin["leeftijd"], bin["aantal"]])).toEqual([
      ["0 tot 5", 3],
      ["5 tot 10", 3],
    ]);
    expect(origins).toEqual([
      [0, 1, 2],
      [3, 4, 5],
    ]);
  });

  it("puts what lies outside its bins in open ones", () => {
    const {rows: bins} = arrangeRows({...spec, bins: [4, 9]}, rows, "en");
    expect(bins.map((bin) => [bin["leeftijd"], bin["number"]])).toEqual([
      ["under 4", 2],
      ["4 to 9", 2],
      ["9 or more", 2],
    ]);
  });

  it.each([
    ["compact", [1_200_000, 1_263_000], 64],
    ["integer", [0, 1], 64],
    ["percent", [0, 0.01], 64],
    ["number", [0, 0.01], 64],
  ] as const)("as %s loses no value, however near its edges are", (format, [from, to], count) => {
    const many = Array.from({length: count}, (_, index) => ({
      leeftijd: from + ((to - from) * index) / (count - 1),
    }));
    const asked = {...spec, bins: [], format};
    const {rows: bins} = arrangeRows(asked, many, "nl");
    const labels = bins.map((bin) => bin["leeftijd"]);
    expect(new Set(labels).size).toBe(labels.length);
    const {data} = createChart(asked, many, "nl");
    expect(data.points.reduce((sum, {value}) => sum + (value ?? 0), 0)).toBe(count);
  });

  it("chooses round edges by itself: Sturges asks 4 bins for 6 values", () => {
    const {rows: bins} = arrangeRows({...spec, bins: []}, rows, "nl");
    expect(bins.map((bin) => bin["leeftijd"])).toEqual(["0 tot 5", "5 tot 10"]);
  });

  it("counts a column that is itself called a number", () => {
    const named = rows.map(({leeftijd}) => ({aantal: leeftijd ?? null}));
    const {body} = chartTable({...spec, encode: {...spec.encode, value: "aantal"}}, named, "nl");
    expect(body.map(({labels, values}) => [labels[0], values[0]?.value])).toEqual([
      ["0 tot 5", 3],
      ["5 tot 10", 3],
    ]);
  });

  it("draws columns as high as their counts, which touch", () => {
    const drawing = draw({spec: {...spec, bins: [0, 2, 4, 12]}, rows});
    const [first, second, third] = marks(drawing, "rect[data-row]");
    expect(number(third, "height") / number(first, "height")).toBeCloseTo(2, 2); // 4 against 2
    expect(number(second, "height")).toBe(0);
    expect(number(first, "x") + number(first, "width")).toBeCloseTo(number(second, "x"), 1);
  });
});

describe("a box plot", () => {
  it("has quartiles as R's quantile(1:4) has them: 1.75, 2.5 and 3.25", () => {
    expect([0.25, 0.5, 0.75].map((part) => quantile([1, 2, 3, 4], part))).toEqual([
      1.75, 2.5, 3.25,
    ]);
    expect(quantile([], 0.5)).toBe(null);
    expect(quantile([7], 0.25)).toBe(7);
  });

  it("lists its five numbers in the table", () => {
    const rows = [4, 1, 3, 2, null].map((vte) => ({werksoort: "Bewegingen", vte}));
    const spec = chart({type: "box", encode: {category: "werksoort", value: "vte"}});
    const {head, body} = chartTable(spec, rows, "nl");
    expect(head.map(({text}) => text).join(" | ")).toBe(
      "werksoort | kleinste | eerste kwartiel | mediaan | derde kwartiel | grootste | aantal",
    );
    expect(body.map(({values}) => values.map(({value}) => value))).toEqual([
      [1, 1.75, 2.5, 3.25, 4, 4],
    ]);
    const [tip] = tipsOf(draw({spec, rows}));
    expect(tip).toBe(
      "Bewegingen: kleinste 1,00; eerste kwartiel 1,75; mediaan 2,50; derde kwartiel 3,25; grootste 4,00; n = 4",
    );
  });
});

describe("the largest", () => {
  const rows: readonly Row[] = [
    ["a", 5],
    ["b", 9],
    ["c", 2],
    ["d", 1],
  ].map(([soort, euro]) => ({soort: String(soort), euro: Number(euro)}));
  const spec = chart({
    type: "bar",
    encode: {category: "soort", value: "euro"},
    sort: "descending",
    top: {count: 2, rest: "overige"},
  });

  it("stand before the sum of the others, which stays last", () => {
    expect(
      chartTable({...spec, sort: "ascending"}, rows, "nl").body.map(({labels}) => labels[0]),
    ).toEqual(["a", "b", "overige"]);
    const {rows: kept, origins} = arrangeRows(spec, rows, "nl");
    expect(kept.at(-1)).toEqual({soort: "overige", euro: 3});
    expect(origins.at(-1)).toEqual([2, 3]);
  });

  it("stand alone without a name for the others, and where values make no sum", () => {
    for (const other of [
      {...spec, top: {count: 2, rest: null}},
      {...spec, format: "percent" as const},
    ]) {
      expect(chartTable(other, rows, "nl").body.map(({labels}) => labels[0])).toEqual(["b", "a"]);
    }
  });

  it("are all when they are not more than asked", () => {
    const all = arrangeRows({...spec, top: {count: 4, rest: "overige"}}, rows, "nl");
    expect(all.rows).toEqual(rows);
  });

  it("of lines are series", () => {
    const lines = gallery.areas();
    const cut = {...lines.spec, type: "line" as const, top: {count: 1, rest: "andere"}};
    const {head, body} = chartTable(cut, lines.rows, "nl");
    expect(head.map(({text}) => text)).toEqual(["jaar", "Verenigingen", "andere"]);
    // 19 280 000 + 3 802 000 + 1 395 000
    expect(body[0]?.values[1]?.value).toBe(24_477_000);
  });
});

describe("an index", () => {
  it("is 100 in its base: 27 720 000 / 24 186 000 is 114.6 in 2014", () => {
    const {spec, rows} = gallery.linesAnnotated();
    const {body} = chartTable(spec, rows, "nl");
    expect(body[0]?.values.map(({value}) => value)).toEqual([100, 100, 100, 100]);
    expect(body[3]?.values[0]?.text).toContain("114,6");
    expect(describeChart(spec, rows, "nl").short).toContain("(index, 2011 = 100)");
  });

  it("is missing for a series without its base", () => {
    const {spec, rows} = gallery.linesAnnotated();
    const without = rows.filter((row) => row["jaar"] !== 2011 || row["werksoort"] !== "Socius");
    const {body} = chartTable(spec, without, "nl");
    expect(body.map(({values}) => values[3]?.value)).toEqual([null, null, null, null, null]);
  });
});

describe("shapes", () => {
  it("of a pyramid lie back to back on one scale", () => {
    const drawing = draw(gallery.pyramid());
    const [, , women, men] = marks(drawing, "rect[data-row]"); // 50 to 64
    expect(number(women, "width") / number(men, "width")).toBeCloseTo(402 / 377, 2);
    expect(number(women, "x") + number(women, "width")).toBeCloseTo(number(men, "x"), 1);
  });

  it("of a pyramid with three series are bars", () => {
    const {spec, rows} = gallery.pyramid();
    const three = [...rows, {leeftijd: "25-34 jaar", geslacht: "x", personen: 3}];
    expect(texts(draw({spec, rows: three}))).toContain("x");
  });

  it("of a waffle are squares: 1219 of 50 each are 24 and a part", () => {
    const drawing = draw(gallery.waffle());
    const [first] = marks(drawing, "path[data-row]");
    expect(first?.getAttribute("d")?.match(/M/g)).toHaveLength(25);
    const last = /h([\d.]+)v11h-[\d.]+Z$/.exec(first?.getAttribute("d") ?? "")?.[1];
    expect(Number(last)).toBeCloseTo((1219 / 50 - 24) * 11, 1);
    expect(texts(drawing)).toContain("1 vakje = 50");
    expect(texts(drawing)).toContain("geen cijfers");
  });

  it("of a treemap have areas as their values", () => {
    const {spec, rows} = gallery.treemap();
    const areas = marks(draw({spec, rows}), "rect[data-row]").map((rect) => ({
      euro: Number(rows[number(rect, "data-row")]?.["euro"]),
      area: number(rect, "width") * number(rect, "height"),
    }));
    const [a, b] = areas.toSorted((one, two) => two.euro - one.euro);
    expect((a?.area ?? 0) / (b?.area ?? 1)).toBeCloseTo((a?.euro ?? 0) / (b?.euro ?? 1), 1);
  });

  it("of a treemap are all named: within, or by the number that the legend explains", () => {
    const encode = {category: "naam", value: "n"};
    const spec = chart({type: "treemap", encode});
    const rows = [90, 60, 30, 9, 4, 2, 1].map((n, index) => ({naam: `Naam ${index + 1}`, n}));
    const said = texts(draw({spec, rows}, 328));
    for (const {naam} of rows) {
      expect(said.filter((text) => text.includes(naam))).toHaveLength(1);
    }
    const listed = said.filter((text) => /^\d: Naam \d/.test(text));
    expect(listed[0]).toBe("1: Naam 5 4");
    expect(said).toContain("1"); // in its rectangle
    expect(
      texts(draw({spec, rows: rows.slice(0, 3)}, 328)).filter((text) => /:/.test(text)),
    ).toEqual([]);
  });

  it("of a treemap are bars where too many are too small for a name", () => {
    const spec = chart({type: "treemap", encode: {category: "naam", value: "n"}});
    const rows = Array.from({length: 40}, (_, index) => ({
      naam: `Naam ${index + 1}`,
      n: 40 - index,
    }));
    const said = texts(draw({spec, rows}, 328));
    for (const {naam} of rows) expect(said).toContain(naam);
  });

  it("of a slope stay inside, with a long last moment and bold names", () => {
    const long = "Vormingsdiensten voor personen met een handicap (verenigd in federatie Vijftact)";
    const rows = ["Landelijke vormingsinstellingen", "Bewegingen"].flatMap((naam, index) => [
      {jaar: "2001", naam, n: 10 + index},
      {jaar: long, naam, n: 20 + index},
    ]);
    const encode = {category: "jaar", value: "n", series: "naam"};
    for (const highlight of [[], ["Landelijke vormingsinstellingen"]]) {
      for (const width of [328, 480, 600, 720]) {
        const drawing = draw({spec: chart({type: "slope", encode, highlight}), rows}, width);
        expect(drawing.texts.filter(({left, right}) => left < -0.5 || right > width + 0.5)).toEqual(
          [],
        );
        const places = marks(drawing, "circle[data-row]").map((dot) => number(dot, "cx"));
        expect(Math.min(...places, 0)).toBeGreaterThanOrEqual(0);
      }
    }
  });

  it("of a waffle and of a Sankey diagram carry the number of their remark", () => {
    for (const sample of [gallery.waffle(), gallery.sankey()]) {
      const category = createChart(sample.spec, sample.rows, "nl").data.categories[0] ?? "";
      const annotations = [{kind: "point", category, series: null, text: "Let op"}] as const;
      const said = texts(draw({...sample, spec: {...sample.spec, annotations}}));
      expect(said.filter((text) => text === "1").length).toBeGreaterThanOrEqual(2); // in it, and below
    }
  });

  it("of a slope and of a Sankey diagram are led to names that had to move", () => {
    const leaders = (drawing: ReadDrawing) =>
      marks(drawing, "path:not([data-row])[fill=none]").filter((path) =>
        /^M[\d.]+,[\d.]+L[\d.]+,[\d.]+$/.test(path.getAttribute("d") ?? ""),
      );
    const spec = chart({type: "slope", encode: {category: "jaar", value: "n", series: "naam"}});
    const rows = (values: readonly number[]) =>
      values.flatMap((n, index) =>
        [2011, 2015].map((jaar) => ({jaar, naam: `Naam ${index + 1}`, n})),
      );
    const apart = leaders(draw({spec, rows: rows([20, 55, 85])}));
    const close = leaders(draw({spec, rows: rows([20, 21, 85])}));
    expect([apart.length, close.length]).toEqual([3, 9]); // the lines themselves, then both sides
    const flows = chart({type: "sankey", encode: {category: "van", value: "n", series: "naar"}});
    const thin = [200, 1, 1, 1].map((n, index) => ({van: "alles", naar: `doel ${index}`, n}));
    expect(leaders(draw({spec: flows, rows: thin}))).toHaveLength(4);
  });

  it("of a Sankey diagram are as thick as their values", () => {
    const thickness = marks(draw(gallery.sankey()), "path[data-row]").map((path) => {
      const [, top = "", bottom = ""] =
        /,([\d.]+)V([\d.]+)C/.exec(path.getAttribute("d") ?? "") ?? [];
      return Number(bottom) - Number(top);
    });
    expect((thickness[0] ?? 0) / (thickness[1] ?? 1)).toBeCloseTo(24 / 8, 1);
    expect(thickness).toHaveLength(8); // the ninth is zero
  });

  it("of a heat map are coloured in steps: 10 is in the first of four, 391 in the last", () => {
    const fills = new Map(
      marks(draw(gallery.heatmap()), "rect[data-row]").map((rect) => [
        rect.getAttribute("data-row"),
        rect.getAttribute("fill"),
      ]),
    );
    expect(fills.get("0")).toContain("--seq-1");
    expect(fills.get("3")).toContain("--seq-6");
    expect(texts(draw(gallery.heatmap()))).toContain("300 – 400");
  });

  it("of a heat map under zero have the other hue", () => {
    const {spec, rows} = gallery.heatmapDiverging();
    for (const rect of marks(draw({spec, rows}), "rect[data-row]")) {
      const value = Number(rows[number(rect, "data-row")]?.["personen"]);
      const step = Number(/--div-(\d)/.exec(rect.getAttribute("fill") ?? "")?.[1]);
      expect(step <= 3, String(value)).toBe(value < 0);
    }
  });

  it("of a scatter plot stand where both numbers say", () => {
    const rows = [
      {wie: "a", x: 0, y: 0},
      {wie: "b", x: 10, y: 50},
      {wie: "c", x: 20, y: 100},
    ];
    const spec = chart({type: "scatter", encode: {category: "wie", x: "x", value: "y"}});
    const [a, b, c] = marks(draw({spec, rows}), "circle[data-row]");
    expect(number(b, "cx") * 2).toBeCloseTo(number(a, "cx") + number(c, "cx"), 1);
    expect(number(b, "cy") * 2).toBeCloseTo(number(a, "cy") + number(c, "cy"), 1);
    expect(tipsOf(draw({spec, rows}))[1]).toBe("b: 50; x: 10");
  });

  it("of a slope are the first and the last moment", () => {
    const drawing = draw(gallery.slopes());
    expect(texts(drawing)).toEqual(expect.arrayContaining(["2011", "2015", "€ 24.186.000"]));
    expect(texts(drawing)).not.toContain("€ 27.720.000"); // 2014
    expect(marks(drawing, "circle[data-row]")).toHaveLength(8);
  });

  it("of a lollipop begin at zero", () => {
    const {spec, rows} = gallery.lollipops();
    const drawing = draw({spec: {...spec, baseline: "fit"}, rows});
    expect(texts(drawing)).toContain("0");
  });

  it("of a diverging bar have their middle at zero", () => {
    const [, , neutral] = marks(draw(gallery.barsDiverging()), "rect[data-row]")
      .filter((rect) => number(rect, "data-row") < 5)
      .toSorted((a, b) => number(a, "data-row") - number(b, "data-row"));
    const zero = marks(draw(gallery.barsDiverging()), "line").find((line) =>
      line.getAttribute("stroke")?.includes("--muted"),
    );
    expect(number(neutral, "x") + number(neutral, "width") / 2).toBeCloseTo(number(zero, "x1"), 0);
    expect(neutral?.getAttribute("fill")).toContain("--series-rest");
  });

  it("of an area reach up to the sum of what is below", () => {
    const tops = marks(draw(gallery.areas()), "circle[data-row]").map((dot) => number(dot, "cy"));
    const base = number(
      marks(draw(gallery.areas()), "line").find((line) =>
        line.getAttribute("stroke")?.includes("--muted"),
      ),
      "y1",
    );
    // 2011: 24 186 000 of 48 663 000
    expect((base - (tops[0] ?? 0)) / (base - (tops[15] ?? 0))).toBeCloseTo(24186 / 48663, 2);
  });

  it("of a table are its figures", () => {
    expect(texts(draw(gallery.table()))).toEqual(
      expect.arrayContaining(["2013", "Verenigingen", "€ 24.557.000"]),
    );
  });
});

describe("what is added to marks", () => {
  it("is a pale mark where a value is provisional, and its word", () => {
    const drawing = draw(gallery.barsAnnotated());
    const pale = marks(drawing, "rect[fill-opacity='0.3'][data-row]");
    expect(pale.map((rect) => rect.getAttribute("data-row"))).toEqual(["1"]);
    expect(texts(drawing)).toContain("voorlopig");
    expect(tipsOf(drawing)[1]).toContain("(voorlopig)");
  });

  it("is a line where its value stands", () => {
    const drawing = draw(gallery.barsAnnotated());
    const [line] = marks(drawing, "line[stroke-dasharray]").slice(1); // the first is the legend's
    const [longest = 0] = widths(drawing);
    const [bar] = marks(drawing, "rect[data-row]");
    expect((number(line, "x1") - number(bar, "x")) / longest).toBeCloseTo(300 / 1219, 2);
  });

  it("is a whisker from the lower to the upper end", () => {
    const drawing = draw(gallery.barsAnnotated());
    const [bar] = marks(drawing, "rect[data-row]");
    const [whisker] = marks(drawing, "path[stroke-width='1.5']");
    const [, from = "", to = ""] =
      /^M([\d.]+),.*H([\d.]+)m/.exec(whisker?.getAttribute("d") ?? "") ?? [];
    expect((Number(to) - Number(from)) / number(bar, "width")).toBeCloseTo(0.25, 2); // 0.9 to 1.15
  });

  it("is a numbered remark on its mark, written below", () => {
    const drawing = draw(gallery.barsAnnotated());
    expect(texts(drawing).filter((text) => text === "1" || text === "2")).toHaveLength(4);
    expect(texts(drawing)).toContain("Met de Vlaamse steunpunten.");
  });

  it("is left out when the mark is not there", () => {
    const {spec, rows} = gallery.barsAnnotated();
    const drawing = draw({spec, rows: rows.filter((row) => row["werksoort"] !== "Bewegingen")});
    expect(texts(drawing)).not.toContain("Met de Vlaamse steunpunten.");
    expect(texts(drawing)).toContain("Zonder afdelingen.");
  });

  it("is told in the description", () => {
    const {spec, rows} = gallery.linesAnnotated();
    expect(describeChart(spec, rows, "en").long.at(-1)).toBe(
      "The plot is shaded from 2012 to 2013: overgang. There is a line at 2014: nieuw decreet. There is a line at 100.0: 2011 = 100. Note on 2014, Verenigingen: Eenmalige verhoging.",
    );
  });
});

it("a description that its author wrote stands in the place of the made one", () => {
  const {spec, rows} = gallery.areas();
  const own = {...spec, text: {...spec.text, alt: "De middelen stegen licht."}};
  expect(describeChart(own, rows, "nl").short).toBe("De middelen stegen licht.");
});
