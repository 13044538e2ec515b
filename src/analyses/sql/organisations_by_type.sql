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
  organisations: {unit: organisations, title: {nl: Organisaties, en: Organisations}}
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
  - nl: Geteld zijn erkenningen in 2015, over vier werksoorten die het decreet van 2017 niet meer kent.
    en: Recognitions in 2015 are counted, in four types of work that the decree of 2017 no longer has.
chart:
  type: bar
  category: kind
  value: organisations
  sort: descending
  title: {nl: Erkende organisaties naar werksoort, en: Recognised organisations by type of work}
  subtitle: {nl: "Aantal organisaties, 2015", en: "Number of organisations, 2015"}
---*/
WITH part AS (
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
       list_sort(flatten(list(p.figure_ids) OVER ())) AS total_figure_ids
FROM part p
JOIN work_type t ON t.code = p.work_type
LEFT JOIN work_subtype s ON s.code = p.subtype
ORDER BY t.sort, s.sort
