import {parseChartSpec} from "#spec";
import type {AuthoredChartSpec} from "#spec";
import {isMap, isScalar} from "yaml";
import type {Document, YAMLMap} from "yaml";
import {printChartSpec} from "./print-cell.ts";
import {parseYamlDocument, printDocument, readYaml} from "./yaml-text.ts";

type Mapping = Readonly<Record<string, unknown>>;

/**
 * The YAML of a chart after it was changed by other means than typing: comments, the order of keys
 * and what is written though it is the default stay where its author put them. What cannot be kept
 * so is written anew.
 */
export function rewriteChartSpec(body: string, spec: AuthoredChartSpec): string {
  const fresh = printChartSpec(spec);
  const read = readYaml(fresh);
  if (!read.ok) return fresh;
  for (const deletes of [false, true]) {
    const doc = parseYamlDocument(body);
    if (doc.errors.length > 0 || !isMap(doc.contents)) return fresh;
    merge(doc, doc.contents, read.value as Mapping, deletes); // a chart is printed as a mapping
    const text = printDocument(doc).replace(/\n$/, "");
    if (says(text, fresh)) return text;
  }
  return fresh;
}

/** True for YAML of the chart that is printed so. */
function says(text: string, fresh: string): boolean {
  const read = readYaml(text);
  if (!read.ok) return false;
  const chart = parseChartSpec(read.value);
  return chart.ok && printChartSpec(chart.value) === fresh;
}

function merge(doc: Document, map: YAMLMap, next: Mapping, deletes: boolean): void {
  for (const {key} of [...map.items]) {
    const name = isScalar(key) ? String(key.value) : String(key);
    if (deletes && !Object.hasOwn(next, name)) map.delete(key);
  }
  for (const [name, value] of Object.entries(next)) {
    const now = map.get(name, true) as unknown; // a node, of any kind
    if (isMap(now) && isMapping(value)) merge(doc, now, value, deletes);
    else if (isScalar(now) && !isMapping(value) && !Array.isArray(value)) now.value = value;
    else if (!isSame(doc, now, value)) map.set(name, doc.createNode(value));
  }
}

function isSame(doc: Document, node: unknown, value: unknown): boolean {
  const plain =
    typeof node === "object" && node !== null && "toJS" in node && typeof node.toJS === "function"
      ? (node as {toJS(doc: Document): unknown}).toJS(doc)
      : node;
  return JSON.stringify(plain) === JSON.stringify(value);
}

function isMapping(value: unknown): value is Mapping {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
