import {formatDate, messages} from "#base";
import type {Lang} from "#base";
import {figureFont, printSvg, styledProperties} from "#charts";
import type {ElementContent} from "hast";
import {toHtml} from "hast-util-to-html";
import {h} from "hastscript";
import {carrier} from "../carried-notebook.ts";
import {tableNode} from "../table-node.ts";
import {fontFaceRules} from "./figure-style.ts";
import type {FontFace} from "./figure-style.ts";
import {HEIGHT_SCRIPT} from "./height-script.ts";
import {fileFacts, linesUnderFigure} from "./provenance.ts";
import type {FigureToPublish} from "./published-figure.ts";
import {layOutFigure} from "./svg-file.ts";

export interface HtmlFigureOptions {
  /** The fonts that the page carries; without any the reader's own sans-serif is taken. */
  readonly faces: readonly FontFace[];
  /** Level of the title's heading, 1 to 6; default 1. */
  readonly headingLevel?: 1 | 2 | 3 | 4 | 5 | 6;
  /** Where the figure's oEmbed file will stand; null when it has none. */
  readonly oEmbedUrl?: string | null;
  /** Makes the elements; default the page's. */
  readonly document?: Document;
  /** SHA-256 of the height script in base64, for the page's policy. */
  readonly scriptHash: string;
  /** The name under which the page's own link saves the notebook. */
  readonly fileName: string;
  /** The figures as a CSV file: its text and name. */
  readonly csv: {readonly text: string; readonly fileName: string};
}

/** Widths of the two drawings: for columns under 480 px, and for wider ones. */
export const HTML_WIDTHS = {narrow: 328, wide: 680} as const;

/**
 * A figure as one page for an iframe or on its own: title, drawing, notes and source; its figures as
 * a table, its description, its data and its notebook. Readable without script; the script only
 * tells a page around it how high it is. It asks nothing of any network.
 */
export function toHtmlFigure(figure: FigureToPublish, options: HtmlFigureOptions): string {
  const {spec, lang, description, publishedAt, licence, table, references} = figure;
  const {faces, headingLevel = 1, oEmbedUrl = null, scriptHash, fileName, csv} = options;
  const words = messages(lang);
  const {title, subtitle} = spec.text;
  const policy =
    `default-src 'none'; style-src 'unsafe-inline'; font-src data:; ` +
    `script-src 'sha256-${scriptHash}'`;
  const facts = fileFacts(figure);
  const page = h("html", {lang: lang === "nl" ? "nl-BE" : "en"}, [
    h("head", [
      h("meta", {charSet: "utf-8"}),
      h("meta", {httpEquiv: "Content-Security-Policy", content: policy}),
      h("meta", {name: "viewport", content: "width=device-width, initial-scale=1"}),
      h("meta", {name: "generator", content: facts["Software"] ?? "Veldboek"}),
      h("meta", {name: "description", content: description.short}),
      h("meta", {property: "og:title", content: title}),
      h("meta", {property: "og:description", content: description.short}),
      ...(oEmbedUrl
        ? [h("link", {rel: ["alternate"], type: "application/json+oembed", href: oEmbedUrl})]
        : []),
      h("title", title),
      h("style", figureStyle(figure, faces)),
    ]),
    h("body", [
      h("main", [
        h("figure", [
          h(`h${headingLevel}`, title),
          ...(subtitle ? [h("p", {className: ["subtitle"]}, subtitle)] : []),
          h("div", {className: ["wide"]}, [drawing(figure, options, "wide")]),
          h("div", {className: ["narrow"]}, [drawing(figure, options, "narrow")]),
          h("figcaption", [
            ...linesUnderFigure(figure).map((line) => h("p", line)),
            h("p", [
              `${words.publish.figureLicence}: ${licence}. `,
              madeOn(figure, lang, publishedAt),
            ]),
          ]),
        ]),
        folded(words.publish.figures, tableNode(table, title, true)),
        folded(words.publish.description, ...description.long.map((text) => h("p", text))),
        folded(
          words.publish.figureOrigin,
          ...references.split("\n").flatMap((line) => (line ? [h("p", line)] : [])),
          // It may be wider than the page: then its reader moves it by keyboard too.
          h("pre", {tabIndex: 0, ariaLabel: "SQL", role: "region"}, h("code", figure.sql)),
          h("p", [
            h(
              "a",
              {
                download: csv.fileName,
                href: `data:text/csv;charset=utf-8,${encodeURIComponent(csv.text)}`,
              },
              words.publish.figureCsv,
            ),
            " · ",
            h("a", carrier(figure.notebook, fileName), words.publish.file),
          ]),
        ),
      ]),
      h("script", {type: "application/ld+json"}, linkedData(figure)),
      h("script", HEIGHT_SCRIPT),
    ]),
  ]);
  const tree = {type: "root" as const, children: [{type: "doctype" as const}, page]};
  // Only the drawings are raw: our own charts layer made them, which escapes every text.
  return `${toHtml(tree, {allowDangerousHtml: true})}\n`;
}

