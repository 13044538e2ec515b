/*---
title: {nl: Organisaties naar werksoort, en: Organisations by type of work}
description:
  nl: Hoeveel erkende organisaties elke werksoort telt, en welk deel dat is van alle erkende organisaties.
  en: How many recognised organisations each type of work counts, and what part that is of all recognised organisations.
theme: organisations
sort: 1
params:
  level:
    type: VARCHAR
    default: work_type
    values:
      - {value: work_type, label: {nl: werksoort, en: type of work}}
      - {value: work_subtype, label: {nl: soort vormingsinstelling apart, en: kinds of training institution apart}}
    title: {nl: Indeling, en: Breakdown}
    description:
      nl: De vormingsinstellingen als één werksoort, of elk soort apart.
      en: The training institutions as one type of work, or each kind apart.
columns:
  work_type: {title: {nl: Werksoort, en: Type of work}}
  kind:
    title: {nl: Soort, en: Kind}
    description: {nl: De werksoort of het soort vormingsinstelling., en: The type of work or the kind of training institution.}
  organisations:
    unit: organisations
    title: {nl: Organisaties, en: Organisations}
    description: {nl: "Erkend; jaar niet gedrukt, 2015 genomen.", en: "Recognised; year not printed, 2015 taken."}
  total:
    unit: organisations
    title: {nl: Alle organisaties, en: All organisations}
    description: {nl: Som van de soorten., en: Sum of the kinds.}
  share:
    unit: "%"
    decimals: 1
    ratio: {numerator: organisations, denominator: total}
    title: {nl: Aandeel, en: Share}
caveats:
  - nl: Geteld zijn erkenningen, verdeeld over vier werksoorten.
    en: Recognitions are counted, divided over four types of work.
  - nl: Het beleidsplan drukt bij het aantal organisaties geen jaar; 2015, het jaar van het plan, is genomen.
    en: The policy plan prints no year with the number of organisations; 2015, the year of the plan, is taken.
  - nl: Vijftien vormingsinstellingen zijn lid van vier federaties; hier telt elk lid apart.
    en: Fifteen training institutions are members of four federations; here each member counts.
chart:
  type: bar
  category: kind
  value: organisations
  sort: descending
  title: {nl: Erkende organisaties naar werksoort, en: Recognised organisations by type of work}
  subtitle: {nl: "Aantal organisaties; jaar niet gedrukt, 2015 genomen", en: "Number of organisations; year not printed, 2015 taken"}
---*/
WITH recognised AS (
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
ORDER BY t.sort, s.sort
