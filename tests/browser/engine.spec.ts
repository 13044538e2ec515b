import {join} from "node:path";
import {expect, test} from "@playwright/test";
import type {Page} from "@playwright/test";
import {build} from "vite";
import {exfiltrationVectors} from "./engine-page/exfiltration.ts";
import {serveAnyone, serveFolder} from "./engine-page/serve.ts";
import type {Served} from "./engine-page/serve.ts";

test.describe.configure({mode: "default", timeout: 180_000});

const ROOT = join(import.meta.dirname, "engine-page");
const OUT = join(import.meta.dirname, "../../.build/engine-page");

let locked: Served;
let unlocked: Served;
/** Another origin, which nothing here should ever reach. */
let outside: Served;

test.beforeAll(async () => {
  await Promise.all([buildPage("locked", true), buildPage("unlocked", false)]);
  locked = await serveFolder(join(OUT, "locked"));
  unlocked = await serveFolder(join(OUT, "unlocked"));
  outside = await serveAnyone();
});

test.afterAll(() => Promise.all([locked, unlocked, outside].map((server) => server.close())));

async function buildPage(name: string, hasLock: boolean): Promise<void> {
  await build({
    configFile: false,
    logLevel: "error",
    root: ROOT,
    base: "./",
    define: {__ENGINE_LOCK__: JSON.stringify(hasLock)},
    build: {
      outDir: join(OUT, name),
      emptyOutDir: true,
      target: "es2023",
      modulePreload: false,
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 1000,
    },
  });
}

/** Runs a statement in the page, which can stop it; a failure is the name and the message of its error. */
function ask(page: Page, sql: string): Promise<unknown> {
  return page.evaluate((statement) => {
    window.stopper = new AbortController();
    return window.engine.query(statement, {signal: window.stopper.signal}).then(
      (table) => table.rows,
      (error: unknown) => String(error),
    );
  }, sql);
}

test.describe("the engine in a page with its policy", () => {
  test.beforeEach(({page}) => page.goto(`${locked.origin}/`));

  test("fetches nothing of DuckDB before the first question, and everything once", async ({
    page,
  }) => {
    const {paths} = locked;
    expect(await page.evaluate(() => window.engine.state.status)).toBe("idle");
    const before = paths.splice(0);
    expect(before.filter((path) => /duckdb|arrow|wasm/.test(path))).toEqual([]);
    expect(await ask(page, "SELECT 42 AS v")).toEqual([{v: 42}]);
    expect(paths.filter((path) => path.endsWith(".wasm"))).toHaveLength(1);
    expect(await page.evaluate(() => window.violations)).toEqual([]);
  });

  test("tells the bytes of the download and then every phase", async ({page}) => {
    await page.evaluate(() => window.engine.start());
    const states = await page.evaluate(() => window.states);
    const told = states.map((state) => (state.status === "starting" ? state.progress : state));
    const downloads = told.filter((step) => "loadedBytes" in step);
    const loaded = downloads.map((step) => step.loadedBytes);
    expect(loaded.length).toBeGreaterThan(10);
    expect(loaded).toEqual([...loaded].sort((a, b) => a - b));
    expect(downloads.at(-1)).toMatchObject({loadedBytes: 34_242_586, totalBytes: 34_242_586});
    expect(told.filter((step) => !("loadedBytes" in step))).toEqual([
      {phase: "compile"},
      {phase: "configure"},
      {phase: "tables"},
      {status: "ready"},
    ]);
  });

  for (const when of ["idle", "in a query"]) {
    test(`restarts with all tables when its worker is killed ${when}`, async ({page}) => {
      await page.evaluate(() => {
        const csv = async () => "a\n7\n";
        return window.engine.ingest({name: "own", createSql: "CREATE TABLE own (a INTEGER)", csv});
      });
      const running =
        when === "idle"
          ? null
          : ask(page, "SELECT count(*) FROM range(1000000) a, range(1000000) b");
      await page.workers()[0]?.evaluate(() => self.close());
      if (running) expect(await running).toContain("EngineLostError");
      await expect
        .poll(
          () =>
            page.evaluate(() => window.states.filter((state) => state.status === "ready").length),
          {timeout: 30_000},
        )
        .toBe(2);
      expect(await ask(page, "SELECT a, n FROM own, (SELECT count(*) AS n FROM shipped)")).toEqual([
        {a: 7, n: 2},
      ]);
    });
  }

  test("starts anew on request, twice at once, and forgets what nobody will make again", async ({
    page,
  }) => {
    await ask(page, "CREATE TABLE scratch AS SELECT 1");
    const outcomes = await page.evaluate(async () => {
      const open = window.engine.query("SELECT count(*) FROM range(1000000) a, range(1000000) b");
      const first = window.engine.restart();
      const second = window.engine.restart();
      const settled = await Promise.allSettled([open, first, second]);
      return settled.map((one) => (one.status === "rejected" ? String(one.reason) : one.status));
    });
    expect(outcomes).toEqual([
      "EngineLostError: The engine was restarted.",
      "EngineLostError: The engine was restarted.",
      "fulfilled",
    ]);
    expect(await ask(page, "SELECT count(*) AS n FROM shipped")).toEqual([{n: 2}]);
    expect(await ask(page, "FROM scratch")).toContain("scratch does not exist");
    await expect.poll(() => page.workers().length).toBe(1);
  });

  test("closes its worker, and answers no more", async ({page}) => {
    await ask(page, "SELECT 1");
    await page.evaluate(() => window.engine.close());
    await expect.poll(() => page.workers().length).toBe(0);
    expect(await ask(page, "SELECT 1")).toBe("Error: The engine is closed.");
  });
});

