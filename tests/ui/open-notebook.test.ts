import {flushSync} from "svelte";
import {describe, expect, test} from "vitest";
import {STORAGE_SCHEMA, createMemoryStore, parseNotebook} from "#notebook";
import type {EngineState} from "../../src/ui/state/engine-state.svelte.ts";
import {OpenNotebook} from "../../src/ui/state/open-notebook.svelte.ts";

const FILE = `---
format: veldboek/1
title: Een
lang: nl
---

Eerste tekst.

\`\`\`sql {#a}
SELECT 1
\`\`\`

Tweede tekst.

\`\`\`sql {#b}
SELECT 2
\`\`\`
`;

/** Answers nothing: no cell is run here. */
const engine = {
  query: () => new Promise(() => undefined),
  losses: 0,
  nextSchema: () => "n",
} as unknown as EngineState;

function openNotebook(text = FILE): OpenNotebook {
  const stored = {
    id: "n",
    title: "Een",
    text,
    origin: null,
    trusted: false,
    schema: STORAGE_SCHEMA,
    createdAt: 0,
    changedAt: 0,
    removedAt: null,
  };
  const options = {reserved: [], after: Promise.resolve(), isKept: true};
  return new OpenNotebook(stored, createMemoryStore(), engine, options);
}

const write = (open: OpenNotebook, id: string, body: string) => {
  open.edit({type: "replace", id, cell: {kind: "prose", body}});
  flushSync();
};

describe("a change that cannot be made", () => {
  test("is never called saved, keeps its text, and is over when the field says something else", () => {
    const open = openNotebook(FILE.replace("veldboek/1", "veldboek/99"));
    expect(open.saved.status).toBe("saved");
    write(open, "cell-1", "Verloren?");
    expect(open.saved).toMatchObject({status: "refused", text: "Verloren?"});
    expect(open.isRefused("cell-1")).toBe(true);

    const other = openNotebook();
    other.edit({type: "rename", id: "a", name: "geen naam"});
    expect(other.saved.status).toBe("refused");
    other.edit({type: "rename", id: "a", name: "naam"});
    expect(other.saved.status).toBe("saving");
  });
});

describe("a text that is emptied", () => {
  test("stays where it was while it is open, and takes what is typed next", () => {
    const open = openNotebook();
    const before = open.cells.map(({key}) => key);
    write(open, "cell-3", "");
    expect(open.text).not.toContain("Tweede");
    expect(open.cells.map(({key}) => key)).toEqual(before);
    const empty = open.cells[2]?.cell;
    expect(empty).toMatchObject({kind: "prose", body: ""});
    write(open, empty?.id ?? "", "");
    write(open, empty?.id ?? "", "N");
    expect(open.cells.map(({key}) => key)).toEqual(before);
    expect(open.cells[2]?.cell.body).toBe("N");
    write(open, open.cells[2]?.cell.id ?? "", "Nieuw");
    expect(open.text).toBe(FILE.replace("Tweede tekst.", "Nieuw"));
    expect(parseNotebook(open.text).cells).toEqual(open.notebook.cells);
  });

  test("is gone once it is left empty; undo brings its words back", () => {
    const open = openNotebook();
    write(open, "cell-1", "  ");
    expect(open.cells).toHaveLength(4);
    open.leaveText();
    expect(open.cells).toHaveLength(3);
    open.undo();
    expect(open.text).toBe(FILE);
    expect(open.cells).toHaveLength(4);
  });
});
