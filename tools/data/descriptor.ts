import type {DataPackage, Field, ForeignKey, Resource, TableSchema} from "#catalog";
import type {CsvRow} from "./csv-files.ts";
import type {
  Bilingual,
  ChecksYaml,
  DimensionSource,
  FieldSource,
  FigureTableSource,
  PackageYaml,
  RegisterSource,
} from "./package-source.ts";

/** What the descriptor is made of besides package.yaml. */
export interface DescriptorInput {
  readonly yaml: PackageYaml;
  readonly checks: ChecksYaml;
  /** Rows of sources.csv. */
  readonly sources: readonly CsvRow[];
  /** Ids of the sources that the rows of a figure table name. */
  readonly sourcesOf: (table: string) => readonly string[];
}

/** A part of the descriptor with the standard's further properties, which the program does not read. */
type Written<T> = T & Readonly<Record<string, unknown>>;

/** Makes datapackage.json: Data Package 2.0, with Dutch in its own properties and ours under `veldboek:`. */
export function createDescriptor(input: DescriptorInput): Written<DataPackage> {
  const {yaml, checks} = input;
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: yaml.name,
    ...titles(yaml.title, yaml.description),
    version: yaml.version,
    created: yaml.created,
    keywords: yaml.keywords,
    contributors: yaml.contributors,
    licenses: [licenceOf(yaml)],
    "veldboek:licenceNote": yaml.licence.note.nl,
    "veldboek:licenceNoteEn": yaml.licence.note.en,
    sources: input.sources.map(packageSource),
    resources: [
      ...yaml.figure_tables.map((table) => figureResource(table, input)),
      ...yaml.registers.map((each) => resource(each, input)),
      ...yaml.code_lists.map((list) => codeResource(list, input)),
    ],
    "veldboek:checks": checks.checks,
    "veldboek:notCheckable": checks.not_checkable,
  };
}

function licenceOf({licence}: PackageYaml): Resource["licenses"][number] {
  return {name: licence.name, title: licence.title, path: licence.path};
}

function packageSource(row: CsvRow): DataPackage["sources"][number] {
  return {
    title: `${row.publisher}, ${row.title}`,
    ...(row.url ? {path: row.url} : {}),
    version: row.year ?? "",
    "veldboek:id": row.source_id ?? "",
  };
}

function titles(
  title: Bilingual,
  description: Bilingual,
): Omit<Field, "name" | "type" | "veldboek:role"> {
  return {
    title: title.nl,
    "veldboek:titleEn": title.en,
    description: description.nl,
    "veldboek:descriptionEn": description.en,
  };
}

function figureResource(table: FigureTableSource, input: DescriptorInput): Written<Resource> {
  const {before, after} = input.yaml.figure_fields;
  const dimensions = table.dimensions.map((each) => dimensionField(each, input.yaml));
  const fields = [...before, ...dimensions, ...after];
  return resource(
    {...table, kind: "figures", key: ["figure_id"], fields, sources: input.sourcesOf(table.name)},
    input,
  );
}

/** A dimension takes its title and description from its code list. */
function dimensionField(dimension: DimensionSource, yaml: PackageYaml): FieldSource {
  const {name, list} =
    typeof dimension === "string" ? {name: dimension, list: dimension} : dimension;
  const found = yaml.code_lists.find((each) => each.name === list);
  if (!found) throw new Error(`package.yaml: dimension "${name}" needs the code list "${list}".`);
  const {title, description, overlapping} = found;
  const properties = overlapping ? {overlapping} : {};
  return {name, type: "string", role: "dimension", list, title, description, properties};
}

function codeResource(
  list: PackageYaml["code_lists"][number],
  input: DescriptorInput,
): Written<Resource> {
  const {name, title, description} = list;
  const source: RegisterSource = {
    ...{name, title, description, kind: "codes", key: ["code"]},
    fields: input.yaml.code_fields,
  };
  return resource(source, input);
}

function resource(source: RegisterSource, input: DescriptorInput): Written<Resource> {
  const own = input.sources.filter(({source_id}) => source.sources?.includes(source_id ?? ""));
  return {
    name: source.name,
    type: "table",
    path: source.path ?? `${source.name}.csv`,
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
    ...titles(source.title, source.description),
    "veldboek:kind": source.kind,
    licenses: [licenceOf(input.yaml)],
    ...(own.length > 0 ? {sources: own.map(packageSource)} : {}),
    schema: schemaOf(source, input.yaml),
  };
}

function schemaOf(source: RegisterSource, yaml: PackageYaml): Written<TableSchema> {
  const foreignKeys = source.fields.flatMap((field) => foreignKey(field, yaml));
  return {
    $schema: "https://datapackage.org/profiles/2.0/tableschema.json",
    fields: source.fields.map((field) => fieldOf(field)),
    missingValues: [""],
    primaryKey: source.key,
    ...(foreignKeys.length > 0 ? {foreignKeys} : {}),
  };
}

function fieldOf({name, type, format, role, title, description, ...rest}: FieldSource): Field {
  const properties = Object.entries(rest.properties ?? {}).map(([key, value]) => [
    `veldboek:${key}`,
    value,
  ]);
  return {
    name,
    type,
    ...(format ? {format} : {}),
    ...titles(title, description),
    ...(rest.constraints ? {constraints: rest.constraints} : {}),
    "veldboek:role": role,
    ...Object.fromEntries(properties),
  };
}

function foreignKey({name, list, self}: FieldSource, yaml: PackageYaml): readonly ForeignKey[] {
  if (self) return [{fields: [name], reference: {resource: "", fields: [self]}}];
  if (!list) return [];
  const key = yaml.registers.find((each) => each.name === list)?.key ?? ["code"];
  return [{fields: [name], reference: {resource: list, fields: [...key]}}];
}
