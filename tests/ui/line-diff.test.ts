import {expect, test} from "vitest";
import {lineDiff} from "../../src/ui/edit/line-diff.ts";

const shown = (before: string, after: string) =>
  lineDiff(before, after).map((line) =>
    line.type === "gap"
      ? `(${line.lines})`
      : `${{same: " ", added: "+", removed: "-"}[line.type]}${line.text}`,
  );

test("nothing is shown of texts that are the same", () => {
  expect(shown("a\nb\n", "a\nb\n")).toEqual([]);
});

test("changed lines stand in two lines of what surrounds them, and the rest is counted", () => {
  const before = Array.from({length: 20}, (_, n) => `regel ${n}`);
  const after = before.with(10, "anders").concat("erbij");
  expect(shown(`${before.join("\n")}\n`, `${after.join("\n")}\n`)).toEqual([
    "(8)",
    " regel 8",
    " regel 9",
    "-regel 10",
    "+anders",
    " regel 11",
    " regel 12",
    "(5)",
    " regel 18",
    " regel 19",
    "+erbij",
  ]);
});

test("an empty text becomes a full one, and the other way round", () => {
  expect(shown("", "a\n")).toEqual(["+a"]);
  expect(shown("a\n", "")).toEqual(["-a"]);
});