/** What leaves the engine as it was is tried in one page. */
test.describe("an engine that has started", () => {
  let page: Page;
  test.beforeAll(async ({browser}) => {
    page = await browser.newPage();
    await page.goto(`${locked.origin}/`);
    await page.evaluate(() => window.engine.start());
  });
  test.afterAll(() => page.close());

  test("answers from the tables it was given, and in plain values", async () => {
    const rows = await ask(
      page,
      "SELECT sum(members) AS n, 1.5 AS d, 'b'::ENUM('a', 'b') AS e FROM shipped",
    );
    expect(rows).toEqual([{n: 30, d: 1.5, e: "b"}]);
    expect(await ask(page, "SELECT jaar FROM shipped")).toContain(
      'QueryError: Referenced column "jaar"',
    );
  });

  test.describe("cancels", () => {
    for (const [name, sql] of Object.entries({
      "a long query":
        "SELECT count(*) FROM range(1000000) a, range(1000000) b WHERE (a.range * b.range) % 7 = 3",
      "a long change": "CREATE TABLE big AS SELECT random() AS r FROM range(1000000000) ORDER BY r",
      "a recursive query":
        "WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t WHERE n < 100000000) SELECT max(n) FROM t",
    })) {
      test(`${name} without losing the worker`, async () => {
        await page.evaluate(() => (window.pollCount = 0));
        const outcome = ask(page, sql);
        await expect.poll(() => page.evaluate(() => window.pollCount)).toBeGreaterThan(2);
        const {rows, tookMs} = await page.evaluate(async () => {
          const start = performance.now();
          window.stopper.abort(new Error("enough"));
          const {rows} = await window.engine.query("SELECT 42 AS v");
          return {rows, tookMs: Math.round(performance.now() - start)};
        });
        expect([await outcome, rows]).toEqual(["Error: enough", [{v: 42}]]);
        test.info().annotations.push({type: "answer after cancel", description: `${tookMs} ms`});
        const states = await page.evaluate(() => window.states);
        expect(states.filter((state) => state.status === "ready")).toHaveLength(1);
      });
    }
  });

  test("cancels a query in the moment it is sent, again and again", async () => {
    const outcomes = await page.evaluate(async () => {
      const told = new Set<string>();
      for (let i = 0; i < 20; i += 1) {
        const stop = new AbortController();
        const sql =
          "SELECT count(*) FROM range(1000000) a, range(1000000) b WHERE (a.range * b.range) % 7 = 3";
        const running = window.engine.query(sql, {signal: stop.signal});
        for (let turns = 0; turns < i; turns += 1) await Promise.resolve();
        stop.abort(new Error("enough"));
        told.add(await running.then(() => "answered", String));
      }
      return [...told];
    });
    expect(outcomes).toEqual(["Error: enough"]);
    expect(await ask(page, "SELECT 42 AS v")).toEqual([{v: 42}]);
    const states = await page.evaluate(() => window.states);
    expect(states.filter((state) => state.status === "ready")).toHaveLength(1);
  });

  test("reads no more rows than it was asked for", async () => {
    const table = await page.evaluate(async () => {
      const {rows, truncated} = await window.engine.query("FROM range(1000000)", {rowLimit: 3});
      return {rows, truncated};
    });
    expect(table).toEqual({rows: [{range: 0}, {range: 1}, {range: 2}], truncated: true});
    expect(await ask(page, "SELECT 42 AS v")).toEqual([{v: 42}]);
  });

  test("refuses to take the lock off", async () => {
    for (const sql of [
      "SET lock_configuration = false",
      "SET enable_external_access = true",
      "SET allowed_directories = ['/']",
      "RESET allowed_directories",
      "SET memory_limit = '4GB'",
      "PRAGMA autoload_known_extensions = true",
    ]) {
      expect(await ask(page, sql), sql).toMatch(/^QueryError: /);
    }
  });
});

