import {describe, expect, test} from "vitest";
import {SearchIndex} from "../../src/ui/search/search-index.ts";
import type {SearchItem} from "../../src/ui/search/search-index.ts";

const item = (kind: SearchItem["kind"], title: string, text = ""): SearchItem => ({
  id: `${kind}:${title}`,
  kind,
  title,
  text,
  name: "",
  href: "#/",
});

describe("searching", () => {
  const index = new SearchIndex([
    item("column", "Vrijwilligers"),
    item("measure", "Vrijwilligers", "Vrijwilligers zoals de organisaties ze registreren"),
    item("notebook", "Werkkrachten", "betaald, vrijwillig of freelance"),
    item("table", "Activiteiten", "Créatief gewerkt"),
  ]);

  test("finds beginnings of words, what people read before what they query", () => {
    expect(index.find("vrijw").map(({kind}) => kind)).toEqual(["measure", "notebook", "column"]);
  });

  test("does not mind accents, capitals and a small error", () => {
    expect(index.find("CREATIEF").map(({title}) => title)).toEqual(["Activiteiten"]);
    expect(index.find("werkrachten").map(({title}) => title)).toEqual(["Werkkrachten"]);
  });

  test("needs all words, and finds nothing for nonsense", () => {
    expect(index.find("vrijwilligers organisaties")).toHaveLength(1);
    expect(index.find("qqqqqq")).toEqual([]);
  });
});
