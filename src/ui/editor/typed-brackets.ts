import {syntaxTree} from "@codemirror/language";
import {EditorSelection, MapMode, StateEffect, StateField} from "@codemirror/state";
import type {EditorState, Extension, Transaction} from "@codemirror/state";
import {EditorView, keymap} from "@codemirror/view";

const PAIRS: Readonly<Record<string, string>> = {"(": ")", "[": "]", "{": "}"};
const QUOTES: Readonly<Record<string, string>> = {"'": "'", '"': '"'};
/** Nodes of the grammar in which a bracket is a letter like any other. */
const TEXTS = ["String", "QuotedIdentifier", "LineComment", "BlockComment"];

const closed = StateEffect.define<number>({map: (at, changes) => changes.mapPos(at, 1)});

/** Where brackets stand that the editor closed and nobody has typed yet, however many lines are written in them. */
const closers = StateField.define<readonly number[]>({
  create: () => [],
  update(places, transaction) {
    // Who goes elsewhere has seen the bracket: from then on it is as if typed.
    if (transaction.selection && !transaction.docChanged) return [];
    const kept = places.flatMap((at) => {
      const moved = transaction.changes.mapPos(at, 1, MapMode.TrackAfter);
      return moved === null ? [] : [moved];
    });
    const added = transaction.effects.filter((effect) => effect.is(closed));
    return [...kept, ...added.map((effect) => effect.value)];
  },
});

/**
 * Closes a bracket that is opened, in front of nothing, and takes the closing one that is typed for it: whoever types
 * a whole statement finds exactly that. Quotes are closed only around what is selected.
 */
export function typedBrackets(): Extension {
  return [
    closers,
    EditorView.inputHandler.of((view, from, to, text) => {
      if (view.state.readOnly || view.composing || view.compositionStarted) return false;
      const {main, ranges} = view.state.selection;
      if (ranges.length > 1 || from !== main.from || to !== main.to) return false;
      const transaction = transactionFor(view.state, text);
      if (transaction) view.dispatch(transaction);
      return transaction !== null;
    }),
    keymap.of([{key: "Backspace", run: takeBack}]),
  ];
}

function transactionFor(state: EditorState, typed: string): Transaction | null {
  const {main} = state.selection;
  const around = PAIRS[typed] ?? QUOTES[typed];
  if (!main.empty) return around === undefined ? null : surround(state, typed, around);
  const close = PAIRS[typed];
  if (close !== undefined) return isOpenAfter(state, main.head) ? pair(state, typed, close) : null;
  const isClosing = Object.values(PAIRS).includes(typed);
  return isClosing && isClosedAt(state, main.head, typed) ? overtype(state, typed) : null;
}

function surround(state: EditorState, open: string, close: string): Transaction {
  const {from, to} = state.selection.main;
  return state.update({
    changes: [
      {from, insert: open},
      {from: to, insert: close},
    ],
    selection: EditorSelection.range(from + 1, to + 1),
    userEvent: "input.type",
    scrollIntoView: true,
  });
}

function pair(state: EditorState, open: string, close: string): Transaction {
  const {head} = state.selection.main;
  return state.update({
    changes: {from: head, insert: open + close},
    selection: {anchor: head + 1},
    effects: closed.of(head + 1),
    userEvent: "input.type",
    scrollIntoView: true,
  });
}

function overtype(state: EditorState, typed: string): Transaction {
  const {head} = state.selection.main;
  return state.update({
    changes: {from: head, to: head + 1, insert: typed},
    selection: {anchor: head + 1},
    userEvent: "input.type",
    scrollIntoView: true,
  });
}

function isClosedAt(state: EditorState, at: number, bracket: string): boolean {
  return state.sliceDoc(at, at + 1) === bracket && state.field(closers).includes(at);
}

/** Whether nothing follows that the bracket may have been meant for, and the place is no text. */
function isOpenAfter(state: EditorState, at: number): boolean {
  const next = state.sliceDoc(at, at + 1);
  if (next !== "" && !/[\s)\]},;]/.test(next)) return false;
  return !TEXTS.includes(syntaxTree(state).resolveInner(at, -1).name);
}

/** An opening bracket that is deleted at once takes its closing one along. */
function takeBack({state, dispatch}: EditorView): boolean {
  const {main} = state.selection;
  const close = PAIRS[state.sliceDoc(main.head - 1, main.head)];
  if (!main.empty || close === undefined || !isClosedAt(state, main.head, close)) return false;
  const {head} = main;
  dispatch(state.update({changes: {from: head - 1, to: head + 1}, userEvent: "delete.backward"}));
  return true;
}
