import {describe, expect, it} from "vitest";
import {missingColumns} from "#charts";
import {CHART_TYPES, localizeChart} from "#spec";
import {GALLERY} from "../../tools/gallery/charts.ts";
import {answerGallery, drawGalleryChart} from "../../tools/gallery/draw.ts";

const answered = await answerGallery();

describe("the gallery on curated figures", () => {
  it("shows every type of chart", () => {
    expect(new Set(GALLERY.map(({spec}) => spec.type))).toEqual(new Set(CHART_TYPES));
  });

  it.each(answered)("finds the columns and rows of $chart.name, $lang", ({chart, lang, rows}) => {
    expect(rows.length).toBeGreaterThan(1);
    expect(missingColumns(localizeChart(chart.spec, lang), rows)).toEqual([]);
  });

  // A change in how a type is drawn shows here as a drawing to look at: `npm run gallery`.
  it.each(answered.filter(({lang}) => lang === "nl"))(
    "draws $chart.name as before",
    async (each) => {
      const svg = drawGalleryChart(each, 643, "light").replaceAll("><", ">\n<");
      await expect(`${svg}\n`).toMatchFileSnapshot(`curated-gallery/${each.chart.name}.svg`);
    },
  );
});
