import type {FigureToPublish} from "#publish";
import type {Sample} from "../charts/gallery/charts.ts";

/** A figure of a sample chart with all that travels with one; `more` changes some of it. */
export function sampleFigure(
  {spec, rows}: Sample,
  more: Partial<FigureToPublish> = {},
): FigureToPublish {
  return {
    spec: {
      ...spec,
      text: {...spec.text, title: "Personeel in de sector", subtitle: "aantal, 2012"},
    },
    rows,
    isCut: false,
    old: null,
    trace: "known",
    isVouchedFor: false,
    lang: "nl",
    flagged: [],
    table: {headers: [], rows: []},
    description: {short: "Staafdiagram van het personeel.", long: ["Lang."]},
    source: "Socius, Beleidsplan 2016-2020",
    references: "",
    reservations: [],
    licence: "niet vermeld (Socius)",
    sql: "",
    notebook: "",
    data: "",
    publishedAt: new Date("2026-11-26T10:00:00Z"),
    version: 1,
    sha256: "0".repeat(64),
    style: null,
    ...more,
  };
}
