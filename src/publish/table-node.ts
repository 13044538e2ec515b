import type {ElementContent} from "hast";
import {h} from "hastscript";
import type {TextTable} from "./published.ts";

/** A table; its labels may be the headers of their rows. The caption is for who does not see it. */
export function tableNode(
  {headers, rows}: TextTable,
  caption: string | null,
  rowHeaders = false,
): ElementContent {
  const place = (numeric: boolean) => (numeric ? {className: ["number"]} : {});
  return h("table", [
    ...(caption ? [h("caption", {className: ["hidden"]}, caption)] : []),
    h("thead", [
      h(
        "tr",
        headers.map(({text, numeric}) => h("th", {scope: "col", ...place(numeric)}, text)),
      ),
    ]),
    h(
      "tbody",
      rows.map(({cells}) =>
        h(
          "tr",
          cells.map(({text, numeric}) =>
            rowHeaders && !numeric ? h("th", {scope: "row"}, text) : h("td", place(numeric), text),
          ),
        ),
      ),
    ),
  ]);
}
