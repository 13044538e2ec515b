/** Bars of growing length, as many as said: a number or the name of an input. */
export function lengthsSql(count: string): string {
  return `SELECT 'staaf ' || i AS naam, i::INTEGER AS lengte FROM range(1, 1 + ${count}) r(i) ORDER BY i`;
}

/** Questions of which each adds one to the answer of the one before; the first gives the start. */
export function chainSql(length: number, start: string): readonly string[] {
  return Array.from({length}, (_, at) =>
    at === 0 ? `SELECT ${start} AS waarde` : `SELECT waarde + 1 AS waarde FROM schakel_${at - 1}`,
  );
}

/** Five million rows, of which the first column tells the place. */
export const FIVE_MILLION = "SELECT i AS n, 'rij ' || (i % 1000) AS tekst FROM range(5000000) r(i)";
