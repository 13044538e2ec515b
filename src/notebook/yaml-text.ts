import {Document, LineCounter, isMap, isNode, isScalar, isSeq, parseDocument, visit} from "yaml";
import type {Node} from "yaml";

/** YAML read into plain data, or the first reason why it cannot be. Lines count from 0. */
export type YamlText =
  | {
      readonly ok: true;
      readonly value: unknown;
      /** The line of the key at a path, or of the deepest key on the way to it that exists. */
      lineOf(path: readonly string[]): number;
      /** A number or word at a path as it stands in the text: "1.0". */
      written(path: readonly string[]): string;
    }
  | {readonly ok: false; readonly rule: string; readonly line: number};

/**
 * Reads YAML 1.2 without aliases: a notebook does not need them, and they can blow up to any size. Under the
 * keys of `codesUnder`, a plain word that is a number only to YAML stays text: `02000`, `0x10`, `1e3`.
 */
export function readYaml(
  text: string,
  codesUnder: (data: unknown) => readonly string[] = () => [],
): YamlText {
  try {
    const lines = new LineCounter();
    const doc = parseYamlDocument(text, lines);
    const toLine = (offset: number) => Math.max(0, lines.linePos(offset).line - 1);
    const [error] = doc.errors;
    if (error) return {ok: false, rule: error.code, line: toLine(error.pos[0])};
    const toData = () => doc.toJS({maxAliasCount: 0}) as unknown;
    const keys = codesUnder(toData());
    for (const key of keys) keepCodes(doc, key);
    return {
      ok: true,
      value: toData(),
      lineOf: (path) => toLine(findOffset(doc.contents, path)),
      written: (path) => {
        const node = doc.getIn(path, true);
        return isScalar(node) ? (node.source ?? String(node.value)) : "";
      },
    };
  } catch (error) {
    // The library throws for aliases (ReferenceError) and very deep nesting (RangeError).
    return {ok: false, rule: error instanceof Error ? error.name : "Error", line: 0};
  }
}

function keepCodes(doc: Document.Parsed, key: string): void {
  const at: unknown = doc.get(key, true);
  if (!isNode(at)) return;
  visit(at, {
    Scalar: (_, node) => {
      const {source = "", type, value} = node;
      if (typeof value !== "number" || type !== "PLAIN" || isPlainNumber(source)) return;
      node.value = source;
    },
  });
}

/** True for digits that say no more than a number: not `02000`, `0x10`, `1e3`, nor more digits than a number holds. */
export function isPlainNumber(text: string): boolean {
  const whole = text.replace(/^(-?)\./, "$10.");
  const short = whole.includes(".") ? whole.replace(/\.?0+$/, "") : whole;
  return whole !== "" && String(Number(short)) === short && Number.isFinite(Number(short));
}

/** Reads YAML as a document that can be changed; errors are in it, warnings are silent. */
export function parseYamlDocument(text: string, lineCounter = new LineCounter()): Document.Parsed {
  return parseDocument(text, {lineCounter, prettyErrors: false, logLevel: "error"});
}

/** Writes a mapping as YAML: one key per line, keys in the given order, inner mappings of plain values on one line. */
export function printYaml(value: Readonly<Record<string, unknown>>): string {
  return printDocument(new Document(value));
}

/** Writes a YAML document the way this program writes all of them. */
export function printDocument(doc: Document): string {
  for (const pair of isMap(doc.contents) ? doc.contents.items : []) {
    // What was read from a file has a range, and keeps its form.
    if (!isMap(pair.value) || pair.value.range) continue;
    pair.value.flow = pair.value.items.every((item) => isScalar(item.value));
  }
  visit(doc, {
    Scalar: (_, node) => {
      if (typeof node.value === "string" && !survivesBlock(node.value)) node.type = "QUOTE_DOUBLE";
    },
  });
  return doc.toString({
    lineWidth: 0,
    flowCollectionPadding: false,
    blockQuote: "literal",
    doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER, // yaml 2.9 folds "\n \n" wrongly
  });
}

/** False for texts of several lines that yaml 2.9 does not read back from a block as it wrote them. */
function survivesBlock(text: string): boolean {
  return !text.includes("\n") || (/^\S/.test(text) && !/[^\S\n]\n|\s$|[^\P{C}\n]/u.test(text));
}

/** Where the deepest key of a path that exists is written. */
function findOffset(root: Node | null, path: readonly string[]): number {
  let node: unknown = root;
  let offset = root?.range?.[0] ?? 0;
  for (const segment of path) {
    const [key, value] = findChild(node, segment);
    const at = (key as Node | null)?.range?.[0]; // keys of a parsed document are nodes
    if (at === undefined) break;
    offset = at;
    node = value;
  }
  return offset;
}

function findChild(node: unknown, segment: string): readonly [unknown, unknown] {
  if (isMap(node)) {
    const pair = node.items.find(({key}) => isScalar(key) && String(key.value) === segment);
    return [pair?.key, pair?.value];
  }
  const item = isSeq(node) ? node.items[Number(segment)] : undefined;
  return [item, item];
}
