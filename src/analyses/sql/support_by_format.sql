/*---
title: {nl: Ondersteuningsactiviteiten naar vorm, en: Support activities by format}
description:
  nl: >-
    Hoeveel activiteiten Socius in 2024 ter plaatse, online en gemengd hield, hoe lang ze samen en gemiddeld
    duurden, en welk deel dat is.
  en: >-
    How many activities Socius held on site, online and blended in 2024, how long they lasted together and
    on average, and what part that is.
theme: participants
sort: 5
columns:
  format: {title: {nl: Vorm, en: Format}}
  activities: {unit: activities, title: {nl: Activiteiten, en: Activities}}
  hours: {unit: hours, title: {nl: Totale duur, en: Total duration}}
  mean_hours:
    unit: hours/activities
    decimals: 2
    ratio: {numerator: hours, denominator: activities}
    title: {nl: Gemiddelde duur, en: Mean duration}
    description: {nl: "Berekend, in uren per activiteit.", en: "Computed, in hours per activity."}
  printed_mean_hours:
    unit: hours
    printed: true
    title: {nl: Gedrukte gemiddelde duur, en: Printed mean duration}
    description:
      nl: Zoals het verslag ze drukt, op de minuut.
      en: As the report prints it, to the minute.
  all_activities:
    unit: activities
    title: {nl: Alle activiteiten, en: All activities}
    description: {nl: Som van de vormen., en: Sum of the formats.}
  activities_share:
    unit: "%"
    decimals: 1
    ratio: {numerator: activities, denominator: all_activities}
    title: {nl: Aandeel in de activiteiten, en: Share of activities}
  all_hours:
    unit: hours
    title: {nl: Duur van alle activiteiten, en: Duration of all activities}
    description: {nl: Som van de vormen., en: Sum of the formats.}
  hours_share:
    unit: "%"
    decimals: 1
    ratio: {numerator: hours, denominator: all_hours}
    title: {nl: Aandeel in de duur, en: Share of duration}
caveats:
  - nl: Gedrukte gemiddelden gaan tot op de minuut en kunnen zo iets van de berekende afwijken.
    en: Printed means go to the minute and may differ slightly from the computed ones.
  - nl: Dit zijn activiteiten van het steunpunt Socius, niet die van de sector.
    en: These are activities of the support centre Socius, not those of the sector.
chart:
  type: bar
  category: format
  value: activities
  format: integer
  title: {nl: "Ondersteuningsactiviteiten naar vorm, 2024", en: "Support activities by format, 2024"}
  subtitle:
    nl: Aantal activiteiten, ondersteuningsaanbod van Socius
    en: Number of activities, support offer of Socius
---*/
WITH figure AS (
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
ORDER BY f.sort
