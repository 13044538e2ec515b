import type {Messages} from "#base";
import {HIDDEN, NO_ROWS, withAttribute} from "#notebook";
import type {Cell} from "#notebook";
import type {OpenNotebook} from "../state/open-notebook.svelte.ts";
import type {CellView} from "./cell-view.svelte.ts";
import type {ExportFormat} from "./export-notebook.ts";
import {duplicateOf, newCell, NEW_KINDS} from "./new-cell.ts";
import type {NewKind} from "./new-cell.ts";

/** Something a reader can do with an open notebook: by a button, the palette, or keys. */
export interface Command {
  readonly id: string;
  readonly title: string;
  /** As `keysOf` writes them: "Control+Shift+P"; empty for none. */
  readonly keys: readonly string[];
  /** True for keys that mean this only while the focus is on a cell as a whole, not in a text of it. */
  readonly onCell: boolean;
  readonly isEnabled: boolean;
  readonly run: () => void;
}

/** What commands ask of the page around the cells. */
export interface PageActions {
  readonly save: () => void;
  readonly saveAs: (format: ExportFormat) => void;
  readonly open: (dialog: DialogName) => void;
  /** Prints what a reader reads, and the queries if asked. */
  readonly print: (withQueries: boolean) => void;
  /** Says what came of a command. */
  readonly tell: (message: string) => void;
}

/** A dialog of the notebook page. */
export type DialogName = "palette" | "keys" | "versions" | "share" | "map";

interface CommandContext {
  readonly open: OpenNotebook;
  readonly view: CellView;
  readonly words: Messages;
  readonly readOnly: boolean;
  readonly page: PageActions;
}

/** The keys of an event in one order of modifiers; Cmd counts as Control. A sign that needs Shift is only the sign. */
export function keysOf(
  event: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">,
): string {
  const key = event.key.length === 1 ? event.key.toUpperCase() : event.key;
  const isSign = event.key.length === 1 && event.key.toLowerCase() === event.key.toUpperCase();
  return [
    event.ctrlKey || event.metaKey ? "Control+" : "",
    event.altKey ? "Alt+" : "",
    event.shiftKey && !isSign ? "Shift+" : "",
    key,
  ].join("");
}

