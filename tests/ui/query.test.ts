import {describe, expect, test} from "vitest";
import {messages} from "#base";
import {EngineLostError, QueryError} from "#engine";
import type {QueryOptions, Table} from "#engine";
import type {EngineState} from "../../src/ui/state/engine-state.svelte.ts";
import {QueryRun} from "../../src/ui/state/query-run.svelte.ts";
import {lineAndColumn, toMistake} from "../../src/ui/query/mistake.ts";

const TABLE: Table = {columns: [], rows: [], truncated: false, durationMs: 1};

/** An engine whose answers are given by hand. */
function handEngine() {
  const calls: {resolve: (table: Table) => void; reject: (error: unknown) => void}[] = [];
  const query = (_sql: string, {signal}: QueryOptions = {}) =>
    new Promise<Table>((resolve, reject) => {
      calls.push({resolve, reject});
      signal?.addEventListener("abort", () => reject(signal.reason));
    });
  return {calls, engine: {query} as unknown as EngineState}; // a run asks queries only
}

describe("a query run", () => {
  test("keeps the old answer until the new one is there", async () => {
    const {calls, engine} = handEngine();
    const run = new QueryRun(engine);
    const first = run.run("select 1");
    calls[0]?.resolve(TABLE);
    await first;
    expect(run.state).toEqual({status: "done", sql: "select 1"});
    const second = run.run("select 2");
    expect(run.state.status).toBe("running");
    expect(run.answer?.sql).toBe("select 1");
    calls[1]?.reject(new QueryError("no", {type: "Binder", sql: "select 2"}));
    await second;
    expect(run.state.status).toBe("refused");
    expect(run.answer?.sql).toBe("select 1");
  });

  test("is overtaken by a newer one", async () => {
    const {calls, engine} = handEngine();
    const run = new QueryRun(engine);
    const slow = run.run("slow");
    const fast = run.run("fast");
    calls[1]?.resolve(TABLE);
    await Promise.all([slow, fast]);
    expect(run.state).toEqual({status: "done", sql: "fast"});
  });

  test("can be cancelled, says so when the engine was lost, and refuses a blank question", async () => {
    const {calls, engine} = handEngine();
    const run = new QueryRun(engine);
    const cancelled = run.run("select 1");
    run.cancel();
    await cancelled;
    expect(run.state).toEqual({status: "cancelled"});
    const lost = run.run("select 2");
    calls[1]?.reject(new EngineLostError("gone"));
    await lost;
    expect(run.state).toEqual({status: "lost"});
    await run.run("  \n");
    expect(run.state).toEqual({status: "blank"});
    expect(calls).toHaveLength(2);
  });
});

describe("a mistake", () => {
  test("is counted in lines and in characters as people count them", () => {
    expect(lineAndColumn("select 1,\n'é👍', x", {from: 17, to: 18})).toEqual({line: 2, column: 7});
  });

  test("offers what can stand in its place", () => {
    const explained = {text: "Er is geen kolom x.", engineText: "no", fixes: ["a", "b"]};
    const mistake = toMistake({from: 7, to: 8}, explained, messages("nl"));
    expect(mistake?.message).toBe("Er is geen kolom x.");
    expect(mistake?.fixes.map(({label}) => label)).toEqual(["Vervang door a", "Vervang door b"]);
    expect(toMistake(null, explained, messages("nl"))).toBe(null);
  });
});
