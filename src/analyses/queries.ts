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
  /** Organisations; in organisations; Recognised; year not printed, 2015 taken. */
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
      nl: "Geteld zijn erkenningen, verdeeld over vier werksoorten.",
      en: "Recognitions are counted, divided over four types of work.",
    },
    {
      nl: "Het beleidsplan drukt bij het aantal organisaties geen jaar; 2015, het jaar van het plan, is genomen.",
      en: "The policy plan prints no year with the number of organisations; 2015, the year of the plan, is taken.",
    },
    {
      nl: "Vijftien vormingsinstellingen zijn lid van vier federaties; hier telt elk lid apart.",
      en: "Fifteen training institutions are members of four federations; here each member counts.",
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
      nl: "Aantal organisaties; jaar niet gedrukt, 2015 genomen",
      en: "Number of organisations; year not printed, 2015 taken",
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
        nl: "Erkend; jaar niet gedrukt, 2015 genomen.",
        en: "Recognised; year not printed, 2015 taken.",
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
  sql: `WITH recognised AS (
  SELECT o.work_type, CASE WHEN $level::VARCHAR = 'work_subtype' THEN o.work_subtype END AS subtype,
         o.value, o.figure_id
  FROM organisations_main o
  WHERE o.measure = 'organisations' AND o.series = 'scvw-recognition-2015'
), part AS (
  SELECT work_type, subtype, sum(value) AS organisations,
         list(figure_id ORDER BY figure_id) AS figure_ids
  FROM recognised
  GROUP BY ALL
), whole AS (
  SELECT sum(value) AS organisations, list(figure_id ORDER BY figure_id) AS figure_ids
  FROM recognised
)
SELECT p.work_type, t.label_nl AS work_type_nl, t.label_en AS work_type_en,
       coalesce(p.subtype, p.work_type) AS kind,
       coalesce(s.label_nl, t.label_nl) AS kind_nl,
       coalesce(s.label_en, t.label_en) AS kind_en,
       p.organisations,
       whole.organisations AS total,
       100 * p.organisations / whole.organisations AS share,
       p.figure_ids,
       whole.figure_ids AS total_figure_ids
FROM part p
CROSS JOIN whole
JOIN work_type t ON t.code = p.work_type
LEFT JOIN work_subtype s ON s.code = p.subtype
ORDER BY t.sort, s.sort`,
};

/** `recognised_reach` has no parameters. */
export type RecognisedReachParams = Readonly<Record<string, never>>;

/** One row of `recognised_reach`. */
export interface RecognisedReachRow {
  /** Reached through; Any channel counts an organisation that was reached in both ways once. */
  readonly channel: string;
  /** Reached through; Any channel counts an organisation that was reached in both ways once. */
  readonly channel_nl: string;
  /** Reached through; Any channel counts an organisation that was reached in both ways once. */
  readonly channel_en: string;
  /** Organisations reached; in organisations */
  readonly reached: number;
  /** Recognised organisations; in organisations; All organisations recognised in that year. */
  readonly recognised: number;
  /** Reach; in %; Part of the recognised organisations that was reached. */
  readonly coverage: number;
  /** Reach as printed; in %; The annual report prints it for the support offer alone. */
  readonly printed_coverage: number | null;
  /** Figures; Ids of the published figures behind it. */
  readonly reached_figure_ids: readonly string[];
  /** Figures; Ids of the published figures behind it. */
  readonly recognised_figure_ids: readonly string[];
  /** Figures; Ids of the published figures behind it. */
  readonly printed_coverage_figure_ids: readonly string[];
  /** Figures; Ids of the published figures behind it. */
  readonly figure_ids: readonly string[];
}

/** Reach among recognised organisations */
export const recognisedReach: Analysis<RecognisedReachParams, RecognisedReachRow> = {
  id: "recognised_reach",
  theme: "organisations",
  title: {
    nl: "Bereik onder de erkende organisaties",
    en: "Reach among recognised organisations",
  },
  description: {
    nl: "Welk deel van de erkende organisaties Socius bereikte met zijn ondersteuningsaanbod, op vraag van de organisatie zelf, of op een van beide manieren.",
    en: "What part of the recognised organisations Socius reached through its support offer, at the request of the organisation itself, or in either way.",
  },
  params: [],
  caveats: [
    {
      nl: "De kanalen overlappen. Tel ze niet op; de rij voor eender welk kanaal telt elke organisatie één keer.",
      en: "The channels overlap. Do not add them up; the row for any channel counts each organisation once.",
    },
    {
      nl: "Het verslag zegt niet wanneer een organisatie als bereikt telt. Bereik zegt ook niet hoe vaak of met hoeveel mensen zij deelnam.",
      en: "The report does not say when an organisation counts as reached. Nor does reach say how often or with how many people it took part.",
    },
    {
      nl: "De bereikte organisaties zijn geteld in de eigen registratie van Socius; waar het aantal erkende organisaties vandaan komt, zegt het jaarverslag niet.",
      en: "The organisations reached are counted in Socius' own registration; the annual report does not say where the number of recognised organisations comes from.",
    },
  ],
  comparability: ["population"],
  refusals: [],
  chart: {
    type: "bar",
    mode: "grouped",
    encode: {
      category: "channel",
      value: "coverage",
      series: null,
      facet: null,
    },
    sort: "data",
    format: "percent",
    decimals: 1,
    labels: "all",
    baseline: "zero",
    colors: {},
    title: {
      nl: "Bereikte erkende organisaties naar kanaal",
      en: "Recognised organisations reached by channel",
    },
    subtitle: {
      nl: "Deel van de erkende organisaties, 2024",
      en: "Part of the recognised organisations, 2024",
    },
  },
  columns: [
    {
      name: "channel",
      type: "VARCHAR",
      unit: null,
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Bereikt via",
        en: "Reached through",
      },
      description: {
        nl: "Eender welk kanaal telt een organisatie die op beide manieren bereikt is één keer.",
        en: "Any channel counts an organisation that was reached in both ways once.",
      },
      role: "dimension",
    },
    {
      name: "channel_nl",
      type: "VARCHAR",
      unit: null,
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Bereikt via",
        en: "Reached through",
      },
      description: {
        nl: "Eender welk kanaal telt een organisatie die op beide manieren bereikt is één keer.",
        en: "Any channel counts an organisation that was reached in both ways once.",
      },
      role: "label",
    },
    {
      name: "channel_en",
      type: "VARCHAR",
      unit: null,
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Bereikt via",
        en: "Reached through",
      },
      description: {
        nl: "Eender welk kanaal telt een organisatie die op beide manieren bereikt is één keer.",
        en: "Any channel counts an organisation that was reached in both ways once.",
      },
      role: "label",
    },
    {
      name: "reached",
      type: "DOUBLE",
      unit: "organisations",
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Bereikte organisaties",
        en: "Organisations reached",
      },
      description: {
        nl: "",
        en: "",
      },
      role: "measure",
    },
    {
      name: "recognised",
      type: "DOUBLE",
      unit: "organisations",
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Erkende organisaties",
        en: "Recognised organisations",
      },
      description: {
        nl: "Alle erkende organisaties van dat jaar.",
        en: "All organisations recognised in that year.",
      },
      role: "measure",
    },
    {
      name: "coverage",
      type: "DOUBLE",
      unit: "%",
      nullable: false,
      decimals: 1,
      ratio: {
        numerator: "reached",
        denominator: "recognised",
      },
      title: {
        nl: "Bereik",
        en: "Reach",
      },
      description: {
        nl: "Deel van de erkende organisaties dat bereikt is.",
        en: "Part of the recognised organisations that was reached.",
      },
      role: "measure",
    },
    {
      name: "printed_coverage",
      type: "DOUBLE",
      unit: "%",
      nullable: true,
      decimals: null,
      ratio: null,
      title: {
        nl: "Bereik zoals gedrukt",
        en: "Reach as printed",
      },
      description: {
        nl: "Het jaarverslag drukt het alleen voor het ondersteuningsaanbod.",
        en: "The annual report prints it for the support offer alone.",
      },
      role: "measure",
    },
    {
      name: "reached_figure_ids",
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
      name: "recognised_figure_ids",
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
      name: "printed_coverage_figure_ids",
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
  sql: `WITH reached AS (
  SELECT o.channel, o.value, o.figure_id
  FROM organisations o
  WHERE o.measure = 'organisations_reached' AND o.recognition = 'recognised'
    AND o.scope IS NULL AND o.intake IS NULL AND o.repeats IS NULL
), printed AS (
  SELECT o.channel, o.value, [o.figure_id] AS figure_ids
  FROM organisations_main o
  WHERE o.measure = 'organisations_coverage_share' AND o.series = 'socius-registration-2024'
), recognised AS (
  SELECT o.value, o.figure_id
  FROM organisations_main o
  WHERE o.measure = 'organisations' AND o.series = 'scvw-recognised-organisations-2024'
)
SELECT r.channel, c.label_nl AS channel_nl, c.label_en AS channel_en,
       r.value AS reached,
       a.value AS recognised,
       100 * r.value / a.value AS coverage,
       p.value AS printed_coverage,
       [r.figure_id] AS reached_figure_ids,
       [a.figure_id] AS recognised_figure_ids,
       coalesce(p.figure_ids, []) AS printed_coverage_figure_ids,
       [r.figure_id, a.figure_id] || coalesce(p.figure_ids, []) AS figure_ids
FROM reached r
CROSS JOIN recognised a
LEFT JOIN printed p USING (channel)
JOIN reach_channel c ON c.code = r.channel
ORDER BY c.sort`,
};

/** Parameters of `national_regional`. */
export interface NationalRegionalParams {
  /** How people are counted; default "unique_participants". */
  readonly counted?: "participants" | "unique_participants";
}

/** One row of `national_regional`. */
export interface NationalRegionalRow {
  /** Scope */
  readonly scope: string;
  /** Scope */
  readonly scope_nl: string;
  /** Scope */
  readonly scope_en: string;
  /** Organisations reached; in organisations */
  readonly organisations: number;
  /** All organisations reached; in organisations */
  readonly all_organisations: number;
  /** Share of organisations; in % */
  readonly organisations_share: number;
  /** Participants (as chosen); in persons; Participants or unique participants. */
  readonly persons: number;
  /** All participants; in persons */
  readonly all_persons: number;
  /** Share of participants; in % */
  readonly persons_share: number;
  /** Participants per organisation reached; in persons/organisations */
  readonly persons_per_organisation: number;
  /** Figures; Ids of the published figures behind it. */
  readonly organisations_figure_ids: readonly string[];
  /** Figures; Ids of the published figures behind it. */
  readonly all_organisations_figure_ids: readonly string[];
  /** Figures; Ids of the published figures behind it. */
  readonly persons_figure_ids: readonly string[];
  /** Figures; Ids of the published figures behind it. */
  readonly all_persons_figure_ids: readonly string[];
  /** Figures; Ids of the published figures behind it. */
  readonly figure_ids: readonly string[];
}

/** National and regional reach */
export const nationalRegional: Analysis<NationalRegionalParams, NationalRegionalRow> = {
  id: "national_regional",
  theme: "organisations",
  title: {
    nl: "Landelijk en regionaal bereik",
    en: "National and regional reach",
  },
  description: {
    nl: "Hoeveel erkende organisaties met een landelijke en met een regionale werking Socius bereikte, hoeveel deelnemers uit die organisaties geteld zijn, en hoeveel dat er per organisatie zijn.",
    en: "How many recognised organisations with a national and with a regional operation Socius reached, how many participants from these organisations were counted, and how many that makes per organisation.",
  },
  params: [
    {
      name: "counted",
      type: "VARCHAR",
      default: "unique_participants",
      domain: [
        {
          value: "participants",
          label: {
            nl: "deelnemers",
            en: "participants",
          },
        },
        {
          value: "unique_participants",
          label: {
            nl: "unieke deelnemers",
            en: "unique participants",
          },
        },
      ],
      title: {
        nl: "Hoe mensen geteld zijn",
        en: "How people are counted",
      },
      description: {
        nl: "Deelnemers tellen bij elke activiteit opnieuw, unieke deelnemers één keer in het jaar.",
        en: "Participants count anew at each activity, unique participants once in the year.",
      },
    },
  ],
  caveats: [
    {
      nl: "Geteld zijn alleen erkende organisaties die in 2024 bereikt zijn met het ondersteuningsaanbod, niet alle erkende organisaties.",
      en: "Only recognised organisations reached through the support offer in 2024 are counted, not all recognised organisations.",
    },
    {
      nl: "Een gemiddelde per organisatie zegt niets over één organisatie. Organisaties verschillen sterk in grootte.",
      en: "A mean per organisation says nothing about one organisation. Organisations differ much in size.",
    },
    {
      nl: "Hoeveel landelijke en regionale organisaties er erkend zijn, drukt het verslag niet; welk deel bereikt is, is dus niet te zeggen.",
      en: "The report does not print how many national and regional organisations are recognised, so what part was reached cannot be said.",
    },
  ],
  comparability: [],
  refusals: [],
  chart: {
    type: "bar",
    mode: "grouped",
    encode: {
      category: "scope",
      value: "persons_per_organisation",
      series: null,
      facet: null,
    },
    sort: "data",
    format: "number",
    decimals: 1,
    labels: "all",
    baseline: "zero",
    colors: {},
    title: {
      nl: "Deelname per landelijke en per regionale organisatie",
      en: "Participation per national and per regional organisation",
    },
    subtitle: {
      nl: "Gemiddeld aantal {counted} per bereikte erkende organisatie, 2024",
      en: "Mean number of {counted} per recognised organisation reached, 2024",
    },
  },
  columns: [
    {
      name: "scope",
      type: "VARCHAR",
      unit: null,
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Werkingsgebied",
        en: "Scope",
      },
      description: {
        nl: "",
        en: "",
      },
      role: "dimension",
    },
    {
      name: "scope_nl",
      type: "VARCHAR",
      unit: null,
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Werkingsgebied",
        en: "Scope",
      },
      description: {
        nl: "",
        en: "",
      },
      role: "label",
    },
    {
      name: "scope_en",
      type: "VARCHAR",
      unit: null,
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Werkingsgebied",
        en: "Scope",
      },
      description: {
        nl: "",
        en: "",
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
        nl: "Bereikte organisaties",
        en: "Organisations reached",
      },
      description: {
        nl: "",
        en: "",
      },
      role: "measure",
    },
    {
      name: "all_organisations",
      type: "DOUBLE",
      unit: "organisations",
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Alle bereikte organisaties",
        en: "All organisations reached",
      },
      description: {
        nl: "",
        en: "",
      },
      role: "measure",
    },
    {
      name: "organisations_share",
      type: "DOUBLE",
      unit: "%",
      nullable: false,
      decimals: 1,
      ratio: {
        numerator: "organisations",
        denominator: "all_organisations",
      },
      title: {
        nl: "Aandeel in de organisaties",
        en: "Share of organisations",
      },
      description: {
        nl: "",
        en: "",
      },
      role: "measure",
    },
    {
      name: "persons",
      type: "DOUBLE",
      unit: "persons",
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Deelnemers (zoals gekozen)",
        en: "Participants (as chosen)",
      },
      description: {
        nl: "Deelnemers of unieke deelnemers.",
        en: "Participants or unique participants.",
      },
      role: "measure",
    },
    {
      name: "all_persons",
      type: "DOUBLE",
      unit: "persons",
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Alle deelnemers",
        en: "All participants",
      },
      description: {
        nl: "",
        en: "",
      },
      role: "measure",
    },
    {
      name: "persons_share",
      type: "DOUBLE",
      unit: "%",
      nullable: false,
      decimals: 1,
      ratio: {
        numerator: "persons",
        denominator: "all_persons",
      },
      title: {
        nl: "Aandeel in de deelnemers",
        en: "Share of participants",
      },
      description: {
        nl: "",
        en: "",
      },
      role: "measure",
    },
    {
      name: "persons_per_organisation",
      type: "DOUBLE",
      unit: "persons/organisations",
      nullable: false,
      decimals: 1,
      ratio: {
        numerator: "persons",
        denominator: "organisations",
      },
      title: {
        nl: "Deelnemers per bereikte organisatie",
        en: "Participants per organisation reached",
      },
      description: {
        nl: "",
        en: "",
      },
      role: "measure",
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
      name: "all_organisations_figure_ids",
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
      name: "persons_figure_ids",
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
      name: "all_persons_figure_ids",
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
  sql: `SELECT s.code AS scope, s.label_nl AS scope_nl, s.label_en AS scope_en,
       o.value AS organisations,
       sum(o.value) OVER () AS all_organisations,
       100 * o.value / sum(o.value) OVER () AS organisations_share,
       p.value AS persons,
       sum(p.value) OVER () AS all_persons,
       100 * p.value / sum(p.value) OVER () AS persons_share,
       p.value / o.value AS persons_per_organisation,
       [o.figure_id] AS organisations_figure_ids,
       list(o.figure_id) OVER () AS all_organisations_figure_ids,
       [p.figure_id] AS persons_figure_ids,
       list(p.figure_id) OVER () AS all_persons_figure_ids,
       list(o.figure_id) OVER () || list(p.figure_id) OVER () AS figure_ids
FROM scope s
JOIN organisations_main o
  ON o.scope = s.code AND o.measure = 'organisations_reached' AND o.recognition = 'recognised'
JOIN participants_main p
  ON p.scope = s.code AND p.measure = $counted::VARCHAR AND p.recognition = 'recognised'
ORDER BY s.sort`,
};

/** Parameters of `consultations_by_actor`. */
export interface ConsultationsByActorParams {
  /** Breakdown; default "group". */
  readonly level?: "group" | "type";
}

/** One row of `consultations_by_actor`. */
export interface ConsultationsByActorRow {
  /** Actor group */
  readonly actor_group: string;
  /** Actor group */
  readonly actor_group_nl: string;
  /** Actor group */
  readonly actor_group_en: string;
  /** Actor; The group or the type of actor. A type found in several groups carries the name of the group. */
  readonly actor: string;
  /** Actor; The group or the type of actor. A type found in several groups carries the name of the group. */
  readonly actor_nl: string;
  /** Actor; The group or the type of actor. A type found in several groups carries the name of the group. */
  readonly actor_en: string;
  /** Consultation meetings; in meetings */
  readonly meetings: number;
  /** All consultation meetings; in meetings */
  readonly all_meetings: number;
  /** Share; in %; Part of all consultation meetings. */
  readonly share: number;
  /** Actors; in actors */
  readonly actors: number;
  /** Meetings per actor; in meetings/actors */
  readonly meetings_per_actor: number;
  /** Figures; Ids of the published figures behind it. */
  readonly meetings_figure_ids: readonly string[];
  /** Figures; Ids of the published figures behind it. */
  readonly all_meetings_figure_ids: readonly string[];
  /** Figures; Ids of the published figures behind it. */
  readonly actors_figure_ids: readonly string[];
  /** Figures; Ids of the published figures behind it. */
  readonly figure_ids: readonly string[];
}

/** Consultation by type of actor */
export const consultationsByActor: Analysis<ConsultationsByActorParams, ConsultationsByActorRow> = {
  id: "consultations_by_actor",
  theme: "organisations",
  title: {
    nl: "Overleg naar soort actor",
    en: "Consultation by type of actor",
  },
  description: {
    nl: "Met wie Socius overlegt, bij beleid, onderzoek, opleidingen, in het buitenland en in de bovenbouw, en hoe vaak.",
    en: "With whom Socius consults, in policy, research, education, abroad and in the superstructure, and how often.",
  },
  params: [
    {
      name: "level",
      type: "VARCHAR",
      default: "group",
      domain: [
        {
          value: "group",
          label: {
            nl: "groep",
            en: "group",
          },
        },
        {
          value: "type",
          label: {
            nl: "soort actor",
            en: "type of actor",
          },
        },
      ],
      title: {
        nl: "Indeling",
        en: "Breakdown",
      },
      description: {
        nl: "De vijf groepen, of elke soort actor binnen de groepen.",
        en: "The five groups, or each type of actor within the groups.",
      },
    },
  ],
  caveats: [
    {
      nl: "Het zijn overlegmomenten waaraan Socius zelf deelnam, in zijn eigen registratie. Ze zeggen niets over het overleg van de sector.",
      en: "These are meetings in which Socius itself took part, from its own registration. They say nothing about the consultation of the sector.",
    },
    {
      nl: "Het jaarverslag zegt niet hoe een overleg met verschillende actoren tegelijk geteld is. Lees het aantal per actor dus als een gemiddelde.",
      en: "The annual report does not say how a meeting with several actors at once was counted. So read the number per actor as a mean.",
    },
    {
      nl: "Eenzelfde actor kan in meer groepen staan; de 70 actoren van het verslag zijn de som van de groepen.",
      en: "The same actor may be in several groups; the 70 actors of the report are the sum of the groups.",
    },
  ],
  comparability: [],
  refusals: [],
  chart: {
    type: "bar",
    mode: "grouped",
    encode: {
      category: "actor",
      value: "meetings",
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
      nl: "Overlegmomenten van Socius naar actor",
      en: "Consultation meetings of Socius by actor",
    },
    subtitle: {
      nl: "Aantal overlegmomenten per {level}, 2024",
      en: "Number of consultation meetings by {level}, 2024",
    },
  },
  columns: [
    {
      name: "actor_group",
      type: "VARCHAR",
      unit: null,
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Actorgroep",
        en: "Actor group",
      },
      description: {
        nl: "",
        en: "",
      },
      role: "dimension",
    },
    {
      name: "actor_group_nl",
      type: "VARCHAR",
      unit: null,
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Actorgroep",
        en: "Actor group",
      },
      description: {
        nl: "",
        en: "",
      },
      role: "label",
    },
    {
      name: "actor_group_en",
      type: "VARCHAR",
      unit: null,
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Actorgroep",
        en: "Actor group",
      },
      description: {
        nl: "",
        en: "",
      },
      role: "label",
    },
    {
      name: "actor",
      type: "VARCHAR",
      unit: null,
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Actor",
        en: "Actor",
      },
      description: {
        nl: "De groep of de soort actor. Een soort die in meer groepen staat, draagt de naam van de groep erbij.",
        en: "The group or the type of actor. A type found in several groups carries the name of the group.",
      },
      role: "dimension",
    },
    {
      name: "actor_nl",
      type: "VARCHAR",
      unit: null,
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Actor",
        en: "Actor",
      },
      description: {
        nl: "De groep of de soort actor. Een soort die in meer groepen staat, draagt de naam van de groep erbij.",
        en: "The group or the type of actor. A type found in several groups carries the name of the group.",
      },
      role: "label",
    },
    {
      name: "actor_en",
      type: "VARCHAR",
      unit: null,
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Actor",
        en: "Actor",
      },
      description: {
        nl: "De groep of de soort actor. Een soort die in meer groepen staat, draagt de naam van de groep erbij.",
        en: "The group or the type of actor. A type found in several groups carries the name of the group.",
      },
      role: "label",
    },
    {
      name: "meetings",
      type: "DOUBLE",
      unit: "meetings",
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Overlegmomenten",
        en: "Consultation meetings",
      },
      description: {
        nl: "",
        en: "",
      },
      role: "measure",
    },
    {
      name: "all_meetings",
      type: "DOUBLE",
      unit: "meetings",
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Alle overlegmomenten",
        en: "All consultation meetings",
      },
      description: {
        nl: "",
        en: "",
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
        numerator: "meetings",
        denominator: "all_meetings",
      },
      title: {
        nl: "Aandeel",
        en: "Share",
      },
      description: {
        nl: "Deel van alle overlegmomenten.",
        en: "Part of all consultation meetings.",
      },
      role: "measure",
    },
    {
      name: "actors",
      type: "DOUBLE",
      unit: "actors",
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Actoren",
        en: "Actors",
      },
      description: {
        nl: "",
        en: "",
      },
      role: "measure",
    },
    {
      name: "meetings_per_actor",
      type: "DOUBLE",
      unit: "meetings/actors",
      nullable: false,
      decimals: 1,
      ratio: {
        numerator: "meetings",
        denominator: "actors",
      },
      title: {
        nl: "Overlegmomenten per actor",
        en: "Meetings per actor",
      },
      description: {
        nl: "",
        en: "",
      },
      role: "measure",
    },
    {
      name: "meetings_figure_ids",
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
      name: "all_meetings_figure_ids",
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
      name: "actors_figure_ids",
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
  sql: `WITH part AS (
  SELECT c.actor_group, CASE WHEN $level::VARCHAR = 'type' THEN c.actor_type END AS actor_type,
         sum(c.value) FILTER (c.measure = 'consultation_meetings') AS meetings,
         sum(c.value) FILTER (c.measure = 'consultation_actors') AS actors,
         list(c.figure_id ORDER BY c.figure_id)
           FILTER (c.measure = 'consultation_meetings') AS meetings_figure_ids,
         list(c.figure_id ORDER BY c.figure_id)
           FILTER (c.measure = 'consultation_actors') AS actors_figure_ids
  FROM consultations_main c
  WHERE c.measure IN ('consultation_meetings', 'consultation_actors')
  GROUP BY ALL
), whole AS (
  SELECT sum(c.value) AS meetings, list(c.figure_id ORDER BY c.figure_id) AS figure_ids
  FROM consultations_main c
  WHERE c.measure = 'consultation_meetings'
), named AS (
  -- Two groups may hold the same type of actor: without the group's name they would share one bar.
  SELECT p.*, g.sort AS group_sort, t.sort AS type_sort,
         g.label_nl AS actor_group_nl, g.label_en AS actor_group_en,
         t.label_nl AS type_nl, t.label_en AS type_en,
         count(DISTINCT p.actor_group) OVER (PARTITION BY p.actor_type) > 1 AS is_shared
  FROM part p
  JOIN actor_group g ON g.code = p.actor_group
  LEFT JOIN actor_type t ON t.code = p.actor_type
)
SELECT n.actor_group, n.actor_group_nl, n.actor_group_en,
       concat_ws('/', n.actor_group, n.actor_type) AS actor,
       CASE WHEN n.type_nl IS NULL THEN n.actor_group_nl
            WHEN n.is_shared THEN format('{} ({})', n.type_nl, n.actor_group_nl)
            ELSE n.type_nl END AS actor_nl,
       CASE WHEN n.type_en IS NULL THEN n.actor_group_en
            WHEN n.is_shared THEN format('{} ({})', n.type_en, n.actor_group_en)
            ELSE n.type_en END AS actor_en,
       n.meetings,
       whole.meetings AS all_meetings,
       100 * n.meetings / whole.meetings AS share,
       n.actors,
       n.meetings / n.actors AS meetings_per_actor,
       n.meetings_figure_ids,
       whole.figure_ids AS all_meetings_figure_ids,
       n.actors_figure_ids,
       whole.figure_ids || n.actors_figure_ids AS figure_ids
FROM named n
CROSS JOIN whole
ORDER BY n.group_sort, n.type_sort`,
};

