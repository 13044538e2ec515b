/** Between the margins of `@page` in global.css: A4 less 36 mm, upright and turned, in CSS pixels. */
const UPRIGHT_PX = (174 / 25.4) * 96;
const TURNED_PX = (261 / 25.4) * 96;

/**
 * Makes every table of the page ready to be printed whole: where one is wider than the paper its type gets smaller, then
 * all sheets are turned (Chromium lays out a page of both kinds at one width), then words are broken, but never a
 * figure. Gives how to undo it. To be called before printing, since print styles cannot ask how wide a table is.
 */
export function fitForPaper(page: Document): () => void {
  const places = [...page.querySelectorAll<HTMLElement>(".scroll-x")].filter(
    ({offsetParent}) => offsetParent !== null,
  );
  const root = page.documentElement;
  const widths = places.map((place) => ({place, ...leastWidths(place)}));
  const turns = widths.some(({small}) => small > UPRIGHT_PX);
  const room = turns ? TURNED_PX : UPRIGHT_PX;
  root.classList.toggle("turned", turns);
  for (const {place, usual, small} of widths) {
    place.classList.toggle("fits-small", usual > room);
    place.classList.toggle("fits-broken", small > room);
  }
  return () => {
    root.classList.remove("turned");
    for (const place of places) place.classList.remove("fits-small", "fits-broken");
  };
}

/** The widths that the widest table needs in the usual and in small type when no word is broken. */
function leastWidths(place: HTMLElement): {readonly usual: number; readonly small: number} {
  const widest = (...names: string[]) => {
    place.classList.add(...names);
    const widths = Array.from(
      place.querySelectorAll("table"),
      (table) => table.getBoundingClientRect().width,
    );
    place.classList.remove(...names);
    return Math.max(0, ...widths);
  };
  return {usual: widest("fits-measured"), small: widest("fits-measured", "fits-small")};
}
