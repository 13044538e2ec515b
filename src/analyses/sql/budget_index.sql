/*---
title: {nl: "Begrotingsindex, nominaal en reëel", en: "Budget index, nominal and real"}
description:
  nl: Hoe elke begrotingslijn van 2011 tot 2015 veranderde tegenover een basisjaar, in lopende prijzen en na aftrek van de prijsstijging.
  en: How each budget line changed from 2011 to 2015 against a base year, at current prices and with the rise of prices taken out.
theme: budget
sort: 2
params:
  base_year:
    type: INTEGER
    default: 2011
    domain: SELECT DISTINCT year AS value FROM budget_main WHERE measure = 'payment_credits' ORDER BY 1
    title: {nl: Basisjaar, en: Base year}
    description: {nl: "Jaar waarin de index 100 is, en waarvan de prijzen gelden.", en: "Year in which the index is 100, and whose prices hold."}
  price_series:
    type: VARCHAR
    default: cpi
    values:
      - {value: cpi, label: {nl: consumptieprijzen, en: consumer prices}}
      - {value: gdp_deflator, label: {nl: bbp-deflator, en: GDP deflator}}
    title: {nl: Prijsreeks, en: Price series}
    description: {nl: Welke prijsstijging afgetrokken wordt., en: Which rise of prices is taken out.}
columns:
  budget_line: {title: {nl: Begrotingslijn, en: Budget line}}
  year: {title: {nl: Jaar, en: Year}}
  amount:
    unit: eur
    title: {nl: Krediet, en: Appropriation}
    description: {nl: In lopende prijzen., en: At current prices.}
  price_level:
    unit: index
    decimals: 2
    ratio: {numerator: amount, denominator: real_amount}
    title: {nl: Prijspeil, en: Price level}
    description: {nl: Basisjaar = 100., en: Base year = 100.}
  real_amount:
    unit: eur
    decimals: 0
    title: {nl: Reëel krediet, en: Real appropriation}
    description: {nl: In prijzen van het basisjaar., en: At prices of the base year.}
  base_amount:
    unit: eur
    title: {nl: Krediet in het basisjaar, en: Appropriation in the base year}
  nominal_index:
    unit: index
    decimals: 1
    ratio: {numerator: amount, denominator: base_amount}
    title: {nl: Nominale index, en: Nominal index}
    description: {nl: Basisjaar = 100., en: Base year = 100.}
  real_index:
    unit: index
    decimals: 1
    ratio: {numerator: real_amount, denominator: base_amount}
    title: {nl: Reële index, en: Real index}
    description: {nl: Basisjaar = 100., en: Base year = 100.}
caveats:
  - nl: Vereffeningskredieten zijn wat de begroting mag uitbetalen, niet wat uitbetaald is.
    en: Payment appropriations are what the budget may pay out, not what was paid.
  - nl: Het document zegt niet of dit de oorspronkelijke of de aangepaste begroting is, en verklaart de sprong van Verenigingen in 2014 niet.
    en: The document does not say whether this is the initial or the adjusted budget, and does not explain the jump of Associations in 2014.
  - nl: Het document zegt niet wat de lijn Instellingen omvat; wellicht zijn het vormingsinstellingen en Vormingplus-centra samen.
    en: The document does not say what the line Institutions covers; probably training institutions and folk high schools together.
  - nl: De prijzen zijn die van heel België, gemiddeld per jaar (Wereldbank); de kosten van organisaties kunnen anders evolueren.
    en: Prices are those of all Belgium, averaged over the year (World Bank); the costs of organisations may move differently.
chart:
  type: line
  category: year
  value: real_index
  series: budget_line
  labels: ends
  baseline: fit
  decimals: 1
  colors: {associations: 1, institutions: 5, movements: 4, fov: 6, socius: rest}
  title: {nl: "Reële begroting per lijn, {base_year} = 100", en: "Real budget by line, {base_year} = 100"}
  subtitle:
    nl: "Vereffeningskredieten in prijzen van {base_year} ({price_series}); de nominale index staat in de tabel"
    en: "Payment appropriations at prices of {base_year} ({price_series}); the nominal index is in the table"
---*/
WITH credit AS (
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
ORDER BY l.sort, c.year
