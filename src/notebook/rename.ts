import {replaceCell} from "./change.ts";
import {parseInputSpec} from "./input-spec.ts";
import {splitInline} from "./inline.ts";
import {isCellName} from "./notebook.ts";
import type {Cell, CellSpec, Notebook} from "./notebook.ts";
import {readParameters} from "./parameters.ts";
import {readTablePlaces} from "./references.ts";
import {readTokens} from "./sql-tokens.ts";
import {parseYamlDocument, printDocument} from "./yaml-text.ts";

/** Gives a cell another name, and every cell that reads it too. A name that is taken or is none throws. */
export function renameCell(notebook: Notebook, id: string, name: string): Notebook {
  const cell = notebook.cells.find((each) => each.id === id);
  if (!cell || cell.kind === "prose" || cell.kind === "unknown") {
    throw new RangeError(`no cell ${id} that can have a name`);
  }
  if (!isCellName(name)) throw new RangeError(`not a cell name: ${name}`);
  if (name === cell.name) return notebook;
  if (notebook.cells.some((each) => each.name === name)) throw new RangeError(`taken: ${name}`);
  const old = cell.name;
  const {kind, body} = cell;
  const renamed = replaceCell(notebook, id, {kind, name, body});
  // A cell without a name of its own has no readers; neither has one whose name an earlier cell has.
  if (old === null || old !== cell.id) return renamed;
  return renamed.cells.reduce((all, each) => {
    const spec = withReference(each, {old, name, isInput: kind === "input"});
    return spec ? replaceCell(all, each.id, spec) : all;
  }, renamed);
}

interface Renaming {
  readonly old: string;
  readonly name: string;
  readonly isInput: boolean;
}

/** The cell as it should be written, reading by the new name; null when it does not read by the old one. */
function withReference(cell: Cell, renaming: Renaming): CellSpec | null {
  const {old, name, isInput} = renaming;
  switch (cell.kind) {
    case "sql": {
      const body = renameInSql(cell.body, renaming);
      return body === cell.body ? null : {kind: cell.kind, name: cell.name, body};
    }
    case "input": {
      const spec = parseInputSpec(cell.settings);
      if (!spec.ok || !("options" in spec.value) || spec.value.options.type !== "query")
        return null;
      const sql = renameInSql(spec.value.options.sql, renaming);
      if (sql === spec.value.options.sql) return null;
      const body = withOptionsSql(cell.body, sql);
      return {kind: cell.kind, name: cell.name, body};
    }
    case "chart":
    case "table": {
      if (isInput || cell.spec?.data !== old) return null;
      return {kind: cell.kind, name: cell.name, body: renameData(cell.body, old, name)};
    }
    case "prose": {
      if (isInput) return null;
      const body = renameInProse(cell.body, old, name);
      return body === cell.body ? null : {kind: cell.kind, body};
    }
    case "analysis":
    case "unknown":
      return null;
  }
}

/** The query of the options; all else of the YAML stays as it is written. */
function withOptionsSql(body: string, sql: string): string {
  const doc = parseYamlDocument(`${body}\n`);
  doc.setIn(["options", "sql"], sql);
  return printDocument(doc).replace(/\n$/, "");
}

/** The `data` key of a chart or table; comments and the order of the keys stay. */
function renameData(body: string, old: string, name: string): string {
  const key = new RegExp(`^(data:[ \\t]*)(["']?)${old}\\2(?=[ \\t]*(?:#.*)?$)`, "m");
  return body.replace(key, `$1$2${name}$2`);
}

function renameInSql(sql: string, {old, name, isInput}: Renaming): string {
  const places = isInput
    ? readParameters(sql).filter((parameter) => parameter.name === old)
    : readTableMentions(sql, old);
  return places.reduceRight(
    (text, {from, to}) => `${text.slice(0, from)}${isInput ? "$" : ""}${name}${text.slice(to)}`,
    sql,
  );
}

/** Where a table is read, and where it stands before one of its columns: `by_type.total`. */
function readTableMentions(sql: string, old: string): readonly {from: number; to: number}[] {
  const places = readTablePlaces(sql).filter((place) => place.name === old);
  const tokens = readTokens(sql);
  // Where the query gives the name to something else as well, columns are left to what they meant.
  const isAlias = tokens.some(({text}, at) => text === old && tokens[at - 1]?.text === "as");
  if (places.length === 0 || isAlias) return places;
  const qualifiers = tokens.filter(
    ({type, text}, at) =>
      (type === "word" || type === "quoted") &&
      text === old &&
      tokens[at + 1]?.text === "." &&
      tokens[at - 1]?.text !== ".",
  );
  return [...places, ...qualifiers].sort((a, b) => a.from - b.from);
}

function renameInProse(text: string, old: string, name: string): string {
  return splitInline(text)
    .map((piece) => {
      if (typeof piece === "string") return piece;
      if (piece.cell !== old) return piece.source;
      return piece.source.replace(new RegExp(`^(\\{\\{\\s*)${old}\\b`), `$1${name}`);
    })
    .join("");
}
