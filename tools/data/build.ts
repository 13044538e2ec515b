/**
 * Makes data/datapackage.json and data/README.md from data/package.yaml, data/checks.yaml and the CSV files.
 * `npm run data:build`; with `-- --check` it writes nothing and fails when a file is stale.
 */
import {existsSync, readFileSync, writeFileSync} from "node:fs";
import {join, resolve} from "node:path";
import {DATA_DIR, readCsvFile} from "./csv-files.ts";
import {createDescriptor} from "./descriptor.ts";
import {readChecksYaml, readPackageYaml} from "./package-source.ts";
import {createReadme} from "./readme.ts";

/** The generated files of a data directory by name. The same input always gives the same bytes. */
export function generatedFiles(dir: string): ReadonlyMap<string, string> {
  const yaml = readPackageYaml(join(dir, "package.yaml"));
  const checks = readChecksYaml(join(dir, "checks.yaml"));
  const sources = readCsvFile(join(dir, "sources.csv")).rows;
  const sourcesOf = (table: string): readonly string[] => {
    const {rows} = readCsvFile(join(dir, `${table}.csv`));
    return [...new Set(rows.map((row) => row.source_id ?? ""))].sort();
  };
  const descriptor = createDescriptor({yaml, checks, sources, sourcesOf});
  const rowsOf = ({path}: {readonly path: string}): number =>
    readCsvFile(join(dir, path)).rows.length;
  return new Map([
    ["datapackage.json", `${JSON.stringify(descriptor, null, 2)}\n`],
    ["README.md", createReadme({yaml, descriptor, sources, rowsOf})],
  ]);
}

/** Names of the generated files that differ from what stands in the directory. */
export function staleFiles(dir: string): readonly string[] {
  return [...generatedFiles(dir)]
    .filter(([name, text]) => {
      const path = join(dir, name);
      return !existsSync(path) || readFileSync(path, "utf8") !== text;
    })
    .map(([name]) => name);
}

function main(args: readonly string[]): void {
  const stale = staleFiles(DATA_DIR);
  if (args.includes("--check")) {
    if (stale.length === 0) return;
    console.error(`Stale: ${stale.join(", ")}. Run npm run data:build.`);
    process.exitCode = 1;
    return;
  }
  const files = generatedFiles(DATA_DIR);
  for (const name of stale) writeFileSync(join(DATA_DIR, name), files.get(name) ?? "");
  console.log(stale.length > 0 ? `Wrote ${stale.join(", ")}.` : "Nothing to write.");
}

if (process.argv[1] && resolve(process.argv[1]) === import.meta.filename)
  main(process.argv.slice(2));
