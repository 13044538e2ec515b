/*---
title: {nl: Vrijwilligers en freelancers per beroepskracht, en: Volunteers and freelancers per paid worker}
description:
  nl: Hoeveel vrijwilligers of freelancers er in elke werksoort staan tegenover één betaalde beroepskracht.
  en: How many volunteers or freelancers there are in each type of work for one paid worker.
theme: workforce
sort: 2
params:
  people:
    type: VARCHAR
    default: volunteer
    values:
      - {value: volunteer, label: {nl: vrijwilligers, en: volunteers}}
      - {value: freelancer, label: {nl: freelancers, en: freelancers}}
    title: {nl: Wie geteld wordt, en: Who is counted}
    description:
      nl: De mensen die naast de beroepskrachten werken.
      en: The people who work beside the paid staff.
columns:
  work_type: {title: {nl: Werksoort, en: Type of work}}
  persons:
    unit: persons
    title: {nl: Vrijwilligers of freelancers, en: Volunteers or freelancers}
    description: {nl: "Personen, zoals hierboven gekozen.", en: "Persons, as chosen above."}
  persons_year: {title: {nl: Jaar van die telling, en: Year of that count}}
  paid_staff: {unit: persons, title: {nl: Betaalde beroepskrachten, en: Paid staff}}
  paid_staff_year: {title: {nl: Jaar van de beroepskrachten, en: Year of the paid staff}}
  persons_per_paid_worker:
    unit: persons/persons
    decimals: 1
    ratio: {numerator: persons, denominator: paid_staff}
    title: {nl: Per beroepskracht, en: Per paid worker}
caveats:
  - nl: De beroepskrachten zijn die van 2012, de vrijwilligers en freelancers die van 2011. De verhouding is dus bij benadering.
    en: Paid staff are those of 2012, volunteers and freelancers those of 2011. So the ratio is an approximation.
  - nl: Het zijn personen, geen uren. Wie in meer organisaties actief is, kan meermaals geteld zijn.
    en: These are persons, not hours. Those active in several organisations may be counted more than once.
comparability: [years]
chart:
  type: bar
  category: work_type
  value: persons_per_paid_worker
  decimals: 1
  colors: {associations: 1, training_institutions: 2, folk_high_schools: 3, movements: 4}
  title:
    nl: "Aantal {people} per betaalde beroepskracht"
    en: "Number of {people} per paid worker"
  subtitle:
    nl: "Personen per beroepskracht, {people} in 2011 en beroepskrachten in 2012"
    en: "Persons per paid worker, {people} in 2011 and paid staff in 2012"
---*/
SELECT t.code AS work_type, t.label_nl AS work_type_nl, t.label_en AS work_type_en,
       w.value AS persons,
       w.year AS persons_year,
       p.value AS paid_staff,
       p.year AS paid_staff_year,
       w.value / p.value AS persons_per_paid_worker,
       [w.figure_id] AS persons_figure_ids,
       [p.figure_id] AS paid_staff_figure_ids,
       [w.figure_id, p.figure_id] AS figure_ids
FROM work_type t
JOIN workforce_main w ON w.work_type = t.code AND w.role = $people::VARCHAR
JOIN workforce_main p ON p.work_type = t.code AND p.measure = 'paid_staff' AND p.series = w.series
WHERE w.measure IN ('volunteers', 'freelancers')
ORDER BY t.sort
