import {drawChart} from "#charts";
import * as charts from "./charts.ts";

/** Every chart of the gallery at a width, by name: for the test that draws them in a browser. */
function drawAll(width: number): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(charts).map(([name, sample]) => {
      const {spec, rows} = sample();
      return [name, drawChart(spec, rows, {width, lang: "nl"}).svg];
    }),
  );
}

Object.assign(globalThis, {drawAll});
