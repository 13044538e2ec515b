import {describe, expect, test} from "vitest";
import {coverageReport, readCoverageInput} from "../../tools/data/coverage.ts";
import {DATA_DIR} from "../../tools/data/csv-files.ts";
import {numberTokens} from "../../tools/data/number-tokens.ts";
import {coverText} from "../../tools/data/text-coverage.ts";

const tokens = (text: string) => numberTokens(text).map((token) => token.text);

const claim = (printed: string, qualifier = "") => ({
  figure_id: `jv2024-${printed}`,
  printed,
  qualifier,
});

const exclusion = (token: string, context: string, count = "1") => ({token, context, count});

describe("numbers of a text", () => {
  test.each([
    ["Er waren 1.035 deelnemers (95%).", ["1.035", "95%"]],
    ["Samen 388u30 of € 1.552.000,00 in 2024", ["388u30", "1.552.000,00"]],
    [
      "Twaalf, twee derde, de helft, drie kwart",
      ["Twaalf", "twee", "derde", "helft", "drie", "kwart"],
    ],
    ["tweemaal een twintigtal en een 30-tal", ["tweemaal", "twintigtal", "30-tal"]],
    ["vijfentwintig jaar, een tweejaarlijkse dag", ["vijfentwintig", "tweejaarlijkse"]],
    ["op 4 april 2003 en in 2016-2020", []],
    ["een derde plek, aan zee, achter, eenvoudig", ["derde"]],
    ["één keer", ["één"]],
  ])("of %j are %j", (text, expected) => {
    expect(tokens(text)).toEqual(expected);
  });
});

describe("coverage of a text", () => {
  const text = `Wij telden 12
    groepen en 12% meer leden: 1.200. Zie pagina 12, van vier à vijf op de tien.`;

  test("is complete when every number is recorded or excluded", () => {
    const figures = [
      claim("12"),
      claim("12%"),
      claim("1.200"),
      claim("vier à vijf op de tien", "range_low"),
      claim("vier à vijf op de tien", "range_high"),
    ];
    const coverage = coverText(text, {figures, exclusions: [exclusion("12", "pagina 12,")]});
    expect(coverage).toEqual({numbers: 7, rest: [], overclaimed: [], stale: []});
  });

  test("lists what was missed, with the words around it", () => {
    const {rest} = coverText(text, {figures: [claim("12"), claim("1.200")], exclusions: []});
    expect(rest.map(({token}) => token)).toEqual(["12%", "12", "vier", "vijf", "tien"]);
    expect(rest[0]?.context).toContain("groepen en 12% meer leden");
  });

  test("reports figures the text has no free occurrence of", () => {
    const figures = [claim("12"), claim("12"), claim("12"), claim("200")];
    expect(coverText(text, {figures, exclusions: []}).overclaimed).toEqual([
      "jv2024-200: 200",
      "jv2024-12: 12",
    ]);
  });

  test("reports exclusions that no longer fit", () => {
    const exclusions = [exclusion("12", "pagina 12,", "2"), exclusion("13", "pagina 12,")];
    expect(coverText(text, {figures: [], exclusions}).stale).toHaveLength(2);
  });

  test("reads figures and exclusions of one source", () => {
    const {figures, exclusions} = readCoverageInput(DATA_DIR, "socius-beleidsplan-2016");
    expect(figures.every((row) => row.figure_id?.startsWith("bp2016-"))).toBe(true);
    expect(exclusions.length).toBeGreaterThan(50);
  });

  test("is told in lines", () => {
    const coverage = coverText("Er zijn 3 dingen.", {figures: [claim("4")], exclusions: []});
    expect(coverageReport("bron", coverage).split("\n")).toEqual([
      "bron: 1 numbers, 1 not covered.",
      "  3            … Er zijn 3 dingen. …",
      "claims more than the text has: jv2024-4: 4",
    ]);
  });
});