/** Parameters of `stakeholder_survey_matrix`. */
export interface StakeholderSurveyMatrixParams {
  /** Characteristic; default "reach". */
  readonly characteristic?: "reach" | "size" | "respondent_function";
}

/** One row of `stakeholder_survey_matrix`. */
export interface StakeholderSurveyMatrixRow {
  /** Stakeholder group */
  readonly stakeholder_group: string;
  /** Stakeholder group */
  readonly stakeholder_group_nl: string;
  /** Stakeholder group */
  readonly stakeholder_group_en: string;
  /** Category; Category of the characteristic chosen. */
  readonly category: string;
  /** Category; Category of the characteristic chosen. */
  readonly category_nl: string;
  /** Category; Category of the characteristic chosen. */
  readonly category_en: string;
  /** People consulted; in respondents */
  readonly respondents: number;
  /** People consulted of the group; in respondents; Sum of the categories. */
  readonly group_respondents: number;
  /** Share within the group; in % */
  readonly share: number;
  /** Figures; Ids of the published figures behind it. */
  readonly respondents_figure_ids: readonly string[];
  /** Figures; Ids of the published figures behind it. */
  readonly group_respondents_figure_ids: readonly string[];
  /** Figures; Ids of the published figures behind it. */
  readonly figure_ids: readonly string[];
}

/** Who was consulted for the policy plan */
export const stakeholderSurveyMatrix: Analysis<
  StakeholderSurveyMatrixParams,
  StakeholderSurveyMatrixRow
> = {
  id: "stakeholder_survey_matrix",
  theme: "organisations",
  title: {
    nl: "Wie bevraagd is voor het beleidsplan",
    en: "Who was consulted for the policy plan",
  },
  description: {
    nl: "Hoeveel stakeholders van elke groep in 2014 en 2015 bevraagd zijn, naar het bereik of de grootte van hun organisatie of naar hun functie.",
    en: "How many stakeholders of each group were consulted in 2014 and 2015, by the reach or the size of their organisation or by their function.",
  },
  params: [
    {
      name: "characteristic",
      type: "VARCHAR",
      default: "reach",
      domain: [
        {
          value: "reach",
          label: {
            nl: "bereik",
            en: "reach",
          },
        },
        {
          value: "size",
          label: {
            nl: "grootte van de organisatie",
            en: "size of the organisation",
          },
        },
        {
          value: "respondent_function",
          label: {
            nl: "functie van de bevraagde",
            en: "function of the person consulted",
          },
        },
      ],
      title: {
        nl: "Kenmerk",
        en: "Characteristic",
      },
      description: {
        nl: "Of de organisatie deelnam aan activiteiten van Socius, hoe groot ze is, of welke functie de bevraagde heeft.",
        en: "Whether the organisation took part in activities of Socius, how large it is, or what function the person consulted has.",
      },
    },
  ],
  caveats: [
    {
      nl: "De bevraagden zijn gekozen om een gevarieerde groep te horen. De aandelen zeggen niets over de sector als geheel.",
      en: "The people consulted were chosen so as to hear a varied group. The shares say nothing about the sector as a whole.",
    },
    {
      nl: "Het gaat om hoogstens twaalf mensen per groep; één persoon meer of minder verandert een aandeel sterk.",
      en: "There are at most twelve people in a group; one person more or less changes a share much.",
    },
    {
      nl: "Bereik, grootte en functie zijn drie indelingen van dezelfde mensen. Alleen de functie is ook gegeven voor het personeel en de bestuurders van Socius; overheid, belangenbehartigers, steunpunten en de gesprekken achteraf zijn nergens ingedeeld. Zo zijn 33 van de 66 mensen naar bereik en grootte ingedeeld, en 49 naar functie.",
      en: "Reach, size and function are three breakdowns of the same people. Only the function is also given for the staff and the board of Socius; government, advocacy organisations, support centres and the interviews afterwards are not broken down at all. So 33 of the 66 people are broken down by reach and size, and 49 by function.",
    },
  ],
  comparability: [],
  refusals: [],
  chart: {
    type: "bar",
    mode: "stacked",
    encode: {
      category: "stakeholder_group",
      value: "respondents",
      series: "category",
      facet: null,
    },
    sort: "data",
    format: "number",
    decimals: null,
    labels: "all",
    baseline: "zero",
    colors: {},
    title: {
      nl: "Bevraagde stakeholders naar groep",
      en: "Stakeholders consulted by group",
    },
    subtitle: {
      nl: "Aantal mensen naar {characteristic}, september 2014 tot januari 2015",
      en: "Number of people by {characteristic}, September 2014 to January 2015",
    },
  },
  columns: [
    {
      name: "stakeholder_group",
      type: "VARCHAR",
      unit: null,
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Stakeholdersgroep",
        en: "Stakeholder group",
      },
      description: {
        nl: "",
        en: "",
      },
      role: "dimension",
    },
    {
      name: "stakeholder_group_nl",
      type: "VARCHAR",
      unit: null,
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Stakeholdersgroep",
        en: "Stakeholder group",
      },
      description: {
        nl: "",
        en: "",
      },
      role: "label",
    },
    {
      name: "stakeholder_group_en",
      type: "VARCHAR",
      unit: null,
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Stakeholdersgroep",
        en: "Stakeholder group",
      },
      description: {
        nl: "",
        en: "",
      },
      role: "label",
    },
    {
      name: "category",
      type: "VARCHAR",
      unit: null,
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Categorie",
        en: "Category",
      },
      description: {
        nl: "Categorie van het gekozen kenmerk.",
        en: "Category of the characteristic chosen.",
      },
      role: "dimension",
    },
    {
      name: "category_nl",
      type: "VARCHAR",
      unit: null,
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Categorie",
        en: "Category",
      },
      description: {
        nl: "Categorie van het gekozen kenmerk.",
        en: "Category of the characteristic chosen.",
      },
      role: "label",
    },
    {
      name: "category_en",
      type: "VARCHAR",
      unit: null,
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Categorie",
        en: "Category",
      },
      description: {
        nl: "Categorie van het gekozen kenmerk.",
        en: "Category of the characteristic chosen.",
      },
      role: "label",
    },
    {
      name: "respondents",
      type: "DOUBLE",
      unit: "respondents",
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Bevraagden",
        en: "People consulted",
      },
      description: {
        nl: "",
        en: "",
      },
      role: "measure",
    },
    {
      name: "group_respondents",
      type: "DOUBLE",
      unit: "respondents",
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Bevraagden van de groep",
        en: "People consulted of the group",
      },
      description: {
        nl: "Som van de categorieën.",
        en: "Sum of the categories.",
      },
      role: "measure",
    },
    {
      name: "share",
      type: "DOUBLE",
      unit: "%",
      nullable: false,
      decimals: 0,
      ratio: {
        numerator: "respondents",
        denominator: "group_respondents",
      },
      title: {
        nl: "Aandeel binnen de groep",
        en: "Share within the group",
      },
      description: {
        nl: "",
        en: "",
      },
      role: "measure",
    },
    {
      name: "respondents_figure_ids",
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
      name: "group_respondents_figure_ids",
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
  sql: `WITH category AS (
  SELECT code, label_nl, label_en, sort FROM reach
  UNION ALL SELECT code, label_nl, label_en, sort FROM size
  UNION ALL SELECT code, label_nl, label_en, sort FROM respondent_function
)
SELECT s.stakeholder_group, g.label_nl AS stakeholder_group_nl, g.label_en AS stakeholder_group_en,
       c.code AS category, c.label_nl AS category_nl, c.label_en AS category_en,
       s.value AS respondents,
       sum(s.value) OVER same_group AS group_respondents,
       100 * s.value / sum(s.value) OVER same_group AS share,
       [s.figure_id] AS respondents_figure_ids,
       list(s.figure_id) OVER same_group AS group_respondents_figure_ids,
       list(s.figure_id) OVER same_group AS figure_ids
FROM stakeholder_survey_main s
JOIN category c
  ON c.code = CASE $characteristic::VARCHAR
                WHEN 'reach' THEN s.reach
                WHEN 'size' THEN s.size
                ELSE s.respondent_function
              END
JOIN stakeholder_group g ON g.code = s.stakeholder_group
WHERE s.measure = 'respondents'
WINDOW same_group AS (PARTITION BY s.stakeholder_group)
ORDER BY g.sort, c.sort`,
};

/** `workforce_by_type` has no parameters. */
export type WorkforceByTypeParams = Readonly<Record<string, never>>;

/** One row of `workforce_by_type`. */
export interface WorkforceByTypeRow {
  /** Role */
  readonly role: string;
  /** Role */
  readonly role_nl: string;
  /** Role */
  readonly role_en: string;
  /** Type of work */
  readonly work_type: string;
  /** Type of work */
  readonly work_type_nl: string;
  /** Type of work */
  readonly work_type_en: string;
  /** Year */
  readonly year: number;
  /** Persons; in persons */
  readonly persons: number;
  /** Persons in all types of work; in persons; All with the same role. */
  readonly role_persons: number;
  /** Share of the type of work; in %; Part of all with the same role. */
  readonly share_of_role: number;
  /** Figures; Ids of the published figures behind it. */
  readonly persons_figure_ids: readonly string[];
  /** Figures; Ids of the published figures behind it. */
  readonly role_persons_figure_ids: readonly string[];
  /** Figures; Ids of the published figures behind it. */
  readonly figure_ids: readonly string[];
}

/** Paid staff, volunteers and freelancers by type of work */
export const workforceByType: Analysis<WorkforceByTypeParams, WorkforceByTypeRow> = {
  id: "workforce_by_type",
  theme: "workforce",
  title: {
    nl: "Beroepskrachten, vrijwilligers en freelancers naar werksoort",
    en: "Paid staff, volunteers and freelancers by type of work",
  },
  description: {
    nl: "Hoeveel mensen er in elke werksoort betaald, vrijwillig of freelance werken, en welk deel van die groep in de werksoort werkt.",
    en: "How many people work in each type of work as paid staff, volunteers or freelancers, and what part of that group works in the type.",
  },
  params: [],
  caveats: [
    {
      nl: "De beroepskrachten zijn die van 2012, de vrijwilligers en freelancers die van 2011. Aangenomen is dat de organisaties deze aantallen zelf opgaven; het document noemt de bron niet.",
      en: "Paid staff are those of 2012, volunteers and freelancers those of 2011. The organisations are assumed to have stated these numbers themselves; the document does not name the source.",
    },
    {
      nl: "Wie voor meer organisaties werkt, kan meermaals geteld zijn; dat geldt vooral voor vrijwilligers en freelancers.",
      en: "Those active in several organisations may be counted more than once, volunteers and freelancers above all.",
    },
    {
      nl: "Tel de drie rollen niet op. Het zijn personen, geen voltijdse banen, en een vrijwilliger besteedt niet evenveel tijd als een beroepskracht.",
      en: "Do not add up the three roles. They are persons, not full-time jobs, and a volunteer does not spend as much time as a paid worker.",
    },
  ],
  comparability: ["years"],
  refusals: [],
  chart: {
    type: "bar",
    mode: "percent",
    encode: {
      category: "role",
      value: "persons",
      series: "work_type",
      facet: null,
    },
    sort: "data",
    format: "integer",
    decimals: null,
    labels: "all",
    baseline: "zero",
    colors: {
      associations: 1,
      training_institutions: 2,
      folk_high_schools: 3,
      movements: 4,
    },
    title: {
      nl: "Werkkrachten naar rol en werksoort",
      en: "Workforce by role and type of work",
    },
    subtitle: {
      nl: "Aandeel van elke werksoort in de personen; beroepskrachten 2012, anderen 2011",
      en: "Share of each type of work in the persons; paid staff 2012, others 2011",
    },
  },
  columns: [
    {
      name: "role",
      type: "VARCHAR",
      unit: null,
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Rol",
        en: "Role",
      },
      description: {
        nl: "",
        en: "",
      },
      role: "dimension",
    },
    {
      name: "role_nl",
      type: "VARCHAR",
      unit: null,
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Rol",
        en: "Role",
      },
      description: {
        nl: "",
        en: "",
      },
      role: "label",
    },
    {
      name: "role_en",
      type: "VARCHAR",
      unit: null,
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Rol",
        en: "Role",
      },
      description: {
        nl: "",
        en: "",
      },
      role: "label",
    },
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
      name: "persons",
      type: "DOUBLE",
      unit: "persons",
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Personen",
        en: "Persons",
      },
      description: {
        nl: "",
        en: "",
      },
      role: "measure",
    },
    {
      name: "role_persons",
      type: "DOUBLE",
      unit: "persons",
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Personen in alle werksoorten",
        en: "Persons in all types of work",
      },
      description: {
        nl: "Allen met dezelfde rol.",
        en: "All with the same role.",
      },
      role: "measure",
    },
    {
      name: "share_of_role",
      type: "DOUBLE",
      unit: "%",
      nullable: false,
      decimals: 1,
      ratio: {
        numerator: "persons",
        denominator: "role_persons",
      },
      title: {
        nl: "Aandeel van de werksoort",
        en: "Share of the type of work",
      },
      description: {
        nl: "Deel van allen met dezelfde rol.",
        en: "Part of all with the same role.",
      },
      role: "measure",
    },
    {
      name: "persons_figure_ids",
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
      name: "role_persons_figure_ids",
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
  sql: `SELECT w.role, r.label_nl AS role_nl, r.label_en AS role_en,
       w.work_type, t.label_nl AS work_type_nl, t.label_en AS work_type_en,
       w.year,
       w.value AS persons,
       sum(w.value) OVER same_role AS role_persons,
       100 * w.value / sum(w.value) OVER same_role AS share_of_role,
       [w.figure_id] AS persons_figure_ids,
       list(w.figure_id) OVER same_role AS role_persons_figure_ids,
       list(w.figure_id) OVER same_role AS figure_ids
FROM workforce_main w
JOIN role r ON r.code = w.role
JOIN work_type t ON t.code = w.work_type
WHERE w.measure IN ('paid_staff', 'volunteers', 'freelancers') AND w.series = 'scvw-self-registration'
WINDOW same_role AS (PARTITION BY w.role)
ORDER BY r.sort, t.sort`,
};

/** Parameters of `volunteers_per_paid_worker`. */
export interface VolunteersPerPaidWorkerParams {
  /** Who is counted; default "volunteer". */
  readonly people?: "volunteer" | "freelancer";
}

/** One row of `volunteers_per_paid_worker`. */
export interface VolunteersPerPaidWorkerRow {
  /** Type of work */
  readonly work_type: string;
  /** Type of work */
  readonly work_type_nl: string;
  /** Type of work */
  readonly work_type_en: string;
  /** Volunteers or freelancers; in persons; Persons, as chosen above. */
  readonly persons: number;
  /** Year of that count */
  readonly persons_year: number;
  /** Paid staff; in persons */
  readonly paid_staff: number;
  /** Year of the paid staff */
  readonly paid_staff_year: number;
  /** Per paid worker; in persons/persons */
  readonly persons_per_paid_worker: number;
  /** Figures; Ids of the published figures behind it. */
  readonly persons_figure_ids: readonly string[];
  /** Figures; Ids of the published figures behind it. */
  readonly paid_staff_figure_ids: readonly string[];
  /** Figures; Ids of the published figures behind it. */
  readonly figure_ids: readonly string[];
}

/** Volunteers and freelancers per paid worker */
export const volunteersPerPaidWorker: Analysis<
  VolunteersPerPaidWorkerParams,
  VolunteersPerPaidWorkerRow
> = {
  id: "volunteers_per_paid_worker",
  theme: "workforce",
  title: {
    nl: "Vrijwilligers en freelancers per beroepskracht",
    en: "Volunteers and freelancers per paid worker",
  },
  description: {
    nl: "Hoeveel vrijwilligers of freelancers er in elke werksoort staan tegenover één betaalde beroepskracht.",
    en: "How many volunteers or freelancers there are in each type of work for one paid worker.",
  },
  params: [
    {
      name: "people",
      type: "VARCHAR",
      default: "volunteer",
      domain: [
        {
          value: "volunteer",
          label: {
            nl: "vrijwilligers",
            en: "volunteers",
          },
        },
        {
          value: "freelancer",
          label: {
            nl: "freelancers",
            en: "freelancers",
          },
        },
      ],
      title: {
        nl: "Wie geteld wordt",
        en: "Who is counted",
      },
      description: {
        nl: "De mensen die naast de beroepskrachten werken.",
        en: "The people who work beside the paid staff.",
      },
    },
  ],
  caveats: [
    {
      nl: "De beroepskrachten zijn die van 2012, de vrijwilligers en freelancers die van 2011. De verhouding is dus bij benadering.",
      en: "Paid staff are those of 2012, volunteers and freelancers those of 2011. So the ratio is an approximation.",
    },
    {
      nl: "Het zijn personen, geen uren. Wie in meer organisaties actief is, kan meermaals geteld zijn.",
      en: "These are persons, not hours. Those active in several organisations may be counted more than once.",
    },
  ],
  comparability: ["years"],
  refusals: [],
  chart: {
    type: "bar",
    mode: "grouped",
    encode: {
      category: "work_type",
      value: "persons_per_paid_worker",
      series: null,
      facet: null,
    },
    sort: "data",
    format: "number",
    decimals: 1,
    labels: "all",
    baseline: "zero",
    colors: {
      associations: 1,
      training_institutions: 2,
      folk_high_schools: 3,
      movements: 4,
    },
    title: {
      nl: "Aantal {people} per betaalde beroepskracht",
      en: "Number of {people} per paid worker",
    },
    subtitle: {
      nl: "Personen per beroepskracht, {people} in 2011 en beroepskrachten in 2012",
      en: "Persons per paid worker, {people} in 2011 and paid staff in 2012",
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
      name: "persons",
      type: "DOUBLE",
      unit: "persons",
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Vrijwilligers of freelancers",
        en: "Volunteers or freelancers",
      },
      description: {
        nl: "Personen, zoals hierboven gekozen.",
        en: "Persons, as chosen above.",
      },
      role: "measure",
    },
    {
      name: "persons_year",
      type: "INTEGER",
      unit: null,
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Jaar van die telling",
        en: "Year of that count",
      },
      description: {
        nl: "",
        en: "",
      },
      role: "dimension",
    },
    {
      name: "paid_staff",
      type: "DOUBLE",
      unit: "persons",
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Betaalde beroepskrachten",
        en: "Paid staff",
      },
      description: {
        nl: "",
        en: "",
      },
      role: "measure",
    },
    {
      name: "paid_staff_year",
      type: "INTEGER",
      unit: null,
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Jaar van de beroepskrachten",
        en: "Year of the paid staff",
      },
      description: {
        nl: "",
        en: "",
      },
      role: "dimension",
    },
    {
      name: "persons_per_paid_worker",
      type: "DOUBLE",
      unit: "persons/persons",
      nullable: false,
      decimals: 1,
      ratio: {
        numerator: "persons",
        denominator: "paid_staff",
      },
      title: {
        nl: "Per beroepskracht",
        en: "Per paid worker",
      },
      description: {
        nl: "",
        en: "",
      },
      role: "measure",
    },
    {
      name: "persons_figure_ids",
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
      name: "paid_staff_figure_ids",
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
  sql: `SELECT t.code AS work_type, t.label_nl AS work_type_nl, t.label_en AS work_type_en,
       w.value AS persons,
       w.year AS persons_year,
       p.value AS paid_staff,
       p.year AS paid_staff_year,
       w.value / p.value AS persons_per_paid_worker,
       [w.figure_id] AS persons_figure_ids,
       [p.figure_id] AS paid_staff_figure_ids,
       [w.figure_id, p.figure_id] AS figure_ids
FROM work_type t
JOIN workforce_main w ON w.work_type = t.code AND w.role = $people::VARCHAR
JOIN workforce_main p ON p.work_type = t.code AND p.measure = 'paid_staff' AND p.series = w.series
WHERE w.measure IN ('volunteers', 'freelancers')
ORDER BY t.sort`,
};

/** `staff_per_organisation` has no parameters. */
export type StaffPerOrganisationParams = Readonly<Record<string, never>>;

/** One row of `staff_per_organisation`. */
export interface StaffPerOrganisationRow {
  /** Type of work */
  readonly work_type: string;
  /** Type of work */
  readonly work_type_nl: string;
  /** Type of work */
  readonly work_type_en: string;
  /** Statistic; Computed from the numbers or printed; for the median half of the organisations employ fewer people. */
  readonly statistic: string;
  /** Statistic; Computed from the numbers or printed; for the median half of the organisations employ fewer people. */
  readonly statistic_nl: string;
  /** Statistic; Computed from the numbers or printed; for the median half of the organisations employ fewer people. */
  readonly statistic_en: string;
  /** Paid staff per organisation; in persons/organisations; A quotient for the computed mean, otherwise as printed. */
  readonly staff: number;
  /** Paid staff; in persons; Persons in 2012; empty where nothing is computed. */
  readonly paid_staff: number | null;
  /** Organisations; in organisations; Recognised; year not printed, 2015 taken. Empty where nothing is computed. */
  readonly organisations: number | null;
  /** Figures; Ids of the published figures behind it. */
  readonly staff_figure_ids: readonly string[];
  /** Figures; Ids of the published figures behind it. */
  readonly paid_staff_figure_ids: readonly string[];
  /** Figures; Ids of the published figures behind it. */
  readonly organisations_figure_ids: readonly string[];
  /** Figures; Ids of the published figures behind it. */
  readonly figure_ids: readonly string[];
}

