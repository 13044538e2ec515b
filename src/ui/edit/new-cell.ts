import {ANALYSES} from "#analyses";
import {messages} from "#base";
import {printChartSpec, printSettings, printTableSpec} from "#notebook";
import type {Cell, CellSpec, Notebook} from "#notebook";
import {CHART_DEFAULTS, ENCODING_DEFAULTS, TEXT_DEFAULTS} from "#spec";

/** The kinds of cell that a reader can insert, in the order of the menu. */
export const NEW_KINDS = ["prose", "sql", "input", "analysis", "chart", "table"] as const;
export type NewKind = (typeof NEW_KINDS)[number];

/** A cell to begin with, which shows by example what can be written; a query is empty, so that nothing runs unasked. */
export function newCell(kind: NewKind, notebook: Notebook, before: number): CellSpec {
  const {lang} = notebook.front;
  const words = messages(lang);
  switch (kind) {
    case "prose":
      return {kind, body: words.editNewProse};
    case "sql":
      return {kind, name: freeName(notebook, words.editNameSql), body: ""};
    case "input": {
      const body = printSettings({
        kind: "slider",
        label: words.editNewInput,
        min: 0,
        max: 100,
        value: 50,
      });
      return {kind, name: freeName(notebook, words.editNameInput), body};
    }
    case "analysis": {
      const [first] = ANALYSES;
      return {kind, name: freeName(notebook, "analyse"), body: printSettings({analysis: first.id})};
    }
    case "chart":
      return {
        kind,
        name: freeName(notebook, words.editNameChart),
        body: chartBody(notebook, before),
      };
    case "table": {
      const data = dataBefore(notebook, before);
      const text = {title: words.editNewTable, subtitle: "", notes: []};
      return {
        kind,
        name: freeName(notebook, words.editNameTable),
        body: printTableSpec({data, columns: [], text}),
      };
    }
  }
}

/** What stands in a cell once more, under a name that is free. */
export function duplicateOf(cell: Cell, notebook: Notebook): CellSpec {
  const {kind, body} = cell;
  if (kind === "prose") return {kind, body};
  if (kind === "unknown") return {kind, info: cell.info, body};
  const {attributes} = cell;
  return {kind, name: freeName(notebook, cell.name ?? kind), attributes, body};
}

/** "vraag", or "vraag_2" where that is taken. */
export function freeName({cells}: Notebook, name: string): string {
  const taken = new Set(cells.map((cell) => cell.name));
  if (!taken.has(name)) return name;
  let count = 2;
  while (taken.has(`${name}_${count}`)) count += 1;
  return `${name}_${count}`;
}

/** The nearest cell with rows above a place, else any; empty when there is none. */
function dataBefore({cells}: Notebook, before: number): string {
  const giving = (some: Notebook["cells"]) =>
    some.findLast((cell) => cell.kind === "sql" || cell.kind === "analysis");
  return (giving(cells.slice(0, before)) ?? giving(cells))?.id ?? "";
}

/** Without columns: those are chosen when the rows are there. */
function chartBody(notebook: Notebook, before: number): string {
  const words = messages(notebook.front.lang);
  return printChartSpec({
    ...CHART_DEFAULTS,
    data: dataBefore(notebook, before),
    type: "bar",
    encode: {...ENCODING_DEFAULTS, category: "", value: ""},
    text: {...TEXT_DEFAULTS, title: words.editNewChart},
  });
}
