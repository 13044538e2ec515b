import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {messages} from "#base";
import {createDuckDbEngine} from "../../src/engine/duckdb/duckdb-engine.ts";
import {QueryError} from "../../src/engine/errors.ts";
import {createNativeEngine} from "../../src/engine/native/native-engine.ts";
import type {ReasonType} from "../../src/engine/reason.ts";
import {openWasmBesideUs} from "./wasm-beside-us.ts";

const engines = {
  // Without the gate, which has words of its own: what is read here is what DuckDB says.
  wasm: createDuckDbEngine({open: openWasmBesideUs, isGuarded: false}),
  native: createNativeEngine(),
};

beforeAll(async () => {
  for (const engine of Object.values(engines)) {
    await engine.query(
      "CREATE TABLE cijfers (jaar INTEGER, leden INTEGER, soort VARCHAR, dag DATE)",
    );
    await engine.query("INSERT INTO cijfers VALUES (2020, 1, 'a', NULL), (2021, 2, 'b', NULL)");
  }
});

afterAll(() => Promise.all([engines.wasm.close(), engines.native.close()]));

/** A statement in which ⟦ ⟧ mark the place, the kind of refusal, and the sentence in Dutch and in English. */
type Case = readonly [sql: string, type: ReasonType, nl: string, en: string];

