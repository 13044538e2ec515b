/*---
title:
  nl: Deelnemers en unieke deelnemers naar doelgroep
  en: Participants and unique participants by target group
description:
  nl: >-
    Hoeveel deelnemers en hoeveel verschillende personen het ondersteuningsaanbod van Socius in 2024
    bereikte, en hoe vaak elk kwam.
  en: >-
    How many participants and how many different persons the support offer of Socius reached in 2024, and
    how often each came.
theme: participants
sort: 1
params:
  level:
    type: VARCHAR
    default: segment
    values:
      - value: segment
        label: {nl: primaire en secundaire doelgroep, en: primary and secondary target group}
      - value: recognition
        label: {nl: "primaire doelgroep, erkend of niet", en: "primary target group, recognised or not"}
      - value: scope
        label:
          nl: erkende organisaties, landelijk of regionaal
          en: recognised organisations, national or regional
      - value: intake
        label:
          nl: erkende organisaties, instromer of niet
          en: recognised organisations, newcomer or not
    title: {nl: Indeling, en: Breakdown}
    description:
      nl: Welke deelnemers geteld worden, en waarnaar ze ingedeeld zijn.
      en: Which participants are counted, and how they are divided.
columns:
  kind:
    title: {nl: Groep, en: Group}
    description: {nl: De groep volgens de gekozen indeling., en: The group by the chosen breakdown.}
  participants:
    unit: persons
    title: {nl: Deelnemers, en: Participants}
    description:
      nl: Wie aan meer activiteiten deelneemt, telt telkens opnieuw.
      en: Those who take part in several activities count each time.
  unique_participants:
    unit: persons
    title: {nl: Unieke deelnemers, en: Unique participants}
    description: {nl: Verschillende personen., en: Different persons.}
  participations_per_person:
    unit: participations/persons
    decimals: 2
    ratio: {numerator: participants, denominator: unique_participants}
    title: {nl: Deelnames per unieke deelnemer, en: Participations per unique participant}
  all_participants:
    unit: persons
    title: {nl: Alle deelnemers, en: All participants}
    description: {nl: Som van de groepen., en: Sum of the groups.}
  participants_share:
    unit: "%"
    decimals: 1
    ratio: {numerator: participants, denominator: all_participants}
    title: {nl: Aandeel in de deelnemers, en: Share of participants}
  all_unique_participants:
    unit: persons
    title: {nl: Alle unieke deelnemers, en: All unique participants}
    description: {nl: Som van de groepen., en: Sum of the groups.}
  unique_participants_share:
    unit: "%"
    decimals: 1
    ratio: {numerator: unique_participants, denominator: all_unique_participants}
    title: {nl: Aandeel in de unieke deelnemers, en: Share of unique participants}
caveats:
  - nl: >-
      Socius telt een deelnemer bij elke activiteit opnieuw. Alleen unieke deelnemers zijn verschillende
      personen.
    en: Socius counts a participant anew at each activity. Only unique participants are different persons.
  - nl: >-
      De primaire doelgroep is het civiel sociaal-cultureel werk; landelijk, regionaal en instromer zijn
      alleen bekend voor erkende organisaties.
    en: >-
      The primary target group is civil socio-cultural work; national, regional and newcomer are known only
      for recognised organisations.
comparability: [definition]
chart:
  type: bar
  category: kind
  value: unique_participants
  format: integer
  title:
    nl: Unieke deelnemers aan het ondersteuningsaanbod, 2024
    en: Unique participants in the support offer, 2024
  subtitle: {nl: "Aantal personen, {level}", en: "Number of persons, {level}"}
---*/
WITH printed AS (
  -- A figure belongs to the breakdown of its finest filled column. Printed totals are wanted here:
  -- what is a total in a finer breakdown is a group in this one.
  SELECT p.measure, p.value, p.figure_id,
         coalesce(p.scope, p.intake, p.recognition, p.segment) AS kind,
         CASE WHEN p.scope IS NOT NULL THEN 'scope'
              WHEN p.intake IS NOT NULL THEN 'intake'
              WHEN p.recognition IS NOT NULL THEN 'recognition'
              ELSE 'segment' END AS finest
  FROM participants p
  WHERE p.series = 'socius-registration-2024' AND p.repeats IS NULL
    AND p.segment IS NOT NULL AND p.domain IS NULL AND p.occupation IS NULL
), part AS (
  SELECT a.kind, a.value AS participants, u.value AS unique_participants,
         a.figure_id AS participants_id, u.figure_id AS unique_id
  FROM printed a
  JOIN printed u USING (finest, kind)
  WHERE a.finest = $level::VARCHAR AND a.measure = 'participants' AND u.measure = 'unique_participants'
), kind_name AS (
  SELECT code, label_nl, label_en, sort FROM segment
  UNION ALL SELECT code, label_nl, label_en, sort FROM recognition
  UNION ALL SELECT code, label_nl, label_en, sort FROM scope
  UNION ALL SELECT code, label_nl, label_en, sort FROM intake
)
SELECT p.kind, n.label_nl AS kind_nl, n.label_en AS kind_en,
       p.participants,
       p.unique_participants,
       p.participants / p.unique_participants AS participations_per_person,
       sum(p.participants) OVER () AS all_participants,
       100 * p.participants / sum(p.participants) OVER () AS participants_share,
       sum(p.unique_participants) OVER () AS all_unique_participants,
       100 * p.unique_participants / sum(p.unique_participants) OVER () AS unique_participants_share,
       [p.participants_id] AS participants_figure_ids,
       [p.unique_id] AS unique_participants_figure_ids,
       list(p.participants_id) OVER () AS all_participants_figure_ids,
       list(p.unique_id) OVER () AS all_unique_participants_figure_ids,
       list(p.participants_id) OVER () || list(p.unique_id) OVER () AS figure_ids
FROM part p
JOIN kind_name n ON n.code = p.kind
ORDER BY n.sort
