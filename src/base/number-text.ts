/** Reads what was typed as a number: whole ones beyond 2^53 exactly, a decimal comma too; null when it is none. */
export function parseNumberInput(text: string): number | bigint | null {
  const plain = text.trim().replace(",", ".");
  if (!/^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i.test(plain)) return null;
  const value = Number(plain);
  if (/^[-+]?\d+$/.test(plain) && !Number.isSafeInteger(value)) return BigInt(plain);
  return Number.isFinite(value) ? value : null;
}
