import type {TableSource} from "#engine";
import {isFigureTable, isObservedFigures} from "./data-package.ts";
import type {DataPackage, Resource} from "./data-package.ts";
import {createFiguresViewSql, createMainViewSql, createTableSql} from "./ddl.ts";

/**
 * The tables of the package for an engine, referenced tables first. `readCsv` gets the path as it stands
 * in the descriptor, at the time an engine loads the table. The curators' own lists are not among them.
 * `afterAll` are statements that need all of the tables.
 */
export function curatedTables(
  pkg: DataPackage,
  readCsv: (path: string) => Promise<string>,
  afterAll: readonly string[] = [],
): readonly TableSource[] {
  const resources = inReferenceOrder(
    pkg.resources.filter((resource) => resource["veldboek:kind"] !== "curation"),
  );
  // The view over all figures needs all their tables.
  const last = resources.findLast((each) => isFigureTable(each) || isObservedFigures(each));
  return resources.map((resource) => ({
    name: resource.name,
    createSql: createTableSql(resource),
    csv: () => readCsv(resource.path),
    afterSql: [
      ...(isFigureTable(resource) ? [createMainViewSql(resource)] : []),
      ...(resource === last ? [createFiguresViewSql(pkg)] : []),
      ...(resource === resources.at(-1) ? afterAll : []),
    ],
  }));
}

/** Puts each table after the tables it refers to; the order is otherwise that of the descriptor. */
function inReferenceOrder(resources: readonly Resource[]): readonly Resource[] {
  const placed = new Set<string>();
  const ordered: Resource[] = [];
  let waiting = resources;
  while (waiting.length > 0) {
    const ready = waiting.filter((resource) =>
      references(resource).every((name) => placed.has(name)),
    );
    if (ready.length === 0)
      throw new Error(`Tables refer to each other in a circle: ${waiting[0]?.name}.`);
    for (const resource of ready) placed.add(resource.name);
    ordered.push(...ready);
    waiting = waiting.filter((resource) => !placed.has(resource.name));
  }
  return ordered;
}

function references(resource: Resource): readonly string[] {
  return (resource.schema.foreignKeys ?? []).map((key) => key.reference.resource).filter(Boolean);
}
