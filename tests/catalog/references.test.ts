import {describe, expect, test} from "vitest";
import {references} from "#catalog";
import type {Source} from "#catalog";

const REPORT: Source = {
  id: "jv-2024",
  title: {nl: "Jaarverslag 2024", en: "Annual report 2024"},
  publisher: "Socius",
  year: 2024,
  url: null,
  licence: null,
};
const PRICES: Source = {
  id: "prices",
  title: {nl: "Prijzen & meer, 100 %", en: "Prices & more"},
  publisher: "World Bank",
  year: 2025,
  url: "https://example.org/a_b",
  licence: "CC-BY-4.0",
};

const FIGURES = [
  {sourceId: "jv-2024", locator: "Onze werking > Cijfers", page: 12, quotedFrom: null},
  {sourceId: "jv-2024", locator: "Onze werking > Cijfers", page: 12, quotedFrom: null},
  {sourceId: "jv-2024", locator: "2024 in cijfers", page: null, quotedFrom: null},
];

describe("references", () => {
  test("name each document once in the APA style, with the places in it", () => {
    expect(references(FIGURES, [REPORT], "apa", "nl")).toBe(
      "Socius. (2024). Jaarverslag 2024 (Onze werking > Cijfers, p. 12; 2024 in cijfers).",
    );
    const both = [
      ...FIGURES,
      {sourceId: "prices", locator: "FP.CPI", page: null, quotedFrom: null},
    ];
    expect(references(both, [REPORT, PRICES], "apa", "en").split("\n")).toEqual([
      "Socius. (2024). Annual report 2024 (Onze werking > Cijfers, p. 12; 2024 in cijfers).",
      "World Bank. (2025). Prices & more (FP.CPI). https://example.org/a_b",
    ]);
  });

  test("are BibTeX that TeX can read", () => {
    const figures = [{sourceId: "prices", locator: "a_b {c} 5 %", page: null, quotedFrom: null}];
    expect(references(figures, [PRICES], "bibtex", "nl")).toBe(
      [
        "@techreport{prices,",
        "  author = {{World Bank}},",
        "  title = {{Prijzen \\& meer, 100 \\%}},",
        "  institution = {World Bank},",
        "  year = {2025},",
        "  note = {a\\_b c 5 \\%},",
        "  url = {https://example.org/a_b}",
        "}",
      ].join("\n"),
    );
  });

  test("are RIS with a line for each place", () => {
    expect(references(FIGURES, [REPORT], "ris", "nl").split("\r\n")).toEqual([
      "TY  - RPRT",
      "AU  - Socius",
      "TI  - Jaarverslag 2024",
      "PB  - Socius",
      "PY  - 2024",
      "ID  - jv-2024",
      "N1  - Onze werking > Cijfers, p. 12",
      "N1  - 2024 in cijfers",
      "ER  - ",
    ]);
  });

  test("keep a text with line ends on its line", () => {
    const figures = [{sourceId: "jv-2024", locator: "a\nTY  - BOOK", page: null, quotedFrom: null}];
    expect(references(figures, [REPORT], "ris", "nl")).toContain("N1  - a TY - BOOK\r\n");
  });

  test("name who is quoted", () => {
    const quoted = {sourceId: "jv-2024", locator: "Profiel", page: 3, quotedFrom: "HIVA"};
    expect(references([quoted], [REPORT], "apa", "nl")).toContain("(Profiel, p. 3 (naar HIVA))");
    expect(references([quoted], [REPORT], "ris", "en")).toContain(
      "N1  - Profiel, p. 3 (after HIVA)",
    );
  });

  test("of nothing are empty, and of an unknown document are a mistake", () => {
    expect(references([], [REPORT], "apa", "nl")).toBe("");
    expect(() => references(FIGURES, [], "apa", "nl")).toThrow(/jv-2024/);
  });
});
