import {afterAll, afterEach, describe, expect, test} from "vitest";
import {EngineLostError} from "#engine";
import type {Engine, QueryOptions, Table} from "#engine";
import {createNativeEngine} from "../../src/engine/native/native-engine.ts";
import {toNotebook} from "../../src/notebook/change.ts";
import type {CellSpec} from "../../src/notebook/notebook.ts";
import {Session} from "../../src/notebook/session.ts";
import type {SessionOptions} from "../../src/notebook/session.ts";

const native = createNativeEngine();
afterAll(() => native.close());

let session: Session | null = null;
/** Cells that the engine was asked to make, in order. */
let made: string[] = [];
/** Stands in the way of the next query. */
let before: ((sql: string, options: QueryOptions) => Promise<void>) | null = null;

afterEach(async () => {
  before = null;
  await session?.close();
});

let losses = 0;

/** Tells what is asked in words: "keep a", "forget a". */
const engine: Pick<Engine, "query" | "keep" | "forget" | "losses"> = {
  get losses() {
    return losses;
  },
  query: async (sql, options = {}) => {
    await before?.(sql, options);
    return native.query(sql, options);
  },
  keep: async (place, question, options = {}) => {
    made.push(place.name);
    await before?.(`keep ${place.name}`, options);
    return native.keep(place, question, options);
  },
  forget: async (place) => {
    await before?.(`forget ${place.name ?? "all"}`, {});
    return native.forget(place);
  },
};

function open(cells: readonly CellSpec[], options: SessionOptions = {}): Session {
  made = [];
  session = new Session(engine, toNotebook({cells}), options);
  return session;
}

const sql = (name: string, body: string): CellSpec => ({kind: "sql", name, body});
const rows = (table: Table | null) => table?.rows.map((row) => Object.values(row));

/** Runs everything, and forgets what was made. */
async function opened(cells: readonly CellSpec[], options: SessionOptions = {}): Promise<Session> {
  const open_ = open(cells, options);
  open_.run();
  await open_.settled();
  made = [];
  return open_;
}

