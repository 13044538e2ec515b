import {pathToFileURL} from "node:url";
import {resolve} from "node:path";
import {build} from "vite";
import type {Rollup} from "vite";
import type {prerenderStart} from "../../src/ui/prerender.ts";

/** The program as Vite built it. */
export interface BuiltProgram {
  /** The entry script, relative to the site: "assets/index-AbC.js". */
  readonly entry: string;
  /** The scripts the entry imports at once, relative to the site: fetched with it, not a round later. */
  readonly imports: readonly string[];
  /** The stylesheets of the entry and of what it imports, relative to the site, in the order of the cascade. */
  readonly styles: readonly string[];
  /** Draws the start page with the very components of the program. */
  readonly prerenderStart: typeof prerenderStart;
}

/** Builds the browser's program to `outDir`, and the same components for drawing the start page here. */
export async function buildProgram(outDir: string): Promise<BuiltProgram> {
  const output = await build({logLevel: "warn", build: {outDir, emptyOutDir: true}});
  if (!("output" in output)) throw new Error("Vite built something unexpected");
  const entry = output.output.find((file) => file.type === "chunk" && file.isEntry);
  if (entry?.type !== "chunk") throw new Error("The build has no entry");
  await build({
    logLevel: "warn",
    build: {
      outDir: ".build/prerender",
      emptyOutDir: true,
      ssr: "src/ui/prerender.ts",
      rollupOptions: {output: {entryFileNames: "prerender.js"}},
    },
  });
  const module: unknown = await import(
    pathToFileURL(resolve(".build/prerender/prerender.js")).href
  );
  const imports = staticImports(entry.fileName, output.output);
  const styles = stylesOf([...imports, entry.fileName], output.output);
  return {
    entry: entry.fileName,
    imports,
    styles,
    ...(module as Pick<BuiltProgram, "prerenderStart">),
  };
}

/** The stylesheets of some chunks, each once. A component that two pages share has a chunk, and styles, of its own. */
function stylesOf(
  names: readonly string[],
  output: Rollup.RollupOutput["output"],
): readonly string[] {
  const styles = output.flatMap((file) =>
    file.type === "chunk" && names.includes(file.fileName)
      ? [...(file.viteMetadata?.importedCss ?? [])].map((path) => ({path, chunk: file.fileName}))
      : [],
  );
  if (styles.length === 0) throw new Error("The build has no stylesheet");
  // The entry's own last: it builds on what it imports.
  styles.sort((a, b) => names.indexOf(a.chunk) - names.indexOf(b.chunk));
  return [...new Set(styles.map(({path}) => path))];
}

/** The files a chunk imports, and those that they import, each once. */
function staticImports(entry: string, output: Rollup.RollupOutput["output"]): readonly string[] {
  const found = new Set<string>();
  const visit = (name: string) => {
    const chunk = output.find(({fileName}) => fileName === name);
    if (chunk?.type !== "chunk") return;
    for (const imported of chunk.imports.filter((each) => !found.has(each))) {
      found.add(imported);
      visit(imported);
    }
  };
  visit(entry);
  return [...found];
}
