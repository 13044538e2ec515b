import {afterAll, beforeAll, expect, test} from "vitest";
import {checkFigure} from "#publish";
import {parseNotebook, standaloneSql} from "#notebook";
import type {Cell} from "#notebook";
import {chartNotes} from "../../src/ui/chart/chart-notes.ts";
import type {Workshop} from "../../src/ui/present/workshop.ts";
import {presentLive} from "../../src/ui/present/present-live.ts";
import {figureToPublish, wordingOf} from "../../src/ui/publish/figure-to-publish.ts";
import {originLines} from "../../src/ui/query/origin-lines.ts";
import {traceAnswer} from "../../src/ui/query/trace-answer.ts";
import {openCurated, openWorkshop} from "../data/package.ts";

const engine = openCurated();
let workshop: Workshop;
beforeAll(async () => {
  workshop = await openWorkshop(engine);
});
afterAll(() => engine.close());

/** A chart of its last question, drawn as a reader's own notebook draws it. */
async function drawn(questions: Readonly<Record<string, string>>, encode: string) {
  const cells = Object.entries(questions).map(
    ([name, sql]) => `\`\`\`sql {#${name}}\n${sql}\n\`\`\`\n`,
  );
  const data = Object.keys(questions).at(-1) ?? "";
  const chart = `\`\`\`chart {#figuur}\ndata: ${data}\ntype: column\nencode: ${encode}\ntext: {title: Proef}\n\`\`\`\n`;
  const notebook = parseNotebook(
    `---\nformat: veldboek/1\ntitle: Proef\nlang: nl\n---\n\n${[...cells, chart].join("\n")}`,
  );
  const sql = standaloneSql(notebook, data);
  const table = await engine.query(sql);
  const {signal} = new AbortController();
  const origin = await traceAnswer(sql, table, {engine, workshop, signal, rowLimit: 1000});
  const cell = notebook.cells.find(({kind}) => kind === "chart") as Extract<Cell, {kind: "chart"}>;
  const place = {id: cell.id, lang: "nl", draws: true, origin} as const;
  const live = presentLive(cell, new Map([[data, table]]), workshop, place);
  if (live.status !== "shown" || live.cell.kind !== "chart") throw new Error(live.status);
  return {chart: {...live.cell, sql}, origin, figures: Object.values(live.figures)};
}

test("a chart of a query without figure_ids has its source, its figures and their terms", async () => {
  const {chart, figures} = await drawn(
    {
      vraag: `SELECT year, sum(value) AS euro FROM budget_main
        WHERE measure = 'payment_credits' GROUP BY year ORDER BY year`,
    },
    "{category: year, value: euro}",
  );
  expect(chart.source).toContain("Socius, Beleidsplan 2016-2020");
  expect(chart.figureIds).toHaveLength(25);
  expect(chart.markIds[0]).toHaveLength(5);
  expect(wordingOf(chart, figures, workshop.catalog).licence).not.toBe("");
});

test("a chart rests on the figures of the columns that it shows, through the cells that it reads", async () => {
  const {chart, origin} = await drawn(
    {
      basis: `SELECT work_type, sum(value) FILTER (measure = 'freelancers') AS f,
        sum(value) FILTER (measure = 'volunteers') AS v
        FROM workforce_main WHERE series = 'scvw-self-registration' GROUP BY work_type`,
      vraag: `SELECT work_type, f, v, f + v AS samen FROM basis WHERE work_type = 'movements'`,
    },
    "{category: work_type, value: f}",
  );
  expect(chart.figureIds).toEqual(["bp2016-freelancers-movements"]);
  // The sum of both stands in the rows, but not in the chart.
  expect(chartNotes(chart, workshop.figures, origin)).toEqual([]);
  expect(origin).toMatchObject({notes: [{kind: "definition", within: true}]});
});

const UNTRACED = {
  "a recursive WITH": {
    vraag: `WITH RECURSIVE t AS (SELECT min(year) AS jaar, 1.0 AS n FROM budget_main
      UNION ALL SELECT jaar + 1, n + 1 FROM t WHERE jaar < 2015) SELECT jaar::VARCHAR AS naam, n AS aantal FROM t`,
  },
  SUMMARIZE: {vraag: "SELECT column_name AS naam, count AS aantal FROM (SUMMARIZE budget_main)"},
  "a cell that is a SUMMARIZE": {
    samen: "SUMMARIZE SELECT value, year FROM budget_main",
    vraag: "SELECT column_name AS naam, count AS aantal FROM samen",
  },
  PIVOT: {
    vraag: `SELECT "2015" AS aantal, budget_line AS naam FROM (PIVOT (SELECT budget_line, year, value FROM budget_main) ON year USING sum(value))`,
  },
};

test.each(Object.entries(UNTRACED))(
  "%s says that its figures could not be followed",
  async (_, q) => {
    const {chart, figures} = await drawn(q, "{category: naam, value: aantal}");
    expect(chart.trace).toBe("untraced");
    expect(chart.source).toMatch(/kon niet worden gevolgd; ze lezen uit budget_main \(Socius, /);
    const {document} = workshop;
    const wording = wordingOf(chart, figures, workshop.catalog);
    const publishing = {style: null, sha256: "", at: new Date(0)};
    const figure = (isVouchedFor: boolean) =>
      figureToPublish(chart, figures, workshop.catalog, {...wording, isVouchedFor}, publishing);
    expect(figure(false)).toMatchObject({trace: "untraced", source: chart.source});
    expect(figure(false).data).toMatch(/^veldboek /);
    const codes = (isVouchedFor: boolean) =>
      checkFigure(figure(isVouchedFor), {width: 720, document}).map(({code}) => code);
    expect(codes(false)).toContain("untraced");
    expect(codes(true)).not.toContain("untraced");
  },
);

test("a table function says that what it reads is not known", async () => {
  const {chart} = await drawn(
    {vraag: "SELECT figure_id AS naam, value AS aantal FROM query_table('budget_main') LIMIT 3"},
    "{category: naam, value: aantal}",
  );
  expect(chart.trace).toBe("untraced");
  expect(chart.source).toMatch(/ze lezen uit tabellen of functies die niet gevolgd kunnen worden$/);
});

test("what is written of rows names their sources and what they combine", async () => {
  const {origin} = await drawn(
    {
      vraag:
        "SELECT 'alles' AS naam, sum(value) AS aantal FROM workforce_main WHERE measure = 'paid_staff'",
    },
    "{category: naam, value: aantal}",
  );
  const [source, ...notes] = originLines(origin, workshop, "nl");
  expect(source).toMatch(/^Bron: Socius, Beleidsplan 2016-2020/);
  expect(notes.join(" ")).toMatch(/^Combineert reeksen .* Combineert 2012 en 2023/);
  const pivoted = await drawn(UNTRACED.PIVOT, "{category: naam, value: aantal}");
  expect(originLines(pivoted.origin, workshop, "nl")).toEqual([`Bron: ${pivoted.chart.source}.`]);
});

test("what only describes columns shows no figures", async () => {
  const {chart} = await drawn(
    {vraag: "SELECT column_name AS naam, 1 AS aantal FROM (DESCRIBE budget_main)"},
    "{category: naam, value: aantal}",
  );
  expect(chart.trace).toBeUndefined();
  expect(chart.source).toBe("");
});

test("a chart of generated rows has no source", async () => {
  const {chart} = await drawn(
    {vraag: "SELECT 'a' || i AS naam, i AS aantal FROM range(3) t(i)"},
    "{category: naam, value: aantal}",
  );
  expect(chart.source).toBe("");
  expect(chart.figureIds).toEqual([]);
});
