import type {Lang} from "#base";
import type {Row, TableSource} from "#engine";
import {createContext} from "svelte";
import type {Workshop} from "../present/workshop.ts";
import type {CatalogContent} from "./catalog-content.ts";
import type {SearchPassage} from "./search-content.ts";
import type {
  ShippedAnalysis,
  ShippedAnswers,
  ShippedChecks,
  ShippedNotebook,
  ShippedTableSource,
} from "./shipped.ts";

/**
 * Gets a file of the app as text; rejects when it does not arrive. One that was asked for in vain before comes from the
 * server itself: a browser may have kept what was wrong.
 */
export type FetchText = (path: string, isAgain: boolean) => Promise<string>;

/** A file of the app did not arrive. */
export class ContentError extends Error {
  override readonly name = "ContentError";
  readonly path: string;

  constructor(path: string, cause: unknown) {
    super(`Could not load ${path}`, {cause});
    this.path = path;
  }
}

/** The files shipped beside the program, each fetched once; a failed one is fetched again when asked again. */
export class Content {
  readonly #fetchText: FetchText;
  readonly #files = new Map<string, Promise<string>>();
  readonly #parsed = new Map<string, unknown>();
  /** What came in vain, or as something else than it should be. */
  readonly #failed = new Set<string>();
  #workshop: Promise<Workshop> | null = null;

  constructor(fetchText: FetchText) {
    this.#fetchText = fetchText;
  }

  /** A shipped notebook with its results; the value itself once it has arrived, so that it shows at once. */
  notebook(id: string, lang: Lang): ShippedNotebook | Promise<ShippedNotebook> {
    return this.#json<ShippedNotebook>(`notebooks/${id}.${lang}.json`);
  }

  /** The file of a shipped notebook, to make a copy of. */
  notebookText(id: string, lang: Lang): Promise<string> {
    return this.#text(`notebooks/${id}.${lang}.nb.md`);
  }

  /** An analysis answered with its default parameters. */
  analysis(id: string, lang: Lang): ShippedAnalysis | Promise<ShippedAnalysis> {
    return this.#json<ShippedAnalysis>(`analyses/${id}.${lang}.json`);
  }

  /** An analysis answered with every choice of parameters. */
  answers(id: string): ShippedAnswers | Promise<ShippedAnswers> {
    return this.#json<ShippedAnswers>(`analyses/${id}.answers.json`);
  }

  /** What the rules of the data package found. */
  checks(lang: Lang): ShippedChecks | Promise<ShippedChecks> {
    return this.#json<ShippedChecks>(`data/checks.${lang}.json`);
  }

  /** The tables, their columns and code lists. */
  catalog(): CatalogContent | Promise<CatalogContent> {
    return this.#json<CatalogContent>("data/catalog.json");
  }

  /** What the notebooks and analyses say, to search in. */
  search(lang: Lang): readonly SearchPassage[] | Promise<readonly SearchPassage[]> {
    return this.#json<readonly SearchPassage[]>(`data/search.${lang}.json`);
  }

  /** The curated tables with their rows, ready for the engine, in one file. */
  async tables(): Promise<readonly TableSource[]> {
    const tables = await this.#json<readonly ShippedTableSource[]>("data/tables.json");
    return tables.map(({csv, ...source}) => ({...source, csv: () => Promise.resolve(csv)}));
  }

  /** What results are presented with in the browser; reads all figures once. */
  workshop(): Promise<Workshop> {
    this.#workshop ??= this.#openWorkshop().catch((error: unknown) => {
      this.#workshop = null;
      throw error;
    });
    return this.#workshop;
  }

  async #openWorkshop(): Promise<Workshop> {
    const [{FigureBook}, {parseTableRows}, catalog, sources] = await Promise.all([
      import("../present/figure-book.ts"),
      import("../data/table-rows.ts"),
      this.catalog(),
      this.tables(),
    ]);
    const files = new Map(sources.map(({name, csv}) => [name, csv]));
    const figures = await FigureBook.read(catalog, {
      ofTable: async (table) => {
        const csv = await files.get(table.name)?.();
        return csv === undefined ? [] : parseTableRows(csv, table).rows;
      },
      observations: async () => this.#json<readonly Row[]>("data/observations.json"),
    });
    return {catalog, figures, document};
  }

  /** A curated table's rows as they are kept. */
  csv(table: string): Promise<string> {
    return this.#text(`data/${table}.csv`);
  }

  #json<T>(path: string): T | Promise<T> {
    if (this.#parsed.has(path)) return this.#parsed.get(path) as T; // kept by the lines below
    return this.#text(path).then((text) => {
      const value = this.#parse<T>(path, text);
      this.#parsed.set(path, value);
      return value;
    });
  }

  /** A file that was cut off, or is another, is not kept as if it were good. */
  #parse<T>(path: string, text: string): T {
    try {
      return JSON.parse(text) as T; // written by our own build
    } catch (cause) {
      throw this.#forget(path, cause);
    }
  }

  #forget(path: string, cause: unknown): ContentError {
    this.#files.delete(path);
    this.#failed.add(path);
    return new ContentError(path, cause);
  }

  #text(path: string): Promise<string> {
    const known = this.#files.get(path);
    if (known) return known;
    const file = this.#fetchText(path, this.#failed.has(path)).catch((cause: unknown) => {
      throw this.#forget(path, cause);
    });
    this.#files.set(path, file);
    return file;
  }
}

/** Fetches from the app's own address. No file of the app is a page: that would be a form to log in, or of a proxy. */
export async function fetchText(path: string, isAgain: boolean): Promise<string> {
  const response = await fetch(path, {cache: isAgain ? "reload" : "default"});
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  if (/^text\/html\b/i.test(response.headers.get("Content-Type") ?? "")) throw new Error("a page");
  return response.text();
}

export const [getContent, setContent] = createContext<Content>();
