import {MAX_NOTEBOOK_BYTES} from "#notebook";
import {carriedNotebook, notebookInPdf, notebookInPng, notebookInSvg} from "#publish";
import {isZip, unzipNotebooks} from "./notebook-zip.ts";

/** What was found in files that a reader opened. */
export interface FilesReading {
  readonly texts: readonly string[];
  /** Names of files in which no notebook can be read. */
  readonly bad: readonly string[];
  /** Names of files with a notebook that is longer than any that is opened. */
  readonly big: readonly string[];
}

/** Pages and archives are longer than the notebooks in them. */
const MAX_FILE_BYTES = 10 * MAX_NOTEBOOK_BYTES;

/** Reads notebooks from files: Markdown, a ZIP of them, or a page, a drawing, a picture or a PDF that was published from one. */
export async function readNotebookFiles(files: Iterable<File>): Promise<FilesReading> {
  const texts: string[] = [];
  const bad: string[] = [];
  const big: string[] = [];
  for (const file of files) {
    const found = file.size > MAX_FILE_BYTES ? "big" : await readFile(file);
    if (found === "big") big.push(file.name);
    else if (found) texts.push(...found);
    else bad.push(file.name);
  }
  return {texts, bad, big};
}

/** The notebooks in a file; null for none, "big" where one of them is too long. */
async function readFile(file: File): Promise<readonly string[] | "big" | null> {
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return null; // a folder, or a file that is gone
  }
  const pictured = notebookInPng(bytes) ?? notebookInPdf(bytes);
  if (pictured !== null) return pictured.length > MAX_NOTEBOOK_BYTES ? "big" : [pictured];
  const found = isZip(bytes) ? unzipNotebooks(bytes) : [bytes];
  const texts = (found ?? []).map(toText);
  const read = texts.flatMap((text) => (text === null ? [] : (notebookIn(text) ?? [])));
  if (read.some((text) => text.length > MAX_NOTEBOOK_BYTES)) return "big";
  return read.length > 0 ? read : null;
}

/** A page or a drawing gives the notebook that it carries, and null without one; other text is one. */
function notebookIn(text: string): string | null {
  if (/^\ufeff?\s*<(?:\?xml|svg)\b/i.test(text)) return notebookInSvg(text);
  return /^\ufeff?\s*<(?:!doctype|html)\b/i.test(text) ? carriedNotebook(text) : text;
}

/** Null for bytes that are no UTF-8 text. */
function toText(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder("utf-8", {fatal: true, ignoreBOM: true}).decode(bytes);
    return text.includes("\0") ? null : text;
  } catch {
    return null;
  }
}

/** True for text that was copied out of a notebook's file: front matter of ours, or a fence that is a cell. */
export function looksLikeNotebook(text: string): boolean {
  return (
    /^\ufeff?---[ \t]*\r?\n[^]*?^format: *veldboek\//m.test(text.slice(0, 4000)) ||
    /^(?:`{3,}|~{3,})(?:sql|chart|table|input|analysis) \{#[a-z_][a-z0-9_]*\}[ \t]*$/m.test(text)
  );
}
