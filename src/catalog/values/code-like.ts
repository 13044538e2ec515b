import type {Column, Value} from "#engine";

/** Words that by themselves say that a number is a name: "nis", "figure_id", "KBO nummer". */
const CODE_WORDS = new Set(
  "id ids code codes nis nisnr niscode nis5 refnis postcode postalcode zip zipcode ean isbn issn kbo insz nace isco isced fips telefoon telefoonnummer tel phone gsm nummer nr volgnummer rijksregisternummer ondernemingsnummer".split(
    " ",
  ),
);

/** Words under which a number between 1900 and 2100 is a year. */
const PERIOD_WORDS = new Set(
  "periode period perioden periods begin start einde end eind van tot from to until since sinds tijd time datum date dag day editie edition cohort cohorte golf wave ronde round legislatuur seizoen season peildatum vanaf moment jrg jg yr yyyy kwartaal quarter week maand month".split(
    " ",
  ),
);

/** Words before or in a name that say that it counts or measures: "aantal jaren", "euro per jaar". */
const MEASURE_WORDS = new Set(
  "aantal count counts n num per pro som sum totaal total gemiddelde gemiddeld mean average avg median mediaan aandeel share verschil difference groei growth".split(
    " ",
  ),
);

/**
 * True for numbers that are names rather than amounts: years, postcodes, codes, numbers of weeks and days. They have no
 * thousands sign, and nobody adds them up. The name decides, and the values must not speak against it: whole, not
 * negative, and as many digits as such a name has. Without values nothing is a code.
 */
export function isCodeLike(
  {name, kind}: Pick<Column, "name" | "kind">,
  values: Iterable<Value>,
): boolean {
  if (kind !== "number") return false;
  const naming = namingOf(name);
  if (naming === null) return false;
  const fits = FITS[naming];
  let some = false;
  for (const value of values) {
    if (value === null) continue;
    if (!/^\d+$/.test(String(value)) || !fits(String(value))) return false;
    some = true;
  }
  return some;
}

/** "startJaar", "start_jaar", "Start jaar" to ["start", "jaar"]. */
function wordsOf(name: string): readonly string[] {
  return name
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== "");
}

/** Of what a column's numbers are the names, by what it is called: of years, of other periods, or codes; null when it says nothing. */
export function namingOf(name: string): "year" | "period" | "code" | null {
  const words = wordsOf(name);
  if (words.some((word) => MEASURE_WORDS.has(word))) return null;
  if (words.some((word) => /^(?:year|jaar|years|jaren)$|(?:year|jaar)$/.test(word))) return "year";
  const isPart = words.some((word) =>
    /^(?:year|jaar)(?:week|maand|month|kwartaal|quarter)$/.test(word),
  );
  if (isPart || words.some((word) => PERIOD_WORDS.has(word))) return "period";
  // "number" alone is how many there are, and so is "number of members"; "house number" is a name.
  const isNumbered = words.length > 1 && words.at(-1) === "number";
  return isNumbered || words.some((word) => CODE_WORDS.has(word) || /(?:code|nummer)$/.test(word))
    ? "code"
    : null;
}

/** What every value under such a name is, in digits. */
const FITS: Readonly<Record<"year" | "period" | "code", (digits: string) => boolean>> = {
  year: (digits) => isYearText(digits) || isYearPart(digits),
  period: isPeriodText,
  code: () => true,
};

/** Any year that is written with four digits, under the name of one. */
function isYearText(digits: string): boolean {
  return /^[12]\d{3}$/.test(digits);
}

/** 2024, 202403, 202412, 202453 or 20240131. */
function isPeriodText(digits: string): boolean {
  return /^(?:19\d\d|20\d\d|2100)$/.test(digits) || isYearPart(digits);
}

function isYearPart(digits: string): boolean {
  return /^(?:19|20)\d\d(?:[1-4]|[0-4]\d|5[0-3]|(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))$/.test(
    digits,
  );
}
