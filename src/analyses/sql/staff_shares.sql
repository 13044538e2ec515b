/*---
title: {nl: Beroepskrachten naar geslacht en functie, en: Paid staff by gender and function}
description:
  nl: Welk deel van de betaalde beroepskrachten in elke werksoort vrouw is, of inhoudelijk dan wel ondersteunend werk doet.
  en: What part of the paid staff in each type of work are women, or do content work as against support work.
theme: workforce
sort: 4
params:
  characteristic:
    type: VARCHAR
    default: gender
    values:
      - {value: gender, label: {nl: geslacht, en: gender}}
      - {value: function, label: {nl: functie, en: function}}
    title: {nl: Kenmerk, en: Characteristic}
    description:
      nl: "Vrouwen, of inhoudelijke en ondersteunende medewerkers."
      en: "Women, or content staff and support staff."
columns:
  work_type: {title: {nl: Werksoort, en: Type of work}}
  staff_category: {title: {nl: Personeelskenmerk, en: Staff characteristic}}
  share:
    unit: "%"
    printed: true
    title: {nl: Aandeel, en: Share}
    description:
      nl: "Deel van de beroepskrachten van de werksoort, zoals gedrukt."
      en: "Part of the paid staff of the type of work, as printed."
caveats:
  - nl: Het beleidsplan zegt niet uit welk jaar deze aandelen zijn, noch hoe ze gemeten zijn. Als jaar is 2015 genomen.
    en: The policy plan does not say from which year these shares are, nor how they were measured. 2015 is taken as the year.
  - nl: Voor de bewegingen is alleen het aandeel vrouwen gedrukt.
    en: For the movements only the share of women is printed.
chart:
  type: bar
  category: work_type
  value: share
  series: staff_category
  format: percent
  colors: {female: 5, content_staff: 1, support_staff: rest}
  title: {nl: Beroepskrachten naar werksoort en kenmerk, en: Paid staff by type of work and characteristic}
  subtitle:
    nl: "Aandeel in de betaalde beroepskrachten naar {characteristic}; jaar niet gedrukt"
    en: "Share of paid staff by {characteristic}; year not printed"
---*/
SELECT w.work_type, t.label_nl AS work_type_nl, t.label_en AS work_type_en,
       w.staff_category, c.label_nl AS staff_category_nl, c.label_en AS staff_category_en,
       w.value AS share,
       [w.figure_id] AS figure_ids
FROM workforce_main w
JOIN work_type t ON t.code = w.work_type
JOIN staff_category c ON c.code = w.staff_category
WHERE w.measure = 'paid_staff_share' AND w.series = 'scvw-self-registration'
  AND c.parent = $characteristic::VARCHAR
ORDER BY t.sort, c.sort
