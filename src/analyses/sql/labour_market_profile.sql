/*---
title: {nl: Profiel van beroepskrachten en deelnemers, en: Profile of paid staff and participants}
description:
  nl: De gedrukte kenmerken van wie in de sector werkt en van wie eraan deelneemt, elk met het jaar en het onderzoek erbij.
  en: The printed characteristics of those who work in the sector and of those who take part, each with its year and study.
theme: workforce
sort: 5
params:
  people:
    type: VARCHAR
    default: all
    values:
      - {value: all, label: {nl: beroepskrachten en deelnemers, en: paid staff and participants}}
      - {value: staff, label: {nl: beroepskrachten, en: paid staff}}
      - {value: participants, label: {nl: deelnemers, en: participants}}
      - {value: reached, label: {nl: bereikte beroepskrachten, en: staff reached by Socius}}
    title: {nl: Over wie, en: About whom}
    description: {nl: Alle profielen of één ervan., en: All profiles or one of them.}
columns:
  profile: {title: {nl: Profiel, en: Profile}}
  characteristic: {title: {nl: Kenmerk, en: Characteristic}}
  work_type:
    nullable: true
    title: {nl: Werksoort, en: Type of work}
    description:
      nl: Alleen ingevuld als het cijfer over één werksoort gaat.
      en: Filled in only when the figure is about one type of work.
  series:
    title: {nl: Reeks, en: Series}
    description:
      nl: Het onderzoek of de registratie waaruit het cijfer komt.
      en: The study or registration from which the figure comes.
  year: {title: {nl: Jaar, en: Year}}
  share:
    unit: "%"
    decimals: 1
    printed: true
    title: {nl: Aandeel, en: Share}
    description:
      nl: Zoals gedrukt; woorden als de helft of één op zes als percentage, bij een bereik de ondergrens.
      en: As printed; words such as half or one in six as a percentage, for a range the lower end.
  range_high:
    unit: "%"
    decimals: 1
    printed: true
    nullable: true
    title: {nl: Bovengrens, en: Upper end}
    description: {nl: Alleen ingevuld als een bereik gedrukt is., en: Filled in only when a range is printed.}
  reservation:
    nullable: true
    title: {nl: Voorbehoud, en: Reservation}
    description:
      nl: "Wat de tekst bij het cijfer aantekent, zoals ongeveer of geraamd."
      en: "What the text says of the figure, such as about or estimated."
caveats:
  - nl: >-
      Het arbeidsmarktonderzoek is van 2023; bij de opgave van de organisaties zelf (SISCA) staat geen jaar,
      2024 is genomen. Van het deelnemersonderzoek is alleen het jaar van de opdracht bekend, 2009. Geen
      enkel kenmerk is in beide profielen in cijfers gedrukt: ze staan naast elkaar, maar zijn niet te
      vergelijken. Dat ook deelnemers vooral vrouwen, ouder en midden- of hooggeschoold zijn, staat er
      alleen in woorden.
    en: >-
      The labour market study is of 2023; the organisations' own statement (SISCA) has no year, 2024 is
      taken. Of the study of participants only the year of the commission is known, 2009. No characteristic
      is printed in figures in both profiles: they stand side by side but cannot be compared. That
      participants too are mostly women, older and of middle or higher education is said in words only.
  - nl: De coördinatoren en agogische medewerkers zijn geen deelnemers aan de sector, maar mensen uit de sector die Socius bereikte. Het beleidsplan noemt daarvoor geen jaar; 2015 is genomen.
    en: The coordinators and socio-educational staff are not participants in the sector, but people from the sector whom Socius reached. The policy plan names no year for them; 2015 is taken.
  - nl: Het diploma staat er twee keer. Het arbeidsmarktonderzoek telde het uit administratieve gegevens, de organisaties schatten het zelf lager.
    en: The diploma appears twice. The labour market study counted it from administrative data, the organisations themselves put it lower.
  - nl: De kenmerken overlappen en zijn vaak in woorden gedrukt, zoals de helft. Tel ze niet op.
    en: The characteristics overlap and are often printed in words, such as half. Do not add them up.
comparability: [years, population, status, reservation]
chart:
  type: dot
  category: characteristic
  value: share
  series: series
  format: percent
  colors:
    hiva-labour-market-2023: 1
    sisca-registration: 2
    hiva-participants-2009: 3
    socius-reach-registration: 4
  title: {nl: "Kenmerken van {people}", en: "Characteristics of {people}"}
  subtitle:
    nl: "Gedrukt aandeel met dat kenmerk, bij een bereik de ondergrens; de jaren verschillen"
    en: "Printed share with that characteristic, for a range the lower end; the years differ"
---*/
WITH printed AS (
  SELECT 'staff' AS profile, w.staff_category AS characteristic, w.work_type, w.series, w.year,
         w.value, w.qualifier, w.status, w.figure_id
  FROM workforce_main w
  WHERE w.measure = 'paid_staff_share' AND w.work_type IS NULL
  UNION ALL
  SELECT CASE WHEN p.series = 'socius-reach-registration' THEN 'reached' ELSE 'participants' END,
         coalesce(p.profile_category, p.occupation), p.work_type, p.series, p.year,
         p.value, p.qualifier, p.status, p.figure_id
  FROM participants_main p
  WHERE p.measure = 'participants_share'
    AND p.series IN ('hiva-participants-2009', 'socius-reach-registration')
), profile AS (
  SELECT * FROM (VALUES
    ('staff', 'Betaalde beroepskrachten', 'Paid staff', 1),
    ('participants', 'Deelnemers', 'Participants', 2),
    ('reached', 'Bereikte beroepskrachten', 'Staff reached by Socius', 3)
  ) AS p (code, label_nl, label_en, sort)
), characteristic AS (
  SELECT 'staff' AS profile, code, label_nl, label_en, sort FROM staff_category
  UNION ALL SELECT 'participants', code, label_nl, label_en, sort FROM profile_category
  UNION ALL SELECT 'reached', code, label_nl, label_en, sort FROM occupation
), reservation AS (
  SELECT code, label_nl, label_en FROM qualifier
  UNION ALL SELECT code, label_nl, label_en FROM status
)
SELECT f.profile, p.label_nl AS profile_nl, p.label_en AS profile_en,
       f.characteristic, c.label_nl AS characteristic_nl, c.label_en AS characteristic_en,
       f.work_type, t.label_nl AS work_type_nl, t.label_en AS work_type_en,
       f.series, s.title_nl AS series_nl, s.title_en AS series_en,
       f.year,
       f.value AS share,
       high.value AS range_high,
       r.code AS reservation, r.label_nl AS reservation_nl, r.label_en AS reservation_en,
       [f.figure_id] AS share_figure_ids,
       CASE WHEN high.figure_id IS NULL THEN [] ELSE [high.figure_id] END AS range_high_figure_ids,
       [f.figure_id] || range_high_figure_ids AS figure_ids
FROM printed f
JOIN profile p ON p.code = f.profile
JOIN characteristic c ON c.profile = f.profile AND c.code = f.characteristic
JOIN series s ON s.series = f.series
LEFT JOIN printed high
  ON high.series = f.series AND high.characteristic = f.characteristic AND high.qualifier = 'range_high'
LEFT JOIN work_type t ON t.code = f.work_type
LEFT JOIN reservation r ON r.code = coalesce(f.qualifier, f.status)
WHERE f.qualifier IS DISTINCT FROM 'range_high'
  AND $people::VARCHAR IN ('all', f.profile)
ORDER BY p.sort, c.sort, f.year
