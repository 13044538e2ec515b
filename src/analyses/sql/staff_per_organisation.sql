/*---
title: {nl: Beroepskrachten per organisatie, en: Paid staff per organisation}
description:
  nl: Hoeveel betaalde beroepskrachten een organisatie van elke werksoort gemiddeld telt, berekend uit de aantallen, naast het gemiddelde en de mediaan die het beleidsplan drukt.
  en: How many paid staff an organisation of each type of work has on average, worked out from the numbers, beside the mean and the median that the policy plan prints.
theme: workforce
sort: 3
columns:
  work_type: {title: {nl: Werksoort, en: Type of work}}
  statistic:
    title: {nl: Maat, en: Statistic}
    description:
      nl: Berekend uit de aantallen of gedrukt; bij de mediaan heeft de helft van de organisaties minder mensen in dienst.
      en: Computed from the numbers or printed; for the median half of the organisations employ fewer people.
  staff:
    unit: persons/organisations
    ratio: {numerator: paid_staff, denominator: organisations}
    title: {nl: Beroepskrachten per organisatie, en: Paid staff per organisation}
    description:
      nl: Een quotiënt bij het berekende gemiddelde, anders zoals gedrukt.
      en: A quotient for the computed mean, otherwise as printed.
  paid_staff:
    unit: persons
    nullable: true
    title: {nl: Betaalde beroepskrachten, en: Paid staff}
    description:
      nl: Personen in 2012; leeg waar niets berekend is.
      en: Persons in 2012; empty where nothing is computed.
  organisations:
    unit: organisations
    nullable: true
    title: {nl: Organisaties, en: Organisations}
    description:
      nl: Erkend; jaar niet gedrukt, 2015 genomen. Leeg waar niets berekend is.
      en: Recognised; year not printed, 2015 taken. Empty where nothing is computed.
caveats:
  - nl: Het berekende gemiddelde deelt de beroepskrachten van 2012 door de organisaties van 2015, en die twee zijn apart geteld. Het is een benadering.
    en: The computed mean divides the paid staff of 2012 by the organisations of 2015, and the two were counted separately. It is an approximation.
  - nl: Het beleidsplan drukt bij het aantal organisaties geen jaar; 2015, het jaar van het plan, is genomen.
    en: The policy plan prints no year with the number of organisations; 2015, the year of the plan, is taken.
  - nl: Bij de vormingsinstellingen ligt het gedrukte gemiddelde (18) ruim boven het berekende (12,5). Het document verklaart dat niet. Telt u de vier federaties in plaats van hun vijftien leden, dan zijn er 24 organisaties en is het gemiddelde 18,3; dat is een mogelijke verklaring.
    en: For the training institutions the printed mean (18) is well above the computed one (12.5). The document does not explain this. If you count the four federations instead of their fifteen members, there are 24 organisations and the mean is 18.3; that is a possible explanation.
  - nl: Enkele grote organisaties trekken een gemiddelde op, daarom ligt de mediaan lager. Voor de bewegingen zijn gemiddelde en mediaan niet gedrukt.
    en: A few large organisations pull up a mean, so the median is lower. For the movements no mean and median are printed.
comparability: [years, population, reservation]
chart:
  type: bar
  category: work_type
  value: staff
  series: statistic
  decimals: 1
  colors: {computed_mean: 1, printed_mean: 2, printed_median: rest}
  title: {nl: Beroepskrachten per organisatie naar werksoort, en: Paid staff per organisation by type of work}
  subtitle:
    nl: "Personen; berekend uit beroepskrachten 2012 en organisaties (jaar niet gedrukt), en zoals gedrukt"
    en: "Persons; computed from paid staff 2012 and organisations (year not printed), and as printed"
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
ORDER BY one.sort, s.sort
