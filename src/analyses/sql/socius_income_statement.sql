/*---
title: {nl: Resultatenrekening van Socius, en: Income statement of Socius}
description:
  nl: >-
    Waar de middelen van het steunpunt Socius in 2024 vandaan kwamen en waar ze heen gingen, met berekende
    en gedrukte aandelen.
  en: >-
    Where the funds of the support centre Socius came from in 2024 and where they went, with computed and
    printed shares.
theme: budget
sort: 8
params:
  detail:
    type: VARCHAR
    default: lines
    values:
      - {value: lines, label: {nl: hoofdposten, en: main lines}}
      - {value: goals, label: {nl: werking per strategische doelstelling, en: operations by strategic goal}}
    title: {nl: Detail, en: Detail}
    description:
      nl: De werking als één post, of verdeeld over de vier strategische doelstellingen.
      en: Operations as one line, or divided over the four strategic goals.
columns:
  side: {title: {nl: Kant, en: Side}, description: {nl: Uitgaven of inkomsten., en: Expenses or income.}}
  budget_line: {title: {nl: Post, en: Line}}
  amount: {unit: eur, title: {nl: Bedrag, en: Amount}}
  side_amount:
    unit: eur
    title: {nl: Alle posten, en: All lines}
    description: {nl: Som van de posten aan dezelfde kant., en: Sum of the lines on the same side.}
  share:
    unit: "%"
    decimals: 2
    ratio: {numerator: amount, denominator: side_amount}
    title: {nl: Aandeel, en: Share}
    description: {nl: Berekend uit de bedragen., en: Computed from the amounts.}
  printed_share:
    unit: "%"
    decimals: 2
    printed: true
    nullable: true
    title: {nl: Gedrukt aandeel, en: Printed share}
    description: {nl: Leeg waar het verslag er geen drukt., en: Empty where the report prints none.}
caveats:
  - nl: Dit is de rekening van Socius alleen; meng ze niet met de kredieten van de Vlaamse begroting.
    en: These are the accounts of Socius alone; do not mix them with the appropriations of the Flemish budget.
  - nl: Een gedrukt aandeel kan in zijn laatste cijfer van het berekende verschillen.
    en: A printed share may differ from the computed one in its last digit.
  - nl: Het resultaat, inkomsten min uitgaven, staat er niet bij.
    en: The result, income minus expenses, is not included.
chart:
  type: bar
  category: budget_line
  value: amount
  facet: side
  format: euro
  decimals: 0
  title: {nl: "Uitgaven en inkomsten van Socius, 2024", en: "Expenses and income of Socius, 2024"}
  subtitle: {nl: "Euro, {detail}", en: "Euro, {detail}"}
---*/
WITH item AS (
  SELECT b.side,
         CASE WHEN l.parent = 'operations' AND $detail::VARCHAR = 'lines' THEN l.parent
              ELSE l.code END AS line,
         b.value, b.figure_id, l.sort
  FROM budget_main b
  JOIN budget_line l ON l.code = b.budget_line
  WHERE b.measure = 'income_statement_amount' AND b.side IS NOT NULL
), part AS (
  SELECT side, line, sum(value) AS amount, list(figure_id ORDER BY sort) AS figure_ids
  FROM item
  GROUP BY side, line
), whole AS (
  SELECT side, sum(value) AS amount, list(figure_id ORDER BY sort) AS figure_ids
  FROM item
  GROUP BY side
), printed AS (
  SELECT b.side, b.budget_line AS line, b.value AS share, b.figure_id
  FROM budget_main b
  WHERE b.measure = 'income_statement_share'
)
SELECT p.side, s.label_nl AS side_nl, s.label_en AS side_en,
       p.line AS budget_line, l.label_nl AS budget_line_nl, l.label_en AS budget_line_en,
       p.amount,
       whole.amount AS side_amount,
       100 * p.amount / whole.amount AS share,
       printed.share AS printed_share,
       p.figure_ids AS amount_figure_ids,
       whole.figure_ids AS side_amount_figure_ids,
       CASE WHEN printed.figure_id IS NULL THEN [] ELSE [printed.figure_id] END AS printed_share_figure_ids,
       whole.figure_ids || printed_share_figure_ids AS figure_ids
FROM part p
JOIN whole ON whole.side = p.side
LEFT JOIN printed ON printed.side = p.side AND printed.line = p.line
JOIN budget_side s ON s.code = p.side
JOIN budget_line l ON l.code = p.line
ORDER BY s.sort, p.amount DESC
