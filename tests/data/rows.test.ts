import {describe, expect, test} from "vitest";
import {breakdownFields, codeListOf, resourceNamed} from "#catalog";
import {figure, figureTables, figures, pkg, rowsOf} from "./package.ts";
import {parsePrinted} from "./printed-value.ts";

describe("the figures", () => {
  test("have ids that are unique over all tables", () => {
    const ids = figures.map((row) => row.figure_id);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });

  test("are printed wherever there is a value", () => {
    expect(figures.filter((row) => row.value && !row.printed)).toEqual([]);
  });

  test("have a value that is the printed number", () => {
    const wrong = figures.filter((row) => {
      const parsed = parsePrinted(row.printed ?? "");
      return parsed !== null && Math.abs(parsed - Number(row.value)) > 0.00005;
    });
    expect(wrong.map(({figure_id, printed, value}) => ({figure_id, printed, value}))).toEqual([]);
  });

  test("are nearly all printed in a form that can be read back", () => {
    const read = figures.filter((row) => parsePrinted(row.printed ?? "") !== null);
    expect(read.length).toBeGreaterThan(0.97 * figures.length);
  });

  test("have the unit and the table of their measure", () => {
    const measures = new Map(rowsOf("measure").map((row) => [row.measure, row]));
    for (const {name} of figureTables) {
      for (const row of rowsOf(name)) {
        const measure = measures.get(row.measure);
        expect(measure?.unit, row.figure_id).toBe(row.unit);
        expect(measure?.table_name, row.figure_id).toBe(name);
      }
    }
  });

  test("repeat a first mention of the same thing", () => {
    for (const table of figureTables) {
      const cell = [
        "measure",
        "series",
        "period",
        "unit",
        ...breakdownFields(table).map(({name}) => name),
      ];
      for (const row of rowsOf(table.name).filter(({repeats}) => repeats)) {
        const first = figure(row.repeats ?? "");
        expect(first.repeats, row.figure_id).toBe("");
        expect(
          cell.map((name) => first[name]),
          row.figure_id,
        ).toEqual(cell.map((name) => row[name]));
      }
    }
  });

  test("fill each place in the cube once, ranges and repetitions aside", () => {
    for (const table of figureTables) {
      const cell = ["measure", "series", "period", ...breakdownFields(table).map(({name}) => name)];
      const places = rowsOf(table.name)
        .filter((row) => !row.repeats && !row.qualifier?.startsWith("range"))
        .map((row) => cell.map((name) => row[name]).join("|"));
      expect(places.filter((place, i) => places.indexOf(place) !== i)).toEqual([]);
    }
  });

  test("have notes in both languages or in none", () => {
    expect(figures.filter((row) => Boolean(row.note) !== Boolean(row.note_en))).toEqual([]);
  });

  test("stand as a range in pairs, the lower end first", () => {
    const low = figures.flatMap((row, i) =>
      row.qualifier === "range_low" ? [[row, figures[i + 1]]] : [],
    );
    expect(low).toHaveLength(figures.filter((row) => row.qualifier === "range_high").length);
    for (const [from, to] of low) {
      expect(to?.qualifier).toBe("range_high");
      expect(Number(from?.value)).toBeLessThan(Number(to?.value));
    }
  });
});

describe("the code lists", () => {
  const lists = [
    ...new Set(
      figureTables.flatMap((table) =>
        breakdownFields(table).map(({name}) => codeListOf(table, name)),
      ),
    ),
  ];

  test("have a label in both languages and an order for every code", () => {
    for (const list of [...lists, "status", "qualifier", "unit"]) {
      const rows = rowsOf(list ?? "");
      expect(rows.length, list ?? "").toBeGreaterThan(0);
      for (const row of rows)
        expect(row.label_nl && row.label_en, `${list} ${row.code}`).toBeTruthy();
      expect(rows.map(({sort}) => Number(sort))).toEqual(rows.map((_, i) => i + 1));
    }
  });

  test("do not give two codes of a list the same name", () => {
    for (const list of lists) {
      for (const label of ["label_nl", "label_en"]) {
        const labels = rowsOf(list ?? "").map((row) => `${row.parent}|${row[label]}`);
        expect(
          labels.filter((each, i) => labels.indexOf(each) !== i),
          list ?? "",
        ).toEqual([]);
      }
    }
  });

  test("define every measure in both languages", () => {
    for (const row of rowsOf("measure")) {
      for (const column of ["title_nl", "title_en", "definition_nl", "definition_en", "unit"]) {
        expect(row[column], `${row.measure} ${column}`).toBeTruthy();
      }
    }
  });

  test("describe exactly the measures, series and units in use", () => {
    const used = (column: string) => [...new Set(figures.map((row) => row[column] ?? ""))].sort();
    const prices = rowsOf("deflator").map((row) => row.series ?? "");
    expect(
      rowsOf("measure")
        .map((row) => row.measure)
        .sort(),
    ).toEqual([...used("measure"), "annual_change_pct"].sort());
    expect(
      rowsOf("series")
        .map((row) => row.series)
        .sort(),
    ).toEqual([...new Set([...used("series"), ...prices])].sort());
    expect(
      rowsOf("unit")
        .map((row) => row.code)
        .sort(),
    ).toEqual(used("unit"));
  });

  test("tell where the contradictions are", () => {
    for (const row of rowsOf("contradictions")) {
      const ids = rowsOf(resourceNamed(pkg, row.table_name ?? "").name).map(
        (each) => each.figure_id,
      );
      expect(ids).toContain(row.figure_id);
    }
  });
});