function madeOn({data}: FigureToPublish, lang: Lang, date: Date): string {
  return messages(lang).publish.made(formatDate(date, lang), data);
}

function drawing(
  figure: FigureToPublish,
  {document}: HtmlFigureOptions,
  size: keyof typeof HTML_WIDTHS,
): ElementContent {
  const bare = {...figure.spec, text: {...figure.spec.text, title: "", subtitle: "", notes: []}};
  const {root} = layOutFigure(
    {...figure, spec: bare, source: "", reservations: []},
    {width: HTML_WIDTHS[size], idPrefix: `fig-${size}`, ...(document && {document})},
  );
  return {type: "raw", value: printSvg(root)} as unknown as ElementContent; // hast's raw node
}

function folded(summary: string, ...content: readonly ElementContent[]): ElementContent {
  return h("details", [h("summary", summary), ...content]);
}

/** The figure for search engines and catalogues, by schema.org. */
function linkedData({spec, description, references, licence, publishedAt, lang}: FigureToPublish) {
  const data = {
    "@context": "https://schema.org",
    "@type": "ImageObject",
    name: spec.text.title,
    description: description.short,
    inLanguage: lang === "nl" ? "nl-BE" : "en",
    isBasedOn: references.split("\n").filter(Boolean),
    creditText: licence,
    dateModified: publishedAt.toISOString().slice(0, 10),
  };
  return JSON.stringify(data).replaceAll("<", "\\u003c");
}

function figureStyle({style}: FigureToPublish, faces: readonly FontFace[]): string {
  const colors = styledProperties(style?.house.colors ?? {});
  const {"--ink": ink, "--muted": muted, "--rule": rule} = colors;
  return `${fontFaceRules(faces)}
:root{color-scheme:light}
*{box-sizing:border-box}
body{margin:0;padding:.5rem;background:#fff;color:${ink};font:.9375rem/1.5 ${figureFont(style?.house)}}
main{max-width:45rem;margin:0 auto}
figure{margin:0}
h1,h2,h3,h4,h5,h6{margin:0;font-size:1.125rem;line-height:1.375rem;font-weight:600;text-wrap:balance}
p{margin:0}
.subtitle,figcaption,summary{color:${muted};font-size:.8125rem;line-height:1.25rem}
.subtitle{margin-bottom:.5rem}
figcaption p+p{margin-top:.125rem}
svg{display:block;max-width:100%;height:auto}
.narrow{display:none}
@media screen and (max-width:30rem){.wide{display:none}.narrow{display:block}}
details{margin-top:.5rem}
details>p{margin:.375rem 0;font-size:.8125rem;line-height:1.25rem}
summary{width:fit-content;min-height:1.5rem;cursor:pointer}
a{color:#2440B7}
summary:focus-visible,a:focus-visible{outline:2px solid #2440B7;outline-offset:2px}
table{width:100%;border-collapse:collapse;font-size:.8125rem}
td.number{font-variant-numeric:tabular-nums lining-nums}
tbody th{font-weight:400}
caption{text-align:left;color:${muted}}
th,td{padding:.25rem .75rem .25rem 0;border-bottom:1px solid ${rule};text-align:left;vertical-align:top}
th.number,td.number{text-align:right}
pre{margin:.375rem 0;padding:.5rem;overflow-x:auto;background:#F2F0EA;font:.75rem/1.4 ui-monospace,Consolas,monospace}
@media (forced-colors:active){figure{forced-color-adjust:none;background:#fff;color:${ink}}}
@media print{body{padding:0;print-color-adjust:exact}details::details-content{content-visibility:visible;height:auto;opacity:1}summary{list-style:none;font-weight:600}details:last-of-type{display:none}figure,tr{break-inside:avoid}}`;
}
