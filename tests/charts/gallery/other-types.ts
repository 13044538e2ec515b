/** The gallery's charts of the types beyond bars, columns, lines and dots, and what is added to marks. */
import type {Row} from "#engine";
import {chart} from "./chart-builder.ts";
import type {Sample} from "./charts.ts";

const YEARS = [2011, 2012, 2013, 2014, 2015];
const BUDGET: Readonly<Record<string, readonly number[]>> = {
  Verenigingen: [24186000, 24557000, 24557000, 27720000, 26375000],
  "Landelijke vormingsinstellingen": [19280000, 19498000, 19543000, 20260000, 19280000],
  Bewegingen: [3802000, 3852000, 3861000, 3967000, 3972000],
  Socius: [1395000, 1392000, 1395000, 1418000, 1338000],
};
const BUDGET_ROWS: readonly Row[] = Object.entries(BUDGET).flatMap(([werksoort, values]) =>
  values.map((euro, index) => ({
    jaar: YEARS[index] ?? 0,
    werksoort,
    euro,
    laag: euro * 0.94,
    hoog: euro * 1.05,
    stand: index === 4 ? "voorlopig" : "definitief",
  })),
);
const TYPES = [
  "Verenigingen",
  "Landelijke vormingsinstellingen",
  "Vormingplus-centra",
  "Bewegingen",
  "Vormingsdiensten voor personen met een handicap (verenigd in federatie Vijftact)",
];
const ANSWERS = ["helemaal niet", "eerder niet", "neutraal", "eerder wel", "helemaal wel"];
const AGES = ["jonger dan 25", "25-34 jaar", "35-49 jaar", "50-64 jaar", "65 en ouder"];

/** Numbers that look drawn, and are the same each time. */
function spread(index: number, seed: number): number {
  return (Math.sin(index * 12.9898 + seed * 78.233) * 43758.5453) % 1;
}

/** Areas on top of each other. */
export function areas(): Sample {
  const encode = {category: "jaar", value: "euro", series: "werksoort"};
  return {spec: chart({type: "area", encode, format: "euro"}), rows: BUDGET_ROWS};
}

/** Areas as parts of 100, with a year missing for one. */
export function areasPercent(): Sample {
  const {spec, rows} = areas();
  const gap = rows.map((row) =>
    row["werksoort"] === "Bewegingen" && row["jaar"] === 2013 ? {...row, euro: null} : row,
  );
  return {spec: {...spec, mode: "percent"}, rows: gap};
}

/** From the first to the last year. */
export function slopes(): Sample {
  const encode = {category: "jaar", value: "euro", series: "werksoort"};
  return {
    spec: chart({type: "slope", encode, format: "euro", highlight: ["Bewegingen"]}),
    rows: BUDGET_ROWS,
  };
}

/** Two points and what lies between. */
export function dumbbells(): Sample {
  return {
    spec: chart({
      type: "dumbbell",
      encode: {category: "werksoort", value: "aandeel", series: "geslacht"},
      format: "percent",
    }),
    rows: TYPES.flatMap((werksoort, index) => [
      {werksoort, geslacht: "vrouwen", aandeel: 52 + 6 * spread(index, 1)},
      {werksoort, geslacht: "mannen", aandeel: 30 + 9 * spread(index, 2)},
    ]),
  };
}

/** Points on stems from zero. */
export function lollipops(): Sample {
  return {
    spec: chart({
      type: "lollipop",
      encode: {category: "werksoort", value: "personen"},
      format: "integer",
      sort: "descending",
    }),
    rows: TYPES.map((werksoort, index) => ({
      werksoort,
      personen: [1219, 439, 183, 341, 57][index] ?? 0,
    })),
  };
}

/** Values with what is as likely around them. */
export function intervals(): Sample {
  return {
    spec: chart({
      type: "interval",
      encode: {category: "werksoort", value: "aandeel", lower: "laag", upper: "hoog"},
      format: "percent",
      decimals: 1,
      annotations: [{kind: "line", axis: "value", at: 50, text: "de helft"}],
    }),
    rows: TYPES.map((werksoort, index) => {
      const aandeel = 45 + 20 * spread(index, 3);
      return {werksoort, aandeel, laag: aandeel - 6, hoog: aandeel + 4 + index};
    }),
  };
}

/** The same of two groups. */
export function intervalsCompared(): Sample {
  const {spec, rows} = intervals();
  return {
    spec: {...spec, encode: {...spec.encode, series: "geslacht"}},
    rows: rows.flatMap((row) => [
      {...row, geslacht: "vrouwen"},
      {...row, aandeel: Number(row["aandeel"]) - 3, geslacht: "mannen"},
    ]),
  };
}

