/** One or several: by a count, or by one as it was written for a reader ("1"; "1.000" is several). */
export function plural(n: number | string, one: string, many: string): string {
  return n === 1 || n === "1" ? one : many;
}
