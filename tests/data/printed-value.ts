const WORDS: Readonly<Record<string, number>> = Object.fromEntries(
  (
    "één 1 een 1 twee 2 drie 3 vier 4 vijf 5 zes 6 zeven 7 acht 8 negen 9 tien 10 elf 11 twaalf 12 veertien 14 " +
    "tweemaal 2 driemaal 3 achtmaal 8 twintigtal 20 tweejaarlijkse 2 halftijds 0.5 voltijdse 1"
  )
    .split(" ")
    .reduce<[string, number][]>((pairs, word, i, all) => {
      if (i % 2 === 0) pairs.push([word, Number(all[i + 1])]);
      return pairs;
    }, []),
);

const FRACTIONS: Readonly<Record<string, number>> = {
  "de helft": 50,
  "een kwart": 25,
  "drie kwart": 75,
  "twee derde": 66.6667,
  "één op zes": 16.6667,
  "één op de vijf": 20,
};

/**
 * A printed Dutch number as a value: "1.035", "84,80%", "1.552.000,00 €", "388u30", "2,2 miljoen", "30-tal",
 * "twaalf", "de helft" (in per cent). Null for a form that stands for more than one number or is no number.
 */
export function parsePrinted(printed: string): number | null {
  const text = printed.toLowerCase();
  const hours = /^(\d+)u(\d{2})$/.exec(text);
  if (hours) return Number(hours[1]) + Number(hours[2]) / 60;
  const digits = /^(?:€ )?([+-]?\d[\d.]*)(,\d+)?(?: ?€|%|-tal|ste|e)?( miljoen)?$/.exec(text);
  if (digits) {
    const [, whole = "", fraction = "", million] = digits;
    return Number(whole.replaceAll(".", "") + fraction.replace(",", ".")) * (million ? 1e6 : 1);
  }
  return WORDS[text] ?? FRACTIONS[text] ?? null;
}
