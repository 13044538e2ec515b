import type {FormatName} from "#base";

/** How values in a unit are written; "a/b" is written as its numerator. */
export function unitFormat(unit: string): FormatName {
  const [numerator] = unit.split("/");
  if (numerator === "%" || numerator === "fte_percent") return "percent";
  if (numerator === "eur") return "euro";
  return unit === "hours" ? "hours" : "number";
}
