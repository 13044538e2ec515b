/** The gallery's charts: each exported function gives one spec with its rows. */
import type {Row} from "#engine";
import type {ChartSpec} from "#spec";
import {chart} from "./chart-builder.ts";

export * from "./other-types.ts";

/** A spec and its rows. */
export interface Sample {
  readonly spec: ChartSpec;
  readonly rows: readonly Row[];
}

const STAFF: readonly Row[] = [
  {werksoort: "Verenigingen", personen: 1219},
  {werksoort: "Vormingsinstellingen", personen: 439},
  {werksoort: "Vormingplus-centra", personen: 183},
  {werksoort: "Bewegingen", personen: 341},
];

const YEARS = [2011, 2012, 2013, 2014, 2015];
const BUDGET: Readonly<Record<string, readonly number[]>> = {
  Verenigingen: [24186000, 24557000, 24557000, 27720000, 26375000],
  Instellingen: [19280000, 19498000, 19543000, 20260000, 19280000],
  Bewegingen: [3802000, 3852000, 3861000, 3967000, 3972000],
  FOV: [287000, 292000, 293000, 299000, 240000],
  Socius: [1395000, 1392000, 1395000, 1418000, 1338000],
};
const BUDGET_ROWS: readonly Row[] = Object.entries(BUDGET).flatMap(([werksoort, values]) =>
  values.map((euro, index) => ({jaar: YEARS[index] ?? 0, werksoort, euro})),
);

const LONG_LABELS = [
  "Vormingsdiensten voor personen met een handicap (verenigd in federatie Vijftact)",
  "Bewegingen",
  "Landelijke vormingsinstellingen",
  "Verenigingen van etnisch-culturele minderheden",
  "Vormingplus-centra",
];

const CONTRACTS: readonly Row[] = [
  ["Verenigingen", [702, 517, 143]],
  ["Vormingsinstellingen", [210, 229, 38]],
  ["Vormingplus-centra", [112, 71, 9]],
  ["Bewegingen", [188, 153, 27]],
].flatMap(([werksoort, counts]) =>
  ["voltijds", "deeltijds", "tijdelijk"].map((statuut, index) => ({
    werksoort: String(werksoort),
    statuut,
    aantal: (counts as number[])[index] ?? null,
  })),
);

const subtitle = "aantal personen, 2012";

/** One series of bars, sorted. */
export function bars(): Sample {
  return {
    spec: chart({
      type: "bar",
      encode: {category: "werksoort", value: "personen"},
      sort: "descending",
      format: "integer",
      text: {title: "Personeel", subtitle},
    }),
    rows: STAFF,
  };
}

/** Highlighted bar, the rest grey; labels only at the ends, so with an axis. */
export function barsHighlight(): Sample {
  const {spec, rows} = bars();
  return {spec: {...spec, highlight: ["Bewegingen"], labels: "none"}, rows};
}

/** Long Dutch names, one value missing. */
export function barsLongLabels(): Sample {
  return {
    spec: chart({type: "bar", encode: {category: "soort", value: "euro"}, format: "euro"}),
    rows: LONG_LABELS.map((soort, index) => ({
      soort,
      euro: [24186000, null, 3802000, 287000, 0][index] ?? null,
    })),
  };
}

/** Two to three bars in each category. */
export function barsGrouped(): Sample {
  return {
    spec: chart({
      type: "bar",
      encode: {category: "werksoort", value: "aantal", series: "statuut"},
      format: "integer",
    }),
    rows: CONTRACTS,
  };
}

/** Parts on top of each other with totals. */
export function barsStacked(): Sample {
  const {spec, rows} = barsGrouped();
  return {spec: {...spec, mode: "stacked"}, rows};
}

/** Parts of 100. */
export function barsPercent(): Sample {
  const {spec, rows} = barsGrouped();
  return {spec: {...spec, mode: "percent"}, rows};
}

/** Values under zero. */
export function barsNegative(): Sample {
  return {
    spec: chart({
      type: "bar",
      encode: {category: "werksoort", value: "verschil"},
      format: "percent",
      sort: "descending",
    }),
    rows: [
      {werksoort: "Verenigingen", verschil: 9.05},
      {werksoort: "Instellingen", verschil: 0},
      {werksoort: "FOV", verschil: -16.4},
      {werksoort: "Socius", verschil: -4.1},
      {werksoort: "Bewegingen", verschil: 4.5},
    ],
  };
}

/** Forty categories. */
export function barsMany(): Sample {
  return {
    spec: chart({
      type: "bar",
      encode: {category: "gemeente", value: "leden"},
      format: "integer",
      highlight: ["Gemeente 7"],
    }),
    rows: Array.from({length: 40}, (_, index) => ({
      gemeente: `Gemeente ${index + 1}`,
      leden: ((index * 7919) % 9973) * 12,
    })),
  };
}

/** Columns over years, with values. */
export function columnsYears(): Sample {
  return {
    spec: chart({type: "column", encode: {category: "jaar", value: "euro"}, format: "euro"}),
    rows: BUDGET_ROWS.filter(({werksoort}) => werksoort === "Verenigingen"),
  };
}

/** Columns of several series, values only where they fit. */
export function columnsGrouped(): Sample {
  const {rows} = barsGrouped();
  return {
    spec: chart({
      type: "column",
      encode: {category: "werksoort", value: "aantal", series: "statuut"},
      format: "integer",
    }),
    rows,
  };
}

/** Stacked columns over years. */
export function columnsStacked(): Sample {
  return {
    spec: chart({
      type: "column",
      mode: "stacked",
      encode: {category: "jaar", value: "euro", series: "werksoort"},
      format: "euro",
    }),
    rows: BUDGET_ROWS,
  };
}

