/** A number, or a text that spells one (decimals beyond 2^53 arrive so); everything else is missing. */
export function numberOf(value: unknown): number | null {
  if (typeof value === "string" && value.trim() !== "") return numberOf(Number(value));
  if (typeof value === "bigint") return Number(value);
  return typeof value === "number" && Number.isFinite(value) ? value : null;
}
