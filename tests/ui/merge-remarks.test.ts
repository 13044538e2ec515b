import {expect, it} from "vitest";
import type {ChartWarning} from "#charts";
import {mergeRemarks} from "../../src/ui/chart/merge-remarks.ts";

const years: ChartWarning = {code: "years", years: ["2012", "2011"], fix: null};
const baseline: ChartWarning = {code: "baseline", fix: null};

it("a fact that a note tells is not told again, and keeps its cure", () => {
  const note = {kind: "years", text: "Zet cijfers van 2011 en 2012 naast elkaar."} as const;
  expect(mergeRemarks([years, baseline], [note])).toEqual([
    {key: "baseline", note: null, warning: baseline},
    {key: "note 0", note: note.text, warning: years},
  ]);
});

it("what is told by one of them alone stays", () => {
  const notes = [
    {kind: "population", text: "Twee populaties."},
    {kind: null, text: "Twee populaties."},
  ] as const;
  expect(mergeRemarks([years], notes).map(({key}) => key)).toEqual(["years", "note 0", "note 1"]);
});