/** Columns of shares. */
export function columnsPercent(): Sample {
  const {spec, rows} = columnsGrouped();
  return {spec: {...spec, mode: "percent"}, rows};
}

/** Columns with a gap and values under zero. */
export function columnsNegative(): Sample {
  return {
    spec: chart({type: "column", encode: {category: "jaar", value: "saldo"}, format: "euro"}),
    rows: [12000, -8400, null, 15300, -2100].map((saldo, index) => ({jaar: 2011 + index, saldo})),
  };
}

/** Columns whose names do not fit under them: drawn as bars. */
export function columnsLongLabels(): Sample {
  const {spec, rows} = barsLongLabels();
  return {spec: {...spec, type: "column"}, rows};
}

/** Lines with names and values at their ends. */
export function lines(): Sample {
  return {
    spec: chart({
      type: "line",
      encode: {category: "jaar", value: "euro", series: "werksoort"},
      format: "euro",
      labels: "ends",
      text: {title: "Budget", subtitle: "euro, 2011–2015"},
    }),
    rows: BUDGET_ROWS,
  };
}

/** One line, all values. */
export function lineSingle(): Sample {
  return {
    spec: chart({type: "line", encode: {category: "jaar", value: "euro"}, format: "euro"}),
    rows: BUDGET_ROWS.filter(({werksoort}) => werksoort === "Verenigingen"),
  };
}

/** Gaps, an early end, years that skip; one line highlighted. */
export function linesGaps(): Sample {
  const values: Readonly<Record<string, readonly (number | null)[]>> = {
    Vrijwilligers: [184288, 190100, null, 201400, 199800, 207000],
    Leden: [120500, 118000, 121000, 119400, null, null],
    Deelnemers: [60100, null, 75200, null, 92000, 98000],
  };
  return {
    spec: chart({
      type: "line",
      encode: {category: "jaar", value: "aantal", series: "groep"},
      format: "integer",
      labels: "none",
      highlight: ["Vrijwilligers"],
    }),
    rows: Object.entries(values).flatMap(([groep, list]) =>
      list.map((aantal, index) => ({
        jaar: [2005, 2008, 2010, 2012, 2015, 2016][index] ?? 0,
        groep,
        aantal,
      })),
    ),
  };
}

/** More lines than can be named at their ends: a legend with shapes. */
export function linesLegend(): Sample {
  const names = [
    "Vormingsdiensten voor personen met een handicap (verenigd in federatie Vijftact)",
    "Verenigingen",
    "Bewegingen",
    "Vormingplus-centra",
    "Landelijke vormingsinstellingen",
    "Syndicale instellingen",
  ];
  return {
    spec: chart({
      type: "line",
      encode: {category: "jaar", value: "personen", series: "soort"},
      format: "integer",
      labels: "none",
    }),
    rows: names.flatMap((soort, line) =>
      Array.from({length: 18}, (_, index) => ({
        jaar: 2000 + index,
        soort,
        personen: 300 + line * 120 + ((index * 37 + line * 53) % 70) + index * (line - 2) * 6,
      })),
    ),
  };
}

/** Dots of one series. */
export function dots(): Sample {
  return {spec: {...bars().spec, type: "dot"}, rows: STAFF};
}

/** Two years compared in dots. */
export function dotsCompared(): Sample {
  return {
    spec: chart({
      type: "dot",
      encode: {category: "werksoort", value: "euro", series: "jaar"},
      format: "euro",
    }),
    rows: BUDGET_ROWS.filter(({jaar}) => jaar === 2011 || jaar === 2014),
  };
}

/** Panels of bars. */
export function panelsBars(): Sample {
  return {
    spec: chart({
      type: "bar",
      encode: {category: "werksoort", value: "aantal", facet: "statuut"},
      format: "integer",
      highlight: ["Bewegingen"],
    }),
    rows: CONTRACTS,
  };
}

/** Panels of columns over years. */
export function panelsColumns(): Sample {
  return {
    spec: chart({
      type: "column",
      encode: {category: "jaar", value: "euro", facet: "werksoort"},
      format: "euro",
      labels: "ends",
    }),
    rows: BUDGET_ROWS,
  };
}

/** Panels of lines. */
export function panelsLines(): Sample {
  return {
    spec: chart({
      type: "line",
      encode: {category: "jaar", value: "euro", facet: "werksoort"},
      format: "euro",
      labels: "ends",
    }),
    rows: BUDGET_ROWS,
  };
}

/** Nothing but zeros. */
export function columnsZero(): Sample {
  return {
    spec: chart({type: "column", encode: {category: "jaar", value: "aantal"}, format: "integer"}),
    rows: [2011, 2012, 2013].map((jaar) => ({jaar, aantal: 0})),
  };
}

/** One category, a huge value. */
export function barsSingle(): Sample {
  return {
    spec: chart({
      type: "bar",
      encode: {category: "land", value: "euro"},
      format: "euro",
      labels: "none",
    }),
    rows: [{land: "Vlaanderen", euro: 48_700_000_000}],
  };
}

/** Twelve columns of periods and shares in English. */
export function columnsManyYears(): Sample {
  return {
    spec: chart({
      type: "column",
      encode: {category: "jaar", value: "aandeel"},
      format: "percent",
      labels: "ends",
    }),
    rows: Array.from({length: 26}, (_, index) => ({
      jaar: 1998 + index,
      aandeel: 20 + ((index * 31) % 17) + index / 3,
    })),
  };
}

/** No rows. */
export function nothing(): Sample {
  return {spec: bars().spec, rows: []};
}
