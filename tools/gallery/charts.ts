import type {Lang, Localized} from "#base";
import {CHART_DEFAULTS, ENCODING_DEFAULTS, TEXT_DEFAULTS} from "#spec";
import type {AuthoredChartSpec, Encoding} from "#spec";

/** A chart of the gallery: what it asks of the curated tables, and how it shows the answer. */
export interface GalleryChart {
  readonly name: string;
  readonly spec: AuthoredChartSpec;
  sql(lang: Lang): string;
}

interface Written extends Partial<Omit<AuthoredChartSpec, "encode" | "text">> {
  readonly name: string;
  readonly encode: Pick<Encoding, "value"> & Partial<Encoding>;
  readonly title: Localized;
  readonly subtitle: Localized;
  /** What the axis of a histogram counts. */
  readonly axis?: Localized;
  readonly sql: (label: string) => string;
}

function entry({name, encode, title, subtitle, axis, sql, ...rest}: Written): GalleryChart {
  return {
    name,
    spec: {
      ...CHART_DEFAULTS,
      data: name,
      type: "bar",
      ...rest,
      encode: {...ENCODING_DEFAULTS, category: null, ...encode},
      text: {...TEXT_DEFAULTS, title, subtitle, ...(axis && {x: axis})},
    },
    sql: (lang) => sql(`label_${lang}`),
  };
}

const CREDITS = (label: string) =>
  `SELECT b.year, l.${label} AS line, b.value AS euro
   FROM budget_main b JOIN budget_line l ON l.code = b.budget_line
   WHERE b.measure = 'payment_credits' ORDER BY l.code, b.year`;
const CREDITS_TEXT: Localized = {
  nl: "betaalkredieten van de Vlaamse overheid in euro, 2011–2015",
  en: "payment credits of the Flemish government in euros, 2011–2015",
};
const DOMAINS = (label: string, measure = "participants", table = "participants_main") =>
  `SELECT d.${label} AS domain, p.value FROM ${table} p JOIN domain d ON d.code = p.domain
   WHERE p.measure = '${measure}' AND p.domain IS NOT NULL AND p.year = 2024`;
const DOMAINS_TEXT: Localized = {
  nl: "deelnemers uit andere sectoren aan het ondersteuningsaanbod, 2024",
  en: "participants from other sectors in the support activities, 2024",
};
const RESULT = (label: string, measure: string) =>
  `SELECT l.${label} AS line, s.${label} AS side, b.value
   FROM budget_main b JOIN budget_line l ON l.code = b.budget_line
   JOIN budget_side s ON s.code = b.side
   WHERE b.measure = '${measure}' ORDER BY b.value DESC`;