const CASES: readonly Case[] = [
  ["select 1 ⟦FORM⟧ cijfers", "syntax", "“cijfers” kan hier niet", "“cijfers” cannot stand here"],
  ["⟦SELEC⟧ 1", "syntax", "“SELEC” kan hier niet staan", "“SELEC” cannot stand here"],
  ["select jaar leden ⟦soort⟧ from cijfers", "syntax", "“soort”", "“soort”"],
  ["select jaar from cijfers where⟦⟧", "syntax-end", "houdt te vroeg op", "ends too early"],
  [
    "select jaar from cijfers group ⟦jaar⟧",
    "missing-by",
    "Achter GROUP ontbreekt BY",
    "BY is missing",
  ],
  ["select jaar from cijfers order ⟦jaar⟧", "missing-by", "Achter ORDER", "after ORDER"],
  ["select (1 + 2 ⟦from⟧ cijfers", "missing-bracket", "ontbreekt een )", "A ) is missing"],
  ["select [1, 2⟦⟧", "missing-bracket", "ontbreekt een ]", "A ] is missing"],
  ["select 1 + 2⟦)⟧ from cijfers", "extra-bracket", "een ) te veel", "one ) too many"],
  ["select ⟦'open from cijfers⟧", "open-text", "aanhalingsteken '", "quotation mark '"],
  ['select ⟦"open from cijfers⟧', "open-name", 'aanhalingsteken "', 'quotation mark "'],
  ["select ⟦/* open⟧", "open-remark", "ontbreekt */", "*/ is missing"],
  ["select ⟦'a’ from cijfers⟧", "curly-quotes", "Ronde aanhalingstekens", "curly quotation"],
  ["⟦select⟧ from cijfers", "no-selection", "Achter SELECT", "after SELECT"],
  ["select jaar ⟦||⟧ from cijfers", "unfinished", "Achter || ontbreekt", "missing after ||"],
  ["select jaar from cijfers where jaar ⟦==⟧", "unfinished", "Achter ==", "after =="],
  ["select * from ⟦cijferz⟧", "no-table", "geen tabel cijferz", "no table cijferz"],
  ["with q as (select 1) from ⟦qq⟧", "no-table", "geen tabel qq", "no table qq"],
  ["select ⟦jaartal⟧ from cijfers", "no-column", "geen kolom jaartal", "no column jaartal"],
  ["select c.⟦jaren⟧ from cijfers c", "no-column", "c heeft geen kolom jaren", "c has no column"],
  ["select * exclude (⟦nope⟧) from cijfers", "no-column", "geen kolom nope", "no column nope"],
  ["select * replace (1 as ⟦nope⟧) from cijfers", "no-column", "geen kolom nope", "no column"],
  ["from cijfers join cijfers b using (⟦nope⟧)", "no-column", "geen kolom nope", "no column nope"],
  ["update cijfers set ⟦nope⟧ = 1", "no-column", "geen kolom nope", "no column nope"],
  ["select ⟦x⟧.jaar from cijfers c", "no-alias", "geen tabel x in FROM", "no table x in FROM"],
  ["select ⟦jaar⟧", "no-from", "ontbreekt FROM", "FROM is missing"],
  [
    "select ⟦jaar⟧ from cijfers a, cijfers b",
    "ambiguous-column",
    "a.jaar of b.jaar",
    "a.jaar or b.jaar",
  ],
  [
    "from cijfers a join cijfers ⟦a⟧ on true",
    "ambiguous-table",
    "Twee tabellen heten a",
    "called a",
  ],
  [
    "select ⟦jaar⟧, count(*) from cijfers",
    "not-grouped",
    "jaar staat niet in GROUP BY",
    "not in GROUP BY",
  ],
  [
    "select jaar from cijfers having ⟦leden⟧ > 1",
    "not-grouped",
    "leden staat niet",
    "leden is not",
  ],
  ["from cijfers where ⟦sum⟧(leden) > 1", "aggregate-in", "gebruik HAVING", "use HAVING"],
  [
    "select 1 from cijfers group by ⟦sum⟧(jaar)",
    "aggregate-in",
    "In GROUP BY kan",
    "GROUP BY cannot",
  ],
  ["select sum(⟦sum⟧(leden)) from cijfers", "nested-aggregate", "met WITH", "with WITH"],
  ["from cijfers where ⟦row_number⟧() over () = 1", "window-in", "Gebruik QUALIFY", "Use QUALIFY"],
  ["select sum(⟦lag⟧(jaar) over ()) from cijfers", "window-in-aggregate", "met WITH", "with WITH"],
  ["from cijfers ⟦qualify⟧ jaar > 1", "qualify-needs-window", "vensterfunctie", "window function"],
  ["select ⟦row_number⟧()", "needs-over", "schrijf OVER", "write OVER"],
  ["select ⟦summ⟧(leden) from cijfers", "no-function", "geen functie summ", "no function summ"],
  ["select ⟦sum⟧(1, 2, 3)", "argument-count", "tussen de haakjes: 1", "in the brackets: 1"],
  ["select ⟦round⟧()", "argument-count", "1 of 2", "1 or 2"],
  ["select ⟦sum⟧(soort) from cijfers", "arguments", "sum werkt niet met VARCHAR", "with VARCHAR"],
  [
    "select soort ⟦+⟧ dag from cijfers",
    "arguments",
    "+ werkt niet tussen VARCHAR en DATE",
    "VARCHAR and DATE",
  ],
  [
    "select soort ⟦>⟧ jaar from cijfers",
    "cannot-compare",
    "VARCHAR en INTEGER",
    "VARCHAR and INTEGER",
  ],
  [
    "from cijfers where jaar = ⟦'x'⟧",
    "no-value",
    "“x” is niet om te zetten in INTEGER",
    "to INTEGER",
  ],
  ["from cijfers where jaar in (1, ⟦'x'⟧)", "no-value", "“x”", "“x”"],
  ["select ⟦'1,5'⟧::double", "no-value", "“1,5” is niet om te zetten in DOUBLE", "to DOUBLE"],
  ["from cijfers where ⟦soort⟧ = 3", "no-value", "“a”", "“a”"],
  [
    "select ⟦jaar⟧ from cijfers union all select dag from cijfers",
    "no-cast",
    "INTEGER is niet",
    "to DATE",
  ],
  [
    "select jaar from cijfers ⟦union⟧ select jaar, leden from cijfers",
    "column-count",
    "UNION",
    "UNION",
  ],
  ["select date ⟦'2024-13-45'⟧", "bad-date", "geen datum", "not a date"],
  ["select ⟦'31/1/2024'⟧::date", "bad-date", "jaar-maand-dag", "year-month-day"],
  ["select 300⟦::⟧tinyint", "too-large", "300 past niet in TINYINT", "300 does not fit TINYINT"],
  ["select ⟦9223372036854775807⟧ * 2", "too-large", "past niet in BIGINT", "does not fit BIGINT"],
  ["select ⟦sqrt⟧(-1)", "bad-root", "wortel", "square root"],
  ["select ⟦(⟧select jaar from cijfers)", "many-rows", "meer dan één rij", "more than one row"],
  ["select ⟦(⟧select jaar, soort from cijfers)", "many-columns", "2 kolommen", "2 columns"],
  ["with q as (select 1), ⟦q⟧ as (select 2) from q", "same-query-name", "q twee keer", "q twice"],
  ["select ⟦$grens⟧", "no-parameter", "$grens is hier niet bekend", "$grens is not known"],
  ["from cijfers limit ⟦-⟧1", "bad-limit", "niet negatief", "cannot be negative"],
  ["select jaar from cijfers group by ⟦9⟧", "bad-position", "van 1 tot 1", "from 1 to 1"],
  [
    "create table ⟦cijfers⟧ (a integer)",
    "already-exists",
    "al een tabel of weergave cijfers",
    "already",
  ],
  ["select date_trunc(⟦'zz'⟧, date '2024-01-01')", "bad-date-part", "“zz”", "“zz”"],
  ["select jaar.⟦x⟧ from cijfers", "not-a-struct", "veld x", "field x"],
  ["select {'a': 1}.⟦b⟧", "no-key", "geen veld b", "no field b"],
  ["⟦values⟧ (1), (1, 2)", "value-count", "aantal waarden", "number of values"],
  ["select cast('x' as ⟦notype⟧)", "no-type", "geen type notype", "no type notype"],
  ["set ⟦memory_limit⟧ = '1GB'", "locked", "staat hier vast", "is fixed here"],
  ["select ⟦json_extract⟧('{}', '$')", "missing-extension", "uitbreiding json", "extension json"],
  ["from ⟦'x.parquet'⟧", "no-file", "x.parquet kan niet gelezen", "x.parquet cannot be read"],
  ["from ⟦read_csv⟧('x.csv')", "no-files", "Bestanden en webadressen", "Files and web addresses"],
];

/** The native library has files, settings and extensions of its own, and words a type's absence otherwise. */
const ONLY_IN_BROWSER: readonly ReasonType[] = [
  "locked",
  "missing-extension",
  "no-file",
  "no-files",
];

describe.each(Object.entries(engines))("the %s engine", (engineName, engine) => {
  const cases = CASES.filter(
    ([, type]) => engineName === "wasm" || !ONLY_IN_BROWSER.includes(type),
  );
  test.each(cases)("says of %s: %s", async (marked, type, nl, en) => {
    const sql = marked.replace(/[⟦⟧]/g, "");
    const error: unknown = await engine.query(sql).catch((thrown: unknown) => thrown);
    if (!(error instanceof QueryError)) throw new Error(`Not refused: ${sql}`);
    const {reason, range} = error;
    expect(reason.type).toBe(type);
    expect(range).toEqual({from: marked.indexOf("⟦"), to: marked.indexOf("⟧") - 1});
    const {name, other} = reason;
    expect(messages("nl").queryReasons[reason.type](name, other)).toContain(nl);
    expect(messages("en").queryReasons[reason.type](name, other)).toContain(en);
  });
});
