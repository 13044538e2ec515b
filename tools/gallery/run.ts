/**
 * Draws every type of chart on curated figures, for looking at: in both languages, light and dark, at
 * the width of a report and of a phone. Writes `.build/gallery/index.html`: `npm run gallery`.
 */
import {mkdir, readFile, writeFile} from "node:fs/promises";
import {createRequire} from "node:module";
import {join} from "node:path";
import {answerGallery, drawGalleryChart} from "./draw.ts";

const FOLDER = join(".build", "gallery");
const WIDTHS = [643, 328] as const;

const require = createRequire(import.meta.url);
const font = await readFile(
  require.resolve("@fontsource-variable/inter/files/inter-latin-wght-normal.woff2"),
);
const answered = await answerGallery();
const figures = (["light", "dark"] as const).flatMap((theme) =>
  answered.map((each) => {
    const drawn = WIDTHS.map((width) => drawGalleryChart(each, width, theme));
    return `<section class="${theme}"><h2>${each.chart.name}, ${each.lang}, ${theme}</h2>${drawn.join("")}</section>`;
  }),
);
const page = `<!doctype html>
<html lang="nl"><meta charset="utf-8"><title>Veldboek: gallery</title>
<style>
@font-face{font-family:Inter;font-weight:100 900;src:url("data:font/woff2;base64,${font.toString("base64")}")}
body{margin:0;font:13px Inter}
section{display:flex;flex-wrap:wrap;gap:24px;align-items:flex-start;padding:16px;background:#fff;break-inside:avoid}
section.dark{background:#14171a;color:#e9e6df}
h2{flex-basis:100%;margin:0;font-size:13px}
@page{size:A4;margin:10mm}
@media print{section{zoom:.68}section.dark{display:none}}
</style>${figures.join("\n")}</html>
`;
await mkdir(FOLDER, {recursive: true});
await writeFile(join(FOLDER, "index.html"), page);
console.log(`${join(FOLDER, "index.html")}: ${answered.length / 2} charts in two languages`);