/** Ages of women and men. */
export function pyramid(): Sample {
  return {
    spec: chart({
      type: "pyramid",
      encode: {category: "leeftijd", value: "personen", series: "geslacht"},
      format: "integer",
    }),
    rows: AGES.toReversed().flatMap((leeftijd, index) => [
      {leeftijd, geslacht: "vrouwen", personen: [31, 402, 512, 288, 96][index] ?? 0},
      {leeftijd, geslacht: "mannen", personen: [44, 377, 298, 151, null][index] ?? null},
    ]),
  };
}

/** How many organisations have how much personnel. */
export function histogram(): Sample {
  return {
    spec: chart({
      type: "histogram",
      encode: {category: null, value: "vte"},
      format: "number",
      text: {x: "voltijdse equivalenten per organisatie"},
      annotations: [{kind: "band", axis: "value", from: 0, to: 5, text: "hoogstens vijf"}],
    }),
    rows: Array.from({length: 120}, (_, index) => ({
      organisatie: `Organisatie ${index}`,
      vte: Math.round(80 * Math.abs(spread(index, 4)) ** 2) / 2,
    })),
  };
}

/** Bins that the author chose, with values beyond them, in panels. */
export function histogramOpen(): Sample {
  const {spec, rows} = histogram();
  return {
    spec: {...spec, bins: [5, 10, 20], encode: {...spec.encode, facet: "soort"}},
    rows: rows.map((row, index) => ({...row, soort: TYPES[index % 3] ?? ""})),
  };
}

/** How values are spread in groups. */
export function boxes(): Sample {
  return {
    spec: chart({type: "box", encode: {category: "werksoort", value: "vte"}, decimals: 1}),
    rows: Array.from({length: 150}, (_, index) => ({
      werksoort: TYPES[index % 5] ?? "",
      vte: 60 * Math.abs(spread(index, 5)) ** 2 + (index % 5) * 4,
    })),
  };
}

/** Two groupings crossed, in steps of colour. */
export function heatmap(): Sample {
  return {
    spec: chart({
      type: "heatmap",
      encode: {category: "werksoort", value: "personen", series: "leeftijd"},
      format: "integer",
    }),
    rows: TYPES.flatMap((werksoort, a) =>
      AGES.map((leeftijd, b) => ({
        werksoort,
        leeftijd,
        personen: a === 2 && b === 4 ? null : Math.round(400 * Math.abs(spread(a * 5 + b, 6))),
      })),
    ),
  };
}

/** Values under and over zero. */
export function heatmapDiverging(): Sample {
  const {spec, rows} = heatmap();
  return {
    spec: {...spec, format: "percent"},
    rows: rows.map((row, index) => ({...row, personen: Math.round(300 * spread(index, 7)) / 10})),
  };
}

/** A point for each organisation by two numbers. */
export function scatter(): Sample {
  return {
    spec: chart({
      type: "scatter",
      encode: {category: "organisatie", x: "vte", value: "subsidie", series: "werksoort"},
      format: "euro",
      highlight: [],
      text: {x: "voltijdse equivalenten", y: "subsidie in euro"},
    }),
    rows: Array.from({length: 60}, (_, index) => {
      const vte = 1 + Math.round(40 * Math.abs(spread(index, 8)));
      return {
        organisatie: `Organisatie ${index}`,
        werksoort: TYPES[index % 3] ?? "",
        vte,
        subsidie: Math.round(vte * 61000 * (1 + spread(index, 9) / 2)),
      };
    }),
  };
}

/** Few points, each with its name. */
export function scatterNamed(): Sample {
  const {spec} = scatter();
  return {
    spec: {...spec, encode: {...spec.encode, series: null}},
    rows: TYPES.map((organisatie, index) => ({
      organisatie,
      vte: 10 + 7 * index,
      subsidie: 500000 + 300000 * Math.abs(spread(index, 10)),
    })),
  };
}

/** Squares to count. */
export function waffle(): Sample {
  return {
    spec: chart({
      type: "waffle",
      encode: {category: "werksoort", value: "personen"},
      format: "integer",
    }),
    rows: TYPES.map((werksoort, index) => ({
      werksoort,
      personen: [1219, 439, 183, 341, null][index] ?? null,
    })),
  };
}

/** Squares of several kinds in one row. */
export function waffleSeries(): Sample {
  return {
    spec: chart({
      type: "waffle",
      encode: {category: "werksoort", value: "personen", series: "statuut"},
      format: "integer",
    }),
    rows: TYPES.slice(0, 3).flatMap((werksoort, index) => [
      {werksoort, statuut: "voltijds", personen: [702, 210, 112][index] ?? 0},
      {werksoort, statuut: "deeltijds", personen: [517, 229, 71][index] ?? 0},
    ]),
  };
}

