/*---
title: {nl: Overleg naar soort actor, en: Consultation by type of actor}
description:
  nl: Met wie Socius overlegt, bij beleid, onderzoek, opleidingen, in het buitenland en in de bovenbouw, en hoe vaak.
  en: With whom Socius consults, in policy, research, education, abroad and in the superstructure, and how often.
theme: organisations
sort: 4
params:
  level:
    type: VARCHAR
    default: group
    values:
      - {value: group, label: {nl: groep, en: group}}
      - {value: type, label: {nl: soort actor, en: type of actor}}
    title: {nl: Indeling, en: Breakdown}
    description:
      nl: De vijf groepen, of elke soort actor binnen de groepen.
      en: The five groups, or each type of actor within the groups.
columns:
  actor_group: {title: {nl: Actorgroep, en: Actor group}}
  actor:
    title: {nl: Actor, en: Actor}
    description:
      nl: De groep of de soort actor. Een soort die in meer groepen staat, draagt de naam van de groep erbij.
      en: The group or the type of actor. A type found in several groups carries the name of the group.
  meetings: {unit: meetings, title: {nl: Overlegmomenten, en: Consultation meetings}}
  all_meetings: {unit: meetings, title: {nl: Alle overlegmomenten, en: All consultation meetings}}
  share:
    unit: "%"
    decimals: 1
    ratio: {numerator: meetings, denominator: all_meetings}
    title: {nl: Aandeel, en: Share}
    description: {nl: Deel van alle overlegmomenten., en: Part of all consultation meetings.}
  actors: {unit: actors, title: {nl: Actoren, en: Actors}}
  meetings_per_actor:
    unit: meetings/actors
    decimals: 1
    ratio: {numerator: meetings, denominator: actors}
    title: {nl: Overlegmomenten per actor, en: Meetings per actor}
caveats:
  - nl: Het zijn overlegmomenten waaraan Socius zelf deelnam, in zijn eigen registratie. Ze zeggen niets over het overleg van de sector.
    en: These are meetings in which Socius itself took part, from its own registration. They say nothing about the consultation of the sector.
  - nl: Het jaarverslag zegt niet hoe een overleg met verschillende actoren tegelijk geteld is. Lees het aantal per actor dus als een gemiddelde.
    en: The annual report does not say how a meeting with several actors at once was counted. So read the number per actor as a mean.
  - nl: Eenzelfde actor kan in meer groepen staan; de 70 actoren van het verslag zijn de som van de groepen.
    en: The same actor may be in several groups; the 70 actors of the report are the sum of the groups.
chart:
  type: bar
  category: actor
  value: meetings
  sort: descending
  title: {nl: Overlegmomenten van Socius naar actor, en: Consultation meetings of Socius by actor}
  subtitle:
    nl: "Aantal overlegmomenten per {level}, 2024"
    en: "Number of consultation meetings by {level}, 2024"
---*/
WITH part AS (
  SELECT c.actor_group, CASE WHEN $level::VARCHAR = 'type' THEN c.actor_type END AS actor_type,
         sum(c.value) FILTER (c.measure = 'consultation_meetings') AS meetings,
         sum(c.value) FILTER (c.measure = 'consultation_actors') AS actors,
         list(c.figure_id ORDER BY c.figure_id)
           FILTER (c.measure = 'consultation_meetings') AS meetings_figure_ids,
         list(c.figure_id ORDER BY c.figure_id)
           FILTER (c.measure = 'consultation_actors') AS actors_figure_ids
  FROM consultations_main c
  WHERE c.measure IN ('consultation_meetings', 'consultation_actors')
  GROUP BY ALL
), whole AS (
  SELECT sum(c.value) AS meetings, list(c.figure_id ORDER BY c.figure_id) AS figure_ids
  FROM consultations_main c
  WHERE c.measure = 'consultation_meetings'
), named AS (
  -- Two groups may hold the same type of actor: without the group's name they would share one bar.
  SELECT p.*, g.sort AS group_sort, t.sort AS type_sort,
         g.label_nl AS actor_group_nl, g.label_en AS actor_group_en,
         t.label_nl AS type_nl, t.label_en AS type_en,
         count(DISTINCT p.actor_group) OVER (PARTITION BY p.actor_type) > 1 AS is_shared
  FROM part p
  JOIN actor_group g ON g.code = p.actor_group
  LEFT JOIN actor_type t ON t.code = p.actor_type
)
SELECT n.actor_group, n.actor_group_nl, n.actor_group_en,
       concat_ws('/', n.actor_group, n.actor_type) AS actor,
       CASE WHEN n.type_nl IS NULL THEN n.actor_group_nl
            WHEN n.is_shared THEN format('{} ({})', n.type_nl, n.actor_group_nl)
            ELSE n.type_nl END AS actor_nl,
       CASE WHEN n.type_en IS NULL THEN n.actor_group_en
            WHEN n.is_shared THEN format('{} ({})', n.type_en, n.actor_group_en)
            ELSE n.type_en END AS actor_en,
       n.meetings,
       whole.meetings AS all_meetings,
       100 * n.meetings / whole.meetings AS share,
       n.actors,
       n.meetings / n.actors AS meetings_per_actor,
       n.meetings_figure_ids,
       whole.figure_ids AS all_meetings_figure_ids,
       n.actors_figure_ids,
       whole.figure_ids || n.actors_figure_ids AS figure_ids
FROM named n
CROSS JOIN whole
ORDER BY n.group_sort, n.type_sort
