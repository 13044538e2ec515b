/*---
title: {nl: Unieke deelnemers naar beroep, en: Unique participants by occupation}
description:
  nl: Welk beroep de deelnemers uit erkende organisaties hadden, en welk deel elk beroep was.
  en: Which occupation the participants from recognised organisations had, and what part each occupation was.
theme: participants
sort: 2
columns:
  occupation: {title: {nl: Beroep, en: Occupation}}
  unique_participants:
    unit: persons
    title: {nl: Unieke deelnemers, en: Unique participants}
    description:
      nl: Verschillende personen, elk eenmaal geteld.
      en: Different persons, each counted once.
  total:
    unit: persons
    title: {nl: Alle unieke deelnemers, en: All unique participants}
    description: {nl: Som van de beroepen., en: Sum of the occupations.}
  share:
    unit: "%"
    decimals: 1
    ratio: {numerator: unique_participants, denominator: total}
    title: {nl: Aandeel, en: Share}
caveats:
  - nl: Het beroep is alleen bekend van deelnemers uit erkende organisaties, niet van anderen.
    en: The occupation is known only of participants from recognised organisations, not of others.
  - nl: Dit zijn deelnemers aan het aanbod van Socius, niet alle beroepskrachten van de sector.
    en: These are participants in the offer of Socius, not all paid staff of the sector.
chart:
  type: bar
  category: occupation
  value: unique_participants
  sort: descending
  format: integer
  title: {nl: "Unieke deelnemers naar beroep, 2024", en: "Unique participants by occupation, 2024"}
  subtitle:
    nl: Aantal personen uit erkende organisaties, ondersteuningsaanbod van Socius
    en: Number of persons from recognised organisations, support offer of Socius
---*/
SELECT p.occupation, o.label_nl AS occupation_nl, o.label_en AS occupation_en,
       p.value AS unique_participants,
       sum(p.value) OVER () AS total,
       100 * p.value / sum(p.value) OVER () AS share,
       [p.figure_id] AS unique_participants_figure_ids,
       list(p.figure_id) OVER () AS figure_ids
FROM participants_main p
JOIN occupation o ON o.code = p.occupation
WHERE p.measure = 'unique_participants' AND p.series = 'socius-registration-2024'
ORDER BY o.sort