/** Paid staff per organisation */
export const staffPerOrganisation: Analysis<StaffPerOrganisationParams, StaffPerOrganisationRow> = {
  id: "staff_per_organisation",
  theme: "workforce",
  title: {
    nl: "Beroepskrachten per organisatie",
    en: "Paid staff per organisation",
  },
  description: {
    nl: "Hoeveel betaalde beroepskrachten een organisatie van elke werksoort gemiddeld telt, berekend uit de aantallen, naast het gemiddelde en de mediaan die het beleidsplan drukt.",
    en: "How many paid staff an organisation of each type of work has on average, worked out from the numbers, beside the mean and the median that the policy plan prints.",
  },
  params: [],
  caveats: [
    {
      nl: "Het berekende gemiddelde deelt de beroepskrachten van 2012 door de organisaties van 2015, en die twee zijn apart geteld. Het is een benadering.",
      en: "The computed mean divides the paid staff of 2012 by the organisations of 2015, and the two were counted separately. It is an approximation.",
    },
    {
      nl: "Het beleidsplan drukt bij het aantal organisaties geen jaar; 2015, het jaar van het plan, is genomen.",
      en: "The policy plan prints no year with the number of organisations; 2015, the year of the plan, is taken.",
    },
    {
      nl: "Bij de vormingsinstellingen ligt het gedrukte gemiddelde (18) ruim boven het berekende (12,5). Het document verklaart dat niet. Telt u de vier federaties in plaats van hun vijftien leden, dan zijn er 24 organisaties en is het gemiddelde 18,3; dat is een mogelijke verklaring.",
      en: "For the training institutions the printed mean (18) is well above the computed one (12.5). The document does not explain this. If you count the four federations instead of their fifteen members, there are 24 organisations and the mean is 18.3; that is a possible explanation.",
    },
    {
      nl: "Enkele grote organisaties trekken een gemiddelde op, daarom ligt de mediaan lager. Voor de bewegingen zijn gemiddelde en mediaan niet gedrukt.",
      en: "A few large organisations pull up a mean, so the median is lower. For the movements no mean and median are printed.",
    },
  ],
  comparability: ["years", "population", "reservation"],
  refusals: [],
  chart: {
    type: "bar",
    mode: "grouped",
    encode: {
      category: "work_type",
      value: "staff",
      series: "statistic",
      facet: null,
    },
    sort: "data",
    format: "number",
    decimals: 1,
    labels: "all",
    baseline: "zero",
    colors: {
      computed_mean: 1,
      printed_mean: 2,
      printed_median: "rest",
    },
    title: {
      nl: "Beroepskrachten per organisatie naar werksoort",
      en: "Paid staff per organisation by type of work",
    },
    subtitle: {
      nl: "Personen; berekend uit beroepskrachten 2012 en organisaties (jaar niet gedrukt), en zoals gedrukt",
      en: "Persons; computed from paid staff 2012 and organisations (year not printed), and as printed",
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
      name: "statistic",
      type: "VARCHAR",
      unit: null,
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Maat",
        en: "Statistic",
      },
      description: {
        nl: "Berekend uit de aantallen of gedrukt; bij de mediaan heeft de helft van de organisaties minder mensen in dienst.",
        en: "Computed from the numbers or printed; for the median half of the organisations employ fewer people.",
      },
      role: "dimension",
    },
    {
      name: "statistic_nl",
      type: "VARCHAR",
      unit: null,
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Maat",
        en: "Statistic",
      },
      description: {
        nl: "Berekend uit de aantallen of gedrukt; bij de mediaan heeft de helft van de organisaties minder mensen in dienst.",
        en: "Computed from the numbers or printed; for the median half of the organisations employ fewer people.",
      },
      role: "label",
    },
    {
      name: "statistic_en",
      type: "VARCHAR",
      unit: null,
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Maat",
        en: "Statistic",
      },
      description: {
        nl: "Berekend uit de aantallen of gedrukt; bij de mediaan heeft de helft van de organisaties minder mensen in dienst.",
        en: "Computed from the numbers or printed; for the median half of the organisations employ fewer people.",
      },
      role: "label",
    },
    {
      name: "staff",
      type: "DOUBLE",
      unit: "persons/organisations",
      nullable: false,
      decimals: null,
      ratio: {
        numerator: "paid_staff",
        denominator: "organisations",
      },
      title: {
        nl: "Beroepskrachten per organisatie",
        en: "Paid staff per organisation",
      },
      description: {
        nl: "Een quotiënt bij het berekende gemiddelde, anders zoals gedrukt.",
        en: "A quotient for the computed mean, otherwise as printed.",
      },
      role: "measure",
    },
    {
      name: "paid_staff",
      type: "DOUBLE",
      unit: "persons",
      nullable: true,
      decimals: null,
      ratio: null,
      title: {
        nl: "Betaalde beroepskrachten",
        en: "Paid staff",
      },
      description: {
        nl: "Personen in 2012; leeg waar niets berekend is.",
        en: "Persons in 2012; empty where nothing is computed.",
      },
      role: "measure",
    },
    {
      name: "organisations",
      type: "DOUBLE",
      unit: "organisations",
      nullable: true,
      decimals: null,
      ratio: null,
      title: {
        nl: "Organisaties",
        en: "Organisations",
      },
      description: {
        nl: "Erkend; jaar niet gedrukt, 2015 genomen. Leeg waar niets berekend is.",
        en: "Recognised; year not printed, 2015 taken. Empty where nothing is computed.",
      },
      role: "measure",
    },
    {
      name: "staff_figure_ids",
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
      name: "paid_staff_figure_ids",
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
  sql: `WITH recognised AS (
  SELECT o.work_type, sum(o.value) AS organisations, list(o.figure_id ORDER BY o.figure_id) AS figure_ids
  FROM organisations_main o
  WHERE o.measure = 'organisations' AND o.series = 'scvw-recognition-2015'
  GROUP BY o.work_type
), printed AS (
  SELECT w.work_type,
         max(w.value) FILTER (w.measure = 'staff_per_organisation_mean') AS mean,
         max(w.value) FILTER (w.measure = 'staff_per_organisation_median') AS median,
         list(w.figure_id) FILTER (w.measure = 'staff_per_organisation_mean') AS mean_figure_ids,
         list(w.figure_id) FILTER (w.measure = 'staff_per_organisation_median') AS median_figure_ids
  FROM workforce_main w
  GROUP BY w.work_type
), one AS (
  SELECT t.code AS work_type, t.label_nl AS work_type_nl, t.label_en AS work_type_en, t.sort,
         w.value AS paid_staff,
         r.organisations,
         p.mean, p.median,
         [w.figure_id] AS paid_staff_figure_ids,
         r.figure_ids AS organisations_figure_ids,
         p.mean_figure_ids, p.median_figure_ids
  FROM work_type t
  JOIN workforce_main w ON w.work_type = t.code AND w.measure = 'paid_staff'
  JOIN recognised r ON r.work_type = t.code
  JOIN printed p ON p.work_type = t.code
)
SELECT one.work_type, one.work_type_nl, one.work_type_en,
       s.statistic, s.label_nl AS statistic_nl, s.label_en AS statistic_en,
       s.value AS staff,
       s.paid_staff,
       s.organisations,
       s.figure_ids AS staff_figure_ids,
       CASE WHEN s.paid_staff IS NULL THEN [] ELSE one.paid_staff_figure_ids END AS paid_staff_figure_ids,
       CASE WHEN s.organisations IS NULL THEN [] ELSE one.organisations_figure_ids END
         AS organisations_figure_ids,
       s.figure_ids
FROM one
CROSS JOIN LATERAL (VALUES
  ('computed_mean', 'Berekend gemiddelde', 'Computed mean', one.paid_staff / one.organisations,
   one.paid_staff, one.organisations, one.paid_staff_figure_ids || one.organisations_figure_ids, 1),
  ('printed_mean', 'Gedrukt gemiddelde', 'Printed mean', one.mean,
   NULL, NULL, one.mean_figure_ids, 2),
  ('printed_median', 'Gedrukte mediaan (minder dan)', 'Printed median (less than)', one.median,
   NULL, NULL, one.median_figure_ids, 3)
) AS s (statistic, label_nl, label_en, value, paid_staff, organisations, figure_ids, sort)
WHERE s.value IS NOT NULL
ORDER BY one.sort, s.sort`,
};

/** Parameters of `staff_shares`. */
export interface StaffSharesParams {
  /** Characteristic; default "gender". */
  readonly characteristic?: "gender" | "function";
}

/** One row of `staff_shares`. */
export interface StaffSharesRow {
  /** Type of work */
  readonly work_type: string;
  /** Type of work */
  readonly work_type_nl: string;
  /** Type of work */
  readonly work_type_en: string;
  /** Staff characteristic */
  readonly staff_category: string;
  /** Staff characteristic */
  readonly staff_category_nl: string;
  /** Staff characteristic */
  readonly staff_category_en: string;
  /** Share; in %; Part of the paid staff of the type of work, as printed. */
  readonly share: number;
  /** Figures; Ids of the published figures behind it. */
  readonly figure_ids: readonly string[];
}

/** Paid staff by gender and function */
export const staffShares: Analysis<StaffSharesParams, StaffSharesRow> = {
  id: "staff_shares",
  theme: "workforce",
  title: {
    nl: "Beroepskrachten naar geslacht en functie",
    en: "Paid staff by gender and function",
  },
  description: {
    nl: "Welk deel van de betaalde beroepskrachten in elke werksoort vrouw is, of inhoudelijk dan wel ondersteunend werk doet.",
    en: "What part of the paid staff in each type of work are women, or do content work as against support work.",
  },
  params: [
    {
      name: "characteristic",
      type: "VARCHAR",
      default: "gender",
      domain: [
        {
          value: "gender",
          label: {
            nl: "geslacht",
            en: "gender",
          },
        },
        {
          value: "function",
          label: {
            nl: "functie",
            en: "function",
          },
        },
      ],
      title: {
        nl: "Kenmerk",
        en: "Characteristic",
      },
      description: {
        nl: "Vrouwen, of inhoudelijke en ondersteunende medewerkers.",
        en: "Women, or content staff and support staff.",
      },
    },
  ],
  caveats: [
    {
      nl: "Het beleidsplan zegt niet uit welk jaar deze aandelen zijn, noch hoe ze gemeten zijn. Als jaar is 2015 genomen.",
      en: "The policy plan does not say from which year these shares are, nor how they were measured. 2015 is taken as the year.",
    },
    {
      nl: "Voor de bewegingen is alleen het aandeel vrouwen gedrukt.",
      en: "For the movements only the share of women is printed.",
    },
  ],
  comparability: [],
  refusals: [],
  chart: {
    type: "bar",
    mode: "grouped",
    encode: {
      category: "work_type",
      value: "share",
      series: "staff_category",
      facet: null,
    },
    sort: "data",
    format: "percent",
    decimals: null,
    labels: "all",
    baseline: "zero",
    colors: {
      female: 5,
      content_staff: 1,
      support_staff: "rest",
    },
    title: {
      nl: "Beroepskrachten naar werksoort en kenmerk",
      en: "Paid staff by type of work and characteristic",
    },
    subtitle: {
      nl: "Aandeel in de betaalde beroepskrachten naar {characteristic}; jaar niet gedrukt",
      en: "Share of paid staff by {characteristic}; year not printed",
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
      name: "staff_category",
      type: "VARCHAR",
      unit: null,
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Personeelskenmerk",
        en: "Staff characteristic",
      },
      description: {
        nl: "",
        en: "",
      },
      role: "dimension",
    },
    {
      name: "staff_category_nl",
      type: "VARCHAR",
      unit: null,
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Personeelskenmerk",
        en: "Staff characteristic",
      },
      description: {
        nl: "",
        en: "",
      },
      role: "label",
    },
    {
      name: "staff_category_en",
      type: "VARCHAR",
      unit: null,
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Personeelskenmerk",
        en: "Staff characteristic",
      },
      description: {
        nl: "",
        en: "",
      },
      role: "label",
    },
    {
      name: "share",
      type: "DOUBLE",
      unit: "%",
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Aandeel",
        en: "Share",
      },
      description: {
        nl: "Deel van de beroepskrachten van de werksoort, zoals gedrukt.",
        en: "Part of the paid staff of the type of work, as printed.",
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
  ],
  sql: `SELECT w.work_type, t.label_nl AS work_type_nl, t.label_en AS work_type_en,
       w.staff_category, c.label_nl AS staff_category_nl, c.label_en AS staff_category_en,
       w.value AS share,
       [w.figure_id] AS figure_ids
FROM workforce_main w
JOIN work_type t ON t.code = w.work_type
JOIN staff_category c ON c.code = w.staff_category
WHERE w.measure = 'paid_staff_share' AND w.series = 'scvw-self-registration'
  AND c.parent = $characteristic::VARCHAR
ORDER BY t.sort, c.sort`,
};

/** Parameters of `labour_market_profile`. */
export interface LabourMarketProfileParams {
  /** About whom; default "all". */
  readonly people?: "all" | "staff" | "participants" | "reached";
}

/** One row of `labour_market_profile`. */
export interface LabourMarketProfileRow {
  /** Profile */
  readonly profile: string;
  /** Profile */
  readonly profile_nl: string;
  /** Profile */
  readonly profile_en: string;
  /** Characteristic */
  readonly characteristic: string;
  /** Characteristic */
  readonly characteristic_nl: string;
  /** Characteristic */
  readonly characteristic_en: string;
  /** Type of work; Filled in only when the figure is about one type of work. */
  readonly work_type: string | null;
  /** Type of work; Filled in only when the figure is about one type of work. */
  readonly work_type_nl: string | null;
  /** Type of work; Filled in only when the figure is about one type of work. */
  readonly work_type_en: string | null;
  /** Series; The study or registration from which the figure comes. */
  readonly series: string;
  /** Series; The study or registration from which the figure comes. */
  readonly series_nl: string;
  /** Series; The study or registration from which the figure comes. */
  readonly series_en: string;
  /** Year */
  readonly year: number;
  /** Share; in %; As printed; words such as half or one in six as a percentage, for a range the lower end. */
  readonly share: number;
  /** Upper end; in %; Filled in only when a range is printed. */
  readonly range_high: number | null;
  /** Reservation; What the text says of the figure, such as about or estimated. */
  readonly reservation: string | null;
  /** Reservation; What the text says of the figure, such as about or estimated. */
  readonly reservation_nl: string | null;
  /** Reservation; What the text says of the figure, such as about or estimated. */
  readonly reservation_en: string | null;
  /** Figures; Ids of the published figures behind it. */
  readonly share_figure_ids: readonly string[];
  /** Figures; Ids of the published figures behind it. */
  readonly range_high_figure_ids: readonly string[];
  /** Figures; Ids of the published figures behind it. */
  readonly figure_ids: readonly string[];
}

/** Profile of paid staff and participants */
export const labourMarketProfile: Analysis<LabourMarketProfileParams, LabourMarketProfileRow> = {
  id: "labour_market_profile",
  theme: "workforce",
  title: {
    nl: "Profiel van beroepskrachten en deelnemers",
    en: "Profile of paid staff and participants",
  },
  description: {
    nl: "De gedrukte kenmerken van wie in de sector werkt en van wie eraan deelneemt, elk met het jaar en het onderzoek erbij.",
    en: "The printed characteristics of those who work in the sector and of those who take part, each with its year and study.",
  },
  params: [
    {
      name: "people",
      type: "VARCHAR",
      default: "all",
      domain: [
        {
          value: "all",
          label: {
            nl: "beroepskrachten en deelnemers",
            en: "paid staff and participants",
          },
        },
        {
          value: "staff",
          label: {
            nl: "beroepskrachten",
            en: "paid staff",
          },
        },
        {
          value: "participants",
          label: {
            nl: "deelnemers",
            en: "participants",
          },
        },
        {
          value: "reached",
          label: {
            nl: "bereikte beroepskrachten",
            en: "staff reached by Socius",
          },
        },
      ],
      title: {
        nl: "Over wie",
        en: "About whom",
      },
      description: {
        nl: "Alle profielen of één ervan.",
        en: "All profiles or one of them.",
      },
    },
  ],
  caveats: [
    {
      nl: "Het arbeidsmarktonderzoek is van 2023; bij de opgave van de organisaties zelf (SISCA) staat geen jaar, 2024 is genomen. Van het deelnemersonderzoek is alleen het jaar van de opdracht bekend, 2009. Geen enkel kenmerk is in beide profielen in cijfers gedrukt: ze staan naast elkaar, maar zijn niet te vergelijken. Dat ook deelnemers vooral vrouwen, ouder en midden- of hooggeschoold zijn, staat er alleen in woorden.",
      en: "The labour market study is of 2023; the organisations' own statement (SISCA) has no year, 2024 is taken. Of the study of participants only the year of the commission is known, 2009. No characteristic is printed in figures in both profiles: they stand side by side but cannot be compared. That participants too are mostly women, older and of middle or higher education is said in words only.",
    },
    {
      nl: "De coördinatoren en agogische medewerkers zijn geen deelnemers aan de sector, maar mensen uit de sector die Socius bereikte. Het beleidsplan noemt daarvoor geen jaar; 2015 is genomen.",
      en: "The coordinators and socio-educational staff are not participants in the sector, but people from the sector whom Socius reached. The policy plan names no year for them; 2015 is taken.",
    },
    {
      nl: "Het diploma staat er twee keer. Het arbeidsmarktonderzoek telde het uit administratieve gegevens, de organisaties schatten het zelf lager.",
      en: "The diploma appears twice. The labour market study counted it from administrative data, the organisations themselves put it lower.",
    },
    {
      nl: "De kenmerken overlappen en zijn vaak in woorden gedrukt, zoals de helft. Tel ze niet op.",
      en: "The characteristics overlap and are often printed in words, such as half. Do not add them up.",
    },
  ],
  comparability: ["years", "population", "status", "reservation"],
  refusals: [],
  chart: {
    type: "dot",
    mode: "grouped",
    encode: {
      category: "characteristic",
      value: "share",
      series: "series",
      facet: null,
    },
    sort: "data",
    format: "percent",
    decimals: null,
    labels: "all",
    baseline: "zero",
    colors: {
      "hiva-labour-market-2023": 1,
      "sisca-registration": 2,
      "hiva-participants-2009": 3,
      "socius-reach-registration": 4,
    },
    title: {
      nl: "Kenmerken van {people}",
      en: "Characteristics of {people}",
    },
    subtitle: {
      nl: "Gedrukt aandeel met dat kenmerk, bij een bereik de ondergrens; de jaren verschillen",
      en: "Printed share with that characteristic, for a range the lower end; the years differ",
    },
  },
  columns: [
    {
      name: "profile",
      type: "VARCHAR",
      unit: null,
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Profiel",
        en: "Profile",
      },
      description: {
        nl: "",
        en: "",
      },
      role: "dimension",
    },
    {
      name: "profile_nl",
      type: "VARCHAR",
      unit: null,
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Profiel",
        en: "Profile",
      },
      description: {
        nl: "",
        en: "",
      },
      role: "label",
    },
    {
      name: "profile_en",
      type: "VARCHAR",
      unit: null,
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Profiel",
        en: "Profile",
      },
      description: {
        nl: "",
        en: "",
      },
      role: "label",
    },
    {
      name: "characteristic",
      type: "VARCHAR",
      unit: null,
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Kenmerk",
        en: "Characteristic",
      },
      description: {
        nl: "",
        en: "",
      },
      role: "dimension",
    },
    {
      name: "characteristic_nl",
      type: "VARCHAR",
      unit: null,
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Kenmerk",
        en: "Characteristic",
      },
      description: {
        nl: "",
        en: "",
      },
      role: "label",
    },
    {
      name: "characteristic_en",
      type: "VARCHAR",
      unit: null,
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Kenmerk",
        en: "Characteristic",
      },
      description: {
        nl: "",
        en: "",
      },
      role: "label",
    },
    {
      name: "work_type",
      type: "VARCHAR",
      unit: null,
      nullable: true,
      decimals: null,
      ratio: null,
      title: {
        nl: "Werksoort",
        en: "Type of work",
      },
      description: {
        nl: "Alleen ingevuld als het cijfer over één werksoort gaat.",
        en: "Filled in only when the figure is about one type of work.",
      },
      role: "dimension",
    },
    {
      name: "work_type_nl",
      type: "VARCHAR",
      unit: null,
      nullable: true,
      decimals: null,
      ratio: null,
      title: {
        nl: "Werksoort",
        en: "Type of work",
      },
      description: {
        nl: "Alleen ingevuld als het cijfer over één werksoort gaat.",
        en: "Filled in only when the figure is about one type of work.",
      },
      role: "label",
    },
    {
      name: "work_type_en",
      type: "VARCHAR",
      unit: null,
      nullable: true,
      decimals: null,
      ratio: null,
      title: {
        nl: "Werksoort",
        en: "Type of work",
      },
      description: {
        nl: "Alleen ingevuld als het cijfer over één werksoort gaat.",
        en: "Filled in only when the figure is about one type of work.",
      },
      role: "label",
    },
    {
      name: "series",
      type: "VARCHAR",
      unit: null,
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Reeks",
        en: "Series",
      },
      description: {
        nl: "Het onderzoek of de registratie waaruit het cijfer komt.",
        en: "The study or registration from which the figure comes.",
      },
      role: "dimension",
    },
    {
      name: "series_nl",
      type: "VARCHAR",
      unit: null,
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Reeks",
        en: "Series",
      },
      description: {
        nl: "Het onderzoek of de registratie waaruit het cijfer komt.",
        en: "The study or registration from which the figure comes.",
      },
      role: "label",
    },
    {
      name: "series_en",
      type: "VARCHAR",
      unit: null,
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Reeks",
        en: "Series",
      },
      description: {
        nl: "Het onderzoek of de registratie waaruit het cijfer komt.",
        en: "The study or registration from which the figure comes.",
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
      name: "share",
      type: "DOUBLE",
      unit: "%",
      nullable: false,
      decimals: 1,
      ratio: null,
      title: {
        nl: "Aandeel",
        en: "Share",
      },
      description: {
        nl: "Zoals gedrukt; woorden als de helft of één op zes als percentage, bij een bereik de ondergrens.",
        en: "As printed; words such as half or one in six as a percentage, for a range the lower end.",
      },
      role: "measure",
    },
    {
      name: "range_high",
      type: "DOUBLE",
      unit: "%",
      nullable: true,
      decimals: 1,
      ratio: null,
      title: {
        nl: "Bovengrens",
        en: "Upper end",
      },
      description: {
        nl: "Alleen ingevuld als een bereik gedrukt is.",
        en: "Filled in only when a range is printed.",
      },
      role: "measure",
    },
    {
      name: "reservation",
      type: "VARCHAR",
      unit: null,
      nullable: true,
      decimals: null,
      ratio: null,
      title: {
        nl: "Voorbehoud",
        en: "Reservation",
      },
      description: {
        nl: "Wat de tekst bij het cijfer aantekent, zoals ongeveer of geraamd.",
        en: "What the text says of the figure, such as about or estimated.",
      },
      role: "dimension",
    },
    {
      name: "reservation_nl",
      type: "VARCHAR",
      unit: null,
      nullable: true,
      decimals: null,
      ratio: null,
      title: {
        nl: "Voorbehoud",
        en: "Reservation",
      },
      description: {
        nl: "Wat de tekst bij het cijfer aantekent, zoals ongeveer of geraamd.",
        en: "What the text says of the figure, such as about or estimated.",
      },
      role: "label",
    },
    {
      name: "reservation_en",
      type: "VARCHAR",
      unit: null,
      nullable: true,
      decimals: null,
      ratio: null,
      title: {
        nl: "Voorbehoud",
        en: "Reservation",
      },
      description: {
        nl: "Wat de tekst bij het cijfer aantekent, zoals ongeveer of geraamd.",
        en: "What the text says of the figure, such as about or estimated.",
      },
      role: "label",
    },
    {
      name: "share_figure_ids",
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
      name: "range_high_figure_ids",
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
  sql: `WITH printed AS (
  SELECT 'staff' AS profile, w.staff_category AS characteristic, w.work_type, w.series, w.year,
         w.value, w.qualifier, w.status, w.figure_id
  FROM workforce_main w
  WHERE w.measure = 'paid_staff_share' AND w.work_type IS NULL
  UNION ALL
  SELECT CASE WHEN p.series = 'socius-reach-registration' THEN 'reached' ELSE 'participants' END,
         coalesce(p.profile_category, p.occupation), p.work_type, p.series, p.year,
         p.value, p.qualifier, p.status, p.figure_id
  FROM participants_main p
  WHERE p.measure = 'participants_share'
    AND p.series IN ('hiva-participants-2009', 'socius-reach-registration')
), profile AS (
  SELECT * FROM (VALUES
    ('staff', 'Betaalde beroepskrachten', 'Paid staff', 1),
    ('participants', 'Deelnemers', 'Participants', 2),
    ('reached', 'Bereikte beroepskrachten', 'Staff reached by Socius', 3)
  ) AS p (code, label_nl, label_en, sort)
), characteristic AS (
  SELECT 'staff' AS profile, code, label_nl, label_en, sort FROM staff_category
  UNION ALL SELECT 'participants', code, label_nl, label_en, sort FROM profile_category
  UNION ALL SELECT 'reached', code, label_nl, label_en, sort FROM occupation
), reservation AS (
  SELECT code, label_nl, label_en FROM qualifier
  UNION ALL SELECT code, label_nl, label_en FROM status
)
SELECT f.profile, p.label_nl AS profile_nl, p.label_en AS profile_en,
       f.characteristic, c.label_nl AS characteristic_nl, c.label_en AS characteristic_en,
       f.work_type, t.label_nl AS work_type_nl, t.label_en AS work_type_en,
       f.series, s.title_nl AS series_nl, s.title_en AS series_en,
       f.year,
       f.value AS share,
       high.value AS range_high,
       r.code AS reservation, r.label_nl AS reservation_nl, r.label_en AS reservation_en,
       [f.figure_id] AS share_figure_ids,
       CASE WHEN high.figure_id IS NULL THEN [] ELSE [high.figure_id] END AS range_high_figure_ids,
       [f.figure_id] || range_high_figure_ids AS figure_ids
FROM printed f
JOIN profile p ON p.code = f.profile
JOIN characteristic c ON c.profile = f.profile AND c.code = f.characteristic
JOIN series s ON s.series = f.series
LEFT JOIN printed high
  ON high.series = f.series AND high.characteristic = f.characteristic AND high.qualifier = 'range_high'
LEFT JOIN work_type t ON t.code = f.work_type
LEFT JOIN reservation r ON r.code = coalesce(f.qualifier, f.status)
WHERE f.qualifier IS DISTINCT FROM 'range_high'
  AND $people::VARCHAR IN ('all', f.profile)
ORDER BY p.sort, c.sort, f.year`,
};