describe("an open notebook", () => {
  const CELLS = [
    sql("total", "select sum(n)::int as n from numbers"),
    sql("numbers", "select * from range($limit) t(n)"),
    {kind: "input", name: "limit", body: "kind: slider\nmin: 1\nmax: 10\nvalue: 4"},
    sql("other", "select 'x' as x"),
  ] as const;

  test("runs nothing before it is asked to", async () => {
    const opened_ = open(CELLS);
    await opened_.settled();
    expect(made).toEqual([]);
    expect(opened_.stateOf("total").status).toBe("stale");
    expect(opened_.stateOf("limit").status).toBe("none");
  });

  test("runs its cells after those they read, whatever the order of the document", async () => {
    const opened_ = open(CELLS);
    opened_.run();
    await opened_.settled();
    expect(made).toEqual(["numbers", "total", "other"]);
    expect(rows(opened_.stateOf("total").table)).toEqual([[6]]);
    expect(opened_.stateOf("total").status).toBe("done");
  });

  test("runs after a choice only what reads the input", async () => {
    const opened_ = await opened(CELLS);
    opened_.setInput("limit", 5);
    expect(opened_.stateOf("total")).toMatchObject({status: "stale", table: {rows: [{n: 6}]}});
    expect(opened_.stateOf("other").status).toBe("done");
    await opened_.settled();
    expect(made).toEqual(["numbers", "total"]);
    expect(rows(opened_.stateOf("total").table)).toEqual([[10]]);
  });

  test("an impossible choice is as if there were none", async () => {
    const opened_ = await opened(CELLS);
    opened_.setInput("limit", 99);
    expect(opened_.valueOf("limit")).toBe(4);
    await opened_.settled();
    expect(made).toEqual([]);
  });

  test("prose and looks run no SQL, and neither does an edit that is taken back in one turn", async () => {
    const opened_ = await opened([...CELLS, {kind: "prose", body: "a"}]);
    opened_.edit({type: "replace", id: "cell-5", cell: {kind: "prose", body: "{{total.n}}"}});
    opened_.edit({type: "move", id: "other", index: 0});
    opened_.edit({type: "replace", id: "other", cell: sql("other", "select 'y' as x")});
    opened_.undo();
    await opened_.settled();
    expect(made).toEqual([]);
  });

  test("an edit, and taking it back, run the cell and its readers", async () => {
    const opened_ = await opened(CELLS);
    opened_.edit({type: "replace", id: "numbers", cell: sql("numbers", "select 7 as n")});
    await opened_.settled();
    expect(rows(opened_.stateOf("total").table)).toEqual([[7]]);
    opened_.undo();
    await opened_.settled();
    expect(made).toEqual(["numbers", "total", "numbers", "total"]);
    expect(rows(opened_.stateOf("total").table)).toEqual([[6]]);
    expect([opened_.canUndo, opened_.canRedo]).toEqual([false, true]);
  });

  test("in manual mode only marks stale, and runs a cell after the stale ones it reads", async () => {
    const opened_ = await opened(CELLS, {mode: "manual"});
    opened_.setInput("limit", 3);
    await opened_.settled();
    expect(made).toEqual([]);
    expect(opened_.stateOf("total").status).toBe("stale");
    opened_.run("total");
    await opened_.settled();
    expect(made).toEqual(["numbers", "total"]);
    opened_.setInput("limit", 2);
    opened_.setMode("automatic");
    await opened_.settled();
    expect(rows(opened_.stateOf("total").table)).toEqual([[1]]);
  });

  test("a failed cell tells where, blocks its readers, and leaves the others alone", async () => {
    const opened_ = await opened(CELLS);
    opened_.edit({
      type: "replace",
      id: "numbers",
      cell: sql("numbers", "select n, é from range($limit) t(n)"),
    });
    await opened_.settled();
    const {status, error, table} = opened_.stateOf("numbers");
    expect({status, type: error?.type, range: error?.range}).toEqual({
      status: "failed",
      type: "Binder",
      range: {from: 10, to: 11},
    });
    expect(rows(table)).toEqual([[0], [1], [2], [3]]);
    expect(opened_.stateOf("total").status).toBe("blocked");
    expect(opened_.stateOf("other").status).toBe("done");
  });

  test("a problem of the graph is told at the cell, and nothing of it runs", async () => {
    const opened_ = await opened([sql("a", "from b"), sql("b", "from a"), sql("c", "select $weg")]);
    expect(opened_.stateOf("a")).toMatchObject({status: "failed", problem: {type: "cycle"}});
    expect(opened_.stateOf("c").problem).toEqual({type: "no-input", name: "weg"});
    expect(made).toEqual([]);
  });

  test("a name of the curated data is refused, and that data stays", async () => {
    await native.query("CREATE TABLE kept AS SELECT 1 AS n");
    const opened_ = await opened([sql("kept", "select 2 as n")], {reserved: ["kept"]});
    expect(opened_.stateOf("kept").error?.type).toBe("ReservedName");
    await opened_.close();
    expect((await native.query("FROM kept")).rows).toEqual([{n: 1}]);
  });

  test("a renamed cell runs under its new name with its readers, and its old table goes", async () => {
    const opened_ = await opened(CELLS);
    opened_.edit({type: "rename", id: "numbers", name: "digits"});
    expect(opened_.stateOf("digits").table?.rows).toHaveLength(4);
    await opened_.settled();
    expect(made).toEqual(["digits", "total"]);
    await expect(native.query("FROM nb_0.numbers")).rejects.toThrow(/does not exist/);
  });

  test("a renamed cell shows its rows all the while", async () => {
    const opened_ = await opened(CELLS);
    const shown: unknown[] = [];
    opened_.subscribe(() => shown.push(rows(opened_.stateOf("count").table)));
    opened_.edit({type: "rename", id: "total", name: "count"});
    await opened_.settled();
    expect(new Set(shown.map(String))).toEqual(new Set(["6"]));
  });

  test("a state and the rows that are still so are the same objects, so that nobody draws them again", async () => {
    const opened_ = await opened(CELLS);
    const [state, tables] = [opened_.stateOf("other"), opened_.tables];
    opened_.edit({type: "insert", index: 0, cell: {kind: "prose", body: "Tekst."}});
    await opened_.settled();
    expect(opened_.stateOf("other")).toBe(state);
    expect(opened_.tables).toBe(tables);
    opened_.setInput("limit", 5);
    await opened_.settled();
    expect(opened_.stateOf("other")).toBe(state);
    expect(opened_.tables).not.toBe(tables);
    expect(rows(opened_.tables.get("total") ?? null)).toEqual([[10]]);
  });

  // Looked at along every path, its last cell would be looked at more than 10^12 times.
  test("a ladder of which each rung reads the two before it is blocked by its first, at once", async () => {
    const rungs = Array.from({length: 60}, (_, at) =>
      sql(`t${at}`, at < 2 ? "select oeps" : `from t${at - 1}, t${at - 2}`),
    );
    const opened_ = await opened(rungs);
    expect(opened_.stateOf("t1").status).toBe("failed");
    for (let at = 2; at < 60; at += 1) expect(opened_.stateOf(`t${at}`).status).toBe("blocked");
  });

  test("an edit made while an old table is removed runs as well", async () => {
    const opened_ = await opened(CELLS);
    let edited = false;
    before = async (text) => {
      if (text !== "forget numbers" || edited) return;
      edited = true;
      opened_.edit({type: "replace", id: "other", cell: sql("other", "select 'z' as x")});
    };
    opened_.edit({type: "rename", id: "numbers", name: "digits"});
    await opened_.settled();
    expect(edited).toBe(true);
    expect(rows(opened_.stateOf("other").table)).toEqual([["z"]]);
  });

  test("PIVOT is kept and read on", async () => {
    const opened_ = await opened([
      sql("kinds", "values ('a', 1), ('b', 2)"),
      sql("wide", "pivot kinds on col0 using sum(col1)"),
      sql("last", "select a + b as n from wide"),
    ]);
    expect(rows(opened_.stateOf("last").table)).toEqual([[3]]);
  });

  test.each([
    ["SUMMARIZE src", "x"],
    ["describe src", "x"],
    ["show src", "x"],
    ["from src", 7],
    ["table src;", 7],
    ["values (7)", 7],
    ["explain from src", "physical_plan"],
    ["with a as (from src) from a -- klaar", 7],
  ])("%s answers in a cell", async (body, first) => {
    const opened_ = await opened([sql("src", "select 7 as x"), sql("a", body)]);
    expect(opened_.stateOf("a").error).toBeNull();
    expect(rows(opened_.stateOf("a").table)?.[0]?.[0]).toBe(first);
  });

  test.each([
    ["create table b as select 1", "NotAQuestion", "create"],
    ["select 1 as n; drop table b", "SeveralStatements", "drop table b"],
    [
      "select 1 as n); drop table b; create table c as (select 1",
      "SeveralStatements",
      "drop table b",
    ],
    ["select (1", "Parser", "("],
    ["select 1 +", "Parser", ""],
    ["call enable_logging()", "NotHere", "call"],
  ])("%s is refused in a cell as %s at %j", async (body, type, place) => {
    const {error} = (await opened([sql("a", body)])).stateOf("a");
    const {from = 0, to = 0} = error?.range ?? {};
    expect([error?.type, body.slice(from, to)]).toEqual([type, place]);
  });

  test("options are asked as cells are", async () => {
    const body = 'kind: select\noptions: {sql: "create table b as select 1"}';
    const opened_ = await opened([{kind: "input", name: "v", body}]);
    expect(opened_.stateOf("v").error?.type).toBe("NotAQuestion");
  });

  test("an empty cell is neither wrong nor done, and its readers wait", async () => {
    const opened_ = await opened([sql("a", "-- straks"), sql("b", "from a")]);
    expect(opened_.stateOf("a")).toMatchObject({status: "none", error: null});
    expect(opened_.stateOf("b").status).toBe("blocked");
  });

  test("what a removed cell leaves behind is read by nobody", async () => {
    const opened_ = await opened([
      sql("bron", "select 7 as x"),
      sql("lezer", "select x from bron"),
    ]);
    opened_.edit({type: "remove", id: "bron"});
    await opened_.settled();
    expect(opened_.stateOf("lezer")).toMatchObject({
      status: "failed",
      error: {type: "GoneCell", subject: "bron", range: {from: 14, to: 18}},
    });
  });

  test("two notebooks and a table made elsewhere do not see each other", async () => {
    await native.query("CREATE OR REPLACE TABLE bron AS SELECT 'panel' AS x");
    const other = new Session(engine, toNotebook({cells: [sql("bron", "select 'ander' as x")]}), {
      schema: "nb_9",
    });
    other.run();
    await other.settled();
    const opened_ = await opened([sql("bron", "select 'eigen' as x"), sql("lezer", "from bron")]);
    expect(rows(opened_.stateOf("lezer").table)).toEqual([["eigen"]]);
    expect(opened_.stateOf("lezer").elsewhere).toEqual([]);
    await other.close();
    expect(rows(await native.query("FROM bron"))).toEqual([["panel"]]);
    await native.query("DROP TABLE bron");
  });

  test("a table made elsewhere can be read, and is told", async () => {
    await native.query("CREATE OR REPLACE TABLE Mijn AS SELECT 3 AS x");
    const opened_ = await opened([
      sql("a", "with w as (from mijn) from w"),
      sql("b", "from duckdb_tables"),
    ]);
    expect(opened_.stateOf("a")).toMatchObject({status: "done", elsewhere: ["Mijn"]});
    expect(opened_.stateOf("b")).toMatchObject({status: "done", elsewhere: []});
    await native.query("DROP TABLE mijn");
  });

  test("closing it removes its tables", async () => {
    const opened_ = await opened([sql("gone", "select 1 as n")]);
    await opened_.close();
    await expect(native.query("FROM nb_0.gone")).rejects.toThrow(/does not exist/);
  });
});

