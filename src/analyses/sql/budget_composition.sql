/*---
title: {nl: Verdeling van de begroting, en: Composition of the budget}
description:
  nl: Welk deel van de vijf begrotingslijnen samen naar elke lijn ging, per jaar.
  en: What part of the five budget lines together went to each line, by year.
theme: budget
sort: 4
columns:
  budget_line: {title: {nl: Begrotingslijn, en: Budget line}}
  year: {title: {nl: Jaar, en: Year}}
  amount:
    unit: eur
    title: {nl: Krediet, en: Appropriation}
    description: {nl: In lopende prijzen., en: At current prices.}
  total_amount:
    unit: eur
    title: {nl: Alle lijnen, en: All lines}
    description: {nl: Som van de vijf lijnen in het jaar., en: Sum of the five lines in the year.}
  share:
    unit: "%"
    decimals: 1
    ratio: {numerator: amount, denominator: total_amount}
    title: {nl: Aandeel, en: Share}
caveats:
  - nl: >-
      Het geheel is de som van de vijf gedrukte lijnen, niet de hele cultuurbegroting; het document drukt
      geen totaal.
    en: >-
      The whole is the sum of the five printed lines, not the entire budget for culture; the document prints
      no total.
  - nl: Het document zegt niet wat de lijn Instellingen omvat; wellicht zijn het vormingsinstellingen en Vormingplus-centra samen.
    en: The document does not say what the line Institutions covers; probably training institutions and folk high schools together.
  - nl: Vereffeningskredieten zijn wat de begroting mag uitbetalen, niet wat uitbetaald is.
    en: Payment appropriations are what the budget may pay out, not what was paid.
  - nl: Het document zegt niet of dit de oorspronkelijke of de aangepaste begroting is, en verklaart de sprong van Verenigingen in 2014 niet.
    en: The document does not say whether this is the initial or the adjusted budget, and does not explain the jump of Associations in 2014.
chart:
  type: column
  mode: percent
  category: year
  value: share
  series: budget_line
  format: percent
  decimals: 1
  labels: none
  colors: {associations: 1, institutions: 5, movements: 4, fov: 6, socius: rest}
  title: {nl: "Verdeling van de begroting, 2011-2015", en: "Composition of the budget, 2011-2015"}
  subtitle:
    nl: Procent van de vereffeningskredieten van de vijf lijnen samen
    en: Per cent of the payment appropriations of the five lines together
---*/
SELECT b.budget_line, l.label_nl AS budget_line_nl, l.label_en AS budget_line_en,
       b.year,
       b.value AS amount,
       sum(b.value) OVER of_year AS total_amount,
       100 * b.value / sum(b.value) OVER of_year AS share,
       [b.figure_id] AS amount_figure_ids,
       list(b.figure_id) OVER of_year AS figure_ids
FROM budget_main b
JOIN budget_line l ON l.code = b.budget_line
WHERE b.measure = 'payment_credits'
WINDOW of_year AS (PARTITION BY b.year)
ORDER BY l.sort, b.year
