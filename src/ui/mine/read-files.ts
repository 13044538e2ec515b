import {MAX_NOTEBOOK_BYTES} from "#notebook";
import {carriedNotebook, notebookInPdf, notebookInPng, notebookInSvg} from "#publish";
import {kindOfBytes, kindOfText} from "./file-kind.ts";
import type {FileKind} from "./file-kind.ts";
import {isZip, unzipNotebooks} from "./notebook-zip.ts";

/** A file that cannot be opened, and what it is instead of a notebook. */
export interface RefusedFile {
  readonly name: string;
  readonly kind: FileKind;
}

/** What was found in files that a reader opened. Each file is in one of the two lists. */
export interface FilesReading {
  readonly texts: readonly string[];
  readonly refused: readonly RefusedFile[];
}

/** Pages and archives are longer than the notebooks in them. */
const MAX_FILE_BYTES = 10 * MAX_NOTEBOOK_BYTES;

/** Reads notebooks from files: Markdown, a ZIP of them, or a page, a drawing, a picture, a PDF or a Jupyter file that was published from one. */
export async function readNotebookFiles(files: Iterable<File>): Promise<FilesReading> {
  const texts: string[] = [];
  const refused: RefusedFile[] = [];
  for (const file of files) {
    const found = file.size > MAX_FILE_BYTES ? "big" : await readFile(file);
    if (typeof found === "string") refused.push({name: file.name, kind: found});
    else texts.push(...found);
  }
  return {texts, refused};
}

/** The notebooks in a file, or what it is instead. */
async function readFile(file: File): Promise<readonly string[] | FileKind> {
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return "unreadable"; // a folder, or a file that is gone
  }
  try {
    return readBytes(bytes, file.name);
  } catch {
    return "unknown"; // a damaged file of a kind that we know
  }
}

function readBytes(bytes: Uint8Array, name: string): readonly string[] | FileKind {
  const pictured = notebookInPng(bytes) ?? notebookInPdf(bytes);
  if (pictured !== null) return pictured.length > MAX_NOTEBOOK_BYTES ? "big" : [pictured];
  if (isZip(bytes)) {
    const found = (unzipNotebooks(bytes) ?? []).map((each) => notebookIn(toText(each), ""));
    if (found.includes("big")) return "big";
    const read = found.flatMap((each) => (typeof each === "string" ? [] : each));
    return read.length > 0 ? read : kindOfBytes(bytes);
  }
  const text = toText(bytes);
  const found = text === null ? kindOfBytes(bytes) : notebookIn(text, name);
  if (found !== "unknown" || text !== null) return found;
  // A table as old programs write it, in the letters of Windows.
  const old = new TextDecoder("windows-1252").decode(bytes);
  return old.includes("\0") ? found : (kindOfText(old, name) ?? found);
}

/** The notebook that a text is or carries, as a list of one, or what the text is instead. */
function notebookIn(text: string | null, name: string): readonly string[] | FileKind {
  if (text === null) return "unknown";
  const within = (carried: string | null, kind: FileKind) => {
    if (carried === null) return kind;
    return carried.length > MAX_NOTEBOOK_BYTES ? "big" : [carried];
  };
  if (/^\ufeff?\s*<(?:\?xml|svg)\b/i.test(text)) return within(notebookInSvg(text), "drawing");
  if (/^\ufeff?\s*<(?:!doctype|html)\b/i.test(text)) return within(carriedNotebook(text), "page");
  if (looksLikeNotebook(text)) return within(text, "unknown");
  if (/^\s*\{/.test(text)) {
    const carried = notebookInJupyter(text);
    if (carried !== null) return within(carried, "jupyter");
  }
  return kindOfText(text, name) ?? within(text, "unknown");
}

function notebookInJupyter(text: string): string | null {
  try {
    const {metadata} = JSON.parse(text) as {metadata?: {veldboek?: {notebook?: unknown}}};
    const notebook = metadata?.veldboek?.notebook;
    return typeof notebook === "string" ? notebook : null;
  } catch {
    return null;
  }
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
    /^(?:`{3,}|~{3,})(?:sql|chart|table|input|analysis) \{[^{}]*#[a-z_][a-z0-9_]*[^{}]*\}[ \t]*$/m.test(
      text,
    )
  );
}
