import {cp, mkdir, rm} from "node:fs/promises";
import {buildContent, readContent} from "./content/build.ts";
import {buildProgram} from "./site/program.ts";
import {compressAll} from "./site/compress.ts";
import {reportSizes} from "./site/sizes.ts";
import {writeStartPage} from "./site/start-page.ts";

/**
 * Builds the whole site to a folder (default dist/): the program, the notebooks with their results,
 * the start page with its first chart drawn in, and compressed copies for servers that send those.
 * VELDBOEK_LOCK=off leaves the engine's own lock out, for the test that the page's policy holds alone.
 */
async function build(outDir: string): Promise<void> {
  const content = ".build/content";
  const isForTest = process.env["VELDBOEK_LOCK"] === "off";
  // A test build stands beside a real one, whose content is what it would make.
  const known = isForTest ? await readContent(content) : null;
  if (!known) {
    await rm(content, {recursive: true, force: true});
    await mkdir(content, {recursive: true});
  }
  const built = known ?? (await buildContent(content));
  const program = await buildProgram(outDir);
  await cp(content, outDir, {recursive: true});
  await writeStartPage(outDir, program, built);
  if (!isForTest) await compressAll(outDir);
  await reportSizes(outDir);
}

await build(process.argv[2] ?? "dist");
