import type {Lang} from "#base";
import type {Content} from "../content/content.ts";
import {
  FUNCTIONS_SQL,
  analysisCompletions,
  functionCompletions,
  tableCompletions,
} from "../editor/completion.ts";
import type {SqlFunction} from "../editor/completion.ts";
import type {SqlEditor} from "../editor/sql-editor.ts";
import type {EngineState} from "../state/engine-state.svelte.ts";

/**
 * Feeds the editor's completion: tables, columns and analyses at once, functions when the engine has
 * told them. Returns how to stop; a failure leaves the editor with what it has.
 */
export function completeFromEngine(
  editor: SqlEditor,
  engine: EngineState,
  content: Content,
  lang: Lang,
): () => void {
  const stopped = new AbortController();
  void feed().catch(() => undefined);
  return () => stopped.abort();

  async function feed() {
    const [catalog, {ANALYSES}] = await Promise.all([content.catalog(), import("#analyses")]);
    const tables = tableCompletions(catalog, lang);
    const analyses = analysisCompletions(ANALYSES, lang);
    if (stopped.signal.aborted) return;
    editor.completeTables(tables);
    editor.completeFunctions(analyses);
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