test("a start without a network fails with the reason, and a later one succeeds", async ({
  page,
}) => {
  await page.goto(`${locked.origin}/`);
  await page.route("**/*.wasm", (route) => route.abort());
  expect(await ask(page, "SELECT 1")).toMatch(/^EngineStartError: .*Failed to fetch/);
  expect(await page.evaluate(() => window.engine.state.status)).toBe("failed");
  await page.unroute("**/*.wasm");
  expect(await ask(page, "SELECT 42 AS v")).toEqual([{v: 42}]);
});

test("a missing file fails the start with its status", async ({page}) => {
  await page.goto(`${locked.origin}/`);
  await page.route("**/*.wasm", (route) => route.fulfill({status: 404}));
  expect(await ask(page, "SELECT 1")).toMatch(/^EngineStartError: .*404/);
});

test.describe("SQL reaches no other origin", () => {
  for (const [name, server, query] of [
    ["behind the lock and the policy", () => locked, ""],
    ["behind the policy alone", () => unlocked, ""],
    ["behind the lock alone", () => locked, "?csp=off"],
  ] as const) {
    test(name, async ({page}) => {
      await page.goto(`${server().origin}/${query}`);
      const reached = await runAll(page);
      expect(reached).toEqual([]);
    });
  }

  test("but does with neither, so the test could tell", async ({page}) => {
    await page.goto(`${unlocked.origin}/?csp=off`);
    const reached = await runAll(page);
    expect(reached).toContain("read_csv");
    expect(reached.length).toBeGreaterThan(10);
  });
});

/** Tries every vector, and gives those that reached the other origin. After each the engine still answers. */
async function runAll(page: Page): Promise<readonly string[]> {
  const reached: string[] = [];
  for (const [name, statements] of Object.entries(exfiltrationVectors(outside.origin))) {
    outside.paths.length = 0;
    for (const sql of statements) await ask(page, sql);
    expect(await ask(page, "SELECT 42 AS v"), name).toEqual([{v: 42}]);
    if (outside.paths.length > 0) reached.push(name);
  }
  return reached;
}
