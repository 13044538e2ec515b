import {afterAll, beforeAll, expect, test} from "vitest";
import type {ComparabilityNote} from "#analyses";
import type {Workshop} from "../../src/ui/present/workshop.ts";
import {traceAnswer} from "../../src/ui/query/trace-answer.ts";
import {readCases} from "../catalog/lineage-engine.ts";
import {createAnalyses, openCurated, openWorkshop} from "../data/package.ts";
import {STATEMENTS} from "./comparability-statements.ts";

const engine = openCurated();
let workshop: Workshop;
beforeAll(async () => {
  await createAnalyses(engine);
  workshop = await openWorkshop(engine);
});
afterAll(() => engine.close());

/** "+years" within one value, "years" beside each other. */
function printKind(note: ComparabilityNote): string {
  const within = "within" in note ? note.within : true;
  return `${within ? "+" : ""}${note.kind}`;
}

async function notesOf(sql: string): Promise<readonly ComparabilityNote[]> {
  const answer = await engine.query(sql);
  const {signal} = new AbortController();
  const origin = await traceAnswer(sql, answer, {engine, workshop, signal, rowLimit: 10_000});
  return origin.status === "traced" ? origin.notes : [];
}

const CASES = readCases(STATEMENTS);

test.each(CASES)("%s", async (sql, kinds) => {
  const notes = await notesOf(sql);
  const told = notes.filter(({kind}) => kind !== "status" && kind !== "reservation");
  expect(told.map(printKind).join(" ")).toBe(kinds);
});

test("a hundred statements, half of which need no note", () => {
  expect(CASES.length).toBeGreaterThanOrEqual(100);
  expect(CASES.filter(([, kinds]) => kinds === "").length).toBeGreaterThan(CASES.length * 0.45);
});