describe("a run", () => {
  /** Resolves once the cell is being made; the query goes on when the returned function is called. */
  function hold(name: string) {
    let release = () => {};
    const reached = new Promise<void>((arrived) => {
      before = async (text, {signal}) => {
        if (text !== `keep ${name}`) return;
        arrived();
        await new Promise<void>((go, stop) => {
          release = go;
          signal?.addEventListener("abort", () => stop(signal.reason as Error));
        });
      };
    });
    return {reached, release: () => release()};
  }

  test("is overtaken by a newer one: its rows never show", async () => {
    const opened_ = open([sql("a", "select 1 as n"), sql("b", "select n from a")]);
    const first = hold("a");
    opened_.run();
    await first.reached;
    expect(opened_.stateOf("a").status).toBe("running");
    before = null;
    opened_.edit({type: "replace", id: "a", cell: sql("a", "select 2 as n")});
    await opened_.settled();
    expect(made).toEqual(["a", "a", "b"]);
    expect(rows(opened_.stateOf("b").table)).toEqual([[2]]);
  });

  test("goes on when an edit does not reach it", async () => {
    const opened_ = open([sql("a", "select 1 as n"), {kind: "prose", body: "x"}]);
    const {reached, release} = hold("a");
    opened_.run();
    await reached;
    opened_.edit({type: "replace", id: "cell-2", cell: {kind: "prose", body: "y"}});
    release();
    await opened_.settled();
    expect(made).toEqual(["a"]);
    expect(opened_.stateOf("a").status).toBe("done");
  });

  test("can be cancelled, keeps the old rows, and starts again only when asked", async () => {
    const opened_ = await opened([sql("a", "select 1 as n"), sql("b", "select 5 as n")]);
    const {reached} = hold("a");
    opened_.run("a");
    await reached;
    opened_.cancel("a");
    await opened_.settled();
    expect(opened_.stateOf("a")).toMatchObject({
      status: "failed",
      error: {type: "Cancelled"},
      table: {rows: [{n: 1}]},
    });
    before = null;
    opened_.run("a");
    await opened_.settled();
    expect(opened_.stateOf("a").status).toBe("done");
  });

  test("whose engine dies is told, and the others run again in the new engine", async () => {
    const opened_ = await opened([
      sql("a", "select 1 as n"),
      sql("b", "select n from a"),
      sql("c", "select 3 as n"),
    ]);
    before = async (text) => {
      if (text !== "keep c") return;
      before = null;
      losses += 1;
      throw new EngineLostError("The worker died.");
    };
    opened_.edit({type: "replace", id: "c", cell: sql("c", "select 4 as n")});
    await opened_.settled();
    expect(opened_.stateOf("c").error?.type).toBe("EngineLostError");
    expect(made).toEqual(["c", "a", "b"]);
    opened_.run("c");
    await opened_.settled();
    expect(rows(opened_.stateOf("c").table)).toEqual([[4]]);
  });

  describe("whose engine died", () => {
    const lose = async () => {
      losses += 1;
      await native.forget({schema: "nb_0"});
    };

    test("while all was still, runs again what is read", async () => {
      const opened_ = await opened([sql("a", "select 1 as n"), sql("b", "select n from a")]);
      await lose();
      opened_.run("b");
      await opened_.settled();
      expect(made).toEqual(["a", "b"]);
      expect(rows(opened_.stateOf("b").table)).toEqual([[1]]);
    });
  });
});

