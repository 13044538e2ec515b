import type {FormatName, Lang} from "#base";
import type {Row} from "#engine";
import type {ChartSpec} from "#spec";
import {createChart, hasSeries, pointAt} from "./chart.ts";
import {roomySlots} from "./chart-data.ts";
import type {Chart} from "./chart.ts";
import {literalColor, paletteProperties, seriesPaint} from "./palette.ts";

/** A chart as office programs draw it themselves, so that its figures and colours can be changed there. */
export interface OfficeChart {
  readonly type: "bar" | "column" | "line" | "area";
  readonly grouping: "clustered" | "stacked" | "percentStacked";
  readonly categories: readonly string[];
  /** Values by category; null where there is none. A chart without series has one, named after its value. */
  readonly series: readonly {
    readonly label: string;
    readonly color: string;
    readonly values: readonly (number | null)[];
  }[];
  /** How the values are written. */
  readonly format: FormatName;
  readonly decimals: number | null;
  /** A colour for each category of a single series that has several; else null. */
  readonly categoryColors: readonly string[] | null;
}

/**
 * The chart for an office program; null for what those do not draw as it is here: other types, panels,
 * reference lines and remarks, areas of parts of 100, provisional
 * values, and moments that are not equally far apart.
 */
export function toOfficeChart(
  spec: ChartSpec,
  rows: readonly Row[],
  lang: Lang,
  colors = paletteProperties("light"),
): OfficeChart | null {
  const type = OFFICE_TYPES.find((each) => each === spec.type);
  if (!type || spec.encode.facet !== null || spec.annotations.length > 0) return null;
  const chart = createChart(spec, rows, lang);
  const {data, mode} = chart;
  const isFinal = data.points.every(({provisional}) => !provisional);
  if (!isFinal || (!isUpright(type) && !isEven(data.moments))) return null;
  if (
    mode === "diverging" ||
    (mode === "percent" && type === "area") ||
    data.categories.length === 0
  )
    return null;
  const colorOf = (series: number, category: number) =>
    literalColor(seriesPaint(chart.colors.slotOf(series, category)), colors);
  const places = placesOf(type, chart);
  const categoryColors = places.map(({category}) => colorOf(0, category ?? 0));
  const isMany = hasSeries(chart);
  return {
    type,
    grouping: GROUPINGS[mode],
    categories: places.map(({label}) => label),
    series: data.series.map((label, series) => ({
      label: isMany ? label : spec.text.y || spec.text.x || spec.encode.value,
      color: colorOf(series, 0),
      values: places.map(({category}) =>
        category === null ? null : (pointAt(data, 0, series, category)?.value ?? null),
      ),
    })),
    format: chart.spec.format,
    decimals: chart.spec.decimals,
    categoryColors: !isMany && new Set(categoryColors).size > 1 ? categoryColors : null,
  };
}

/** The categories; between columns over time also the periods that have none. */
function placesOf(
  type: OfficeChart["type"],
  {data}: Chart,
): readonly {readonly label: string; readonly category: number | null}[] {
  const {categories} = data;
  const slots = roomySlots(data);
  if (type !== "column" || slots === null) {
    return categories.map((label, category) => ({label, category}));
  }
  return slots.labels.map((label, place) => {
    const category = slots.places.indexOf(place);
    return category < 0 ? {label, category: null} : {label: categories[category] ?? "", category};
  });
}

/** Bars and columns stand beside each other, whatever time lies between. */
function isUpright(type: OfficeChart["type"]): boolean {
  return type === "bar" || type === "column";
}

/** Lines there have the same step between all categories. */
function isEven(moments: readonly number[] | null): boolean {
  if (moments === null) return true;
  const steps = moments.slice(1).map((moment, index) => moment - (moments[index] ?? 0));
  // Months differ by a few days.
  return steps.every((step) => Math.abs(step - (steps[0] ?? step)) <= 0.1 * (steps[0] ?? step));
}

const OFFICE_TYPES = ["bar", "column", "line", "area"] as const;

const GROUPINGS = {
  grouped: "clustered",
  stacked: "stacked",
  percent: "percentStacked",
} as const;
