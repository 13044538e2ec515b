import {expect, test} from "vitest";
import {createDuckDbEngine} from "../../src/engine/duckdb/duckdb-engine.ts";
import type {DuckDbEngineOptions} from "../../src/engine/duckdb/duckdb-engine.ts";
import type {Engine, TableSource} from "../../src/engine/engine.ts";
import {EngineLostError, EngineStartError, QueryError} from "../../src/engine/errors.ts";
import {FakeOpener} from "./fake-database.ts";

function createFake(options: DuckDbEngineOptions = {}) {
  const opener = new FakeOpener();
  return {opener, engine: createDuckDbEngine({open: opener.open, ...options})};
}

const table = (name: string, csv = "a\n1\n"): TableSource => ({
  name,
  createSql: `CREATE TABLE "${name}" (a INTEGER)`,
  csv: async () => csv,
});

/** Resolves when the engine's state is this. */
function become(engine: Engine, status: Engine["state"]["status"]): Promise<void> {
  return new Promise((resolve) => {
    const look = () => engine.state.status === status && resolve();
    engine.subscribe(look);
    look();
  });
}

/** Settles what has been asked, as far as it does without anything from outside. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

test("an engine that is asked nothing opens nothing", async () => {
  const {opener, engine} = createFake({tables: [table("t")]});
  await settled();
  expect([engine.state.status, opener.databases.length]).toEqual(["idle", 0]);
});

test("the first question starts it, and tells every phase in order", async () => {
  const {engine} = createFake({tables: [table("t")]});
  const told: unknown[] = [];
  engine.subscribe(() => told.push(engine.state));
  await engine.query("SELECT 1");
  expect(told).toEqual([
    {status: "starting", progress: {phase: "download", loadedBytes: 0, totalBytes: null}},
    {status: "starting", progress: {phase: "download", loadedBytes: 5, totalBytes: 10}},
    {status: "starting", progress: {phase: "configure"}},
    {status: "starting", progress: {phase: "tables"}},
    {status: "ready"},
  ]);
});

test("two questions start it once and run one after the other", async () => {
  const {opener, engine} = createFake();
  const stop = new AbortController();
  const first = engine.query("SELECT 1 -- hang", {signal: stop.signal});
  const second = engine.query("SELECT 2");
  await become(engine, "ready");
  await settled();
  expect(opener.latest.statements).toEqual(["SELECT 1 -- hang"]);
  stop.abort(new Error("enough"));
  await expect(first).rejects.toThrow("enough");
  await second;
  expect([opener.databases.length, opener.latest.statements.at(-1)]).toEqual([1, "SELECT 2"]);
});

test("a listener that asks at the first word of the start does not start it twice", async () => {
  const {opener, engine} = createFake();
  let isFirst = true;
  const asked: Promise<unknown>[] = [];
  engine.subscribe(() => {
    if (isFirst) asked.push(engine.query("SELECT 1"));
    isFirst = false;
  });
  await engine.start();
  await Promise.all(asked);
  expect(opener.databases.length).toBe(1);
});

test("a question that is cancelled while it waits is never sent", async () => {
  const {opener, engine} = createFake();
  const [stopFirst, stopSecond] = [new AbortController(), new AbortController()];
  const first = engine.query("SELECT 1 -- hang", {signal: stopFirst.signal});
  const second = engine.query("SELECT 2", {signal: stopSecond.signal});
  await become(engine, "ready");
  await settled();
  stopSecond.abort(new Error("never mind"));
  await expect(second).rejects.toThrow("never mind");
  stopFirst.abort(new Error("enough"));
  await expect(first).rejects.toThrow("enough");
  await engine.query("SELECT 3");
  expect(opener.latest.statements).toEqual(["SELECT 1 -- hang", "SELECT 3"]);
});

test("a question that is cancelled before it is asked starts nothing", async () => {
  const {opener, engine} = createFake();
  const cancelled = engine.query("SELECT 1", {signal: AbortSignal.abort(new Error("no"))});
  await expect(cancelled).rejects.toThrow("no");
  expect(opener.databases).toEqual([]);
});

test("a database that refuses everything is replaced after the first odd refusal", async () => {
  const {opener, engine} = createFake();
  await expect(engine.query("SELECT 1 -- refuse all")).rejects.toBeInstanceOf(EngineLostError);
  await become(engine, "ready");
  await engine.query("SELECT 2");
  expect(opener.databases.map((database) => database.isClosed)).toEqual([true, false]);
});

test("a refused statement leaves the engine as it is", async () => {
  const {opener, engine} = createFake();
  await expect(engine.query("SELECT 1 -- refuse")).rejects.toBeInstanceOf(QueryError);
  await engine.query("SELECT 2");
  expect(opener.databases.length).toBe(1);
});

test("a database that does not stop when told is replaced, and nobody waits for it", async () => {
  const {opener, engine} = createFake({cancelTimeoutMs: 1});
  const stop = new AbortController();
  const deaf = engine.query("SELECT 1 -- hang deaf", {signal: stop.signal});
  const waiting = engine.query("SELECT 2");
  await become(engine, "ready");
  await settled();
  stop.abort(new Error("enough"));
  await expect(deaf).rejects.toThrow("enough");
  // What waited behind it is asked in the new one.
  await waiting;
  await engine.query("SELECT 3");
  expect(opener.latest.statements).toEqual(["SELECT 2", "SELECT 3"]);
  expect(opener.databases.map((database) => database.isClosed)).toEqual([true, false]);
});

test.each(["dies", "breaks down"])(
  "when the database %s, all that is open rejects and a new one gets the tables",
  async (how) => {
    const {opener, engine} = createFake({tables: [table("shipped")]});
    await engine.ingest(table("own", "a\n42\n"));
    const running = engine.query(`SELECT 1 -- ${how === "dies" ? "hang" : "internal error"}`);
    const outcomes = Promise.allSettled([running, engine.query("SELECT 2")]);
    await settled();
    if (how === "dies") opener.latest.die();
    const lost = {status: "rejected", reason: expect.any(EngineLostError)};
    expect(await outcomes).toEqual([lost, lost]);
    await become(engine, "ready");
    const made = opener.latest.statements.filter((sql) => sql.startsWith("CREATE"));
    expect(made).toEqual(['CREATE TABLE "shipped" (a INTEGER);\nCREATE TABLE "own" (a INTEGER)']);
    expect(opener.databases.map((database) => database.isClosed)).toEqual([true, false]);
  },
);

test("a dropped table is not made again", async () => {
  const {opener, engine} = createFake({tables: [table("a"), table("b")]});
  await engine.drop("a");
  await engine.restart();
  expect(opener.latest.statements.filter((sql) => sql.startsWith("CREATE"))).toEqual([
    'CREATE TABLE "b" (a INTEGER)',
  ]);
});

test("a table that did not fit is not made again", async () => {
  const {opener, engine} = createFake();
  const failing = engine.ingest({...table("a"), createSql: "CREATE TABLE -- refuse"});
  await expect(failing).rejects.toBeInstanceOf(QueryError);
  expect(opener.latest.statements.at(-1)).toBe("ROLLBACK");
  expect(opener.latest.files.size).toBe(0);
  await engine.restart();
  expect(opener.latest.statements).toEqual([]);
});

test("a start that fails tells why, and the next question starts again", async () => {
  const {opener, engine} = createFake();
  opener.beforeOpen = () => Promise.reject(new Error("offline"));
  const asked = engine.query("SELECT 1");
  await expect(asked).rejects.toThrow("offline");
  await expect(asked).rejects.toBeInstanceOf(EngineStartError);
  expect(engine.state).toMatchObject({status: "failed", error: {message: "offline"}});
  opener.beforeOpen = async () => undefined;
  await engine.query("SELECT 1");
  expect(engine.state.status).toBe("ready");
});

test("a database that dies while its tables are made fails the start, once", async () => {
  const {opener, engine} = createFake({
    tables: [{...table("t"), createSql: "CREATE TABLE -- hang"}],
  });
  const starting = engine.start();
  starting.catch(() => undefined);
  await settled();
  opener.latest.die();
  await expect(starting).rejects.toBeInstanceOf(EngineLostError);
  await settled();
  expect([engine.state.status, opener.databases.length]).toEqual(["failed", 1]);
  expect(engine.losses).toBe(1);
});

test("tables that cannot be read fail the start, and are read again at the next", async () => {
  let isOffline = true;
  const tables = async () => {
    if (isOffline) throw new Error("offline");
    return [table("t")];
  };
  const {opener, engine} = createFake({tables});
  await expect(engine.query("SELECT 1")).rejects.toThrow("offline");
  isOffline = false;
  await engine.query("SELECT 1");
  expect(opener.latest.statements).toContain('CREATE TABLE "t" (a INTEGER)');
});

test("a newer start overtakes an older one, which leaves nothing behind", async () => {
  const {opener, engine} = createFake();
  let letFirstGo = () => {};
  opener.beforeOpen = () => new Promise((resolve) => (letFirstGo = resolve));
  const first = engine.start();
  await settled();
  opener.beforeOpen = async () => undefined;
  const second = engine.restart();
  await expect(first).rejects.toBeInstanceOf(EngineLostError);
  await second;
  letFirstGo();
  await settled();
  expect(opener.databases.map((database) => database.isClosed)).toEqual([false, true]);
  expect(engine.state.status).toBe("ready");
});

test("closing rejects what is open and all that comes after", async () => {
  const {opener, engine} = createFake();
  const open = engine.query("SELECT 1 -- hang");
  await become(engine, "ready");
  await engine.close();
  await expect(open).rejects.toBeInstanceOf(EngineLostError);
  expect([opener.latest.isClosed, engine.state.status]).toEqual([true, "idle"]);
  await expect(engine.query("SELECT 2")).rejects.toThrow("The engine is closed.");
  await expect(engine.ingest(table("t"))).rejects.toThrow("The engine is closed.");
});
