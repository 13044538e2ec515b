import type {Lang} from "#base";
import type {Row} from "#engine";
import type {ChartSpec} from "#spec";

interface Drawable {
  readonly id: string;
  readonly spec: ChartSpec;
  readonly rows: readonly Row[];
  readonly flagged: readonly number[];
}

/** How far a column may be from a shipped drawing's width and still show it. */
const TOLERANCE_PX = 40;

/**
 * Watches an element's width and draws the chart anew where no shipped drawing fits it, loading the
 * charts layer only then. `show` gets the SVG, or null when a shipped drawing fits again.
 */
export function redrawAtWidth(
  chart: Drawable,
  lang: Lang,
  shipped: {readonly narrow: number; readonly wide: number},
  show: (svg: string | null) => void,
) {
  return (element: HTMLElement) => {
    let version = 0;
    const observer = new ResizeObserver(async ([entry]) => {
      const mine = ++version;
      const width = Math.floor(entry?.contentRect.width ?? 0);
      if (width === 0) return;
      if (fits(width, shipped)) return show(null);
      const {drawChart} = await import("#charts");
      if (mine !== version) return;
      const drawing = drawChart(chart.spec, chart.rows, {
        width,
        lang,
        document: element.ownerDocument,
        idPrefix: `${chart.id}-here`,
        flagged: chart.flagged,
      });
      show(drawing.svg);
    });
    observer.observe(element);
    return () => observer.disconnect();
  };
}

/** A column shows its shipped drawing at natural size: the narrow one below 640 px, as the styles choose. */
function fits(width: number, shipped: {readonly narrow: number; readonly wide: number}): boolean {
  const drawn = width < 640 ? shipped.narrow : shipped.wide;
  return width >= drawn && width - drawn <= TOLERANCE_PX;
}
