import {JSDOM} from "jsdom";
import {describe, expect, it} from "vitest";
import {drawChart} from "#charts";
import * as gallery from "./gallery/charts.ts";
import {chart} from "./gallery/chart-builder.ts";
import {draw, marks} from "./read-drawing.ts";

const texts = (drawing: ReturnType<typeof draw>) =>
  drawing.texts.map(({text}) => text.replaceAll("\u00a0", " "));
const number = (element: Element | undefined, name: string) => Number(element?.getAttribute(name));

describe("bars", () => {
  it("are as long as their values, from zero", () => {
    const widths = marks(draw(gallery.bars()), "rect[data-row]").map((rect) =>
      number(rect, "width"),
    );
    expect((widths[1] ?? 0) / (widths[0] ?? 1)).toBeCloseTo(439 / 1219, 2);
  });

  it("say their value in their tip", () => {
    const [first] = marks(draw(gallery.barsGrouped()), "rect[data-row] title");
    expect(first?.textContent).toBe("Verenigingen, voltijds: 702");
  });

  it("need no axis when each carries its value", () => {
    expect(texts(draw(gallery.bars()))).not.toContain("0");
    expect(texts(draw(gallery.barsHighlight()))).toContain("0");
  });

  it("say where figures are missing", () => {
    const drawing = draw(gallery.barsLongLabels());
    expect(texts(drawing)).toContain("geen cijfers");
    expect(
      marks(drawing, "rect[data-row]").map((rect) => rect.getAttribute("data-row")),
    ).not.toContain("1");
  });

  it("put long names above themselves on a phone", () => {
    const name = texts(draw(gallery.barsLongLabels(), 328)).find((text) =>
      text.startsWith("Verenigingen van"),
    );
    expect(name).toBe("Verenigingen van etnisch-culturele minderheden");
  });

  it("under zero run to the left", () => {
    const drawing = draw(gallery.barsNegative());
    const [up, , , , down] = marks(drawing, "rect[data-row]").toSorted(
      (a, b) => number(b, "x") - number(a, "x"),
    );
    expect(number(down, "x") + number(down, "width")).toBeCloseTo(number(up, "x"), 0);
    expect(texts(drawing)).toContain("−16,4%");
  });

  it("of parts of 100 all end at 100", () => {
    const drawing = draw(gallery.barsPercent());
    const ends = marks(drawing, "rect[data-row]").map(
      (rect) => number(rect, "x") + number(rect, "width"),
    );
    expect(new Set(ends.slice(-4).map(Math.round)).size).toBe(1);
    expect(marks(drawing, "rect[data-row] title")[0]?.textContent).toBe(
      "Verenigingen, voltijds: 702 (51,5%)",
    );
  });

  it("that are stacked carry their total", () => {
    expect(texts(draw(gallery.barsStacked()))).toEqual(
      expect.arrayContaining(["1.362", "477", "192", "368"]),
    );
  });

  it("outside a highlight are grey", () => {
    const fills = marks(draw(gallery.barsHighlight()), "rect[data-row]").map((rect) =>
      rect.getAttribute("fill"),
    );
    expect(fills.filter((fill) => fill === "var(--series-1, #2440B7)")).toHaveLength(1);
    expect(fills.filter((fill) => fill === "var(--series-rest, #767676)")).toHaveLength(3);
  });
});

describe("columns", () => {
  it("are drawn as bars when their names do not fit under them", () => {
    const {spec, rows} = gallery.columnsLongLabels();
    expect(draw({spec, rows}).svg).toBe(draw({spec: {...spec, type: "bar"}, rows}).svg);
  });

  it("shorten values to millions before they drop them", () => {
    expect(texts(draw(gallery.columnsYears(), 720))).toContain("€ 24.186.000");
    expect(texts(draw(gallery.columnsYears(), 380))).toContain("€ 24,2 mln.");
    expect(texts(draw(gallery.columnsYears(), 328))).toContain("€ 30 mln.");
  });

  it("never group years", () => {
    expect(texts(draw(gallery.columnsYears()))).toContain("2015");
    expect(draw(gallery.columnsYears()).svg).not.toContain("2.015");
  });

  it("of nothing but zeros have no height", () => {
    const heights = marks(draw(gallery.columnsZero()), "rect[data-row]").map((rect) =>
      number(rect, "height"),
    );
    expect(heights).toEqual([0, 0, 0]);
  });
});

