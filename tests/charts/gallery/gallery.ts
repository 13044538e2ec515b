import {drawChart, paletteProperties} from "#charts";
import type {Theme} from "#charts";
import * as charts from "./charts.ts";

/** Draws every chart of the gallery; "?width=328&theme=dark&lang=en" chooses how. */
const query = new URLSearchParams(location.search);
const theme: Theme = query.get("theme") === "dark" ? "dark" : "light";
const width = Number(query.get("width") ?? 720);
const lang = query.get("lang") === "en" ? "en" : "nl";

for (const [name, color] of Object.entries(paletteProperties(theme))) {
  document.documentElement.style.setProperty(name, color);
}
for (const [name, sample] of Object.entries(charts)) {
  const {spec, rows} = sample();
  const figure = document.createElement("figure");
  const {svg} = drawChart(spec, rows, {width, lang, idPrefix: name});
  figure.id = name;
  figure.innerHTML = `<figcaption>${name}</figcaption>${svg}`;
  document.body.append(figure);
}
