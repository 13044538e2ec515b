/*---
title:
  nl: "Ondersteuningsvragen: ontvangen, goedgekeurd, uitgevoerd"
  en: "Support requests: received, approved, carried out"
description:
  nl: >-
    Hoeveel vragen om ondersteuning Socius in 2024 kreeg, hoeveel het er goedkeurde en hoeveel tot een
    dienstverlening leidden.
  en: >-
    How many requests for support Socius received in 2024, how many it approved and how many led to a
    service.
theme: participants
sort: 6
params:
  level:
    type: VARCHAR
    default: all
    values:
      - {value: all, label: {nl: alle vragen, en: all requests}}
      - value: segment
        label: {nl: primaire en secundaire doelgroep, en: primary and secondary target group}
      - value: recognition
        label: {nl: "primaire doelgroep, erkend of niet", en: "primary target group, recognised or not"}
    title: {nl: Indeling, en: Breakdown}
    description:
      nl: Van wie de vragen komen. Hoeveel er goedgekeurd zijn, is alleen voor alle vragen samen gedrukt.
      en: From whom the requests come. How many were approved is printed only for all requests together.
columns:
  step: {title: {nl: Stap, en: Step}}
  kind:
    title: {nl: Groep, en: Group}
    description: {nl: De groep volgens de gekozen indeling., en: The group by the chosen breakdown.}
  requests:
    unit: requests
    title: {nl: Vragen, en: Requests}
    description: {nl: Vragen die deze stap bereikten., en: Requests that reached this step.}
  requests_received:
    unit: requests
    title: {nl: Ontvangen vragen, en: Requests received}
    description: {nl: Van dezelfde groep., en: Of the same group.}
  share_of_received:
    unit: "%"
    decimals: 1
    ratio: {numerator: requests, denominator: requests_received}
    title: {nl: Aandeel in de ontvangen vragen, en: Share of requests received}
  requests_before:
    unit: requests
    nullable: true
    title: {nl: Vragen in de vorige stap, en: Requests in the step before}
    description:
      nl: >-
        Leeg bij de eerste stap, en waar de vorige niet gedrukt is. Voor uitgevoerd en voor zonder gevolg is
        dat goedgekeurd.
      en: >-
        Empty at the first step, and where the one before is not printed. For carried out and for without
        result that is approved.
  share_of_before:
    unit: "%"
    decimals: 1
    nullable: true
    ratio: {numerator: requests, denominator: requests_before}
    title: {nl: Aandeel in de vorige stap, en: Share of the step before}
caveats:
  - nl: >-
      De stappen zijn delen van elkaar en geen aparte vragen: tel ze niet op. De goedgekeurde vragen zijn
      die met en die zonder dienstverlening samen.
    en: >-
      The steps are parts of each other and not separate requests: do not add them up. The requests approved
      are those with and those without a service together.
  - nl: >-
      Aandelen zijn berekend uit de gedrukte aantallen. Het verslag drukt zelf aandelen van de doelgroepen
      in de vragen die daar niet mee overeenstemmen.
    en: >-
      Shares are computed from the printed numbers. The report itself prints shares of the target groups in
      the requests that do not agree with them.
  - nl: Een deel van de goedgekeurde vragen zonder gevolg krijgt volgens het verslag in 2025 een vervolg.
    en: Some of the approved requests without result are continued in 2025, says the report.
comparability: [definition]
chart:
  type: bar
  category: step
  value: requests
  series: kind
  format: integer
  colors: {all: 1, primary: 1, secondary: rest, recognised: 1, not_recognised: rest}
  title: {nl: "Ondersteuningsvragen aan Socius, 2024", en: "Support requests to Socius, 2024"}
  subtitle: {nl: "Aantal vragen in elke stap, {level}", en: "Number of requests at each step, {level}"}
---*/
WITH step (sort, measure, before) AS (
  VALUES (1, 'requests', NULL),
         (2, 'requests_approved', 'requests'),
         (3, 'services', 'requests_approved'),
         (4, 'requests_not_fulfilled', 'requests_approved')
), counted AS (
  -- Printed totals are wanted here: approvals are printed for all requests together only.
  SELECT d.measure, coalesce(d.recognition, d.segment, 'all') AS kind, d.value, d.figure_id
  FROM demand_driven d
  WHERE d.repeats IS NULL
    AND $level::VARCHAR = CASE WHEN d.recognition IS NOT NULL THEN 'recognition'
                               WHEN d.segment IS NOT NULL THEN 'segment'
                               ELSE 'all' END
), kind_name AS (
  SELECT 'all' AS code, 'Alle vragen' AS label_nl, 'All requests' AS label_en, 0 AS sort
  UNION ALL SELECT code, label_nl, label_en, sort FROM segment
  UNION ALL SELECT code, label_nl, label_en, sort FROM recognition
)
SELECT s.measure AS step, m.title_nl AS step_nl, m.title_en AS step_en,
       c.kind, n.label_nl AS kind_nl, n.label_en AS kind_en,
       c.value AS requests,
       received.value AS requests_received,
       100 * c.value / received.value AS share_of_received,
       earlier.value AS requests_before,
       100 * c.value / earlier.value AS share_of_before,
       [c.figure_id] AS requests_figure_ids,
       [received.figure_id] AS requests_received_figure_ids,
       CASE WHEN earlier.figure_id IS NULL THEN [] ELSE [earlier.figure_id] END AS requests_before_figure_ids,
       list_sort(list_distinct([c.figure_id, received.figure_id] || requests_before_figure_ids)) AS figure_ids
FROM step s
JOIN counted c ON c.measure = s.measure
JOIN counted received ON received.measure = 'requests' AND received.kind = c.kind
LEFT JOIN counted earlier ON earlier.measure = s.before AND earlier.kind = c.kind
JOIN measure m ON m.measure = s.measure
JOIN kind_name n ON n.code = c.kind
ORDER BY s.sort, n.sort
