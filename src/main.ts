import {LANGS, isLang} from "#base";
import type {Lang} from "#base";
import {createDuckDbEngine} from "#engine";
import {flushSync, mount} from "svelte";
import {Content, fetchText} from "./ui/content/content.ts";
import type {NotebookEntry} from "./ui/content/shipped.ts";
import {forgetStorage} from "./ui/state/forget-storage.ts";
import {replacePrerendered} from "./ui/replace-prerendered.ts";
import {EngineState} from "./ui/state/engine-state.svelte.ts";
import {Library} from "./ui/state/library.svelte.ts";
import {Router} from "./ui/state/router.svelte.ts";
import {Settings} from "./ui/state/settings.svelte.ts";
import type {SettingsStore} from "./ui/state/settings.svelte.ts";
import {createTabChannel} from "./ui/state/tab-channel.ts";
import VeldboekApp from "./ui/VeldboekApp.svelte";
import "./ui/styles/fonts.css";
import "./ui/styles/tokens.css";
import "./ui/styles/global.css";

const SETTINGS_KEY = "veldboek.settings";

/** A browser may forbid storage; then settings last as long as the page. */
const store: SettingsStore = {
  read: () => {
    try {
      return localStorage.getItem(SETTINGS_KEY);
    } catch {
      return null;
    }
  },
  write: (text) => {
    try {
      localStorage.setItem(SETTINGS_KEY, text);
    } catch {
      // Nothing is lost but the memory of a preference.
    }
  },
};

const content = new Content(fetchText);
const settings = new Settings(store, preferredLang(navigator.languages));
const router = new Router(location.hash, (hash) => history.replaceState(null, "", hash));
const library = new Library(
  async () => (await import("#notebook")).openNotebookStore(),
  async () => (await import("#notebook")).createMemoryStore(),
  {tabs: createTabChannel(), forget: forgetStorage},
);
const engine = createDuckDbEngine({tables: () => content.tables()});

addEventListener("hashchange", () => {
  router.follow(location.hash);
  scrollTo(0, 0);
});

performance.mark("veldboek:program");
void takeOver();

/**
 * Mounts the app in place of the prerendered page, in one turn once the first page's content is
 * here, so that nothing flashes or shifts. Content that does not arrive is told by the app itself.
 */
async function takeOver(): Promise<void> {
  const notebooks = readNotebooks();
  const {route} = router;
  if (route.page === "notebook" && notebooks.some(({id}) => id === route.id)) {
    await Promise.resolve(content.notebook(route.id, settings.lang)).catch(() => undefined);
  }
  const target = document.getElementById("app");
  if (!target) throw new Error("The page has no place for the app.");
  mount(VeldboekApp, {
    target,
    props: {settings, router, notebooks, content, engine: new EngineState(engine), library},
  });
  flushSync();
  const prerendered = document.getElementById("prerendered");
  if (prerendered) replacePrerendered(prerendered, target);
  performance.mark("veldboek:interactive");
}

/** The list of notebooks stands in the page itself, so that no request is needed for the navigation. */
function readNotebooks(): readonly NotebookEntry[] {
  const text = document.getElementById("notebooks")?.textContent ?? "[]";
  return JSON.parse(text) as readonly NotebookEntry[]; // written by our own build
}

function preferredLang(wanted: readonly string[]): Lang {
  const known = wanted.map((tag) => tag.slice(0, 2).toLowerCase()).find(isLang);
  return known ?? LANGS[0] ?? "nl";
}
