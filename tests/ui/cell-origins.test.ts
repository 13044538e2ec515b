import {afterAll, beforeAll, expect, test, vi} from "vitest";
import {parseNotebook} from "#notebook";
import type {Table} from "#engine";
import type {Workshop} from "../../src/ui/present/workshop.ts";
import {CellOrigins} from "../../src/ui/state/cell-origins.svelte.ts";
import {openCurated, openWorkshop} from "../data/package.ts";

const curated = openCurated();
let workshop: Workshop;
beforeAll(async () => {
  workshop = await openWorkshop(curated);
});
afterAll(() => curated.close());

const cellOf = (id: string, value: string) => ({
  notebook: parseNotebook(
    `\`\`\`sql {#${id}}\nSELECT value AS ${value} FROM budget_main WHERE year = 2015\n\`\`\`\n`,
  ),
  literals: new Map<string, string>(),
  id,
  table: {columns: [{name: value, kind: "number", type: "DOUBLE"}]} as unknown as Table,
});

/** Never answers what names `slow`, and stops when it is told to. */
function slowEngine() {
  const asked: {sql: string; signal: AbortSignal | undefined}[] = [];
  const query: typeof curated.query = (sql, options) => {
    asked.push({sql, signal: options?.signal});
    if (!sql.includes("slow")) return curated.query(sql, options);
    return new Promise((_, reject) => {
      options?.signal?.addEventListener("abort", () => reject(options.signal?.reason as Error));
    });
  };
  return {asked, query};
}

test("a trace that its cell no longer waits for is stopped, and the next one goes on", async () => {
  const engine = slowEngine();
  const origins = new CellOrigins(engine);
  const [slow, quick] = [cellOf("a", "slow"), cellOf("b", "quick")];
  const slowly = origins.find(slow, workshop);
  const quickly = origins.find(quick, workshop);
  await vi.waitFor(() => expect(engine.asked).toHaveLength(1));
  origins.drop("a");
  await Promise.all([slowly, quickly]);
  expect(engine.asked[0]?.signal?.aborted).toBe(true);
  expect(origins.of(slow)).toBeNull();
  expect(origins.of(quick)).toMatchObject({status: "traced"});

  const asked = engine.asked.length;
  const again = origins.find(slow, workshop);
  const changed = origins.find(cellOf("a", "quicker"), workshop);
  await Promise.all([again, changed]);
  expect(origins.of(cellOf("a", "quicker"))).toMatchObject({status: "traced"});
  expect(engine.asked.length).toBeGreaterThan(asked);
});

test("a trace that is refused an answer names the tables", async () => {
  const origins = new CellOrigins({query: () => Promise.reject(new Error("The worker died."))});
  const cell = cellOf("a", "n");
  await origins.find(cell, workshop);
  expect(origins.of(cell)).toMatchObject({
    status: "tables",
    obstacle: "unanswered",
    curated: ["budget"],
  });
});
