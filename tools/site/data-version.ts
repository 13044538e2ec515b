import {readFileSync} from "node:fs";

/** The version that the data package gives itself: "1.0.0". */
export function readDataVersion(): string {
  const {version} = JSON.parse(readFileSync("data/datapackage.json", "utf8")) as {version: string};
  return version;
}
