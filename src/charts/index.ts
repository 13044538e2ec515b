/**
 * Turns a ChartSpec and rows into things to look at or to read: one standalone SVG, a description,
 * and a table. Knows nothing of pages, cells or files. The drawing is laid out from the font's own
 * measures, never from a page, so that it is the same wherever it is made; its colours are the
 * page's custom properties. Observable Plot comes with this layer: load it when a chart is needed.
 */
export {createsShares} from "./chart.ts";
export {arrangeRows, isIndexable} from "./arrange.ts";
export type {Arranged} from "./arrange/arranged.ts";
export {chartTable} from "./chart-table.ts";
export type {BodyRow, ChartTable, HeadCell, ValueCell} from "./chart-table.ts";
export {missingColumns} from "./chart-data.ts";
export {describeChart} from "./describe.ts";
export type {ChartDescription, ColumnNames} from "./describe.ts";
export {drawChart} from "./draw.ts";
export type {DrawOptions, Drawing} from "./draw.ts";
export {distance, simulate} from "./colour-vision.ts";
export type {Vision} from "./colour-vision.ts";
export {FIGURE_FONT, drawFigure, figureFont} from "./figure.ts";
export type {Figure, FigureOptions} from "./figure.ts";
export {textBoxes} from "./ink.ts";
export type {TextBox} from "./ink.ts";
export {toOfficeChart} from "./office-chart.ts";
export type {OfficeChart} from "./office-chart.ts";
export {el, printSvg} from "./svg.ts";
export type {SvgNode} from "./svg.ts";
export {PALETTES, contrast, paletteProperties, styledProperties} from "./palette.ts";
export type {Palette, Theme} from "./palette.ts";
export {drawsReference} from "./reference-lines.ts";
export {isNamedDirectly, seriesColors} from "./series-colors.ts";
export type {SeriesColor} from "./series-colors.ts";
export {shownLabels} from "./shown-labels.ts";
export type {ShownLabels} from "./shown-labels.ts";
export {suggestCharts} from "./suggest.ts";
export type {SuggestOptions} from "./suggest.ts";
export {measuredIn, textWidth} from "./text-measure.ts";
export type {Advance} from "./text-measure.ts";
export {unlikelyPercent} from "./unlikely-percent.ts";
export {chartWarnings} from "./warnings.ts";
export type {ChartWarning} from "./warnings.ts";
export {wrapText} from "./wrap-text.ts";