/** Every type of chart once, on figures of the data package. */
export const GALLERY: readonly GalleryChart[] = [
  entry({
    name: "bar",
    encode: {category: "domain", value: "value"},
    sort: "descending",
    format: "integer",
    title: {nl: "Uit welke domeinen deelnemers komen", en: "From which domains participants come"},
    subtitle: DOMAINS_TEXT,
    highlight: [],
    sql: DOMAINS,
  }),
  entry({
    name: "column",
    type: "column",
    encode: {category: "year", value: "euro"},
    format: "euro",
    title: {nl: "Het hoogste bedrag viel in 2014", en: "The highest amount was in 2014"},
    subtitle: CREDITS_TEXT,
    annotations: [
      {
        kind: "line",
        axis: "value",
        at: 50_000_000,
        text: {nl: "50 miljoen euro", en: "50 million euros"},
      },
    ],
    sql: () =>
      `SELECT year, sum(value) AS euro FROM budget_main WHERE measure = 'payment_credits'
       GROUP BY year ORDER BY year`,
  }),
  entry({
    name: "bar-grouped",
    encode: {category: "line", value: "value", series: "side"},
    format: "euro",
    title: {nl: "Loon is de grootste kost", en: "Wages are the largest cost"},
    subtitle: {
      nl: "resultatenrekening van Socius in euro, 2024",
      en: "income statement of Socius in euros, 2024",
    },
    sql: (label) => RESULT(label, "income_statement_amount"),
  }),
  entry({
    name: "bar-stacked",
    mode: "stacked",
    encode: {category: "year", value: "euro", series: "line"},
    format: "euro",
    title: {nl: "Ruim 50 miljoen in 2014", en: "More than 50 million in 2014"},
    subtitle: CREDITS_TEXT,
    sql: CREDITS,
  }),
  entry({
    name: "bar-percent",
    mode: "percent",
    encode: {category: "year", value: "euro", series: "line"},
    format: "euro",
    title: {nl: "De verdeling bleef gelijk", en: "The division stayed the same"},
    subtitle: CREDITS_TEXT,
    sql: CREDITS,
  }),
  entry({
    name: "line",
    type: "line",
    encode: {category: "year", value: "euro", series: "line"},
    index: "2011",
    format: "euro",
    baseline: "fit",
    title: {
      nl: "In 2015 lag alleen de FOV ver onder 2011",
      en: "In 2015 only FOV was far below 2011",
    },
    subtitle: {
      nl: "betaalkredieten, index (2011 = 100)",
      en: "payment credits, index (2011 = 100)",
    },
    annotations: [{kind: "line", axis: "value", at: 100, text: "2011 = 100"}],
    sql: CREDITS,
  }),
  entry({
    name: "area",
    type: "area",
    encode: {category: "year", value: "euro", series: "line"},
    format: "euro",
    title: {nl: "Ongeveer 50 miljoen per jaar", en: "About 50 million a year"},
    subtitle: CREDITS_TEXT,
    sql: CREDITS,
  }),
  entry({
    name: "slope",
    type: "slope",
    encode: {category: "year", value: "euro", series: "line"},
    format: "euro",
    title: {nl: "Van 2011 naar 2015", en: "From 2011 to 2015"},
    subtitle: CREDITS_TEXT,
    sql: CREDITS,
  }),
  entry({
    name: "dot",
    type: "dot",
    encode: {category: "work_type", value: "value"},
    format: "integer",
    sort: "descending",
    title: {nl: "Betaalde krachten per werksoort", en: "Paid staff by type of work"},
    subtitle: {nl: "aantal personen, 2012", en: "number of persons, 2012"},
    sql: (label) =>
      `SELECT t.${label} AS work_type, w.value FROM workforce_main w
       JOIN work_type t ON t.code = w.work_type WHERE w.measure = 'paid_staff'`,
  }),
  entry({
    name: "dumbbell",
    type: "dumbbell",
    encode: {category: "line", value: "value", series: "side"},
    format: "percent",
    title: {nl: "Opbrengsten en kosten per post", en: "Income and expenses by item"},
    subtitle: {
      nl: "aandeel in de resultatenrekening van Socius, 2024",
      en: "share of the income statement of Socius, 2024",
    },
    sql: (label) => RESULT(label, "income_statement_share"),
  }),
  entry({
    name: "lollipop",
    type: "lollipop",
    encode: {category: "domain", value: "value"},
    format: "integer",
    sort: "descending",
    top: {count: 8, rest: {nl: "andere domeinen", en: "other domains"}},
    title: {nl: "Bereikte organisaties per domein", en: "Organisations reached by domain"},
    subtitle: {
      nl: "aantal organisaties uit andere sectoren, 2024",
      en: "number of organisations from other sectors, 2024",
    },
    sql: (label) => DOMAINS(label, "organisations_reached", "organisations_main"),
  }),
  entry({
    name: "interval",
    type: "interval",
    encode: {category: "line", value: "euro", lower: "low", upper: "high"},
    format: "euro",
    title: {nl: "Laagste, gemiddeld en hoogste jaar", en: "Lowest, mean and highest year"},
    subtitle: CREDITS_TEXT,
    sql: (label) =>
      `SELECT line, avg(euro)::INTEGER AS euro, min(euro) AS low, max(euro) AS high
       FROM (${CREDITS(label)}) GROUP BY line ORDER BY euro DESC`,
  }),
  entry({
    name: "pyramid",
    type: "pyramid",
    encode: {category: "line", value: "value", series: "side"},
    format: "percent",
    title: {nl: "Opbrengsten links, kosten rechts", en: "Income left, expenses right"},
    subtitle: {
      nl: "aandeel in de resultatenrekening van Socius, 2024",
      en: "share of the income statement of Socius, 2024",
    },
    sql: (label) => RESULT(label, "income_statement_share"),
  }),
  entry({
    name: "histogram",
    type: "histogram",
    encode: {value: "value"},
    format: "integer",
    title: {
      nl: "De helft van de domeinen telt minder dan 20 deelnemers",
      en: "Half of the domains have fewer than 20 participants",
    },
    subtitle: {nl: "aantal domeinen, 2024", en: "number of domains, 2024"},
    bins: [0, 20, 40, 60, 80, 100],
    axis: {nl: "deelnemers per domein", en: "participants by domain"},
    sql: DOMAINS,
  }),
  entry({
    name: "box",
    type: "box",
    encode: {category: "line", value: "euro"},
    format: "euro",
    title: {nl: "Vijf jaren per begrotingslijn", en: "Five years by budget line"},
    subtitle: CREDITS_TEXT,
    sql: CREDITS,
  }),
  entry({
    name: "heatmap",
    type: "heatmap",
    encode: {category: "line", value: "euro", series: "year"},
    format: "euro",
    title: {nl: "Bedragen per lijn en jaar", en: "Amounts by line and year"},
    subtitle: CREDITS_TEXT,
    sql: CREDITS,
  }),
  entry({
    name: "panels",
    type: "column",
    encode: {category: "year", value: "euro", facet: "line"},
    format: "euro",
    labels: "none",
    title: {nl: "Elke lijn op dezelfde schaal", en: "Each line on the same scale"},
    subtitle: CREDITS_TEXT,
    sql: CREDITS,
  }),
  entry({
    name: "scatter",
    type: "scatter",
    encode: {category: "domain", x: "organisations", value: "participants"},
    format: "integer",
    title: {nl: "Meer organisaties, meer deelnemers", en: "More organisations, more participants"},
    subtitle: {nl: "per domein, 2024", en: "by domain, 2024"},
    sql: (label) =>
      `SELECT domain, o.value AS organisations, p.value AS participants
       FROM (${DOMAINS(label)}) p JOIN (${DOMAINS(label, "organisations_reached", "organisations_main")}) o
       USING (domain) ORDER BY domain`,
  }),
  entry({
    name: "waffle",
    type: "waffle",
    encode: {category: "work_type", value: "value"},
    format: "integer",
    sort: "descending",
    title: {nl: "De verenigingen zijn de grootste groep", en: "Associations are the largest group"},
    subtitle: {nl: "erkende organisaties, 2015", en: "recognised organisations, 2015"},
    sql: (label) =>
      `SELECT t.${label} AS work_type, sum(o.value)::INTEGER AS value FROM organisations_main o
       JOIN work_type t ON t.code = o.work_type WHERE o.measure = 'organisations' GROUP BY 1 ORDER BY 2 DESC`,
  }),
  entry({
    name: "treemap",
    type: "treemap",
    encode: {category: "domain", value: "value"},
    format: "integer",
    title: {nl: "Deelnemers per domein", en: "Participants by domain"},
    subtitle: DOMAINS_TEXT,
    sql: DOMAINS,
  }),
  entry({
    name: "sankey",
    type: "sankey",
    encode: {category: "recognition", value: "value", series: "channel"},
    format: "integer",
    title: {
      nl: "Praktijken van erkende en andere organisaties per kanaal",
      en: "Practices of recognised and other organisations by channel",
    },
    subtitle: {
      nl: "aantal praktijken dat Socius toonde, 2024",
      en: "number of practices that Socius showed, 2024",
    },
    sql: (label) =>
      `SELECT r.${label} AS recognition, c.${label} AS channel, p.value
       FROM practices_main p JOIN recognition r ON r.code = p.recognition
       JOIN channel c ON c.code = p.channel
       WHERE p.measure = 'practices' ORDER BY r.sort, c.sort`,
  }),
  entry({
    name: "table",
    type: "table",
    encode: {category: "line", value: "euro", series: "year"},
    format: "euro",
    title: {nl: "De bedragen zelf", en: "The amounts themselves"},
    subtitle: CREDITS_TEXT,
    sql: CREDITS,
  }),
];
