import {createHash} from "node:crypto";
import {expect, test} from "vitest";
import {sha256, sha256Here} from "../../src/base/sha256.ts";

test("SHA-256 in plain arithmetic is that of the platform, at every length around a block", async () => {
  for (const length of [0, 1, 3, 55, 56, 57, 63, 64, 65, 119, 120, 128, 1000, 100_001]) {
    const bytes = Uint8Array.from({length}, (_, at) => (at * 31 + length) % 256);
    const wanted = createHash("sha256").update(bytes).digest();
    expect(Buffer.from(sha256Here(bytes)), `${length} bytes`).toEqual(wanted);
    expect(Buffer.from(await sha256(bytes))).toEqual(wanted);
  }
});
