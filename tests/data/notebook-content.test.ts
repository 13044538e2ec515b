import {readFileSync} from "node:fs";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {presentNotebook} from "../../src/ui/present/present-notebook.ts";
import type {Workshop} from "../../src/ui/present/workshop.ts";
import {DATA_DIR} from "../../tools/data/csv-files.ts";
import {openCurated, openWorkshop} from "./package.ts";

const engine = openCurated();
let workshop: Workshop;

beforeAll(async () => {
  workshop = await openWorkshop(engine);
});
afterAll(() => engine.close());

const landscape = readFileSync(join(DATA_DIR, "notebooks", "landschap.nl.nb.md"), "utf8");

describe("the build of a shipped notebook", () => {
  test("ships what is read without the engine", async () => {
    const built = await presentNotebook("landschap", landscape, workshop, engine);
    const chart = built.cells.find((cell) => cell.kind === "chart");
    expect(chart?.drawings?.narrow).toMatch(/^<svg[^>]* width="328"/);
    expect(chart?.source).toBe("Socius, Beleidsplan 2016-2020 (Omgevingsanalyse)");
    expect(chart?.table.rows[0]?.cells.map(({text}) => text)).toEqual(["Verenigingen", "57"]);
  });

  test.each([
    ["a query that fails", /FROM organisations_main/, "FROM organisation_main", /does not exist/],
    ["a number without provenance", /AS figure_ids/, "AS ids", /recognised_total.*no figure_ids/],
    [
      "a chart without provenance",
      /list\(o\.figure_id\) AS figure_ids/,
      "1 AS ids",
      /recognised: no figure_ids/,
    ],
    [
      "a chart of a column that is not there",
      /value: organisations\}/,
      "value: persons}",
      /no column persons/,
    ],
    ["a colour for nobody", /\{Verenigingen: 1/, "{Vereniging: 1", /no "Vereniging"/],
    ["a sentence that is no longer true", /expect > 100/, "expect > 1000", /is now 136/],
    [
      "a value that is not there",
      /recognised_total\.organisations/,
      "recognised_total.persons",
      /no-such-column/,
    ],
    [
      "a cell that would replace a table",
      /sql \{#recognised_total\}/,
      "sql {#workforce}",
      /workforce/,
    ],
    ["an unknown key", /type: bar/, "type: pie", /not-one-of/],
  ])("stops at %s", async (_, right, wrong, message) => {
    const spoilt = landscape.replace(right, wrong);
    expect(spoilt).not.toBe(landscape);
    await expect(presentNotebook("landschap", spoilt, workshop, engine)).rejects.toThrow(message);
  });
});
