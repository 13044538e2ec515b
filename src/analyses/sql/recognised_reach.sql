/*---
title: {nl: Bereik onder de erkende organisaties, en: Reach among recognised organisations}
description:
  nl: Welk deel van de erkende organisaties Socius bereikte met zijn ondersteuningsaanbod, op vraag van de organisatie zelf, of op een van beide manieren.
  en: What part of the recognised organisations Socius reached through its support offer, at the request of the organisation itself, or in either way.
theme: organisations
sort: 2
columns:
  channel:
    title: {nl: Bereikt via, en: Reached through}
    description:
      nl: Eender welk kanaal telt een organisatie die op beide manieren bereikt is één keer.
      en: Any channel counts an organisation that was reached in both ways once.
  reached: {unit: organisations, title: {nl: Bereikte organisaties, en: Organisations reached}}
  recognised:
    unit: organisations
    title: {nl: Erkende organisaties, en: Recognised organisations}
    description: {nl: Alle erkende organisaties van dat jaar., en: All organisations recognised in that year.}
  coverage:
    unit: "%"
    decimals: 1
    ratio: {numerator: reached, denominator: recognised}
    title: {nl: Bereik, en: Reach}
    description:
      nl: Deel van de erkende organisaties dat bereikt is.
      en: Part of the recognised organisations that was reached.
  printed_coverage:
    unit: "%"
    nullable: true
    printed: true
    title: {nl: Bereik zoals gedrukt, en: Reach as printed}
    description:
      nl: Het jaarverslag drukt het alleen voor het ondersteuningsaanbod.
      en: The annual report prints it for the support offer alone.
caveats:
  - nl: De kanalen overlappen. Tel ze niet op; de rij voor eender welk kanaal telt elke organisatie één keer.
    en: The channels overlap. Do not add them up; the row for any channel counts each organisation once.
  - nl: Het verslag zegt niet wanneer een organisatie als bereikt telt. Bereik zegt ook niet hoe vaak of met hoeveel mensen zij deelnam.
    en: The report does not say when an organisation counts as reached. Nor does reach say how often or with how many people it took part.
  - nl: De bereikte organisaties zijn geteld in de eigen registratie van Socius; waar het aantal erkende organisaties vandaan komt, zegt het jaarverslag niet.
    en: The organisations reached are counted in Socius' own registration; the annual report does not say where the number of recognised organisations comes from.
comparability: [population]
chart:
  type: bar
  category: channel
  value: coverage
  format: percent
  decimals: 1
  title: {nl: Bereikte erkende organisaties naar kanaal, en: Recognised organisations reached by channel}
  subtitle: {nl: "Deel van de erkende organisaties, 2024", en: "Part of the recognised organisations, 2024"}
---*/
WITH reached AS (
  SELECT o.channel, o.value, o.figure_id
  FROM organisations o
  WHERE o.measure = 'organisations_reached' AND o.recognition = 'recognised'
    AND o.scope IS NULL AND o.intake IS NULL AND o.repeats IS NULL
), printed AS (
  SELECT o.channel, o.value, [o.figure_id] AS figure_ids
  FROM organisations_main o
  WHERE o.measure = 'organisations_coverage_share' AND o.series = 'socius-registration-2024'
), recognised AS (
  SELECT o.value, o.figure_id
  FROM organisations_main o
  WHERE o.measure = 'organisations' AND o.series = 'scvw-recognised-organisations-2024'
)
SELECT r.channel, c.label_nl AS channel_nl, c.label_en AS channel_en,
       r.value AS reached,
       a.value AS recognised,
       100 * r.value / a.value AS coverage,
       p.value AS printed_coverage,
       [r.figure_id] AS reached_figure_ids,
       [a.figure_id] AS recognised_figure_ids,
       coalesce(p.figure_ids, []) AS printed_coverage_figure_ids,
       [r.figure_id, a.figure_id] || coalesce(p.figure_ids, []) AS figure_ids
FROM reached r
CROSS JOIN recognised a
LEFT JOIN printed p USING (channel)
JOIN reach_channel c ON c.code = r.channel
ORDER BY c.sort
