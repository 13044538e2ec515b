import type {Schema} from "hast-util-sanitize";

/** The elements prose may hold. */
export const PROSE_TAGS = [
  "h2",
  "h3",
  "h4",
  "p",
  "ul",
  "ol",
  "li",
  "strong",
  "em",
  "code",
  "pre",
  "blockquote",
  "a",
  "br",
  "hr",
  "table",
  "thead",
  "tbody",
  "tr",
  "th",
  "td",
] as const;
export type ProseTag = (typeof PROSE_TAGS)[number];

/** The sanitiser's allow-list: no ids, names, classes, styles, data attributes, images or scripts. */
export const PROSE_SCHEMA: Schema = {
  tagNames: [...PROSE_TAGS],
  attributes: {a: ["href"], ol: ["start"]},
  protocols: {href: ["http", "https", "mailto"]},
  ancestors: {
    thead: ["table"],
    tbody: ["table"],
    tr: ["table"],
    th: ["table"],
    td: ["table"],
  },
  strip: ["script", "style"],
  allowComments: false,
  allowDoctypes: false,
};

/** True for an address prose may link to: absolute http(s), mail, or a place in this page. */
export function isSafeHref(href: string): boolean {
  return /^(?:https?:\/\/|mailto:|#)/i.test(href);
}
