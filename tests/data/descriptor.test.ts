import {readFileSync, readdirSync} from "node:fs";
import {join} from "node:path";
import {Ajv} from "ajv";
import addFormats from "ajv-formats";
import {describe, expect, test} from "vitest";
import {breakdownFields, codeListOf, resourceNamed} from "#catalog";
import {DATA_DIR, readCsvFile} from "../../tools/data/csv-files.ts";
import {figureTables, pkg} from "./package.ts";

const schema: object = JSON.parse(
  readFileSync(join(import.meta.dirname, "profile/data-package.schema.json"), "utf8"),
);

function schemaErrors(descriptor: unknown): readonly string[] {
  const ajv = new Ajv({strict: false, allErrors: true});
  addFormats.default(ajv);
  const validate = ajv.compile(schema);
  validate(descriptor);
  return (validate.errors ?? []).map(({instancePath, message}) => `${instancePath} ${message}`);
}

/** A copy of the descriptor with the value at a path replaced. */
function changed(path: readonly (string | number)[], value: unknown): unknown {
  const copy: unknown = structuredClone(pkg);
  // The walk goes through plain JSON, of which every level can be indexed.
  let at = copy as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) at = at[key] as Record<string | number, unknown>;
  at[path.at(-1) ?? ""] = value;
  return copy;
}

describe("the descriptor", () => {
  test("follows the Data Package 2.0 standard", () => {
    expect(schemaErrors(pkg)).toEqual([]);
  });

  test.each([
    [
      "fieldsMatch, which the official profile types wrongly",
      ["resources", 0, "schema", "fieldsMatch"],
      "subset",
    ],
    ["an unknown constraint", ["resources", 0, "schema", "fields", 0, "constraints"], {foo: 1}],
    [
      "a bound that is no number",
      ["resources", 0, "schema", "fields", 19, "constraints"],
      {minimum: "abc"},
    ],
    ["an unknown field type", ["resources", 0, "schema", "fields", 0, "type"], "text"],
    ["a path out of the directory", ["resources", 0, "path"], "../x.csv"],
    ["a property without namespace", ["resources", 0, "role"], "figures"],
    ["a licence without name and path", ["licenses"], [{title: "CC"}]],
    ["a day instead of a moment", ["created"], "2026-11-22"],
    ["a table without fields", ["resources", 0, "schema", "fields"], []],
    ["a missing English title", ["resources", 0, "veldboek:titleEn"], ""],
  ])("would not pass with %s", (_what, path, value) => {
    expect(schemaErrors(changed(path, value))).not.toEqual([]);
  });

  test("names each table, path and column once", () => {
    const twice = (names: readonly string[]) =>
      names.filter((name, i) => names.indexOf(name) !== i);
    expect(twice(pkg.resources.map(({name}) => name))).toEqual([]);
    expect(twice(pkg.resources.map(({path}) => path))).toEqual([]);
    for (const {
      schema: {fields},
    } of pkg.resources) {
      expect(twice(fields.map(({name}) => name))).toEqual([]);
    }
  });

  test("has keys that exist, on both sides, and refer to whole primary keys", () => {
    for (const resource of pkg.resources) {
      const {fields, primaryKey, foreignKeys = []} = resource.schema;
      const names = fields.map(({name}) => name);
      expect(names).toEqual(expect.arrayContaining([...primaryKey]));
      for (const key of foreignKeys) {
        const target = key.reference.resource
          ? resourceNamed(pkg, key.reference.resource)
          : resource;
        expect(names).toEqual(expect.arrayContaining([...key.fields]));
        expect(key.reference.fields).toEqual(target.schema.primaryKey);
      }
    }
  });

  test("gives each measure a unit, and names only columns that are there", () => {
    for (const {
      name,
      schema: {fields},
    } of pkg.resources) {
      const names: readonly (string | undefined)[] = fields.map((field) => field.name);
      for (const field of fields) {
        const {"veldboek:unit": unit, "veldboek:unitField": unitField} = field;
        if (field["veldboek:role"] === "measure")
          expect(unit ?? unitField, `${name}.${field.name}`).toBeTruthy();
        const others = [unitField, field["veldboek:statusField"], field["veldboek:roundedToField"]];
        expect(names).toEqual(
          expect.arrayContaining(others.filter((other) => other !== undefined)),
        );
      }
    }
  });

  test("has a code list for each dimension of a figure table", () => {
    for (const table of figureTables) {
      for (const {name} of breakdownFields(table)) {
        expect(codeListOf(table, name), `${table.name}.${name}`).not.toBeNull();
      }
    }
  });

  test("lists the columns of each file in their order", () => {
    for (const {
      path,
      schema: {fields},
    } of pkg.resources) {
      expect(readCsvFile(join(DATA_DIR, path)).header, path).toEqual(fields.map(({name}) => name));
    }
  });

  test("knows every file of the data directory", () => {
    const own = ["package.yaml", "checks.yaml", "datapackage.json", "README.md"];
    const files = readdirSync(DATA_DIR, {recursive: true, withFileTypes: true})
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(DATA_DIR.length + 1))
      .filter((file) => !file.startsWith("notebooks/") && !own.includes(file));
    expect(files.sort()).toEqual(pkg.resources.map(({path}) => path).sort());
  });
});
