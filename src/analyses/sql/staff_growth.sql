/*---
title: {nl: Groei van het personeel tussen twee tellingen, en: Growth of staff between two counts}
description:
  nl: Hoeveel het personeel groeide of kromp tussen twee tellingen die op dezelfde manier gemaakt zijn, in totaal, in procent en per jaar.
  en: How much staff grew or shrank between two counts made in the same way, in total, in per cent and per year.
theme: workforce
sort: 7
params:
  from_count:
    type: VARCHAR
    default: socius_2013
    domain: &counts >-
      SELECT c.code || '_' || left(w.period, 4) AS value,
             format(c.label_nl, left(w.period, 4)) AS label_nl,
             format(c.label_en, left(w.period, 4)) AS label_en
      FROM workforce w
      JOIN (VALUES
        ('socius-payroll', 'socius', 'Socius {}', 'Socius {}', 1),
        ('scvw-self-registration', 'sector_registered',
         'sector {} (wellicht eigen opgave)', 'sector {} (probably self-registered)', 2),
        ('hiva-labour-market-2023', 'sector_administrative',
         'sector {} (administratieve gegevens)', 'sector {} (administrative data)', 3)
      ) AS c (series, code, label_nl, label_en, sort) USING (series)
      WHERE w.measure IN ('fte_payroll', 'paid_staff') AND w.work_type IS NULL AND w.repeats IS NULL
      ORDER BY c.sort, w.period
    title: {nl: Van, en: From}
    description: {nl: De eerste telling., en: The first count.}
  to_count:
    type: VARCHAR
    default: socius_2024
    domain: *counts
    title: {nl: Tot, en: To}
    description: {nl: De latere telling., en: The later count.}
columns:
  year: {title: {nl: Jaar, en: Year}}
  fte: {unit: fte, decimals: 1, title: {nl: Voltijdse equivalenten, en: Full-time equivalents}}
  first_year: {title: {nl: Jaar van de eerste telling, en: Year of the first count}}
  first_fte:
    unit: fte
    decimals: 1
    title: {nl: Voltijdse equivalenten bij de eerste telling, en: Full-time equivalents at the first count}
  change_fte:
    unit: fte
    decimals: 1
    title: {nl: Groei, en: Growth}
    description:
      nl: "Tegenover de eerste telling; onder nul is krimp."
      en: "From the first count; below zero means decline."
  change_pct:
    unit: "%"
    decimals: 1
    ratio: {numerator: change_fte, denominator: first_fte}
    title: {nl: Groei in procent, en: Growth in per cent}
    description: {nl: Van de eerste telling., en: Of the first count.}
  elapsed_years:
    unit: years
    title: {nl: Jaren sinds de eerste telling, en: Years since the first count}
  change_per_year:
    unit: fte/years
    decimals: 2
    nullable: true
    ratio: {numerator: change_fte, denominator: elapsed_years}
    title: {nl: Groei per jaar, en: Growth per year}
    description:
      nl: "Gelijk verdeeld over de jaren ertussen; leeg bij de eerste telling."
      en: "Spread evenly over the years between; empty for the first count."
caveats:
  - nl: Alleen de tellingen van Socius zelf zijn onderling vergelijkbaar. De twee tellingen van de sector zijn elk op hun eigen manier gemaakt.
    en: Only the counts of Socius itself can be compared with each other. The two counts of the sector were each made in their own way.
  - nl: De tussenliggende jaren kunnen sterk schommelen; de groei per jaar is alleen een gemiddelde.
    en: The years between may vary much; the growth per year is only a mean.
  - nl: Het verslag zegt niet of een telling van Socius een jaargemiddelde is of de stand op één dag.
    en: The report does not say whether a count of Socius is a mean over the year or the state on one day.
refuse:
  - when: >-
      starts_with($from_count::VARCHAR, 'sector') AND starts_with($to_count::VARCHAR, 'sector')
      AND $from_count::VARCHAR <> $to_count::VARCHAR
    message:
      nl: >-
        Deze twee tellingen van de sector zijn niet te vergelijken. Voor 2012 gaven de organisaties hun
        personeel wellicht zelf op; de telling van 2023 komt uit administratieve gegevens over een anders
        samengestelde groep organisaties. Het verschil is geen groei of krimp. Het onderzoek over 2023 drukt
        zelf een groei van 5,8% in zeven jaar.
      en: >-
        These two counts of the sector cannot be compared. For 2012 the organisations probably stated their
        staff themselves; the count of 2023 comes from administrative data on a differently composed group
        of organisations. The difference is neither growth nor decline. The study of 2023 itself prints a
        growth of 5.8% in seven years.
  - when: >-
      starts_with($from_count::VARCHAR, 'sector') <> starts_with($to_count::VARCHAR, 'sector')
    message:
      nl: >-
        Socius en de sector zijn niet te vergelijken. Voor Socius zijn voltijdse equivalenten geteld,
        voor de sector personen, en het gaat om andere werkgevers. Kies twee tellingen van Socius.
      en: >-
        Socius and the sector cannot be compared. For Socius full-time equivalents were counted,
        for the sector persons, and these are other employers. Choose two counts of Socius.
  - when: right($from_count::VARCHAR, 4) >= right($to_count::VARCHAR, 4)
    message:
      nl: De tweede telling moet van een later jaar zijn dan de eerste.
      en: The second count must be of a later year than the first.
chart:
  type: column
  category: year
  value: fte
  decimals: 1
  title: {nl: Personeel bij twee tellingen, en: Staff at two counts}
  subtitle:
    nl: "Voltijdse equivalenten op de payroll, {from_count} en {to_count}"
    en: "Full-time equivalents on the payroll, {from_count} and {to_count}"
---*/
WITH payroll AS (
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
ORDER BY p.year
