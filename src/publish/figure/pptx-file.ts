import {localeTag, withoutControls} from "#base";
import type {Lang} from "#base";
import {styledProperties, toOfficeChart} from "#charts";
import type {OfficeChart} from "#charts";
import PptxGenJS from "pptxgenjs";
import {linesUnderFigure} from "./provenance.ts";
import type {FigureToPublish} from "./published-figure.ts";

/** The figure as a picture, for what the program does not draw itself. */
export interface SlidePicture {
  /** A PNG as the URL of its data. */
  readonly url: string;
  /** Height divided by width. */
  readonly ratio: number;
}

/** A slide of 16:9, in inches. */
const SLIDE = {width: 13.333, height: 7.5, margin: 0.6} as const;

/**
 * A presentation of one slide: title, the figure with its text alternative, notes and source; its
 * description, references and query in the notes of the speaker. The picture is drawn for what the
 * program does not draw itself, and is without title and source.
 */
export async function toPptxFile(
  figure: FigureToPublish,
  drawPicture: () => Promise<SlidePicture>,
): Promise<Uint8Array<ArrayBuffer>> {
  const {spec, rows, lang, description, references, sql, style} = figure;
  const colors = styledProperties(style?.house.colors ?? {});
  const [ink, muted] = [plain(colors["--ink"]), plain(colors["--muted"])];
  // The package escapes what is special, and lets through what XML forbids.
  const title = withoutControls(spec.text.title);
  const subtitle = withoutControls(spec.text.subtitle);
  const presentation = new PptxGenJS();
  presentation.layout = "LAYOUT_WIDE";
  presentation.title = title;
  presentation.company = "Veldboek";
  presentation.subject = withoutControls(description.short);
  const font = {fontFace: style?.house.font?.family ?? "Arial", lang: localeTag(lang)};
  presentation.theme = {headFontFace: font.fontFace, bodyFontFace: font.fontFace};
  const inner = SLIDE.width - 2 * SLIDE.margin;
  presentation.defineSlideMaster({
    title: "FIGUUR",
    objects: [
      {
        placeholder: {
          options: {
            name: "titel",
            type: "title",
            x: SLIDE.margin,
            y: 0.4,
            w: inner,
            h: 0.9,
            margin: 0,
            align: "left",
            valign: "bottom",
            fontSize: 28,
            bold: true,
            color: ink,
            ...font,
          },
          text: "",
        },
      },
    ],
  });
  const slide = presentation.addSlide({masterName: "FIGUUR"});
  slide.addText(title, {placeholder: "titel"});
  const line = {
    x: SLIDE.margin,
    w: inner,
    margin: 0,
    align: "left",
    color: muted,
    ...font,
  } as const;
  if (subtitle) slide.addText(subtitle, {...line, y: 1.35, h: 0.4, fontSize: 16, valign: "top"});
  const under = linesUnderFigure(figure).map(withoutControls);
  const room = Math.min(
    2,
    0.2 * under.reduce((sum, text) => sum + Math.ceil(text.length / 150), 0),
  );
  const bottom = SLIDE.height - 0.35 - room;
  if (under.length > 0) {
    slide.addText(under.join("\n"), {...line, y: bottom, h: room, fontSize: 12, valign: "bottom"});
  }
  const place = {
    x: SLIDE.margin,
    y: 1.85,
    w: inner,
    h: bottom - 2,
    altText: withoutControls(description.short),
  };
  const chart = toOfficeChart(spec, rows, lang, colors);
  if (chart) addChart(presentation, slide, chart, figure, {...place, ...font});
  else {
    const {url, ratio} = await drawPicture();
    const w = Math.min(place.w, place.h / ratio);
    slide.addImage({...place, data: url, w, h: w * ratio, x: (SLIDE.width - w) / 2});
  }
  const notes = [description.long.join("\n"), references, sql].filter(Boolean);
  slide.addNotes(withoutControls(notes.join("\n\n")));
  const written = await presentation.write({outputType: "uint8array"});
  if (!(written instanceof Uint8Array)) throw new TypeError("no bytes");
  return new Uint8Array(written);
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly altText: string;
  readonly fontFace: string;
  readonly lang: string;
}

