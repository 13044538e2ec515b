/** What a rule found of one figure, as far as two runs must agree on it. */
interface Outcome {
  readonly key?: unknown;
  readonly verdict?: unknown;
  readonly expected?: unknown;
  readonly observed?: unknown;
}

/** A short text that is the same for the same outcomes in any order, to twelve digits (FNV-1a, 32 bits). */
export function checkDigest(outcomes: readonly Outcome[]): string {
  const lines = outcomes.map(({key, verdict, expected, observed}) =>
    [key, verdict, digits(expected), digits(observed)].join("|"),
  );
  let hash = 0x811c9dc5;
  for (const unit of lines.sort().join("\n")) {
    hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, "0");
}

function digits(value: unknown): string {
  return typeof value === "number" ? String(Number(value.toPrecision(12)) + 0) : "";
}