/** `socius_fte` has no parameters. */
export type SociusFteParams = Readonly<Record<string, never>>;

/** One row of `socius_fte`. */
export interface SociusFteRow {
  /** Year */
  readonly year: number;
  /** Full-time equivalents; in fte */
  readonly fte: number;
  /** Year before; Empty for the first year. */
  readonly previous_year: number | null;
  /** Full-time equivalents in the year before; in fte */
  readonly previous_fte: number | null;
  /** Change; in fte; From the year before. */
  readonly change_fte: number | null;
  /** Change in per cent; in %; Of the number in the year before. */
  readonly change_pct: number | null;
  /** Figures; Ids of the published figures behind it. */
  readonly fte_figure_ids: readonly string[];
  /** Figures; Ids of the published figures behind it. */
  readonly previous_fte_figure_ids: readonly string[];
  /** Figures; Ids of the published figures behind it. */
  readonly figure_ids: readonly string[];
}

/** Staff of Socius */
export const sociusFte: Analysis<SociusFteParams, SociusFteRow> = {
  id: "socius_fte",
  theme: "workforce",
  title: {
    nl: "Personeel van Socius",
    en: "Staff of Socius",
  },
  description: {
    nl: "Hoeveel voltijdse equivalenten Socius van 2013 tot 2024 op zijn payroll had, en hoeveel dat elk jaar veranderde.",
    en: "How many full-time equivalents Socius had on its payroll from 2013 to 2024, and how much that changed each year.",
  },
  params: [],
  caveats: [
    {
      nl: "Het kopje in het jaarverslag zet er een procentteken bij; de waarden zijn gelezen als voltijdse equivalenten.",
      en: "The heading in the annual report adds a percent sign; the values are read as full-time equivalents.",
    },
    {
      nl: "Tijdskrediet, cao- en leeftijdsdagen zijn hier wellicht niet afgetrokken; na die aftrek waren er op 1 januari 2024 volgens het verslag 11,4 voltijdse equivalenten inzetbaar.",
      en: "Time credit, leave under the collective agreement and leave by age are probably not deducted here; after that deduction the report gives 11.4 full-time equivalents deployable on 1 January 2024.",
    },
    {
      nl: "Het verslag zegt niet of dit een jaargemiddelde is of de stand op één dag.",
      en: "The report does not say whether this is a mean over the year or the state on one day.",
    },
  ],
  comparability: [],
  refusals: [],
  chart: {
    type: "column",
    mode: "grouped",
    encode: {
      category: "year",
      value: "fte",
      series: null,
      facet: null,
    },
    sort: "data",
    format: "number",
    decimals: 1,
    labels: "all",
    baseline: "zero",
    colors: {},
    title: {
      nl: "Personeel van Socius per jaar",
      en: "Staff of Socius by year",
    },
    subtitle: {
      nl: "Voltijdse equivalenten op de payroll, 2013 tot 2024",
      en: "Full-time equivalents on the payroll, 2013 to 2024",
    },
  },
  columns: [
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
      name: "fte",
      type: "DOUBLE",
      unit: "fte",
      nullable: false,
      decimals: 1,
      ratio: null,
      title: {
        nl: "Voltijdse equivalenten",
        en: "Full-time equivalents",
      },
      description: {
        nl: "",
        en: "",
      },
      role: "measure",
    },
    {
      name: "previous_year",
      type: "INTEGER",
      unit: null,
      nullable: true,
      decimals: null,
      ratio: null,
      title: {
        nl: "Jaar voordien",
        en: "Year before",
      },
      description: {
        nl: "Leeg bij het eerste jaar.",
        en: "Empty for the first year.",
      },
      role: "dimension",
    },
    {
      name: "previous_fte",
      type: "DOUBLE",
      unit: "fte",
      nullable: true,
      decimals: 1,
      ratio: null,
      title: {
        nl: "Voltijdse equivalenten in het jaar voordien",
        en: "Full-time equivalents in the year before",
      },
      description: {
        nl: "",
        en: "",
      },
      role: "measure",
    },
    {
      name: "change_fte",
      type: "DOUBLE",
      unit: "fte",
      nullable: true,
      decimals: 1,
      ratio: null,
      title: {
        nl: "Verandering",
        en: "Change",
      },
      description: {
        nl: "Tegenover het jaar voordien.",
        en: "From the year before.",
      },
      role: "measure",
    },
    {
      name: "change_pct",
      type: "DOUBLE",
      unit: "%",
      nullable: true,
      decimals: 1,
      ratio: {
        numerator: "change_fte",
        denominator: "previous_fte",
      },
      title: {
        nl: "Verandering in procent",
        en: "Change in per cent",
      },
      description: {
        nl: "Van het aantal in het jaar voordien.",
        en: "Of the number in the year before.",
      },
      role: "measure",
    },
    {
      name: "fte_figure_ids",
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
      name: "previous_fte_figure_ids",
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
  sql: `WITH payroll AS (
  SELECT w.year, w.value AS fte, [w.figure_id] AS figure_ids,
         lag(w.year) OVER by_year AS previous_year,
         lag(w.value) OVER by_year AS previous_fte,
         lag([w.figure_id], 1, []) OVER by_year AS previous_figure_ids
  FROM workforce_main w
  WHERE w.measure = 'fte_payroll'
  WINDOW by_year AS (ORDER BY w.year)
)
SELECT year,
       fte,
       previous_year,
       previous_fte,
       fte - previous_fte AS change_fte,
       100 * (fte - previous_fte) / previous_fte AS change_pct,
       figure_ids AS fte_figure_ids,
       previous_figure_ids AS previous_fte_figure_ids,
       previous_figure_ids || figure_ids AS figure_ids
FROM payroll
ORDER BY year`,
};

/** Parameters of `staff_growth`. */
export interface StaffGrowthParams {
  /** From; default "socius_2013". */
  readonly from_count?:
    | "socius_2013"
    | "socius_2014"
    | "socius_2015"
    | "socius_2016"
    | "socius_2017"
    | "socius_2018"
    | "socius_2019"
    | "socius_2020"
    | "socius_2021"
    | "socius_2022"
    | "socius_2023"
    | "socius_2024"
    | "sector_registered_2012"
    | "sector_administrative_2023";
  /** To; default "socius_2024". */
  readonly to_count?:
    | "socius_2013"
    | "socius_2014"
    | "socius_2015"
    | "socius_2016"
    | "socius_2017"
    | "socius_2018"
    | "socius_2019"
    | "socius_2020"
    | "socius_2021"
    | "socius_2022"
    | "socius_2023"
    | "socius_2024"
    | "sector_registered_2012"
    | "sector_administrative_2023";
}

/** One row of `staff_growth`. */
export interface StaffGrowthRow {
  /** Year */
  readonly year: number;
  /** Full-time equivalents; in fte */
  readonly fte: number;
  /** Year of the first count */
  readonly first_year: number;
  /** Full-time equivalents at the first count; in fte */
  readonly first_fte: number;
  /** Growth; in fte; From the first count; below zero means decline. */
  readonly change_fte: number;
  /** Growth in per cent; in %; Of the first count. */
  readonly change_pct: number;
  /** Years since the first count; in years */
  readonly elapsed_years: number;
  /** Growth per year; in fte/years; Spread evenly over the years between; empty for the first count. */
  readonly change_per_year: number | null;
  /** Figures; Ids of the published figures behind it. */
  readonly fte_figure_ids: readonly string[];
  /** Figures; Ids of the published figures behind it. */
  readonly first_fte_figure_ids: readonly string[];
  /** Figures; Ids of the published figures behind it. */
  readonly figure_ids: readonly string[];
}

/** Growth of staff between two counts */
export const staffGrowth: Analysis<StaffGrowthParams, StaffGrowthRow> = {
  id: "staff_growth",
  theme: "workforce",
  title: {
    nl: "Groei van het personeel tussen twee tellingen",
    en: "Growth of staff between two counts",
  },
  description: {
    nl: "Hoeveel het personeel groeide of kromp tussen twee tellingen die op dezelfde manier gemaakt zijn, in totaal, in procent en per jaar.",
    en: "How much staff grew or shrank between two counts made in the same way, in total, in per cent and per year.",
  },
  params: [
    {
      name: "from_count",
      type: "VARCHAR",
      default: "socius_2013",
      domain: [
        {
          value: "socius_2013",
          label: {
            nl: "Socius 2013",
            en: "Socius 2013",
          },
        },
        {
          value: "socius_2014",
          label: {
            nl: "Socius 2014",
            en: "Socius 2014",
          },
        },
        {
          value: "socius_2015",
          label: {
            nl: "Socius 2015",
            en: "Socius 2015",
          },
        },
        {
          value: "socius_2016",
          label: {
            nl: "Socius 2016",
            en: "Socius 2016",
          },
        },
        {
          value: "socius_2017",
          label: {
            nl: "Socius 2017",
            en: "Socius 2017",
          },
        },
        {
          value: "socius_2018",
          label: {
            nl: "Socius 2018",
            en: "Socius 2018",
          },
        },
        {
          value: "socius_2019",
          label: {
            nl: "Socius 2019",
            en: "Socius 2019",
          },
        },
        {
          value: "socius_2020",
          label: {
            nl: "Socius 2020",
            en: "Socius 2020",
          },
        },
        {
          value: "socius_2021",
          label: {
            nl: "Socius 2021",
            en: "Socius 2021",
          },
        },
        {
          value: "socius_2022",
          label: {
            nl: "Socius 2022",
            en: "Socius 2022",
          },
        },
        {
          value: "socius_2023",
          label: {
            nl: "Socius 2023",
            en: "Socius 2023",
          },
        },
        {
          value: "socius_2024",
          label: {
            nl: "Socius 2024",
            en: "Socius 2024",
          },
        },
        {
          value: "sector_registered_2012",
          label: {
            nl: "sector 2012 (wellicht eigen opgave)",
            en: "sector 2012 (probably self-registered)",
          },
        },
        {
          value: "sector_administrative_2023",
          label: {
            nl: "sector 2023 (administratieve gegevens)",
            en: "sector 2023 (administrative data)",
          },
        },
      ],
      title: {
        nl: "Van",
        en: "From",
      },
      description: {
        nl: "De eerste telling.",
        en: "The first count.",
      },
    },
    {
      name: "to_count",
      type: "VARCHAR",
      default: "socius_2024",
      domain: [
        {
          value: "socius_2013",
          label: {
            nl: "Socius 2013",
            en: "Socius 2013",
          },
        },
        {
          value: "socius_2014",
          label: {
            nl: "Socius 2014",
            en: "Socius 2014",
          },
        },
        {
          value: "socius_2015",
          label: {
            nl: "Socius 2015",
            en: "Socius 2015",
          },
        },
        {
          value: "socius_2016",
          label: {
            nl: "Socius 2016",
            en: "Socius 2016",
          },
        },
        {
          value: "socius_2017",
          label: {
            nl: "Socius 2017",
            en: "Socius 2017",
          },
        },
        {
          value: "socius_2018",
          label: {
            nl: "Socius 2018",
            en: "Socius 2018",
          },
        },
        {
          value: "socius_2019",
          label: {
            nl: "Socius 2019",
            en: "Socius 2019",
          },
        },
        {
          value: "socius_2020",
          label: {
            nl: "Socius 2020",
            en: "Socius 2020",
          },
        },
        {
          value: "socius_2021",
          label: {
            nl: "Socius 2021",
            en: "Socius 2021",
          },
        },
        {
          value: "socius_2022",
          label: {
            nl: "Socius 2022",
            en: "Socius 2022",
          },
        },
        {
          value: "socius_2023",
          label: {
            nl: "Socius 2023",
            en: "Socius 2023",
          },
        },
        {
          value: "socius_2024",
          label: {
            nl: "Socius 2024",
            en: "Socius 2024",
          },
        },
        {
          value: "sector_registered_2012",
          label: {
            nl: "sector 2012 (wellicht eigen opgave)",
            en: "sector 2012 (probably self-registered)",
          },
        },
        {
          value: "sector_administrative_2023",
          label: {
            nl: "sector 2023 (administratieve gegevens)",
            en: "sector 2023 (administrative data)",
          },
        },
      ],
      title: {
        nl: "Tot",
        en: "To",
      },
      description: {
        nl: "De latere telling.",
        en: "The later count.",
      },
    },
  ],
  caveats: [
    {
      nl: "Alleen de tellingen van Socius zelf zijn onderling vergelijkbaar. De twee tellingen van de sector zijn elk op hun eigen manier gemaakt.",
      en: "Only the counts of Socius itself can be compared with each other. The two counts of the sector were each made in their own way.",
    },
    {
      nl: "De tussenliggende jaren kunnen sterk schommelen; de groei per jaar is alleen een gemiddelde.",
      en: "The years between may vary much; the growth per year is only a mean.",
    },
    {
      nl: "Het verslag zegt niet of een telling van Socius een jaargemiddelde is of de stand op één dag.",
      en: "The report does not say whether a count of Socius is a mean over the year or the state on one day.",
    },
  ],
  comparability: [],
  refusals: [
    {
      when: "starts_with($from_count::VARCHAR, 'sector') AND starts_with($to_count::VARCHAR, 'sector') AND $from_count::VARCHAR <> $to_count::VARCHAR",
      message: {
        nl: "Deze twee tellingen van de sector zijn niet te vergelijken. Voor 2012 gaven de organisaties hun personeel wellicht zelf op; de telling van 2023 komt uit administratieve gegevens over een anders samengestelde groep organisaties. Het verschil is geen groei of krimp. Het onderzoek over 2023 drukt zelf een groei van 5,8% in zeven jaar.",
        en: "These two counts of the sector cannot be compared. For 2012 the organisations probably stated their staff themselves; the count of 2023 comes from administrative data on a differently composed group of organisations. The difference is neither growth nor decline. The study of 2023 itself prints a growth of 5.8% in seven years.",
      },
    },
    {
      when: "starts_with($from_count::VARCHAR, 'sector') <> starts_with($to_count::VARCHAR, 'sector')",
      message: {
        nl: "Socius en de sector zijn niet te vergelijken. Voor Socius zijn voltijdse equivalenten geteld, voor de sector personen, en het gaat om andere werkgevers. Kies twee tellingen van Socius.",
        en: "Socius and the sector cannot be compared. For Socius full-time equivalents were counted, for the sector persons, and these are other employers. Choose two counts of Socius.",
      },
    },
    {
      when: "right($from_count::VARCHAR, 4) >= right($to_count::VARCHAR, 4)",
      message: {
        nl: "De tweede telling moet van een later jaar zijn dan de eerste.",
        en: "The second count must be of a later year than the first.",
      },
    },
  ],
  chart: {
    type: "column",
    mode: "grouped",
    encode: {
      category: "year",
      value: "fte",
      series: null,
      facet: null,
    },
    sort: "data",
    format: "number",
    decimals: 1,
    labels: "all",
    baseline: "zero",
    colors: {},
    title: {
      nl: "Personeel bij twee tellingen",
      en: "Staff at two counts",
    },
    subtitle: {
      nl: "Voltijdse equivalenten op de payroll, {from_count} en {to_count}",
      en: "Full-time equivalents on the payroll, {from_count} and {to_count}",
    },
  },
  columns: [
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
      name: "fte",
      type: "DOUBLE",
      unit: "fte",
      nullable: false,
      decimals: 1,
      ratio: null,
      title: {
        nl: "Voltijdse equivalenten",
        en: "Full-time equivalents",
      },
      description: {
        nl: "",
        en: "",
      },
      role: "measure",
    },
    {
      name: "first_year",
      type: "INTEGER",
      unit: null,
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Jaar van de eerste telling",
        en: "Year of the first count",
      },
      description: {
        nl: "",
        en: "",
      },
      role: "dimension",
    },
    {
      name: "first_fte",
      type: "DOUBLE",
      unit: "fte",
      nullable: false,
      decimals: 1,
      ratio: null,
      title: {
        nl: "Voltijdse equivalenten bij de eerste telling",
        en: "Full-time equivalents at the first count",
      },
      description: {
        nl: "",
        en: "",
      },
      role: "measure",
    },
    {
      name: "change_fte",
      type: "DOUBLE",
      unit: "fte",
      nullable: false,
      decimals: 1,
      ratio: null,
      title: {
        nl: "Groei",
        en: "Growth",
      },
      description: {
        nl: "Tegenover de eerste telling; onder nul is krimp.",
        en: "From the first count; below zero means decline.",
      },
      role: "measure",
    },
    {
      name: "change_pct",
      type: "DOUBLE",
      unit: "%",
      nullable: false,
      decimals: 1,
      ratio: {
        numerator: "change_fte",
        denominator: "first_fte",
      },
      title: {
        nl: "Groei in procent",
        en: "Growth in per cent",
      },
      description: {
        nl: "Van de eerste telling.",
        en: "Of the first count.",
      },
      role: "measure",
    },
    {
      name: "elapsed_years",
      type: "INTEGER",
      unit: "years",
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Jaren sinds de eerste telling",
        en: "Years since the first count",
      },
      description: {
        nl: "",
        en: "",
      },
      role: "measure",
    },
    {
      name: "change_per_year",
      type: "DOUBLE",
      unit: "fte/years",
      nullable: true,
      decimals: 2,
      ratio: {
        numerator: "change_fte",
        denominator: "elapsed_years",
      },
      title: {
        nl: "Groei per jaar",
        en: "Growth per year",
      },
      description: {
        nl: "Gelijk verdeeld over de jaren ertussen; leeg bij de eerste telling.",
        en: "Spread evenly over the years between; empty for the first count.",
      },
      role: "measure",
    },
    {
      name: "fte_figure_ids",
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
      name: "first_fte_figure_ids",
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
  sql: `WITH payroll AS (
  SELECT w.year, 'socius_' || w.year AS code, w.value AS fte, w.figure_id
  FROM workforce_main w
  WHERE w.measure = 'fte_payroll'
)
SELECT p.year,
       p.fte,
       f.year AS first_year,
       f.fte AS first_fte,
       p.fte - f.fte AS change_fte,
       100 * (p.fte - f.fte) / f.fte AS change_pct,
       p.year - f.year AS elapsed_years,
       (p.fte - f.fte) / nullif(p.year - f.year, 0) AS change_per_year,
       [p.figure_id] AS fte_figure_ids,
       [f.figure_id] AS first_fte_figure_ids,
       list_sort(list_distinct([f.figure_id, p.figure_id])) AS figure_ids
FROM payroll p
JOIN payroll f ON f.code = $from_count::VARCHAR
WHERE p.code IN ($from_count::VARCHAR, $to_count::VARCHAR)
ORDER BY p.year`,
};

/** Parameters of `budget_evolution`. */
export interface BudgetEvolutionParams {
  /** Prices; default "current". */
  readonly prices?: "current" | "cpi" | "gdp_deflator";
  /** Price year; default 2015. */
  readonly price_year?:
    2011 | 2012 | 2013 | 2014 | 2015 | 2016 | 2017 | 2018 | 2019 | 2020 | 2021 | 2022 | 2023;
}

/** One row of `budget_evolution`. */
export interface BudgetEvolutionRow {
  /** Budget line */
  readonly budget_line: string;
  /** Budget line */
  readonly budget_line_nl: string;
  /** Budget line */
  readonly budget_line_en: string;
  /** Year */
  readonly year: number;
  /** Appropriation; in eur; As printed, at current prices. */
  readonly amount: number;
  /** Price level; in index; Price year = 100; always 100 at current prices. */
  readonly price_level: number;
  /** Appropriation at the chosen prices; in eur */
  readonly adjusted_amount: number;
  /** Figures; Ids of the published figures behind it. */
  readonly amount_figure_ids: readonly string[];
  /** Figures; Ids of the published figures behind it. */
  readonly price_level_figure_ids: readonly string[];
  /** Figures; Ids of the published figures behind it. */
  readonly figure_ids: readonly string[];
}

/** Budget over the years */
export const budgetEvolution: Analysis<BudgetEvolutionParams, BudgetEvolutionRow> = {
  id: "budget_evolution",
  theme: "budget",
  title: {
    nl: "Evolutie van de begroting",
    en: "Budget over the years",
  },
  description: {
    nl: "Wat elke begrotingslijn van 2011 tot 2015 kreeg, in de prijzen van toen of in de prijzen van één jaar.",
    en: "What each budget line received from 2011 to 2015, at the prices of the time or at the prices of one year.",
  },
  params: [
    {
      name: "prices",
      type: "VARCHAR",
      default: "current",
      domain: [
        {
          value: "current",
          label: {
            nl: "lopende prijzen",
            en: "current prices",
          },
        },
        {
          value: "cpi",
          label: {
            nl: "vaste prijzen (consumptieprijzen)",
            en: "constant prices (consumer prices)",
          },
        },
        {
          value: "gdp_deflator",
          label: {
            nl: "vaste prijzen (bbp-deflator)",
            en: "constant prices (GDP deflator)",
          },
        },
      ],
      title: {
        nl: "Prijzen",
        en: "Prices",
      },
      description: {
        nl: "Bedragen zoals gedrukt, of met de prijsstijging volgens een prijsreeks eruit.",
        en: "Amounts as printed, or with the rise of prices by a price series taken out.",
      },
    },
    {
      name: "price_year",
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
        {
          value: 2016,
          label: {
            nl: "2016",
            en: "2016",
          },
        },
        {
          value: 2017,
          label: {
            nl: "2017",
            en: "2017",
          },
        },
        {
          value: 2018,
          label: {
            nl: "2018",
            en: "2018",
          },
        },
        {
          value: 2019,
          label: {
            nl: "2019",
            en: "2019",
          },
        },
        {
          value: 2020,
          label: {
            nl: "2020",
            en: "2020",
          },
        },
        {
          value: 2021,
          label: {
            nl: "2021",
            en: "2021",
          },
        },
        {
          value: 2022,
          label: {
            nl: "2022",
            en: "2022",
          },
        },
        {
          value: 2023,
          label: {
            nl: "2023",
            en: "2023",
          },
        },
      ],
      title: {
        nl: "Prijsjaar",
        en: "Price year",
      },
      description: {
        nl: "Jaar waarvan de vaste prijzen gelden; zonder belang bij lopende prijzen.",
        en: "Year whose constant prices hold; not used at current prices.",
      },
    },
  ],
  caveats: [
    {
      nl: "Vereffeningskredieten zijn wat de begroting mag uitbetalen, niet wat uitbetaald is.",
      en: "Payment appropriations are what the budget may pay out, not what was paid.",
    },
    {
      nl: "Het document zegt niet of dit de oorspronkelijke of de aangepaste begroting is, en verklaart de sprong van Verenigingen in 2014 niet.",
      en: "The document does not say whether this is the initial or the adjusted budget, and does not explain the jump of Associations in 2014.",
    },
    {
      nl: "Het document zegt niet wat de lijn Instellingen omvat; wellicht zijn het vormingsinstellingen en Vormingplus-centra samen.",
      en: "The document does not say what the line Institutions covers; probably training institutions and folk high schools together.",
    },
    {
      nl: "De prijzen zijn die van heel België, gemiddeld per jaar (Wereldbank); de kosten van organisaties kunnen anders evolueren.",
      en: "Prices are those of all Belgium, averaged over the year (World Bank); the costs of organisations may move differently.",
    },
    {
      nl: "In lopende prijzen telt de prijsstijging mee; kies vaste prijzen om jaren te vergelijken.",
      en: "At current prices the rise of prices is included; choose constant prices to compare years.",
    },
  ],
  comparability: [],
  refusals: [],
  chart: {
    type: "column",
    mode: "stacked",
    encode: {
      category: "year",
      value: "adjusted_amount",
      series: "budget_line",
      facet: null,
    },
    sort: "data",
    format: "euro",
    decimals: 0,
    labels: "none",
    baseline: "zero",
    colors: {
      associations: 1,
      institutions: 5,
      movements: 4,
      fov: 6,
      socius: "rest",
    },
    title: {
      nl: "Begroting per lijn, 2011-2015",
      en: "Budget by line, 2011-2015",
    },
    subtitle: {
      nl: "Vereffeningskredieten in euro, {prices} (prijsjaar {price_year}, alleen bij vaste prijzen)",
      en: "Payment appropriations in euro, {prices} (price year {price_year}, for constant prices only)",
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
        en: "Appropriation",
      },
      description: {
        nl: "Zoals gedrukt, in lopende prijzen.",
        en: "As printed, at current prices.",
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
        denominator: "adjusted_amount",
      },
      title: {
        nl: "Prijspeil",
        en: "Price level",
      },
      description: {
        nl: "Prijsjaar = 100; bij lopende prijzen altijd 100.",
        en: "Price year = 100; always 100 at current prices.",
      },
      role: "measure",
    },
    {
      name: "adjusted_amount",
      type: "DOUBLE",
      unit: "eur",
      nullable: false,
      decimals: 0,
      ratio: null,
      title: {
        nl: "Krediet in de gekozen prijzen",
        en: "Appropriation at the chosen prices",
      },
      description: {
        nl: "",
        en: "",
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
  -- The price level of a year when that of the price year is 1: the yearly changes between them, multiplied.
  -- No price series is called current, so that current prices leave every level at 1.
  SELECT y.year,
         exp(coalesce(sum(sign(d.year - $price_year::INTEGER - 0.5)
                          * ln(1 + d.annual_change_pct / 100)), 0)) AS level,
         coalesce(list(d.figure_id ORDER BY d.year) FILTER (d.figure_id IS NOT NULL), []) AS figure_ids
  FROM (SELECT DISTINCT year FROM credit) y
  LEFT JOIN deflator d
    ON d.series = $prices::VARCHAR
   AND d.year > least(y.year, $price_year::INTEGER)
   AND d.year <= greatest(y.year, $price_year::INTEGER)
  GROUP BY y.year
)
SELECT c.budget_line, l.label_nl AS budget_line_nl, l.label_en AS budget_line_en,
       c.year,
       c.value AS amount,
       100 * p.level AS price_level,
       c.value / p.level AS adjusted_amount,
       [c.figure_id] AS amount_figure_ids,
       p.figure_ids AS price_level_figure_ids,
       [c.figure_id] || p.figure_ids AS figure_ids
FROM credit c
JOIN price p USING (year)
JOIN budget_line l ON l.code = c.budget_line
ORDER BY l.sort, c.year`,
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
  /** Appropriation; in eur; At current prices. */
  readonly amount: number;
  /** Price level; in index; Base year = 100. */
  readonly price_level: number;
  /** Real appropriation; in eur; At prices of the base year. */
  readonly real_amount: number;
  /** Appropriation in the base year; in eur */
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
      en: "Payment appropriations are what the budget may pay out, not what was paid.",
    },
    {
      nl: "Het document zegt niet of dit de oorspronkelijke of de aangepaste begroting is, en verklaart de sprong van Verenigingen in 2014 niet.",
      en: "The document does not say whether this is the initial or the adjusted budget, and does not explain the jump of Associations in 2014.",
    },
    {
      nl: "Het document zegt niet wat de lijn Instellingen omvat; wellicht zijn het vormingsinstellingen en Vormingplus-centra samen.",
      en: "The document does not say what the line Institutions covers; probably training institutions and folk high schools together.",
    },
    {
      nl: "De prijzen zijn die van heel België, gemiddeld per jaar (Wereldbank); de kosten van organisaties kunnen anders evolueren.",
      en: "Prices are those of all Belgium, averaged over the year (World Bank); the costs of organisations may move differently.",
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
      nl: "Vereffeningskredieten in prijzen van {base_year} ({price_series}); de nominale index staat in de tabel",
      en: "Payment appropriations at prices of {base_year} ({price_series}); the nominal index is in the table",
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
        en: "Appropriation",
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
        en: "Real appropriation",
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
        en: "Appropriation in the base year",
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
       list_sort(list_distinct([c.figure_id, base.figure_id] || p.figure_ids)) AS figure_ids
FROM credit c
JOIN price p USING (year)
JOIN credit base ON base.budget_line = c.budget_line AND base.year = $base_year::INTEGER
JOIN budget_line l ON l.code = c.budget_line
ORDER BY l.sort, c.year`,
};

