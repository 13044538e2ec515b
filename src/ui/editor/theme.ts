import {HighlightStyle} from "@codemirror/language";
import {EditorView} from "@codemirror/view";
import {tags} from "@lezer/highlight";

/** The editor in the page's own colours; light and dark follow the tokens by themselves. */
export const theme = EditorView.theme({
  "&": {color: "var(--ink)", backgroundColor: "var(--raised)", height: "100%"},
  "&.cm-focused": {outline: "none"}, // the panel draws it around the whole field
  // A sign is shown as it is typed: >= is two signs for who reads and for DuckDB.
  ".cm-scroller": {font: "var(--text-code)", fontVariantLigatures: "none", overflow: "auto"},
  ".cm-content": {caretColor: "var(--accent)", padding: "0.5rem 0"},
  ".cm-placeholder": {color: "var(--muted)"},
  ".cm-cursor": {borderLeftColor: "var(--accent)"},
  "&.cm-focused .cm-selectionBackground, .cm-selectionBackground": {
    backgroundColor: "color-mix(in srgb, var(--accent) 22%, transparent) !important",
  },
  ".cm-gutters": {backgroundColor: "var(--raised)", color: "var(--muted)", border: "0"},
  ".cm-tooltip": {
    backgroundColor: "var(--raised)",
    color: "var(--ink)",
    border: "1px solid var(--rule)",
    borderRadius: "6px",
    font: "var(--text-small)",
  },
  ".cm-tooltip-autocomplete ul li": {padding: "0.125rem 0.5rem"},
  ".cm-tooltip-autocomplete ul li[aria-selected]": {
    backgroundColor: "var(--accent)",
    color: "var(--on-accent)",
  },
  ".cm-completionDetail": {marginLeft: "0.75rem", fontStyle: "normal", opacity: "0.75"},
  ".cm-completionInfo": {maxWidth: "20rem", padding: "0.5rem", whiteSpace: "pre-line"},
  ".cm-name-notes": {maxWidth: "24rem", maxHeight: "14rem", padding: "0.5rem", overflow: "auto"},
  ".cm-name-notes p": {margin: "0"},
  ".cm-name-notes p + p": {marginTop: "0.25rem"},
  ".cm-diagnostic": {padding: "0.375rem 0.625rem", borderLeftColor: "var(--danger)"},
  ".cm-lintRange-error": {
    backgroundImage: "none",
    textDecoration: "underline wavy var(--danger)",
    textDecorationSkipInk: "none",
  },
  ".cm-diagnosticAction": {backgroundColor: "var(--accent)", color: "var(--on-accent)"},
});

/** Few colours: words of the language, values, and remarks. */
export const highlighting = HighlightStyle.define([
  {tag: tags.keyword, color: "var(--accent)"},
  {tag: [tags.string, tags.number, tags.bool, tags.null], color: "var(--ok)"},
  {tag: tags.typeName, color: "var(--warning)"},
  {tag: tags.comment, color: "var(--muted)", fontStyle: "italic"},
]);
