import {createHash} from "node:crypto";
import {copyFile, mkdir, readFile, readdir, rename, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {promisify} from "node:util";
import {brotliCompress, constants, gzip} from "node:zlib";

const COMPRESSIBLE = /\.(html|js|css|json|csv|svg|wasm|md|txt)$/;
/** Level 11 gains a tenth over 9 and takes six times as long, which matters for the 34 MB engine only. */
const QUALITY_BY_SIZE = (bytes: number) => (bytes > 1e6 ? 9 : 11);

/** What was compressed before, by the digest of what it was: the engine alone takes ten seconds. */
const KNOWN = ".build/compressed";

/** Writes .br and .gz copies beside every file that shrinks, for servers that send what is there. */
export async function compressAll(dir: string): Promise<void> {
  await mkdir(KNOWN, {recursive: true});
  const files = await readdir(dir, {recursive: true, withFileTypes: true});
  await Promise.all(
    files
      .filter((file) => file.isFile() && COMPRESSIBLE.test(file.name))
      .map((file) => compress(join(file.parentPath, file.name))),
  );
}

async function compress(path: string): Promise<void> {
  const bytes = await readFile(path);
  if (bytes.length < 1024) return;
  const known = join(KNOWN, createHash("sha256").update(bytes).digest("hex"));
  if (await copyBoth(known, path)) return;
  const params = {[constants.BROTLI_PARAM_QUALITY]: QUALITY_BY_SIZE(bytes.length)};
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(bytes, {params}),
    promisify(gzip)(bytes, {level: 9}),
  ]);
  await Promise.all([writeFile(`${path}.br`, br), writeFile(`${path}.gz`, gz)]);
  // Under another name first: a copy that was broken off must not be taken for one.
  await Promise.all(
    [".br", ".gz"].map(async (end) => {
      await copyFile(`${path}${end}`, `${known}${end}.new`);
      await rename(`${known}${end}.new`, `${known}${end}`);
    }),
  );
}

/** False where one of the two is not there. */
async function copyBoth(from: string, to: string): Promise<boolean> {
  try {
    await copyFile(`${from}.br`, `${to}.br`);
    await copyFile(`${from}.gz`, `${to}.gz`);
    return true;
  } catch {
    return false;
  }
}
