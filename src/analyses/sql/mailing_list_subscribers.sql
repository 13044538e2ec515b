/*---
title: {nl: Abonnees per mailinglijst, en: Subscribers by mailing list}
description:
  nl: Hoeveel abonnees elke mailinglijst van Socius in 2024 had, en welk deel uit erkende organisaties komt.
  en: >-
    How many subscribers each mailing list of Socius had in 2024, and what part comes from recognised
    organisations.
theme: participants
sort: 7
columns:
  mailing_list:
    title: {nl: Mailinglijst, en: Mailing list}
    description:
      nl: Of alle lijsten samen, het gedrukte totaal.
      en: Or all lists together, the printed total.
  recognition:
    title: {nl: Erkenning, en: Recognition}
    description: {nl: Van de organisatie van de abonnee., en: Of the organisation of the subscriber.}
  subscribers: {unit: subscribers, title: {nl: Abonnees, en: Subscribers}}
  list_subscribers:
    unit: subscribers
    title: {nl: Abonnees van de lijst, en: Subscribers of the list}
    description: {nl: Erkend en niet-erkend samen., en: Recognised and not recognised together.}
  share:
    unit: "%"
    decimals: 1
    ratio: {numerator: subscribers, denominator: list_subscribers}
    title: {nl: Aandeel in de lijst, en: Share of the list}
caveats:
  - nl: >-
      Eén persoon kan op meer lijsten staan: tel lijsten niet op. De rij Alle lijsten is het gedrukte
      totaal. Het ligt ver onder de som van de lijsten (20.742); daarom is aangenomen dat elke abonnee er
      één keer in telt.
    en: >-
      One person can be on several lists: do not add lists up. The row All lists is the printed total. It
      is far below the sum of the lists (20,742); so each subscriber is assumed to count once in it.
  - nl: >-
      De nieuwsbrief van de campagne Allemaal Politiek staat er niet bij; die is alleen bij benadering
      gedrukt (4.500) en niet naar erkenning verdeeld.
    en: >-
      The newsletter of the campaign Allemaal Politiek is left out; it is printed only approximately
      (4,500) and not divided by recognition.
  - nl: De stand heeft in het verslag geen datum; het verslagjaar 2024 is genomen.
    en: The count has no date in the report; the year of the report, 2024, is taken.
chart:
  type: bar
  mode: stacked
  category: mailing_list
  value: subscribers
  series: recognition
  format: integer
  colors: {recognised: 1, not_recognised: rest}
  title: {nl: "Abonnees per mailinglijst, 2024", en: "Subscribers by mailing list, 2024"}
  subtitle:
    nl: Aantal abonnees uit erkende en andere organisaties; lijsten overlappen
    en: Number of subscribers from recognised and other organisations; lists overlap
---*/
WITH part AS (
  -- The subscribers of all lists are printed totals and not a sum of lists: they are taken as printed.
  SELECT coalesce(m.mailing_list, 'all') AS mailing_list, m.recognition, m.value, m.figure_id
  FROM mailing_lists m
  WHERE m.series = 'socius-mailing-lists-2024' AND m.repeats IS NULL AND m.recognition IS NOT NULL
), list_name AS (
  SELECT 'all' AS code,
         'Alle lijsten (gedrukt totaal)' AS label_nl, 'All lists (printed total)' AS label_en
  UNION ALL SELECT code, label_nl, label_en FROM mailing_list
)
SELECT p.mailing_list, n.label_nl AS mailing_list_nl, n.label_en AS mailing_list_en,
       p.recognition, r.label_nl AS recognition_nl, r.label_en AS recognition_en,
       p.value AS subscribers,
       sum(p.value) OVER of_list AS list_subscribers,
       100 * p.value / sum(p.value) OVER of_list AS share,
       [p.figure_id] AS subscribers_figure_ids,
       list(p.figure_id) OVER of_list AS figure_ids
FROM part p
JOIN list_name n ON n.code = p.mailing_list
JOIN recognition r ON r.code = p.recognition
WINDOW of_list AS (PARTITION BY p.mailing_list)
ORDER BY list_subscribers DESC, p.mailing_list, r.sort
