import {strFromU8, unzipSync} from "fflate";
import {JSDOM} from "jsdom";
import Papa from "papaparse";
import {describe, expect, test} from "vitest";
import type {Column, Row, Value} from "#engine";
import {copyHeading, copyText} from "../../src/ui/grid/grid-model.ts";
import {csvFile, xlsxFile} from "../../src/ui/grid/rows-file.ts";
import {naughtyStrings} from "../support/naughty-strings.ts";

const txt = (name: string): Column => ({name, type: "VARCHAR", kind: "text"});
const num = (name: string): Column => ({name, type: "DOUBLE", kind: "number"});

function source(columns: readonly Column[], rows: readonly Row[]) {
  return {
    columns,
    count: rows.length,
    read: (from: number, to: number) => Promise.resolve(rows.slice(from, to)),
  };
}

const naughty = naughtyStrings();
/** Names of columns must differ, and have a letter. */
const names = [...new Set(naughty)].filter((name) => name !== "");
/** A spreadsheet reads a text as it is behind the apostrophe that keeps it from being run. */
const unguarded = (text: string) => text.replace(/^'(?=\s*[=+\-@＝＋－＠]|[\t\r\n])/u, "");
/** Files are UTF-8, which has no half of a pair. */
const encoded = (text: string) => text.replace(/\p{Surrogate}/gu, "\ufffd");

describe("a workbook", () => {
  /** Its cells as a spreadsheet reads them: text, numbers, booleans. */
  async function cellsOf(columns: readonly Column[], rows: readonly Row[]) {
    const parts = unzipSync(
      new Uint8Array(await (await xlsxFile(source(columns, rows))).arrayBuffer()),
    );
    const page = new JSDOM(strFromU8(parts["xl/worksheets/sheet1.xml"] ?? new Uint8Array()), {
      contentType: "application/xml",
    }).window.document;
    for (const part of Object.values(parts)) {
      const {documentElement} = new JSDOM(strFromU8(part), {contentType: "application/xml"}).window
        .document;
      expect(documentElement.tagName).not.toBe("parsererror");
    }
    return [...page.getElementsByTagName("row")].map((row) =>
      [...row.getElementsByTagName("c")].map((cell) => {
        const text = cell.getElementsByTagName("t")[0]?.textContent;
        if (text !== undefined) return decoded(text ?? "");
        const value = cell.getElementsByTagName("v")[0]?.textContent ?? null;
        return value === null
          ? null
          : cell.getAttribute("t") === "b"
            ? value === "1"
            : Number(value);
      }),
    );
  }

  /** "_x000D_" is a character by its number. */
  const decoded = (text: string) =>
    text.replace(/_x([\dA-F]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

  test("holds any text, as value and as a column's name", async () => {
    const rows = naughty.map((text, at) => ({txt1: text, num1: at}));
    const cells = await cellsOf([txt("txt1"), num("num1")], rows);
    expect(cells.slice(1)).toEqual(naughty.map((text, at) => [encoded(text), at]));
    const [row] = [Object.fromEntries(names.map((name, at): [string, Value] => [name, at]))];
    const [heading, values] = await cellsOf(names.map(num), [row]);
    expect(heading).toEqual(names.map(encoded));
    expect(values).toEqual(names.map((_, at) => at));
  });

  test("holds numbers, truth values, days and moments as what they are", async () => {
    const columns: readonly Column[] = [
      num("a"),
      {name: "b", type: "BOOLEAN", kind: "boolean"},
      {name: "c", type: "DATE", kind: "date"},
      {name: "d", type: "TIMESTAMP", kind: "timestamp"},
      {name: "e", type: "DATE[]", kind: "other"},
      {name: "f", type: "HUGEINT", kind: "number"},
    ];
    const day = new Date("2020-02-01");
    const noon = new Date("2020-02-01T12:00:00Z");
    const rows: readonly Row[] = [
      {a: -5, b: true, c: day, d: noon, e: [day], f: "9007199254740993"},
      {a: 4.5e-23, b: null, c: new Date("1850-01-01"), d: null, e: null, f: null},
      {a: NaN, b: null, c: null, d: null, e: null, f: null},
    ];
    expect((await cellsOf(columns, rows)).slice(1)).toEqual([
      [-5, true, 43862, 43862.5, '["2020-02-01"]', "9007199254740993"],
      [4.5e-23, null, "1850-01-01T00:00:00.000Z", null, null, null],
      ["NaN", null, null, null, null, null],
    ]);
  });
});

describe("what is copied for a spreadsheet", () => {
  const parse = (text: string) =>
    Papa.parse<string[]>(text, {delimiter: "\t", newline: "\n", quoteChar: '"'}).data;

  test("is read back cell by cell, the heading too, and nothing of it runs", () => {
    const rows = naughty.map((text, at) => ({txt1: text, num1: at}));
    const columns = [txt("txt1"), num("num1")];
    const read = parse(copyText(columns, rows, "nl"));
    expect(read.map(([text = "", at]) => [unguarded(text), Number(at)])).toEqual(
      naughty.map((text, at) => [text, at]),
    );
    const [heading = []] = parse(copyHeading(names.map(txt)));
    expect(heading.map(unguarded)).toEqual(names);
    for (const text of [...heading, ...read.map(([first = ""]) => first)]) {
      expect(/^\s*[=@＝＠]/u.test(text), JSON.stringify(text)).toBe(false);
    }
  });
});

describe("a CSV file", () => {
  test.each(["standard", "belgian"] as const)(
    "in the %s way is read back cell by cell",
    async (flavour) => {
      const rows = naughty.map((text, at) => ({txt1: text, num1: at}));
      const file = await csvFile(source([txt("txt1"), num("num1")], rows), flavour);
      const text = new TextDecoder("utf-8").decode(await file.arrayBuffer());
      const {data} = Papa.parse<string[]>(text.trimEnd() + "\r\n", {
        delimiter: flavour === "belgian" ? ";" : ",",
        newline: "\r\n",
        skipEmptyLines: true,
      });
      const back = flavour === "belgian" ? unguarded : (each: string) => each;
      expect(data.slice(1).map(([each = "", at]) => [back(each), Number(at)])).toEqual(
        naughty.map((each, at) => [encoded(each), at]),
      );
    },
  );
});
