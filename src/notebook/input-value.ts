import {literal} from "#engine";
import {isDay} from "./input-spec.ts";
import type {InputSpec, Scalar} from "./input-spec.ts";

/** What an input holds: one value, several for a multi-select, a day as "2024-01-31"; null for none. */
export type InputValue = Scalar | bigint | null | readonly Scalar[];

/** A value that an input of this kind can hold: the one given when it can, else the one it begins with. */
export function toInputValue(spec: InputSpec, given: InputValue | undefined): InputValue {
  return given !== undefined && accepts(spec, given) ? given : spec.value;
}

function accepts(spec: InputSpec, value: InputValue): boolean {
  switch (spec.kind) {
    case "select":
      return value === null || (isScalar(value) && offers(spec, value));
    case "multiselect":
      return isList(value) && value.every((item) => offers(spec, item));
    case "slider":
      return typeof value === "number" && value >= spec.min && value <= spec.max;
    case "number":
      return value === null || isWithin(value, spec.min, spec.max);
    case "text":
      return typeof value === "string";
    case "date":
      return value === null || (typeof value === "string" && isDay(value));
    case "checkbox":
      return typeof value === "boolean";
  }
}

/** Options of a query are known only once it has run: until then any value may be one of them. */
function offers(
  {options}: Extract<InputSpec, {kind: "select" | "multiselect"}>,
  value: Scalar,
): boolean {
  return options.type === "query" || options.values.includes(value);
}

function isWithin(value: InputValue, min: number | null, max: number | null): boolean {
  if (typeof value !== "number" && typeof value !== "bigint") return false;
  return (min === null || value >= min) && (max === null || value <= max);
}

function isScalar(value: InputValue): value is Scalar {
  return value !== null && !isList(value) && typeof value !== "bigint";
}

function isList(value: InputValue): value is readonly Scalar[] {
  return Array.isArray(value);
}

/** The value as SQL of its own type: a day is a DATE, a list a list, nothing NULL. */
export function inputLiteral(spec: InputSpec, value: InputValue): string {
  if (spec.kind === "date" && typeof value === "string") {
    return literal(new Date(`${value}T00:00:00Z`), "DATE");
  }
  return literal(value);
}
