import {describe, expect, test} from "vitest";
import {commandFor, keysOf} from "../../src/ui/edit/commands.ts";
import type {Command} from "../../src/ui/edit/commands.ts";

const key = (pressed: string, held: string = "") => ({
  key: pressed,
  ctrlKey: held.includes("c"),
  metaKey: held.includes("m"),
  altKey: held.includes("a"),
  shiftKey: held.includes("s"),
});

test.each([
  [key("p", "cs"), "Control+Shift+P"],
  [key("z", "m"), "Control+Z"],
  [key("ArrowUp", "as"), "Alt+Shift+ArrowUp"],
  [key("?", "s"), "?"],
  [key("F", "s"), "Shift+F"],
  [key("f"), "F"],
  [key("F1"), "F1"],
])("%o is written %s", (event, keys) => {
  expect(keysOf(event)).toBe(keys);
});

const command = (id: string, keys: readonly string[], more: Partial<Command> = {}): Command => ({
  id,
  title: id,
  keys,
  onCell: false,
  isEnabled: true,
  run: () => undefined,
  ...more,
});
const COMMANDS = [
  command("remove", ["Delete"], {onCell: true}),
  command("fold", ["F"], {onCell: true}),
  command("undo", ["Control+Z"]),
  command("save", ["Control+S"]),
  command("moveUp", ["Alt+Shift+ArrowUp"]),
  command("keys", ["?"]),
  command("palette", ["F1"]),
  command("versions", ["V"], {isEnabled: false}),
];

describe("keys mean a command", () => {
  test.each([
    ["Delete", "cell", "remove"],
    ["F", "cell", "fold"],
    ["?", "page", "keys"],
    ["Control+Z", "page", "undo"],
    ["Control+S", "text", "save"],
    ["Alt+Shift+ArrowUp", "text", "moveUp"],
    ["F1", "text", "palette"],
  ] as const)("%s on a %s: %s", (keys, where, id) => {
    expect(commandFor(COMMANDS, keys, where)?.id).toBe(id);
  });

  test.each([
    // A text takes letters, signs and its own undo.
    ["Delete", "text"],
    ["F", "text"],
    ["?", "text"],
    ["Control+Z", "text"],
    // What is done to a cell needs a cell.
    ["Delete", "page"],
    ["F", "page"],
    // What cannot be done now.
    ["V", "cell"],
    ["X", "cell"],
  ] as const)("but not %s on a %s", (keys, where) => {
    expect(commandFor(COMMANDS, keys, where)).toBeNull();
  });
});
