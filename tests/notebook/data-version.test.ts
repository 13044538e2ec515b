import {expect, test} from "vitest";
import {dataDrift} from "../../src/notebook/data-version.ts";

const here = {package: "veldboek", version: "1.10.0"};

test.each([
  [null, {type: "none"}],
  [{package: "veldboek", version: ""}, {type: "none"}],
  [{package: "veldboek", version: "1.10.0"}, {type: "none"}],
  [{package: "veldboek", version: "1.10"}, {type: "none"}],
  [
    {package: "veldboek", version: "1.9.2"},
    {type: "older", written: "1.9.2", here: "1.10.0"},
  ],
  [
    {package: "veldboek", version: "2.0"},
    {type: "newer", written: "2.0", here: "1.10.0"},
  ],
  [
    {package: "elders", version: "1.0.0"},
    {type: "other", package: "elders"},
  ],
])("a notebook on %j here is %j", (written, drift) => {
  expect(dataDrift(written, here)).toEqual(drift);
});
