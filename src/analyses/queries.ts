// Generated from sql/*.sql by `npm run analyses:build`: change those, not this.

import type {Analysis} from "./analysis.ts";

/** Parameters of `organisations_by_type`. */
export interface OrganisationsByTypeParams {
  /** Breakdown; default "work_type". */
  readonly level?: "work_type" | "work_subtype";
}

/** One row of `organisations_by_type`. */
export interface OrganisationsByTypeRow {
  /** Type of work */
  readonly work_type: string;
  /** Type of work */
  readonly work_type_nl: string;
  /** Type of work */
  readonly work_type_en: string;
  /** Kind; The type of work or the kind of training institution. */
  readonly kind: string;
  /** Kind; The type of work or the kind of training institution. */
  readonly kind_nl: string;
  /** Kind; The type of work or the kind of training institution. */
  readonly kind_en: string;
  /** Organisations; in organisations */
  readonly organisations: number;
  /** All organisations; in organisations; Sum of the kinds. */
  readonly total: number;
  /** Share; in % */
  readonly share: number;
  /** Figures; Ids of the published figures behind it. */
  readonly figure_ids: readonly string[];
  /** Figures; Ids of the published figures behind it. */
  readonly total_figure_ids: readonly string[];
}

/** Organisations by type of work */
export const organisationsByType: Analysis<OrganisationsByTypeParams, OrganisationsByTypeRow> = {
  id: "organisations_by_type",
  theme: "organisations",
  title: {
    nl: "Organisaties naar werksoort",
    en: "Organisations by type of work",
  },
  description: {
    nl: "Hoeveel erkende organisaties elke werksoort telt, en welk deel dat is van alle erkende organisaties.",
    en: "How many recognised organisations each type of work counts, and what part that is of all recognised organisations.",
  },
  params: [
    {
      name: "level",
      type: "VARCHAR",
      default: "work_type",
      domain: [
        {
          value: "work_type",
          label: {
            nl: "werksoort",
            en: "type of work",
          },
        },
        {
          value: "work_subtype",
          label: {
            nl: "soort vormingsinstelling apart",
            en: "kinds of training institution apart",
          },
        },
      ],
      title: {
        nl: "Indeling",
        en: "Breakdown",
      },
      description: {
        nl: "De vormingsinstellingen als één werksoort, of elk soort apart.",
        en: "The training institutions as one type of work, or each kind apart.",
      },
    },
  ],
  caveats: [
    {
      nl: "Geteld zijn erkenningen in 2015, over vier werksoorten die het decreet van 2017 niet meer kent.",
      en: "Recognitions in 2015 are counted, in four types of work that the decree of 2017 no longer has.",
    },
  ],
  comparability: [],
  refusals: [],
  chart: {
    type: "bar",
    mode: "grouped",
    encode: {
      category: "kind",
      value: "organisations",
      series: null,
      facet: null,
    },
    sort: "descending",
    format: "number",
    decimals: null,
    labels: "all",
    baseline: "zero",
    colors: {},
    title: {
      nl: "Erkende organisaties naar werksoort",
      en: "Recognised organisations by type of work",
    },
    subtitle: {
      nl: "Aantal organisaties, 2015",
      en: "Number of organisations, 2015",
    },
  },
  columns: [
    {
      name: "work_type",
      type: "VARCHAR",
      unit: null,
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Werksoort",
        en: "Type of work",
      },
      description: {
        nl: "",
        en: "",
      },
      role: "dimension",
    },
    {
      name: "work_type_nl",
      type: "VARCHAR",
      unit: null,
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Werksoort",
        en: "Type of work",
      },
      description: {
        nl: "",
        en: "",
      },
      role: "label",
    },
    {
      name: "work_type_en",
      type: "VARCHAR",
      unit: null,
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Werksoort",
        en: "Type of work",
      },
      description: {
        nl: "",
        en: "",
      },
      role: "label",
    },
    {
      name: "kind",
      type: "VARCHAR",
      unit: null,
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Soort",
        en: "Kind",
      },
      description: {
        nl: "De werksoort of het soort vormingsinstelling.",
        en: "The type of work or the kind of training institution.",
      },
      role: "dimension",
    },
    {
      name: "kind_nl",
      type: "VARCHAR",
      unit: null,
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Soort",
        en: "Kind",
      },
      description: {
        nl: "De werksoort of het soort vormingsinstelling.",
        en: "The type of work or the kind of training institution.",
      },
      role: "label",
    },
    {
      name: "kind_en",
      type: "VARCHAR",
      unit: null,
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Soort",
        en: "Kind",
      },
      description: {
        nl: "De werksoort of het soort vormingsinstelling.",
        en: "The type of work or the kind of training institution.",
      },
      role: "label",
    },
    {
      name: "organisations",
      type: "DOUBLE",
      unit: "organisations",
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Organisaties",
        en: "Organisations",
      },
      description: {
        nl: "",
        en: "",
      },
      role: "measure",
    },
    {
      name: "total",
      type: "DOUBLE",
      unit: "organisations",
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Alle organisaties",
        en: "All organisations",
      },
      description: {
        nl: "Som van de soorten.",
        en: "Sum of the kinds.",
      },
      role: "measure",
    },
    {
      name: "share",
      type: "DOUBLE",
      unit: "%",
      nullable: false,
      decimals: 1,
      ratio: {
        numerator: "organisations",
        denominator: "total",
      },
      title: {
        nl: "Aandeel",
        en: "Share",
      },
      description: {
        nl: "",
        en: "",
      },
      role: "measure",
    },
    {
      name: "figure_ids",
      type: "VARCHAR[]",
      unit: null,
      nullable: false,
      decimals: null,
      ratio: null,
      role: "figures",
      title: {
        nl: "Cijfers",
        en: "Figures",
      },
      description: {
        nl: "Namen van de gepubliceerde cijfers erachter.",
        en: "Ids of the published figures behind it.",
      },
    },
    {
      name: "total_figure_ids",
      type: "VARCHAR[]",
      unit: null,
      nullable: false,
      decimals: null,
      ratio: null,
      role: "figures",
      title: {
        nl: "Cijfers",
        en: "Figures",
      },
      description: {
        nl: "Namen van de gepubliceerde cijfers erachter.",
        en: "Ids of the published figures behind it.",
      },
    },
  ],
  sql: `WITH part AS (
  SELECT o.work_type, CASE WHEN $level::VARCHAR = 'work_subtype' THEN o.work_subtype END AS subtype,
         sum(o.value) AS organisations,
         list(o.figure_id ORDER BY o.figure_id) AS figure_ids
  FROM organisations_main o
  WHERE o.measure = 'organisations' AND o.series = 'scvw-recognition-2015'
  GROUP BY ALL
)
SELECT p.work_type, t.label_nl AS work_type_nl, t.label_en AS work_type_en,
       coalesce(p.subtype, p.work_type) AS kind,
       coalesce(s.label_nl, t.label_nl) AS kind_nl,
       coalesce(s.label_en, t.label_en) AS kind_en,
       p.organisations,
       sum(p.organisations) OVER () AS total,
       100 * p.organisations / sum(p.organisations) OVER () AS share,
       p.figure_ids,
       flatten(list(p.figure_ids) OVER ()) AS total_figure_ids
FROM part p
JOIN work_type t ON t.code = p.work_type
LEFT JOIN work_subtype s ON s.code = p.subtype
ORDER BY t.sort, s.sort`,
};

