import {readStatements} from "#engine";
import {sqlOfAnalysis} from "./analysis-cell.ts";
import {parseInputSpec} from "./input-spec.ts";
import type {Notebook} from "./notebook.ts";

/** SQL that a notebook asks when it runs. */
export interface NotebookQuestion {
  /** Of the cell. */
  readonly id: string;
  readonly sql: string;
}

/** Everything that a notebook would ask the engine, in the order of the document: queries, analyses, options of inputs. */
export function questionsOf({cells}: Pick<Notebook, "cells">): readonly NotebookQuestion[] {
  return cells.flatMap((cell): readonly NotebookQuestion[] => {
    switch (cell.kind) {
      case "sql":
        return readStatements(cell.body).length > 0 ? [{id: cell.id, sql: cell.body}] : [];
      case "analysis":
        return [{id: cell.id, sql: sqlOfAnalysis(cell)}];
      case "input": {
        const spec = parseInputSpec(cell.settings);
        const options = spec.ok && "options" in spec.value ? spec.value.options : null;
        return options?.type === "query" ? [{id: cell.id, sql: options.sql}] : [];
      }
      case "prose":
      case "chart":
      case "table":
      case "unknown":
        return [];
    }
  });
}
