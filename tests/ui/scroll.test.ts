import {describe, expect, test} from "vitest";
import {
  MAX_HEIGHT,
  followScroll,
  laidOutHeight,
  placeToShow,
  scrollTo,
} from "../../src/ui/grid/scroll.ts";

const short = {height: 3200, viewport: 320};
/** Five million rows of 32 pixels. */
const long = {height: 160_000_000, viewport: 320};
const start = {top: 0, offset: 0};

describe("a list that a browser can lay out", () => {
  test("is scrolled as the browser says", () => {
    expect(laidOutHeight(short)).toBe(3200);
    expect(followScroll(start, 1234, short)).toEqual({top: 1234, offset: 0});
    expect(scrollTo(99_999, short)).toEqual({top: 2880, offset: 0});
  });
});

describe("a list that no browser can lay out", () => {
  test("is told to the browser as high as it can be", () => {
    expect(laidOutHeight(long)).toBe(MAX_HEIGHT);
  });

  test("moves by what the wheel moves", () => {
    const middle = scrollTo(80_000_000, long);
    const next = followScroll(middle, middle.top + 100, long);
    expect(next.top + next.offset).toBeCloseTo(80_000_100, 3);
  });

  test("goes to its end with the bar's end, and back to its beginning", () => {
    const end = followScroll(start, MAX_HEIGHT - long.viewport, long);
    expect(end.top + end.offset).toBe(long.height - long.viewport);
    const back = followScroll(end, 0, long);
    expect(back.top + back.offset).toBe(0);
  });

  test("is never scrolled beyond its ends by small steps", () => {
    const step = followScroll({top: 40, offset: 0}, 0, long);
    expect(step.top + step.offset).toBe(0);
    const low = scrollTo(long.height, long);
    const lower = followScroll(low, low.top + 50, long);
    expect(lower.top + lower.offset).toBe(long.height - long.viewport);
  });

  test("stands at the same share in the browser's bar", () => {
    expect(scrollTo(40_000_000, long).top / MAX_HEIGHT).toBeCloseTo(0.25, 3);
  });
});

test.each([
  [100, 50, 82, 50],
  [100, 120, 152, 100],
  [100, 500, 532, 212],
])("from %d, pixels %d to %d are shown at %d", (place, from, to, expected) => {
  expect(placeToShow(place, from, to, short)).toBe(expected);
});
