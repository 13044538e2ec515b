/*---
title: {nl: Groei van de begroting, en: Growth of the budget}
description:
  nl: >-
    Hoeveel elke begrotingslijn tussen twee jaren groeide of kromp: in euro, in procent en gemiddeld per
    jaar.
  en: >-
    How much each budget line grew or shrank between two years: in euro, in per cent and on average per
    year.
theme: budget
sort: 5
params:
  from_year:
    type: INTEGER
    default: 2011
    domain: SELECT DISTINCT year AS value FROM budget_main WHERE measure = 'payment_credits' ORDER BY 1
    title: {nl: Van jaar, en: From year}
    description: {nl: Eerste jaar van de vergelijking., en: First year of the comparison.}
  to_year:
    type: INTEGER
    default: 2015
    domain: SELECT DISTINCT year AS value FROM budget_main WHERE measure = 'payment_credits' ORDER BY 1
    title: {nl: Tot jaar, en: To year}
    description: {nl: Laatste jaar van de vergelijking., en: Last year of the comparison.}
  prices:
    type: VARCHAR
    default: current
    values:
      - {value: current, label: {nl: lopende prijzen, en: current prices}}
      - {value: cpi, label: {nl: vaste prijzen (consumptieprijzen), en: constant prices (consumer prices)}}
      - {value: gdp_deflator, label: {nl: vaste prijzen (bbp-deflator), en: constant prices (GDP deflator)}}
    title: {nl: Prijzen, en: Prices}
    description:
      nl: Bedragen zoals gedrukt, of beide in de prijzen van het laatste jaar.
      en: Amounts as printed, or both at the prices of the last year.
columns:
  budget_line: {title: {nl: Begrotingslijn, en: Budget line}}
  first_year: {title: {nl: Van jaar, en: From year}}
  last_year: {title: {nl: Tot jaar, en: To year}}
  years: {unit: years, title: {nl: Aantal jaren, en: Number of years}}
  from_amount:
    unit: eur
    decimals: 0
    title: {nl: Krediet in het eerste jaar, en: Appropriation in the first year}
    description: {nl: In de gekozen prijzen., en: At the chosen prices.}
  to_amount:
    unit: eur
    decimals: 0
    title: {nl: Krediet in het laatste jaar, en: Appropriation in the last year}
  change:
    unit: eur
    decimals: 0
    title: {nl: Verschil, en: Change}
    description: {nl: Laatste jaar min eerste jaar., en: Last year minus first year.}
  growth:
    unit: "%"
    decimals: 1
    ratio: {numerator: change, denominator: from_amount}
    title: {nl: Groei, en: Growth}
  annual_growth:
    unit: "%"
    decimals: 2
    ratio: {numerator: to_amount, denominator: from_amount}
    derived: true
    title: {nl: Groei per jaar, en: Growth per year}
    description:
      nl: >-
        Samengesteld, de wortel van de verhouding: het vaste percentage dat elk jaar opnieuw van het eerste
        naar het laatste krediet leidt.
      en: >-
        Compound, the root of the ratio: the fixed percentage that, applied anew each year, leads from the
        first appropriation to the last.
caveats:
  - nl: In lopende prijzen telt de prijsstijging als groei; kies vaste prijzen om te zien wat er echt bijkwam.
    en: >-
      At current prices the rise of prices counts as growth; choose constant prices to see what was really
      added.
  - nl: Vereffeningskredieten zijn wat de begroting mag uitbetalen, niet wat uitbetaald is.
    en: Payment appropriations are what the budget may pay out, not what was paid.
  - nl: Het document zegt niet of dit de oorspronkelijke of de aangepaste begroting is, en verklaart de sprong van Verenigingen in 2014 niet.
    en: The document does not say whether this is the initial or the adjusted budget, and does not explain the jump of Associations in 2014.
  - nl: Het document zegt niet wat de lijn Instellingen omvat; wellicht zijn het vormingsinstellingen en Vormingplus-centra samen.
    en: The document does not say what the line Institutions covers; probably training institutions and folk high schools together.
  - nl: De prijzen zijn die van heel België, gemiddeld per jaar (Wereldbank); de kosten van organisaties kunnen anders evolueren.
    en: Prices are those of all Belgium, averaged over the year (World Bank); the costs of organisations may move differently.
refuse:
  - when: $from_year::INTEGER = $to_year::INTEGER
    message:
      nl: Tussen een jaar en zichzelf is er geen groei. Kies twee verschillende jaren.
      en: Between a year and itself there is no growth. Choose two different years.
  - when: $from_year::INTEGER > $to_year::INTEGER
    message:
      nl: Het eerste jaar komt na het laatste. Wissel de twee jaren om.
      en: The first year comes after the last. Exchange the two years.
chart:
  type: bar
  category: budget_line
  value: growth
  format: percent
  decimals: 1
  colors: {associations: 1, institutions: 5, movements: 4, fov: 6, socius: rest}
  title:
    nl: Groei van de begroting, {from_year}-{to_year}
    en: Growth of the budget, {from_year}-{to_year}
  subtitle:
    nl: "Verandering van de vereffeningskredieten in procent, {prices}"
    en: "Change of the payment appropriations in per cent, {prices}"
---*/
WITH credit AS (
  SELECT b.budget_line, b.year, b.value, b.figure_id
  FROM budget_main b
  WHERE b.measure = 'payment_credits'
), price AS (
  -- The price level of the last year when that of the first is 1: the yearly changes, multiplied.
  -- No price series is called current, so that current prices leave it at 1.
  SELECT coalesce(exp(sum(ln(1 + d.annual_change_pct / 100))), 1) AS level,
         coalesce(list(d.figure_id ORDER BY d.year), []) AS figure_ids
  FROM deflator d
  WHERE d.series = $prices::VARCHAR
    AND d.year > $from_year::INTEGER
    AND d.year <= $to_year::INTEGER
), pair AS (
  SELECT a.budget_line, a.year AS first_year, z.year AS last_year, z.year - a.year AS years,
         a.value * p.level AS from_amount, z.value AS to_amount,
         [a.figure_id] || p.figure_ids AS from_ids, [z.figure_id] AS to_ids
  FROM credit a
  JOIN credit z USING (budget_line)
  CROSS JOIN price p
  WHERE a.year = $from_year::INTEGER AND z.year = $to_year::INTEGER
)
SELECT p.budget_line, l.label_nl AS budget_line_nl, l.label_en AS budget_line_en,
       p.first_year, p.last_year, p.years,
       p.from_amount, p.to_amount,
       p.to_amount - p.from_amount AS change,
       100 * (p.to_amount - p.from_amount) / p.from_amount AS growth,
       100 * (pow(p.to_amount / p.from_amount, 1 / p.years) - 1) AS annual_growth,
       p.from_ids AS from_amount_figure_ids,
       p.to_ids AS to_amount_figure_ids,
       p.from_ids || p.to_ids AS figure_ids
FROM pair p
JOIN budget_line l ON l.code = p.budget_line
ORDER BY l.sort
