import {describe, expect, it} from "vitest";
import {printChartSpec, rewriteChartSpec} from "#notebook";
import {parseChartSpec} from "#spec";
import type {AuthoredChartSpec} from "#spec";
import {readYaml} from "../../src/notebook/yaml-text.ts";

const BODY = `# Voor het jaarverslag
type: bar
version: 1
data: vraag
sort: data # zoals in de tabel
encode:
  value: n # personen
  category: soort
text: {title: Personeel, subtitle: "aantal, 2012"}`;

function specOf(body: string): AuthoredChartSpec {
  const read = readYaml(body);
  const chart = read.ok ? parseChartSpec(read.value) : null;
  if (!chart?.ok) throw new Error("bad chart");
  return chart.value;
}

const SPEC = specOf(BODY);

describe("a chart that is changed by a form", () => {
  it("is the same text when nothing changes", () => {
    expect(rewriteChartSpec(BODY, SPEC)).toBe(BODY);
  });

  it("keeps comments, order and what its author wrote though it is the default", () => {
    const text = rewriteChartSpec(BODY, {...SPEC, type: "column", decimals: 1});
    expect(text).toBe(`${BODY.replace("type: bar", "type: column")}\ndecimals: 1`);
  });

  it("changes a key inside and leaves the others", () => {
    const encode = {...SPEC.encode, series: "jaar"};
    expect(rewriteChartSpec(BODY, {...SPEC, encode})).toBe(
      BODY.replace("category: soort", "category: soort\n  series: jaar"),
    );
    const text = {...SPEC.text, title: "Wie werkt er?"};
    expect(rewriteChartSpec(BODY, {...SPEC, text})).toBe(
      BODY.replace("Personeel", "Wie werkt er?"),
    );
  });

  it("loses what no longer holds", () => {
    const body = `${BODY}\nhighlight: [a]`;
    const text = rewriteChartSpec(body, {...specOf(body), highlight: []});
    expect(text).not.toContain("highlight");
    expect(text).toContain("# personen");
    expect(specOf(text)).toEqual(SPEC);
  });

  it.each([
    ["no YAML", "type: ["],
    ["no mapping", "- a"],
    ["nothing", ""],
    ["an alias", "a: &x 1\nb: *x"],
  ])("is written anew where there is %s", (_, body) => {
    expect(rewriteChartSpec(body, SPEC)).toBe(printChartSpec(SPEC));
  });
});
