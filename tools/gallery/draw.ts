import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {JSDOM} from "jsdom";
import {LANGS} from "#base";
import type {Lang} from "#base";
import {curatedTables} from "#catalog";
import type {DataPackage} from "#catalog";
import {describeChart, drawFigure, printSvg} from "#charts";
import type {Theme} from "#charts";
import type {Row} from "#engine";
import {localizeChart} from "#spec";
import {createNativeEngine} from "../../src/engine/native/native-engine.ts";
import {DATA_DIR} from "../data/csv-files.ts";
import {GALLERY} from "./charts.ts";
import type {GalleryChart} from "./charts.ts";

/** A chart of the gallery with its rows in one language. */
export interface AnsweredChart {
  readonly chart: GalleryChart;
  readonly lang: Lang;
  readonly rows: readonly Row[];
}

/** Asks every chart's question in both languages. */
export async function answerGallery(): Promise<readonly AnsweredChart[]> {
  const pkg = JSON.parse(await readFile(join(DATA_DIR, "datapackage.json"), "utf8")) as DataPackage;
  const tables = curatedTables(pkg, (path) => readFile(join(DATA_DIR, path), "utf8"));
  const engine = createNativeEngine({tables});
  const answered: AnsweredChart[] = [];
  try {
    for (const chart of GALLERY) {
      for (const lang of LANGS) {
        const {rows} = await engine.query(chart.sql(lang));
        answered.push({chart, lang, rows});
      }
    }
  } finally {
    await engine.close();
  }
  return answered;
}

const {document} = new JSDOM("").window;

/** A chart of the gallery as a figure that stands by itself. */
export function drawGalleryChart(
  {chart, lang, rows}: AnsweredChart,
  width: number,
  theme: Theme,
): string {
  const spec = localizeChart(chart.spec, lang);
  const {short, long} = describeChart(spec, rows, lang);
  const {root} = drawFigure(spec, rows, {
    width,
    lang,
    theme,
    document,
    idPrefix: `${chart.name}-${lang}-${theme}-${width}`,
    alt: short,
    description: long.join(" "),
    under: [],
  });
  return printSvg(root);
}
