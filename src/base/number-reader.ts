import type {Lang} from "./locale.ts";

/** Why a text is no number: no figure at all, digits that group in no way, a unit behind them, or too far from zero or too near. */
export type NumberRefusal = "not-a-number" | "groups" | "unit" | "range";

/** What a reader typed, read as a number. */
export type NumberReading =
  | {
      readonly status: "number";
      /** Whole ones beyond 2^53 as a bigint; of other digits the nearest number. */
      readonly value: number | bigint;
      /** The same without loss, as SQL and JavaScript write it: "-1234567.89", "4.5e-23". */
      readonly digits: string;
    }
  | {readonly status: "empty"}
  | {readonly status: "refused"; readonly reason: NumberRefusal};

/**
 * Reads a number as a person types it, and as `formatNumber` writes it. What has two readings is read in the language:
 * "2.000" is two thousand in Dutch, "1,234" in English. What has only one is read so in either: "1.5" and "2.00" have
 * no group of three, so nothing but a decimal sign is left; "1,234.5" can only be English. What has none is refused.
 */
export function readNumber(text: string, lang: Lang): NumberReading {
  const typed = text.trim();
  if (typed === "") return {status: "empty"};
  const [, sign = "", size = ""] = /^([-+\u2212\u2013]?)\s*(.*)$/su.exec(typed) ?? [];
  if (/\d/.test(size) && /[%‰€$£]|\beur(?:o)?\b/iu.test(size)) return refused("unit");
  const {mantissa, exponent} = splitExponent(size);
  const plain = exponent === null ? readPlain(mantissa, lang) : readUngrouped(mantissa, lang);
  if (plain === null) return refused(/^[\d.,\s]+$/.test(mantissa) ? "groups" : "not-a-number");
  const isNegative = sign !== "" && sign !== "+" && /[1-9]/.test(plain);
  return readDigits(`${isNegative ? "-" : ""}${plain}`, exponent);
}

/** A number as it stands in a field, to be read back by `readNumber`: every digit, the language's decimal sign, no groups. */
export function fieldNumber(value: number | bigint, lang: Lang): string {
  const digits = String(value);
  return lang === "nl" ? digits.replace(".", ",") : digits;
}

function refused(reason: NumberRefusal): NumberReading {
  return {status: "refused", reason};
}

const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const SCIENTIFIC =
  /^(.*?)\s*(?:e\s*([-+\u2212]?\d+)|[×x*·]\s*10(?:\^\s*([-+\u2212]?\d+)|([⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+)))$/iu;

/** "4,5 × 10⁻²³", "4,5e-23" and "4,5 x 10^-23" to their two parts; no exponent is null. */
function splitExponent(text: string): {mantissa: string; exponent: string | null} {
  const [, mantissa, e, power, raised] = SCIENTIFIC.exec(text) ?? [];
  if (mantissa === undefined) return {mantissa: text, exponent: null};
  const lowered = raised?.replace(/./gu, (each) =>
    each === "⁻" ? "-" : each === "⁺" ? "+" : String(SUPERSCRIPTS.indexOf(each)),
  );
  return {mantissa, exponent: (e ?? power ?? lowered ?? "").replace("\u2212", "-")};
}

/** Before a power of ten nobody groups; what looks like a group in the language could be either, and is refused. */
function readUngrouped(mantissa: string, lang: Lang): string | null {
  if ((lang === "nl" ? /^[1-9]\d{0,2}\.\d{3}$/ : /^[1-9]\d{0,2},\d{3}$/).test(mantissa))
    return null;
  return /^(?:\d+[.,]?\d*|[.,]\d+)$/.test(mantissa) ? withPoint(mantissa) : null;
}

/** Digits with a point for a decimal sign and no groups; null for what cannot be read so. */
function readPlain(text: string, lang: Lang): string | null {
  if (/^\d+$/.test(text)) return withPoint(text);
  const own = readGrouped(text, lang);
  if (own !== null) return own;
  // A lone sign before anything but a group of three is a decimal sign, whichever it is.
  if (/^(?:\d+[.,]\d*|[.,]\d+)$/.test(text)) return withPoint(text);
  // Three digits behind the other language's sign, after groups of spaces, could be one group more.
  if (/\s.*[.,]\d{3}$/u.test(text)) return null;
  return readGrouped(text, lang === "nl" ? "en" : "nl");
}

/** "1.234.567,89" in Dutch, "1,234,567.89" in English, "1 234 567,89" in both. */
function readGrouped(text: string, lang: Lang): string | null {
  const [group, decimal] = lang === "nl" ? ["\\.", ","] : [",", "\\."];
  const grouped = new RegExp(`^[1-9]\\d{0,2}(?:${group}\\d{3})+(?:${decimal}\\d*)?$`);
  if (grouped.test(text)) return withPoint(text.replaceAll(lang === "nl" ? "." : ",", ""));
  const spaced = new RegExp(`^[1-9]\\d{0,2}(?:\\s\\d{3})+(?:${decimal}\\d*)?$`, "u");
  return spaced.test(text) ? withPoint(text.replaceAll(/\s/gu, "")) : null;
}

/** Without needless zeros: "0012,50" to "12.50", ",5" to "0.5", "5," to "5". */
function withPoint(digits: string): string {
  const [whole = "", fraction = ""] = digits.replace(",", ".").split(".");
  const significant = whole.replace(/^0+(?=\d)/, "") || "0";
  return fraction === "" ? significant : `${significant}.${fraction}`;
}

function readDigits(plain: string, exponent: string | null): NumberReading {
  const digits = exponent === null ? plain : `${plain}e${exponent}`;
  const number = Number(digits);
  if (/^-?\d+$/.test(digits) && !Number.isSafeInteger(number)) {
    return {status: "number", value: BigInt(digits), digits};
  }
  const isLost = !Number.isFinite(number) || (number === 0 && /[1-9]/.test(plain));
  return isLost ? refused("range") : {status: "number", value: number, digits};
}
