import {readFileSync} from "node:fs";
import {join} from "node:path";
import type {Lang} from "#base";
import {parse} from "yaml";

/** The notebooks that ship with the app, the start page's first. */
export const NOTEBOOK_IDS = [
  "landschap",
  "organisaties",
  "werkkrachten",
  "budgetten",
  "deelnemers",
] as const;

/** What a notebook's file says, read without the app's own parser. */
export interface WrittenNotebook {
  readonly title: string;
  /** The titles of its charts, in order. */
  readonly charts: readonly string[];
  readonly tables: number;
}

/** Reads a shipped notebook's file: its front matter and its fenced blocks, all of them YAML but the SQL. */
export function readWritten(id: string, lang: Lang): WrittenNotebook {
  const path = join(import.meta.dirname, "../../data/notebooks", `${id}.${lang}.nb.md`);
  const text = readFileSync(path, "utf8");
  const bodies = (kind: string) =>
    [...text.matchAll(new RegExp(`^\`\`\`${kind}\\b.*\n([^]*?)^\`\`\`$`, "gm"))].map(
      ([, body = ""]) => body,
    );
  const [, front = ""] = /^---\n([^]*?)\n---$/m.exec(text) ?? [];
  return {
    title: titleOf(parse(front)),
    charts: bodies("chart").map((body) => titleOf((parse(body) as {text: unknown}).text)),
    tables: bodies("table").length,
  };
}

function titleOf(value: unknown): string {
  return (value as {title: string}).title; // what has no title fails the test that reads it
}

/** The address of a notebook in the app. */
export function notebookHash(id: string): string {
  return id === NOTEBOOK_IDS[0] ? "#/" : `#/notebook/${id}`;
}
