import {autocompletion} from "@codemirror/autocomplete";
import {sql} from "@codemirror/lang-sql";
import {EditorState} from "@codemirror/state";
import {EditorView, lineNumbers} from "@codemirror/view";
import {barX, plot} from "@observablehq/plot";
import {openBare, readBatches, readObjects} from "../engine/bare-duckdb.ts";
import type {BareDuckDb} from "../engine/bare-duckdb.ts";
import {chainSql, lengthsSql} from "./questions.ts";

/** What a page without a notebook needs for the same; each answers how many milliseconds it took. */
export interface NotebookBench {
  /** Opens DuckDB, for all but the editor, and carries out these statements. */
  prepare(statements: readonly string[]): Promise<void>;
  /** An editor of SQL with nothing around it, which has the focus. */
  openEditor(): void;
  /** Asks DuckDB for so many bars and draws them. */
  redraw(bars: number): Promise<number>;
  /** Makes the tables of a chain of questions anew, and reads the last one. */
  runChain(length: number, start: number): Promise<number>;
  /** Reads rows of a table from this one on. */
  readPage(table: string, from: number, count: number): Promise<number>;
}

declare global {
  interface Window {
    notebookBench: NotebookBench;
  }
}

let bare: BareDuckDb;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

window.notebookBench = {
  prepare: async (statements) => {
    bare = await openBare();
    for (const statement of statements) await readBatches(bare, statement);
  },
  openEditor: () => {
    const extensions = [lineNumbers(), sql(), autocompletion()];
    const state = EditorState.create({doc: "select 1", selection: {anchor: 8}, extensions});
    new EditorView({parent: document.body, state}).focus();
  },
  redraw: (bars) =>
    timed(async () => {
      const rows = await readObjects(bare, lengthsSql(String(bars)));
      const drawing = plot({width: 720, marks: [barX(rows, {x: "lengte", y: "naam"})]});
      document.body.replaceChildren(drawing);
    }),
  runChain: (length, start) =>
    timed(async () => {
      const questions = chainSql(length, String(start));
      for (const [at, question] of questions.entries()) {
        await readBatches(bare, `CREATE OR REPLACE TABLE schakel_${at} AS ${question}`);
      }
      await readObjects(bare, `FROM schakel_${length - 1}`);
    }),
  readPage: (table, from, count) =>
    timed(() => readObjects(bare, `SELECT * FROM ${table} LIMIT ${count} OFFSET ${from}`)),
};
