import type {Lang} from "#base";
import type {Content} from "../content/content.ts";
import {
  FUNCTIONS_SQL,
  analysisCompletions,
  functionCompletions,
  tableNames,
} from "../editor/completion.ts";
import type {SqlFunction} from "../editor/completion.ts";
import {notesOfName} from "../editor/name-notes.ts";
import type {CellName} from "../editor/name-notes.ts";
import type {SqlEditor} from "../editor/sql-editor.ts";
import type {EngineState} from "../state/engine-state.svelte.ts";

/**
 * Feeds the editor's completion and what it tells of names: tables, columns and analyses at once, functions when
 * the engine has told them. Returns how to stop; a failure leaves the editor with what it has.
 */
export function completeFromEngine(
  editor: SqlEditor,
  engine: EngineState,
  content: Content,
  lang: Lang,
  cells: () => readonly CellName[] = () => [],
): () => void {
  const stopped = new AbortController();
  void feed().catch(() => undefined);
  return () => stopped.abort();

  async function feed() {
    const [catalog, {ANALYSES}, {readTables}] = await Promise.all([
      content.catalog(),
      import("#analyses"),
      import("#notebook"),
    ]);
    const tables = tableNames(catalog, lang);
    const analyses = analysisCompletions(ANALYSES, lang);
    if (stopped.signal.aborted) return;
    editor.completeTables(tables);
    editor.completeFunctions(analyses);
    editor.explainNames((word, sql) =>
      notesOfName(word, {
        catalog,
        analyses: ANALYSES,
        cells: cells(),
        reads: readTables(sql),
        lang,
      }),
    );
    const {rows} = await engine.query(FUNCTIONS_SQL, {signal: stopped.signal});
    const functions = rows.map(({name, kind, description}): SqlFunction => ({
      name: String(name),
      kind: String(kind),
      description: String(description),
    }));
    const names = new Set(ANALYSES.map(({id}): string => id));
    const others = functionCompletions(functions.filter(({name}) => !names.has(name)));
    if (!stopped.signal.aborted) editor.completeFunctions([...analyses, ...others]);
  }
}
