import {parseNotebook, splitInline} from "#notebook";
import type {Cell, InlineValue, Notebook, NotebookGraph} from "#notebook";
import type {
  ShippedFigure,
  ShippedCell,
  ShippedNotebook,
  ShippedValue,
} from "../content/shipped.ts";

/** A copy as it is now, and who reads whom in it. */
interface Copy {
  readonly notebook: Notebook;
  readonly graph: NotebookGraph;
}

/** What a shipped notebook answered, for a copy of it that has not been asked yet. */
export class LentAnswers {
  readonly #notebook: Notebook;
  readonly #cells: ReadonlyMap<string, ShippedCell>;
  readonly #values = new Map<string, ShippedValue>();
  readonly figures: Readonly<Record<string, ShippedFigure>>;

  /** From the text that is shipped and what was worked out of it. */
  constructor(text: string, shipped: ShippedNotebook) {
    this.#notebook = parseNotebook(text);
    this.#cells = new Map(shipped.cells.map((cell) => [cell.id, cell]));
    this.figures = shipped.figures;
    for (const cell of this.#notebook.cells) {
      const known = this.#cells.get(cell.id);
      if (cell.kind !== "prose" || known?.kind !== "prose") continue;
      const inlines = splitInline(cell.body).filter((piece) => typeof piece !== "string");
      inlines.forEach(({source}, index) => {
        const value = known.values[index];
        if (value) this.#values.set(source, value);
      });
    }
  }

  /** What a sentence was shipped with; null where the copy asks something else for it. */
  valueOf(inline: InlineValue, copy: Copy): ShippedValue | null {
    const value = this.#values.get(inline.source);
    return value && this.#isUnchanged(inline.cell, copy) ? value : null;
  }

  /** A chart or table as it was shipped; null where the copy shows it, or asks its rows, differently. */
  figureOf(cell: Cell, copy: Copy): (ShippedCell & {kind: "chart" | "table"}) | null {
    const shipped = this.#cells.get(cell.id);
    if (shipped?.kind !== "chart" && shipped?.kind !== "table") return null;
    return this.#isUnchanged(cell.id, copy) ? shipped : null;
  }

  /** True when a cell, and all that it rests on, says what the shipped one says. */
  #isUnchanged(id: string, {notebook, graph}: Copy): boolean {
    const bodyOf = (cells: readonly Cell[], name: string) =>
      cells.find((cell) => cell.id === name)?.body ?? null;
    if (notebook.front.lang !== this.#notebook.front.lang) return false;
    const rests = new Set([id]);
    for (const each of rests)
      for (const read of graph.nodes.get(each)?.reads ?? []) rests.add(read);
    return [...rests].every((each) => {
      const body = bodyOf(notebook.cells, each);
      return body !== null && body === bodyOf(this.#notebook.cells, each);
    });
  }
}