describe("ugly values", () => {
  test.each<
    [string, string, string | number | bigint | boolean | null | readonly string[], unknown]
  >([
    ["text", "kind: text", "'; drop table x; --", "'; drop table x; --"],
    ["text", "kind: text", "é 🎉 $n", "é 🎉 $n"],
    ["number", "kind: number", 9007199254740993n, "9007199254740993"],
    ["number", "kind: number", -0, -0],
    ["number", "kind: number", null, null],
    ["checkbox", "kind: checkbox", true, true],
    ["multiselect", 'kind: multiselect\noptions: [a, b, "c\'d"]', ["a", "c'd"], ["a", "c'd"]],
    ["multiselect", "kind: multiselect\noptions: [a, b]", [], []],
  ])("a %s (%s) of %s does what it says", async (_, body, value, shown) => {
    const opened_ = open([{kind: "input", name: "v", body}, sql("a", "select $v as v")]);
    opened_.setInput("v", value);
    opened_.run();
    await opened_.settled();
    expect(opened_.stateOf("a").error).toBeNull();
    expect(opened_.stateOf("a").table?.rows[0]?.["v"]).toEqual(shown);
  });

  test("lists work in IN, an empty one finds nothing, and a day is a DATE", async () => {
    const opened_ = await opened([
      {kind: "input", name: "some", body: "kind: multiselect\noptions: [1, 2, 3]\nvalue: [1, 3]"},
      {kind: "input", name: "none", body: "kind: multiselect\noptions: [1, 2, 3]"},
      {kind: "input", name: "day", body: "kind: date\nvalue: 2024-02-29"},
      sql("a", "select count(*)::int as n from range(5) t(x) where x in $some"),
      sql("b", "select count(*)::int as n from range(5) t(x) where x in $none"),
      sql("c", "select typeof($day) as t, year($day)::int as y"),
    ]);
    expect(rows(opened_.stateOf("a").table)).toEqual([[2]]);
    expect(rows(opened_.stateOf("b").table)).toEqual([[0]]);
    expect(rows(opened_.stateOf("c").table)).toEqual([["DATE", 2024]]);
  });

  test("a select takes its options from a query, which reads cells and inputs", async () => {
    const opened_ = await opened([
      {
        kind: "input",
        name: "role",
        body: "kind: select\noptions: {sql: select distinct r from roles order by r}\nvalue: b",
      },
      sql(
        "roles",
        "values ('b'), ('a') as t(r)".replace("values", "from (values").replace(" as", ") as"),
      ),
      sql("chosen", "select r from roles where r = $role"),
    ]);
    expect(rows(opened_.stateOf("role").table)).toEqual([["a"], ["b"]]);
    expect(rows(opened_.stateOf("chosen").table)).toEqual([["b"]]);
  });
});

