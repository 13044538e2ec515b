import type {FormatName} from "#base";

/** How values in a unit are written; "a/b" is written as its numerator. */
export function unitFormat(unit: string): FormatName {
  const [numerator] = unit.split("/");
  if (numerator === "%" || numerator === "fte_percent") return "percent";
  if (numerator === "eur") return "euro";
  // Hours per activity are a duration too: "9,03" beside "9 u 02" would be read as one.
  return numerator === "hours" ? "hours" : "number";
}
