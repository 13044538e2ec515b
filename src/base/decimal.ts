/**
 * A number as its decimal digits, so that it is rounded as a reader would: 0.00123 is the digits "123", the first of
 * which stands for 10⁻³. Zero has no digits.
 */
export interface Decimal {
  readonly isNegative: boolean;
  /** Without zeros at either end. */
  readonly digits: string;
  /** The power of ten of the first digit. */
  readonly exponent: number;
}

/** The digits of a number, the shortest that tell a double from its neighbours; null for what has none: NaN, infinities, text. */
export function toDecimal(value: number | bigint | string): Decimal | null {
  const [, sign, whole = "", fraction = "", power = "0"] =
    /^([-+]?)(\d*)(?:\.(\d*))?(?:e([-+]?\d+))?$/i.exec(String(value)) ?? [];
  if (sign === undefined || whole + fraction === "") return null;
  const all = whole + fraction;
  const leading = /^0*/.exec(all)?.[0].length ?? 0;
  const digits = all.slice(leading).replace(/0+$/, "");
  const exponent = digits === "" ? 0 : whole.length - 1 - leading + Number(power);
  return {isNegative: sign === "-" && digits !== "", digits, exponent};
}

/** Rounded to a number of decimals, halves away from zero: 1.005 to two is 1.01. */
export function roundDecimal(decimal: Decimal, decimals: number): Decimal {
  const kept = decimal.exponent + 1 + decimals;
  if (kept >= decimal.digits.length) return decimal;
  const isUp = kept >= 0 && (decimal.digits[kept] ?? "0") >= "5";
  const head = decimal.digits.slice(0, Math.max(0, kept));
  const digits = isUp ? String(BigInt(head || "0") + 1n) : head;
  if (digits === "") return {isNegative: false, digits: "", exponent: 0};
  // 9.99 to one decimal has a digit more in front: 10.0.
  const exponent = decimal.exponent + digits.length - Math.max(0, kept);
  return {...decimal, digits: digits.replace(/0+$/, ""), exponent};
}

/** The digits before and after the decimal sign, the latter as many as asked for at least: ["0", "00123"]. */
export function decimalParts(
  {digits, exponent}: Decimal,
  decimals = 0,
): readonly [whole: string, fraction: string] {
  if (digits === "") return ["0", "0".repeat(decimals)];
  const all = exponent < 0 ? "0".repeat(-exponent) + digits : digits.padEnd(exponent + 1, "0");
  const at = Math.max(0, exponent) + 1;
  return [all.slice(0, at), all.slice(at).padEnd(decimals, "0")];
}
