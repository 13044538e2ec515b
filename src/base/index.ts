/**
 * Small things that know nothing of the product: text, locale, announcing change, and the
 * interface's words. Every other layer may use them; they use nothing.
 */
export {bytesFromBase64, bytesToBase64, fromBase64, toBase64} from "./base64.ts";
export {joinBytes} from "./bytes.ts";
export {Emitter} from "./emitter.ts";
export {
  LANGS,
  collator,
  decimalSign,
  formatAs,
  formatBytes,
  formatCompact,
  formatDate,
  formatDuration,
  formatEuro,
  formatHours,
  formatList,
  formatNumber,
  formatPercent,
  formatPeriod,
  formatShare,
  formatTimestamp,
  isFormatName,
  isLang,
  localeTag,
} from "./locale.ts";
export type {FormatName, Lang, Localized, NumberStyle, Numeric} from "./locale.ts";
export {isSame} from "./is-same.ts";
export {isNear, nearNames} from "./near.ts";
export {readDate} from "./date-reader.ts";
export {fieldNumber, readNumber} from "./number-reader.ts";
export type {NumberReading, NumberRefusal} from "./number-reader.ts";
export {nextPeriod, parsePeriod, printPeriod, readPeriods, yearsOf} from "./period.ts";
export type {Grain, Period} from "./period.ts";
export {loadPart} from "./load-part.ts";
export {randomId} from "./random-id.ts";
export {sha256} from "./sha256.ts";
export {escapeHtml, escapeXml, fold, slug, withoutControls} from "./text.ts";
export {textKey} from "./text-key.ts";
export {messages} from "./messages/messages.ts";
export type {Messages} from "./messages/nl.ts";
