import {describe, expect, test} from "vitest";
import {readConflicts, resolveConflicts} from "../../src/notebook/conflict.ts";

const FILE = `# Titel
<<<<<<< HEAD
onze regel
=======
hun regel
hun tweede
>>>>>>> feature/cijfers
daarna
<<<<<<< HEAD
a
||||||| 1a2b3c4
oud
=======
>>>>>>> feature/cijfers
`;

describe("a file in which git could not choose", () => {
  test("is its text and its conflicts", () => {
    expect(readConflicts(FILE)).toEqual([
      "# Titel\n",
      {
        ours: "onze regel\n",
        theirs: "hun regel\nhun tweede\n",
        oursName: "HEAD",
        theirsName: "feature/cijfers",
      },
      "daarna\n",
      {ours: "a\n", theirs: "", oursName: "HEAD", theirsName: "feature/cijfers"},
      "",
    ]);
  });

  test.each([
    [["ours", "theirs"], "# Titel\nonze regel\ndaarna\n"],
    [["theirs", "ours"], "# Titel\nhun regel\nhun tweede\ndaarna\na\n"],
    [["both", "both"], "# Titel\nonze regel\nhun regel\nhun tweede\ndaarna\na\n"],
    [[], "# Titel\nonze regel\ndaarna\na\n"],
  ] as const)("becomes one text with %j", (choices, text) => {
    expect(resolveConflicts(readConflicts(FILE) ?? [], choices)).toBe(text);
  });

  test("keeps its line ends", () => {
    const parts = readConflicts(FILE.replaceAll("\n", "\r\n")) ?? [];
    expect(resolveConflicts(parts, ["ours", "ours"])).toBe(
      "# Titel\r\nonze regel\r\ndaarna\r\na\r\n",
    );
  });
});

test.each([
  ["no marker", "tekst\n=======\nmeer\n"],
  ["a beginning without an end", "<<<<<<< HEAD\na\n=======\nb\n"],
  ["an end without a beginning", "a\n>>>>>>> x\n"],
  ["a beginning in a conflict", "<<<<<<< a\n<<<<<<< b\n=======\n>>>>>>> b\n"],
  ["no middle", "<<<<<<< a\nx\n>>>>>>> b\n"],
  ["too many marks", "<<<<<<<< a\n=======\n>>>>>>>> b\n"],
])("a text with %s has no conflicts to choose between", (_, text) => {
  expect(readConflicts(text)).toBeNull();
});
