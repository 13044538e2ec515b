import {render} from "svelte/server";
import type {NotebookEntry, ShippedNotebook} from "./content/shipped.ts";
import Prerendered from "./Prerendered.svelte";
import {Router} from "./state/router.svelte.ts";
import {Settings} from "./state/settings.svelte.ts";

/**
 * The start page as markup up to and including its first chart, in the notebook's language; the
 * same components draw it later in the browser, so that taking over changes nothing.
 */
export function prerenderStart(
  notebook: ShippedNotebook,
  notebooks: readonly NotebookEntry[],
): string {
  const settings = new Settings({read: () => null, write: () => undefined}, notebook.lang);
  const props = {settings, router: new Router(""), notebooks, notebook: untilFirstChart(notebook)};
  return render(Prerendered, {props, idPrefix: `pre-${notebook.lang}`}).body;
}

function untilFirstChart(notebook: ShippedNotebook): ShippedNotebook {
  const first = notebook.cells.findIndex(({kind}) => kind === "chart");
  return {...notebook, cells: notebook.cells.slice(0, first + 1)};
}
