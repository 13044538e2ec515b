/*---
title: {nl: Wie bevraagd is voor het beleidsplan, en: Who was consulted for the policy plan}
description:
  nl: Hoeveel stakeholders van elke groep in 2014 en 2015 bevraagd zijn, naar het bereik of de grootte van hun organisatie of naar hun functie.
  en: How many stakeholders of each group were consulted in 2014 and 2015, by the reach or the size of their organisation or by their function.
theme: organisations
sort: 5
params:
  characteristic:
    type: VARCHAR
    default: reach
    values:
      - {value: reach, label: {nl: bereik, en: reach}}
      - {value: size, label: {nl: grootte van de organisatie, en: size of the organisation}}
      - value: respondent_function
        label: {nl: functie van de bevraagde, en: function of the person consulted}
    title: {nl: Kenmerk, en: Characteristic}
    description:
      nl: Of de organisatie deelnam aan activiteiten van Socius, hoe groot ze is, of welke functie de bevraagde heeft.
      en: Whether the organisation took part in activities of Socius, how large it is, or what function the person consulted has.
columns:
  stakeholder_group: {title: {nl: Stakeholdersgroep, en: Stakeholder group}}
  category:
    title: {nl: Categorie, en: Category}
    description: {nl: Categorie van het gekozen kenmerk., en: Category of the characteristic chosen.}
  respondents: {unit: respondents, title: {nl: Bevraagden, en: People consulted}}
  group_respondents:
    unit: respondents
    title: {nl: Bevraagden van de groep, en: People consulted of the group}
    description: {nl: Som van de categorieën., en: Sum of the categories.}
  share:
    unit: "%"
    decimals: 0
    ratio: {numerator: respondents, denominator: group_respondents}
    title: {nl: Aandeel binnen de groep, en: Share within the group}
caveats:
  - nl: De bevraagden zijn gekozen om een gevarieerde groep te horen. De aandelen zeggen niets over de sector als geheel.
    en: The people consulted were chosen so as to hear a varied group. The shares say nothing about the sector as a whole.
  - nl: Het gaat om hoogstens twaalf mensen per groep; één persoon meer of minder verandert een aandeel sterk.
    en: There are at most twelve people in a group; one person more or less changes a share much.
  - nl: Bereik, grootte en functie zijn drie indelingen van dezelfde mensen. Alleen de functie is ook gegeven voor het personeel en de bestuurders van Socius; overheid, belangenbehartigers, steunpunten en de gesprekken achteraf zijn nergens ingedeeld. Zo zijn 33 van de 66 mensen naar bereik en grootte ingedeeld, en 49 naar functie.
    en: Reach, size and function are three breakdowns of the same people. Only the function is also given for the staff and the board of Socius; government, advocacy organisations, support centres and the interviews afterwards are not broken down at all. So 33 of the 66 people are broken down by reach and size, and 49 by function.
chart:
  type: bar
  mode: stacked
  category: stakeholder_group
  value: respondents
  series: category
  title: {nl: Bevraagde stakeholders naar groep, en: Stakeholders consulted by group}
  subtitle:
    nl: "Aantal mensen naar {characteristic}, september 2014 tot januari 2015"
    en: "Number of people by {characteristic}, September 2014 to January 2015"
---*/
WITH category AS (
  SELECT code, label_nl, label_en, sort FROM reach
  UNION ALL SELECT code, label_nl, label_en, sort FROM size
  UNION ALL SELECT code, label_nl, label_en, sort FROM respondent_function
)
SELECT s.stakeholder_group, g.label_nl AS stakeholder_group_nl, g.label_en AS stakeholder_group_en,
       c.code AS category, c.label_nl AS category_nl, c.label_en AS category_en,
       s.value AS respondents,
       sum(s.value) OVER same_group AS group_respondents,
       100 * s.value / sum(s.value) OVER same_group AS share,
       [s.figure_id] AS respondents_figure_ids,
       list(s.figure_id) OVER same_group AS group_respondents_figure_ids,
       list(s.figure_id) OVER same_group AS figure_ids
FROM stakeholder_survey_main s
JOIN category c
  ON c.code = CASE $characteristic::VARCHAR
                WHEN 'reach' THEN s.reach
                WHEN 'size' THEN s.size
                ELSE s.respondent_function
              END
JOIN stakeholder_group g ON g.code = s.stakeholder_group
WHERE s.measure = 'respondents'
WINDOW same_group AS (PARTITION BY s.stakeholder_group)
ORDER BY g.sort, c.sort
