/** Longer than anybody types; a notebook that is in the address itself is thousands of signs. */
const LONGEST = 200;

/**
 * The address of the page, as it stands on paper; one that nobody could type ends in an ellipsis. Empty where there is
 * no page: the start page is drawn at build time.
 */
export function addressToPrint(href: string = globalThis.location?.href ?? ""): string {
  return href.length <= LONGEST ? href : `${href.slice(0, LONGEST)}…`;
}
