import type {Lang} from "#base";
import type {Content} from "../content/content.ts";
import {FUNCTIONS_SQL, functionCompletions, tableCompletions} from "../editor/completion.ts";
import type {SqlFunction} from "../editor/completion.ts";
import type {SqlEditor} from "../editor/sql-editor.ts";
import type {EngineState} from "../state/engine-state.svelte.ts";

/**
 * Feeds the editor's completion: tables and columns at once, functions when the engine has told
 * them. Returns how to stop; a failure leaves the editor with what it has.
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
    const tables = tableCompletions(await content.catalog(), lang);
    if (stopped.signal.aborted) return;
    editor.complete(tables, []);
    const {rows} = await engine.query(FUNCTIONS_SQL, {signal: stopped.signal});
    const functions = rows.map(({name, kind, description}): SqlFunction => ({
      name: String(name),
      kind: String(kind),
      description: String(description),
    }));
    if (!stopped.signal.aborted) editor.complete(tables, functionCompletions(functions));
  }
}
