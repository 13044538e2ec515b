import {messages} from "#base";
import {references} from "#catalog";
import {printChartSpec, printNotebook, toNotebook} from "#notebook";
import {nextVersion} from "#publish";
import type {FigureStyle, FigureToPublish} from "#publish";
import type {CatalogContent} from "../content/catalog-content.ts";
import type {ShippedChart, ShippedFigure} from "../content/shipped.ts";

/** What its author still decides at the moment of publishing. */
export interface Wording {
  readonly title: string;
  readonly subtitle: string;
  readonly alt: string;
  readonly licence: string;
  /** The sources named under a figure that could not be traced are the right ones. */
  readonly isVouchedFor: boolean;
}

/** The chart's own words, and the terms that its sources state. */
export function wordingOf(
  chart: ShippedChart,
  figures: readonly ShippedFigure[],
  catalog: CatalogContent,
): Wording {
  const {title, subtitle} = chart.spec.text;
  return {
    title,
    subtitle,
    alt: chart.description.short,
    licence: licenceOf(chart, figures, catalog),
    isVouchedFor: false,
  };
}

/** The licence of each document behind a chart; empty when it rests on none that is published. */
function licenceOf(
  {lang}: ShippedChart,
  figures: readonly ShippedFigure[],
  {sources}: CatalogContent,
): string {
  const words = messages(lang).publish;
  const ids = [...new Set(figures.map(({sourceId}) => sourceId))];
  const behind = ids.flatMap((id) => sources.filter((source) => source.id === id));
  const named = behind.map(({licence, publisher}) => words.figureTerms(publisher, licence));
  return [...new Set(named)].join("; ");
}

/** What a chart is when it is published now, beside its words. */
export interface Publishing {
  /** The house style; null for Veldboek's own. */
  readonly style: FigureStyle | null;
  /** Digest of the figures that the chart reads. */
  readonly sha256: string;
  readonly at: Date;
}

/** A chart as it leaves: with its figures, their sources, its query, and a notebook that makes it again. */
export function figureToPublish(
  chart: ShippedChart,
  figures: readonly ShippedFigure[],
  catalog: CatalogContent,
  wording: Wording,
  {style, sha256, at}: Publishing,
): FigureToPublish {
  const {lang, rows, flagged, table, source, reservations, sql} = chart;
  const text = {...chart.spec.text, title: wording.title, subtitle: wording.subtitle};
  const edited = wording.alt === chart.description.short ? chart.spec.text.alt : wording.alt;
  const isPublished = figures.length > 0 || chart.trace === "untraced";
  const data = isPublished ? `veldboek ${catalog.version}` : "";
  const made = {at: at.toISOString().slice(0, 10), data, sha256};
  const published = nextVersion(chart.spec, rows, made);
  const spec = {...chart.spec, text: {...text, alt: edited}, published};
  const cited = figures.map(({sourceId, locator, page, quotedFrom}) => ({
    sourceId,
    locator,
    page: page === "" ? null : Number(page),
    quotedFrom: quotedFrom || null,
  }));
  const name = /^[a-z_][a-z0-9_]*$/.test(chart.data) ? chart.data : "vraag";
  const notebook = toNotebook({
    front: {title: wording.title, lang, data: {package: "veldboek", version: catalog.version}},
    cells: [
      {kind: "sql", name, body: sql},
      {kind: "chart", name: "figuur", body: printChartSpec({...spec, data: name})},
    ],
  });
  return {
    spec,
    rows,
    isCut: chart.isCut ?? false,
    old: chart.old ?? null,
    trace: chart.trace ?? "known",
    isVouchedFor: wording.isVouchedFor,
    lang,
    flagged,
    table,
    description: {short: wording.alt, long: chart.description.long},
    source,
    references: references(cited, catalog.sources, "apa", lang),
    reservations,
    licence: wording.licence,
    sql,
    notebook: printNotebook(notebook),
    data,
    publishedAt: at,
    version: published.version,
    sha256,
    style,
  };
}