describe("lines", () => {
  it("are named at their ends, without a legend", () => {
    const drawing = draw(gallery.lines());
    expect(texts(drawing)).toEqual(expect.arrayContaining(["Verenigingen", "€ 26.375.000"]));
    expect(marks(drawing, "#chart-legend")).toHaveLength(0);
  });

  it("get a legend with shapes when the names need too much room", () => {
    expect(marks(draw(gallery.linesLegend(), 328), "#chart-legend path").length).toBeGreaterThan(3);
  });

  it("break where a value is missing", () => {
    const paths = marks(draw(gallery.linesGaps()), "path:not([data-row])").map(
      (path) => path.getAttribute("d") ?? "",
    );
    const breaks = paths.map((d) => (d.match(/M/g) ?? []).length);
    expect(Math.max(...breaks)).toBeGreaterThan(1);
    expect(marks(draw(gallery.linesGaps()), "circle[data-row]")).toHaveLength(13);
  });

  it("lie over time at the distance of their years", () => {
    const [a, b, c] = marks(
      draw(gallery.linesGaps()),
      'circle[data-row="6"], circle[data-row="7"], circle[data-row="8"]',
    ).map((circle) => number(circle, "cx"));
    expect(((c ?? 0) - (b ?? 0)) / ((b ?? 0) - (a ?? 0))).toBeCloseTo(2 / 3, 1);
  });
});

describe("panels", () => {
  it("share one scale", () => {
    const widths = marks(draw(gallery.panelsBars()), "rect[data-row]").map((rect) =>
      number(rect, "width"),
    );
    expect((widths[4] ?? 0) / (widths[0] ?? 1)).toBeCloseTo(517 / 702, 2);
  });

  it.each([
    [328, 2],
    [720, 3],
  ])("stand in columns at %i px: %i", (width, columns) => {
    const lefts = marks(draw(gallery.panelsColumns(), width), '[id^="chart-panel"]').map(
      (panel) => /\(([\d.]+),/.exec(panel.getAttribute("transform") ?? "")?.[1],
    );
    expect(new Set(lefts).size).toBe(columns);
  });
});

describe("a drawing", () => {
  it("says so when there are no rows", () => {
    expect(texts(draw(gallery.nothing()))).toEqual(["Geen cijfers om te tonen"]);
    expect(texts(draw(gallery.nothing(), 720, "en"))).toEqual(["No figures to show"]);
  });

  it("starts its ids as asked", () => {
    const {spec, rows} = gallery.bars();
    const {document} = new JSDOM("").window;
    const drawing = drawChart(spec, rows, {width: 720, lang: "nl", document, idPrefix: "fig 1"});
    expect(drawing.svg).toContain('aria-labelledby="fig-1-title fig-1-desc"');
  });

  it("escapes what comes from data", () => {
    const rows = [{a: `<b>"&'\u0000</b>`, v: 1}];
    const {svg, root} = draw({spec: chart({encode: {category: "a", value: "v"}}), rows});
    expect(svg).not.toContain("<b>");
    expect(root.querySelector("rect title")?.textContent).toBe(`<b>"&'</b>: 1`);
  });
});

describe("flagged figures", () => {
  const document = new JSDOM("").window.document;

  it.each([
    ["bars", gallery.bars()],
    ["columns", gallery.columnsYears()],
    ["lines", gallery.lines()],
    ["dots", gallery.dots()],
  ] as const)(
    "of %s carry a small open circle on their mark, and say so in its tip",
    (_, example) => {
      const draws = (flagged: readonly number[]) => {
        const options = {width: 720, lang: "nl", document, flagged} as const;
        const svg = drawChart(example.spec, example.rows, options).svg;
        return new JSDOM(svg, {contentType: "image/svg+xml"}).window.document;
      };
      const rings = (drawing: Document) =>
        drawing.querySelectorAll('circle[pointer-events="none"]');
      const flagged = draws([1]);
      const [ring] = rings(flagged);
      expect(rings(flagged)).toHaveLength(1);
      expect(rings(draws([]))).toHaveLength(0);
      expect(Number(ring?.getAttribute("cx"))).toBeGreaterThan(0);
      expect(Number(ring?.getAttribute("cy"))).toBeGreaterThan(0);
      const tips = [...flagged.querySelectorAll("[data-row] > title")].map((tip) => [
        tip.parentElement?.getAttribute("data-row"),
        tip.textContent?.endsWith("○ met voorbehoud"),
      ]);
      expect(tips.filter(([, says]) => says)).toEqual([["1", true]]);
      expect(tips.length).toBeGreaterThan(1);
    },
  );
});
