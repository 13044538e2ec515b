import {parseChartSpec, parseTableSpec} from "#spec";
import type {Parsed, SpecProblem} from "#spec";
import type {Block} from "./blocks.ts";
import {readAttributes} from "./cell-attributes.ts";
import {readFence} from "./fence.ts";
import {inputValueProblems, parseInputSpec} from "./input-spec.ts";
import {trimBlankEnd, withLf} from "./lines.ts";
import {FENCE_KINDS} from "./notebook.ts";
import type {Cell, FenceKind, Settings, SqlCell} from "./notebook.ts";
import type {Fault} from "./problems.ts";
import {readYaml} from "./yaml-text.ts";

/** A cell read from its block, with what is wrong in it; lines as in the file. */
export interface CellReading {
  readonly cell: Cell;
  readonly faults: readonly {readonly fault: Fault; readonly line: number}[];
}

/** Reads one block as the cell with that id. Never throws: what cannot be read is kept as text. */
export function readCell(block: Block, toId: (name: string | null) => string): CellReading {
  if (block.type === "prose") return readProse(block, toId(null));
  const {info, body, closed} = readFence(block.source);
  const header = readHeader(info);
  if (!closed || !header) {
    const cell: Cell = {
      kind: "unknown",
      id: toId(null),
      name: null,
      source: block.source,
      info,
      body,
    };
    const fault = unknownFault(info, closed);
    return {cell, faults: fault ? [{fault, line: block.line}] : []};
  }
  const {kind, name, attributes} = header;
  const base = {id: toId(name), name, attributes, source: block.source, body};
  const {cell, faults} = readKind(kind, base, block.line + 1);
  const nameless = name === null && (kind === "sql" || kind === "input");
  const missing = nameless ? [{fault: {code: "missing-name"} as const, line: block.line}] : [];
  return {cell, faults: [...missing, ...faults]};
}

function readProse(block: Block, id: string): CellReading {
  const body = trimBlankEnd(withLf(block.source));
  return {cell: {kind: "prose", id, name: null, source: block.source, body}, faults: []};
}

/** "sql {#by_type .hidden}" taken apart; null for anything else. */
function readHeader(
  info: string,
): {kind: FenceKind; name: string | null; attributes: readonly string[]} | null {
  const [, word, inside = ""] = /^([a-z]+)(?:[ \t]+\{([^{}]*)\})?$/.exec(info) ?? [];
  const kind = FENCE_KINDS.find((candidate) => candidate === word);
  const read = kind && readAttributes(inside);
  return read ? {kind, ...read} : null;
}

function unknownFault(info: string, closed: boolean): Fault | null {
  if (!closed) return {code: "unclosed-fence"};
  const word = /^[\w-]*/.exec(info)?.[0];
  return FENCE_KINDS.some((kind) => kind === word) ? {code: "bad-header", info} : null;
}

type FenceBase = Pick<SqlCell, "id" | "source" | "body" | "name" | "attributes">;

function readKind(kind: FenceKind, base: FenceBase, line: number): CellReading {
  switch (kind) {
    case "sql":
      return {cell: {kind, ...base}, faults: []};
    case "chart": {
      const {value: spec, faults} = readBody(base.body, line, parseChartSpec);
      return {cell: {kind, ...base, spec}, faults};
    }
    case "table": {
      const {value: spec, faults} = readBody(base.body, line, parseTableSpec);
      return {cell: {kind, ...base, spec}, faults};
    }
    case "input": {
      const {value: settings, faults} = readBody(base.body, line, parseSettings, codesOfInput);
      // A control with a mistake keeps what was written; that it has one is told.
      const read = settings ? readBody(base.body, line, checkInput, codesOfInput).faults : faults;
      return {cell: {kind, ...base, settings}, faults: read};
    }
    case "analysis": {
      const {value: settings, faults} = readBody(base.body, line, parseSettings);
      return {cell: {kind, ...base, settings}, faults};
    }
  }
}

/** What can be chosen may be a code: the postcode 02000 is no number. */
function codesOfInput(data: unknown): readonly string[] {
  const {kind} = Object(data) as {readonly kind?: unknown};
  return kind === "select" || kind === "multiselect" || kind === "text" ? ["options", "value"] : [];
}

function checkInput(data: unknown): Parsed<unknown> {
  const spec = parseInputSpec(data);
  const problems = inputValueProblems(data);
  return spec.ok && problems.length > 0 ? {ok: false, problems} : spec;
}

function readBody<T>(
  body: string,
  firstLine: number,
  parse: (data: unknown) => Parsed<T>,
  codesUnder?: (data: unknown) => readonly string[],
) {
  const yaml = readYaml(`${body}\n`, codesUnder); // a block scalar counts its line ends
  if (!yaml.ok) {
    const fault: Fault = {code: "bad-yaml", rule: yaml.rule};
    return {value: null, faults: [{fault, line: firstLine + yaml.line}]};
  }
  const parsed = parse(yaml.value);
  if (parsed.ok) return {value: parsed.value, faults: []};
  const faults = parsed.problems.map((problem) => ({
    fault: {code: "bad-key", ...problem} as const,
    line: firstLine + yaml.lineOf(problem.path),
  }));
  return {value: null, faults};
}

function parseSettings(data: unknown): Parsed<Settings> {
  if (typeof data === "object" && data !== null && !Array.isArray(data)) {
    return {ok: true, value: {...data}};
  }
  const problem: SpecProblem = {path: [], rule: "not-a-mapping", allowed: []};
  return {ok: false, problems: [problem]};
}