describe("what there is to choose", () => {
  const input = (name: string, body: string): CellSpec => ({kind: "input", name, body});
  const select = (query: string, value?: string) =>
    input("k", `kind: select\noptions: {sql: "${query}"}${value ? `\nvalue: ${value}` : ""}`);
  const shown = () => rows(session?.stateOf("q").table ?? null);

  test.each([
    ["SELECT DATE '2024-01-31' AS d", "2024-01-31", "DATE '2024-01-31'", "DATE"],
    ["SELECT TIMESTAMP '2024-01-31 10:00:00' AS d", "2024-01-31 10:00:00", null, "TIMESTAMP"],
    ["SELECT 1.10::DECIMAL(4,2) AS d", "1.1", null, "DECIMAL(4,2)"],
    ["SELECT 2012::BIGINT AS d", "2012", null, "BIGINT"],
    ["SELECT '02000' AS d", "'02000'", "'02000'", "VARCHAR"],
    ["SELECT true AS d", "true", "TRUE", "BOOLEAN"],
  ])("%s keeps its type", async (query, value, literal, type) => {
    const opened_ = await opened([
      select(query, value),
      sql("q", "select typeof($k) as t, $k as v"),
    ]);
    expect(shown()?.[0]?.[0]).toBe(type);
    if (literal) expect(opened_.literals.get("k")).toBe(literal);
    expect(opened_.choicesOf("k")).toHaveLength(1);
  });

  test("NULL is a choice of its own, and equal choices are one", async () => {
    const opened_ = await opened([
      select("SELECT unnest(['a', NULL, 'a', 'b'])"),
      sql("q", "select $k is null as none"),
    ]);
    expect(opened_.choicesOf("k")?.map(({value}) => value)).toEqual(["a", null, "b"]);
    expect(opened_.valueOf("k")).toBeNull();
    expect(shown()).toEqual([[true]]);
  });

  test("what is no longer offered is not asked: what it begins with is, else nothing", async () => {
    const opened_ = await opened([
      sql("base", "select unnest(['a', 'b']) as x"),
      select("SELECT x FROM base", "a"),
      sql("q", "select $k as v"),
    ]);
    opened_.setInput("k", "b");
    await opened_.settled();
    expect(shown()).toEqual([["b"]]);
    opened_.edit({
      type: "replace",
      id: "base",
      cell: sql("base", "select unnest(['a', 'c']) as x"),
    });
    await opened_.settled();
    expect([shown(), opened_.valueOf("k")]).toEqual([[["a"]], "a"]);
    opened_.edit({type: "replace", id: "base", cell: sql("base", "select 'c' as x")});
    await opened_.settled();
    expect([shown(), opened_.valueOf("k")]).toEqual([[[null]], null]);
  });

  test("cells that read it wait until it is known, and are asked once", async () => {
    const opened_ = open([
      sql("q", "select $k as v"),
      select("SELECT DATE '2024-01-31'", "2024-01-31"),
      sql("far", "select v from q"),
    ]);
    opened_.run();
    await opened_.settled();
    expect(made).toEqual(["q", "far"]);
    expect(opened_.stateOf("far").status).toBe("done");
  });

  test("a query of choices that fails keeps its readers waiting, and gives them back unasked", async () => {
    const opened_ = await opened([select("SELECT 'a' AS x", "a"), sql("q", "select $k as v")]);
    const good = select("SELECT 'a' AS x", "a");
    opened_.edit({type: "replace", id: "k", cell: select("SELECT nope", "a")});
    await opened_.settled();
    expect(opened_.stateOf("q").status).toBe("blocked");
    opened_.edit({type: "replace", id: "k", cell: good});
    await opened_.settled();
    expect(opened_.stateOf("q").status).toBe("done");
    expect(made).toEqual([]);
  });

  test("several choices of a query keep their type, in either form of IN, also none", async () => {
    const opened_ = await opened([
      sql("days", "select unnest([DATE '2024-01-01', DATE '2024-01-02', NULL]) as d"),
      input(
        "k",
        'kind: multiselect\noptions: {sql: "SELECT d FROM days"}\nvalue: ["2024-01-01", "2023-01-01"]',
      ),
      sql(
        "q",
        "select count(*) filter (d in ($k))::int, count(*) filter (d in $k)::int, count(*) filter (d not in ($k))::int from days",
      ),
    ]);
    expect(shown()).toEqual([[1, 1, 1]]);
    expect(opened_.valueOf("k")).toEqual(["2024-01-01"]);
    opened_.setInput("k", []);
    await opened_.settled();
    expect(shown()).toEqual([[0, 0, 2]]);
  });

  test("an input whose choices rest on another input", async () => {
    const opened_ = await opened([
      input("year", "kind: slider\nmin: 1\nmax: 9\nvalue: 1"),
      select("SELECT $year * 10 + i AS x FROM range(2) t(i)", "11"),
      sql("q", "select $k::int as v"),
    ]);
    expect(shown()).toEqual([[11]]);
    opened_.setInput("year", 2);
    await opened_.settled();
    expect([shown(), opened_.valueOf("k")]).toEqual([[[null]], null]);
    expect(opened_.choicesOf("k")?.map(({value}) => value)).toEqual([20, 21]);
  });
});

