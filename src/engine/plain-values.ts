const MS_PER_DAY = 86_400_000;
const MAX_DATE_MS = 8.64e15;
const DAYS_PER_400_YEARS = 146_097;
const INFINITE_DAYS = 2_147_483_647;
const INFINITE_TIMESTAMP = 9_223_372_036_854_775_807n;
const MAX_OFFSET_SECONDS = 57_599;

/** An integer of any size: a number as long as that is exact, otherwise its digits. */
export function integerValue(value: bigint | number): number | string {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : String(value);
}

/** A decimal from its digits without the point: 1234 at scale 2 is 12.34; text beyond 2^53 such digits. */
export function decimalValue(unscaled: bigint | number, scale: number): number | string {
  const digits = Number(unscaled);
  // Powers of ten are exact up to 10^22, so this division rounds only once.
  if (Number.isSafeInteger(digits) && scale <= 22) return digits / 10 ** scale;
  const text = decimalText(BigInt(unscaled), scale);
  return Number.isSafeInteger(digits) ? Number(text) : text;
}

function decimalText(unscaled: bigint, scale: number): string {
  const sign = unscaled < 0n ? "-" : "";
  const digits = String(unscaled < 0n ? -unscaled : unscaled).padStart(scale + 1, "0");
  if (scale === 0) return sign + digits;
  return `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

/** A DATE from days since 1970; text, as DuckDB prints it, when no JavaScript Date can hold it. */
export function dateValue(days: number): Date | string {
  if (Math.abs(days) === INFINITE_DAYS) return days > 0 ? "infinity" : "-infinity";
  const ms = days * MS_PER_DAY;
  return Math.abs(ms) <= MAX_DATE_MS ? new Date(ms) : dayText(days);
}

/** A TIMESTAMP of any precision, cut to milliseconds; text, as DuckDB prints it, when no Date can hold it. */
export function timestampValue(value: bigint, unitsPerSecond: bigint): Date | string {
  if (value === INFINITE_TIMESTAMP) return "infinity";
  if (value === -INFINITE_TIMESTAMP) return "-infinity";
  const ms = toMs(value, unitsPerSecond);
  if (Math.abs(ms) <= MAX_DATE_MS) return new Date(ms);
  const micros = (value * 1_000_000n) / unitsPerSecond;
  const days = floorDivide(micros, 86_400_000_000n);
  return `${dayText(Number(days))} ${timeText(micros - days * 86_400_000_000n)}`;
}

function toMs(value: bigint, unitsPerSecond: bigint): number {
  if (unitsPerSecond <= 1000n) return Number(value) * Number(1000n / unitsPerSecond);
  const number = Number(value);
  const unitsPerMs = unitsPerSecond / 1000n;
  if (Number.isSafeInteger(number)) return Math.floor(number / Number(unitsPerMs));
  return Number(floorDivide(value, unitsPerMs));
}

function floorDivide(value: bigint, by: bigint): bigint {
  return value % by < 0n ? value / by - 1n : value / by;
}

/** The Gregorian calendar repeats every 400 years, so a far day is read off a near one. */
function dayText(days: number): string {
  const cycles = Math.floor(days / DAYS_PER_400_YEARS);
  const near = new Date((days - cycles * DAYS_PER_400_YEARS) * MS_PER_DAY);
  const year = near.getUTCFullYear() + cycles * 400;
  const monthAndDay = near.toISOString().slice(4, 10);
  return year > 0
    ? `${padded(year, 4)}${monthAndDay}`
    : `${padded(1 - year, 4)}${monthAndDay} (BC)`;
}

/** A time of day in microseconds as DuckDB prints it: 12:34:56.5. */
export function timeText(micros: bigint): string {
  const seconds = Number(micros / 1_000_000n);
  const fraction = micros % 1_000_000n;
  const decimals = fraction === 0n ? "" : `.${padded(fraction, 6).replace(/0+$/, "")}`;
  const [hours, minutes] = [Math.trunc(seconds / 3600), Math.trunc(seconds / 60) % 60];
  return `${padded(hours, 2)}:${padded(minutes, 2)}:${padded(seconds % 60, 2)}${decimals}`;
}

/** A time of day with its offset as DuckDB prints it, from its stored bits: 40 of microseconds, 24 of offset. */
export function timeTzText(bits: bigint): string {
  const offset = MAX_OFFSET_SECONDS - Number(bits & 0xff_ffffn);
  const size = Math.abs(offset);
  const parts = [Math.trunc(size / 3600), Math.trunc(size / 60) % 60, size % 60];
  while (parts.length > 1 && parts.at(-1) === 0) parts.pop();
  const text = parts.map((part) => padded(part, 2)).join(":");
  return `${timeText(bits >> 24n)}${offset < 0 ? "-" : "+"}${text}`;
}

/** An interval as DuckDB prints it: "1 year 2 months 3 days 04:00:00". */
export function intervalText(months: number, days: number, micros: bigint): string {
  const counted = [
    [Math.trunc(months / 12), "year"],
    [months % 12, "month"],
    [days, "day"],
  ] as const;
  const parts = counted
    .filter(([count]) => count !== 0)
    .map(([count, unit]) => `${count} ${unit}${Math.abs(count) === 1 ? "" : "s"}`);
  if (micros !== 0n)
    parts.push(`${micros < 0n ? "-" : ""}${timeText(micros < 0n ? -micros : micros)}`);
  return parts.length > 0 ? parts.join(" ") : "00:00:00";
}

/** A bit string from DuckDB's bytes: how many bits of the second byte are padding, then the bits. */
export function bitText(bytes: Uint8Array): string {
  const bits = Array.from(bytes.subarray(1), (byte) => byte.toString(2).padStart(8, "0")).join("");
  return bits.slice(bytes[0]);
}

/** A BIGNUM from DuckDB's bytes: a header of three, then the size, big end first; all flipped when negative. */
export function bignumValue(bytes: Uint8Array): number | string {
  const isNegative = ((bytes[0] ?? 0x80) & 0x80) === 0;
  let size = 0n;
  for (const byte of bytes.subarray(3))
    size = size * 256n + BigInt(isNegative ? ~byte & 0xff : byte);
  return integerValue(isNegative ? -size : size);
}

/** A UUID from its sixteen bytes. */
export function uuidText(bytes: Uint8Array): string {
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

function padded(value: number | bigint, length: number): string {
  return String(value).padStart(length, "0");
}
