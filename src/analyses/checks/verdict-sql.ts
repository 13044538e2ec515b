import {literal} from "#engine";
import {LEAST, MOST, isOneOf} from "./figure-sql.ts";

/** For what floating point makes of decimals: far below the least step in which anything is printed. */
const EPSILON = "0.000001";

/** What the figures were compared with, as far as words such as "over" may stand before it. */
export type Qualified = "nothing" | "figure" | "both";

/**
 * Closes a check: `compared` is a WITH clause that ends with a table of that name. Words before a printed
 * number are honoured: what is more than 25, or at least 25, is not contradicted by anything above, what is
 * less than 25 by nothing below, and "almost 25" by anything above; "about" has widened the tolerance.
 */
export function verdictSql(id: string, compared: string, qualified: Qualified): string {
  return `${compared}
SELECT ${literal(id)} AS "check_id",
  CAST("key" AS VARCHAR) AS "key",
  CAST(round("expected", 6) AS DOUBLE) AS "expected",
  CAST("observed" AS DOUBLE) AS "observed",
  CAST("printed" AS VARCHAR) AS "printed",
  CAST(round("observed" - "expected", 6) AS DOUBLE) AS "diff",
  CAST(round(coalesce("tolerance", 0), 6) AS DOUBLE) AS "tolerance",
  CASE
    WHEN "observed" - "expected" IS NULL THEN 'NA'${exceptions(qualified)}
    WHEN abs("observed" - "expected") <= coalesce("tolerance", 0) + ${EPSILON} THEN 'ok'
    ELSE 'violated'
  END AS "verdict",
  CAST("figure_ids" AS VARCHAR[]) AS "figure_ids"
FROM compared
ORDER BY "key"`;
}

function exceptions(qualified: Qualified): string {
  if (qualified === "nothing") return "";
  const own = `"qualifier"`;
  const first = `"first_qualifier"`;
  const either = (a: string, b: string): string => (qualified === "both" ? `(${a} OR ${b})` : a);
  // Seen from the first mention the signs turn round.
  const less = either(isOneOf(own, LEAST), isOneOf(first, MOST));
  const more = either(isOneOf(own, MOST), isOneOf(first, LEAST));
  return `
    WHEN "observed" < "expected" AND ${less} THEN 'ok'
    WHEN "observed" > "expected" AND ${more} THEN 'ok'
    WHEN "observed" < "expected" - ${EPSILON} AND ${own} = 'almost' THEN 'violated'${
      qualified === "both"
        ? `\n    WHEN "observed" > "expected" + ${EPSILON} AND ${first} = 'almost' THEN 'violated'`
        : ""
    }`;
}
