/**
 * Statements over the curated tables, each with the kinds of notes that it must have, in the order told; `+` marks
 * what one value combines, without it the figures stand beside each other. Flags of single figures are left out.
 */
export const STATEMENTS = `
SELECT sum(value) FROM participants_main WHERE measure='participants' AND series='socius-registration-2024' => +double
SELECT sum(value) FROM participants WHERE measure='participants' AND series='socius-registration-2024' => +double
SELECT sum(value) FROM organisations_main WHERE measure='organisations_reached' AND series='socius-registration-2024' => +double
SELECT avg(value) FROM participants_main WHERE measure='participants' AND series='socius-registration-2024' => +double
SELECT segment, sum(value) FROM participants_main WHERE measure='participants' AND series='socius-registration-2024' GROUP BY segment => +double
SELECT segment, sum(value) FROM participants WHERE measure='participants' AND series='socius-registration-2024' AND repeats IS NULL GROUP BY ROLLUP (segment) => +double
SELECT sum(value) FROM consultations WHERE measure='consultation_meetings' => +double
SELECT sum(value) FROM demand_driven WHERE measure='requests' => +double
WITH t AS (SELECT * FROM participants_main WHERE measure='participants' AND series='socius-registration-2024') SELECT sum(value) AS n FROM t => +double
WITH t AS (SELECT sum(value) AS n FROM participants_main WHERE measure='participants' AND series='socius-registration-2024') SELECT n FROM t => +double
SELECT value, sum(value) OVER () AS total FROM participants_main WHERE measure='participants' AND series='socius-registration-2024' => +double
SELECT value, 100 * value / sum(value) OVER () AS share FROM participants_main WHERE measure='participants' AND series='socius-registration-2024' => +double
SELECT breakdown, sum(value) FROM participants_main WHERE measure='participants' AND series='socius-registration-2024' GROUP BY breakdown =>
SELECT sum(value) FROM participants_main WHERE measure='participants' AND series='socius-registration-2024' AND breakdown='segment+domain' =>
SELECT sum(value) FROM participants_main WHERE measure='participants' AND series='socius-registration-2024' AND scope IS NOT NULL =>
SELECT sum(value) FROM participants WHERE measure='participants' AND series='socius-registration-2024' AND is_total AND segment IS NULL => +double
SELECT sum(value) FROM participants WHERE measure='participants' AND series='socius-registration-2024' AND is_total AND segment IS NULL AND repeats IS NULL =>
SELECT value FROM participants WHERE measure='participants' AND series='socius-registration-2024' AND is_total =>
SELECT segment, value FROM participants_main WHERE measure='participants' AND series='socius-registration-2024' =>
SELECT max(value) FROM participants_main WHERE measure='participants' AND series='socius-registration-2024' =>
SELECT count(*) FROM participants WHERE measure='participants' =>
SELECT count(value), count(DISTINCT measure) FROM participants =>
SELECT sum(value) FROM workforce_main WHERE measure IN ('volunteers','paid_staff_share') AND series='scvw-self-registration' AND year=2015 OR measure='volunteers' => +double +units +parts +years
SELECT sum(value) FROM workforce => +double +units +parts +population +years
SELECT avg(value) FROM workforce_main => +double +units +parts +population +years
SELECT year, sum(value) FROM workforce_main WHERE measure IN ('paid_staff', 'fte_payroll') GROUP BY year ORDER BY year => +units +population years
SELECT sum(value) FROM workforce_main WHERE measure IN ('freelancers', 'volunteers') => +definition
SELECT max(value) FROM workforce_main WHERE measure IN ('freelancers', 'volunteers') => +definition
SELECT max(value) FROM workforce_main WHERE year = 2015 AND series = 'scvw-self-registration' => +units
SELECT role, sum(value) AS personen FROM workforce_main WHERE series='scvw-self-registration' AND measure IN ('paid_staff','volunteers') GROUP BY role ORDER BY role => years
SELECT role, year, sum(value) AS personen FROM workforce_main WHERE series='scvw-self-registration' AND measure = 'paid_staff' GROUP BY ALL =>
SELECT sum(value) FROM workforce_main WHERE measure = 'paid_staff' AND series = 'scvw-self-registration' =>
SELECT sum(value) FROM workforce_main WHERE measure = 'paid_staff' => +population +years
SELECT year, sum(value) FROM workforce_main WHERE measure = 'paid_staff' GROUP BY year => population years
SELECT year, value FROM workforce_main WHERE measure = 'paid_staff' => population years
SELECT year, value FROM workforce_main WHERE measure = 'fte_payroll' ORDER BY year =>
SELECT value FROM workforce_main WHERE measure = 'fte_payroll' => years
SELECT sum(value) FROM workforce_main WHERE measure = 'fte_payroll' => +years
SELECT avg(value) FROM workforce_main WHERE measure = 'fte_payroll' => +years
SELECT year, value, value - lag(value) OVER (ORDER BY year) AS change FROM workforce_main WHERE measure = 'fte_payroll' ORDER BY year =>
SELECT year, value, lag(value) OVER (ORDER BY year) AS before, lead(value) OVER (ORDER BY year) AS after FROM workforce_main WHERE measure = 'fte_payroll' =>
SELECT year, value, rank() OVER (ORDER BY value DESC) AS place FROM workforce_main WHERE measure = 'fte_payroll' =>
SELECT year, value, row_number() OVER () AS n, ntile(4) OVER (ORDER BY value) FROM workforce_main WHERE measure = 'fte_payroll' =>
SELECT year, value / first_value(value) OVER (ORDER BY year) * 100 AS index FROM workforce_main WHERE measure = 'fte_payroll' =>
SELECT year, avg(value) OVER (ORDER BY year ROWS 2 PRECEDING) AS smooth FROM workforce_main WHERE measure = 'fte_payroll' => +years
SELECT year, sum(value) OVER (ORDER BY year) AS running FROM workforce_main WHERE measure = 'fte_payroll' => +years
SELECT year, value FROM workforce_main WHERE measure = 'fte_payroll' QUALIFY row_number() OVER (ORDER BY value DESC) <= 3 =>
SELECT year, value FROM workforce_main WHERE measure = 'fte_payroll' AND value > (SELECT avg(value) FROM workforce_main WHERE measure = 'fte_payroll') =>
SELECT year, value FROM workforce_main WHERE measure = 'fte_payroll' AND year IN (SELECT year FROM budget_main) =>
SELECT w.year, w.value FROM workforce_main w SEMI JOIN budget_main b ON b.year = w.year WHERE w.measure = 'fte_payroll' =>
SELECT DISTINCT ON (year) year, value FROM workforce_main WHERE measure = 'fte_payroll' ORDER BY year, value =>
WITH t AS (SELECT year, value FROM workforce_main WHERE measure = 'fte_payroll'), u AS (SELECT *, lag(value) OVER (ORDER BY year) AS before FROM t) SELECT year, 100 * (value - before) / before AS growth FROM u =>
SELECT year, sum(value) FROM budget_main WHERE measure='payment_credits' GROUP BY year ORDER BY year =>
SELECT l.label_nl, b.year, b.value FROM budget_main b JOIN budget_line l ON l.code = b.budget_line WHERE b.measure = 'payment_credits' ORDER BY l.sort, b.year =>
SELECT l.label_en AS line, b.year, b.value AS euro FROM budget_main b JOIN budget_line l ON l.code = b.budget_line WHERE b.measure = 'payment_credits' ORDER BY l.sort, b.year =>
SELECT budget_line, year, value, value / sum(value) OVER (PARTITION BY year) AS share FROM budget_main WHERE measure='payment_credits' =>
SELECT budget_line, year, value / sum(value) OVER () AS share FROM budget_main WHERE measure='payment_credits' => +years
SELECT year, sum(value) AS total, sum(value) - lag(sum(value)) OVER (ORDER BY year) AS change FROM budget_main WHERE measure='payment_credits' GROUP BY year =>
SELECT budget_line, sum(value) FILTER (year = 2015) - sum(value) FILTER (year = 2011) AS change FROM budget_main WHERE measure='payment_credits' GROUP BY budget_line =>
SELECT budget_line, sum(value) FILTER (year = 2015) AS y2015, sum(value) FILTER (year = 2011) AS y2011 FROM budget_main WHERE measure='payment_credits' GROUP BY budget_line =>
SELECT budget_line, sum(value) FILTER (year = 2015) AS last, sum(value) FILTER (year = 2011) AS first FROM budget_main WHERE measure='payment_credits' GROUP BY budget_line => years
SELECT figure_id, value FROM workforce_main WHERE measure='paid_staff' AND year IN (2012, 2023) => population years
SELECT value, [figure_id] AS figure_ids FROM workforce_main WHERE measure='paid_staff' AND year IN (2012, 2023) => population years
SELECT work_type, role, persons FROM workforce_by_type() => years
SELECT work_type, role, persons, year FROM workforce_by_type() => years
SELECT work_type, persons FROM workforce_by_type() WHERE role = 'volunteer' =>
SELECT budget_line, sum(value) FROM budget_main WHERE measure='payment_credits' GROUP BY budget_line => +years
SELECT budget_line, avg(value) FROM budget_main WHERE measure='payment_credits' GROUP BY budget_line => +years
SELECT b.year, sum(b.value * d.annual_change_pct) FROM budget_main b JOIN deflator d ON d.year = b.year AND d.series = 'cpi' WHERE b.measure='payment_credits' GROUP BY b.year =>
SELECT sum(value) FROM budget_main WHERE year = 2015 => +units +population
SELECT sum(value) FROM budget => +double +units +parts +population +years
SELECT max(year) AS year FROM budget_main =>
SELECT measure, count(*) FROM budget GROUP BY measure =>
SELECT DISTINCT measure, unit FROM workforce =>
SELECT measure, min(year), max(year), count(*) FROM workforce_main GROUP BY measure =>
SELECT 5 AS x FROM workforce_main LIMIT 1 =>
SELECT upper('a') AS x, 1 + 1 AS y FROM workforce_main =>
SELECT figure_id, locator, page FROM workforce_main =>
SELECT string_agg(DISTINCT measure, ', ') FROM workforce =>
DESCRIBE workforce_main =>
DESCRIBE SELECT * FROM workforce =>
EXPLAIN SELECT sum(value) FROM workforce =>
SHOW TABLES =>
SUMMARIZE workforce_main =>
SELECT * FROM role =>
SELECT avg(value) FROM workforce_main WHERE measure='paid_staff_share' AND series='scvw-self-registration' AND staff_category='female' => +parts
SELECT staff_category, avg(value) FROM workforce_main WHERE measure='paid_staff_share' AND series='scvw-self-registration' GROUP BY staff_category => +parts
SELECT sum(value) FROM workforce_main WHERE measure='paid_staff_share' AND series='scvw-self-registration' AND staff_category='female' => +parts
SELECT avg(value) FROM workforce_main WHERE measure='staff_per_organisation_mean' => +parts
SELECT work_type, value FROM workforce_main WHERE measure='paid_staff_share' AND series='scvw-self-registration' AND staff_category='female' =>
SELECT sum(value) FROM budget_main WHERE measure='income_statement_share' AND side='income' =>
SELECT side, sum(value) FROM budget_main WHERE measure='income_statement_amount' GROUP BY side =>
SELECT (SELECT sum(value) FROM workforce_main WHERE measure='volunteers') / (SELECT sum(value) FROM workforce_main WHERE measure='paid_staff' AND series='scvw-self-registration') AS ratio => +years
SELECT sum(value) FILTER (measure = 'volunteers') / sum(value) FILTER (measure = 'paid_staff') AS ratio FROM workforce_main WHERE series='scvw-self-registration' => +years
SELECT work_type, sum(value) FILTER (measure='freelancers') AS f, sum(value) FILTER (measure='volunteers') AS v FROM workforce_main WHERE series='scvw-self-registration' GROUP BY work_type =>
SELECT work_type, sum(CASE WHEN measure='freelancers' THEN value ELSE 0 END) AS f FROM workforce_main WHERE series='scvw-self-registration' GROUP BY work_type =>
WITH t AS (SELECT work_type, sum(value) FILTER (measure='freelancers') AS f, sum(value) FILTER (measure='volunteers') AS v FROM workforce_main WHERE series='scvw-self-registration' GROUP BY work_type) SELECT work_type, f, v, v / f AS ratio FROM t =>
WITH t AS (SELECT work_type, sum(value) FILTER (measure='freelancers') AS f, sum(value) FILTER (measure='volunteers') AS v FROM workforce_main WHERE series='scvw-self-registration' GROUP BY work_type) SELECT work_type, f + v AS people FROM t => +definition
SELECT a.value + b.value AS people FROM workforce_main a JOIN workforce_main b USING (work_type) WHERE a.measure='freelancers' AND b.measure='volunteers' => +definition
SELECT a.value AS f, b.value AS v FROM workforce_main a JOIN workforce_main b USING (work_type) WHERE a.measure='freelancers' AND b.measure='volunteers' =>
SELECT measure, sum(value) FROM participants_main WHERE measure IN ('participants','unique_participants') AND series='socius-registration-2024' AND scope IS NOT NULL GROUP BY measure => definition
SELECT sum(value) FROM participants_main WHERE measure IN ('participants','unique_participants') AND series='socius-registration-2024' AND scope IS NOT NULL => +definition
SELECT measure, value FROM participants_main WHERE measure IN ('website_visits','website_visitors') => definition
SELECT work_type, value FROM workforce_main WHERE measure='volunteers' UNION ALL SELECT work_type, value FROM workforce_main WHERE measure='freelancers' =>
SELECT sum(value) FROM (SELECT value FROM workforce_main WHERE measure='volunteers' UNION ALL SELECT value FROM workforce_main WHERE measure='fte_payroll') => +units +population +years
SELECT work_type, sum(value) AS n FROM workforce_main WHERE measure='volunteers' GROUP BY work_type UNION ALL SELECT 'totaal', sum(value) FROM workforce_main WHERE measure='volunteers' =>
FROM budget_index(2013) =>
SELECT budget_line, year, real_index FROM budget_index(2011) =>
SELECT corr(a.value, b.value) FROM workforce_main a JOIN workforce_main b USING (work_type) WHERE a.measure='freelancers' AND b.measure='volunteers' =>
SELECT median(value) FROM budget_main WHERE measure='payment_credits' AND year = 2015 =>
SELECT arg_max(budget_line, value) FROM budget_main WHERE measure='payment_credits' =>
SELECT year, arg_max(budget_line, value), max(value) FROM budget_main WHERE measure='payment_credits' GROUP BY year =>
SELECT period, value FROM workforce_main WHERE measure='paid_staff_growth' =>
PIVOT (SELECT budget_line, year, value FROM budget_main WHERE measure='payment_credits') ON year USING sum(value) =>
`;