function addChart(
  presentation: PptxGenJS,
  slide: PptxGenJS.Slide,
  chart: OfficeChart,
  {spec, lang, style}: FigureToPublish,
  {fontFace, lang: tag, ...place}: Place,
): void {
  const {type, grouping, categories, series, categoryColors} = chart;
  const colors = styledProperties(style?.house.colors ?? {});
  const [ink, muted, rule] = [colors["--ink"], colors["--muted"], colors["--rule"]].map(plain);
  const isUpright = type !== "bar";
  const isLine = type === "line";
  // One colour for all labels would not be read on every part of a stack.
  const hasLabels =
    spec.labels !== "none" && /^(bar|column)$/.test(type) && grouping === "clustered";
  const isParts = grouping === "percentStacked";
  const values = series.flatMap((each) => each.values.filter((value) => value !== null));
  const code = formatCode(chart, values, lang);
  const data = series.map(({label, values: own}) => ({
    name: withoutControls(label),
    labels: categories.map(withoutControls),
    // The package's types know no gap; an empty cell is one.
    values: own as number[],
  }));
  const kind = isLine ? "line" : type === "area" ? "area" : "bar";
  slide.addChart(presentation.ChartType[kind], data, {
    ...place,
    lang: tag,
    barDir: type === "bar" ? "bar" : "col",
    barGrouping: grouping,
    barGapWidthPct: 40,
    chartColors: (categoryColors ?? series.map(({color}) => color)).map((color) => color.slice(1)),
    showLegend: series.length > 1,
    legendPos: "t",
    legendColor: ink,
    legendFontFace: fontFace,
    legendFontSize: 16,
    showTitle: false,
    showValue: hasLabels,
    dataLabelFormatCode: code,
    dataLabelFontFace: fontFace,
    dataLabelFontSize: 14,
    dataLabelColor: ink,
    dataLabelPosition: "outEnd",
    catAxisLabelFontFace: fontFace,
    catAxisLabelFontSize: 16,
    catAxisLabelColor: ink,
    catAxisLineColor: muted,
    // Bars are read from the top down.
    ...(isUpright ? {} : {catAxisOrientation: "maxMin" as "minMax"}),
    valAxisHidden: hasLabels,
    valAxisLabelFontFace: fontFace,
    valAxisLabelFontSize: 14,
    valAxisLabelColor: muted,
    valAxisLabelFormatCode: isParts ? "0%" : code,
    valAxisLineShow: false,
    valGridLine: hasLabels ? {style: "none"} : {color: rule, size: 0.75},
    ...(values.every((value) => value >= 0) && spec.baseline !== "fit" ? {valAxisMinVal: 0} : {}),
    ...(isLine ? {lineDataSymbolSize: 7, lineSize: 2.5, displayBlanksAs: "gap"} : {}),
  });
}

/** A colour as this format writes it. */
function plain(color = "#000000"): string {
  return color.slice(1);
}

/** How spreadsheet programs write the numbers; group and decimal signs are theirs, by language. */
function formatCode({format, decimals}: OfficeChart, given: readonly number[], lang: Lang): string {
  const values = format === "share" ? given.map((value) => value * 100) : given;
  const sizes = values.map(Math.abs).filter((size) => size > 0);
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
  // A condition in a code drops the minus sign, so values below zero stay as they are.
  const isMixed = most >= 1e6 && least < SHORTEST_MILLION;
  const inMillions = most >= 1e6 && !(isMixed && values.some((value) => value < 0));
  const isWhole = values.every((value) => Number.isInteger(value));
  const places = decimals ?? (isWhole && !inMillions ? 0 : 1);
  // A value that these would write as zero has a digit, or two.
  const needed = !inMillions && least < 0.5 * 10 ** -places ? placesFor(least) : 0;
  const number = numberCode(Math.min(10, Math.max(places, needed)));
  // Each comma at the end divides by a thousand.
  const scaled = inMillions ? `${number},,"${lang === "nl" ? "\u00a0mln." : "m"}"` : number;
  const euro = lang === "nl" ? `"€\u00a0"` : `"€"`;
  const full = numberCode(isWhole ? 0 : 2);
  const either = (sign: string) =>
    isMixed && inMillions
      ? `[>=${SHORTEST_MILLION}]${sign}${scaled};${sign}${full}`
      : sign + scaled;
  switch (format) {
    // The program multiplies by a hundred itself.
    case "share":
      return `${number}%`;
    case "percent":
      return `${number}"%"`;
    case "euro":
      return either(euro);
    case "year":
      return "0";
    case "number":
    case "integer":
    case "compact":
    case "hours":
    case "text":
      return either("");
  }
}

/** What is smaller is written in full: "0,0 mln." is no amount. */
const SHORTEST_MILLION = 100_000;

/** 0.04 needs two places, 0.043 three. */
function placesFor(value: number): number {
  const first = -Math.floor(Math.log10(value));
  return Number.isInteger(Number((value * 10 ** first).toPrecision(12))) ? first : first + 1;
}

function numberCode(places: number): string {
  return `#,##0${places > 0 ? `.${"0".repeat(places)}` : ""}`;
}
