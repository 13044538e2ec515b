/*---
title:
  nl: Deelnemers en organisaties uit andere domeinen
  en: Participants and organisations from other domains
description:
  nl: >-
    Uit welke domeinen buiten het civiel sociaal-cultureel werk deelnemers en organisaties kwamen, en
    hoeveel deelnemers dat per organisatie zijn.
  en: >-
    From which domains outside civil socio-cultural work participants and organisations came, and how many
    participants that is per organisation.
theme: participants
sort: 3
columns:
  domain: {title: {nl: Domein, en: Domain}}
  participants:
    unit: persons
    title: {nl: Deelnemers, en: Participants}
    description:
      nl: Wie aan meer activiteiten deelneemt, telt telkens opnieuw.
      en: Those who take part in several activities count each time.
  all_participants:
    unit: persons
    title: {nl: Alle deelnemers, en: All participants}
    description: {nl: Van de hele secundaire doelgroep., en: Of the whole secondary target group.}
  share:
    unit: "%"
    decimals: 1
    ratio: {numerator: participants, denominator: all_participants}
    title: {nl: Aandeel, en: Share}
    description: {nl: Deel van alle deelnemers., en: Part of all participants.}
  organisations:
    unit: organisations
    title: {nl: Bereikte organisaties, en: Organisations reached}
    description:
      nl: Unieke organisaties, elk eenmaal geteld.
      en: Unique organisations, each counted once.
  participants_per_organisation:
    unit: persons/organisations
    decimals: 1
    nullable: true
    ratio: {numerator: participants, denominator: organisations}
    title: {nl: Deelnemers per organisatie, en: Participants per organisation}
    description: {nl: Leeg waar geen organisatie bereikt is., en: Empty where no organisation was reached.}
caveats:
  - nl: Socius telt een deelnemer bij elke activiteit opnieuw, een organisatie maar één keer.
    en: Socius counts a participant anew at each activity, an organisation only once.
  - nl: >-
      De organisaties per domein zijn samen minder dan het aantal dat het verslag voor de hele secundaire
      doelgroep drukt.
    en: >-
      The organisations by domain are together fewer than the number the report prints for the whole
      secondary target group.
  - nl: >-
      Het domein Andere heeft veel deelnemers bij weinig organisaties; wat eronder valt, zegt het verslag
      niet.
    en: The domain Other has many participants and few organisations; the report does not say what it covers.
  - nl: >-
      Unieke deelnemers per domein zijn niet gedrukt: bij de unieke deelnemers staat dezelfde lijst opnieuw,
      die optelt tot 447 deelnemers en niet tot 396 personen.
    en: >-
      Unique participants by domain are not printed: under unique participants the same list stands again,
      which adds up to 447 participants and not to 396 persons.
chart:
  type: bar
  category: domain
  value: participants
  format: integer
  title: {nl: "Deelnemers uit andere domeinen, 2024", en: "Participants from other domains, 2024"}
  subtitle:
    nl: Aantal deelnemers van de secundaire doelgroep, ondersteuningsaanbod van Socius
    en: Number of participants of the secondary target group, support offer of Socius
---*/
SELECT p.domain, d.label_nl AS domain_nl, d.label_en AS domain_en,
       p.value AS participants,
       sum(p.value) OVER () AS all_participants,
       100 * p.value / sum(p.value) OVER () AS share,
       o.value AS organisations,
       p.value / nullif(o.value, 0) AS participants_per_organisation,
       [p.figure_id] AS participants_figure_ids,
       list(p.figure_id) OVER () AS all_participants_figure_ids,
       [o.figure_id] AS organisations_figure_ids,
       list(p.figure_id) OVER () || [o.figure_id] AS figure_ids
FROM participants_main p
JOIN organisations_main o
  ON o.domain = p.domain
 AND o.measure = 'organisations_reached' AND o.channel = 'support_offer'
JOIN domain d ON d.code = p.domain
WHERE p.measure = 'participants' AND p.segment = 'secondary'
ORDER BY d.code = 'other', p.value DESC, d.sort
