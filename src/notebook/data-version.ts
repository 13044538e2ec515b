import type {DataReference} from "./notebook.ts";

/** How the data that a notebook was written on stand to the data that are here. */
export type DataDrift =
  | {readonly type: "none"}
  | {readonly type: "older" | "newer"; readonly written: string; readonly here: string}
  | {readonly type: "other"; readonly package: string};

/** Compares versions "1.2.0" part by part; a notebook that names none is taken as it is. */
export function dataDrift(written: DataReference | null, here: DataReference): DataDrift {
  if (written === null || written.version === "") return {type: "none"};
  if (written.package !== here.package) return {type: "other", package: written.package};
  const order = compareVersions(written.version, here.version);
  if (order === 0) return {type: "none"};
  return {type: order < 0 ? "older" : "newer", written: written.version, here: here.version};
}

function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split(/[.-]/));
  for (let at = 0; at < Math.max(left?.length ?? 0, right?.length ?? 0); at += 1) {
    const [x = "0", y = "0"] = [left?.[at], right?.[at]];
    const order =
      /^\d+$/.test(x) && /^\d+$/.test(y) ? Number(x) - Number(y) : x < y ? -1 : x > y ? 1 : 0;
    if (order !== 0) return order;
  }
  return 0;
}
