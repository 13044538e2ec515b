import {existsSync, readFileSync} from "node:fs";
import {basename} from "node:path";
import {describe, expect, test} from "vitest";
import {
  findCycles,
  listFiles,
  packageOf,
  readSource,
  resolveImport,
} from "./support/source-files.ts";
import type {SourceFile} from "./support/source-files.ts";

/** From the left, where nothing of the product is known, to the right. */
const LAYERS = [
  "base",
  "engine",
  "catalog",
  "spec",
  "analyses",
  "notebook",
  "charts",
  "publish",
  "ui",
] as const;

/** Where a package may be imported. One that is not here belongs to nobody yet: decide, and add it. */
const OWNERS: readonly {readonly name: RegExp; readonly places: readonly string[]}[] = [
  {name: /^(node:.+|@duckdb\/node-api)$/, places: ["src/engine/native/"]},
  {name: /^(@duckdb\/duckdb-wasm|apache-arrow)$/, places: ["src/engine/"]},
  {name: /^(yaml|mdast(-.+)?|hast-util-sanitize)$/, places: ["src/notebook/"]},
  {name: /^(@observablehq\/plot|d3-hierarchy)$/, places: ["src/charts/"]},
  {name: /^svelte$/, places: ["src/ui/", "src/main.ts"]},
  // The tokens of SQL are cut by the editor's own grammar, in the document as in the editor.
  {name: /^@codemirror\/lang-sql$/, places: ["src/notebook/", "src/ui/"]},
  {
    name: /^(@codemirror\/.+|@lezer\/.+|@lucide\/svelte|@fontsource-variable\/.+|minisearch|fflate|sql-formatter|diff)$/,
    places: ["src/ui/"],
  },
  {name: /^idb$/, places: ["src/notebook/"]},
  {name: /^papaparse$/, places: ["src/catalog/", "src/publish/", "src/ui/"]},
  {name: /^(hastscript|hast-util-to-html|pdfkit|fontkit|pptxgenjs)$/, places: ["src/publish/"]},
  {name: /^hast$/, places: ["src/notebook/", "src/publish/"]},
];

const sources = listFiles("src")
  .filter((path) => /\.(ts|svelte)$/.test(path) && !path.endsWith(".d.ts"))
  .map(readSource);

/** The layer of a path; "main" for what stands beside the layers. */
function layerOf(path: string): string {
  const [, folder = ""] = /^src\/([^/]+)\//.exec(path) ?? [];
  return folder || "main";
}

function rank(layer: string): number {
  const at = LAYERS.findIndex((name) => name === layer);
  return layer === "main" ? LAYERS.length : at;
}

interface Import {
  readonly from: SourceFile;
  readonly specifier: string;
  /** The file of the project that it names; null for a package. */
  readonly to: string | null;
}

const imports: readonly Import[] = sources.flatMap((from) =>
  from.imports.map((specifier) => ({from, specifier, to: resolveImport(from.path, specifier)})),
);

/** The imports that break a rule, a line for each. */
function offending(breaks: (each: Import) => boolean): readonly string[] {
  return imports.filter(breaks).map(({from, specifier}) => `${from.path} imports ${specifier}`);
}