/** Parts of a whole as areas. */
export function treemap(): Sample {
  return {
    spec: chart({
      type: "treemap",
      encode: {category: "organisatie", value: "euro", series: "werksoort"},
      format: "euro",
    }),
    rows: Array.from({length: 24}, (_, index) => ({
      organisatie: `Vereniging ${index + 1}`,
      werksoort: TYPES[index % 4] ?? "",
      euro: Math.round(2_000_000 * Math.abs(spread(index, 11)) ** 3),
    })),
  };
}

/** Where money comes from and where it goes. */
export function sankey(): Sample {
  return {
    spec: chart({
      type: "sankey",
      encode: {category: "bron", value: "euro", series: "doel"},
      format: "euro",
    }),
    rows: ["Vlaamse overheid", "Gemeenten en provincies", "Eigen inkomsten"].flatMap((bron, a) =>
      ["Personeel", "Werking", "Reserve"].map((doel, b) => ({
        bron,
        doel,
        euro: [24, 8, 1, 6, 4, 0, 9, 7, 3][a * 3 + b] ?? 0,
      })),
    ),
  };
}

/** The figures themselves. */
export function table(): Sample {
  return {
    spec: chart({
      type: "table",
      encode: {category: "werksoort", value: "euro", series: "jaar"},
      format: "euro",
    }),
    rows: BUDGET_ROWS.filter((row) => Number(row["jaar"]) > 2012),
  };
}

/** Answers on a scale, left and right of the middle. */
export function barsDiverging(): Sample {
  return {
    spec: chart({
      type: "bar",
      mode: "diverging",
      encode: {category: "stelling", value: "antwoorden", series: "antwoord"},
      format: "integer",
    }),
    rows: ["De steun is groot", "De regels zijn duidelijk", "Wij kunnen vooruit"].flatMap(
      (stelling, a) =>
        ANSWERS.map((antwoord, b) => ({
          stelling,
          antwoord,
          antwoorden: [4, 9, 20, 31, 12, 17, 25, 10, 8, 2, 5, 5, 30, 30, 6][a * 5 + b] ?? 0,
        })),
    ),
  };
}

/** Intervals on bars, a value that may still change, a reference line, and a remark. */
export function barsAnnotated(): Sample {
  return {
    spec: chart({
      type: "bar",
      encode: {
        category: "werksoort",
        value: "personen",
        lower: "laag",
        upper: "hoog",
        provisional: "voorlopig",
      },
      format: "integer",
      annotations: [
        {kind: "line", axis: "value", at: 300, text: "gemiddelde van alle werksoorten: 300"},
        {kind: "point", category: "Bewegingen", series: null, text: "Met de Vlaamse steunpunten."},
        {kind: "point", category: "Verenigingen", series: null, text: "Zonder afdelingen."},
      ],
    }),
    rows: TYPES.map((werksoort, index) => {
      const personen = [1219, 439, 183, 341, 57][index] ?? 0;
      return {
        werksoort,
        personen,
        laag: personen * 0.9,
        hoog: personen * 1.15,
        voorlopig: index === 1,
      };
    }),
  };
}

/** The largest, and all others as one. */
export function barsTop(): Sample {
  return {
    spec: chart({
      type: "bar",
      encode: {category: "organisatie", value: "euro"},
      format: "euro",
      sort: "descending",
      top: {count: 5, rest: "overige organisaties"},
    }),
    rows: treemap().rows,
  };
}

/** Lines as indexes, with a band, a moment, an interval and provisional ends. */
export function linesAnnotated(): Sample {
  return {
    spec: chart({
      type: "line",
      encode: {
        category: "jaar",
        value: "euro",
        series: "werksoort",
        lower: "laag",
        upper: "hoog",
        provisional: "stand",
      },
      format: "euro",
      index: "2011",
      baseline: "fit",
      annotations: [
        {kind: "band", axis: "category", from: "2012", to: "2013", text: "overgang"},
        {kind: "line", axis: "category", at: "2014", text: "nieuw decreet"},
        {kind: "line", axis: "value", at: 100, text: "2011 = 100"},
        {kind: "point", category: "2014", series: "Verenigingen", text: "Eenmalige verhoging."},
      ],
    }),
    rows: BUDGET_ROWS,
  };
}

/** Columns with intervals and a provisional one. */
export function columnsAnnotated(): Sample {
  return {
    spec: chart({
      type: "column",
      encode: {category: "jaar", value: "euro", lower: "laag", upper: "hoog", provisional: "stand"},
      format: "euro",
      annotations: [
        {kind: "line", axis: "value", at: 25_000_000, text: "beloofd bedrag"},
        {kind: "point", category: "2014", series: null, text: "Met de eindejaarspremie."},
      ],
    }),
    rows: BUDGET_ROWS.filter(({werksoort}) => werksoort === "Verenigingen"),
  };
}