/** Parameters of `budget_index`. */
export interface BudgetIndexParams {
  /** Base year; default 2011. */
  readonly base_year?: 2011 | 2012 | 2013 | 2014 | 2015;
  /** Price series; default "cpi". */
  readonly price_series?: "cpi" | "gdp_deflator";
}

/** One row of `budget_index`. */
export interface BudgetIndexRow {
  /** Budget line */
  readonly budget_line: string;
  /** Budget line */
  readonly budget_line_nl: string;
  /** Budget line */
  readonly budget_line_en: string;
  /** Year */
  readonly year: number;
  /** Credit; in eur; At current prices. */
  readonly amount: number;
  /** Price level; in index; Base year = 100. */
  readonly price_level: number;
  /** Real credit; in eur; At prices of the base year. */
  readonly real_amount: number;
  /** Credit in the base year; in eur */
  readonly base_amount: number;
  /** Nominal index; in index; Base year = 100. */
  readonly nominal_index: number;
  /** Real index; in index; Base year = 100. */
  readonly real_index: number;
  /** Figures; Ids of the published figures behind it. */
  readonly amount_figure_ids: readonly string[];
  /** Figures; Ids of the published figures behind it. */
  readonly price_level_figure_ids: readonly string[];
  /** Figures; Ids of the published figures behind it. */
  readonly real_amount_figure_ids: readonly string[];
  /** Figures; Ids of the published figures behind it. */
  readonly base_amount_figure_ids: readonly string[];
  /** Figures; Ids of the published figures behind it. */
  readonly figure_ids: readonly string[];
}

