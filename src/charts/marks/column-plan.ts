import type {CategoryTick} from "../category-axis.ts";
import {roomySlots} from "../chart-data.ts";
import type {Chart} from "../chart.ts";
import type {Room} from "../plan.ts";
import type {ValueAxis} from "../value-axis.ts";

/** Widths within a panel of columns, in pixels. */
export interface ColumnSizes {
  readonly width: number;
  /** Distance from one category to the next that could stand beside it. */
  readonly pitch: number;
  /** How many pitches a category stands from the left: absent periods leave theirs empty. */
  readonly placeOf: (category: number) => number;
  /** Pitches in the panel. */
  readonly places: number;
  readonly column: number;
  /** Distance from one column to the next of the same category. */
  readonly columnPitch: number;
  /** Where a category's first column begins within its pitch. */
  readonly start: number;
}

/** Everything one panel of columns needs. */
export interface ColumnPlan {
  readonly chart: Chart;
  readonly room: Room;
  readonly sizes: ColumnSizes;
  readonly axis: ValueAxis;
  readonly labels: ColumnLabels;
  readonly ticks: readonly CategoryTick[];
  /** Height of the plot area. */
  readonly height: number;
}

/** Which values stand at columns, and how they are printed. */
export interface ColumnLabels {
  /** Prints the values at the ends of columns; null when they do not fit or are not wanted. */
  readonly print: ((value: number) => string) | null;
  /** True when every column carries its value, so that no axis is needed. */
  readonly complete: boolean;
}

/** Divides a panel among categories, and those among their columns. */
export function columnSizes({data, mode}: Chart, width: number): ColumnSizes {
  const slots = roomySlots(data);
  const isRoomy = slots !== null && width / slots.labels.length >= THINNEST_PITCH;
  const places = Math.max(1, isRoomy ? slots.labels.length : data.categories.length);
  const placeOf = (category: number) => (isRoomy ? (slots.places[category] ?? 0) : category);
  const pitch = width / places;
  const count = mode === "grouped" ? Math.max(1, data.series.length) : 1;
  const gap = count > 1 ? 1 : 0;
  const room = pitch * (count > 1 ? 0.82 : 0.7);
  const column = Math.max(1, Math.min(count > 1 ? 44 : 80, (room - gap * (count - 1)) / count));
  const columnPitch = column + gap;
  const start = (pitch - (count * columnPitch - gap)) / 2;
  return {width, pitch, placeOf, places, column, columnPitch, start};
}

/** Under this many pixels columns are no columns any more. */
const THINNEST_PITCH = 3;

/** Left side of a series' column within its category's pitch. */
export function columnLeft({chart, sizes}: ColumnPlan, series: number): number {
  return sizes.start + (chart.mode === "grouped" ? series * sizes.columnPitch : 0);
}

/** Middle of a column, from the panel's left. */
export function columnCentre(plan: ColumnPlan, category: number, series: number): number {
  const {pitch, placeOf} = plan.sizes;
  return placeOf(category) * pitch + columnLeft(plan, series) + plan.sizes.column / 2;
}
