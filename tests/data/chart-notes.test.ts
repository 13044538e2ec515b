import {afterAll, beforeAll, expect, test} from "vitest";
import {parseNotebook} from "#notebook";
import {localizeChart} from "#spec";
import {chartNotes} from "../../src/ui/chart/chart-notes.ts";
import {presentChart} from "../../src/ui/present/present-chart.ts";
import type {Workshop} from "../../src/ui/present/workshop.ts";
import {openCurated, openWorkshop} from "./package.ts";

const engine = openCurated();
let workshop: Workshop;

beforeAll(async () => {
  workshop = await openWorkshop(engine);
});
afterAll(() => engine.close());

/** The kinds of notes on a bar chart of a query, with a title. */
async function kindsOf(sql: string, title: string): Promise<readonly string[]> {
  const {rows} = await engine.query(sql);
  const notebook = parseNotebook(
    "```chart {#f}\ndata: q\ntype: bar\nencode: {category: label, value: n}\n" +
      `text: {title: "${title}"}\n\`\`\`\n`,
  );
  const [cell] = notebook.cells;
  if (cell?.kind !== "chart" || !cell.spec) throw new Error("no chart");
  const spec = localizeChart(cell.spec, "nl");
  const chart = presentChart({id: "f", idPrefix: "f", spec, rows, sql, lang: "nl"}, workshop);
  return chartNotes(chart, workshop.figures).map(({kind}) => kind);
}

const staff = (periods: string) =>
  `SELECT period AS label, value AS n, [figure_id] AS figure_ids FROM workforce
   WHERE measure = 'fte_payroll' AND series = 'socius-payroll' AND period IN (${periods})`;

test("years that the chart shows need no note", async () => {
  expect(await kindsOf(staff("'2023', '2024'"), "Personeel")).toEqual([]);
});

test("years that it hides do", async () => {
  const sql = `SELECT 'n' || row_number() OVER () AS label, n, figure_ids FROM (${staff("'2023', '2024'")})`;
  expect(await kindsOf(sql, "Personeel")).toEqual(["years"]);
  expect(await kindsOf(sql, "Personeel in 2023 en 2024")).toEqual([]);
});

test("figures of other populations stand beside each other with a note", async () => {
  const sql = `SELECT series || period AS label, value AS n, [figure_id] AS figure_ids
    FROM workforce WHERE series IN ('socius-payroll', 'hiva-labour-market-2023')
    AND period LIKE '2023%'`;
  expect(await kindsOf(sql, "Personeel")).toContain("population");
});
