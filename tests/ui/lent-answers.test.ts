import {readFileSync} from "node:fs";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {parseNotebook, splitInline} from "#notebook";
import type {Edit, InlineValue, Notebook} from "#notebook";
import {apply} from "../../src/notebook/edit.ts";
import {readGraph} from "../../src/notebook/graph.ts";
import {LentAnswers} from "../../src/ui/present/lent-answers.ts";
import {presentNotebook} from "../../src/ui/present/present-notebook.ts";
import {openCurated, openWorkshop} from "../data/package.ts";

const TEXT = readFileSync("data/notebooks/landschap.nl.nb.md", "utf8");
const engine = openCurated();
let lent: LentAnswers;
beforeAll(async () => {
  const workshop = await openWorkshop(engine);
  lent = new LentAnswers(TEXT, await presentNotebook("landschap", TEXT, workshop, engine));
});
afterAll(() => engine.close());

const copyOf = (notebook: Notebook) => ({notebook, graph: readGraph(notebook.cells)});
const shipped = parseNotebook(TEXT);
const edited = (edit: Edit) => copyOf(apply(shipped, edit));
const values = shipped.cells.flatMap((cell) =>
  cell.kind === "prose"
    ? splitInline(cell.body).filter((piece): piece is InlineValue => typeof piece !== "string")
    : [],
);
const cellOf = ({notebook}: {notebook: Notebook}, id: string) => {
  const found = notebook.cells.find((cell) => cell.id === id);
  if (!found) throw new Error(id);
  return found;
};
/** A cell with another text in the place of part of its own. */
const replaced = (id: string, from: string, to: string): Edit => {
  const cell = cellOf({notebook: shipped}, id);
  if (!cell.body.includes(from)) throw new Error(from);
  return {
    type: "replace",
    id,
    cell: {kind: cell.kind as "sql", name: id, body: cell.body.replace(from, to)},
  };
};

/** Which sentences and figures of a copy stand as they were shipped. */
function lentTo(copy: ReturnType<typeof copyOf>): readonly string[] {
  const told = values.filter((value) => lent.valueOf(value, copy)).map(({cell}) => cell);
  const drawn = copy.notebook.cells.filter((cell) => lent.figureOf(cell, copy)).map(({id}) => id);
  return [...new Set([...told, ...drawn])].sort();
}

const ALL = lentTo.bind(null, copyOf(shipped));

describe("a copy of a shipped notebook that was not asked yet", () => {
  test("has every sentence and every figure of it", () => {
    const copy = copyOf(shipped);
    expect(values.length).toBeGreaterThan(3);
    expect(values.every((value) => lent.valueOf(value, copy) !== null)).toBe(true);
    const figures = shipped.cells.filter(({kind}) => kind === "chart" || kind === "table");
    expect(figures.map((cell) => lent.figureOf(cell, copy)?.id)).toEqual(figures.map(({id}) => id));
    const [total] = values.filter(({cell}) => cell === "recognised_total");
    expect(total && lent.valueOf(total, copy)).toMatchObject({text: "136"});
    expect(
      lent.figures[lent.valueOf(total as InlineValue, copy)?.figureIds[0] ?? ""],
    ).toBeDefined();
  });

  test("loses what rests on a question that asks something else, and nothing else", () => {
    const copy = edited(replaced("recognised", "DESC", "ASC"));
    const chart = shipped.cells.find(
      (cell) => cell.kind === "chart" && cell.spec?.data === "recognised",
    );
    expect(lentTo(copy)).toEqual(ALL().filter((id) => id !== chart?.id));
  });

  test("loses a sentence whose question changed, even by a blank", () => {
    const copy = edited(replaced("recognised_total", "SELECT", "SELECT "));
    expect(lentTo(copy)).toEqual(ALL().filter((id) => id !== "recognised_total"));
  });

  test("loses a chart that shows its rows differently", () => {
    const chart = shipped.cells.find(({kind}) => kind === "chart");
    const copy = edited(replaced(chart?.id ?? "", "type: ", "baseline: fit\ntype: "));
    expect(lentTo(copy)).toEqual(ALL().filter((id) => id !== chart?.id));
  });

  test("loses a sentence whose question is gone, and all of it in another language", () => {
    const gone = edited({type: "remove", id: "recognised_total"});
    expect(lentTo(gone)).not.toContain("recognised_total");
    expect(lentTo(copyOf({...shipped, front: {...shipped.front, lang: "en"}}))).toEqual([]);
  });

  test("keeps them when only prose or a name elsewhere changes", () => {
    const prose = shipped.cells.find(({kind}) => kind === "prose");
    const edit: Edit = {
      type: "replace",
      id: prose?.id ?? "",
      cell: {kind: "prose", body: "Een eigen begin."},
    };
    expect(lentTo(edited(edit))).toEqual(ALL());
  });

  test("has nothing for a sentence that the shipped one does not have", () => {
    const own = splitInline("{{recognised_total.organisations | percent}}")[0] as InlineValue;
    expect(lent.valueOf(own, copyOf(shipped))).toBeNull();
  });
});
