import {ANALYSES} from "#analyses";
import type {Localized} from "#base";
import {codeListOf, descriptionOf, isFigureTable, profileColumn, titleOf, toSource} from "#catalog";
import type {ColumnProfile, DataPackage, Field, Resource} from "#catalog";
import {quoteIdentifier} from "#engine";
import type {Engine, Row} from "#engine";
import type {
  CatalogColumn,
  CatalogContent,
  CatalogMeasure,
  CatalogTable,
  ColumnShape,
} from "../../src/ui/content/catalog-content.ts";
import type {NotebookEntry} from "../../src/ui/content/shipped.ts";

/** The tables a policymaker comes for; they stand first. */
const SUBJECTS = ["organisations", "workforce", "budget", "participants"];

/** Everything the pages tell about the data before the engine starts, asked from the native engine. */
export async function buildCatalogContent(
  pkg: DataPackage,
  engine: Engine,
  notebooks: readonly NotebookEntry[],
  contradictions: CatalogContent["contradictions"] = {},
): Promise<CatalogContent> {
  const codes = await readCodes(pkg, engine);
  const tables: CatalogTable[] = [];
  for (const resource of inOrder(pkg.resources)) {
    tables.push(await buildTable(resource, engine, codes));
  }
  const sources = (await engine.query("FROM sources")).rows.map(toSource);
  return {
    version: pkg.version,
    notebooks,
    analyses: ANALYSES.map(({id, theme, title, description}) => ({id, theme, title, description})),
    tables,
    sources,
    measures: await readMeasures(engine, codes),
    codes,
    parents: await readParents(pkg, engine),
    contradictions,
  };
}

function inOrder(resources: readonly Resource[]): readonly Resource[] {
  const shown = resources.filter((resource) => resource["veldboek:kind"] !== "curation");
  const rank = ({name}: Resource) =>
    (SUBJECTS.indexOf(name) + SUBJECTS.length + 1) % (SUBJECTS.length + 1);
  const subjects = shown.filter(({name}) => SUBJECTS.includes(name));
  return [
    ...subjects.toSorted((a, b) => rank(a) - rank(b)),
    ...shown.filter(({name}) => !SUBJECTS.includes(name)),
  ];
}

function groupOf(resource: Resource): CatalogTable["group"] {
  if (SUBJECTS.includes(resource.name)) return "subject";
  return isFigureTable(resource) ? "other" : "support";
}

async function buildTable(
  resource: Resource,
  engine: Engine,
  codes: CatalogContent["codes"],
): Promise<CatalogTable> {
  const columns: CatalogColumn[] = [];
  const described = await engine.query(`SELECT * FROM ${quoteIdentifier(resource.name)} LIMIT 0`);
  const units = codes["unit"] ?? {};
  let rows = 0;
  for (const field of resource.schema.fields) {
    const column = described.columns.find(({name}) => name === field.name);
    if (!column) throw new Error(`${resource.name} has no column ${field.name}`);
    const profile = await profileColumn(engine, resource.name, column);
    rows = profile.rows;
    columns.push({
      name: field.name,
      title: localized(field),
      description: {nl: descriptionOf(field, "nl"), en: descriptionOf(field, "en")},
      type: column.type,
      unit: units[field["veldboek:unit"] ?? ""] ?? null,
      unitColumn: field["veldboek:unitField"] ?? null,
      overlaps: field["veldboek:overlapping"] === true,
      codes: codeListOf(resource, field.name),
      distinct: profile.distinct,
      nulls: profile.nulls,
      shape: shapeOf(profile),
    });
  }
  return {
    name: resource.name,
    group: groupOf(resource),
    title: localized(resource),
    description: {nl: descriptionOf(resource, "nl"), en: descriptionOf(resource, "en")},
    rows,
    figures: isFigureTable(resource),
    columns,
    sources: await readSourceIds(resource, engine),
  };
}

function localized(thing: Resource | Field): Localized {
  return {nl: titleOf(thing, "nl"), en: titleOf(thing, "en")};
}

/** A column in which every value differs (a key, a remark) has no distribution worth drawing. */
function shapeOf(profile: ColumnProfile): ColumnShape {
  const {min, max, bins, top, distinct, rows, nulls} = profile;
  if (bins.length > 0 && typeof min === "number" && typeof max === "number" && min < max) {
    return {kind: "histogram", min, max, bins};
  }
  if (top.length > 0 && distinct < 0.8 * (rows - nulls)) {
    return {kind: "categories", top: top.map(({value, rows: count}) => ({value, count}))};
  }
  return {kind: "none"};
}

async function readSourceIds(resource: Resource, engine: Engine): Promise<readonly string[]> {
  if (!resource.schema.fields.some(({name}) => name === "source_id")) return [];
  const {rows} = await engine.query(
    `SELECT DISTINCT source_id FROM ${quoteIdentifier(resource.name)} ORDER BY 1`,
  );
  return resource.name === "sources" ? [] : rows.map(({source_id}) => String(source_id));
}

/** Code list tables have `code`; series and measures have titles instead of labels. */
async function readCodes(pkg: DataPackage, engine: Engine): Promise<CatalogContent["codes"]> {
  const lists: Record<string, Record<string, Localized>> = {};
  for (const {name, schema} of pkg.resources) {
    const columns = schema.fields.map((field) => field.name);
    const label = ["label", "title"].find((stem) => columns.includes(`${stem}_nl`));
    if (!label) continue;
    const key = schema.primaryKey[0] ?? "code";
    const {rows} = await engine.query(`FROM ${quoteIdentifier(name)}`);
    lists[name] = Object.fromEntries(
      rows.map((row) => [String(row[key]), pair(row, `${label}_nl`, `${label}_en`)]),
    );
  }
  return lists;
}

/** Of code lists in which codes stand above others. */
async function readParents(pkg: DataPackage, engine: Engine): Promise<CatalogContent["parents"]> {
  const lists: Record<string, Record<string, string>> = {};
  for (const {name, schema} of pkg.resources) {
    if (!schema.fields.some((field) => field.name === "parent")) continue;
    const {rows} = await engine.query(
      `SELECT code, parent FROM ${quoteIdentifier(name)} WHERE parent IS NOT NULL`,
    );
    if (rows.length === 0) continue;
    lists[name] = Object.fromEntries(
      rows.map((row) => [String(row["code"]), String(row["parent"])]),
    );
  }
  return lists;
}

async function readMeasures(
  engine: Engine,
  codes: CatalogContent["codes"],
): Promise<readonly CatalogMeasure[]> {
  const {rows} = await engine.query(
    `SELECT DISTINCT m.*, f.table_name FROM measure m JOIN figures f USING (measure) ORDER BY ALL`,
  );
  return rows.map((row) => ({
    name: String(row["measure"]),
    table: String(row["table_name"]),
    title: pair(row, "title_nl", "title_en"),
    definition: pair(row, "definition_nl", "definition_en"),
    unit: codes["unit"]?.[String(row["unit"])] ?? {nl: "", en: ""},
    additive: row["additive"] === true,
  }));
}

function pair(row: Row, nl: string, en: string): Localized {
  return {nl: String(row[nl] ?? ""), en: String(row[en] ?? "")};
}