describe("how a cell stands", () => {
  const CELLS = [
    sql("basis", "select unnest(range(2500)) as n"),
    sql("klein", "select count(*) as n from basis"),
    sql("ver", "select n from klein"),
  ] as const;

  test("it says how many rows there are, beyond those handed over", async () => {
    const opened_ = await opened(CELLS, {rowLimit: 10});
    expect(opened_.stateOf("basis")).toMatchObject({rowCount: 2500, table: {truncated: true}});
    expect(opened_.stateOf("klein").rowCount).toBe(1);
  });

  test("it names what it waits for, and only where it will run", async () => {
    const opened_ = open(CELLS, {mode: "manual"});
    expect(opened_.stateOf("klein")).toMatchObject({isDue: false, waitsFor: []});
    opened_.run("ver");
    expect(opened_.stateOf("ver")).toMatchObject({isDue: true, waitsFor: ["klein"]});
    expect(opened_.stateOf("klein")).toMatchObject({isDue: true, waitsFor: ["basis"]});
    await opened_.settled();
    expect(opened_.stateOf("ver")).toMatchObject({status: "done", waitsFor: []});
  });

  test("it names the cell that failed, also far up, and each once", async () => {
    const opened_ = await opened([
      sql("fout", "select nope"),
      sql("een", "from fout"),
      sql("twee", "from een, fout"),
    ]);
    expect(opened_.stateOf("twee")).toMatchObject({status: "blocked", waitsFor: ["fout"]});
  });
});
