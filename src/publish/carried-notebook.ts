import {fromBase64, toBase64} from "#base";

/**
 * A published page carries its notebook as a link to a file inside the page itself: a reader can save it without
 * any script, and Veldboek finds it again.
 */
const ID = "veldboek-notebook";
const PREFIX = "data:text/markdown;charset=utf-8;base64,";

/** The attributes of the link. */
export function carrier(text: string, fileName: string) {
  return {id: ID, download: fileName, href: PREFIX + toBase64(text)};
}

/** The notebook's file in a page that was published, also after a browser saved that page; null when there is none. */
export function carriedNotebook(html: string): string | null {
  const tag = carrierTag(html);
  const base64 = new RegExp(`\\bhref="${PREFIX}([A-Za-z0-9+/=]*)"`).exec(tag)?.[1];
  return base64 === undefined ? null : fromBase64(base64);
}

/** The link's tag, empty without one. From the id outwards, so that no page makes this look at anything twice. */
function carrierTag(html: string): string {
  const mark = `id="${ID}"`;
  let from = 0;
  for (let at = html.indexOf(mark); at >= 0; at = html.indexOf(mark, from)) {
    const start = html.slice(from, at).lastIndexOf("<") + from;
    if (start >= from && /^<a\s[^>]*$/i.test(html.slice(start, at))) {
      return html.slice(start, html.indexOf(">", at) + 1);
    }
    from = at + mark.length;
  }
  return "";
}
