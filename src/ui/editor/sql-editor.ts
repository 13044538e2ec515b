import {
  acceptCompletion,
  autocompletion,
  closeCompletion,
  completionStatus,
  moveCompletionSelection,
  selectedCompletionIndex,
} from "@codemirror/autocomplete";
import type {Completion, CompletionContext, CompletionResult} from "@codemirror/autocomplete";
import {defaultKeymap, history, historyKeymap, insertNewlineKeepIndent} from "@codemirror/commands";
import {bracketMatching, syntaxHighlighting} from "@codemirror/language";
import {setDiagnostics} from "@codemirror/lint";
import type {Diagnostic} from "@codemirror/lint";
import {EditorState} from "@codemirror/state";
import {
  EditorView,
  drawSelection,
  hoverTooltip,
  keymap,
  lineNumbers,
  placeholder,
  tooltips,
} from "@codemirror/view";
import type {Tooltip} from "@codemirror/view";
import {DUCKDB_DIALECT} from "./duckdb-dialect.ts";
import {completeSql} from "./complete-sql.ts";
import {namesOfCells} from "./completion.ts";
import type {TableName} from "./completion.ts";
import type {CellName, NameNote} from "./name-notes.ts";
import {highlighting, theme} from "./theme.ts";
import {typedBrackets} from "./typed-brackets.ts";

export interface SqlEditorOptions {
  readonly parent: HTMLElement;
  readonly text: string;
  /** The accessible name. */
  readonly label: string;
  /** What stands in an empty field, for eyes and ears alike. */
  readonly placeholder?: string;
  readonly onrun: () => void;
  readonly onchange: (text: string) => void;
  readonly onfocus: () => void;
}

/** A mistake to underline, with names that may have been meant. */
export interface SqlMistake {
  readonly from: number;
  readonly to: number;
  readonly message: string;
  readonly fixes: readonly {readonly label: string; readonly text: string}[];
}

/** The SQL editor: CodeMirror with DuckDB's dialect. Tab leaves it, so that the keyboard is never trapped. */
export class SqlEditor {
  readonly #view: EditorView;
  #functions: readonly Completion[] = [];
  #tables: readonly TableName[] = [];
  #cells: readonly CellName[] = [];
  #isMarked = false;
  #explain: (word: string, sql: string) => readonly NameNote[] = () => [];

  constructor(options: SqlEditorOptions) {
    this.#view = new EditorView({
      parent: options.parent,
      state: EditorState.create({doc: options.text, extensions: this.#extensions(options)}),
    });
  }

  get text(): string {
    return this.#view.state.doc.toString();
  }

