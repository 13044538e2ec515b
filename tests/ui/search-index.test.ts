import {describe, expect, test} from "vitest";
import {SearchIndex} from "../../src/ui/search/search-index.ts";
import type {SearchItem} from "../../src/ui/search/search-items.ts";
import {wordStem} from "../../src/ui/search/word-stem.ts";

const item = (kind: SearchItem["kind"], title: string, text = ""): SearchItem => ({
  id: `${kind}:${title}`,
  kind,
  title,
  text,
  words: "",
  name: "",
  place: "",
  href: "#/",
});

describe("searching", () => {
  const index = new SearchIndex(
    [
      item("column", "Vrijwilligers"),
      item("measure", "Vrijwilligers", "Vrijwilligers zoals de organisaties ze registreren"),
      item("notebook", "Werkkrachten", "betaald, vrijwillig of freelance"),
      item("table", "Activiteiten", "Créatief gewerkt"),
      {...item("section", "Wie zijn het?"), words: "Vrouwen · Mannen · 2014 · Vormingplus-centra"},
      item("analysis", "Begroting", "Het krediet van 2015"),
    ],
    "nl",
  );

  test("finds beginnings of words, what people read before what they query", () => {
    expect(index.find("vrijw").map(({kind}) => kind)).toEqual(["notebook", "measure", "column"]);
  });

  test("does not mind accents, capitals and a small error", () => {
    expect(index.find("CREATIEF").map(({title}) => title)).toEqual(["Activiteiten"]);
    expect(index.find("werkrachten").map(({title}) => title)).toEqual(["Werkkrachten"]);
  });

  test("looks in what a section says, and knows what a word stands for", () => {
    for (const query of ["vrouw", "gender", "avansa", "Vormingplus", "wie zijn het", "2014"]) {
      expect(
        index.find(query).map(({kind}) => kind),
        query,
      ).toEqual(["section"]);
    }
  });

  test("a year is that year", () => {
    expect(index.find("2015").map(({kind}) => kind)).toEqual(["analysis"]);
    expect(index.find("2016")).toEqual([]);
  });

  test("what nothing has all words of is found by some", () => {
    const kinds = index.find("krediet 2014").map(({kind}) => kind);
    expect(kinds.toSorted()).toEqual(["analysis", "section"]);
  });

  test("needs all words, and finds nothing for nonsense", () => {
    expect(index.find("vrijwilligers organisaties")).toHaveLength(1);
    expect(index.find("qqqqqq")).toEqual([]);
  });
});

describe("the stem of a word", () => {
  test.each([
    [
      "nl",
      "vrouwen/vrouw vrouwelijke/vrouwelijk jaren/jaar budgetten/budget organisaties/organisatie",
    ],
    ["nl", "prijzen/prijs lonen/loon analyses/analyse leden/lede kredieten/krediet"],
    [
      "en",
      "budgets/budget studies/study classes/class analyses/analyse volunteers/volunteer prices/price",
    ],
  ] as const)("is the same in every number (%s)", (lang, pairs) => {
    for (const pair of pairs.split(" ")) {
      const [a = "", b = a] = pair.split("/");
      expect(wordStem(a, lang), pair).toBe(wordStem(b, lang));
    }
  });

  test("keeps other words apart", () => {
    const words = ["vrouw", "man", "jong", "oud", "staf", "subsidie", "budget", "2014", "2015"];
    expect(new Set(words.map((word) => wordStem(word, "nl"))).size).toBe(words.length);
  });
});
