import type {ProseNode} from "#notebook";
import type {SearchPassage} from "../../src/ui/content/search-content.ts";
import type {
  ShippedAnalysis,
  ShippedCell,
  ShippedNotebook,
  ShippedTable,
} from "../../src/ui/content/shipped.ts";
import {proseText} from "../../src/ui/notebook/prose-text.ts";

/** The sections of a notebook: from one heading to the next, with its figures and tables. */
export function notebookPassages(notebook: ShippedNotebook): readonly SearchPassage[] {
  const sections: Section[] = [{id: "", title: notebook.title, texts: []}];
  const headings = notebook.outline.values();
  for (const cell of notebook.cells) {
    if (cell.kind !== "prose") {
      sections.at(-1)?.texts.push(...textsOfFigure(cell));
      continue;
    }
    for (const node of cell.nodes) {
      const heading = isHeading(node) ? headings.next().value : undefined;
      if (heading) sections.push({id: heading.id, title: heading.text, texts: []});
      else sections.at(-1)?.texts.push(proseText([node]).trim());
    }
  }
  return sections
    .filter(({id, texts}) => id !== "" || texts.length > 0)
    .map(({id, title, texts}) => ({
      kind: "section",
      id: notebook.id,
      section: id,
      title,
      ...split(texts),
    }));
}

/** What an analysis is found by beside its own title and description: its figure, its notes, the labels in its rows. */
export function analysisPassage(
  {id, chart, table, notes}: ShippedAnalysis,
  caveats: readonly string[],
): SearchPassage {
  const texts = [...textsOfFigure(chart), ...notes, ...caveats, ...labelsOf(table)];
  return {kind: "analysis", id, section: "", title: "", text: "", words: joined(texts)};
}

interface Section {
  readonly id: string;
  readonly title: string;
  readonly texts: string[];
}

function isHeading(node: ProseNode): boolean {
  return node.type === "element" && node.tagName === "h2";
}

function textsOfFigure(cell: ShippedCell): readonly string[] {
  if (cell.kind !== "chart" && cell.kind !== "table") return [];
  const {title, subtitle, notes} = cell.spec.text;
  // What is shipped has its texts in one language.
  const texts = [title, subtitle, ...notes].filter((text) => typeof text === "string");
  return [...texts, ...labelsOf(cell.table)].filter((text) => text !== "");
}

/** The texts and years of a table, not its figures. */
function labelsOf({headers, rows}: ShippedTable): readonly string[] {
  return [headers, ...rows.map(({cells}) => cells)]
    .flat()
    .filter(({text, numeric}) => !numeric || /^\d{4}$/.test(text))
    .map(({text}) => text);
}

/** The first sentences are read, the rest is only searched. */
function split(texts: readonly string[]): Pick<SearchPassage, "text" | "words"> {
  const [first = "", ...others] = texts;
  return {text: first, words: joined(others)};
}

function joined(texts: readonly string[]): string {
  return [...new Set(texts)].join(" · ");
}
