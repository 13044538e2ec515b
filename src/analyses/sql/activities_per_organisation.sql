/*---
title: {nl: Activiteiten en deelname per organisatie, en: Activities and attendance per organisation}
description:
  nl: >-
    Hoeveel activiteiten, deelnames en vormingsuren de organisaties van een werksoort samen hadden, en
    hoeveel dat is per organisatie en per activiteit.
  en: >-
    How many activities, participations and training hours the organisations of a type of work had together,
    and how many that is per organisation and per activity.
theme: participants
sort: 4
columns:
  work_type: {title: {nl: Werksoort, en: Type of work}}
  organisations:
    unit: organisations
    title: {nl: Organisaties, en: Organisations}
    description: {nl: "Erkend; jaar niet gedrukt, 2015 genomen.", en: "Recognised; year not printed, 2015 taken."}
  activities:
    unit: activities
    title: {nl: Activiteiten, en: Activities}
    description: {nl: Per jaar., en: Per year.}
  attendance_measure:
    title: {nl: Maat van deelname, en: Measure of attendance}
    description: {nl: Wat als deelname geteld is., en: What was counted as attendance.}
  attendance:
    unit: participations
    title: {nl: Deelname, en: Attendance}
    description:
      nl: Deelnames, bij de vormingsinstellingen deelnemers.
      en: Participations; participants for the training institutions.
  hours_measure:
    nullable: true
    title: {nl: Maat van de uren, en: Measure of hours}
    description:
      nl: Welke uren geteld zijn; leeg waar er geen gedrukt zijn.
      en: Which hours were counted; empty where none are printed.
  hours:
    unit: hours
    nullable: true
    title: {nl: Uren, en: Hours}
    description:
      nl: Vormingsuren, bij de Vormingplus-centra alleen eigen uren.
      en: Training hours; own hours only for the folk high schools.
  activities_per_organisation:
    unit: activities/organisations
    decimals: 0
    ratio: {numerator: activities, denominator: organisations}
    title: {nl: Activiteiten per organisatie, en: Activities per organisation}
  attendance_per_organisation:
    unit: participations/organisations
    decimals: 0
    ratio: {numerator: attendance, denominator: organisations}
    title: {nl: Deelname per organisatie, en: Attendance per organisation}
  hours_per_organisation:
    unit: hours/organisations
    decimals: 0
    nullable: true
    ratio: {numerator: hours, denominator: organisations}
    title: {nl: Uren per organisatie, en: Hours per organisation}
  attendance_per_activity:
    unit: participations/activities
    decimals: 1
    ratio: {numerator: attendance, denominator: activities}
    title: {nl: Deelname per activiteit, en: Attendance per activity}
  hours_per_activity:
    unit: hours/activities
    decimals: 1
    nullable: true
    ratio: {numerator: hours, denominator: activities}
    title: {nl: Uren per activiteit, en: Hours per activity}
caveats:
  - nl: >-
      Deelname is niet overal hetzelfde geteld: deelnames bij verenigingen en Vormingplus-centra, deelnemers
      bij vormingsinstellingen. Leden van verenigingen zijn geen deelnemers en staan er niet bij.
    en: >-
      Attendance is not counted alike everywhere: participations for associations and folk high schools,
      participants for training institutions. Members of associations are not participants and are left out.
  - nl: >-
      De uren van de Vormingplus-centra zijn zonder projecten en samenwerkingen, hun activiteiten misschien
      niet; hun uren per activiteit zijn dus ruw.
    en: >-
      The hours of the folk high schools leave out projects and collaborations, their activities perhaps do
      not; their hours per activity are therefore rough.
  - nl: >-
      Achter de verenigingen staan 14.156 lokale afdelingen samen: zo'n 18,5 activiteiten per afdeling. Per
      organisatie zijn hun cijfers niet zomaar met die van andere werksoorten te vergelijken.
    en: >-
      Behind the associations stand 14,156 local chapters together: some 18.5 activities per chapter. Per
      organisation their figures are not readily comparable with those of other types of work.
  - nl: Het beleidsplan drukt bij het aantal organisaties geen jaar; 2015, het jaar van het plan, is genomen.
    en: The policy plan prints no year with the number of organisations; 2015, the year of the plan, is taken.
  - nl: >-
      De cijfers over activiteiten, deelname en uren zijn sterk afgerond, wellicht zelf geregistreerd en
      ook zonder gedrukt jaar; voor bewegingen zijn er geen.
    en: >-
      The figures on activities, attendance and hours are much rounded, probably self-registered and also
      without a printed year; for movements there are none.
comparability: [population, definition]
chart:
  type: bar
  category: work_type
  value: attendance_per_activity
  decimals: 1
  colors: {associations: 1, training_institutions: 2, folk_high_schools: 3}
  title: {nl: Deelname per activiteit naar werksoort, en: Attendance per activity by type of work}
  subtitle:
    nl: Deelnames of deelnemers per activiteit; jaar niet gedrukt
    en: Participations or participants per activity; year not printed
---*/
WITH registered AS (
  SELECT p.work_type, p.value, p.figure_id, m.measure, m.title_nl, m.title_en,
         CASE WHEN p.measure = 'organised_activities' THEN 'activities'
              WHEN p.measure IN ('participations', 'participants') THEN 'attendance'
              WHEN p.measure IN ('training_hours', 'own_training_hours') THEN 'hours' END AS kind
  FROM participants_main p
  JOIN measure m ON m.measure = p.measure
  WHERE p.series = 'scvw-self-registration'
), counted AS (
  SELECT o.work_type, sum(o.value) AS organisations, list(o.figure_id ORDER BY o.figure_id) AS figure_ids
  FROM organisations_main o
  WHERE o.measure = 'organisations' AND o.series = 'scvw-recognition-2015'
  GROUP BY o.work_type
)
SELECT c.work_type, t.label_nl AS work_type_nl, t.label_en AS work_type_en,
       c.organisations,
       a.value AS activities,
       p.measure AS attendance_measure,
       p.title_nl AS attendance_measure_nl, p.title_en AS attendance_measure_en,
       p.value AS attendance,
       h.measure AS hours_measure, h.title_nl AS hours_measure_nl, h.title_en AS hours_measure_en,
       h.value AS hours,
       a.value / c.organisations AS activities_per_organisation,
       p.value / c.organisations AS attendance_per_organisation,
       h.value / c.organisations AS hours_per_organisation,
       p.value / a.value AS attendance_per_activity,
       h.value / a.value AS hours_per_activity,
       c.figure_ids AS organisations_figure_ids,
       [a.figure_id] AS activities_figure_ids,
       [p.figure_id] AS attendance_figure_ids,
       CASE WHEN h.figure_id IS NULL THEN [] ELSE [h.figure_id] END AS hours_figure_ids,
       [a.figure_id, p.figure_id] || hours_figure_ids || c.figure_ids AS figure_ids
FROM counted c
JOIN registered a ON a.work_type = c.work_type AND a.kind = 'activities'
JOIN registered p ON p.work_type = c.work_type AND p.kind = 'attendance'
LEFT JOIN registered h ON h.work_type = c.work_type AND h.kind = 'hours'
JOIN work_type t ON t.code = c.work_type
ORDER BY t.sort
