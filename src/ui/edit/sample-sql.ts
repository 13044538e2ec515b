import type {Lang} from "#base";

/** A question for who does not know where to begin: a table of the data package with its labels, four rows. */
export function sampleSql(lang: Lang): string {
  const [kind, persons] = lang === "nl" ? ["werksoort", "personen"] : ["work_type", "persons"];
  return `SELECT t.label_${lang} AS ${kind}, w.value AS ${persons}
FROM workforce_main w JOIN work_type t ON t.code = w.work_type
WHERE w.measure = 'paid_staff'
ORDER BY w.value DESC`;
}
