/*---
title: {nl: Begroting per beroepskracht, en: Budget per paid worker}
description:
  nl: >-
    Hoeveel vereffeningskrediet een begrotingslijn bood per betaalde beroepskracht van de werksoorten die
    eronder vallen.
  en: How much in payment appropriations a budget line provided per paid worker of the types of work under it.
theme: budget
sort: 7
params:
  credit_year:
    type: INTEGER
    default: 2012
    domain: SELECT DISTINCT year AS value FROM budget_main WHERE measure = 'payment_credits' ORDER BY 1
    title: {nl: Begrotingsjaar, en: Budget year}
    description:
      nl: Jaar van het krediet; de beroepskrachten zijn die van 2012.
      en: Year of the appropriation; the paid staff is that of 2012.
  institutions:
    type: VARCHAR
    default: training_and_folk
    values:
      - value: training_and_folk
        label:
          nl: vormingsinstellingen en Vormingplus-centra
          en: training institutions and folk high schools
      - value: training_only
        label: {nl: alleen vormingsinstellingen, en: training institutions only}
    title: {nl: Wat onder Instellingen valt, en: What falls under Institutions}
    description:
      nl: >-
        Het document zegt niet welke werksoorten de begrotingslijn Instellingen omvat. Dit is een aanname,
        kies ze zelf.
      en: >-
        The document does not say which types of work the budget line Institutions covers. This is an
        assumption; choose it yourself.
columns:
  budget_line: {title: {nl: Begrotingslijn, en: Budget line}}
  work_types:
    title: {nl: Werksoorten, en: Types of work}
    description: {nl: Aangenomen toewijzing., en: Assumed mapping.}
  credit_amount:
    unit: eur
    title: {nl: Krediet, en: Appropriation}
    description: {nl: In lopende prijzen., en: At current prices.}
  paid_staff:
    unit: persons
    title: {nl: Beroepskrachten, en: Paid staff}
    description:
      nl: Personen in loondienst in 2012, wie deeltijds werkt telt als één.
      en: Persons on the payroll in 2012, a part-timer counts as one.
  amount_per_paid_worker:
    unit: eur/persons
    decimals: 0
    ratio: {numerator: credit_amount, denominator: paid_staff}
    title: {nl: Krediet per beroepskracht, en: Appropriation per paid worker}
caveats:
  - nl: >-
      De beroepskrachten zijn die van 2012; een ander begrotingsjaar deelt het krediet van dat jaar door het
      personeel van 2012.
    en: >-
      The paid staff is that of 2012; another budget year divides the appropriation of that year by the staff of
      2012.
  - nl: Organisaties registreerden hun personeel wellicht zelf, als personen en niet als voltijdse banen.
    en: Organisations probably registered their staff themselves, as persons and not as full-time posts.
  - nl: >-
      Het document zegt niet wat de lijn Instellingen omvat; wellicht zijn het vormingsinstellingen en
      Vormingplus-centra samen. De toewijzing is een aanname die u hierboven kiest. Ook dat de lijnen
      Verenigingen en Bewegingen met die werksoorten samenvallen, is aangenomen. FOV en Socius staan er
      niet bij.
    en: >-
      The document does not say what the line Institutions covers; probably training institutions and folk
      high schools together. The mapping is an assumption that you choose above. That the lines Associations
      and Movements coincide with these types of work is assumed too. FOV and Socius are left out.
  - nl: Het document zegt niet of dit de oorspronkelijke of de aangepaste begroting is, en verklaart de sprong van Verenigingen in 2014 niet.
    en: The document does not say whether this is the initial or the adjusted budget, and does not explain the jump of Associations in 2014.
  - nl: >-
      Dit is geen loonkost. Organisaties hebben ook andere inkomsten, en betalen met het krediet meer dan
      lonen.
    en: >-
      This is not a labour cost. Organisations have other income too, and pay more than wages from the
      appropriation.
comparability: [population]
chart:
  type: bar
  category: budget_line
  value: amount_per_paid_worker
  format: euro
  decimals: 0
  colors: {associations: 1, institutions: 5, movements: 4}
  title: {nl: "Krediet per beroepskracht, {credit_year}", en: "Appropriation per paid worker, {credit_year}"}
  subtitle:
    nl: "Euro per beroepskracht (2012); Instellingen: {institutions}"
    en: "Euro per paid worker (2012); Institutions: {institutions}"
---*/
WITH mapping AS (
  SELECT * FROM (VALUES
    ('associations', 'associations'),
    ('movements', 'movements'),
    ('institutions', 'training_institutions'),
    ('institutions', CASE WHEN $institutions::VARCHAR = 'training_and_folk' THEN 'folk_high_schools' END)
  ) AS m (budget_line, work_type)
  WHERE work_type IS NOT NULL
), counted AS (
  SELECT m.budget_line,
         string_agg(t.label_nl, ', ' ORDER BY t.sort) AS work_types_nl,
         string_agg(t.label_en, ', ' ORDER BY t.sort) AS work_types_en,
         sum(w.value) AS paid_staff,
         list(w.figure_id ORDER BY t.sort) AS figure_ids
  FROM mapping m
  JOIN workforce_main w ON w.work_type = m.work_type
  JOIN work_type t ON t.code = m.work_type
  WHERE w.measure = 'paid_staff' AND w.series = 'scvw-self-registration'
  GROUP BY m.budget_line
)
SELECT b.budget_line, l.label_nl AS budget_line_nl, l.label_en AS budget_line_en,
       c.work_types_nl AS work_types, c.work_types_nl, c.work_types_en,
       b.value AS credit_amount,
       c.paid_staff,
       b.value / c.paid_staff AS amount_per_paid_worker,
       [b.figure_id] AS credit_amount_figure_ids,
       c.figure_ids AS paid_staff_figure_ids,
       [b.figure_id] || c.figure_ids AS figure_ids
FROM budget_main b
JOIN counted c USING (budget_line)
JOIN budget_line l ON l.code = b.budget_line
WHERE b.measure = 'payment_credits' AND b.year = $credit_year::INTEGER
ORDER BY l.sort
