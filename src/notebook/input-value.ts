import {literal} from "#engine";
import {findChoice} from "./input-choices.ts";
import type {InputChoice} from "./input-choices.ts";
import {isDay} from "./input-spec.ts";
import type {Choice, InputSpec} from "./input-spec.ts";

/** What an input holds: one value, several for a multi-select, a day as "2024-01-31"; null for none. */
export type InputValue = Choice | bigint | readonly Choice[];

/**
 * What an input holds: the value given when it can have that, else the one it begins with, else nothing. With
 * `choices` null, while a query has not said yet what it offers, any choice stands.
 */
export function toInputValue(
  spec: InputSpec,
  given: InputValue | undefined,
  choices: readonly InputChoice[] | null,
): InputValue {
  if (spec.kind === "select") {
    const offered = (value: InputValue | undefined) =>
      value === null || (isChoice(value) && isOffered(spec, value, choices)) ? value : undefined;
    return offered(given) ?? (given === null ? null : (offered(spec.value) ?? null));
  }
  if (spec.kind === "multiselect") {
    const offered = (list: readonly Choice[]) =>
      list.filter((item) => isOffered(spec, item, choices));
    const chosen = isList(given) ? offered(given) : [];
    // A choice of which nothing is left is no choice; one of nothing is.
    return chosen.length > 0 || (isList(given) && given.length === 0)
      ? chosen
      : offered(spec.value);
  }
  return given !== undefined && accepts(spec, given) ? given : spec.value;
}

type Selecting = Extract<InputSpec, {kind: "select" | "multiselect"}>;

function isOffered(
  spec: Selecting,
  value: Choice,
  choices: readonly InputChoice[] | null,
): boolean {
  return choices === null || findChoice(spec, choices, value) !== undefined;
}

function accepts(spec: Exclude<InputSpec, Selecting>, value: InputValue): boolean {
  switch (spec.kind) {
    case "slider":
      return typeof value === "number" && value >= spec.min && value <= spec.max;
    case "number":
      return value === null || isWithin(value, spec.min, spec.max);
    case "text":
      return typeof value === "string";
    case "date":
      return value === null || (typeof value === "string" && isDay(value) && isInside(value, spec));
    case "checkbox":
      return typeof value === "boolean";
  }
}

function isWithin(value: InputValue, min: number | null, max: number | null): boolean {
  if (typeof value !== "number" && typeof value !== "bigint") return false;
  return (min === null || value >= min) && (max === null || value <= max);
}

/** Days written so are in order as texts. */
function isInside(day: string, {min, max}: Extract<InputSpec, {kind: "date"}>): boolean {
  return (min === null || day >= min) && (max === null || day <= max);
}

function isChoice(value: InputValue | undefined): value is Choice {
  return value !== undefined && !isList(value) && typeof value !== "bigint";
}

function isList(value: InputValue | undefined): value is readonly Choice[] {
  return Array.isArray(value);
}

/** The value as SQL of its own type: a day is a DATE, a list a list, nothing NULL, a choice what the query made of it. */
export function inputLiteral(
  spec: InputSpec,
  value: InputValue,
  choices: readonly InputChoice[] | null,
): string {
  if (spec.kind === "date" && typeof value === "string") {
    return literal(new Date(`${value}T00:00:00Z`), "DATE");
  }
  if (spec.kind === "multiselect" && isList(value)) {
    return `[${value.map((item) => choiceLiteral(spec, item, choices)).join(", ")}]`;
  }
  if (spec.kind === "select" && isChoice(value)) return choiceLiteral(spec, value, choices);
  return literal(value);
}

function choiceLiteral(
  spec: Selecting,
  value: Choice,
  choices: readonly InputChoice[] | null,
): string {
  return findChoice(spec, choices ?? [], value)?.sql ?? literal(value);
}
