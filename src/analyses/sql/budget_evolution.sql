/*---
title: {nl: Evolutie van de begroting, en: Budget over the years}
description:
  nl: Wat elke begrotingslijn van 2011 tot 2015 kreeg, in de prijzen van toen of in de prijzen van één jaar.
  en: >-
    What each budget line received from 2011 to 2015, at the prices of the time or at the prices of one
    year.
theme: budget
sort: 1
params:
  prices:
    type: VARCHAR
    default: current
    values:
      - {value: current, label: {nl: lopende prijzen, en: current prices}}
      - {value: cpi, label: {nl: vaste prijzen (consumptieprijzen), en: constant prices (consumer prices)}}
      - {value: gdp_deflator, label: {nl: vaste prijzen (bbp-deflator), en: constant prices (GDP deflator)}}
    title: {nl: Prijzen, en: Prices}
    description:
      nl: Bedragen zoals gedrukt, of met de prijsstijging volgens een prijsreeks eruit.
      en: Amounts as printed, or with the rise of prices by a price series taken out.
  price_year:
    type: INTEGER
    default: 2015
    domain: >-
      SELECT year AS value FROM deflator
      WHERE year >= (SELECT min(year) FROM budget_main WHERE measure = 'payment_credits')
      GROUP BY year HAVING count(DISTINCT series) = 2 ORDER BY 1
    title: {nl: Prijsjaar, en: Price year}
    description:
      nl: Jaar waarvan de vaste prijzen gelden; zonder belang bij lopende prijzen.
      en: Year whose constant prices hold; not used at current prices.
columns:
  budget_line: {title: {nl: Begrotingslijn, en: Budget line}}
  year: {title: {nl: Jaar, en: Year}}
  amount:
    unit: eur
    title: {nl: Krediet, en: Appropriation}
    description: {nl: "Zoals gedrukt, in lopende prijzen.", en: "As printed, at current prices."}
  price_level:
    unit: index
    decimals: 2
    ratio: {numerator: amount, denominator: adjusted_amount}
    title: {nl: Prijspeil, en: Price level}
    description:
      nl: Prijsjaar = 100; bij lopende prijzen altijd 100.
      en: Price year = 100; always 100 at current prices.
  adjusted_amount:
    unit: eur
    decimals: 0
    title: {nl: Krediet in de gekozen prijzen, en: Appropriation at the chosen prices}
caveats:
  - nl: Vereffeningskredieten zijn wat de begroting mag uitbetalen, niet wat uitbetaald is.
    en: Payment appropriations are what the budget may pay out, not what was paid.
  - nl: Het document zegt niet of dit de oorspronkelijke of de aangepaste begroting is, en verklaart de sprong van Verenigingen in 2014 niet.
    en: The document does not say whether this is the initial or the adjusted budget, and does not explain the jump of Associations in 2014.
  - nl: Het document zegt niet wat de lijn Instellingen omvat; wellicht zijn het vormingsinstellingen en Vormingplus-centra samen.
    en: The document does not say what the line Institutions covers; probably training institutions and folk high schools together.
  - nl: De prijzen zijn die van heel België, gemiddeld per jaar (Wereldbank); de kosten van organisaties kunnen anders evolueren.
    en: Prices are those of all Belgium, averaged over the year (World Bank); the costs of organisations may move differently.
  - nl: In lopende prijzen telt de prijsstijging mee; kies vaste prijzen om jaren te vergelijken.
    en: At current prices the rise of prices is included; choose constant prices to compare years.
chart:
  type: column
  mode: stacked
  category: year
  value: adjusted_amount
  series: budget_line
  format: euro
  decimals: 0
  labels: none
  colors: {associations: 1, institutions: 5, movements: 4, fov: 6, socius: rest}
  title: {nl: "Begroting per lijn, 2011-2015", en: "Budget by line, 2011-2015"}
  subtitle:
    nl: "Vereffeningskredieten in euro, {prices} (prijsjaar {price_year}, alleen bij vaste prijzen)"
    en: "Payment appropriations in euro, {prices} (price year {price_year}, for constant prices only)"
---*/
WITH credit AS (
  SELECT b.budget_line, b.year, b.value, b.figure_id
  FROM budget_main b
  WHERE b.measure = 'payment_credits'
), price AS (
  -- The price level of a year when that of the price year is 1: the yearly changes between them, multiplied.
  -- No price series is called current, so that current prices leave every level at 1.
  SELECT y.year,
         exp(coalesce(sum(sign(d.year - $price_year::INTEGER - 0.5)
                          * ln(1 + d.annual_change_pct / 100)), 0)) AS level,
         coalesce(list(d.figure_id ORDER BY d.year) FILTER (d.figure_id IS NOT NULL), []) AS figure_ids
  FROM (SELECT DISTINCT year FROM credit) y
  LEFT JOIN deflator d
    ON d.series = $prices::VARCHAR
   AND d.year > least(y.year, $price_year::INTEGER)
   AND d.year <= greatest(y.year, $price_year::INTEGER)
  GROUP BY y.year
)
SELECT c.budget_line, l.label_nl AS budget_line_nl, l.label_en AS budget_line_en,
       c.year,
       c.value AS amount,
       100 * p.level AS price_level,
       c.value / p.level AS adjusted_amount,
       [c.figure_id] AS amount_figure_ids,
       p.figure_ids AS price_level_figure_ids,
       [c.figure_id] || p.figure_ids AS figure_ids
FROM credit c
JOIN price p USING (year)
JOIN budget_line l ON l.code = c.budget_line
ORDER BY l.sort, c.year
