import type {ChartSpec, ColorSlot} from "#spec";
import type {ChartData} from "./chart-data.ts";

/** Which palette slot each mark takes. */
export interface ColorScale {
  slotOf(series: number, category: number): ColorSlot;
  /** False for what a highlight leaves in grey; true for everything without a highlight. */
  isHighlighted(series: number, category: number): boolean;
}

const SLOTS: readonly ColorSlot[] = [1, 2, 3, 4, 5, 6];

/**
 * Series (categories when there are none) keep the slot the spec names; others take the free slots
 * in order, then grey. Bars of a single series that names no category all take the first slot.
 */
export function createColorScale(spec: ChartSpec, data: ChartData): ColorScale {
  const bySeries = spec.encode.series !== null;
  const labels = bySeries ? data.series : data.categories;
  const lit = labels.map((label) => spec.highlight.includes(label));
  const highlights = lit.some(Boolean);
  const plain = !bySeries && !labels.some((label) => Object.hasOwn(spec.colors, label));
  const coloured = labels.filter((_, index) => !highlights || lit[index]);
  const slots = plain ? new Map<string, ColorSlot>() : assignSlots(coloured, spec.colors);
  return {
    slotOf(series, category) {
      const index = bySeries ? series : category;
      if (highlights && !lit[index]) return "rest";
      return plain ? 1 : (slots.get(labels[index] ?? "") ?? "rest");
    },
    isHighlighted: (series, category) => !highlights || lit[bySeries ? series : category] === true,
  };
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
