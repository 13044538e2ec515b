import {isLang, messages} from "#base";
import type {Lang, Messages} from "#base";
import {createContext} from "svelte";

/** Light, dark, or what the reader's system says. */
export type Theme = "light" | "dark" | "system";

/** Where settings are kept between visits; a browser may refuse it, then they last as long as the page. */
export interface SettingsStore {
  read(): string | null;
  write(text: string): void;
}

const THEMES: readonly Theme[] = ["light", "dark", "system"];

/** The reader's language and theme, remembered, and written on the document for styles and readers. */
export class Settings {
  #lang: Lang = $state("nl");
  #theme: Theme = $state("system");
  readonly #store: SettingsStore;

  constructor(store: SettingsStore, preferred: Lang) {
    this.#store = store;
    const kept = parseKept(store.read());
    this.#lang = kept.lang ?? preferred;
    this.#theme = kept.theme ?? "system";
  }

  get lang(): Lang {
    return this.#lang;
  }

  get theme(): Theme {
    return this.#theme;
  }

  /** The interface's words in the reader's language. */
  get words(): Messages {
    return messages(this.#lang);
  }

  setLang(lang: Lang): void {
    this.#lang = lang;
    this.#keep();
  }

  setTheme(theme: Theme): void {
    this.#theme = theme;
    this.#keep();
  }

  #keep(): void {
    this.#store.write(JSON.stringify({lang: this.#lang, theme: this.#theme}));
  }
}

function parseKept(text: string | null): {lang?: Lang; theme?: Theme} {
  try {
    const kept: unknown = JSON.parse(text ?? "{}");
    if (typeof kept !== "object" || kept === null) return {};
    const {lang, theme} = kept as {lang?: unknown; theme?: unknown}; // narrowed below
    return {
      ...(isLang(lang) ? {lang} : {}),
      ...(THEMES.includes(theme as Theme) ? {theme: theme as Theme} : {}),
    };
  } catch {
    return {};
  }
}

export const [getSettings, setSettings] = createContext<Settings>();
