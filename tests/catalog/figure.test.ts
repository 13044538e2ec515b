import {describe, expect, test} from "vitest";
import {citation, sourceLine} from "#catalog";
import type {Source} from "#catalog";

const report: Source = {
  id: "report",
  title: {nl: "Jaarverslag 2024", en: "Annual report 2024"},
  publisher: "Socius",
  year: 2024,
  url: null,
  licence: null,
};
const plan: Source = {...report, id: "plan", title: {nl: "Beleidsplan", en: "Policy plan"}};

const place = (
  locator: string,
  extra: {page?: number; quotedFrom?: string; sourceId?: string} = {},
) => ({
  sourceId: extra.sourceId ?? "report",
  locator,
  page: extra.page ?? null,
  quotedFrom: extra.quotedFrom ?? null,
});

describe("a citation", () => {
  test.each([
    [
      "Onze werking > Ondersteuningsaanbod in cijfers > Deelnemers",
      {},
      "Socius, Jaarverslag 2024 — Onze werking, Deelnemers",
    ],
    [
      "2024 in cijfers > 4. Beeldvorming > 4.3. Websites",
      {},
      "Socius, Jaarverslag 2024 — 2024 in cijfers, Websites",
    ],
    [
      "II. Omgevingsanalyse > 2.1 Vier mega ontwikkelingen",
      {},
      "Socius, Jaarverslag 2024 — Omgevingsanalyse, Vier mega ontwikkelingen",
    ],
    ["Inleiding", {page: 7}, "Socius, Jaarverslag 2024 — Inleiding, p. 7"],
    [
      "Onze werking > Profiel",
      {quotedFrom: "HIVA"},
      "Socius, Jaarverslag 2024 — Onze werking, Profiel (naar HIVA)",
    ],
  ])("of %j", (locator, extra, expected) => {
    expect(citation(place(locator, extra), report, "nl")).toBe(expected);
  });

  test("uses the English title of the document and the headings as printed", () => {
    expect(citation(place("Inleiding", {quotedFrom: "HIVA"}), report, "en")).toBe(
      "Socius, Annual report 2024 — Inleiding (after HIVA)",
    );
  });
});

describe("a source line", () => {
  test("names each document and each chapter once, in order of appearance", () => {
    const figures = [
      place("2024 in cijfers > 1. A"),
      place("Onze werking > B"),
      place("2024 in cijfers > 2. C"),
      place("II. Omgevingsanalyse > D", {sourceId: "plan"}),
    ];
    expect(sourceLine(figures, [report, plan], "nl")).toBe(
      "Socius, Jaarverslag 2024 (2024 in cijfers; Onze werking); Socius, Beleidsplan (Omgevingsanalyse)",
    );
  });

  test("keeps the quoted producers with their chapter", () => {
    const figures = [
      place("Onze werking > A", {quotedFrom: "HIVA"}),
      place("Onze werking > B", {quotedFrom: "SERV"}),
      place("Onze werking > C", {quotedFrom: "HIVA"}),
    ];
    expect(sourceLine(figures, [report], "nl")).toBe(
      "Socius, Jaarverslag 2024 (Onze werking, naar HIVA, SERV)",
    );
  });

  test("of nothing is empty, and of an unknown source an error", () => {
    expect(sourceLine([], [report], "nl")).toBe("");
    expect(() => sourceLine([place("A", {sourceId: "x"})], [report], "nl")).toThrow(
      /Unknown source/,
    );
  });
});
