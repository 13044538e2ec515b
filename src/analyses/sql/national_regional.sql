/*---
title: {nl: Landelijk en regionaal bereik, en: National and regional reach}
description:
  nl: Hoeveel erkende organisaties met een landelijke en met een regionale werking Socius bereikte, hoeveel deelnemers uit die organisaties geteld zijn, en hoeveel dat er per organisatie zijn.
  en: How many recognised organisations with a national and with a regional operation Socius reached, how many participants from these organisations were counted, and how many that makes per organisation.
theme: organisations
sort: 3
params:
  counted:
    type: VARCHAR
    default: unique_participants
    values:
      - {value: participants, label: {nl: deelnemers, en: participants}}
      - {value: unique_participants, label: {nl: unieke deelnemers, en: unique participants}}
    title: {nl: Hoe mensen geteld zijn, en: How people are counted}
    description:
      nl: Deelnemers tellen bij elke activiteit opnieuw, unieke deelnemers één keer in het jaar.
      en: Participants count anew at each activity, unique participants once in the year.
columns:
  scope: {title: {nl: Werkingsgebied, en: Scope}}
  organisations: {unit: organisations, title: {nl: Bereikte organisaties, en: Organisations reached}}
  all_organisations:
    unit: organisations
    title: {nl: Alle bereikte organisaties, en: All organisations reached}
  organisations_share:
    unit: "%"
    decimals: 1
    ratio: {numerator: organisations, denominator: all_organisations}
    title: {nl: Aandeel in de organisaties, en: Share of organisations}
  persons:
    unit: persons
    title: {nl: Deelnemers (zoals gekozen), en: Participants (as chosen)}
    description: {nl: Deelnemers of unieke deelnemers., en: Participants or unique participants.}
  all_persons: {unit: persons, title: {nl: Alle deelnemers, en: All participants}}
  persons_share:
    unit: "%"
    decimals: 1
    ratio: {numerator: persons, denominator: all_persons}
    title: {nl: Aandeel in de deelnemers, en: Share of participants}
  persons_per_organisation:
    unit: persons/organisations
    decimals: 1
    ratio: {numerator: persons, denominator: organisations}
    title: {nl: Deelnemers per bereikte organisatie, en: Participants per organisation reached}
caveats:
  - nl: Geteld zijn alleen erkende organisaties die in 2024 bereikt zijn met het ondersteuningsaanbod, niet alle erkende organisaties.
    en: Only recognised organisations reached through the support offer in 2024 are counted, not all recognised organisations.
  - nl: Een gemiddelde per organisatie zegt niets over één organisatie. Organisaties verschillen sterk in grootte.
    en: A mean per organisation says nothing about one organisation. Organisations differ much in size.
  - nl: Hoeveel landelijke en regionale organisaties er erkend zijn, drukt het verslag niet; welk deel bereikt is, is dus niet te zeggen.
    en: The report does not print how many national and regional organisations are recognised, so what part was reached cannot be said.
chart:
  type: bar
  category: scope
  value: persons_per_organisation
  decimals: 1
  title:
    nl: Deelname per landelijke en per regionale organisatie
    en: Participation per national and per regional organisation
  subtitle:
    nl: "Gemiddeld aantal {counted} per bereikte erkende organisatie, 2024"
    en: "Mean number of {counted} per recognised organisation reached, 2024"
---*/
SELECT s.code AS scope, s.label_nl AS scope_nl, s.label_en AS scope_en,
       o.value AS organisations,
       sum(o.value) OVER () AS all_organisations,
       100 * o.value / sum(o.value) OVER () AS organisations_share,
       p.value AS persons,
       sum(p.value) OVER () AS all_persons,
       100 * p.value / sum(p.value) OVER () AS persons_share,
       p.value / o.value AS persons_per_organisation,
       [o.figure_id] AS organisations_figure_ids,
       list(o.figure_id) OVER () AS all_organisations_figure_ids,
       [p.figure_id] AS persons_figure_ids,
       list(p.figure_id) OVER () AS all_persons_figure_ids,
       list(o.figure_id) OVER () || list(p.figure_id) OVER () AS figure_ids
FROM scope s
JOIN organisations_main o
  ON o.scope = s.code AND o.measure = 'organisations_reached' AND o.recognition = 'recognised'
JOIN participants_main p
  ON p.scope = s.code AND p.measure = $counted::VARCHAR AND p.recognition = 'recognised'
ORDER BY s.sort
