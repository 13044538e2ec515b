import {strFromU8, strToU8, unzipSync, zipSync} from "fflate";
import {fileName} from "../edit/file-name.ts";

/** A ZIP with more than this is no set of notebooks, or a bomb. */
const MAX_FILES = 2000;
const MAX_BYTES = 50_000_000;

interface Named {
  readonly title: string;
  readonly text: string;
}

/** All notebooks as one ZIP: a file each, named after its title; equal titles are numbered. */
export function zipNotebooks(notebooks: readonly Named[]): Uint8Array<ArrayBuffer> {
  const files: Record<string, Uint8Array> = {};
  for (const {title, text} of notebooks)
    files[freeFileName(fileName(title), files)] = strToU8(text);
  return new Uint8Array(zipSync(files));
}

function freeFileName(name: string, taken: Readonly<Record<string, unknown>>): string {
  const stem = name.replace(/\.nb\.md$/, "");
  let free = name;
  for (let count = 2; Object.hasOwn(taken, free); count += 1) free = `${stem}-${count}.nb.md`;
  return free;
}

/** The notebook files in a ZIP, others left out. Null for what is no ZIP, or one that unfolds to too much. */
export function unzipNotebooks(bytes: Uint8Array): readonly Uint8Array[] | null {
  let count = 0;
  let size = 0;
  try {
    const files = unzipSync(bytes, {
      filter: ({name, originalSize}) => {
        if (!/\.(?:md|markdown|txt)$/i.test(name) || name.startsWith("__MACOSX/")) return false;
        count += 1;
        size += originalSize;
        if (count > MAX_FILES || size > MAX_BYTES) throw new RangeError("too much");
        return true;
      },
    });
    // Beside a notebook by its full name other texts are its company: a readme, a licence.
    const named = Object.keys(files).filter((name) => /\.nb\.md$/i.test(name));
    const names = named.length > 0 ? named : Object.keys(files);
    return names.flatMap((name) => files[name] ?? []);
  } catch {
    return null;
  }
}

/** True for the first bytes of a ZIP. */
export function isZip(bytes: Uint8Array): boolean {
  return strFromU8(bytes.subarray(0, 4), true) === "PK\u0003\u0004";
}