describe("layers", () => {
  test("every folder of src is a layer", () => {
    const unknown = sources.filter(({path}) => rank(layerOf(path)) < 0);
    expect(unknown.map(({path}) => path)).toEqual([]);
  });

  test("import only the layers to their left", () => {
    expect(
      offending(({from, to}) => to !== null && rank(layerOf(to)) > rank(layerOf(from.path))),
    ).toEqual([]);
  });

  test("are imported by their name from outside, by the file from inside", () => {
    expect(
      offending(({from, specifier, to}) => {
        if (to === null || layerOf(from.path) === "main") return false;
        return specifier.startsWith("#") === (layerOf(to) === layerOf(from.path));
      }),
    ).toEqual([]);
  });

  test("are entered by main.ts through their name, but for the ui, which has none", () => {
    expect(
      offending(
        ({from, specifier, to}) =>
          layerOf(from.path) === "main" && to !== null && !/^(#|\.\/ui\/)/.test(specifier),
      ),
    ).toEqual([]);
  });

  test("never import their own index", () => {
    expect(
      offending(
        ({from, specifier, to}) =>
          !specifier.startsWith("#") &&
          /^src\/[^/]+\/index\.ts$/.test(to ?? "") &&
          layerOf(from.path) !== "main",
      ),
    ).toEqual([]);
  });

  test.each(LAYERS.filter((layer) => layer !== "ui" && existsSync(`src/${layer}`)))(
    "%s has an index that says what it is for, with every name by hand",
    (layer) => {
      const index = sources.find(({path}) => path === `src/${layer}/index.ts`);
      expect(index?.text).toMatch(/^\/\*\*\n \* \w[^]*?\*\/\nexport/);
      expect(index?.text).not.toMatch(/\bexport\s*\*/);
    },
  );
});

describe("imports", () => {
  test("name files that exist", () => {
    expect(offending(({to}) => to !== null && !existsSync(to))).toEqual([]);
  });

  test("carry their extension", () => {
    expect(
      offending(({specifier}) => /^\./.test(specifier) && !/\.\w+(\?.*)?$/.test(specifier)),
    ).toEqual([]);
  });

  test("make no circle, types included", () => {
    const edges = new Map(
      sources.map(({path}) => [
        path,
        imports.flatMap(({from, to}) => (from.path === path && to !== null ? [to] : [])),
      ]),
    );
    expect(findCycles(edges)).toEqual([]);
  });

  test("of a package stay with its owner", () => {
    expect(
      offending(({from, specifier, to}) => {
        if (to !== null) return false;
        const owner = OWNERS.find(({name}) => name.test(packageOf(specifier)));
        return !owner?.places.some((place) => from.path.startsWith(place));
      }),
    ).toEqual([]);
  });
});

describe("files", () => {
  const written = ["src", "tests", "tools"].flatMap(listFiles);

  test("of Svelte are in the ui only", () => {
    const elsewhere = written.filter(
      (path) => /\.svelte(\.ts)?$/.test(path) && !path.startsWith("src/ui/"),
    );
    expect(elsewhere).toEqual([]);
  });

  test("are named in kebab-case, components in PascalCase", () => {
    const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)*$/;
    const pascal = /^([A-Z][a-z0-9]*)+\.svelte$/;
    // The file of an analysis is named as readers call it in SQL.
    const snake = /^[a-z0-9]+(_[a-z0-9]+)*\.sql$/;
    const misnamed = written.filter((path) => {
      const name = basename(path);
      if (name.endsWith(".sql")) return !snake.test(name);
      return name.endsWith(".svelte") ? !pascal.test(name) : !kebab.test(name);
    });
    expect(misnamed).toEqual([]);
  });

  test("are named after an idea", () => {
    const empty = /^(utils?|helpers?|types|constants|misc|common)\./;
    expect(written.filter((path) => empty.test(basename(path)))).toEqual([]);
  });

  test("export by name", () => {
    const unnamed = /^export default\b|^export \{[^}]*\bas default\b/m;
    const files = written.filter((path) => /\.(ts|svelte)$/.test(path));
    // Playwright takes a set-up by its default export and by nothing else.
    const others = files.filter((path) => path !== "tests/browser/build-site.ts");
    expect(others.filter((path) => unnamed.test(readFileSync(path, "utf8")))).toEqual([]);
  });

  test("name no place outside the project", () => {
    const outside = new RegExp(`(^|[\\s"'\`(=:])(/${"work"}/|\\.\\./${"shared"}\\b)`, "m");
    expect(listFiles(".").filter((path) => outside.test(readFileSync(path, "utf8")))).toEqual([]);
  });
});
