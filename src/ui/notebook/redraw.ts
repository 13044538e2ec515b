import type {Lang} from "#base";
import type {drawChart} from "#charts";
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

/** What draws where a page has the charts layer at hand. */
export type DrawChart = typeof drawChart;

/**
 * Watches an element's width and draws the chart anew where no shipped drawing fits it. `show` gets the
 * SVG, or null when a shipped drawing fits again. The charts layer is loaded only then, unless
 * `drawChart` is there: then the drawing stands before the element is first seen.
 */
export function redrawAtWidth(
  chart: Drawable,
  lang: Lang,
  shipped: {readonly narrow: number; readonly wide: number} | null,
  show: (svg: string | null) => void,
  drawChart: DrawChart | null = null,
) {
  return (element: HTMLElement) => {
    let version = 0;
    let drawn = 0;
    const draw = (at: DrawChart, width: number) => {
      drawn = width;
      const {id, spec, rows, flagged} = chart;
      const document = element.ownerDocument;
      show(at(spec, rows, {width, lang, document, idPrefix: `${id}-here`, flagged}).svg);
    };
    const follow = (width: number) => {
      const mine = ++version;
      if (width === 0 || width === drawn) return;
      if (shipped && fits(width, shipped)) {
        drawn = 0;
        return show(null);
      }
      if (drawChart) return draw(drawChart, width);
      void import("#charts").then((charts) => mine === version && draw(charts.drawChart, width));
    };
    if (drawChart) follow(Math.floor(element.clientWidth));
    const observer = new ResizeObserver(([entry]) =>
      follow(Math.floor(entry?.contentRect.width ?? 0)),
    );
    observer.observe(element);
    return () => observer.disconnect();
  };
}

/** A column shows its shipped drawing at natural size: the narrow one below 640 px, as the styles choose. */
function fits(width: number, shipped: {readonly narrow: number; readonly wide: number}): boolean {
  const drawn = width < 640 ? shipped.narrow : shipped.wide;
  return width >= drawn && width - drawn <= TOLERANCE_PX;
}
