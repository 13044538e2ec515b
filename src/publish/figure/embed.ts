import {escapeHtml} from "#base";
import {toHtml} from "hast-util-to-html";
import {tableNode} from "../table-node.ts";
import type {FigureToPublish} from "./published-figure.ts";

/** Where a figure stands on the web, and how high it is there. */
export interface Embedded {
  /** The figure's own address. */
  readonly url: string;
  /** Height of the figure in CSS pixels at its two widths. */
  readonly height: {readonly narrow: number; readonly wide: number};
}

/** WordPress cuts what is higher (`wp-embed.js`). */
export const WORDPRESS_HEIGHT = 1000;

/** The file that tells WordPress and others how to show the figure (oEmbed 1.0, type rich). */
export function toOEmbed({spec}: FigureToPublish, embedded: Embedded): string {
  const oEmbed = {
    version: "1.0",
    type: "rich",
    title: spec.text.title,
    provider_name: "Veldboek",
    width: 680,
    height: embedded.height.wide,
    html: iframe(spec.text.title, embedded, `width="680" height="${embedded.height.wide}"`),
  };
  return `${JSON.stringify(oEmbed, null, 2)}\n`;
}

/** The HTML that shows a figure in another page, without any script. */
export function toIframe({spec}: FigureToPublish, embedded: Embedded): string {
  // The narrow drawing is the higher one: its height is enough for both.
  const style = `width:100%;border:0;height:${Math.max(embedded.height.narrow, embedded.height.wide)}px`;
  return iframe(spec.text.title, embedded, `style="${style}"`);
}

/** The same with a listener that gives the figure the height it asks for. */
export function toResizingIframe({spec}: FigureToPublish, embedded: Embedded): string {
  const attributes = `style="width:100%;border:0;height:${embedded.height.wide}px"`;
  const listener =
    "(function(f){addEventListener('message',function(e){" +
    "if(e.source===f.contentWindow&&e.data&&e.data.type==='veldboek:height')" +
    "f.style.height=Math.max(100,Math.min(4000,+e.data.height||0))+'px'})})" +
    "(document.currentScript.previousElementSibling)";
  return `${iframe(spec.text.title, embedded, attributes)}<script>${listener}</script>`;
}

function iframe(title: string, {url}: Embedded, attributes: string): string {
  return `<iframe src="${escapeHtml(url)}" title="${escapeHtml(title)}" loading="lazy" ${attributes}></iframe>`;
}

/** An image with its caption for a page or a newsletter, where no iframe may stand. */
export function toStaticFigure(
  {spec, description, source}: FigureToPublish,
  imageUrl: string,
  width: number,
): string {
  const alt = escapeHtml(description.short);
  const caption = [spec.text.title, source].filter(Boolean).map(escapeHtml).join(". ");
  return `<figure><img src="${escapeHtml(imageUrl)}" alt="${alt}" width="${width}" style="max-width:100%;height:auto"><figcaption>${caption}</figcaption></figure>`;
}

/** A figure for the clipboard: an image with its caption and its figures as a table. */
export function toFigureWithTable(
  figure: FigureToPublish,
  imageUrl: string,
  width: number,
): string {
  const caption = [figure.spec.text.title, figure.spec.text.subtitle].filter(Boolean).join(", ");
  return `${toStaticFigure(figure, imageUrl, width)}${toHtml(tableNode(figure.table, caption, true))}`;
}

/** The figures of a chart as lines with tabs, for a spreadsheet. */
export function toTabbedTable({table}: FigureToPublish): string {
  const line = (cells: FigureToPublish["table"]["headers"]) =>
    cells.map(({text}) => text.replaceAll(/\s+/g, " ")).join("\t");
  return [line(table.headers), ...table.rows.map(({cells}) => line(cells))].join("\n");
}

/** A block for a newsletter: tables of old mail programs, an image and a link. */
export function toNewsletterFragment(
  {spec, description}: FigureToPublish,
  imageUrl: string,
  link: {readonly url: string; readonly text: string},
): string {
  const image = `<img src="${escapeHtml(imageUrl)}" alt="${escapeHtml(description.short)}" width="600" style="display:block;width:100%;max-width:600px;height:auto;border:0">`;
  return [
    `<a href="${escapeHtml(link.url)}">${image}</a>`,
    `<p style="margin:8px 0 0;font:14px/20px Arial,Helvetica,sans-serif"><b>${escapeHtml(spec.text.title)}</b><br>`,
    `<a href="${escapeHtml(link.url)}">${escapeHtml(link.text)}</a></p>`,
  ].join("");
}
