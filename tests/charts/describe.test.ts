import {describe, expect, it} from "vitest";
import {describeChart} from "#charts";
import * as gallery from "./gallery/charts.ts";
import {chart} from "./gallery/chart-builder.ts";

const long = ({spec, rows}: gallery.Sample, lang: "nl" | "en" = "nl") =>
  describeChart(spec, rows, lang).long.map((text) => text.replaceAll("\u00a0", " "));

describe("a short description", () => {
  it("says what is shown and from where to where it runs", () => {
    const {spec, rows} = gallery.bars();
    expect(describeChart(spec, rows, "nl").short).toBe(
      "Staafdiagram: aantal personen, 2012, per werksoort. Van 183 (Vormingplus-centra) tot 1.219 (Verenigingen).",
    );
    expect(describeChart(spec, rows, "en", {werksoort: "work type"}).short).toBe(
      "Bar chart: aantal personen, 2012, by work type. From 183 (Vormingplus-centra) to 1,219 (Verenigingen).",
    );
  });

  it.each(Object.entries(gallery))("of %s has at most 150 characters", (_, sample) => {
    const {spec, rows} = sample();
    const wordy = {...spec, text: {...spec.text, subtitle: "aantal personen ".repeat(20)}};
    for (const lang of ["nl", "en"] as const) {
      expect(describeChart(spec, rows, lang).short.length).toBeLessThanOrEqual(150);
      expect(describeChart(wordy, rows, lang).short.length).toBeLessThanOrEqual(150);
    }
  });
});

describe("a long description", () => {
  it("names the highest and the lowest", () => {
    expect(long(gallery.bars())).toEqual([
      "Staafdiagram: aantal personen, 2012, per werksoort.",
      "De hoogste waarde is 1.219 (Verenigingen), de laagste 183 (Vormingplus-centra).",
    ]);
  });

  it("tells of lines how they changed", () => {
    expect(long(gallery.lines()).join("\n")).toContain(
      "Verenigingen: van 24,2 miljoen euro in 2011 naar 26,4 miljoen euro in 2015, een stijging met 9,1 procent. " +
        "Instellingen: van 19,3 miljoen euro in 2011 naar 19,3 miljoen euro in 2015, nagenoeg gelijk.",
    );
    expect(long(gallery.lines()).join("\n")).toContain(
      "FOV: van 287.000 euro in 2011 naar 240.000 euro in 2015, een daling met 16,4 procent.",
    );
    expect(long(gallery.lines(), "en").join("\n")).toContain(
      "FOV: from 287,000 euros in 2011 to 240,000 euros in 2015, a decrease of 16.4 per cent.",
    );
  });

  it("gives totals of stacked bars and the reach of shares", () => {
    expect(long(gallery.barsStacked()).join("\n")).toContain(
      "De totalen: Verenigingen 1.362; Vormingsinstellingen 477; Vormingplus-centra 192; Bewegingen 368.",
    );
    expect(long(gallery.barsPercent()).join("\n")).toContain(
      "Het aandeel van tijdelijk loopt van 4,7 procent (Vormingplus-centra) tot 10,5 procent (Verenigingen).",
    );
  });

  it("says what is missing", () => {
    expect(long(gallery.barsLongLabels()).at(-1)).toBe("Geen cijfers voor Bewegingen.");
    expect(long(gallery.linesGaps()).at(-1)).toContain("Vrijwilligers in 2010");
  });

  it("speaks signs and units", () => {
    expect(long(gallery.barsNegative()).join("\n")).toContain("de laagste min 16,4 procent (FOV)");
    const hours = chart({encode: {category: "c", value: "v"}, format: "hours"});
    expect(long({spec: hours, rows: [{c: "Bus", v: 388.5}]}).join("\n")).toContain(
      "De enige waarde is 388 uur en 30 minuten (Bus).",
    );
    for (const sample of Object.values(gallery)) {
      expect(long(sample()).join(" ")).not.toMatch(/[€%−]|mln|mld/);
    }
  });

  it("names several that share the highest place", () => {
    const spec = chart({encode: {category: "c", value: "v"}});
    const rows = [
      {c: "A", v: 2},
      {c: "B", v: 2},
      {c: "C", v: 1},
    ];
    expect(long({spec, rows})[1]).toBe("De hoogste waarde is 2 (A en B), de laagste 1 (C).");
  });

  it("of nothing says so", () => {
    expect(long(gallery.nothing()).at(-1)).toBe("Er zijn geen cijfers om te tonen.");
  });
});
