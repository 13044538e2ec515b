import {Document, isMap, isScalar} from "yaml";
import {FRONT_KEYS, readFront} from "./front-matter.ts";
import type {FrontMatter} from "./notebook.ts";
import {parseYamlDocument, printDocument, readYaml} from "./yaml-text.ts";

/**
 * Writes front matter with its `---` lines. Given the YAML it replaces, only keys with another value
 * are written anew: comments, unknown keys and the order of keys stay.
 */
export function printFront(front: FrontMatter, previous = ""): string {
  const doc = editableDocument(previous);
  const {front: before} = readFront(readYaml(previous));
  for (const key of FRONT_KEYS) {
    if (!doc.has(key) || !sameValue(before[key], front[key])) setKey(doc, key, front[key]);
  }
  for (const key of new Set([...Object.keys(before.extra), ...Object.keys(front.extra)])) {
    if (!doc.has(key) || !sameValue(before.extra[key], front.extra[key])) {
      setKey(doc, key, front.extra[key]);
    }
  }
  return `---\n${printDocument(doc)}---\n`;
}

/** The YAML to change; a new one when it is broken or not a simple mapping. */
function editableDocument(yaml: string): Document {
  const doc: Document = parseYamlDocument(yaml);
  const editable =
    doc.errors.length === 0 &&
    isMap(doc.contents) &&
    doc.contents.items.every(({key}) => isScalar(key) && typeof key.value === "string");
  return editable ? doc : new Document({});
}

function setKey(doc: Document, key: string, value: unknown): void {
  if (value === undefined || value === null || value === "") doc.delete(key);
  else doc.set(key, doc.createNode(value));
}

function sameValue(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
