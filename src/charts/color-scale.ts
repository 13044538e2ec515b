import type {ChartMode, ChartSpec, ColorSlot} from "#spec";
import type {ChartData} from "./chart-data.ts";
import type {MarkSlot} from "./palette.ts";

/** Which palette slot each mark takes. */
export interface ColorScale {
  slotOf(series: number, category: number): MarkSlot;
  /** False for what a highlight leaves in grey; true for everything without a highlight. */
  isHighlighted(series: number, category: number): boolean;
}

const SLOTS: readonly ColorSlot[] = [1, 2, 3, 4, 5, 6];

/**
 * Series (categories when there are none) keep the slot the spec names; others take the free slots
 * in order, then grey. Bars of a single series that names no category all take the first slot.
 */
export function createColorScale(
  spec: ChartSpec,
  data: ChartData,
  mode: ChartMode = "grouped",
): ColorScale {
  const bySeries = spec.encode.series !== null;
  const labels = bySeries ? data.series : data.categories;
  const lit = labels.map((label) => spec.highlight.includes(label));
  const highlights = lit.some(Boolean);
  const plain = !bySeries && !labels.some((label) => Object.hasOwn(spec.colors, label));
  const coloured = labels.filter((_, index) => !highlights || lit[index]);
  const slots = plain ? new Map<string, ColorSlot>() : assignSlots(coloured, spec.colors);
  const steps = mode === "diverging" ? divergingSlots(labels.length) : null;
  return {
    slotOf(series, category) {
      const index = bySeries ? series : category;
      if (highlights && !lit[index]) return "rest";
      const label = labels[index] ?? "";
      if (steps && !Object.hasOwn(spec.colors, label)) return steps[index] ?? "rest";
      return plain ? 1 : (slots.get(labels[index] ?? "") ?? "rest");
    },
    isHighlighted: (series, category) => !highlights || lit[bySeries ? series : category] === true,
  };
}

/** Answers on a scale: one hue on either side of a grey middle; null for more than the palette has. */
function divergingSlots(count: number): readonly MarkSlot[] | null {
  switch (count) {
    case 2:
      return ["div-2", "div-5"];
    case 3:
      return ["div-2", "rest", "div-5"];
    case 4:
      return ["div-1", "div-2", "div-5", "div-6"];
    case 5:
      return ["div-1", "div-2", "rest", "div-5", "div-6"];
    case 6:
      return ["div-1", "div-2", "div-3", "div-4", "div-5", "div-6"];
    case 7:
      return ["div-1", "div-2", "div-3", "rest", "div-4", "div-5", "div-6"];
    default:
      return null;
  }
}

/**
 * A slot that the spec gives to a label absent from the data stays free for it as long as others
 * suffice, so that the same label looks the same in the next chart.
 */
function assignSlots(
  labels: readonly string[],
  colors: Readonly<Record<string, ColorSlot>>,
): ReadonlyMap<string, ColorSlot> {
  const slots = new Map<string, ColorSlot>();
  for (const label of labels) {
    const slot = Object.hasOwn(colors, label) ? colors[label] : undefined;
    if (slot !== undefined) slots.set(label, slot);
  }
  const claimed = Object.values(colors);
  const used = [...slots.values()];
  const free = [
    ...SLOTS.filter((slot) => !claimed.includes(slot)),
    ...SLOTS.filter((slot) => claimed.includes(slot) && !used.includes(slot)),
  ];
  for (const label of labels) {
    if (!slots.has(label)) slots.set(label, free.shift() ?? "rest");
  }
  return slots;
}
