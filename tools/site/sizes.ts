import {readdir, stat} from "node:fs/promises";
import {join} from "node:path";

/** Prints what a reader transfers, compressed with brotli where the site has such a copy. */
export async function reportSizes(dir: string): Promise<void> {
  const names = (await readdir(dir, {recursive: true})).filter((name) => name.endsWith(".br"));
  const sizes = await Promise.all(
    names.map(
      async (name) => [name.replace(/\.br$/, ""), (await stat(join(dir, name))).size] as const,
    ),
  );
  const largest = sizes.toSorted((a, b) => b[1] - a[1]).filter(([name]) => !/\.csv$/.test(name));
  for (const [name, bytes] of largest.slice(0, 14)) {
    console.log(`${(bytes / 1000).toFixed(1).padStart(8)} kB  ${name}`);
  }
}
