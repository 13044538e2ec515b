/** Turns the data of a chart of one version into that of the next. */
export type Migration = (
  chart: Readonly<Record<string, unknown>>,
) => Readonly<Record<string, unknown>>;

/** From version 1 to 2, from 2 to 3, and so on. A change of the schema adds one here. */
const MIGRATIONS: readonly Migration[] = [];

/** The version of the schema that this program writes. A chart of a later one is not read. */
export const CHART_VERSION = MIGRATIONS.length + 1;

/**
 * The data of a chart as this version has them. A chart that names no version is of the first, since
 * that is how version 1 is written. What is no chart, or of no version known here, comes back as it is.
 */
export function migrateChart(data: unknown, migrations = MIGRATIONS): unknown {
  if (typeof data !== "object" || data === null || Array.isArray(data)) return data;
  const {version = 1, ...chart} = data as Readonly<Record<string, unknown>>; // an object, as seen above
  const latest = migrations.length + 1;
  if (typeof version !== "number" || !Number.isInteger(version)) return data;
  if (version < 1 || version > latest) return data;
  const steps = migrations.slice(version - 1);
  return {version: latest, ...steps.reduce((older, migrate) => migrate(older), chart)};
}
