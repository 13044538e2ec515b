/** Where a long list is scrolled to: a browser lays out no element as high as five million rows. */
export interface Scroll {
  /** Pixels, as the browser counts them. */
  readonly top: number;
  /** Pixels of the list that lie above what the browser knows of. */
  readonly offset: number;
}

/** The height of the list and of what is seen of it, in pixels. */
export interface ScrollArea {
  readonly height: number;
  readonly viewport: number;
}

/** No browser fails to lay out this height (Firefox ends at 17.8 million pixels, Chromium at 33.5). */
export const MAX_HEIGHT = 10_000_000;

/** The height that the browser is told. */
export function laidOutHeight({height}: ScrollArea): number {
  return Math.min(height, MAX_HEIGHT);
}

/** The scroll after the browser went to `top`: small steps are steps in the list, a jump goes to that share of it. */
export function followScroll({top: before, offset}: Scroll, top: number, area: ScrollArea): Scroll {
  if (area.height <= MAX_HEIGHT) return {top, offset: 0};
  const isStep = Math.abs(top - before) <= 2 * area.viewport;
  const place = isStep ? top + offset : shareOf(top, area) * (area.height - area.viewport);
  return {top, offset: clamp(place, area) - top};
}

/** The scroll to a place of the list, where the browser's own bar stands at the same share. */
export function scrollTo(place: number, area: ScrollArea): Scroll {
  const within = clamp(place, area);
  if (area.height <= MAX_HEIGHT) return {top: within, offset: 0};
  const top = (within / (area.height - area.viewport)) * (MAX_HEIGHT - area.viewport);
  return {top, offset: within - top};
}

/** The place after which the rows from `from` to `to` pixels are in sight, moved as little as can be. */
export function placeToShow(
  place: number,
  from: number,
  to: number,
  {viewport}: ScrollArea,
): number {
  return Math.min(from, Math.max(place, to - viewport));
}

function shareOf(top: number, {viewport}: ScrollArea): number {
  return top / (MAX_HEIGHT - viewport);
}

function clamp(place: number, {height, viewport}: ScrollArea): number {
  return Math.max(0, Math.min(place, height - viewport));
}
