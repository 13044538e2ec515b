import {expect, test} from "vitest";
import {columnsInSight, placeColumns, toWidth} from "../../src/ui/grid/column-layout.ts";

test("of two hundred columns those in sight are drawn, with some beside them", () => {
  const columns = placeColumns(new Array<number>(200).fill(100));
  expect(columns[3]).toEqual({index: 3, left: 300, width: 100});
  const shown = columnsInSight(columns, 5000, 400);
  expect(shown.map(({index}) => index)).toEqual([48, 49, 50, 51, 52, 53, 54, 55]);
});

test.each([
  [-5, 48],
  [120.4, 120],
  [5000, 900],
])("a column that is drawn to %d pixels becomes %d wide", (wanted, width) => {
  expect(toWidth(wanted)).toBe(width);
});
