import {createNativeEngine} from "../../src/engine/native/native-engine.ts";
import {literal, quoteIdentifier} from "#engine";
import type {LiteralValue, Table} from "#engine";
import {checkSql, runChecks} from "#analyses";
import type {Verdict} from "#analyses";
import {curatedTables} from "#catalog";
import type {CheckRule, DataPackage, Field, FieldRole, FieldType, Resource} from "#catalog";

/** A figure of a tiny table; what is left out is as in an ordinary figure. */
export interface TinyFigure {
  readonly id: string;
  readonly table?: string;
  readonly measure?: string;
  readonly series?: string;
  readonly period?: string;
  readonly kind?: string;
  readonly place?: string;
  readonly value?: number;
  readonly unit?: string;
  readonly qualifier?: string;
  readonly rounded_to?: number;
  readonly is_total?: boolean;
  readonly repeats?: string;
  readonly locator?: string;
}

const USUAL: Omit<TinyFigure, "id"> = {
  measure: "people",
  series: "s",
  period: "2024",
  unit: "persons",
  rounded_to: 1,
  is_total: false,
  locator: "Here",
};

const COLUMNS = [
  ["figure_id", "string", "key"],
  ["measure", "string", "dimension"],
  ["series", "string", "dimension"],
  ["period", "string", "dimension"],
  ["kind", "string", "dimension"],
  ["place", "string", "dimension"],
  ["value", "number", "measure"],
  ["printed", "string", "provenance"],
  ["unit", "string", "unit"],
  ["qualifier", "string", "status"],
  ["rounded_to", "number", "status"],
  ["is_total", "boolean", "status"],
  ["repeats", "string", "provenance"],
  ["source_id", "string", "provenance"],
  ["locator", "string", "provenance"],
] as const;

const REGISTER = [
  ["check", "string", "key"],
  ["figure_id", "string", "key"],
  ["table_name", "string", "dimension"],
  ["expected", "number", "measure"],
  ["observed", "number", "measure"],
  ["note_nl", "string", "note"],
  ["note_en", "string", "note"],
] as const;

const TITLED = {
  title: "T",
  "veldboek:titleEn": "T",
  description: "D",
  "veldboek:descriptionEn": "D",
};

/** A package with two tables of figures, with the dimensions kind and place, and a register. */
export function tinyPackage(rules: readonly CheckRule[], table = "tiny"): DataPackage {
  return {
    ...TITLED,
    name: "tiny",
    version: "1.0.0",
    created: "2026-01-01T00:00:00Z",
    licenses: [],
    sources: [],
    resources: [
      resource(table, "figures", COLUMNS),
      resource("other", "figures", COLUMNS),
      resource("contradictions", "register", REGISTER),
    ],
    "veldboek:checks": rules,
  };
}

function resource(
  name: string,
  kind: Resource["veldboek:kind"],
  columns: readonly (readonly [string, FieldType, FieldRole])[],
): Resource {
  const fields: readonly Field[] = columns.map(([field, type, role]) => ({
    ...TITLED,
    name: field,
    type,
    "veldboek:role": role,
  }));
  const primaryKey = columns.filter(([, , role]) => role === "key").map(([field]) => field);
  return {
    ...TITLED,
    name,
    path: `${name}.csv`,
    licenses: [],
    schema: {fields, primaryKey},
    "veldboek:kind": kind,
  };
}

/** Tables of figures that tests fill anew for each run, in one engine. */
export interface TinyTables {
  /** The verdicts of rules on figures; lines of the register are "check,figure_id,expected,observed". */
  readonly verdictsOf: (
    rules: CheckRule | readonly CheckRule[],
    figures: readonly TinyFigure[],
    register?: readonly string[],
    signal?: AbortSignal,
  ) => Promise<readonly Verdict[]>;
  /** The answer to a rule's own SELECT. */
  readonly answerTo: (rule: CheckRule, figures: readonly TinyFigure[]) => Promise<Table>;
  readonly close: () => Promise<void>;
}

/** Opens the tables; `table` is the name of the first one. */
export function openTiny(table = "tiny"): TinyTables {
  const empty = tinyPackage([], table);
  const headers = async (path: string): Promise<string> =>
    (path === "contradictions.csv" ? REGISTER : COLUMNS).map(([name]) => name).join(",");
  // Its rows change from one check to the next.
  const engine = createNativeEngine({tables: curatedTables(empty, headers), isGuarded: false});
  const fill = async (figures: readonly TinyFigure[], register: readonly string[] = []) => {
    for (const {name} of empty.resources) {
      const rows =
        name === "contradictions"
          ? register.map(registerRow)
          : figures.filter((each) => (each.table ?? table) === name).map(figureRow);
      await engine.query(`DELETE FROM ${quoteIdentifier(name)}`);
      if (rows.length > 0) {
        await engine.query(`INSERT INTO ${quoteIdentifier(name)} VALUES ${rows.join(", ")}`);
      }
    }
  };
  return {
    verdictsOf: async (rules, figures, register, signal) => {
      await fill(figures, register);
      return runChecks(engine, tinyPackage([rules].flat(), table), signal ? {signal} : {});
    },
    answerTo: async (rule, figures) => {
      await fill(figures);
      return engine.query(checkSql(rule, tinyPackage([rule], table)));
    },
    close: () => engine.close(),
  };
}

function figureRow(figure: TinyFigure): string {
  const printed = figure.value === undefined ? null : String(figure.value);
  const row: Readonly<Record<string, unknown>> = {
    ...{...USUAL, printed, source_id: "doc"},
    ...{...figure, figure_id: figure.id},
  };
  return rowOf(COLUMNS.map(([name]) => row[name]));
}

function registerRow(line: string): string {
  const [check, id, expected, observed] = line.split(",");
  return rowOf([check, id, "tiny", Number(expected), Number(observed), "nl", "en"]);
}

function rowOf(values: readonly unknown[]): string {
  // Only texts, numbers, booleans and what is left out come in.
  return `(${values.map((value) => literal((value ?? null) as LiteralValue)).join(", ")})`;
}

/** A verdict in short: "a 3 of 4 violated" tells the key, what is printed and what is expected. */
export function inShort({key, observed, expected, verdict}: Verdict): string {
  return `${key} ${observed} of ${expected} ${verdict}`;
}
