import {RESULT_TYPES} from "../../src/analyses/analysis.ts";
import type {AnyAnalysis, ResultColumn, ResultType} from "../../src/analyses/analysis.ts";
import {figureIdsOfRow, toTracedRows} from "../../src/analyses/answer-figures.ts";
import {comparabilityNotes, kindsOf} from "../../src/analyses/comparability.ts";
import {factsOf} from "../../src/analyses/figure-facts.ts";
import {allParams} from "../../src/analyses/params.ts";
import {guardedSql, refusalText} from "../../src/analyses/statement.ts";
import {LANGS} from "#base";
import type {Localized} from "#base";
import {figuresSql, toFigure} from "#catalog";
import {literal, readSqlTokens} from "#engine";
import type {Row} from "#engine";
import type {Binding} from "../../src/engine/native/native-database.ts";
import {AnalysisFault, HeaderReader} from "./header.ts";
import type {DraftAnalysis} from "./read-analysis.ts";

/** The tables against which analyses are bound. */
export interface Binder {
  bind(sql: string): Promise<Binding>;
  rows(sql: string): Promise<readonly Row[]>;
  /** Codes of the units there are. */
  readonly units: ReadonlySet<string>;
}

/**
 * Completes an analysis with what DuckDB's binder says of it, and holds that against its header.
 * Throws an AnalysisFault at the first disagreement.
 */
export async function bindAnalysis(draft: DraftAnalysis, binder: Binder): Promise<AnyAnalysis> {
  const {id, sql} = draft.analysis;
  const binding = await binder.bind(sql).catch((error: unknown) => {
    throw new AnalysisFault(`${id}: ${messageOf(error)}`);
  });
  checkParams(draft, binding);
  const columns = binding.columns.map((column) => readColumn(column, binding, draft, binder.units));
  checkHeaders(draft, binding);
  const analysis: AnyAnalysis = {...draft.analysis, columns};
  checkColumns(analysis);
  const derived = [...draft.columns].flatMap(([name, header]) =>
    header.flag("derived") ? [name] : [],
  );
  await checkAnswer(analysis, derived, binder);
  return analysis;
}

function checkParams({analysis}: DraftAnalysis, binding: Binding): void {
  const {id, params, sql, refusals} = analysis;
  const texts = [sql, ...refusals.map(({when}) => when)];
  for (const name of new Set(texts.flatMap(parametersIn))) {
    const declared = params.find((param) => param.name === name);
    if (!declared) throw new AnalysisFault(`${id}: $${name} has no header, so no domain`);
    // DuckDB forgets the type of a parameter whose cast it casts again: the text tells as well.
    const bound = binding.params.find((param) => param.name === name)?.type ?? declared.type;
    const casts = [...texts.flatMap((text) => castsOf(text, name)), bound];
    const uncast = casts.find((cast) => cast !== declared.type);
    if (uncast === undefined) continue;
    const found = uncast ? `is cast to ${uncast}` : "is not cast";
    throw new AnalysisFault(`${id}: $${name} ${found}; write $${name}::${declared.type}`);
  }
  for (const {name} of params) {
    if (!texts.some((text) => parametersIn(text).includes(name))) {
      throw new AnalysisFault(`${id}.params.${name}: the SQL does not use it`);
    }
    // In a macro every bare word of that name would become the parameter.
    if (wordsOf(sql).has(name)) {
      throw new AnalysisFault(`${id}.params.${name}: the SQL has a column or name like it`);
    }
  }
}

/** The names of the `$parameters` of a statement. */
function parametersIn(sql: string): readonly string[] {
  const texts = readSqlTokens(sql).map(({from, to}) => sql.slice(from, to));
  return texts.filter((text) => /^\$[a-z_]\w*$/.test(text)).map((text) => text.slice(1));
}

/** The types that follow each use of a parameter as `::TYPE`; an empty text where none does. */
function castsOf(sql: string, name: string): readonly string[] {
  const texts = readSqlTokens(sql).map(({from, to}) => sql.slice(from, to));
  return texts.flatMap((text, at) => {
    if (text !== `$${name}`) return [];
    return [texts[at + 1] === "::" ? (texts[at + 2] ?? "") : ""];
  });
}

