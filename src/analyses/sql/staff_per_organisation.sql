/*---
title: {nl: Beroepskrachten per organisatie, en: Paid staff per organisation}
description:
  nl: Hoeveel betaalde beroepskrachten een organisatie van elke werksoort gemiddeld telt, berekend uit de aantallen, naast het gemiddelde en de mediaan die het beleidsplan drukt.
  en: How many paid staff an organisation of each type of work has on average, worked out from the numbers, beside the mean and the median that the policy plan prints.
theme: workforce
sort: 3
columns:
  work_type: {title: {nl: Werksoort, en: Type of work}}
  paid_staff:
    unit: persons
    title: {nl: Betaalde beroepskrachten, en: Paid staff}
    description: {nl: Personen in 2012., en: Persons in 2012.}
  organisations:
    unit: organisations
    title: {nl: Organisaties, en: Organisations}
    description: {nl: Erkend in 2015., en: Recognised in 2015.}
  staff_per_organisation:
    unit: persons/organisations
    decimals: 1
    ratio: {numerator: paid_staff, denominator: organisations}
    title: {nl: Berekend gemiddelde, en: Computed mean}
  printed_mean:
    unit: persons/organisations
    printed: true
    nullable: true
    title: {nl: Gedrukt gemiddelde, en: Printed mean}
  printed_median:
    unit: persons/organisations
    printed: true
    nullable: true
    title: {nl: "Gedrukte mediaan, minder dan", en: "Printed median, less than"}
    description:
      nl: De helft van de organisaties heeft minder mensen in dienst dan dit aantal.
      en: Half of the organisations employ fewer people than this number.
caveats:
  - nl: Het berekende gemiddelde deelt de beroepskrachten van 2012 door de organisaties van 2015, en die twee zijn apart geteld. Het is een benadering.
    en: The computed mean divides the paid staff of 2012 by the organisations of 2015, and the two were counted separately. It is an approximation.
  - nl: Bij de vormingsinstellingen ligt het gedrukte gemiddelde ruim boven het berekende. Het document verklaart dat niet.
    en: For the training institutions the printed mean is well above the computed one. The document does not explain this.
  - nl: Enkele grote organisaties trekken een gemiddelde op, daarom ligt de mediaan lager. Voor de bewegingen zijn gemiddelde en mediaan niet gedrukt.
    en: A few large organisations pull up a mean, so the median is lower. For the movements no mean and median are printed.
comparability: [years, population, reservation]
chart:
  type: bar
  category: work_type
  value: staff_per_organisation
  decimals: 1
  colors: {associations: 1, training_institutions: 2, folk_high_schools: 3, movements: 4}
  title: {nl: Beroepskrachten per organisatie naar werksoort, en: Paid staff per organisation by type of work}
  subtitle:
    nl: "Berekend gemiddelde in personen, beroepskrachten 2012 en organisaties 2015"
    en: "Computed mean in persons, paid staff 2012 and organisations 2015"
---*/
WITH recognised AS (
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
)
SELECT t.code AS work_type, t.label_nl AS work_type_nl, t.label_en AS work_type_en,
       w.value AS paid_staff,
       r.organisations,
       w.value / r.organisations AS staff_per_organisation,
       p.mean AS printed_mean,
       p.median AS printed_median,
       [w.figure_id] AS paid_staff_figure_ids,
       r.figure_ids AS organisations_figure_ids,
       coalesce(p.mean_figure_ids, []) AS printed_mean_figure_ids,
       coalesce(p.median_figure_ids, []) AS printed_median_figure_ids,
       [w.figure_id] || r.figure_ids
         || coalesce(p.mean_figure_ids, []) || coalesce(p.median_figure_ids, []) AS figure_ids
FROM work_type t
JOIN workforce_main w ON w.work_type = t.code AND w.measure = 'paid_staff'
JOIN recognised r ON r.work_type = t.code
JOIN printed p ON p.work_type = t.code
ORDER BY t.sort