/** Everything that can be done now, in the order of the palette. */
export function editCommands({
  open,
  view,
  words,
  readOnly,
  page,
}: CommandContext): readonly Command[] {
  const at = open.cells.findIndex(({key}) => key === view.current);
  const current = open.cells[at];
  const last = open.cells.length - 1;
  const names = words.commands;
  const command = (
    id: keyof Messages["commands"],
    keys: readonly string[],
    run: () => void,
    isEnabled = true,
    onCell = false,
  ): Command => ({id, title: names[id], keys, onCell, isEnabled, run});
  const onCell = (
    id: keyof Messages["commands"],
    keys: readonly string[],
    run: (cell: NonNullable<typeof current>) => void,
    isEnabled = true,
    isCellKey = true,
  ) =>
    command(id, keys, () => current && run(current), current !== undefined && isEnabled, isCellKey);
  const go = (index: number) => {
    const key = open.cells[index]?.key;
    if (key !== undefined) view.focus(key, "cell");
  };
  const runnable =
    current !== undefined && open.stateOf(current.cell.id).status !== "none" && open.trusted;
  const hasHeader = current !== undefined && "attributes" in current.cell;
  const hasRows = current?.cell.kind === "sql" || current?.cell.kind === "analysis";
  return [
    ...(readOnly ? [] : NEW_KINDS.map((kind) => insertion(kind, at < 0 ? last + 1 : at + 1))),
    onCell("edit", ["Enter"], ({key}) => view.focus(key, "text"), !readOnly),
    onCell("run", ["Control+Enter", "Shift+Enter"], ({cell}) => open.run(cell.id), runnable),
    onCell("previous", ["ArrowUp"], () => go(at - 1), at > 0),
    onCell("next", ["ArrowDown"], () => go(at + 1), at < last),
    onCell("insertBefore", ["A"], ({key}) => view.focus(key, "insert-before"), !readOnly),
    onCell("insertAfter", ["B"], ({key}) => view.focus(key, "insert-after"), !readOnly),
    onCell("fold", ["F"], ({key}) => view.toggle(key)),
    onCell(
      "duplicate",
      ["D"],
      ({cell}) => insert(at + 1, duplicateOf(cell, open.notebook)),
      !readOnly,
    ),
    onCell("moveUp", ["Alt+Shift+ArrowUp"], () => move(at - 1), !readOnly && at > 0, false),
    onCell("moveDown", ["Alt+Shift+ArrowDown"], () => move(at + 1), !readOnly && at < last, false),
    onCell(
      "format",
      ["Alt+Shift+F"],
      ({cell}) => void format(cell.id),
      !readOnly && current?.cell.kind === "sql",
      false,
    ),
    onCell("hide", ["H"], ({cell}) => toggle(cell, HIDDEN), !readOnly && hasHeader),
    onCell("hideRows", ["R"], ({cell}) => toggle(cell, NO_ROWS), !readOnly && hasRows),
    command("foldRows", [], foldRows, !readOnly),
    onCell("remove", ["Delete", "Backspace"], remove, !readOnly),
    command("runAll", ["Control+Shift+Enter"], () => open.run(), open.trusted),
    command("foldAll", ["Shift+F"], foldAll, last >= 0, true),
    command("undo", ["Control+Z"], () => open.undo(), !readOnly && open.canUndo),
    command("redo", ["Control+Shift+Z", "Control+Y"], () => open.redo(), !readOnly && open.canRedo),
    command("save", ["Control+S"], page.save),
    command("saveHtml", [], () => page.saveAs("html")),
    command("saveJupyter", [], () => page.saveAs("ipynb")),
    command("saveQuarto", [], () => page.saveAs("qmd")),
    command("saveSql", [], () => page.saveAs("sql")),
    command("share", [], () => page.open("share")),
    command("versions", [], () => page.open("versions"), !readOnly),
    command("map", ["M"], () => page.open("map"), true, true),
    command("print", ["Control+P"], () => page.print(false)),
    command("printQueries", [], () => page.print(true)),
    command("palette", ["Control+Shift+P", "F1"], () => page.open("palette")),
    command("keys", ["?"], () => page.open("keys")),
  ];

  function insertion(kind: NewKind, index: number): Command {
    return {
      id: `insert-${kind}`,
      title: words.commandInsert(words.editKinds[kind]),
      keys: [],
      onCell: false,
      isEnabled: true,
      run: () => insert(index, newCell(kind, open.notebook, index)),
    };
  }

  function insert(index: number, cell: ReturnType<typeof newCell>) {
    insertCell(open, view, index, cell);
  }

  function move(index: number) {
    if (current) open.edit({type: "move", id: current.cell.id, index});
  }

  function remove({cell}: NonNullable<typeof current>) {
    const neighbour = open.cells[at + 1] ?? open.cells[at - 1];
    open.edit({type: "remove", id: cell.id});
    if (neighbour) view.focus(neighbour.key, "cell");
  }

  async function format(id: string) {
    const {formatSql} = await import("../editor/format-sql.ts");
    const before = open.notebook.cells.find((cell) => cell.id === id);
    if (before?.kind !== "sql") return;
    const formatted = await formatSql(before.body);
    const {name} = before;
    if (formatted === null) page.tell(words.formatFailed);
    // What was written meanwhile is not overwritten.
    else if (open.notebook.cells.includes(before)) {
      open.edit({type: "replace", id, cell: {kind: "sql", name, body: formatted}});
    }
  }

  function toggle(cell: Cell, word: string) {
    if (current) view.folded.delete(current.key);
    toggleAttribute(open, cell, word);
  }

  function foldRows() {
    const {front} = open.notebook;
    open.edit({type: "front", front: {...front, rows: front.rows === "folded" ? "" : "folded"}});
  }

  function foldAll() {
    const keys = open.cells.map(({key}) => key);
    const isAllFolded = keys.every((key) => view.folded.has(key));
    for (const key of keys) {
      if (isAllFolded) view.folded.delete(key);
      else view.folded.add(key);
    }
  }
}

/** Gives the header of a cell a word, or takes it away: `.hidden`, `.no-rows`. */
export function toggleAttribute(open: OpenNotebook, cell: Cell, word: string): void {
  if (cell.kind === "prose" || cell.kind === "unknown") return;
  const {id, kind, name, body} = cell;
  const attributes = withAttribute(cell.attributes, word, !cell.attributes.includes(word));
  open.edit({type: "replace", id, cell: {kind, name, attributes, body}});
}

/** Inserts a cell and leads the hand into it. */
export function insertCell(
  open: OpenNotebook,
  view: CellView,
  index: number,
  cell: ReturnType<typeof newCell>,
): void {
  const before = new Set(open.cells.map(({key}) => key));
  open.edit({type: "insert", index, cell});
  // Prose beside prose becomes one cell with it: then there is no new one.
  const added = open.cells.find(({key}) => !before.has(key)) ?? open.cells[Math.max(0, index - 1)];
  if (added) view.focus(added.key, "text");
}

/** The command that keys mean: on a cell, in a text of it, or anywhere else on the page. */
export function commandFor(
  commands: readonly Command[],
  keys: string,
  where: "cell" | "text" | "page",
): Command | null {
  const isBare = !/^(?:Control|Alt)\+|^F\d+$/.test(keys);
  const found = commands.find(
    (command) =>
      command.keys.includes(keys) &&
      (!command.onCell || where === "cell") &&
      // What a text takes itself: signs, and its own undo.
      (where !== "text" || (!isBare && command.id !== "undo" && command.id !== "redo")),
  );
  return found?.isEnabled ? found : null;
}
