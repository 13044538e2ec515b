import {formatAs, formatCompact, formatNumber} from "#base";
import type {Lang, Localized} from "#base";
import type {ChartSpec} from "#spec";
import type {ValueFormat} from "./value-format.ts";

const MINUS: Localized = {nl: "min ", en: "minus "};
const PERCENT: Localized = {nl: "procent", en: "per cent"};
const POINTS: Localized = {nl: "procentpunt", en: "percentage points"};
const EURO: Localized = {nl: "euro", en: "euros"};
const HOURS: Localized = {nl: "uur", en: "hours"};
const MINUTES: Localized = {nl: "minuten", en: "minutes"};

/** A value as it is read aloud: "1,5 miljoen euro", "min 12", "12,3 procent", never a sign or an abbreviation. */
export function speakValue(
  value: number,
  {format: name}: ChartSpec,
  format: ValueFormat,
  lang: Lang,
): string {
  if (name === "year") return formatAs("year", value, lang);
  const sign = value < 0 ? MINUS[lang] : "";
  const size = Math.abs(value);
  switch (name) {
    case "percent":
      return sign + speakPercent(size, lang);
    case "share":
      return sign + speakPercent(size * 100, lang);
    case "hours":
      return sign + speakHours(size, lang);
    case "euro":
      return `${sign}${size >= 1e6 ? formatCompact(size, lang) : plain(format.full(size))} ${EURO[lang]}`;
    case "number":
    case "integer":
    case "compact":
    case "text":
      return sign + (size >= 1e6 ? formatCompact(size, lang) : format.full(size));
  }
}

/** A part of 100: "62,1 procent". */
export function speakPercent(value: number, lang: Lang): string {
  return `${oneDecimal(value, lang)} ${PERCENT[lang]}`;
}

/** A difference of two percentages: "3 procentpunt". */
export function speakPoints(value: number, lang: Lang): string {
  return `${oneDecimal(value, lang)} ${POINTS[lang]}`;
}

/** As the labels of the chart have it, but "62" for "62,0". */
function oneDecimal(value: number, lang: Lang): string {
  return formatNumber(value, lang, {decimals: 1}).replace(/[.,]0$/, "");
}

function speakHours(hours: number, lang: Lang): string {
  const minutes = Math.round(hours * 60);
  if (minutes === 0 && hours > 0) return `${formatNumber(hours, lang)} ${HOURS[lang]}`;
  const whole = `${formatNumber(Math.floor(minutes / 60), lang)} ${HOURS[lang]}`;
  const rest = minutes % 60;
  if (rest === 0) return whole;
  return `${whole} ${lang === "nl" ? "en" : "and"} ${formatNumber(rest, lang)} ${MINUTES[lang]}`;
}

/** "€ 1.395" to "1.395". */
function plain(euro: string): string {
  return euro.replace(/[€\u00a0]/g, "");
}
