/*---
title:
  nl: "Reële begroting: consumptieprijzen of bbp-deflator"
  en: "Real budget: consumer prices or GDP deflator"
description:
  nl: Hoeveel het uitmaakt met welke prijsreeks de prijsstijging uit de begroting gehaald wordt.
  en: How much it matters with which price series the rise of prices is taken out of the budget.
theme: budget
sort: 3
params:
  base_year:
    type: INTEGER
    default: 2011
    domain: SELECT DISTINCT year AS value FROM budget_main WHERE measure = 'payment_credits' ORDER BY 1
    title: {nl: Basisjaar, en: Base year}
    description:
      nl: Jaar waarin de index 100 is, en waarvan de prijzen gelden.
      en: Year in which the index is 100, and whose prices hold.
  to_year:
    type: INTEGER
    default: 2015
    domain: SELECT DISTINCT year AS value FROM budget_main WHERE measure = 'payment_credits' ORDER BY 1
    title: {nl: Jaar, en: Year}
    description:
      nl: Jaar dat met het basisjaar vergeleken wordt.
      en: Year that is compared with the base year.
columns:
  budget_line: {title: {nl: Begrotingslijn, en: Budget line}}
  reference_year: {title: {nl: Basisjaar, en: Base year}}
  year: {title: {nl: Jaar, en: Year}}
  price_series: {title: {nl: Prijsreeks, en: Price series}}
  amount:
    unit: eur
    title: {nl: Krediet, en: Appropriation}
    description: {nl: In lopende prijzen., en: At current prices.}
  real_amount:
    unit: eur
    decimals: 0
    title: {nl: Reëel krediet, en: Real appropriation}
    description: {nl: In prijzen van het basisjaar., en: At prices of the base year.}
  base_amount:
    unit: eur
    title: {nl: Krediet in het basisjaar, en: Appropriation in the base year}
  real_index:
    unit: index
    decimals: 1
    ratio: {numerator: real_amount, denominator: base_amount}
    title: {nl: Reële index, en: Real index}
    description: {nl: Basisjaar = 100., en: Base year = 100.}
  difference:
    unit: points
    decimals: 2
    title: {nl: Verschil tussen de reeksen, en: Difference between the series}
    description:
      nl: >-
        Index met bbp-deflator min index met consumptieprijzen, in indexpunten; gelijk voor beide rijen van
        een lijn.
      en: >-
        Index by GDP deflator minus index by consumer prices, in index points; the same in both rows of a
        line.
caveats:
  - nl: >-
      Consumptieprijzen zeggen wat gezinnen betalen, de bbp-deflator wat alles kost dat het land
      voortbrengt; geen van beide meet de kosten van organisaties.
    en: >-
      Consumer prices tell what households pay, the GDP deflator what everything costs that the country
      produces; neither measures the costs of organisations.
  - nl: Vereffeningskredieten zijn wat de begroting mag uitbetalen, niet wat uitbetaald is.
    en: Payment appropriations are what the budget may pay out, not what was paid.
  - nl: Het document zegt niet of dit de oorspronkelijke of de aangepaste begroting is, en verklaart de sprong van Verenigingen in 2014 niet.
    en: The document does not say whether this is the initial or the adjusted budget, and does not explain the jump of Associations in 2014.
refuse:
  - when: $base_year::INTEGER = $to_year::INTEGER
    message:
      nl: In het basisjaar zelf is elke index 100. Kies een ander jaar om mee te vergelijken.
      en: In the base year itself every index is 100. Choose another year to compare it with.
chart:
  type: dot
  category: budget_line
  value: real_index
  series: price_series
  baseline: fit
  decimals: 1
  colors: {cpi: 1, gdp_deflator: 3}
  title:
    nl: "Reële begroting in {to_year} volgens twee prijsreeksen"
    en: "Real budget in {to_year} by two price series"
  subtitle:
    nl: "Vereffeningskredieten, index {base_year} = 100"
    en: "Payment appropriations, index {base_year} = 100"
---*/
WITH credit AS (
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
ORDER BY l.sort, n.sort
