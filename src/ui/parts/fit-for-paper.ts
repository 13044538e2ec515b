/** Between the margins of `@page` in global.css: A4 less 36 mm, upright and turned, in CSS pixels. */
const UPRIGHT_PX = (174 / 25.4) * 96;
const TURNED_PX = (261 / 25.4) * 96;
/** Of 8 points: five are as small as print gets. */
const LEAST_ZOOM = 0.62;

/**
 * Makes every table of the page ready to be printed whole: where one is wider than the paper its type gets smaller, then
 * all sheets are turned (Chromium lays out a page of both kinds at one width), then the table is made smaller as a whole,
 * and only what would be too small to read has its words broken, but never a figure. Gives how to undo it. To be called
 * before printing, since print styles cannot ask how wide a table is.
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
    place.classList.toggle("fits-broken", small * LEAST_ZOOM > room);
    place.style.setProperty("--fit", String(Math.min(1, Math.max(LEAST_ZOOM, room / small))));
  }
  return () => {
    root.classList.remove("turned");
    for (const place of places) {
      place.classList.remove("fits-small", "fits-broken");
      place.style.removeProperty("--fit");
    }
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