/** Budget index, nominal and real */
export const budgetIndex: Analysis<BudgetIndexParams, BudgetIndexRow> = {
  id: "budget_index",
  theme: "budget",
  title: {
    nl: "Begrotingsindex, nominaal en reëel",
    en: "Budget index, nominal and real",
  },
  description: {
    nl: "Hoe elke begrotingslijn van 2011 tot 2015 veranderde tegenover een basisjaar, in lopende prijzen en na aftrek van de prijsstijging.",
    en: "How each budget line changed from 2011 to 2015 against a base year, at current prices and with the rise of prices taken out.",
  },
  params: [
    {
      name: "base_year",
      type: "INTEGER",
      default: 2011,
      domain: [
        {
          value: 2011,
          label: {
            nl: "2011",
            en: "2011",
          },
        },
        {
          value: 2012,
          label: {
            nl: "2012",
            en: "2012",
          },
        },
        {
          value: 2013,
          label: {
            nl: "2013",
            en: "2013",
          },
        },
        {
          value: 2014,
          label: {
            nl: "2014",
            en: "2014",
          },
        },
        {
          value: 2015,
          label: {
            nl: "2015",
            en: "2015",
          },
        },
      ],
      title: {
        nl: "Basisjaar",
        en: "Base year",
      },
      description: {
        nl: "Jaar waarin de index 100 is, en waarvan de prijzen gelden.",
        en: "Year in which the index is 100, and whose prices hold.",
      },
    },
    {
      name: "price_series",
      type: "VARCHAR",
      default: "cpi",
      domain: [
        {
          value: "cpi",
          label: {
            nl: "consumptieprijzen",
            en: "consumer prices",
          },
        },
        {
          value: "gdp_deflator",
          label: {
            nl: "bbp-deflator",
            en: "GDP deflator",
          },
        },
      ],
      title: {
        nl: "Prijsreeks",
        en: "Price series",
      },
      description: {
        nl: "Welke prijsstijging afgetrokken wordt.",
        en: "Which rise of prices is taken out.",
      },
    },
  ],
  caveats: [
    {
      nl: "Vereffeningskredieten zijn wat de begroting mag uitbetalen, niet wat uitbetaald is.",
      en: "Payment credits are what the budget may pay out, not what was paid.",
    },
    {
      nl: "De lijn Instellingen omvat meer dan één werksoort.",
      en: "The line Institutions covers more than one type of work.",
    },
  ],
  comparability: [],
  refusals: [],
  chart: {
    type: "line",
    mode: "grouped",
    encode: {
      category: "year",
      value: "real_index",
      series: "budget_line",
      facet: null,
    },
    sort: "data",
    format: "number",
    decimals: 1,
    labels: "ends",
    baseline: "fit",
    colors: {
      associations: 1,
      institutions: 5,
      movements: 4,
      fov: 6,
      socius: "rest",
    },
    title: {
      nl: "Reële begroting per lijn, {base_year} = 100",
      en: "Real budget by line, {base_year} = 100",
    },
    subtitle: {
      nl: "Vereffeningskredieten in prijzen van {base_year} ({price_series})",
      en: "Payment credits at prices of {base_year} ({price_series})",
    },
  },
  columns: [
    {
      name: "budget_line",
      type: "VARCHAR",
      unit: null,
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Begrotingslijn",
        en: "Budget line",
      },
      description: {
        nl: "",
        en: "",
      },
      role: "dimension",
    },
    {
      name: "budget_line_nl",
      type: "VARCHAR",
      unit: null,
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Begrotingslijn",
        en: "Budget line",
      },
      description: {
        nl: "",
        en: "",
      },
      role: "label",
    },
    {
      name: "budget_line_en",
      type: "VARCHAR",
      unit: null,
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Begrotingslijn",
        en: "Budget line",
      },
      description: {
        nl: "",
        en: "",
      },
      role: "label",
    },
    {
      name: "year",
      type: "INTEGER",
      unit: null,
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Jaar",
        en: "Year",
      },
      description: {
        nl: "",
        en: "",
      },
      role: "dimension",
    },
    {
      name: "amount",
      type: "DOUBLE",
      unit: "eur",
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Krediet",
        en: "Credit",
      },
      description: {
        nl: "In lopende prijzen.",
        en: "At current prices.",
      },
      role: "measure",
    },
    {
      name: "price_level",
      type: "DOUBLE",
      unit: "index",
      nullable: false,
      decimals: 2,
      ratio: {
        numerator: "amount",
        denominator: "real_amount",
      },
      title: {
        nl: "Prijspeil",
        en: "Price level",
      },
      description: {
        nl: "Basisjaar = 100.",
        en: "Base year = 100.",
      },
      role: "measure",
    },
    {
      name: "real_amount",
      type: "DOUBLE",
      unit: "eur",
      nullable: false,
      decimals: 0,
      ratio: null,
      title: {
        nl: "Reëel krediet",
        en: "Real credit",
      },
      description: {
        nl: "In prijzen van het basisjaar.",
        en: "At prices of the base year.",
      },
      role: "measure",
    },
    {
      name: "base_amount",
      type: "DOUBLE",
      unit: "eur",
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Krediet in het basisjaar",
        en: "Credit in the base year",
      },
      description: {
        nl: "",
        en: "",
      },
      role: "measure",
    },
    {
      name: "nominal_index",
      type: "DOUBLE",
      unit: "index",
      nullable: false,
      decimals: 1,
      ratio: {
        numerator: "amount",
        denominator: "base_amount",
      },
      title: {
        nl: "Nominale index",
        en: "Nominal index",
      },
      description: {
        nl: "Basisjaar = 100.",
        en: "Base year = 100.",
      },
      role: "measure",
    },
    {
      name: "real_index",
      type: "DOUBLE",
      unit: "index",
      nullable: false,
      decimals: 1,
      ratio: {
        numerator: "real_amount",
        denominator: "base_amount",
      },
      title: {
        nl: "Reële index",
        en: "Real index",
      },
      description: {
        nl: "Basisjaar = 100.",
        en: "Base year = 100.",
      },
      role: "measure",
    },
    {
      name: "amount_figure_ids",
      type: "VARCHAR[]",
      unit: null,
      nullable: false,
      decimals: null,
      ratio: null,
      role: "figures",
      title: {
        nl: "Cijfers",
        en: "Figures",
      },
      description: {
        nl: "Namen van de gepubliceerde cijfers erachter.",
        en: "Ids of the published figures behind it.",
      },
    },
    {
      name: "price_level_figure_ids",
      type: "VARCHAR[]",
      unit: null,
      nullable: false,
      decimals: null,
      ratio: null,
      role: "figures",
      title: {
        nl: "Cijfers",
        en: "Figures",
      },
      description: {
        nl: "Namen van de gepubliceerde cijfers erachter.",
        en: "Ids of the published figures behind it.",
      },
    },
    {
      name: "real_amount_figure_ids",
      type: "VARCHAR[]",
      unit: null,
      nullable: false,
      decimals: null,
      ratio: null,
      role: "figures",
      title: {
        nl: "Cijfers",
        en: "Figures",
      },
      description: {
        nl: "Namen van de gepubliceerde cijfers erachter.",
        en: "Ids of the published figures behind it.",
      },
    },
    {
      name: "base_amount_figure_ids",
      type: "VARCHAR[]",
      unit: null,
      nullable: false,
      decimals: null,
      ratio: null,
      role: "figures",
      title: {
        nl: "Cijfers",
        en: "Figures",
      },
      description: {
        nl: "Namen van de gepubliceerde cijfers erachter.",
        en: "Ids of the published figures behind it.",
      },
    },
    {
      name: "figure_ids",
      type: "VARCHAR[]",
      unit: null,
      nullable: false,
      decimals: null,
      ratio: null,
      role: "figures",
      title: {
        nl: "Cijfers",
        en: "Figures",
      },
      description: {
        nl: "Namen van de gepubliceerde cijfers erachter.",
        en: "Ids of the published figures behind it.",
      },
    },
  ],
  sql: `WITH credit AS (
  SELECT b.budget_line, b.year, b.value, b.figure_id
  FROM budget_main b
  WHERE b.measure = 'payment_credits'
), price AS (
  -- The price level of a year when that of the base year is 1: the yearly changes between them, multiplied.
  SELECT y.year,
         exp(coalesce(sum(sign(d.year - $base_year::INTEGER - 0.5)
                          * ln(1 + d.annual_change_pct / 100)), 0)) AS level,
         coalesce(list(d.figure_id ORDER BY d.year) FILTER (d.figure_id IS NOT NULL), []) AS figure_ids
  FROM (SELECT DISTINCT year FROM credit) y
  LEFT JOIN deflator d
    ON d.series = $price_series::VARCHAR
   AND d.year > least(y.year, $base_year::INTEGER)
   AND d.year <= greatest(y.year, $base_year::INTEGER)
  GROUP BY y.year
)
SELECT c.budget_line, l.label_nl AS budget_line_nl, l.label_en AS budget_line_en,
       c.year,
       c.value AS amount,
       100 * p.level AS price_level,
       c.value / p.level AS real_amount,
       base.value AS base_amount,
       100 * c.value / base.value AS nominal_index,
       100 * c.value / p.level / base.value AS real_index,
       [c.figure_id] AS amount_figure_ids,
       p.figure_ids AS price_level_figure_ids,
       [c.figure_id] || p.figure_ids AS real_amount_figure_ids,
       [base.figure_id] AS base_amount_figure_ids,
       list_distinct([c.figure_id, base.figure_id] || p.figure_ids) AS figure_ids
FROM credit c
JOIN price p USING (year)
JOIN credit base ON base.budget_line = c.budget_line AND base.year = $base_year::INTEGER
JOIN budget_line l ON l.code = c.budget_line
ORDER BY l.sort, c.year`,
};

