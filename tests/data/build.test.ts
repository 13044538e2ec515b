import {expect, test} from "vitest";
import {generatedFiles, staleFiles} from "../../tools/data/build.ts";
import {DATA_DIR} from "../../tools/data/csv-files.ts";

test("the descriptor and the README are as package.yaml and the tables make them", () => {
  expect(staleFiles(DATA_DIR)).toEqual([]);
});

test("building twice gives the same bytes", () => {
  expect([...generatedFiles(DATA_DIR)]).toEqual([...generatedFiles(DATA_DIR)]);
});
