import {readFileSync, readdirSync} from "node:fs";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {LANGS} from "#base";
import {curatedTables} from "#catalog";
import type {Engine} from "#engine";
import {createDuckDbEngine} from "#engine";
import {parseNotebook, runNotebook, splitInline, standaloneSql} from "#notebook";
import type {CellResult, Notebook} from "#notebook";
import {textIn} from "#spec";
import {createNativeEngine} from "../../src/engine/native/native-engine.ts";
import {NOTEBOOK_IDS} from "../../tools/content/build.ts";
import {numberTokens} from "../../tools/data/number-tokens.ts";
import {DATA_DIR} from "../../tools/data/csv-files.ts";
import {openWasmBesideUs} from "../engine/wasm-beside-us.ts";
import {pkg} from "./package.ts";

const FOLDER = join(DATA_DIR, "notebooks");
const tables = curatedTables(pkg, (path) =>
  Promise.resolve(readFileSync(join(DATA_DIR, path), "utf8")),
);
const native = createNativeEngine({tables});
const wasm = createDuckDbEngine({tables, open: () => openWasmBesideUs()});

const shipped = NOTEBOOK_IDS.flatMap((id) =>
  LANGS.map((lang) => ({id, lang, file: `${id}.${lang}.nb.md`})),
);

function read(file: string): Notebook {
  return parseNotebook(readFileSync(join(FOLDER, file), "utf8"));
}

/** Results without what may differ between machines: how long each took. */
async function answers(notebook: Notebook, engine: Engine) {
  const results = await runNotebook(notebook, engine);
  await engine.forget({schema: "nb_0"});
  return Object.fromEntries([...results].map(([id, result]) => [id, withoutTime(result)]));
}

function withoutTime(result: CellResult) {
  return result.status === "failed"
    ? result.error
    : {columns: result.table.columns, rows: result.table.rows};
}

beforeAll(() => Promise.all([native.start(), wasm.start()]));
afterAll(() => Promise.all([native.close(), wasm.close()]));

test("every notebook file belongs to a shipped notebook in both languages", () => {
  expect(readdirSync(FOLDER).toSorted()).toEqual(shipped.map(({file}) => file).toSorted());
});

describe.each(shipped)("$file", ({id, lang, file}) => {
  test("reads without problems and says its language", () => {
    const notebook = parseNotebook(readFileSync(join(FOLDER, file), "utf8"));
    const {problems} = notebook;
    expect(problems).toEqual([]);
    expect(notebook.front.lang).toBe(lang);
    expect(notebook.front.data).toEqual({package: pkg.name, version: pkg.version});
  });

  test("tells its story in four to eight charts and tables", () => {
    const shown = read(file).cells.filter(({kind}) => kind === "chart" || kind === "table");
    expect(shown.length).toBeGreaterThanOrEqual(4);
    expect(shown.length).toBeLessThanOrEqual(8);
  });

  test("types no number in its prose but years and days: the others come from queries", () => {
    for (const cell of read(file).cells) {
      if (cell.kind !== "prose") continue;
      const typed = splitInline(cell.body)
        .filter((piece) => typeof piece === "string")
        .join(" ")
        .replace(/\b\d{1,2} (januari|juni|January|June) (?=\d{4})/g, "")
        .replace(/\b(19|20)\d{2}\b/g, "");
      expect(typed).not.toMatch(/\d/);
    }
  });

  test("puts no number in words either, in its prose and in the titles of its figures", () => {
    const claims = read(file).cells.flatMap((cell) => {
      if (cell.kind === "prose") return [cell.body.replace(/\{\{[^}]*\}\}/g, "")];
      return cell.kind === "chart" || cell.kind === "table"
        ? [textIn(cell.spec?.text.title ?? "", lang)]
        : [];
    });
    const english =
      /\b(half|third|quarter|two|three|four|five|six|seven|eight|nine|ten|dozen|hundred)s?\b/i;
    for (const claim of claims) {
      const found =
        lang === "en" ? english.exec(claim) : numberTokens(claim.replace(/\d+/g, ""))[0];
      expect(found ?? null, claim).toBe(null);
    }
  });

  test("shows SQL that can be asked alone", async () => {
    const notebook = read(file);
    for (const cell of notebook.cells.filter(({kind}) => kind === "sql")) {
      const {rows} = await native.query(standaloneSql(notebook, cell.id));
      expect(rows.length, cell.id).toBeGreaterThan(0);
    }
  });

  test("gets the same answers from the browser's engine as from the build's", async () => {
    const notebook = read(file);
    expect(await answers(notebook, wasm)).toEqual(await answers(notebook, native));
  });

  test("has the cells of its other language, in the same order", () => {
    const other = read(`${id}.${lang === "nl" ? "en" : "nl"}.nb.md`);
    const outline = (notebook: Notebook) => notebook.cells.map((cell) => [cell.kind, cell.name]);
    expect(outline(read(file))).toEqual(outline(other));
  });
});

test("a group keeps its colour in every chart of a language", () => {
  for (const lang of LANGS) {
    const slots = new Map<string, unknown>();
    for (const {file} of shipped.filter((each) => each.lang === lang)) {
      for (const cell of read(file).cells) {
        if (cell.kind !== "chart") continue;
        for (const [label, slot] of Object.entries(cell.spec?.colors ?? {})) {
          expect(slots.get(label) ?? slot, `${file}: ${label}`).toBe(slot);
          slots.set(label, slot);
        }
      }
    }
    expect(slots.size).toBeGreaterThan(5);
  }
});