/** Parameters of `price_sensitivity`. */
export interface PriceSensitivityParams {
  /** Base year; default 2011. */
  readonly base_year?: 2011 | 2012 | 2013 | 2014 | 2015;
  /** Year; default 2015. */
  readonly to_year?: 2011 | 2012 | 2013 | 2014 | 2015;
}

/** One row of `price_sensitivity`. */
export interface PriceSensitivityRow {
  /** Budget line */
  readonly budget_line: string;
  /** Budget line */
  readonly budget_line_nl: string;
  /** Budget line */
  readonly budget_line_en: string;
  /** Base year */
  readonly reference_year: number;
  /** Year */
  readonly year: number;
  /** Price series */
  readonly price_series: string;
  /** Price series */
  readonly price_series_nl: string;
  /** Price series */
  readonly price_series_en: string;
  /** Appropriation; in eur; At current prices. */
  readonly amount: number;
  /** Real appropriation; in eur; At prices of the base year. */
  readonly real_amount: number;
  /** Appropriation in the base year; in eur */
  readonly base_amount: number;
  /** Real index; in index; Base year = 100. */
  readonly real_index: number;
  /** Difference between the series; in points; Index by GDP deflator minus index by consumer prices, in index points; the same in both rows of a line. */
  readonly difference: number;
  /** Figures; Ids of the published figures behind it. */
  readonly amount_figure_ids: readonly string[];
  /** Figures; Ids of the published figures behind it. */
  readonly real_amount_figure_ids: readonly string[];
  /** Figures; Ids of the published figures behind it. */
  readonly base_amount_figure_ids: readonly string[];
  /** Figures; Ids of the published figures behind it. */
  readonly figure_ids: readonly string[];
}