  /** Replaces everything, as one step that can be undone. */
  setText(text: string): void {
    this.#view.dispatch({
      changes: {from: 0, to: this.#view.state.doc.length, insert: text},
      selection: {anchor: text.length},
    });
  }

  /** The tables and columns that can be completed from now on. */
  completeTables(tables: readonly TableName[]): void {
    this.#tables = tables;
  }

  /** The other cells and the inputs that can be completed from now on. */
  completeCells(cells: readonly CellName[]): void {
    this.#cells = cells;
  }

  /** What is told of the name that the pointer rests on; it is given the whole text as well. */
  explainNames(explain: (word: string, sql: string) => readonly NameNote[]): void {
    this.#explain = explain;
  }

  /** The functions that can be completed from now on; a list that is open stays open. */
  completeFunctions(functions: readonly Completion[]): void {
    this.#functions = functions;
  }

  /** Underlines a mistake; null takes the underline away. */
  mark(mistake: SqlMistake | null): void {
    if (!mistake && !this.#isMarked) return;
    this.#isMarked = mistake !== null;
    const diagnostics = mistake ? [toDiagnostic(mistake, this.text.length)] : [];
    this.#view.dispatch(setDiagnostics(this.#view.state, diagnostics));
    if (mistake) this.#view.dispatch({effects: EditorView.scrollIntoView(diagnostics[0]!.from)});
  }

  focus(): void {
    this.#view.focus();
  }

  close(): void {
    this.#view.destroy();
  }

  #complete({state, pos, explicit}: CompletionContext): CompletionResult | null {
    const {tables, inputs} = namesOfCells(this.#cells);
    const names = {tables: [...tables, ...this.#tables], inputs, functions: this.#functions};
    return completeSql(state.doc.toString(), pos, names, explicit);
  }

  #tooltip(state: EditorState, place: number): Tooltip | null {
    const {from, text} = state.doc.lineAt(place);
    const at = place - from;
    const word = [...text.matchAll(/\$?[\p{L}_][\p{L}\p{N}_]*/gu)].find(
      ({index, 0: found}) => index <= at && at <= index + found.length,
    );
    if (!word) return null;
    const notes = this.#explain(word[0], this.text);
    if (notes.length === 0) return null;
    const pos = from + word.index;
    return {pos, end: pos + word[0].length, above: true, create: () => ({dom: noteElement(notes)})};
  }

  #extensions({
    parent,
    label,
    placeholder: empty = "",
    onrun,
    onchange,
    onfocus,
  }: SqlEditorOptions) {
    const run = (view: EditorView) => {
      // A list of names in front of the answer would only be in the way.
      closeCompletion(view);
      onrun();
      return true;
    };
    return [
      lineNumbers(),
      history(),
      drawSelection(),
      bracketMatching(),
      typedBrackets(),
      // Nothing is chosen until a reader chooses: Enter goes on being a new line.
      autocompletion({
        icons: false,
        selectOnOpen: false,
        override: [(context) => this.#complete(context)],
      }),
      EditorView.lineWrapping,
      DUCKDB_DIALECT.extension,
      // Of a cell nothing is painted beyond its edge.
      tooltips({parent: parent.ownerDocument.body}),
      hoverTooltip((view, place) => this.#tooltip(view.state, place)),
      syntaxHighlighting(highlighting),
      theme,
      empty === "" ? [] : placeholder(empty),
      keymap.of([
        {key: "Mod-Enter", run},
        {key: "Ctrl-Enter", run},
        {key: "Tab", run: acceptFirst},
        {key: "Enter", run: insertNewlineKeepIndent},
        ...defaultKeymap,
        ...historyKeymap,
      ]),
      EditorView.contentAttributes.of({"aria-label": label, spellcheck: "false"}),
      EditorView.updateListener.of((update) => {
        if (update.docChanged) onchange(update.state.doc.toString());
        if (update.focusChanged && update.view.hasFocus) onfocus();
      }),
    ];
  }
}

/**
 * Takes the option that was chosen, or the first. False without a list: Tab then leaves the editor. A list that has
 * just come takes nothing yet, lest a key meant for the text chooses from it; but it does keep the Tab.
 */
function acceptFirst(view: EditorView): boolean {
  if (completionStatus(view.state) !== "active") return false;
  if (selectedCompletionIndex(view.state) === null) moveCompletionSelection(true)(view);
  acceptCompletion(view);
  return true;
}

/** Notes as they stand beside the pointer: names and types set off from their meaning. */
function noteElement(notes: readonly NameNote[]): HTMLElement {
  const box = document.createElement("div");
  box.className = "cm-name-notes";
  for (const {name, detail, text} of notes) {
    const head = document.createElement("p");
    const strong = document.createElement("strong");
    strong.textContent = name;
    head.append(strong, ` ${detail}`);
    box.append(head);
    if (text === "") continue;
    const body = document.createElement("p");
    body.textContent = text;
    box.append(body);
  }
  return box;
}

/** CodeMirror wants a range inside the text and shows nothing for an empty one: an error at the end marks the last character. */
function toDiagnostic(mistake: SqlMistake, length: number): Diagnostic {
  const to = Math.min(Math.max(mistake.to, mistake.from + 1), length);
  const from = Math.max(0, Math.min(mistake.from, to - 1));
  return {
    from,
    to,
    severity: "error",
    message: mistake.message,
    actions: mistake.fixes.map(({label, text}) => ({
      name: label,
      apply: (view, start, end) => {
        view.dispatch({changes: {from: start, to: end, insert: text}});
      },
    })),
  };
}
