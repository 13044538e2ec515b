import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {ANALYSES, allParams, printParams, runUntyped, toParams} from "#analyses";
import {LANGS} from "#base";
import {presentAnalysis} from "../../src/ui/present/present-analysis.ts";
import type {Workshop} from "../../src/ui/present/workshop.ts";
import {shipAnswers} from "../../tools/content/analysis-content.ts";
import {openCurated, openWorkshop} from "./package.ts";

const engine = openCurated();
let workshop: Workshop;

beforeAll(async () => {
  workshop = await openWorkshop(engine);
});
afterAll(() => engine.close());

describe.each(ANALYSES.map((analysis) => [analysis.id, analysis] as const))("%s", (_, analysis) => {
  test("is shipped with an answer to every choice, which can be drawn", async () => {
    const answers = await shipAnswers(engine, analysis);
    const choices = allParams(analysis);
    const size = analysis.params.reduce((product, {domain}) => product * domain.length, 1);
    expect(Object.keys(answers)).toHaveLength(size);
    expect(choices).toHaveLength(size);
    for (const [index, params] of choices.entries()) {
      const answer = answers[printParams(analysis, params)];
      if (!answer || "refused" in answer) continue;
      const lang = LANGS[index % LANGS.length] ?? "nl";
      // As the browser gets it: through a file.
      const arrived = JSON.parse(JSON.stringify(answer)) as typeof answer;
      const shown = presentAnalysis(analysis, params, arrived, workshop, lang);
      expect(shown.table.rows).toHaveLength(answer.rows.length);
      expect(shown.chart.drawings?.narrow).toMatch(/^<svg/);
    }
  });
});

test("an answer is shipped as the core gives it, and a refusal with its reason", async () => {
  const growth = ANALYSES.find(({id}) => id === "staff_growth");
  if (!growth) throw new Error("There is no staff_growth.");
  const answers = await shipAnswers(engine, growth);
  const {rows, notes} = await runUntyped(engine, growth, {});
  expect(answers[""]).toEqual({rows, notes});
  const params = toParams(growth, {
    from_count: "sector_registered_2012",
    to_count: "sector_administrative_2023",
  });
  const refused = answers[printParams(growth, params)];
  expect(refused).toHaveProperty("refused.nl", expect.stringContaining("2012"));
});