/** Parameters of `budget_per_organisation`. */
export interface BudgetPerOrganisationParams {
  /** Budget year; default 2015. */
  readonly credit_year?: 2011 | 2012 | 2013 | 2014 | 2015;
  /** What falls under Institutions; default "training_and_folk". */
  readonly institutions?: "training_and_folk" | "training_only";
}

/** One row of `budget_per_organisation`. */
export interface BudgetPerOrganisationRow {
  /** Budget line */
  readonly budget_line: string;
  /** Budget line */
  readonly budget_line_nl: string;
  /** Budget line */
  readonly budget_line_en: string;
  /** Types of work; Assumed mapping. */
  readonly work_types: string;
  /** Types of work; Assumed mapping. */
  readonly work_types_nl: string;
  /** Types of work; Assumed mapping. */
  readonly work_types_en: string;
  /** Credit; in eur; At current prices. */
  readonly credit_amount: number;
  /** Organisations; in organisations; Recognised in 2015. */
  readonly organisations: number;
  /** Credit per organisation; in eur/organisations */
  readonly amount_per_organisation: number;
  /** Figures; Ids of the published figures behind it. */
  readonly credit_amount_figure_ids: readonly string[];
  /** Figures; Ids of the published figures behind it. */
  readonly organisations_figure_ids: readonly string[];
  /** Figures; Ids of the published figures behind it. */
  readonly figure_ids: readonly string[];
}

