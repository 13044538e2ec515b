import {analysisSql} from "#analyses";
import {readAnalysisCell} from "./analysis-cell.ts";
import type {GraphProblem, NotebookGraph} from "./graph.ts";
import {parseInputSpec} from "./input-spec.ts";
import type {InputSpec} from "./input-spec.ts";
import type {InputChoice} from "./input-choices.ts";
import {inputLiteral, toInputValue} from "./input-value.ts";
import type {InputValue} from "./input-value.ts";
import type {Cell, Notebook} from "./notebook.ts";
import {readStatements} from "#engine";
import {bindSql} from "./kept-reads.ts";
import type {KeptCells} from "./kept-reads.ts";
import type {BoundSql} from "./parameters.ts";
import type {CellError} from "./run.ts";
import type {SpecProblem} from "#spec";

/** What a cell asks the engine, if anything, as things are now. */
export type CellPlan =
  /** Prose, charts, tables, inputs with options of their own, an empty query: nothing to ask. */
  | {readonly type: "none"}
  /** Its rows are kept as a table of its name, or (`keep` false) only handed over. */
  | ({readonly type: "query"; readonly keep: boolean} & BoundSql)
  | {readonly type: "problem"; readonly problem: GraphProblem}
  | {readonly type: "error"; readonly error: CellError};

/** The inputs of a notebook that can be read, by name. */
export function readInputs(notebook: Notebook): ReadonlyMap<string, InputSpec> {
  const inputs = new Map<string, InputSpec>();
  for (const cell of notebook.cells) {
    if (cell.kind !== "input" || cell.name !== cell.id) continue;
    const spec = parseInputSpec(cell.settings);
    if (spec.ok) inputs.set(cell.id, spec.value);
  }
  return inputs;
}

/** What an input offers; null while its query has not answered. */
export type ChoicesOf = (name: string, spec: InputSpec) => readonly InputChoice[] | null;

/** The values of all inputs as SQL, by name; what the reader chose where that is still possible. */
export function inputLiterals(
  inputs: ReadonlyMap<string, InputSpec>,
  chosen: ReadonlyMap<string, InputValue>,
  choicesOf: ChoicesOf,
): ReadonlyMap<string, string> {
  return new Map(
    Array.from(inputs, ([name, spec]) => {
      const choices = choicesOf(name, spec);
      return [name, inputLiteral(spec, toInputValue(spec, chosen.get(name), choices), choices)];
    }),
  );
}

/** What a cell asks with these values of the inputs, where the rows of other cells are kept. */
export function planCell(
  cell: Cell,
  graph: NotebookGraph,
  literals: ReadonlyMap<string, string>,
  kept: KeptCells,
): CellPlan {
  const [problem] = graph.nodes.get(cell.id)?.problems ?? [];
  if (problem && (cell.kind === "sql" || cell.kind === "analysis" || cell.kind === "input")) {
    return {type: "problem", problem};
  }
  switch (cell.kind) {
    case "sql":
      // An empty cell, or one with a remark only, waits to be written.
      if (readStatements(cell.body).length === 0) return {type: "none"};
      return {type: "query", keep: true, ...bindSql(cell.body, literals, kept)};
    case "analysis": {
      const reading = readAnalysisCell(cell);
      if (!reading.ok) {
        const {type, message} = reading;
        return {type: "error", error: {type, message, range: null, candidates: []}};
      }
      const sql = analysisSql(reading.analysis, reading.params);
      return {type: "query", keep: true, sql, toSource: () => ({from: 0, to: 0})};
    }
    case "input": {
      const spec = parseInputSpec(cell.settings);
      if (!spec.ok) return {type: "error", error: unreadable(spec.problems)};
      const options = "options" in spec.value ? spec.value.options : null;
      if (options?.type !== "query") return {type: "none"};
      return {type: "query", keep: false, ...bindSql(options.sql, literals, kept)};
    }
    case "prose":
    case "chart":
    case "table":
    case "unknown":
      return {type: "none"};
  }
}

/** The problems of the spec are told where the file's are; here they only keep readers waiting. */
function unreadable(problems: readonly SpecProblem[]): CellError {
  const message = problems.map(({path, rule}) => `${path.join(".")}: ${rule}`).join("; ");
  return {type: "BadInput", message, range: null, candidates: []};
}
