import {readFileSync, readdirSync} from "node:fs";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {ANALYSES, runUntyped} from "#analyses";
import type {ComparabilityNote} from "#analyses";
import {parseNotebook, standaloneSql} from "#notebook";
import type {Workshop} from "../../src/ui/present/workshop.ts";
import {traceAnswer} from "../../src/ui/query/trace-answer.ts";
import {readCases} from "../catalog/lineage-engine.ts";
import {createAnalyses, openCurated, openWorkshop} from "../data/package.ts";

const engine = openCurated();
let workshop: Workshop;
beforeAll(async () => {
  await createAnalyses(engine);
  workshop = await openWorkshop(engine);
});
afterAll(() => engine.close());

/**
 * What a reader must be told of every question of the shipped notebooks, checked by hand against the definitions,
 * populations, units and periods of what each reads; `+` marks what one value combines.
 */
const QUESTIONS = `
budgetten ends => years
budgetten credits =>
budgetten credits_table =>
budgetten real_index =>
budgetten growth =>
budgetten result =>
budgetten subsidy =>
budgetten statement =>
deelnemers totals => definition
deelnemers by_segment => definition
deelnemers occupations =>
deelnemers domains =>
deelnemers formats_table =>
deelnemers profile => reservation
deelnemers lists =>
landschap recognised_total =>
landschap recognised =>
landschap staff_total =>
landschap staff_2023 =>
landschap paid_staff =>
landschap credits =>
landschap support_total => definition
landschap segments =>
landschap key_figures => definition
organisaties recognised_total =>
organisaties associations =>
organisaties chapters =>
organisaties recognised =>
organisaties subtypes =>
organisaties superstructure => population
organisaties recognised_2024 =>
organisaties reached =>
organisaties coverage =>
organisaties reached_groups =>
organisaties domains =>
werkkrachten roles_total => years
werkkrachten roles => years
werkkrachten paid_and_freelance => years
werkkrachten functions =>
werkkrachten staff_size => reservation
werkkrachten staff_2023 =>
werkkrachten growth =>
werkkrachten profile => reservation
werkkrachten fte =>
werkkrachten deployment =>
`;

/** The same of every analysis as it is usually asked. */
const USUAL = `
organisations_by_type =>
recognised_reach => +population
national_regional =>
consultations_by_actor =>
stakeholder_survey_matrix =>
workforce_by_type => years
volunteers_per_paid_worker => +years
staff_per_organisation => +population +years reservation
staff_shares =>
labour_market_profile => population years status reservation
socius_fte =>
staff_growth =>
budget_evolution =>
budget_index =>
price_sensitivity =>
budget_composition =>
budget_growth =>
budget_per_organisation => +population
budget_per_paid_worker => +population
socius_income_statement =>
participants_by_segment => definition
participants_by_occupation =>
participants_by_domain =>
activities_per_organisation => definition +population
support_by_format =>
demand_funnel => definition
mailing_list_subscribers =>
`;

/** "+years" within one value, "years" beside each other. */
function printKinds(notes: readonly ComparabilityNote[]): string {
  const isWithin = (note: ComparabilityNote) =>
    "within" in note ? note.within : ["double", "units", "parts"].includes(note.kind);
  return notes.map((note) => `${isWithin(note) ? "+" : ""}${note.kind}`).join(" ");
}

async function trace(sql: string) {
  const answer = await engine.query(sql);
  const {signal} = new AbortController();
  return traceAnswer(sql, answer, {engine, workshop, signal, rowLimit: 10_000});
}

describe.each(["nl", "en"])("the shipped notebooks (%s)", (lang) => {
  const files = readdirSync("data/notebooks").filter((name) => name.endsWith(`.${lang}.nb.md`));
  const questions = files.flatMap((file) => {
    const notebook = parseNotebook(readFileSync(`data/notebooks/${file}`, "utf8"));
    return notebook.cells.flatMap(({id, kind}) =>
      kind === "sql" ? [[`${file.split(".")[0]} ${id}`, standaloneSql(notebook, id)] as const] : [],
    );
  });
  const wanted = new Map(readCases(QUESTIONS));

  test("have all their questions in the table", () => {
    expect(questions.map(([name]) => name)).toEqual([...wanted.keys()]);
  });

  test.each(questions)("%s", async (name, sql) => {
    const origin = await trace(sql);
    expect(origin.status).toBe("traced");
    expect(origin.status === "traced" && printKinds(origin.notes)).toBe(wanted.get(name));
  });
});

describe("the shipped analyses", () => {
  const wanted = new Map(readCases(USUAL));

  test("are all in the table", () => {
    expect(ANALYSES.map(({id}) => id).sort()).toEqual([...wanted.keys()].sort());
  });

  test.each([...wanted])(
    "%s says the same on its page and where it is called",
    async (id, kinds) => {
      const analysis = ANALYSES.find((each) => each.id === id);
      if (!analysis) throw new Error(id);
      const {notes, rows} = await runUntyped(engine, analysis, {});
      expect(printKinds(notes)).toBe(kinds);
      const origin = await trace(`FROM ${id}()`);
      if (origin.status !== "traced") throw new Error(origin.status);
      expect(printKinds(origin.notes)).toBe(kinds);
      // Each value has the figures that the analysis names for it, not all of its row.
      const [row] = rows;
      for (const {name} of row ? analysis.columns : []) {
        const own = row?.[`${name}_figure_ids`];
        if (!Array.isArray(own)) continue;
        expect(origin.answer.figuresOf(row ?? {}, name)?.ids.toSorted()).toEqual(
          [...new Set(own.map(String))].sort(),
        );
      }
    },
  );
});

test("a real index rests on the prices of the years between, beside both credits", async () => {
  const notebook = parseNotebook(readFileSync("data/notebooks/budgetten.nl.nb.md", "utf8"));
  const {rows} = await engine.query(standaloneSql(notebook, "real_index"));
  const ids = rows.find(({year}) => year === 2013)?.["figure_ids"];
  const figures = workshop.figures.list(ids as readonly string[], "nl");
  expect(figures.map(({table}) => table).sort()).toEqual([
    "budget",
    "budget",
    "deflator",
    "deflator",
  ]);
  expect(rows.find(({year}) => year === 2011)?.["figure_ids"]).toHaveLength(1);
});
