import type {FormatName} from "#base";
import {isFractions} from "./unlikely-percent.ts";

/** What a column's numbers are called, are, and add up to. */
export interface Measure {
  readonly name: string;
  readonly values: readonly number[];
  /** Of all its rows; empty when none says so. */
  readonly unit: string;
  /** Whether its values add to 1, together or within what else the rows tell apart. */
  readonly addsToOne: () => boolean;
}

const MONEY = new Set(
  "euro euros eur € bedrag bedragen budget budgets budgetten subsidie subsidies subsidy kost kosten cost costs krediet kredieten credits".split(
    " ",
  ),
);

/** With one of these, money is what is counted or compared, not what is measured. */
const NO_AMOUNT = new Set(
  "aantal count number nr n index aandeel share percent percentage procent pct groei growth rang rank jaar year per_cent".split(
    " ",
  ),
);

const PERCENT =
  /^(?:%|pct|perc|percent|per_cent|procent|procenten|percentage|percentages)$|(?:percentage|procent)$/;
const SHARE = /^(?:share|shares|aandelen)$|aandeel$/;

/** What the unit of the rows, else whole words of a column's name and its numbers, say of how its values are written. */
export function measureFormat({name, values, unit, addsToOne}: Measure): FormatName {
  const whole = values.every(Number.isInteger) ? "integer" : "number";
  if (/^(eur|euro|€)$/i.test(unit)) return "euro";
  if (/^(%|pct|percent|procent|percentage)$/i.test(unit)) return "percent";
  if (/^(uren|uur|hours?)$/i.test(unit)) return "hours";
  const words = wordsOf(name);
  if (words.some((word) => MONEY.has(word)) && !words.some((word) => NO_AMOUNT.has(word))) {
    return "euro";
  }
  const isShare = words.some((word) => SHARE.test(word));
  if (isFractions(values) && (isShare || addsToOne())) return "share";
  if (isShare || words.some((word) => PERCENT.test(word))) {
    return values.every((value) => Math.abs(value) <= 100) ? "percent" : whole;
  }
  return words.some((word) => word === "uren" || word === "hours") ? "hours" : whole;
}

/** "bedragEuro", "bedrag_euro" and "bedrag (€)" to their words. */
function wordsOf(name: string): readonly string[] {
  return name
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .split(/[^\p{L}\d€%]+/u)
    .filter((word) => word !== "");
}
