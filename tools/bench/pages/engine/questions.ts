/** A table of 10,000 rows with a column of each common type. */
export const CREATE_NUMBERS = `CREATE TABLE numbers AS
SELECT
  range::INTEGER AS id,
  range / 7 AS ratio,
  'name ' || range % 97 AS name,
  range % 3 = 0 AS flag,
  DATE '2000-01-01' + (range % 9000)::INTEGER AS day
FROM range(10000)`;

export const ALL_NUMBERS = "SELECT * FROM numbers";

/** Fifty small questions, no two the same, in turn to a curated table and to the numbers. */
export const SMALL_QUESTIONS: readonly string[] = Array.from({length: 50}, (_, place) =>
  place % 2 === 0
    ? `SELECT role, count(*) AS n, sum(value) AS total FROM workforce WHERE value > ${place} GROUP BY role ORDER BY role`
    : `SELECT id, ratio, name FROM numbers WHERE id % 500 = ${place} ORDER BY id`,
);
