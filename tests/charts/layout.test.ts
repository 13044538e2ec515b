import {describe, expect, it} from "vitest";
import {LANGS} from "#base";
import {arrangeRows} from "#charts";
import * as gallery from "./gallery/charts.ts";
import {draw, marks, overlaps} from "./read-drawing.ts";

const WIDTHS = [300, 328, 440, 720, 960];
const SAMPLES = Object.entries(gallery);

describe.each(SAMPLES)("%s", (_, sample) => {
  it.each(WIDTHS)("keeps its texts inside %i px and apart", (width) => {
    for (const lang of LANGS) {
      const drawing = draw(sample(), width, lang);
      const outside = drawing.texts.filter(
        ({left, right, top, bottom}) =>
          left < -0.5 || right > drawing.width + 0.5 || top < 0 || bottom > drawing.height,
      );
      expect(outside).toEqual([]);
      expect(overlaps(drawing.texts)).toEqual([]);
    }
  });

  it("has no text under 12 px", () => {
    expect(draw(sample(), 300).texts.filter(({size}) => size < 12)).toEqual([]);
  });

  it("is hardened", () => {
    const {svg, root} = draw(sample());
    expect(svg).not.toMatch(/currentColor|<style|class=|<image|foreignObject|rgba\(|<script/);
    expect(svg.replaceAll('xmlns="http://www.w3.org/2000/svg"', "")).not.toMatch(/https?:/);
    expect(svg).not.toMatch(/NaN|Infinity|undefined|\[object/);
    const ids = [...root.querySelectorAll("[id]")].map(({id}) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const named = (root.getAttribute("aria-labelledby") ?? "").split(" ");
    expect(named.every((id) => ids.includes(id))).toBe(true);
    expect([...root.querySelectorAll("*")].flatMap(ariaOf)).toEqual([]);
  });

  it("speaks Dutch in Dutch and English in English", () => {
    const {rows} = sample();
    const dutch = draw(sample(), 720, "nl");
    const english = draw(sample(), 720, "en");
    // A thousand, and not the 0.032 of a small number.
    expect(visibleText(dutch.root)).not.toMatch(/\b[1-9]\d{0,2},\d{3}\b/);
    expect(visibleText(english.root)).not.toMatch(/\b[1-9]\d{0,2}\.\d{3}\b/);
    expect(visibleText(dutch.root)).not.toMatch(/\b[12]\.\d{3}\b(?=[^.]*jaar)/);
    expect(visibleText(english.root)).not.toMatch(/geen cijfers|mln\./);
    expect(rows.length === 0 || marks(dutch, "[data-row]").length > 0).toBe(true);
  });

  it("gives each mark its row and a tip", () => {
    const given = sample();
    const {spec, rows} = arrangeRows(given.spec, given.rows, "nl");
    for (const mark of marks(draw(given), "[data-row]")) {
      const row = rows[Number(mark.getAttribute("data-row"))];
      const label = String(row?.[spec.encode.category ?? ""]);
      expect(mark.querySelector("title")?.textContent).toContain(label);
    }
  });
});

describe("a drawing", () => {
  it("is the same twice", () => {
    for (const [, sample] of SAMPLES) expect(draw(sample()).svg).toBe(draw(sample()).svg);
  });
});

function ariaOf(element: Element): readonly string[] {
  return element.getAttributeNames().filter((name) => name.startsWith("aria-") || name === "role");
}

function visibleText(root: Element): string {
  return [...root.querySelectorAll("text, title, desc")]
    .map(({textContent}) => textContent)
    .join(" | ");
}
