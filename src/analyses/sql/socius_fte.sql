/*---
title: {nl: Personeel van Socius, en: Staff of Socius}
description:
  nl: Hoeveel voltijdse equivalenten Socius van 2013 tot 2024 op zijn payroll had, en hoeveel dat elk jaar veranderde.
  en: How many full-time equivalents Socius had on its payroll from 2013 to 2024, and how much that changed each year.
theme: workforce
sort: 6
columns:
  year: {title: {nl: Jaar, en: Year}}
  fte: {unit: fte, decimals: 1, title: {nl: Voltijdse equivalenten, en: Full-time equivalents}}
  previous_year:
    nullable: true
    title: {nl: Jaar voordien, en: Year before}
    description: {nl: Leeg bij het eerste jaar., en: Empty for the first year.}
  previous_fte:
    unit: fte
    decimals: 1
    nullable: true
    title: {nl: Voltijdse equivalenten in het jaar voordien, en: Full-time equivalents in the year before}
  change_fte:
    unit: fte
    decimals: 1
    nullable: true
    title: {nl: Verandering, en: Change}
    description: {nl: Tegenover het jaar voordien., en: From the year before.}
  change_pct:
    unit: "%"
    decimals: 1
    nullable: true
    ratio: {numerator: change_fte, denominator: previous_fte}
    title: {nl: Verandering in procent, en: Change in per cent}
    description: {nl: Van het aantal in het jaar voordien., en: Of the number in the year before.}
caveats:
  - nl: Het kopje in het jaarverslag zet er een procentteken bij; de waarden zijn gelezen als voltijdse equivalenten.
    en: The heading in the annual report adds a percent sign; the values are read as full-time equivalents.
  - nl: Tijdskrediet, cao- en leeftijdsdagen zijn hier wellicht niet afgetrokken; na die aftrek waren er op 1 januari 2024 volgens het verslag 11,4 voltijdse equivalenten inzetbaar.
    en: Time credit, leave under the collective agreement and leave by age are probably not deducted here; after that deduction the report gives 11.4 full-time equivalents deployable on 1 January 2024.
  - nl: Het verslag zegt niet of dit een jaargemiddelde is of de stand op één dag.
    en: The report does not say whether this is a mean over the year or the state on one day.
chart:
  type: column
  category: year
  value: fte
  decimals: 1
  title: {nl: Personeel van Socius per jaar, en: Staff of Socius by year}
  subtitle:
    nl: "Voltijdse equivalenten op de payroll, 2013 tot 2024"
    en: "Full-time equivalents on the payroll, 2013 to 2024"
---*/
WITH payroll AS (
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
ORDER BY year