/** Real budget: consumer prices or GDP deflator */
export const priceSensitivity: Analysis<PriceSensitivityParams, PriceSensitivityRow> = {
  id: "price_sensitivity",
  theme: "budget",
  title: {
    nl: "Reële begroting: consumptieprijzen of bbp-deflator",
    en: "Real budget: consumer prices or GDP deflator",
  },
  description: {
    nl: "Hoeveel het uitmaakt met welke prijsreeks de prijsstijging uit de begroting gehaald wordt.",
    en: "How much it matters with which price series the rise of prices is taken out of the budget.",
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
      name: "to_year",
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
        nl: "Jaar",
        en: "Year",
      },
      description: {
        nl: "Jaar dat met het basisjaar vergeleken wordt.",
        en: "Year that is compared with the base year.",
      },
    },
  ],
  caveats: [
    {
      nl: "Consumptieprijzen zeggen wat gezinnen betalen, de bbp-deflator wat alles kost dat het land voortbrengt; geen van beide meet de kosten van organisaties.",
      en: "Consumer prices tell what households pay, the GDP deflator what everything costs that the country produces; neither measures the costs of organisations.",
    },
    {
      nl: "Vereffeningskredieten zijn wat de begroting mag uitbetalen, niet wat uitbetaald is.",
      en: "Payment appropriations are what the budget may pay out, not what was paid.",
    },
    {
      nl: "Het document zegt niet of dit de oorspronkelijke of de aangepaste begroting is, en verklaart de sprong van Verenigingen in 2014 niet.",
      en: "The document does not say whether this is the initial or the adjusted budget, and does not explain the jump of Associations in 2014.",
    },
  ],
  comparability: [],
  refusals: [
    {
      when: "$base_year::INTEGER = $to_year::INTEGER",
      message: {
        nl: "In het basisjaar zelf is elke index 100. Kies een ander jaar om mee te vergelijken.",
        en: "In the base year itself every index is 100. Choose another year to compare it with.",
      },
    },
  ],
  chart: {
    type: "dot",
    mode: "grouped",
    encode: {
      category: "budget_line",
      value: "real_index",
      series: "price_series",
      facet: null,
    },
    sort: "data",
    format: "number",
    decimals: 1,
    labels: "all",
    baseline: "fit",
    colors: {
      cpi: 1,
      gdp_deflator: 3,
    },
    title: {
      nl: "Reële begroting in {to_year} volgens twee prijsreeksen",
      en: "Real budget in {to_year} by two price series",
    },
    subtitle: {
      nl: "Vereffeningskredieten, index {base_year} = 100",
      en: "Payment appropriations, index {base_year} = 100",
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
      name: "reference_year",
      type: "INTEGER",
      unit: null,
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Basisjaar",
        en: "Base year",
      },
      description: {
        nl: "",
        en: "",
      },
      role: "dimension",
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
      name: "price_series",
      type: "VARCHAR",
      unit: null,
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Prijsreeks",
        en: "Price series",
      },
      description: {
        nl: "",
        en: "",
      },
      role: "dimension",
    },
    {
      name: "price_series_nl",
      type: "VARCHAR",
      unit: null,
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Prijsreeks",
        en: "Price series",
      },
      description: {
        nl: "",
        en: "",
      },
      role: "label",
    },
    {
      name: "price_series_en",
      type: "VARCHAR",
      unit: null,
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Prijsreeks",
        en: "Price series",
      },
      description: {
        nl: "",
        en: "",
      },
      role: "label",
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
        en: "Appropriation",
      },
      description: {
        nl: "In lopende prijzen.",
        en: "At current prices.",
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
        en: "Real appropriation",
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
        en: "Appropriation in the base year",
      },
      description: {
        nl: "",
        en: "",
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
      name: "difference",
      type: "DOUBLE",
      unit: "points",
      nullable: false,
      decimals: 2,
      ratio: null,
      title: {
        nl: "Verschil tussen de reeksen",
        en: "Difference between the series",
      },
      description: {
        nl: "Index met bbp-deflator min index met consumptieprijzen, in indexpunten; gelijk voor beide rijen van een lijn.",
        en: "Index by GDP deflator minus index by consumer prices, in index points; the same in both rows of a line.",
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
  -- The price level of the year when that of the base year is 1: the yearly changes between them, multiplied.
  SELECT d.series,
         exp(sum(sign(d.year - $base_year::INTEGER - 0.5) * ln(1 + d.annual_change_pct / 100))) AS level,
         list(d.figure_id ORDER BY d.year) AS figure_ids
  FROM deflator d
  WHERE d.year > least($to_year::INTEGER, $base_year::INTEGER)
    AND d.year <= greatest($to_year::INTEGER, $base_year::INTEGER)
  GROUP BY d.series
), both_prices AS (
  SELECT cpi.level AS cpi_level, gdp.level AS gdp_level, cpi.figure_ids || gdp.figure_ids AS figure_ids
  FROM price cpi CROSS JOIN price gdp
  WHERE cpi.series = 'cpi' AND gdp.series = 'gdp_deflator'
), series_name (code, label_nl, label_en, sort) AS (
  VALUES ('cpi', 'Consumptieprijzen', 'Consumer prices', 1),
         ('gdp_deflator', 'Bbp-deflator', 'GDP deflator', 2)
)
SELECT c.budget_line, l.label_nl AS budget_line_nl, l.label_en AS budget_line_en,
       base.year AS reference_year,
       c.year,
       p.series AS price_series, n.label_nl AS price_series_nl, n.label_en AS price_series_en,
       c.value AS amount,
       c.value / p.level AS real_amount,
       base.value AS base_amount,
       100 * c.value / p.level / base.value AS real_index,
       100 * c.value / base.value * (1 / b.gdp_level - 1 / b.cpi_level) AS difference,
       [c.figure_id] AS amount_figure_ids,
       [c.figure_id] || p.figure_ids AS real_amount_figure_ids,
       [base.figure_id] AS base_amount_figure_ids,
       [c.figure_id, base.figure_id] || b.figure_ids AS figure_ids
FROM credit c
JOIN credit base ON base.budget_line = c.budget_line AND base.year = $base_year::INTEGER
CROSS JOIN price p
CROSS JOIN both_prices b
JOIN series_name n ON n.code = p.series
JOIN budget_line l ON l.code = c.budget_line
WHERE c.year = $to_year::INTEGER
ORDER BY l.sort, n.sort`,
};

/** `budget_composition` has no parameters. */
export type BudgetCompositionParams = Readonly<Record<string, never>>;

/** One row of `budget_composition`. */
export interface BudgetCompositionRow {
  /** Budget line */
  readonly budget_line: string;
  /** Budget line */
  readonly budget_line_nl: string;
  /** Budget line */
  readonly budget_line_en: string;
  /** Year */
  readonly year: number;
  /** Appropriation; in eur; At current prices. */
  readonly amount: number;
  /** All lines; in eur; Sum of the five lines in the year. */
  readonly total_amount: number;
  /** Share; in % */
  readonly share: number;
  /** Figures; Ids of the published figures behind it. */
  readonly amount_figure_ids: readonly string[];
  /** Figures; Ids of the published figures behind it. */
  readonly figure_ids: readonly string[];
}

/** Composition of the budget */
export const budgetComposition: Analysis<BudgetCompositionParams, BudgetCompositionRow> = {
  id: "budget_composition",
  theme: "budget",
  title: {
    nl: "Verdeling van de begroting",
    en: "Composition of the budget",
  },
  description: {
    nl: "Welk deel van de vijf begrotingslijnen samen naar elke lijn ging, per jaar.",
    en: "What part of the five budget lines together went to each line, by year.",
  },
  params: [],
  caveats: [
    {
      nl: "Het geheel is de som van de vijf gedrukte lijnen, niet de hele cultuurbegroting; het document drukt geen totaal.",
      en: "The whole is the sum of the five printed lines, not the entire budget for culture; the document prints no total.",
    },
    {
      nl: "Het document zegt niet wat de lijn Instellingen omvat; wellicht zijn het vormingsinstellingen en Vormingplus-centra samen.",
      en: "The document does not say what the line Institutions covers; probably training institutions and folk high schools together.",
    },
    {
      nl: "Vereffeningskredieten zijn wat de begroting mag uitbetalen, niet wat uitbetaald is.",
      en: "Payment appropriations are what the budget may pay out, not what was paid.",
    },
    {
      nl: "Het document zegt niet of dit de oorspronkelijke of de aangepaste begroting is, en verklaart de sprong van Verenigingen in 2014 niet.",
      en: "The document does not say whether this is the initial or the adjusted budget, and does not explain the jump of Associations in 2014.",
    },
  ],
  comparability: [],
  refusals: [],
  chart: {
    type: "column",
    mode: "percent",
    encode: {
      category: "year",
      value: "share",
      series: "budget_line",
      facet: null,
    },
    sort: "data",
    format: "percent",
    decimals: 1,
    labels: "none",
    baseline: "zero",
    colors: {
      associations: 1,
      institutions: 5,
      movements: 4,
      fov: 6,
      socius: "rest",
    },
    title: {
      nl: "Verdeling van de begroting, 2011-2015",
      en: "Composition of the budget, 2011-2015",
    },
    subtitle: {
      nl: "Procent van de vereffeningskredieten van de vijf lijnen samen",
      en: "Per cent of the payment appropriations of the five lines together",
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
        en: "Appropriation",
      },
      description: {
        nl: "In lopende prijzen.",
        en: "At current prices.",
      },
      role: "measure",
    },
    {
      name: "total_amount",
      type: "DOUBLE",
      unit: "eur",
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Alle lijnen",
        en: "All lines",
      },
      description: {
        nl: "Som van de vijf lijnen in het jaar.",
        en: "Sum of the five lines in the year.",
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
        numerator: "amount",
        denominator: "total_amount",
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
  sql: `SELECT b.budget_line, l.label_nl AS budget_line_nl, l.label_en AS budget_line_en,
       b.year,
       b.value AS amount,
       sum(b.value) OVER of_year AS total_amount,
       100 * b.value / sum(b.value) OVER of_year AS share,
       [b.figure_id] AS amount_figure_ids,
       list(b.figure_id) OVER of_year AS figure_ids
FROM budget_main b
JOIN budget_line l ON l.code = b.budget_line
WHERE b.measure = 'payment_credits'
WINDOW of_year AS (PARTITION BY b.year)
ORDER BY l.sort, b.year`,
};

/** Parameters of `budget_growth`. */
export interface BudgetGrowthParams {
  /** From year; default 2011. */
  readonly from_year?: 2011 | 2012 | 2013 | 2014 | 2015;
  /** To year; default 2015. */
  readonly to_year?: 2011 | 2012 | 2013 | 2014 | 2015;
  /** Prices; default "current". */
  readonly prices?: "current" | "cpi" | "gdp_deflator";
}

/** One row of `budget_growth`. */
export interface BudgetGrowthRow {
  /** Budget line */
  readonly budget_line: string;
  /** Budget line */
  readonly budget_line_nl: string;
  /** Budget line */
  readonly budget_line_en: string;
  /** From year */
  readonly first_year: number;
  /** To year */
  readonly last_year: number;
  /** Number of years; in years */
  readonly years: number;
  /** Appropriation in the first year; in eur; At the chosen prices. */
  readonly from_amount: number;
  /** Appropriation in the last year; in eur */
  readonly to_amount: number;
  /** Change; in eur; Last year minus first year. */
  readonly change: number;
  /** Growth; in % */
  readonly growth: number;
  /** Growth per year; in %; Compound, the root of the ratio: the fixed percentage that, applied anew each year, leads from the first appropriation to the last. */
  readonly annual_growth: number;
  /** Figures; Ids of the published figures behind it. */
  readonly from_amount_figure_ids: readonly string[];
  /** Figures; Ids of the published figures behind it. */
  readonly to_amount_figure_ids: readonly string[];
  /** Figures; Ids of the published figures behind it. */
  readonly figure_ids: readonly string[];
}

/** Growth of the budget */
export const budgetGrowth: Analysis<BudgetGrowthParams, BudgetGrowthRow> = {
  id: "budget_growth",
  theme: "budget",
  title: {
    nl: "Groei van de begroting",
    en: "Growth of the budget",
  },
  description: {
    nl: "Hoeveel elke begrotingslijn tussen twee jaren groeide of kromp: in euro, in procent en gemiddeld per jaar.",
    en: "How much each budget line grew or shrank between two years: in euro, in per cent and on average per year.",
  },
  params: [
    {
      name: "from_year",
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
        nl: "Van jaar",
        en: "From year",
      },
      description: {
        nl: "Eerste jaar van de vergelijking.",
        en: "First year of the comparison.",
      },
    },
    {
      name: "to_year",
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
        nl: "Tot jaar",
        en: "To year",
      },
      description: {
        nl: "Laatste jaar van de vergelijking.",
        en: "Last year of the comparison.",
      },
    },
    {
      name: "prices",
      type: "VARCHAR",
      default: "current",
      domain: [
        {
          value: "current",
          label: {
            nl: "lopende prijzen",
            en: "current prices",
          },
        },
        {
          value: "cpi",
          label: {
            nl: "vaste prijzen (consumptieprijzen)",
            en: "constant prices (consumer prices)",
          },
        },
        {
          value: "gdp_deflator",
          label: {
            nl: "vaste prijzen (bbp-deflator)",
            en: "constant prices (GDP deflator)",
          },
        },
      ],
      title: {
        nl: "Prijzen",
        en: "Prices",
      },
      description: {
        nl: "Bedragen zoals gedrukt, of beide in de prijzen van het laatste jaar.",
        en: "Amounts as printed, or both at the prices of the last year.",
      },
    },
  ],
  caveats: [
    {
      nl: "In lopende prijzen telt de prijsstijging als groei; kies vaste prijzen om te zien wat er echt bijkwam.",
      en: "At current prices the rise of prices counts as growth; choose constant prices to see what was really added.",
    },
    {
      nl: "Vereffeningskredieten zijn wat de begroting mag uitbetalen, niet wat uitbetaald is.",
      en: "Payment appropriations are what the budget may pay out, not what was paid.",
    },
    {
      nl: "Het document zegt niet of dit de oorspronkelijke of de aangepaste begroting is, en verklaart de sprong van Verenigingen in 2014 niet.",
      en: "The document does not say whether this is the initial or the adjusted budget, and does not explain the jump of Associations in 2014.",
    },
    {
      nl: "Het document zegt niet wat de lijn Instellingen omvat; wellicht zijn het vormingsinstellingen en Vormingplus-centra samen.",
      en: "The document does not say what the line Institutions covers; probably training institutions and folk high schools together.",
    },
    {
      nl: "De prijzen zijn die van heel België, gemiddeld per jaar (Wereldbank); de kosten van organisaties kunnen anders evolueren.",
      en: "Prices are those of all Belgium, averaged over the year (World Bank); the costs of organisations may move differently.",
    },
  ],
  comparability: [],
  refusals: [
    {
      when: "$from_year::INTEGER = $to_year::INTEGER",
      message: {
        nl: "Tussen een jaar en zichzelf is er geen groei. Kies twee verschillende jaren.",
        en: "Between a year and itself there is no growth. Choose two different years.",
      },
    },
    {
      when: "$from_year::INTEGER > $to_year::INTEGER",
      message: {
        nl: "Het eerste jaar komt na het laatste. Wissel de twee jaren om.",
        en: "The first year comes after the last. Exchange the two years.",
      },
    },
  ],
  chart: {
    type: "bar",
    mode: "grouped",
    encode: {
      category: "budget_line",
      value: "growth",
      series: null,
      facet: null,
    },
    sort: "data",
    format: "percent",
    decimals: 1,
    labels: "all",
    baseline: "zero",
    colors: {
      associations: 1,
      institutions: 5,
      movements: 4,
      fov: 6,
      socius: "rest",
    },
    title: {
      nl: "Groei van de begroting, {from_year}-{to_year}",
      en: "Growth of the budget, {from_year}-{to_year}",
    },
    subtitle: {
      nl: "Verandering van de vereffeningskredieten in procent, {prices}",
      en: "Change of the payment appropriations in per cent, {prices}",
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
      name: "first_year",
      type: "INTEGER",
      unit: null,
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Van jaar",
        en: "From year",
      },
      description: {
        nl: "",
        en: "",
      },
      role: "dimension",
    },
    {
      name: "last_year",
      type: "INTEGER",
      unit: null,
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Tot jaar",
        en: "To year",
      },
      description: {
        nl: "",
        en: "",
      },
      role: "dimension",
    },
    {
      name: "years",
      type: "INTEGER",
      unit: "years",
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Aantal jaren",
        en: "Number of years",
      },
      description: {
        nl: "",
        en: "",
      },
      role: "measure",
    },
    {
      name: "from_amount",
      type: "DOUBLE",
      unit: "eur",
      nullable: false,
      decimals: 0,
      ratio: null,
      title: {
        nl: "Krediet in het eerste jaar",
        en: "Appropriation in the first year",
      },
      description: {
        nl: "In de gekozen prijzen.",
        en: "At the chosen prices.",
      },
      role: "measure",
    },
    {
      name: "to_amount",
      type: "DOUBLE",
      unit: "eur",
      nullable: false,
      decimals: 0,
      ratio: null,
      title: {
        nl: "Krediet in het laatste jaar",
        en: "Appropriation in the last year",
      },
      description: {
        nl: "",
        en: "",
      },
      role: "measure",
    },
    {
      name: "change",
      type: "DOUBLE",
      unit: "eur",
      nullable: false,
      decimals: 0,
      ratio: null,
      title: {
        nl: "Verschil",
        en: "Change",
      },
      description: {
        nl: "Laatste jaar min eerste jaar.",
        en: "Last year minus first year.",
      },
      role: "measure",
    },
    {
      name: "growth",
      type: "DOUBLE",
      unit: "%",
      nullable: false,
      decimals: 1,
      ratio: {
        numerator: "change",
        denominator: "from_amount",
      },
      title: {
        nl: "Groei",
        en: "Growth",
      },
      description: {
        nl: "",
        en: "",
      },
      role: "measure",
    },
    {
      name: "annual_growth",
      type: "DOUBLE",
      unit: "%",
      nullable: false,
      decimals: 2,
      ratio: {
        numerator: "to_amount",
        denominator: "from_amount",
      },
      title: {
        nl: "Groei per jaar",
        en: "Growth per year",
      },
      description: {
        nl: "Samengesteld, de wortel van de verhouding: het vaste percentage dat elk jaar opnieuw van het eerste naar het laatste krediet leidt.",
        en: "Compound, the root of the ratio: the fixed percentage that, applied anew each year, leads from the first appropriation to the last.",
      },
      role: "measure",
    },
    {
      name: "from_amount_figure_ids",
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
      name: "to_amount_figure_ids",
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
  -- The price level of the last year when that of the first is 1: the yearly changes, multiplied.
  -- No price series is called current, so that current prices leave it at 1.
  SELECT coalesce(exp(sum(ln(1 + d.annual_change_pct / 100))), 1) AS level,
         coalesce(list(d.figure_id ORDER BY d.year), []) AS figure_ids
  FROM deflator d
  WHERE d.series = $prices::VARCHAR
    AND d.year > $from_year::INTEGER
    AND d.year <= $to_year::INTEGER
), pair AS (
  SELECT a.budget_line, a.year AS first_year, z.year AS last_year, z.year - a.year AS years,
         a.value * p.level AS from_amount, z.value AS to_amount,
         [a.figure_id] || p.figure_ids AS from_ids, [z.figure_id] AS to_ids
  FROM credit a
  JOIN credit z USING (budget_line)
  CROSS JOIN price p
  WHERE a.year = $from_year::INTEGER AND z.year = $to_year::INTEGER
)
SELECT p.budget_line, l.label_nl AS budget_line_nl, l.label_en AS budget_line_en,
       p.first_year, p.last_year, p.years,
       p.from_amount, p.to_amount,
       p.to_amount - p.from_amount AS change,
       100 * (p.to_amount - p.from_amount) / p.from_amount AS growth,
       100 * (pow(p.to_amount / p.from_amount, 1 / p.years) - 1) AS annual_growth,
       p.from_ids AS from_amount_figure_ids,
       p.to_ids AS to_amount_figure_ids,
       p.from_ids || p.to_ids AS figure_ids
FROM pair p
JOIN budget_line l ON l.code = p.budget_line
ORDER BY l.sort`,
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
  /** Appropriation; in eur; At current prices. */
  readonly credit_amount: number;
  /** Organisations; in organisations; Recognised; year not printed, 2015 taken. */
  readonly organisations: number;
  /** Appropriation per organisation; in eur/organisations */
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
    en: "How much in payment appropriations a budget line provided per recognised organisation of the types of work under it.",
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
        en: "Year of the appropriation; the organisations are those of 2015.",
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
        en: "The document does not say which types of work the budget line Institutions covers. This is an assumption; choose it yourself.",
      },
    },
  ],
  caveats: [
    {
      nl: "Het document zegt niet wat de lijn Instellingen omvat; wellicht zijn het vormingsinstellingen en Vormingplus-centra samen. De toewijzing is een aanname die u hierboven kiest. Ook dat de lijnen Verenigingen en Bewegingen met die werksoorten samenvallen, is aangenomen. FOV en Socius staan er niet bij.",
      en: "The document does not say what the line Institutions covers; probably training institutions and folk high schools together. The mapping is an assumption that you choose above. That the lines Associations and Movements coincide with these types of work is assumed too. FOV and Socius are left out.",
    },
    {
      nl: "Het document zegt niet of dit de oorspronkelijke of de aangepaste begroting is, en verklaart de sprong van Verenigingen in 2014 niet.",
      en: "The document does not say whether this is the initial or the adjusted budget, and does not explain the jump of Associations in 2014.",
    },
    {
      nl: "Het beleidsplan drukt bij het aantal organisaties geen jaar; 2015, het jaar van het plan, is genomen.",
      en: "The policy plan prints no year with the number of organisations; 2015, the year of the plan, is taken.",
    },
    {
      nl: "Vijftien vormingsinstellingen zijn lid van vier federaties; hier telt elk lid apart.",
      en: "Fifteen training institutions are members of four federations; here each member counts.",
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
      en: "Appropriation per organisation, {credit_year}",
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
        en: "Appropriation",
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
        nl: "Erkend; jaar niet gedrukt, 2015 genomen.",
        en: "Recognised; year not printed, 2015 taken.",
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
        en: "Appropriation per organisation",
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

/** Parameters of `budget_per_paid_worker`. */
export interface BudgetPerPaidWorkerParams {
  /** Budget year; default 2012. */
  readonly credit_year?: 2011 | 2012 | 2013 | 2014 | 2015;
  /** What falls under Institutions; default "training_and_folk". */
  readonly institutions?: "training_and_folk" | "training_only";
}

/** One row of `budget_per_paid_worker`. */
export interface BudgetPerPaidWorkerRow {
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
  /** Appropriation; in eur; At current prices. */
  readonly credit_amount: number;
  /** Paid staff; in persons; Persons on the payroll in 2012, a part-timer counts as one. */
  readonly paid_staff: number;
  /** Appropriation per paid worker; in eur/persons */
  readonly amount_per_paid_worker: number;
  /** Figures; Ids of the published figures behind it. */
  readonly credit_amount_figure_ids: readonly string[];
  /** Figures; Ids of the published figures behind it. */
  readonly paid_staff_figure_ids: readonly string[];
  /** Figures; Ids of the published figures behind it. */
  readonly figure_ids: readonly string[];
}

/** Budget per paid worker */
export const budgetPerPaidWorker: Analysis<BudgetPerPaidWorkerParams, BudgetPerPaidWorkerRow> = {
  id: "budget_per_paid_worker",
  theme: "budget",
  title: {
    nl: "Begroting per beroepskracht",
    en: "Budget per paid worker",
  },
  description: {
    nl: "Hoeveel vereffeningskrediet een begrotingslijn bood per betaalde beroepskracht van de werksoorten die eronder vallen.",
    en: "How much in payment appropriations a budget line provided per paid worker of the types of work under it.",
  },
  params: [
    {
      name: "credit_year",
      type: "INTEGER",
      default: 2012,
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
        nl: "Jaar van het krediet; de beroepskrachten zijn die van 2012.",
        en: "Year of the appropriation; the paid staff is that of 2012.",
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
        en: "The document does not say which types of work the budget line Institutions covers. This is an assumption; choose it yourself.",
      },
    },
  ],
  caveats: [
    {
      nl: "De beroepskrachten zijn die van 2012; een ander begrotingsjaar deelt het krediet van dat jaar door het personeel van 2012.",
      en: "The paid staff is that of 2012; another budget year divides the appropriation of that year by the staff of 2012.",
    },
    {
      nl: "Organisaties registreerden hun personeel wellicht zelf, als personen en niet als voltijdse banen.",
      en: "Organisations probably registered their staff themselves, as persons and not as full-time posts.",
    },
    {
      nl: "Het document zegt niet wat de lijn Instellingen omvat; wellicht zijn het vormingsinstellingen en Vormingplus-centra samen. De toewijzing is een aanname die u hierboven kiest. Ook dat de lijnen Verenigingen en Bewegingen met die werksoorten samenvallen, is aangenomen. FOV en Socius staan er niet bij.",
      en: "The document does not say what the line Institutions covers; probably training institutions and folk high schools together. The mapping is an assumption that you choose above. That the lines Associations and Movements coincide with these types of work is assumed too. FOV and Socius are left out.",
    },
    {
      nl: "Het document zegt niet of dit de oorspronkelijke of de aangepaste begroting is, en verklaart de sprong van Verenigingen in 2014 niet.",
      en: "The document does not say whether this is the initial or the adjusted budget, and does not explain the jump of Associations in 2014.",
    },
    {
      nl: "Dit is geen loonkost. Organisaties hebben ook andere inkomsten, en betalen met het krediet meer dan lonen.",
      en: "This is not a labour cost. Organisations have other income too, and pay more than wages from the appropriation.",
    },
  ],
  comparability: ["population"],
  refusals: [],
  chart: {
    type: "bar",
    mode: "grouped",
    encode: {
      category: "budget_line",
      value: "amount_per_paid_worker",
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
      nl: "Krediet per beroepskracht, {credit_year}",
      en: "Appropriation per paid worker, {credit_year}",
    },
    subtitle: {
      nl: "Euro per beroepskracht (2012); Instellingen: {institutions}",
      en: "Euro per paid worker (2012); Institutions: {institutions}",
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
        en: "Appropriation",
      },
      description: {
        nl: "In lopende prijzen.",
        en: "At current prices.",
      },
      role: "measure",
    },
    {
      name: "paid_staff",
      type: "DOUBLE",
      unit: "persons",
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Beroepskrachten",
        en: "Paid staff",
      },
      description: {
        nl: "Personen in loondienst in 2012, wie deeltijds werkt telt als één.",
        en: "Persons on the payroll in 2012, a part-timer counts as one.",
      },
      role: "measure",
    },
    {
      name: "amount_per_paid_worker",
      type: "DOUBLE",
      unit: "eur/persons",
      nullable: false,
      decimals: 0,
      ratio: {
        numerator: "credit_amount",
        denominator: "paid_staff",
      },
      title: {
        nl: "Krediet per beroepskracht",
        en: "Appropriation per paid worker",
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
      name: "paid_staff_figure_ids",
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
         string_agg(t.label_nl, ', ' ORDER BY t.sort) AS work_types_nl,
         string_agg(t.label_en, ', ' ORDER BY t.sort) AS work_types_en,
         sum(w.value) AS paid_staff,
         list(w.figure_id ORDER BY t.sort) AS figure_ids
  FROM mapping m
  JOIN workforce_main w ON w.work_type = m.work_type
  JOIN work_type t ON t.code = m.work_type
  WHERE w.measure = 'paid_staff' AND w.series = 'scvw-self-registration'
  GROUP BY m.budget_line
)
SELECT b.budget_line, l.label_nl AS budget_line_nl, l.label_en AS budget_line_en,
       c.work_types_nl AS work_types, c.work_types_nl, c.work_types_en,
       b.value AS credit_amount,
       c.paid_staff,
       b.value / c.paid_staff AS amount_per_paid_worker,
       [b.figure_id] AS credit_amount_figure_ids,
       c.figure_ids AS paid_staff_figure_ids,
       [b.figure_id] || c.figure_ids AS figure_ids
FROM budget_main b
JOIN counted c USING (budget_line)
JOIN budget_line l ON l.code = b.budget_line
WHERE b.measure = 'payment_credits' AND b.year = $credit_year::INTEGER
ORDER BY l.sort`,
};

/** Parameters of `socius_income_statement`. */
export interface SociusIncomeStatementParams {
  /** Detail; default "lines". */
  readonly detail?: "lines" | "goals";
}

/** One row of `socius_income_statement`. */
export interface SociusIncomeStatementRow {
  /** Side; Expenses or income. */
  readonly side: string;
  /** Side; Expenses or income. */
  readonly side_nl: string;
  /** Side; Expenses or income. */
  readonly side_en: string;
  /** Line */
  readonly budget_line: string;
  /** Line */
  readonly budget_line_nl: string;
  /** Line */
  readonly budget_line_en: string;
  /** Amount; in eur */
  readonly amount: number;
  /** All lines; in eur; Sum of the lines on the same side. */
  readonly side_amount: number;
  /** Share; in %; Computed from the amounts. */
  readonly share: number;
  /** Printed share; in %; Empty where the report prints none. */
  readonly printed_share: number | null;
  /** Figures; Ids of the published figures behind it. */
  readonly amount_figure_ids: readonly string[];
  /** Figures; Ids of the published figures behind it. */
  readonly side_amount_figure_ids: readonly string[];
  /** Figures; Ids of the published figures behind it. */
  readonly printed_share_figure_ids: readonly string[];
  /** Figures; Ids of the published figures behind it. */
  readonly figure_ids: readonly string[];
}

/** Income statement of Socius */
export const sociusIncomeStatement: Analysis<
  SociusIncomeStatementParams,
  SociusIncomeStatementRow
> = {
  id: "socius_income_statement",
  theme: "budget",
  title: {
    nl: "Resultatenrekening van Socius",
    en: "Income statement of Socius",
  },
  description: {
    nl: "Waar de middelen van het steunpunt Socius in 2024 vandaan kwamen en waar ze heen gingen, met berekende en gedrukte aandelen.",
    en: "Where the funds of the support centre Socius came from in 2024 and where they went, with computed and printed shares.",
  },
  params: [
    {
      name: "detail",
      type: "VARCHAR",
      default: "lines",
      domain: [
        {
          value: "lines",
          label: {
            nl: "hoofdposten",
            en: "main lines",
          },
        },
        {
          value: "goals",
          label: {
            nl: "werking per strategische doelstelling",
            en: "operations by strategic goal",
          },
        },
      ],
      title: {
        nl: "Detail",
        en: "Detail",
      },
      description: {
        nl: "De werking als één post, of verdeeld over de vier strategische doelstellingen.",
        en: "Operations as one line, or divided over the four strategic goals.",
      },
    },
  ],
  caveats: [
    {
      nl: "Dit is de rekening van Socius alleen; meng ze niet met de kredieten van de Vlaamse begroting.",
      en: "These are the accounts of Socius alone; do not mix them with the appropriations of the Flemish budget.",
    },
    {
      nl: "Een gedrukt aandeel kan in zijn laatste cijfer van het berekende verschillen.",
      en: "A printed share may differ from the computed one in its last digit.",
    },
    {
      nl: "Het resultaat, inkomsten min uitgaven, staat er niet bij.",
      en: "The result, income minus expenses, is not included.",
    },
  ],
  comparability: [],
  refusals: [],
  chart: {
    type: "bar",
    mode: "grouped",
    encode: {
      category: "budget_line",
      value: "amount",
      series: null,
      facet: "side",
    },
    sort: "data",
    format: "euro",
    decimals: 0,
    labels: "all",
    baseline: "zero",
    colors: {},
    title: {
      nl: "Uitgaven en inkomsten van Socius, 2024",
      en: "Expenses and income of Socius, 2024",
    },
    subtitle: {
      nl: "Euro, {detail}",
      en: "Euro, {detail}",
    },
  },
  columns: [
    {
      name: "side",
      type: "VARCHAR",
      unit: null,
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Kant",
        en: "Side",
      },
      description: {
        nl: "Uitgaven of inkomsten.",
        en: "Expenses or income.",
      },
      role: "dimension",
    },
    {
      name: "side_nl",
      type: "VARCHAR",
      unit: null,
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Kant",
        en: "Side",
      },
      description: {
        nl: "Uitgaven of inkomsten.",
        en: "Expenses or income.",
      },
      role: "label",
    },
    {
      name: "side_en",
      type: "VARCHAR",
      unit: null,
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Kant",
        en: "Side",
      },
      description: {
        nl: "Uitgaven of inkomsten.",
        en: "Expenses or income.",
      },
      role: "label",
    },
    {
      name: "budget_line",
      type: "VARCHAR",
      unit: null,
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Post",
        en: "Line",
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
        nl: "Post",
        en: "Line",
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
        nl: "Post",
        en: "Line",
      },
      description: {
        nl: "",
        en: "",
      },
      role: "label",
    },
    {
      name: "amount",
      type: "DOUBLE",
      unit: "eur",
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Bedrag",
        en: "Amount",
      },
      description: {
        nl: "",
        en: "",
      },
      role: "measure",
    },
    {
      name: "side_amount",
      type: "DOUBLE",
      unit: "eur",
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Alle posten",
        en: "All lines",
      },
      description: {
        nl: "Som van de posten aan dezelfde kant.",
        en: "Sum of the lines on the same side.",
      },
      role: "measure",
    },
    {
      name: "share",
      type: "DOUBLE",
      unit: "%",
      nullable: false,
      decimals: 2,
      ratio: {
        numerator: "amount",
        denominator: "side_amount",
      },
      title: {
        nl: "Aandeel",
        en: "Share",
      },
      description: {
        nl: "Berekend uit de bedragen.",
        en: "Computed from the amounts.",
      },
      role: "measure",
    },
    {
      name: "printed_share",
      type: "DOUBLE",
      unit: "%",
      nullable: true,
      decimals: 2,
      ratio: null,
      title: {
        nl: "Gedrukt aandeel",
        en: "Printed share",
      },
      description: {
        nl: "Leeg waar het verslag er geen drukt.",
        en: "Empty where the report prints none.",
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
      name: "side_amount_figure_ids",
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
      name: "printed_share_figure_ids",
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
  sql: `WITH item AS (
  SELECT b.side,
         CASE WHEN l.parent = 'operations' AND $detail::VARCHAR = 'lines' THEN l.parent
              ELSE l.code END AS line,
         b.value, b.figure_id, l.sort
  FROM budget_main b
  JOIN budget_line l ON l.code = b.budget_line
  WHERE b.measure = 'income_statement_amount' AND b.side IS NOT NULL
), part AS (
  SELECT side, line, sum(value) AS amount, list(figure_id ORDER BY sort) AS figure_ids
  FROM item
  GROUP BY side, line
), whole AS (
  SELECT side, sum(value) AS amount, list(figure_id ORDER BY sort) AS figure_ids
  FROM item
  GROUP BY side
), printed AS (
  SELECT b.side, b.budget_line AS line, b.value AS share, b.figure_id
  FROM budget_main b
  WHERE b.measure = 'income_statement_share'
)
SELECT p.side, s.label_nl AS side_nl, s.label_en AS side_en,
       p.line AS budget_line, l.label_nl AS budget_line_nl, l.label_en AS budget_line_en,
       p.amount,
       whole.amount AS side_amount,
       100 * p.amount / whole.amount AS share,
       printed.share AS printed_share,
       p.figure_ids AS amount_figure_ids,
       whole.figure_ids AS side_amount_figure_ids,
       CASE WHEN printed.figure_id IS NULL THEN [] ELSE [printed.figure_id] END AS printed_share_figure_ids,
       whole.figure_ids || printed_share_figure_ids AS figure_ids
FROM part p
JOIN whole ON whole.side = p.side
LEFT JOIN printed ON printed.side = p.side AND printed.line = p.line
JOIN budget_side s ON s.code = p.side
JOIN budget_line l ON l.code = p.line
ORDER BY s.sort, p.amount DESC`,
};

/** Parameters of `participants_by_segment`. */
export interface ParticipantsBySegmentParams {
  /** Breakdown; default "segment". */
  readonly level?: "segment" | "recognition" | "scope" | "intake";
}

/** One row of `participants_by_segment`. */
export interface ParticipantsBySegmentRow {
  /** Group; The group by the chosen breakdown. */
  readonly kind: string;
  /** Group; The group by the chosen breakdown. */
  readonly kind_nl: string;
  /** Group; The group by the chosen breakdown. */
  readonly kind_en: string;
  /** Participants; in persons; Those who take part in several activities count each time. */
  readonly participants: number;
  /** Unique participants; in persons; Different persons. */
  readonly unique_participants: number;
  /** Participations per unique participant; in participations/persons */
  readonly participations_per_person: number;
  /** All participants; in persons; Sum of the groups. */
  readonly all_participants: number;
  /** Share of participants; in % */
  readonly participants_share: number;
  /** All unique participants; in persons; Sum of the groups. */
  readonly all_unique_participants: number;
  /** Share of unique participants; in % */
  readonly unique_participants_share: number;
  /** Figures; Ids of the published figures behind it. */
  readonly participants_figure_ids: readonly string[];
  /** Figures; Ids of the published figures behind it. */
  readonly unique_participants_figure_ids: readonly string[];
  /** Figures; Ids of the published figures behind it. */
  readonly all_participants_figure_ids: readonly string[];
  /** Figures; Ids of the published figures behind it. */
  readonly all_unique_participants_figure_ids: readonly string[];
  /** Figures; Ids of the published figures behind it. */
  readonly figure_ids: readonly string[];
}

/** Participants and unique participants by target group */
export const participantsBySegment: Analysis<
  ParticipantsBySegmentParams,
  ParticipantsBySegmentRow
> = {
  id: "participants_by_segment",
  theme: "participants",
  title: {
    nl: "Deelnemers en unieke deelnemers naar doelgroep",
    en: "Participants and unique participants by target group",
  },
  description: {
    nl: "Hoeveel deelnemers en hoeveel verschillende personen het ondersteuningsaanbod van Socius in 2024 bereikte, en hoe vaak elk kwam.",
    en: "How many participants and how many different persons the support offer of Socius reached in 2024, and how often each came.",
  },
  params: [
    {
      name: "level",
      type: "VARCHAR",
      default: "segment",
      domain: [
        {
          value: "segment",
          label: {
            nl: "primaire en secundaire doelgroep",
            en: "primary and secondary target group",
          },
        },
        {
          value: "recognition",
          label: {
            nl: "primaire doelgroep, erkend of niet",
            en: "primary target group, recognised or not",
          },
        },
        {
          value: "scope",
          label: {
            nl: "erkende organisaties, landelijk of regionaal",
            en: "recognised organisations, national or regional",
          },
        },
        {
          value: "intake",
          label: {
            nl: "erkende organisaties, instromer of niet",
            en: "recognised organisations, newcomer or not",
          },
        },
      ],
      title: {
        nl: "Indeling",
        en: "Breakdown",
      },
      description: {
        nl: "Welke deelnemers geteld worden, en waarnaar ze ingedeeld zijn.",
        en: "Which participants are counted, and how they are divided.",
      },
    },
  ],
  caveats: [
    {
      nl: "Socius telt een deelnemer bij elke activiteit opnieuw. Alleen unieke deelnemers zijn verschillende personen.",
      en: "Socius counts a participant anew at each activity. Only unique participants are different persons.",
    },
    {
      nl: "De primaire doelgroep is het civiel sociaal-cultureel werk; landelijk, regionaal en instromer zijn alleen bekend voor erkende organisaties.",
      en: "The primary target group is civil socio-cultural work; national, regional and newcomer are known only for recognised organisations.",
    },
  ],
  comparability: ["definition"],
  refusals: [],
  chart: {
    type: "bar",
    mode: "grouped",
    encode: {
      category: "kind",
      value: "unique_participants",
      series: null,
      facet: null,
    },
    sort: "data",
    format: "integer",
    decimals: null,
    labels: "all",
    baseline: "zero",
    colors: {},
    title: {
      nl: "Unieke deelnemers aan het ondersteuningsaanbod, 2024",
      en: "Unique participants in the support offer, 2024",
    },
    subtitle: {
      nl: "Aantal personen, {level}",
      en: "Number of persons, {level}",
    },
  },
  columns: [
    {
      name: "kind",
      type: "VARCHAR",
      unit: null,
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Groep",
        en: "Group",
      },
      description: {
        nl: "De groep volgens de gekozen indeling.",
        en: "The group by the chosen breakdown.",
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
        nl: "Groep",
        en: "Group",
      },
      description: {
        nl: "De groep volgens de gekozen indeling.",
        en: "The group by the chosen breakdown.",
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
        nl: "Groep",
        en: "Group",
      },
      description: {
        nl: "De groep volgens de gekozen indeling.",
        en: "The group by the chosen breakdown.",
      },
      role: "label",
    },
    {
      name: "participants",
      type: "DOUBLE",
      unit: "persons",
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Deelnemers",
        en: "Participants",
      },
      description: {
        nl: "Wie aan meer activiteiten deelneemt, telt telkens opnieuw.",
        en: "Those who take part in several activities count each time.",
      },
      role: "measure",
    },
    {
      name: "unique_participants",
      type: "DOUBLE",
      unit: "persons",
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Unieke deelnemers",
        en: "Unique participants",
      },
      description: {
        nl: "Verschillende personen.",
        en: "Different persons.",
      },
      role: "measure",
    },
    {
      name: "participations_per_person",
      type: "DOUBLE",
      unit: "participations/persons",
      nullable: false,
      decimals: 2,
      ratio: {
        numerator: "participants",
        denominator: "unique_participants",
      },
      title: {
        nl: "Deelnames per unieke deelnemer",
        en: "Participations per unique participant",
      },
      description: {
        nl: "",
        en: "",
      },
      role: "measure",
    },
    {
      name: "all_participants",
      type: "DOUBLE",
      unit: "persons",
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Alle deelnemers",
        en: "All participants",
      },
      description: {
        nl: "Som van de groepen.",
        en: "Sum of the groups.",
      },
      role: "measure",
    },
    {
      name: "participants_share",
      type: "DOUBLE",
      unit: "%",
      nullable: false,
      decimals: 1,
      ratio: {
        numerator: "participants",
        denominator: "all_participants",
      },
      title: {
        nl: "Aandeel in de deelnemers",
        en: "Share of participants",
      },
      description: {
        nl: "",
        en: "",
      },
      role: "measure",
    },
    {
      name: "all_unique_participants",
      type: "DOUBLE",
      unit: "persons",
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Alle unieke deelnemers",
        en: "All unique participants",
      },
      description: {
        nl: "Som van de groepen.",
        en: "Sum of the groups.",
      },
      role: "measure",
    },
    {
      name: "unique_participants_share",
      type: "DOUBLE",
      unit: "%",
      nullable: false,
      decimals: 1,
      ratio: {
        numerator: "unique_participants",
        denominator: "all_unique_participants",
      },
      title: {
        nl: "Aandeel in de unieke deelnemers",
        en: "Share of unique participants",
      },
      description: {
        nl: "",
        en: "",
      },
      role: "measure",
    },
    {
      name: "participants_figure_ids",
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
      name: "unique_participants_figure_ids",
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
      name: "all_participants_figure_ids",
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
      name: "all_unique_participants_figure_ids",
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
  sql: `WITH printed AS (
  -- A figure belongs to the breakdown of its finest filled column. Printed totals are wanted here:
  -- what is a total in a finer breakdown is a group in this one.
  SELECT p.measure, p.value, p.figure_id,
         coalesce(p.scope, p.intake, p.recognition, p.segment) AS kind,
         CASE WHEN p.scope IS NOT NULL THEN 'scope'
              WHEN p.intake IS NOT NULL THEN 'intake'
              WHEN p.recognition IS NOT NULL THEN 'recognition'
              ELSE 'segment' END AS finest
  FROM participants p
  WHERE p.series = 'socius-registration-2024' AND p.repeats IS NULL
    AND p.segment IS NOT NULL AND p.domain IS NULL AND p.occupation IS NULL
), part AS (
  SELECT a.kind, a.value AS participants, u.value AS unique_participants,
         a.figure_id AS participants_id, u.figure_id AS unique_id
  FROM printed a
  JOIN printed u USING (finest, kind)
  WHERE a.finest = $level::VARCHAR AND a.measure = 'participants' AND u.measure = 'unique_participants'
), kind_name AS (
  SELECT code, label_nl, label_en, sort FROM segment
  UNION ALL SELECT code, label_nl, label_en, sort FROM recognition
  UNION ALL SELECT code, label_nl, label_en, sort FROM scope
  UNION ALL SELECT code, label_nl, label_en, sort FROM intake
)
SELECT p.kind, n.label_nl AS kind_nl, n.label_en AS kind_en,
       p.participants,
       p.unique_participants,
       p.participants / p.unique_participants AS participations_per_person,
       sum(p.participants) OVER () AS all_participants,
       100 * p.participants / sum(p.participants) OVER () AS participants_share,
       sum(p.unique_participants) OVER () AS all_unique_participants,
       100 * p.unique_participants / sum(p.unique_participants) OVER () AS unique_participants_share,
       [p.participants_id] AS participants_figure_ids,
       [p.unique_id] AS unique_participants_figure_ids,
       list(p.participants_id) OVER () AS all_participants_figure_ids,
       list(p.unique_id) OVER () AS all_unique_participants_figure_ids,
       list(p.participants_id) OVER () || list(p.unique_id) OVER () AS figure_ids
FROM part p
JOIN kind_name n ON n.code = p.kind
ORDER BY n.sort`,
};

/** `participants_by_occupation` has no parameters. */
export type ParticipantsByOccupationParams = Readonly<Record<string, never>>;

/** One row of `participants_by_occupation`. */
export interface ParticipantsByOccupationRow {
  /** Occupation */
  readonly occupation: string;
  /** Occupation */
  readonly occupation_nl: string;
  /** Occupation */
  readonly occupation_en: string;
  /** Unique participants; in persons; Different persons, each counted once. */
  readonly unique_participants: number;
  /** All unique participants; in persons; Sum of the occupations. */
  readonly total: number;
  /** Share; in % */
  readonly share: number;
  /** Figures; Ids of the published figures behind it. */
  readonly unique_participants_figure_ids: readonly string[];
  /** Figures; Ids of the published figures behind it. */
  readonly figure_ids: readonly string[];
}

/** Unique participants by occupation */
export const participantsByOccupation: Analysis<
  ParticipantsByOccupationParams,
  ParticipantsByOccupationRow
> = {
  id: "participants_by_occupation",
  theme: "participants",
  title: {
    nl: "Unieke deelnemers naar beroep",
    en: "Unique participants by occupation",
  },
  description: {
    nl: "Welk beroep de deelnemers uit erkende organisaties hadden, en welk deel elk beroep was.",
    en: "Which occupation the participants from recognised organisations had, and what part each occupation was.",
  },
  params: [],
  caveats: [
    {
      nl: "Het beroep is alleen bekend van deelnemers uit erkende organisaties, niet van anderen.",
      en: "The occupation is known only of participants from recognised organisations, not of others.",
    },
    {
      nl: "Dit zijn deelnemers aan het aanbod van Socius, niet alle beroepskrachten van de sector.",
      en: "These are participants in the offer of Socius, not all paid staff of the sector.",
    },
  ],
  comparability: [],
  refusals: [],
  chart: {
    type: "bar",
    mode: "grouped",
    encode: {
      category: "occupation",
      value: "unique_participants",
      series: null,
      facet: null,
    },
    sort: "descending",
    format: "integer",
    decimals: null,
    labels: "all",
    baseline: "zero",
    colors: {},
    title: {
      nl: "Unieke deelnemers naar beroep, 2024",
      en: "Unique participants by occupation, 2024",
    },
    subtitle: {
      nl: "Aantal personen uit erkende organisaties, ondersteuningsaanbod van Socius",
      en: "Number of persons from recognised organisations, support offer of Socius",
    },
  },
  columns: [
    {
      name: "occupation",
      type: "VARCHAR",
      unit: null,
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Beroep",
        en: "Occupation",
      },
      description: {
        nl: "",
        en: "",
      },
      role: "dimension",
    },
    {
      name: "occupation_nl",
      type: "VARCHAR",
      unit: null,
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Beroep",
        en: "Occupation",
      },
      description: {
        nl: "",
        en: "",
      },
      role: "label",
    },
    {
      name: "occupation_en",
      type: "VARCHAR",
      unit: null,
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Beroep",
        en: "Occupation",
      },
      description: {
        nl: "",
        en: "",
      },
      role: "label",
    },
    {
      name: "unique_participants",
      type: "DOUBLE",
      unit: "persons",
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Unieke deelnemers",
        en: "Unique participants",
      },
      description: {
        nl: "Verschillende personen, elk eenmaal geteld.",
        en: "Different persons, each counted once.",
      },
      role: "measure",
    },
    {
      name: "total",
      type: "DOUBLE",
      unit: "persons",
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Alle unieke deelnemers",
        en: "All unique participants",
      },
      description: {
        nl: "Som van de beroepen.",
        en: "Sum of the occupations.",
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
        numerator: "unique_participants",
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
      name: "unique_participants_figure_ids",
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
  sql: `SELECT p.occupation, o.label_nl AS occupation_nl, o.label_en AS occupation_en,
       p.value AS unique_participants,
       sum(p.value) OVER () AS total,
       100 * p.value / sum(p.value) OVER () AS share,
       [p.figure_id] AS unique_participants_figure_ids,
       list(p.figure_id) OVER () AS figure_ids
FROM participants_main p
JOIN occupation o ON o.code = p.occupation
WHERE p.measure = 'unique_participants' AND p.series = 'socius-registration-2024'
ORDER BY o.sort`,
};

/** `participants_by_domain` has no parameters. */
export type ParticipantsByDomainParams = Readonly<Record<string, never>>;

/** One row of `participants_by_domain`. */
export interface ParticipantsByDomainRow {
  /** Domain */
  readonly domain: string;
  /** Domain */
  readonly domain_nl: string;
  /** Domain */
  readonly domain_en: string;
  /** Participants; in persons; Those who take part in several activities count each time. */
  readonly participants: number;
  /** All participants; in persons; Of the whole secondary target group. */
  readonly all_participants: number;
  /** Share; in %; Part of all participants. */
  readonly share: number;
  /** Organisations reached; in organisations; Unique organisations, each counted once. */
  readonly organisations: number;
  /** Participants per organisation; in persons/organisations; Empty where no organisation was reached. */
  readonly participants_per_organisation: number | null;
  /** Figures; Ids of the published figures behind it. */
  readonly participants_figure_ids: readonly string[];
  /** Figures; Ids of the published figures behind it. */
  readonly all_participants_figure_ids: readonly string[];
  /** Figures; Ids of the published figures behind it. */
  readonly organisations_figure_ids: readonly string[];
  /** Figures; Ids of the published figures behind it. */
  readonly figure_ids: readonly string[];
}

/** Participants and organisations from other domains */
export const participantsByDomain: Analysis<ParticipantsByDomainParams, ParticipantsByDomainRow> = {
  id: "participants_by_domain",
  theme: "participants",
  title: {
    nl: "Deelnemers en organisaties uit andere domeinen",
    en: "Participants and organisations from other domains",
  },
  description: {
    nl: "Uit welke domeinen buiten het civiel sociaal-cultureel werk deelnemers en organisaties kwamen, en hoeveel deelnemers dat per organisatie zijn.",
    en: "From which domains outside civil socio-cultural work participants and organisations came, and how many participants that is per organisation.",
  },
  params: [],
  caveats: [
    {
      nl: "Socius telt een deelnemer bij elke activiteit opnieuw, een organisatie maar één keer.",
      en: "Socius counts a participant anew at each activity, an organisation only once.",
    },
    {
      nl: "De organisaties per domein zijn samen minder dan het aantal dat het verslag voor de hele secundaire doelgroep drukt.",
      en: "The organisations by domain are together fewer than the number the report prints for the whole secondary target group.",
    },
    {
      nl: "Het domein Andere heeft veel deelnemers bij weinig organisaties; wat eronder valt, zegt het verslag niet.",
      en: "The domain Other has many participants and few organisations; the report does not say what it covers.",
    },
    {
      nl: "Unieke deelnemers per domein zijn niet gedrukt: bij de unieke deelnemers staat dezelfde lijst opnieuw, die optelt tot 447 deelnemers en niet tot 396 personen.",
      en: "Unique participants by domain are not printed: under unique participants the same list stands again, which adds up to 447 participants and not to 396 persons.",
    },
  ],
  comparability: [],
  refusals: [],
  chart: {
    type: "bar",
    mode: "grouped",
    encode: {
      category: "domain",
      value: "participants",
      series: null,
      facet: null,
    },
    sort: "data",
    format: "integer",
    decimals: null,
    labels: "all",
    baseline: "zero",
    colors: {},
    title: {
      nl: "Deelnemers uit andere domeinen, 2024",
      en: "Participants from other domains, 2024",
    },
    subtitle: {
      nl: "Aantal deelnemers van de secundaire doelgroep, ondersteuningsaanbod van Socius",
      en: "Number of participants of the secondary target group, support offer of Socius",
    },
  },
  columns: [
    {
      name: "domain",
      type: "VARCHAR",
      unit: null,
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Domein",
        en: "Domain",
      },
      description: {
        nl: "",
        en: "",
      },
      role: "dimension",
    },
    {
      name: "domain_nl",
      type: "VARCHAR",
      unit: null,
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Domein",
        en: "Domain",
      },
      description: {
        nl: "",
        en: "",
      },
      role: "label",
    },
    {
      name: "domain_en",
      type: "VARCHAR",
      unit: null,
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Domein",
        en: "Domain",
      },
      description: {
        nl: "",
        en: "",
      },
      role: "label",
    },
    {
      name: "participants",
      type: "DOUBLE",
      unit: "persons",
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Deelnemers",
        en: "Participants",
      },
      description: {
        nl: "Wie aan meer activiteiten deelneemt, telt telkens opnieuw.",
        en: "Those who take part in several activities count each time.",
      },
      role: "measure",
    },
    {
      name: "all_participants",
      type: "DOUBLE",
      unit: "persons",
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Alle deelnemers",
        en: "All participants",
      },
      description: {
        nl: "Van de hele secundaire doelgroep.",
        en: "Of the whole secondary target group.",
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
        numerator: "participants",
        denominator: "all_participants",
      },
      title: {
        nl: "Aandeel",
        en: "Share",
      },
      description: {
        nl: "Deel van alle deelnemers.",
        en: "Part of all participants.",
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
        nl: "Bereikte organisaties",
        en: "Organisations reached",
      },
      description: {
        nl: "Unieke organisaties, elk eenmaal geteld.",
        en: "Unique organisations, each counted once.",
      },
      role: "measure",
    },
    {
      name: "participants_per_organisation",
      type: "DOUBLE",
      unit: "persons/organisations",
      nullable: true,
      decimals: 1,
      ratio: {
        numerator: "participants",
        denominator: "organisations",
      },
      title: {
        nl: "Deelnemers per organisatie",
        en: "Participants per organisation",
      },
      description: {
        nl: "Leeg waar geen organisatie bereikt is.",
        en: "Empty where no organisation was reached.",
      },
      role: "measure",
    },
    {
      name: "participants_figure_ids",
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
      name: "all_participants_figure_ids",
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
  sql: `SELECT p.domain, d.label_nl AS domain_nl, d.label_en AS domain_en,
       p.value AS participants,
       sum(p.value) OVER () AS all_participants,
       100 * p.value / sum(p.value) OVER () AS share,
       o.value AS organisations,
       p.value / nullif(o.value, 0) AS participants_per_organisation,
       [p.figure_id] AS participants_figure_ids,
       list(p.figure_id) OVER () AS all_participants_figure_ids,
       [o.figure_id] AS organisations_figure_ids,
       list(p.figure_id) OVER () || [o.figure_id] AS figure_ids
FROM participants_main p
JOIN organisations_main o
  ON o.domain = p.domain
 AND o.measure = 'organisations_reached' AND o.channel = 'support_offer'
JOIN domain d ON d.code = p.domain
WHERE p.measure = 'participants' AND p.segment = 'secondary'
ORDER BY d.code = 'other', p.value DESC, d.sort`,
};

/** `activities_per_organisation` has no parameters. */
export type ActivitiesPerOrganisationParams = Readonly<Record<string, never>>;

/** One row of `activities_per_organisation`. */
export interface ActivitiesPerOrganisationRow {
  /** Type of work */
  readonly work_type: string;
  /** Type of work */
  readonly work_type_nl: string;
  /** Type of work */
  readonly work_type_en: string;
  /** Organisations; in organisations; Recognised; year not printed, 2015 taken. */
  readonly organisations: number;
  /** Activities; in activities; Per year. */
  readonly activities: number;
  /** Measure of attendance; What was counted as attendance. */
  readonly attendance_measure: string;
  /** Measure of attendance; What was counted as attendance. */
  readonly attendance_measure_nl: string;
  /** Measure of attendance; What was counted as attendance. */
  readonly attendance_measure_en: string;
  /** Attendance; in participations; Participations; participants for the training institutions. */
  readonly attendance: number;
  /** Measure of hours; Which hours were counted; empty where none are printed. */
  readonly hours_measure: string | null;
  /** Measure of hours; Which hours were counted; empty where none are printed. */
  readonly hours_measure_nl: string | null;
  /** Measure of hours; Which hours were counted; empty where none are printed. */
  readonly hours_measure_en: string | null;
  /** Hours; in hours; Training hours; own hours only for the folk high schools. */
  readonly hours: number | null;
  /** Activities per organisation; in activities/organisations */
  readonly activities_per_organisation: number;
  /** Attendance per organisation; in participations/organisations */
  readonly attendance_per_organisation: number;
  /** Hours per organisation; in hours/organisations */
  readonly hours_per_organisation: number | null;
  /** Attendance per activity; in participations/activities */
  readonly attendance_per_activity: number;
  /** Hours per activity; in hours/activities */
  readonly hours_per_activity: number | null;
  /** Figures; Ids of the published figures behind it. */
  readonly organisations_figure_ids: readonly string[];
  /** Figures; Ids of the published figures behind it. */
  readonly activities_figure_ids: readonly string[];
  /** Figures; Ids of the published figures behind it. */
  readonly attendance_figure_ids: readonly string[];
  /** Figures; Ids of the published figures behind it. */
  readonly hours_figure_ids: readonly string[];
  /** Figures; Ids of the published figures behind it. */
  readonly figure_ids: readonly string[];
}

/** Activities and attendance per organisation */
export const activitiesPerOrganisation: Analysis<
  ActivitiesPerOrganisationParams,
  ActivitiesPerOrganisationRow
> = {
  id: "activities_per_organisation",
  theme: "participants",
  title: {
    nl: "Activiteiten en deelname per organisatie",
    en: "Activities and attendance per organisation",
  },
  description: {
    nl: "Hoeveel activiteiten, deelnames en vormingsuren de organisaties van een werksoort samen hadden, en hoeveel dat is per organisatie en per activiteit.",
    en: "How many activities, participations and training hours the organisations of a type of work had together, and how many that is per organisation and per activity.",
  },
  params: [],
  caveats: [
    {
      nl: "Deelname is niet overal hetzelfde geteld: deelnames bij verenigingen en Vormingplus-centra, deelnemers bij vormingsinstellingen. Leden van verenigingen zijn geen deelnemers en staan er niet bij.",
      en: "Attendance is not counted alike everywhere: participations for associations and folk high schools, participants for training institutions. Members of associations are not participants and are left out.",
    },
    {
      nl: "De uren van de Vormingplus-centra zijn zonder projecten en samenwerkingen, hun activiteiten misschien niet; hun uren per activiteit zijn dus ruw.",
      en: "The hours of the folk high schools leave out projects and collaborations, their activities perhaps do not; their hours per activity are therefore rough.",
    },
    {
      nl: "Achter de verenigingen staan 14.156 lokale afdelingen samen: zo'n 18,5 activiteiten per afdeling. Per organisatie zijn hun cijfers niet zomaar met die van andere werksoorten te vergelijken.",
      en: "Behind the associations stand 14,156 local chapters together: some 18.5 activities per chapter. Per organisation their figures are not readily comparable with those of other types of work.",
    },
    {
      nl: "Het beleidsplan drukt bij het aantal organisaties geen jaar; 2015, het jaar van het plan, is genomen.",
      en: "The policy plan prints no year with the number of organisations; 2015, the year of the plan, is taken.",
    },
    {
      nl: "De cijfers over activiteiten, deelname en uren zijn sterk afgerond, wellicht zelf geregistreerd en ook zonder gedrukt jaar; voor bewegingen zijn er geen.",
      en: "The figures on activities, attendance and hours are much rounded, probably self-registered and also without a printed year; for movements there are none.",
    },
  ],
  comparability: ["population", "definition"],
  refusals: [],
  chart: {
    type: "bar",
    mode: "grouped",
    encode: {
      category: "work_type",
      value: "attendance_per_activity",
      series: null,
      facet: null,
    },
    sort: "data",
    format: "number",
    decimals: 1,
    labels: "all",
    baseline: "zero",
    colors: {
      associations: 1,
      training_institutions: 2,
      folk_high_schools: 3,
    },
    title: {
      nl: "Deelname per activiteit naar werksoort",
      en: "Attendance per activity by type of work",
    },
    subtitle: {
      nl: "Deelnames of deelnemers per activiteit; jaar niet gedrukt",
      en: "Participations or participants per activity; year not printed",
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
        nl: "Erkend; jaar niet gedrukt, 2015 genomen.",
        en: "Recognised; year not printed, 2015 taken.",
      },
      role: "measure",
    },
    {
      name: "activities",
      type: "DOUBLE",
      unit: "activities",
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Activiteiten",
        en: "Activities",
      },
      description: {
        nl: "Per jaar.",
        en: "Per year.",
      },
      role: "measure",
    },
    {
      name: "attendance_measure",
      type: "VARCHAR",
      unit: null,
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Maat van deelname",
        en: "Measure of attendance",
      },
      description: {
        nl: "Wat als deelname geteld is.",
        en: "What was counted as attendance.",
      },
      role: "dimension",
    },
    {
      name: "attendance_measure_nl",
      type: "VARCHAR",
      unit: null,
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Maat van deelname",
        en: "Measure of attendance",
      },
      description: {
        nl: "Wat als deelname geteld is.",
        en: "What was counted as attendance.",
      },
      role: "label",
    },
    {
      name: "attendance_measure_en",
      type: "VARCHAR",
      unit: null,
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Maat van deelname",
        en: "Measure of attendance",
      },
      description: {
        nl: "Wat als deelname geteld is.",
        en: "What was counted as attendance.",
      },
      role: "label",
    },
    {
      name: "attendance",
      type: "DOUBLE",
      unit: "participations",
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Deelname",
        en: "Attendance",
      },
      description: {
        nl: "Deelnames, bij de vormingsinstellingen deelnemers.",
        en: "Participations; participants for the training institutions.",
      },
      role: "measure",
    },
    {
      name: "hours_measure",
      type: "VARCHAR",
      unit: null,
      nullable: true,
      decimals: null,
      ratio: null,
      title: {
        nl: "Maat van de uren",
        en: "Measure of hours",
      },
      description: {
        nl: "Welke uren geteld zijn; leeg waar er geen gedrukt zijn.",
        en: "Which hours were counted; empty where none are printed.",
      },
      role: "dimension",
    },
    {
      name: "hours_measure_nl",
      type: "VARCHAR",
      unit: null,
      nullable: true,
      decimals: null,
      ratio: null,
      title: {
        nl: "Maat van de uren",
        en: "Measure of hours",
      },
      description: {
        nl: "Welke uren geteld zijn; leeg waar er geen gedrukt zijn.",
        en: "Which hours were counted; empty where none are printed.",
      },
      role: "label",
    },
    {
      name: "hours_measure_en",
      type: "VARCHAR",
      unit: null,
      nullable: true,
      decimals: null,
      ratio: null,
      title: {
        nl: "Maat van de uren",
        en: "Measure of hours",
      },
      description: {
        nl: "Welke uren geteld zijn; leeg waar er geen gedrukt zijn.",
        en: "Which hours were counted; empty where none are printed.",
      },
      role: "label",
    },
    {
      name: "hours",
      type: "DOUBLE",
      unit: "hours",
      nullable: true,
      decimals: null,
      ratio: null,
      title: {
        nl: "Uren",
        en: "Hours",
      },
      description: {
        nl: "Vormingsuren, bij de Vormingplus-centra alleen eigen uren.",
        en: "Training hours; own hours only for the folk high schools.",
      },
      role: "measure",
    },
    {
      name: "activities_per_organisation",
      type: "DOUBLE",
      unit: "activities/organisations",
      nullable: false,
      decimals: 0,
      ratio: {
        numerator: "activities",
        denominator: "organisations",
      },
      title: {
        nl: "Activiteiten per organisatie",
        en: "Activities per organisation",
      },
      description: {
        nl: "",
        en: "",
      },
      role: "measure",
    },
    {
      name: "attendance_per_organisation",
      type: "DOUBLE",
      unit: "participations/organisations",
      nullable: false,
      decimals: 0,
      ratio: {
        numerator: "attendance",
        denominator: "organisations",
      },
      title: {
        nl: "Deelname per organisatie",
        en: "Attendance per organisation",
      },
      description: {
        nl: "",
        en: "",
      },
      role: "measure",
    },
    {
      name: "hours_per_organisation",
      type: "DOUBLE",
      unit: "hours/organisations",
      nullable: true,
      decimals: 0,
      ratio: {
        numerator: "hours",
        denominator: "organisations",
      },
      title: {
        nl: "Uren per organisatie",
        en: "Hours per organisation",
      },
      description: {
        nl: "",
        en: "",
      },
      role: "measure",
    },
    {
      name: "attendance_per_activity",
      type: "DOUBLE",
      unit: "participations/activities",
      nullable: false,
      decimals: 1,
      ratio: {
        numerator: "attendance",
        denominator: "activities",
      },
      title: {
        nl: "Deelname per activiteit",
        en: "Attendance per activity",
      },
      description: {
        nl: "",
        en: "",
      },
      role: "measure",
    },
    {
      name: "hours_per_activity",
      type: "DOUBLE",
      unit: "hours/activities",
      nullable: true,
      decimals: 1,
      ratio: {
        numerator: "hours",
        denominator: "activities",
      },
      title: {
        nl: "Uren per activiteit",
        en: "Hours per activity",
      },
      description: {
        nl: "",
        en: "",
      },
      role: "measure",
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
      name: "activities_figure_ids",
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
      name: "attendance_figure_ids",
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
      name: "hours_figure_ids",
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
  sql: `WITH registered AS (
  SELECT p.work_type, p.value, p.figure_id, m.measure, m.title_nl, m.title_en,
         CASE WHEN p.measure = 'organised_activities' THEN 'activities'
              WHEN p.measure IN ('participations', 'participants') THEN 'attendance'
              WHEN p.measure IN ('training_hours', 'own_training_hours') THEN 'hours' END AS kind
  FROM participants_main p
  JOIN measure m ON m.measure = p.measure
  WHERE p.series = 'scvw-self-registration'
), counted AS (
  SELECT o.work_type, sum(o.value) AS organisations, list(o.figure_id ORDER BY o.figure_id) AS figure_ids
  FROM organisations_main o
  WHERE o.measure = 'organisations' AND o.series = 'scvw-recognition-2015'
  GROUP BY o.work_type
)
SELECT c.work_type, t.label_nl AS work_type_nl, t.label_en AS work_type_en,
       c.organisations,
       a.value AS activities,
       p.measure AS attendance_measure,
       p.title_nl AS attendance_measure_nl, p.title_en AS attendance_measure_en,
       p.value AS attendance,
       h.measure AS hours_measure, h.title_nl AS hours_measure_nl, h.title_en AS hours_measure_en,
       h.value AS hours,
       a.value / c.organisations AS activities_per_organisation,
       p.value / c.organisations AS attendance_per_organisation,
       h.value / c.organisations AS hours_per_organisation,
       p.value / a.value AS attendance_per_activity,
       h.value / a.value AS hours_per_activity,
       c.figure_ids AS organisations_figure_ids,
       [a.figure_id] AS activities_figure_ids,
       [p.figure_id] AS attendance_figure_ids,
       CASE WHEN h.figure_id IS NULL THEN [] ELSE [h.figure_id] END AS hours_figure_ids,
       [a.figure_id, p.figure_id] || hours_figure_ids || c.figure_ids AS figure_ids
FROM counted c
JOIN registered a ON a.work_type = c.work_type AND a.kind = 'activities'
JOIN registered p ON p.work_type = c.work_type AND p.kind = 'attendance'
LEFT JOIN registered h ON h.work_type = c.work_type AND h.kind = 'hours'
JOIN work_type t ON t.code = c.work_type
ORDER BY t.sort`,
};

/** `support_by_format` has no parameters. */
export type SupportByFormatParams = Readonly<Record<string, never>>;

/** One row of `support_by_format`. */
export interface SupportByFormatRow {
  /** Format */
  readonly format: string;
  /** Format */
  readonly format_nl: string;
  /** Format */
  readonly format_en: string;
  /** Activities; in activities */
  readonly activities: number;
  /** Total duration; in hours */
  readonly hours: number;
  /** Mean duration; in hours/activities; Computed, in hours per activity. */
  readonly mean_hours: number;
  /** Printed mean duration; in hours; As the report prints it, to the minute. */
  readonly printed_mean_hours: number;
  /** All activities; in activities; Sum of the formats. */
  readonly all_activities: number;
  /** Share of activities; in % */
  readonly activities_share: number;
  /** Duration of all activities; in hours; Sum of the formats. */
  readonly all_hours: number;
  /** Share of duration; in % */
  readonly hours_share: number;
  /** Figures; Ids of the published figures behind it. */
  readonly activities_figure_ids: readonly string[];
  /** Figures; Ids of the published figures behind it. */
  readonly hours_figure_ids: readonly string[];
  /** Figures; Ids of the published figures behind it. */
  readonly printed_mean_hours_figure_ids: readonly string[];
  /** Figures; Ids of the published figures behind it. */
  readonly all_activities_figure_ids: readonly string[];
  /** Figures; Ids of the published figures behind it. */
  readonly all_hours_figure_ids: readonly string[];
  /** Figures; Ids of the published figures behind it. */
  readonly figure_ids: readonly string[];
}

/** Support activities by format */
export const supportByFormat: Analysis<SupportByFormatParams, SupportByFormatRow> = {
  id: "support_by_format",
  theme: "participants",
  title: {
    nl: "Ondersteuningsactiviteiten naar vorm",
    en: "Support activities by format",
  },
  description: {
    nl: "Hoeveel activiteiten Socius in 2024 ter plaatse, online en gemengd hield, hoe lang ze samen en gemiddeld duurden, en welk deel dat is.",
    en: "How many activities Socius held on site, online and blended in 2024, how long they lasted together and on average, and what part that is.",
  },
  params: [],
  caveats: [
    {
      nl: "Gedrukte gemiddelden gaan tot op de minuut en kunnen zo iets van de berekende afwijken.",
      en: "Printed means go to the minute and may differ slightly from the computed ones.",
    },
    {
      nl: "Dit zijn activiteiten van het steunpunt Socius, niet die van de sector.",
      en: "These are activities of the support centre Socius, not those of the sector.",
    },
  ],
  comparability: [],
  refusals: [],
  chart: {
    type: "bar",
    mode: "grouped",
    encode: {
      category: "format",
      value: "activities",
      series: null,
      facet: null,
    },
    sort: "data",
    format: "integer",
    decimals: null,
    labels: "all",
    baseline: "zero",
    colors: {},
    title: {
      nl: "Ondersteuningsactiviteiten naar vorm, 2024",
      en: "Support activities by format, 2024",
    },
    subtitle: {
      nl: "Aantal activiteiten, ondersteuningsaanbod van Socius",
      en: "Number of activities, support offer of Socius",
    },
  },
  columns: [
    {
      name: "format",
      type: "VARCHAR",
      unit: null,
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Vorm",
        en: "Format",
      },
      description: {
        nl: "",
        en: "",
      },
      role: "dimension",
    },
    {
      name: "format_nl",
      type: "VARCHAR",
      unit: null,
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Vorm",
        en: "Format",
      },
      description: {
        nl: "",
        en: "",
      },
      role: "label",
    },
    {
      name: "format_en",
      type: "VARCHAR",
      unit: null,
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Vorm",
        en: "Format",
      },
      description: {
        nl: "",
        en: "",
      },
      role: "label",
    },
    {
      name: "activities",
      type: "DOUBLE",
      unit: "activities",
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Activiteiten",
        en: "Activities",
      },
      description: {
        nl: "",
        en: "",
      },
      role: "measure",
    },
    {
      name: "hours",
      type: "DOUBLE",
      unit: "hours",
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Totale duur",
        en: "Total duration",
      },
      description: {
        nl: "",
        en: "",
      },
      role: "measure",
    },
    {
      name: "mean_hours",
      type: "DOUBLE",
      unit: "hours/activities",
      nullable: false,
      decimals: 2,
      ratio: {
        numerator: "hours",
        denominator: "activities",
      },
      title: {
        nl: "Gemiddelde duur",
        en: "Mean duration",
      },
      description: {
        nl: "Berekend, in uren per activiteit.",
        en: "Computed, in hours per activity.",
      },
      role: "measure",
    },
    {
      name: "printed_mean_hours",
      type: "DOUBLE",
      unit: "hours",
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Gedrukte gemiddelde duur",
        en: "Printed mean duration",
      },
      description: {
        nl: "Zoals het verslag ze drukt, op de minuut.",
        en: "As the report prints it, to the minute.",
      },
      role: "measure",
    },
    {
      name: "all_activities",
      type: "DOUBLE",
      unit: "activities",
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Alle activiteiten",
        en: "All activities",
      },
      description: {
        nl: "Som van de vormen.",
        en: "Sum of the formats.",
      },
      role: "measure",
    },
    {
      name: "activities_share",
      type: "DOUBLE",
      unit: "%",
      nullable: false,
      decimals: 1,
      ratio: {
        numerator: "activities",
        denominator: "all_activities",
      },
      title: {
        nl: "Aandeel in de activiteiten",
        en: "Share of activities",
      },
      description: {
        nl: "",
        en: "",
      },
      role: "measure",
    },
    {
      name: "all_hours",
      type: "DOUBLE",
      unit: "hours",
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Duur van alle activiteiten",
        en: "Duration of all activities",
      },
      description: {
        nl: "Som van de vormen.",
        en: "Sum of the formats.",
      },
      role: "measure",
    },
    {
      name: "hours_share",
      type: "DOUBLE",
      unit: "%",
      nullable: false,
      decimals: 1,
      ratio: {
        numerator: "hours",
        denominator: "all_hours",
      },
      title: {
        nl: "Aandeel in de duur",
        en: "Share of duration",
      },
      description: {
        nl: "",
        en: "",
      },
      role: "measure",
    },
    {
      name: "activities_figure_ids",
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
      name: "hours_figure_ids",
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
      name: "printed_mean_hours_figure_ids",
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
      name: "all_activities_figure_ids",
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
      name: "all_hours_figure_ids",
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
  sql: `WITH figure AS (
  SELECT a.format, a.measure, a.value, a.figure_id
  FROM support_activities_main a
  WHERE a.series = 'socius-registration-2024' AND a.activity IS NULL
)
SELECT n.format, f.label_nl AS format_nl, f.label_en AS format_en,
       n.value AS activities,
       h.value AS hours,
       h.value / n.value AS mean_hours,
       m.value AS printed_mean_hours,
       sum(n.value) OVER () AS all_activities,
       100 * n.value / sum(n.value) OVER () AS activities_share,
       sum(h.value) OVER () AS all_hours,
       100 * h.value / sum(h.value) OVER () AS hours_share,
       [n.figure_id] AS activities_figure_ids,
       [h.figure_id] AS hours_figure_ids,
       [m.figure_id] AS printed_mean_hours_figure_ids,
       list(n.figure_id) OVER () AS all_activities_figure_ids,
       list(h.figure_id) OVER () AS all_hours_figure_ids,
       list(n.figure_id) OVER () || list(h.figure_id) OVER () || [m.figure_id] AS figure_ids
FROM figure n
JOIN figure h ON h.format = n.format AND h.measure = 'activity_duration'
JOIN figure m ON m.format = n.format AND m.measure = 'activity_duration_mean'
JOIN format f ON f.code = n.format
WHERE n.measure = 'activities'
ORDER BY f.sort`,
};

/** Parameters of `demand_funnel`. */
export interface DemandFunnelParams {
  /** Breakdown; default "all". */
  readonly level?: "all" | "segment" | "recognition";
}

/** One row of `demand_funnel`. */
export interface DemandFunnelRow {
  /** Step */
  readonly step: string;
  /** Step */
  readonly step_nl: string;
  /** Step */
  readonly step_en: string;
  /** Group; The group by the chosen breakdown. */
  readonly kind: string;
  /** Group; The group by the chosen breakdown. */
  readonly kind_nl: string;
  /** Group; The group by the chosen breakdown. */
  readonly kind_en: string;
  /** Requests; in requests; Requests that reached this step. */
  readonly requests: number;
  /** Requests received; in requests; Of the same group. */
  readonly requests_received: number;
  /** Share of requests received; in % */
  readonly share_of_received: number;
  /** Requests in the step before; in requests; Empty at the first step, and where the one before is not printed. For carried out and for without result that is approved. */
  readonly requests_before: number | null;
  /** Share of the step before; in % */
  readonly share_of_before: number | null;
  /** Figures; Ids of the published figures behind it. */
  readonly requests_figure_ids: readonly string[];
  /** Figures; Ids of the published figures behind it. */
  readonly requests_received_figure_ids: readonly string[];
  /** Figures; Ids of the published figures behind it. */
  readonly requests_before_figure_ids: readonly string[];
  /** Figures; Ids of the published figures behind it. */
  readonly figure_ids: readonly string[];
}

/** Support requests: received, approved, carried out */
export const demandFunnel: Analysis<DemandFunnelParams, DemandFunnelRow> = {
  id: "demand_funnel",
  theme: "participants",
  title: {
    nl: "Ondersteuningsvragen: ontvangen, goedgekeurd, uitgevoerd",
    en: "Support requests: received, approved, carried out",
  },
  description: {
    nl: "Hoeveel vragen om ondersteuning Socius in 2024 kreeg, hoeveel het er goedkeurde en hoeveel tot een dienstverlening leidden.",
    en: "How many requests for support Socius received in 2024, how many it approved and how many led to a service.",
  },
  params: [
    {
      name: "level",
      type: "VARCHAR",
      default: "all",
      domain: [
        {
          value: "all",
          label: {
            nl: "alle vragen",
            en: "all requests",
          },
        },
        {
          value: "segment",
          label: {
            nl: "primaire en secundaire doelgroep",
            en: "primary and secondary target group",
          },
        },
        {
          value: "recognition",
          label: {
            nl: "primaire doelgroep, erkend of niet",
            en: "primary target group, recognised or not",
          },
        },
      ],
      title: {
        nl: "Indeling",
        en: "Breakdown",
      },
      description: {
        nl: "Van wie de vragen komen. Hoeveel er goedgekeurd zijn, is alleen voor alle vragen samen gedrukt.",
        en: "From whom the requests come. How many were approved is printed only for all requests together.",
      },
    },
  ],
  caveats: [
    {
      nl: "De stappen zijn delen van elkaar en geen aparte vragen: tel ze niet op. De goedgekeurde vragen zijn die met en die zonder dienstverlening samen.",
      en: "The steps are parts of each other and not separate requests: do not add them up. The requests approved are those with and those without a service together.",
    },
    {
      nl: "Aandelen zijn berekend uit de gedrukte aantallen. Het verslag drukt zelf aandelen van de doelgroepen in de vragen die daar niet mee overeenstemmen.",
      en: "Shares are computed from the printed numbers. The report itself prints shares of the target groups in the requests that do not agree with them.",
    },
    {
      nl: "Een deel van de goedgekeurde vragen zonder gevolg krijgt volgens het verslag in 2025 een vervolg.",
      en: "Some of the approved requests without result are continued in 2025, says the report.",
    },
  ],
  comparability: ["definition"],
  refusals: [],
  chart: {
    type: "bar",
    mode: "grouped",
    encode: {
      category: "step",
      value: "requests",
      series: "kind",
      facet: null,
    },
    sort: "data",
    format: "integer",
    decimals: null,
    labels: "all",
    baseline: "zero",
    colors: {
      all: 1,
      primary: 1,
      secondary: "rest",
      recognised: 1,
      not_recognised: "rest",
    },
    title: {
      nl: "Ondersteuningsvragen aan Socius, 2024",
      en: "Support requests to Socius, 2024",
    },
    subtitle: {
      nl: "Aantal vragen in elke stap, {level}",
      en: "Number of requests at each step, {level}",
    },
  },
  columns: [
    {
      name: "step",
      type: "VARCHAR",
      unit: null,
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Stap",
        en: "Step",
      },
      description: {
        nl: "",
        en: "",
      },
      role: "dimension",
    },
    {
      name: "step_nl",
      type: "VARCHAR",
      unit: null,
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Stap",
        en: "Step",
      },
      description: {
        nl: "",
        en: "",
      },
      role: "label",
    },
    {
      name: "step_en",
      type: "VARCHAR",
      unit: null,
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Stap",
        en: "Step",
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
        nl: "Groep",
        en: "Group",
      },
      description: {
        nl: "De groep volgens de gekozen indeling.",
        en: "The group by the chosen breakdown.",
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
        nl: "Groep",
        en: "Group",
      },
      description: {
        nl: "De groep volgens de gekozen indeling.",
        en: "The group by the chosen breakdown.",
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
        nl: "Groep",
        en: "Group",
      },
      description: {
        nl: "De groep volgens de gekozen indeling.",
        en: "The group by the chosen breakdown.",
      },
      role: "label",
    },
    {
      name: "requests",
      type: "DOUBLE",
      unit: "requests",
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Vragen",
        en: "Requests",
      },
      description: {
        nl: "Vragen die deze stap bereikten.",
        en: "Requests that reached this step.",
      },
      role: "measure",
    },
    {
      name: "requests_received",
      type: "DOUBLE",
      unit: "requests",
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Ontvangen vragen",
        en: "Requests received",
      },
      description: {
        nl: "Van dezelfde groep.",
        en: "Of the same group.",
      },
      role: "measure",
    },
    {
      name: "share_of_received",
      type: "DOUBLE",
      unit: "%",
      nullable: false,
      decimals: 1,
      ratio: {
        numerator: "requests",
        denominator: "requests_received",
      },
      title: {
        nl: "Aandeel in de ontvangen vragen",
        en: "Share of requests received",
      },
      description: {
        nl: "",
        en: "",
      },
      role: "measure",
    },
    {
      name: "requests_before",
      type: "DOUBLE",
      unit: "requests",
      nullable: true,
      decimals: null,
      ratio: null,
      title: {
        nl: "Vragen in de vorige stap",
        en: "Requests in the step before",
      },
      description: {
        nl: "Leeg bij de eerste stap, en waar de vorige niet gedrukt is. Voor uitgevoerd en voor zonder gevolg is dat goedgekeurd.",
        en: "Empty at the first step, and where the one before is not printed. For carried out and for without result that is approved.",
      },
      role: "measure",
    },
    {
      name: "share_of_before",
      type: "DOUBLE",
      unit: "%",
      nullable: true,
      decimals: 1,
      ratio: {
        numerator: "requests",
        denominator: "requests_before",
      },
      title: {
        nl: "Aandeel in de vorige stap",
        en: "Share of the step before",
      },
      description: {
        nl: "",
        en: "",
      },
      role: "measure",
    },
    {
      name: "requests_figure_ids",
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
      name: "requests_received_figure_ids",
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
      name: "requests_before_figure_ids",
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
  sql: `WITH step (sort, measure, before) AS (
  VALUES (1, 'requests', NULL),
         (2, 'requests_approved', 'requests'),
         (3, 'services', 'requests_approved'),
         (4, 'requests_not_fulfilled', 'requests_approved')
), counted AS (
  -- Printed totals are wanted here: approvals are printed for all requests together only.
  SELECT d.measure, coalesce(d.recognition, d.segment, 'all') AS kind, d.value, d.figure_id
  FROM demand_driven d
  WHERE d.repeats IS NULL
    AND $level::VARCHAR = CASE WHEN d.recognition IS NOT NULL THEN 'recognition'
                               WHEN d.segment IS NOT NULL THEN 'segment'
                               ELSE 'all' END
), kind_name AS (
  SELECT 'all' AS code, 'Alle vragen' AS label_nl, 'All requests' AS label_en, 0 AS sort
  UNION ALL SELECT code, label_nl, label_en, sort FROM segment
  UNION ALL SELECT code, label_nl, label_en, sort FROM recognition
)
SELECT s.measure AS step, m.title_nl AS step_nl, m.title_en AS step_en,
       c.kind, n.label_nl AS kind_nl, n.label_en AS kind_en,
       c.value AS requests,
       received.value AS requests_received,
       100 * c.value / received.value AS share_of_received,
       earlier.value AS requests_before,
       100 * c.value / earlier.value AS share_of_before,
       [c.figure_id] AS requests_figure_ids,
       [received.figure_id] AS requests_received_figure_ids,
       CASE WHEN earlier.figure_id IS NULL THEN [] ELSE [earlier.figure_id] END AS requests_before_figure_ids,
       list_sort(list_distinct([c.figure_id, received.figure_id] || requests_before_figure_ids)) AS figure_ids
FROM step s
JOIN counted c ON c.measure = s.measure
JOIN counted received ON received.measure = 'requests' AND received.kind = c.kind
LEFT JOIN counted earlier ON earlier.measure = s.before AND earlier.kind = c.kind
JOIN measure m ON m.measure = s.measure
JOIN kind_name n ON n.code = c.kind
ORDER BY s.sort, n.sort`,
};

/** `mailing_list_subscribers` has no parameters. */
export type MailingListSubscribersParams = Readonly<Record<string, never>>;

/** One row of `mailing_list_subscribers`. */
export interface MailingListSubscribersRow {
  /** Mailing list; Or all lists together, the printed total. */
  readonly mailing_list: string;
  /** Mailing list; Or all lists together, the printed total. */
  readonly mailing_list_nl: string;
  /** Mailing list; Or all lists together, the printed total. */
  readonly mailing_list_en: string;
  /** Recognition; Of the organisation of the subscriber. */
  readonly recognition: string;
  /** Recognition; Of the organisation of the subscriber. */
  readonly recognition_nl: string;
  /** Recognition; Of the organisation of the subscriber. */
  readonly recognition_en: string;
  /** Subscribers; in subscribers */
  readonly subscribers: number;
  /** Subscribers of the list; in subscribers; Recognised and not recognised together. */
  readonly list_subscribers: number;
  /** Share of the list; in % */
  readonly share: number;
  /** Figures; Ids of the published figures behind it. */
  readonly subscribers_figure_ids: readonly string[];
  /** Figures; Ids of the published figures behind it. */
  readonly figure_ids: readonly string[];
}

/** Subscribers by mailing list */
export const mailingListSubscribers: Analysis<
  MailingListSubscribersParams,
  MailingListSubscribersRow
> = {
  id: "mailing_list_subscribers",
  theme: "participants",
  title: {
    nl: "Abonnees per mailinglijst",
    en: "Subscribers by mailing list",
  },
  description: {
    nl: "Hoeveel abonnees elke mailinglijst van Socius in 2024 had, en welk deel uit erkende organisaties komt.",
    en: "How many subscribers each mailing list of Socius had in 2024, and what part comes from recognised organisations.",
  },
  params: [],
  caveats: [
    {
      nl: "Eén persoon kan op meer lijsten staan: tel lijsten niet op. De rij Alle lijsten is het gedrukte totaal. Het ligt ver onder de som van de lijsten (20.742); daarom is aangenomen dat elke abonnee er één keer in telt.",
      en: "One person can be on several lists: do not add lists up. The row All lists is the printed total. It is far below the sum of the lists (20,742); so each subscriber is assumed to count once in it.",
    },
    {
      nl: "De nieuwsbrief van de campagne Allemaal Politiek staat er niet bij; die is alleen bij benadering gedrukt (4.500) en niet naar erkenning verdeeld.",
      en: "The newsletter of the campaign Allemaal Politiek is left out; it is printed only approximately (4,500) and not divided by recognition.",
    },
    {
      nl: "De stand heeft in het verslag geen datum; het verslagjaar 2024 is genomen.",
      en: "The count has no date in the report; the year of the report, 2024, is taken.",
    },
  ],
  comparability: [],
  refusals: [],
  chart: {
    type: "bar",
    mode: "stacked",
    encode: {
      category: "mailing_list",
      value: "subscribers",
      series: "recognition",
      facet: null,
    },
    sort: "data",
    format: "integer",
    decimals: null,
    labels: "all",
    baseline: "zero",
    colors: {
      recognised: 1,
      not_recognised: "rest",
    },
    title: {
      nl: "Abonnees per mailinglijst, 2024",
      en: "Subscribers by mailing list, 2024",
    },
    subtitle: {
      nl: "Aantal abonnees uit erkende en andere organisaties; lijsten overlappen",
      en: "Number of subscribers from recognised and other organisations; lists overlap",
    },
  },
  columns: [
    {
      name: "mailing_list",
      type: "VARCHAR",
      unit: null,
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Mailinglijst",
        en: "Mailing list",
      },
      description: {
        nl: "Of alle lijsten samen, het gedrukte totaal.",
        en: "Or all lists together, the printed total.",
      },
      role: "dimension",
    },
    {
      name: "mailing_list_nl",
      type: "VARCHAR",
      unit: null,
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Mailinglijst",
        en: "Mailing list",
      },
      description: {
        nl: "Of alle lijsten samen, het gedrukte totaal.",
        en: "Or all lists together, the printed total.",
      },
      role: "label",
    },
    {
      name: "mailing_list_en",
      type: "VARCHAR",
      unit: null,
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Mailinglijst",
        en: "Mailing list",
      },
      description: {
        nl: "Of alle lijsten samen, het gedrukte totaal.",
        en: "Or all lists together, the printed total.",
      },
      role: "label",
    },
    {
      name: "recognition",
      type: "VARCHAR",
      unit: null,
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Erkenning",
        en: "Recognition",
      },
      description: {
        nl: "Van de organisatie van de abonnee.",
        en: "Of the organisation of the subscriber.",
      },
      role: "dimension",
    },
    {
      name: "recognition_nl",
      type: "VARCHAR",
      unit: null,
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Erkenning",
        en: "Recognition",
      },
      description: {
        nl: "Van de organisatie van de abonnee.",
        en: "Of the organisation of the subscriber.",
      },
      role: "label",
    },
    {
      name: "recognition_en",
      type: "VARCHAR",
      unit: null,
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Erkenning",
        en: "Recognition",
      },
      description: {
        nl: "Van de organisatie van de abonnee.",
        en: "Of the organisation of the subscriber.",
      },
      role: "label",
    },
    {
      name: "subscribers",
      type: "DOUBLE",
      unit: "subscribers",
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Abonnees",
        en: "Subscribers",
      },
      description: {
        nl: "",
        en: "",
      },
      role: "measure",
    },
    {
      name: "list_subscribers",
      type: "DOUBLE",
      unit: "subscribers",
      nullable: false,
      decimals: null,
      ratio: null,
      title: {
        nl: "Abonnees van de lijst",
        en: "Subscribers of the list",
      },
      description: {
        nl: "Erkend en niet-erkend samen.",
        en: "Recognised and not recognised together.",
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
        numerator: "subscribers",
        denominator: "list_subscribers",
      },
      title: {
        nl: "Aandeel in de lijst",
        en: "Share of the list",
      },
      description: {
        nl: "",
        en: "",
      },
      role: "measure",
    },
    {
      name: "subscribers_figure_ids",
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
  sql: `WITH part AS (
  -- The subscribers of all lists are printed totals and not a sum of lists: they are taken as printed.
  SELECT coalesce(m.mailing_list, 'all') AS mailing_list, m.recognition, m.value, m.figure_id
  FROM mailing_lists m
  WHERE m.series = 'socius-mailing-lists-2024' AND m.repeats IS NULL AND m.recognition IS NOT NULL
), list_name AS (
  SELECT 'all' AS code,
         'Alle lijsten (gedrukt totaal)' AS label_nl, 'All lists (printed total)' AS label_en
  UNION ALL SELECT code, label_nl, label_en FROM mailing_list
)
SELECT p.mailing_list, n.label_nl AS mailing_list_nl, n.label_en AS mailing_list_en,
       p.recognition, r.label_nl AS recognition_nl, r.label_en AS recognition_en,
       p.value AS subscribers,
       sum(p.value) OVER of_list AS list_subscribers,
       100 * p.value / sum(p.value) OVER of_list AS share,
       [p.figure_id] AS subscribers_figure_ids,
       list(p.figure_id) OVER of_list AS figure_ids
FROM part p
JOIN list_name n ON n.code = p.mailing_list
JOIN recognition r ON r.code = p.recognition
WINDOW of_list AS (PARTITION BY p.mailing_list)
ORDER BY list_subscribers DESC, p.mailing_list, r.sort`,
};

/** All analyses, in the order of their themes and of their place in them. */

export const ANALYSES = [
  organisationsByType,
  recognisedReach,
  nationalRegional,
  consultationsByActor,
  stakeholderSurveyMatrix,
  workforceByType,
  volunteersPerPaidWorker,
  staffPerOrganisation,
  staffShares,
  labourMarketProfile,
  sociusFte,
  staffGrowth,
  budgetEvolution,
  budgetIndex,
  priceSensitivity,
  budgetComposition,
  budgetGrowth,
  budgetPerOrganisation,
  budgetPerPaidWorker,
  sociusIncomeStatement,
  participantsBySegment,
  participantsByOccupation,
  participantsByDomain,
  activitiesPerOrganisation,
  supportByFormat,
  demandFunnel,
  mailingListSubscribers,
] as const;