/** The bare words of a statement in lower case: not its `$parameters`, texts and quoted names. */
function wordsOf(sql: string): ReadonlySet<string> {
  const texts = readSqlTokens(sql).map(({from, to}) => sql.slice(from, to).toLowerCase());
  return new Set(texts.filter((text) => /^[\p{L}_]/u.test(text)));
}

type BoundColumn = Binding["columns"][number];

function readColumn(
  {name, type}: BoundColumn,
  {columns}: Binding,
  {analysis: {id}, columns: headers}: DraftAnalysis,
  units: ReadonlySet<string>,
): ResultColumn {
  const place = `${id}.columns.${name}`;
  const known = toResultType(type, name, place);
  const plain = {name, type: known, unit: null, nullable: false, decimals: null, ratio: null};
  if (known === "VARCHAR[]") return {...plain, role: "figures", ...FIGURES_TEXT};
  const lang = LANGS.find((each) => name.endsWith(`_${each}`));
  const code = lang ? name.slice(0, -3) : name;
  const header = headers.get(lang && columns.some((each) => each.name === code) ? code : name);
  if (!header) throw new AnalysisFault(`${place}: the header does not describe it`);
  const texts = {
    title: header.localized("title"),
    description: header.localized("description", EMPTY),
    nullable: header.flag("nullable"),
  };
  if (code !== name) return {...plain, ...texts, role: "label"};
  const unit = header.maybeText("unit");
  if (unit === null) return {...plain, ...texts, role: "dimension"};
  const strange = unit.split("/").find((each) => each !== "index" && !units.has(each));
  if (strange !== undefined) throw header.fault("unit", `${strange} is no unit`);
  return {
    ...plain,
    ...texts,
    role: "measure",
    unit,
    decimals: header.count("decimals"),
    ratio: readRatio(header, unit, columns),
  };
}

const EMPTY: Localized = {nl: "", en: ""};
const FIGURES_TEXT = {
  title: {nl: "Cijfers", en: "Figures"},
  description: {
    nl: "Namen van de gepubliceerde cijfers erachter.",
    en: "Ids of the published figures behind it.",
  },
};

function toResultType(type: string, name: string, place: string): ResultType {
  const plain = RESULT_TYPES.find((each) => each === type);
  if (plain) return plain;
  if (type === "VARCHAR[]" && /(^|_)figure_ids$/.test(name)) return type;
  throw new AnalysisFault(`${place}: ${type} may not leave an analysis; cast it to a plain type`);
}

/** What is a quotient by its unit says of what, unless it is printed as such in a publication. */
function readRatio(header: HeaderReader, unit: string, columns: Binding["columns"]) {
  const isQuotient = unit === "%" || unit === "index" || unit.includes("/");
  const data = header.raw("ratio");
  if (data === undefined) {
    if (isQuotient && !header.flag("printed")) {
      throw header.fault("ratio", "a ratio needs its numerator and denominator as columns");
    }
    return null;
  }
  const ratio = new HeaderReader(data, "ratio", ["numerator", "denominator"]);
  const [numerator, denominator] = [ratio.text("numerator"), ratio.text("denominator")];
  for (const part of [numerator, denominator]) {
    if (!columns.some(({name}) => name === part)) {
      throw header.fault("ratio", `there is no column ${part} to be numerator or denominator`);
    }
  }
  return {numerator, denominator};
}

function checkHeaders({analysis: {id}, columns}: DraftAnalysis, binding: Binding): void {
  for (const name of columns.keys()) {
    if (!binding.columns.some((column) => column.name === name)) {
      throw new AnalysisFault(`${id}.columns.${name}: the SQL gives no such column`);
    }
  }
}

