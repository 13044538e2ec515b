import {describe, expect, test} from "vitest";
import {
  breakdownFields,
  codeListOf,
  curatedTables,
  descriptionOf,
  fieldNamed,
  parseDataPackage,
  resourceNamed,
  titleOf,
} from "#catalog";
import {pkg} from "../data/package.ts";

const csv = async (path: string) => path;

describe("the curated tables", () => {
  const tables = curatedTables(pkg, csv);
  const names = tables.map(({name}) => name);

  test("come after the tables they refer to", () => {
    for (const {name, schema} of pkg.resources.filter((each) => names.includes(each.name))) {
      for (const {reference} of schema.foreignKeys ?? []) {
        if (reference.resource)
          expect(names.indexOf(reference.resource)).toBeLessThan(names.indexOf(name));
      }
    }
  });

  test("leave out the curators' own lists and load each file under its path", async () => {
    expect(names).not.toContain("coverage_exclusions");
    expect(await tables.find(({name}) => name === "budget")?.csv()).toBe("budget.csv");
  });

  test("make one main view per figure table and the view of all figures at the end", () => {
    const views = tables.flatMap(({afterSql = []}) => afterSql.map((sql) => sql.split(" AS")[0]));
    expect(views).toHaveLength(14);
    expect(views.at(-1)).toBe('CREATE VIEW "figures"');
  });

  test("that refer to each other in a circle throw", () => {
    const budget = resourceNamed(pkg, "budget");
    const circle = {
      ...budget,
      schema: {
        ...budget.schema,
        foreignKeys: [{fields: ["unit"], reference: {resource: "other", fields: ["code"]}}],
      },
    };
    expect(() => curatedTables({...pkg, resources: [circle]}, csv)).toThrow(/circle/);
  });
});

describe("the descriptor's readers", () => {
  const organisations = resourceNamed(pkg, "organisations");

  test("know titles and descriptions in both languages", () => {
    expect(titleOf(organisations, "nl")).toBe("Organisaties");
    expect(titleOf(fieldNamed(organisations, "work_type"), "en")).toBe("Work type");
    expect(descriptionOf(organisations, "en")).toContain("chapters");
  });

  test("know the code list of a column, and that a free column has none", () => {
    expect(codeListOf(organisations, "channel")).toBe("reach_channel");
    expect(codeListOf(organisations, "unit")).toBe("unit");
    expect(codeListOf(organisations, "repeats")).toBeNull();
    expect(codeListOf(organisations, "locator")).toBeNull();
  });

  test("know the dimensions of a breakdown, and that other tables have none", () => {
    expect(breakdownFields(resourceNamed(pkg, "practices")).map(({name}) => name)).toEqual([
      "channel",
      "recognition",
    ]);
    expect(breakdownFields(resourceNamed(pkg, "deflator"))).toEqual([]);
  });

  test("throw for what is not there", () => {
    expect(() => resourceNamed(pkg, "nothing")).toThrow(/no table/);
    expect(() => fieldNamed(organisations, "nothing")).toThrow(/no column/);
    expect(() => parseDataPackage('{"resources": [1]}')).toThrow(/Not a data package/);
  });
});
