import type {Lang} from "#base";
import {fold} from "#base";
import MiniSearch from "minisearch";
import type {Query} from "minisearch";
import {STOP_WORDS, SYNONYMS} from "./synonyms.ts";
import type {SearchItem} from "./search-items.ts";
import {wordStem} from "./word-stem.ts";

/**
 * Finds what can be found by words in any number and inflection, by beginnings of words, by small typing errors,
 * and by words that mean the same. What no item has all words of is found by some of them.
 */
export class SearchIndex {
  readonly #lang: Lang;
  readonly #items: ReadonlyMap<string, SearchItem>;
  readonly #index: MiniSearch<SearchItem>;
  readonly #stopWords: ReadonlySet<string>;
  /** What a word may stand for, by its stem. */
  readonly #synonyms: ReadonlyMap<string, readonly string[]>;

  constructor(items: readonly SearchItem[], lang: Lang) {
    this.#lang = lang;
    this.#items = new Map(items.map((item) => [item.id, item]));
    this.#stopWords = new Set(STOP_WORDS[lang].map(fold));
    this.#synonyms = new Map(
      SYNONYMS[lang].map(([word = "", ...others]) => [this.#stemsOf(word).join(" "), others]),
    );
    this.#index = new MiniSearch<SearchItem>({
      fields: ["title", "name", "text", "words"],
      processTerm: (term) => wordStem(term, lang),
      tokenize: wordsIn,
      searchOptions: {
        // What is searched for comes as stems already.
        processTerm: (term) => term,
        tokenize: (text) => text.split(" "),
        prefix: (term) => term.length > 2 && !/\d/.test(term),
        fuzzy: (term) => (term.length > 4 && !/\d/.test(term) ? 0.2 : false),
        boost: {title: 3, name: 2, words: 0.7},
        weights: {fuzzy: 0.2, prefix: 0.6},
        boostDocument: (id) => KIND_BOOST[this.#items.get(String(id))?.kind ?? "column"],
      },
    });
    this.#index.addAll(items);
  }

  /** The best matches, best first. */
  find(query: string, limit = 20): readonly SearchItem[] {
    const stems = this.#stemsOf(query);
    const meant = stems.filter((_, at) => !this.#stopWords.has(fold(wordsIn(query)[at] ?? "")));
    const wanted = meant.length > 0 ? meant : stems;
    if (wanted.length === 0) return [];
    const all = this.#search(wanted, "AND");
    const found = all.length > 0 ? all : this.#search(wanted, "OR");
    return found.slice(0, limit);
  }

  #search(stems: readonly string[], combineWith: "AND" | "OR"): readonly SearchItem[] {
    // Two words together may have a meaning of their own: "purchasing power".
    const whole = this.#synonyms.get(stems.join(" ")) ?? [];
    const queries: Query[] = stems.map((stem) => this.#anyOf(stem, this.#synonyms.get(stem) ?? []));
    const query: Query = {combineWith, queries};
    const either: Query =
      stems.length > 1 && whole.length > 0
        ? {combineWith: "OR", queries: [query, ...whole.map((words) => this.#allOf(words))]}
        : query;
    return this.#index.search(either).flatMap(({id}) => this.#items.get(String(id)) ?? []);
  }

  #anyOf(stem: string, others: readonly string[]): Query {
    if (others.length === 0) return stem;
    return {combineWith: "OR", queries: [stem, ...others.map((words) => this.#allOf(words))]};
  }

  #allOf(words: string): Query {
    return {combineWith: "AND", queries: [...this.#stemsOf(words)], fuzzy: false};
  }

  #stemsOf(text: string): readonly string[] {
    return wordsIn(text).map((word) => wordStem(word, this.#lang));
  }
}

/** A reader more often wants to read than to know a column. */
const KIND_BOOST: Readonly<Record<SearchItem["kind"], number>> = {
  notebook: 3,
  section: 3,
  analysis: 3,
  table: 2,
  measure: 0.7,
  // A label alone matches whole, and would stand before every page that speaks of it.
  category: 0.05,
  column: 0.1,
};

function wordsIn(text: string): string[] {
  return text.split(/[\s\p{P}_|~^$+=<>`]+/u).filter((word) => word !== "");
}
