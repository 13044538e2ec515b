import {literal, typedLiteral} from "#engine";
import type {Table, Value} from "#engine";
import type {Choice, InputSpec} from "./input-spec.ts";

/** One of the things that a select offers. */
export interface InputChoice {
  /** What is held and written in the file: a day as "2024-01-31"; null for NULL, which a query may offer. */
  readonly value: Choice;
  /** The same as SQL, of the type that it has in the query. */
  readonly sql: string;
  /** What a reader sees: the value as the answer has it. */
  readonly shown: Value;
}

/**
 * What a select or multiselect offers, each thing once, in order: a list at once, a query when it has answered
 * (null until then). What cannot be chosen, a list or a structure, is left out. Other inputs offer nothing.
 */
export function inputChoices(spec: InputSpec, table: Table | null): readonly InputChoice[] | null {
  if (!("options" in spec)) return [];
  if (spec.options.type === "list") {
    return onlyOnce(
      spec.options.values.map((value) => ({value, sql: literal(value), shown: value})),
    );
  }
  if (!table) return null;
  const [column] = table.columns;
  if (!column) return [];
  return onlyOnce(
    table.rows.flatMap((row): readonly InputChoice[] => {
      const shown = (Object.hasOwn(row, column.name) ? row[column.name] : null) ?? null;
      const sql = typedLiteral(shown, column.type);
      return sql === null ? [] : [{value: toChoice(shown, column.type), sql, shown}];
    }),
  );
}

function onlyOnce(choices: readonly InputChoice[]): readonly InputChoice[] {
  return [...new Map(choices.map((choice) => [choice.sql, choice])).values()];
}

function toChoice(value: Value, type: string): Choice {
  if (value instanceof Date) {
    const [day = "", time = ""] = value.toISOString().slice(0, -1).split("T");
    return type === "DATE" ? day : `${day} ${time.replace(/\.000$/, "")}`;
  }
  if (typeof value === "number") return Number.isFinite(value) ? value : String(value);
  return typeof value === "boolean" || value === null ? value : String(value);
}

/** The thing offered that a value means; undefined when it is not offered. */
export function findChoice(
  {options}: Extract<InputSpec, {kind: "select" | "multiselect"}>,
  choices: readonly InputChoice[],
  value: Choice,
): InputChoice | undefined {
  const same = choices.find((choice) => choice.value === value);
  // A file has fewer types than a query: what it writes as text may be a DECIMAL there.
  if (same || options.type === "list" || value === null) return same;
  return choices.find((choice) => choice.value !== null && String(choice.value) === String(value));
}
