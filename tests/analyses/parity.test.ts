import {afterAll, beforeAll, expect, test} from "vitest";
import {ANALYSES, createMacroSql, runUntyped} from "#analyses";
import {createDuckDbEngine} from "#engine";
import {curatedSources, openCurated} from "../data/package.ts";
import {openWasmBesideUs} from "../engine/wasm-beside-us.ts";

const native = openCurated();
const wasm = createDuckDbEngine({open: openWasmBesideUs, tables: curatedSources()});
beforeAll(() => Promise.all([native.start(), wasm.start()]));
afterAll(() => Promise.all([native.close(), wasm.close()]));

/** Every value of every parameter, one at a time, and the defaults. */
const QUESTIONS = ANALYSES.flatMap((analysis) => {
  const params = analysis.params.flatMap(({name, domain, default: usual}) =>
    domain.flatMap(({value}) => (value === usual ? [] : [{[name]: value}])),
  );
  return [{}, ...params].map((given) => ({analysis, given}));
});

test.each(QUESTIONS.map((each) => [each.analysis.id, JSON.stringify(each.given), each] as const))(
  "%s%s answers the same in the browser's engine and in its native twin",
  async (_id, _given, {analysis, given}) => {
    const [here, there] = await Promise.all(
      [native, wasm].map((engine) =>
        runUntyped(engine, analysis, given).catch((error: unknown) => String(error)),
      ),
    );
    expect(rounded(there)).toEqual(rounded(here));
  },
);

test("the functions of the browser's engine are the same too", async () => {
  for (const analysis of ANALYSES) await wasm.query(createMacroSql(analysis));
  for (const {id} of ANALYSES) {
    const {rows} = await wasm.query(`SELECT count(*)::INTEGER AS n FROM ${id}()`);
    expect(rows[0]?.["n"], id).toBeGreaterThan(0);
  }
});

/** Sums in another order differ in their last digit: twelve digits must agree. */
function rounded(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (_, each: unknown) =>
      typeof each === "number" ? Number(each.toPrecision(12)) : each,
    ),
  );
}
