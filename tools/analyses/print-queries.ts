import type {AnyAnalysis, Param, ResultColumn} from "../../src/analyses/analysis.ts";

const TS_TYPES = {
  INTEGER: "number",
  DOUBLE: "number",
  VARCHAR: "string",
  BOOLEAN: "boolean",
  DATE: "Date",
  "VARCHAR[]": "readonly string[]",
} as const;

/** Writes src/analyses/queries.ts: a type for the parameters and rows of each analysis, and its value. */
export function printQueries(analyses: readonly AnyAnalysis[]): string {
  return [
    `// Generated from sql/*.sql by \`npm run analyses:build\`: change those, not this.`,
    `import type {Analysis} from "./analysis.ts";`,
    ...analyses.map(printAnalysis),
    `/** All analyses, in the order of their themes and of their place in them. */`,
    `export const ANALYSES = [${analyses.map(({id}) => camel(id)).join(", ")}] as const;`,
    "",
  ].join("\n\n");
}

function printAnalysis(analysis: AnyAnalysis): string {
  const type = pascal(analysis.id);
  const params = analysis.params.map(printParam);
  const columns = analysis.columns.map(printColumn).join("\n");
  return [
    params.length === 0
      ? `/** \`${analysis.id}\` has no parameters. */\nexport type ${type}Params = Readonly<Record<string, never>>;`
      : `/** Parameters of \`${analysis.id}\`. */\nexport interface ${type}Params {\n${params.join("\n")}\n}`,
    `/** One row of \`${analysis.id}\`. */\nexport interface ${type}Row {\n${columns}\n}`,
    `/** ${comment(analysis.title.en)} */\nexport const ${camel(analysis.id)}: Analysis<${type}Params, ${type}Row> = ${printValue(analysis)};`,
  ].join("\n\n");
}

function printParam({name, domain, title, default: usual}: Param): string {
  const type = domain.map(({value}) => JSON.stringify(value)).join(" | ");
  return `/** ${comment(title.en)}; default ${JSON.stringify(usual)}. */\nreadonly ${name}?: ${type};`;
}

function printColumn({name, type, nullable, unit, title, description}: ResultColumn): string {
  const texts = [title.en, unit === null ? "" : `in ${unit}`, description.en].filter(Boolean);
  return `/** ${comment(texts.join("; "))} */\nreadonly ${name}: ${TS_TYPES[type]}${nullable ? " | null" : ""};`;
}

/** The value as source; the SQL as a text of several lines. */
function printValue({sql, ...rest}: AnyAnalysis): string {
  const json = JSON.stringify(rest, null, 2);
  const text = sql.replaceAll("\\", "\\\\").replaceAll("`", "\\`").replaceAll("${", "\\${");
  return `${json.slice(0, -2)},\n  "sql": \`${text}\`\n}`;
}

function comment(text: string): string {
  return text.replaceAll("*/", "* /");
}

function pascal(id: string): string {
  return id.replace(/(?:^|_)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

function camel(id: string): string {
  const name = pascal(id);
  return name.charAt(0).toLowerCase() + name.slice(1);
}
