import {describe, expect, test} from "vitest";
import {findCycles, importsOf, packageOf, resolveImport} from "./source-files.ts";

describe("importsOf", () => {
  test("finds values, types, re-exports, side effects and dynamic imports, not comments and texts", () => {
    const code = `
      import {a} from "./a.ts";
      import type {B} from "./b.ts";
      export {c} from "./c.ts";
      export type {D} from "./d.ts";
      import "./e.css";
      const f = () => import("./f.ts");
      type G = import("./g.ts").G;
      const tags = {import: "none", from: "none"};
      // import {h} from "./h.ts";
      const text = 'import {i} from "./i.ts"';
    `;
    const found = ["a.ts", "b.ts", "c.ts", "d.ts", "e.css", "f.ts", "g.ts"].map(
      (name) => `./${name}`,
    );
    expect(importsOf("x.ts", code)).toEqual(found);
  });

  test("reads the scripts and the markup of a component", () => {
    const code = `<script module>import "./a.ts";</script><script lang="ts">import {b} from "./b.ts";</script>
      {#await import("./C.svelte") then c}<c.default />{/await}`;
    expect(importsOf("X.svelte", code)).toEqual(["./a.ts", "./b.ts", "./C.svelte"]);
  });
});

test("an import names a file of the project, or a package", () => {
  expect(resolveImport("src/charts/marks/bar.ts", "#base")).toBe("src/base/index.ts");
  expect(resolveImport("src/charts/marks/bar.ts", "../label.ts")).toBe("src/charts/label.ts");
  expect(resolveImport("src/main.ts", "svelte")).toBeNull();
  expect(packageOf("@duckdb/duckdb-wasm/dist/x.js?url")).toBe("@duckdb/duckdb-wasm");
  expect(packageOf("svelte/reactivity")).toBe("svelte");
});

test.each([
  ["a chain", {a: ["b"], b: ["c"], c: []}, []],
  ["a node that reads itself", {a: ["a"]}, []],
  ["a pair", {a: ["b"], b: ["a"]}, [["a", "b"]]],
  ["a diamond", {a: ["b", "c"], b: ["d"], c: ["d"], d: []}, []],
  ["a long way round, and a tail", {a: ["b"], b: ["c"], c: ["a", "d"], d: []}, [["a", "b", "c"]]],
  [
    "two knots",
    {a: ["b"], b: ["a", "c"], c: ["d"], d: ["c"]},
    [
      ["c", "d"],
      ["a", "b"],
    ],
  ],
])("findCycles: %s", (_, edges: Record<string, string[]>, cycles) => {
  expect(findCycles(new Map(Object.entries(edges)))).toEqual(cycles);
});
