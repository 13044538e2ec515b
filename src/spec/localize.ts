import type {Lang} from "#base";
import type {AuthoredChartSpec, ChartSpec, LocalText} from "./chart-spec.ts";

/** A text for readers of one language. */
export function textIn(text: LocalText, lang: Lang): string {
  return typeof text === "string" ? text : text[lang];
}

/** The chart with its texts in one language. */
export function localizeChart(spec: AuthoredChartSpec, lang: Lang): ChartSpec {
  const {title, subtitle, notes, x, y, alt} = spec.text;
  const {top} = spec;
  return {
    ...spec,
    top: top && {...top, rest: top.rest === null ? null : textIn(top.rest, lang)},
    annotations: spec.annotations.map((each) => ({...each, text: textIn(each.text, lang)})),
    text: {
      title: textIn(title, lang),
      subtitle: textIn(subtitle, lang),
      notes: notes.map((note) => textIn(note, lang)),
      x: textIn(x, lang),
      y: textIn(y, lang),
      alt: textIn(alt, lang),
    },
  };
}