/** Budget per organisation */
export const budgetPerOrganisation: Analysis<
  BudgetPerOrganisationParams,
  BudgetPerOrganisationRow
> = {
  id: "budget_per_organisation",
  theme: "budget",
  title: {
    nl: "Begroting per organisatie",
    en: "Budget per organisation",
  },
  description: {
    nl: "Hoeveel vereffeningskrediet een begrotingslijn bood per erkende organisatie van de werksoorten die eronder vallen.",
    en: "How much payment credit a budget line provided per recognised organisation of the types of work under it.",
  },
  params: [
    {
      name: "credit_year",
      type: "INTEGER",
      default: 2015,
      domain: [
        {
          value: 2011,
          label: {
            nl: "2011",
            en: "2011",
          },
        },
        {
          value: 2012,
          label: {
            nl: "2012",
            en: "2012",
          },
        },
        {
          value: 2013,
          label: {
            nl: "2013",
            en: "2013",
          },
        },
        {
          value: 2014,
          label: {
            nl: "2014",
            en: "2014",
          },
        },
        {
          value: 2015,
          label: {
            nl: "2015",
            en: "2015",
          },
        },
      ],
      title: {
        nl: "Begrotingsjaar",
        en: "Budget year",
      },
      description: {
        nl: "Jaar van het krediet; de organisaties zijn die van 2015.",
        en: "Year of the credit; the organisations are those of 2015.",
      },
    },
    {
      name: "institutions",
      type: "VARCHAR",
      default: "training_and_folk",
      domain: [
        {
          value: "training_and_folk",
          label: {
            nl: "vormingsinstellingen en Vormingplus-centra",
            en: "training institutions and folk high schools",
          },
        },
        {
          value: "training_only",
          label: {
            nl: "alleen vormingsinstellingen",
            en: "training institutions only",
          },
        },
      ],
      title: {
        nl: "Wat onder Instellingen valt",
        en: "What falls under Institutions",
      },
      description: {
        nl: "Het document zegt niet welke werksoorten de begrotingslijn Instellingen omvat. Dit is een aanname, kies ze zelf.",
        en: "The document does not say which types of work the budget line Institutions covers. This is an assumption, make it yourself.",
      },
    },
  ],
  caveats: [
    {
      nl: "De lijn Instellingen omvat meer dan één werksoort; de toewijzing is een aanname die u hierboven kiest.",
      en: "The line Institutions covers more than one type of work; the mapping is an assumption that you choose above.",
    },
    {
      nl: "Een gemiddelde zegt niets over één organisatie; de werksoorten verschillen sterk in grootte.",
      en: "A mean says nothing about one organisation; the types of work differ much in size.",
    },
  ],
  comparability: ["population"],
  refusals: [],
  chart: {
    type: "bar",
    mode: "grouped",
    encode: {
      category: "budget_line",
      value: "amount_per_organisation",
      series: null,
      facet: null,
    },
    sort: "data",
    format: "euro",
    decimals: 0,
    labels: "all",
    baseline: "zero",
    colors: {
      associations: 1,
      institutions: 5,
      movements: 4,
    },
    title: {
      nl: "Krediet per organisatie, {credit_year}",
      en: "Credit per organisation, {credit_year}",
    },
    subtitle: {
      nl: "Euro per erkende organisatie (2015); Instellingen: {institutions}",
      en: "Euro per recognised organisation (2015); Institutions: {institutions}",
    },
  },
  columns: [
    {
      name: "budget_line",
      type: "VARCHAR",
      unit: null,
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Begrotingslijn",
        en: "Budget line",
      },
      description: {
        nl: "",
        en: "",
      },
      role: "dimension",
    },
    {
      name: "budget_line_nl",
      type: "VARCHAR",
      unit: null,
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Begrotingslijn",
        en: "Budget line",
      },
      description: {
        nl: "",
        en: "",
      },
      role: "label",
    },
    {
      name: "budget_line_en",
      type: "VARCHAR",
      unit: null,
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Begrotingslijn",
        en: "Budget line",
      },
      description: {
        nl: "",
        en: "",
      },
      role: "label",
    },
    {
      name: "work_types",
      type: "VARCHAR",
      unit: null,
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Werksoorten",
        en: "Types of work",
      },
      description: {
        nl: "Aangenomen toewijzing.",
        en: "Assumed mapping.",
      },
      role: "dimension",
    },
    {
      name: "work_types_nl",
      type: "VARCHAR",
      unit: null,
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Werksoorten",
        en: "Types of work",
      },
      description: {
        nl: "Aangenomen toewijzing.",
        en: "Assumed mapping.",
      },
      role: "label",
    },
    {
      name: "work_types_en",
      type: "VARCHAR",
      unit: null,
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Werksoorten",
        en: "Types of work",
      },
      description: {
        nl: "Aangenomen toewijzing.",
        en: "Assumed mapping.",
      },
      role: "label",
    },
    {
      name: "credit_amount",
      type: "DOUBLE",
      unit: "eur",
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Krediet",
        en: "Credit",
      },
      description: {
        nl: "In lopende prijzen.",
        en: "At current prices.",
      },
      role: "measure",
    },
    {
      name: "organisations",
      type: "DOUBLE",
      unit: "organisations",
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Organisaties",
        en: "Organisations",
      },
      description: {
        nl: "Erkend in 2015.",
        en: "Recognised in 2015.",
      },
      role: "measure",
    },
    {
      name: "amount_per_organisation",
      type: "DOUBLE",
      unit: "eur/organisations",
      nullable: false,
      decimals: 0,
      ratio: {
        numerator: "credit_amount",
        denominator: "organisations",
      },
      title: {
        nl: "Krediet per organisatie",
        en: "Credit per organisation",
      },
      description: {
        nl: "",
        en: "",
      },
      role: "measure",
    },
    {
      name: "credit_amount_figure_ids",
      type: "VARCHAR[]",
      unit: null,
      nullable: false,
      decimals: null,
      ratio: null,
      role: "figures",
      title: {
        nl: "Cijfers",
        en: "Figures",
      },
      description: {
        nl: "Namen van de gepubliceerde cijfers erachter.",
        en: "Ids of the published figures behind it.",
      },
    },
    {
      name: "organisations_figure_ids",
      type: "VARCHAR[]",
      unit: null,
      nullable: false,
      decimals: null,
      ratio: null,
      role: "figures",
      title: {
        nl: "Cijfers",
        en: "Figures",
      },
      description: {
        nl: "Namen van de gepubliceerde cijfers erachter.",
        en: "Ids of the published figures behind it.",
      },
    },
    {
      name: "figure_ids",
      type: "VARCHAR[]",
      unit: null,
      nullable: false,
      decimals: null,
      ratio: null,
      role: "figures",
      title: {
        nl: "Cijfers",
        en: "Figures",
      },
      description: {
        nl: "Namen van de gepubliceerde cijfers erachter.",
        en: "Ids of the published figures behind it.",
      },
    },
  ],
  sql: `WITH mapping AS (
  SELECT * FROM (VALUES
    ('associations', 'associations'),
    ('movements', 'movements'),
    ('institutions', 'training_institutions'),
    ('institutions', CASE WHEN $institutions::VARCHAR = 'training_and_folk' THEN 'folk_high_schools' END)
  ) AS m (budget_line, work_type)
  WHERE work_type IS NOT NULL
), counted AS (
  SELECT m.budget_line,
         string_agg(DISTINCT t.label_nl, ', ' ORDER BY t.label_nl) AS work_types_nl,
         string_agg(DISTINCT t.label_en, ', ' ORDER BY t.label_en) AS work_types_en,
         sum(o.value) AS organisations,
         list(o.figure_id ORDER BY o.figure_id) AS figure_ids
  FROM mapping m
  JOIN organisations_main o ON o.work_type = m.work_type
  JOIN work_type t ON t.code = m.work_type
  WHERE o.measure = 'organisations' AND o.series = 'scvw-recognition-2015'
  GROUP BY m.budget_line
)
SELECT b.budget_line, l.label_nl AS budget_line_nl, l.label_en AS budget_line_en,
       c.work_types_nl AS work_types, c.work_types_nl, c.work_types_en,
       b.value AS credit_amount,
       c.organisations,
       b.value / c.organisations AS amount_per_organisation,
       [b.figure_id] AS credit_amount_figure_ids,
       c.figure_ids AS organisations_figure_ids,
       [b.figure_id] || c.figure_ids AS figure_ids
FROM budget_main b
JOIN counted c USING (budget_line)
JOIN budget_line l ON l.code = b.budget_line
WHERE b.measure = 'payment_credits' AND b.year = $credit_year::INTEGER
ORDER BY l.sort`,
};

/** All analyses, in the order of their themes and titles. */

export const ANALYSES = [organisationsByType, budgetIndex, budgetPerOrganisation] as const;
