/** True for a column that is named after years: "year", "startjaar". Years are not counted in thousands. */
export function isYearColumn(name: string): boolean {
  return /year|jaar/i.test(name);
}
