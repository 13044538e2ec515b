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
  /** The entry's stylesheet, relative to the site. */
  readonly styles: string;
  /** Draws the start page with the very components of the program. */
  readonly prerenderStart: typeof prerenderStart;
}

/** Builds the browser's program to `outDir`, and the same components for drawing the start page here. */
export async function buildProgram(outDir: string): Promise<BuiltProgram> {
  const output = await build({logLevel: "warn", build: {outDir, emptyOutDir: true}});
  if (!("output" in output)) throw new Error("Vite built something unexpected");
  const entry = output.output.find((file) => file.type === "chunk" && file.isEntry);
  if (entry?.type !== "chunk") throw new Error("The build has no entry");
  const styles = [...(entry.viteMetadata?.importedCss ?? [])][0];
  if (!styles) throw new Error("The build has no stylesheet");
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
  return {
    entry: entry.fileName,
    imports,
    styles,
    ...(module as Pick<BuiltProgram, "prerenderStart">),
  };
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
