/*---
title:
  nl: Beroepskrachten, vrijwilligers en freelancers naar werksoort
  en: Paid staff, volunteers and freelancers by type of work
description:
  nl: Hoeveel mensen er in elke werksoort betaald, vrijwillig of freelance werken, en welk deel van die groep in de werksoort werkt.
  en: How many people work in each type of work as paid staff, volunteers or freelancers, and what part of that group works in the type.
theme: workforce
sort: 1
columns:
  role: {title: {nl: Rol, en: Role}}
  work_type: {title: {nl: Werksoort, en: Type of work}}
  year: {title: {nl: Jaar, en: Year}}
  persons: {unit: persons, title: {nl: Personen, en: Persons}}
  role_persons:
    unit: persons
    title: {nl: Personen in alle werksoorten, en: Persons in all types of work}
    description: {nl: Allen met dezelfde rol., en: All with the same role.}
  share_of_role:
    unit: "%"
    decimals: 1
    ratio: {numerator: persons, denominator: role_persons}
    title: {nl: Aandeel van de werksoort, en: Share of the type of work}
    description: {nl: Deel van allen met dezelfde rol., en: Part of all with the same role.}
caveats:
  - nl: De beroepskrachten zijn die van 2012, de vrijwilligers en freelancers die van 2011. Aangenomen is dat de organisaties deze aantallen zelf opgaven; het document noemt de bron niet.
    en: Paid staff are those of 2012, volunteers and freelancers those of 2011. The organisations are assumed to have stated these numbers themselves; the document does not name the source.
  - nl: Wie voor meer organisaties werkt, kan meermaals geteld zijn; dat geldt vooral voor vrijwilligers en freelancers.
    en: Those active in several organisations may be counted more than once, volunteers and freelancers above all.
  - nl: Tel de drie rollen niet op. Het zijn personen, geen voltijdse banen, en een vrijwilliger besteedt niet evenveel tijd als een beroepskracht.
    en: Do not add up the three roles. They are persons, not full-time jobs, and a volunteer does not spend as much time as a paid worker.
comparability: [years]
chart:
  type: bar
  mode: percent
  category: role
  value: persons
  series: work_type
  format: integer
  colors: {associations: 1, training_institutions: 2, folk_high_schools: 3, movements: 4}
  title: {nl: Werkkrachten naar rol en werksoort, en: Workforce by role and type of work}
  subtitle:
    nl: "Aandeel van elke werksoort in de personen; beroepskrachten 2012, anderen 2011"
    en: "Share of each type of work in the persons; paid staff 2012, others 2011"
---*/
SELECT w.role, r.label_nl AS role_nl, r.label_en AS role_en,
       w.work_type, t.label_nl AS work_type_nl, t.label_en AS work_type_en,
       w.year,
       w.value AS persons,
       sum(w.value) OVER same_role AS role_persons,
       100 * w.value / sum(w.value) OVER same_role AS share_of_role,
       [w.figure_id] AS persons_figure_ids,
       list(w.figure_id) OVER same_role AS role_persons_figure_ids,
       list(w.figure_id) OVER same_role AS figure_ids
FROM workforce_main w
JOIN role r ON r.code = w.role
JOIN work_type t ON t.code = w.work_type
WHERE w.measure IN ('paid_staff', 'volunteers', 'freelancers') AND w.series = 'scvw-self-registration'
WINDOW same_role AS (PARTITION BY w.role)
ORDER BY r.sort, t.sort