/** A row says where it comes from, a name stands in both languages, and the chart shows what is there. */
function checkColumns({id, columns, chart}: AnyAnalysis): void {
  const names = columns.map(({name}) => name);
  if (!names.includes("figure_ids")) throw new AnalysisFault(`${id}: no column figure_ids`);
  for (const {name, role} of columns) {
    const other = name.replace(/_(nl|en)$/, (_, lang) => (lang === "nl" ? "_en" : "_nl"));
    if (role === "label" && !names.includes(other)) {
      throw new AnalysisFault(`${id}.columns.${name}: the name in the other language is missing`);
    }
  }
  const {category, value, series, facet} = chart.encode;
  for (const name of [category, value, series, facet]) {
    if (name !== null && !names.includes(name)) {
      throw new AnalysisFault(`${id}.chart: there is no column ${name}`);
    }
  }
}

/** Whatever its parameters are, it has rows or refuses, and nulls only where it says so. */
async function checkAnswer(
  analysis: AnyAnalysis,
  derived: readonly string[],
  binder: Binder,
): Promise<void> {
  for (const values of allParams(analysis)) {
    const isDefault = analysis.params.every((param) => values[param.name] === param.default);
    const sql = guardedSql(analysis, (param) => literal(values[param.name] ?? param.default));
    const rows = await binder.rows(sql).catch((error: unknown) => {
      const message = messageOf(error);
      if (!isDefault && refusalText(message)) return null;
      throw new AnalysisFault(`${analysis.id}: ${message}`);
    });
    if (rows === null) continue;
    if (isDefault) await checkNotes(analysis, rows, binder);
    const given = Object.entries(values)
      .map(([name, value]) => `${name} = ${String(value)}`)
      .join(", ");
    const where = isDefault ? "" : ` for ${given}`;
    if (rows.length === 0) throw new AnalysisFault(`${analysis.id}: no rows${where}`);
    for (const column of analysis.columns) {
      const {name, nullable} = column;
      if (!derived.includes(name) && !rows.every((row) => isQuotient(row, column))) {
        throw new AnalysisFault(`${analysis.id}.columns.${name}: is not its ratio${where}`);
      }
      if (!nullable && rows.some((row) => row[name] === null)) {
        throw new AnalysisFault(`${analysis.id}.columns.${name}: has nulls${where}, undeclared`);
      }
    }
  }
}

/** True where a column without a ratio, or a part, is; else when it is its quotient, plainly or of 100. */
function isQuotient(row: Row, {name, ratio}: ResultColumn): boolean {
  if (ratio === null) return true;
  const [value, numerator, denominator] = [name, ratio.numerator, ratio.denominator].map(
    (part) => row[part],
  );
  const numbers = [value, numerator, denominator].every((each) => typeof each === "number");
  if (!numbers || denominator === 0) return true;
  const quotient = Number(numerator) / Number(denominator);
  return [quotient, 100 * quotient].some(
    (each) => Math.abs(Number(value) - each) <= 1e-9 * Math.max(1, Math.abs(each)),
  );
}

/** What the answer combines must be said by the header, and nothing that it does not combine. */
async function checkNotes(
  {id, comparability, params}: AnyAnalysis,
  rows: readonly Row[],
  binder: Binder,
): Promise<void> {
  const ids = [...new Set(rows.flatMap((row) => figureIdsOfRow(row)))];
  const found = ids.length === 0 ? [] : await binder.rows(figuresSql(ids));
  const figures = new Map(found.map((row) => [String(row["figure_id"]), toFigure(row)]));
  const unknown = ids.find((each) => !figures.has(each));
  if (unknown) throw new AnalysisFault(`${id}: ${unknown} is no published figure`);
  const defaults = params.map((param) => param.default);
  const kinds = kindsOf(comparabilityNotes(toTracedRows(rows), factsOf(figures), defaults));
  const said = [...comparability].sort().join(", ");
  const needed = [...kinds].sort().join(", ");
  if (said !== needed) {
    throw new AnalysisFault(`${id}.comparability: says [${said}], the answer has [${needed}]`);
  }
}

function messageOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  try {
    const parsed: unknown = JSON.parse(text.slice(text.indexOf("{")));
    return typeof parsed === "object" && parsed !== null && "exception_message" in parsed
      ? String(parsed.exception_message)
      : text;
  } catch {
    return text;
  }
}
