/*---
title: {nl: Begroting per organisatie, en: Budget per organisation}
description:
  nl: Hoeveel vereffeningskrediet een begrotingslijn bood per erkende organisatie van de werksoorten die eronder vallen.
  en: How much in payment appropriations a budget line provided per recognised organisation of the types of work under it.
theme: budget
sort: 6
params:
  credit_year:
    type: INTEGER
    default: 2015
    domain: SELECT DISTINCT year AS value FROM budget_main WHERE measure = 'payment_credits' ORDER BY 1
    title: {nl: Begrotingsjaar, en: Budget year}
    description: {nl: "Jaar van het krediet; de organisaties zijn die van 2015.", en: "Year of the appropriation; the organisations are those of 2015."}
  institutions:
    type: VARCHAR
    default: training_and_folk
    values:
      - value: training_and_folk
        label: {nl: vormingsinstellingen en Vormingplus-centra, en: training institutions and folk high schools}
      - value: training_only
        label: {nl: alleen vormingsinstellingen, en: training institutions only}
    title: {nl: Wat onder Instellingen valt, en: What falls under Institutions}
    description:
      nl: Het document zegt niet welke werksoorten de begrotingslijn Instellingen omvat. Dit is een aanname, kies ze zelf.
      en: The document does not say which types of work the budget line Institutions covers. This is an assumption; choose it yourself.
columns:
  budget_line: {title: {nl: Begrotingslijn, en: Budget line}}
  work_types:
    title: {nl: Werksoorten, en: Types of work}
    description: {nl: Aangenomen toewijzing., en: Assumed mapping.}
  credit_amount: {unit: eur, title: {nl: Krediet, en: Appropriation}, description: {nl: In lopende prijzen., en: At current prices.}}
  organisations:
    unit: organisations
    title: {nl: Organisaties, en: Organisations}
    description: {nl: "Erkend; jaar niet gedrukt, 2015 genomen.", en: "Recognised; year not printed, 2015 taken."}
  amount_per_organisation:
    unit: eur/organisations
    decimals: 0
    ratio: {numerator: credit_amount, denominator: organisations}
    title: {nl: Krediet per organisatie, en: Appropriation per organisation}
caveats:
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
  - nl: Het beleidsplan drukt bij het aantal organisaties geen jaar; 2015, het jaar van het plan, is genomen.
    en: The policy plan prints no year with the number of organisations; 2015, the year of the plan, is taken.
  - nl: Vijftien vormingsinstellingen zijn lid van vier federaties; hier telt elk lid apart.
    en: Fifteen training institutions are members of four federations; here each member counts.
  - nl: Een gemiddelde zegt niets over één organisatie; de werksoorten verschillen sterk in grootte.
    en: A mean says nothing about one organisation; the types of work differ much in size.
comparability: [population]
chart:
  type: bar
  category: budget_line
  value: amount_per_organisation
  format: euro
  decimals: 0
  colors: {associations: 1, institutions: 5, movements: 4}
  title: {nl: "Krediet per organisatie, {credit_year}", en: "Appropriation per organisation, {credit_year}"}
  subtitle:
    nl: "Euro per erkende organisatie (2015); Instellingen: {institutions}"
    en: "Euro per recognised organisation (2015); Institutions: {institutions}"
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
         string_agg(DISTINCT t.label_nl, ', ' ORDER BY t.label_nl) AS work_types_nl,
         string_agg(DISTINCT t.label_en, ', ' ORDER BY t.label_en) AS work_types_en,
         sum(o.value) AS organisations,
         list(o.figure_id ORDER BY o.figure_id) AS figure_ids
  FROM mapping m
  JOIN organisations_main o ON o.work_type = m.work_type
  JOIN work_type t ON t.code = m.work_type
  WHERE o.measure = 'organisations' AND o.series = 'scvw-recognition-2015'
  GROUP BY m.budget_line
)
SELECT b.budget_line, l.label_nl AS budget_line_nl, l.label_en AS budget_line_en,
       c.work_types_nl AS work_types, c.work_types_nl, c.work_types_en,
       b.value AS credit_amount,
       c.organisations,
       b.value / c.organisations AS amount_per_organisation,
       [b.figure_id] AS credit_amount_figure_ids,
       c.figure_ids AS organisations_figure_ids,
       [b.figure_id] || c.figure_ids AS figure_ids
FROM budget_main b
JOIN counted c USING (budget_line)
JOIN budget_line l ON l.code = b.budget_line
WHERE b.measure = 'payment_credits' AND b.year = $credit_year::INTEGER
ORDER BY l.sort
