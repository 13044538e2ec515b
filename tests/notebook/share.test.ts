import fc from "fast-check";
import {deflateRawSync} from "node:zlib";
import {expect, test} from "vitest";
import {
  MAX_PAYLOAD,
  MAX_NOTEBOOK_BYTES,
  packNotebook,
  unpackNotebook,
} from "../../src/notebook/share.ts";

test("any file comes back byte for byte", async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({unit: "binary"}), async (text) => {
      const payload = await packNotebook(text);
      expect(payload).toMatch(/^[A-Za-z0-9_-]+$/);
      expect(await unpackNotebook(payload ?? "")).toBe(text);
    }),
    {seed: 4, numRuns: 200},
  );
  const bom = "\ufeff---\r\ntitle: é 🎉\r\n---\r\n";
  expect(await unpackNotebook((await packNotebook(bom)) ?? "")).toBe(bom);
});

test("what is longer than an address should be makes none", async () => {
  // Numbers in a row that hardly fold.
  const text = Array.from({length: 20_000}, (_, n) => (n * 2654435761) % 4294967296).join(" ");
  expect(await packNotebook(text)).toBeNull();
  const fits = await packNotebook("regel ".repeat(50_000));
  expect(fits?.length).toBeLessThan(MAX_PAYLOAD);
});

test("a bomb is not unfolded beyond the limit", async () => {
  const bomb = deflateRawSync(Buffer.alloc(200_000_000)).toString("base64url");
  await expect(unpackNotebook(bomb)).rejects.toMatchObject({reason: "too-large"});
  const large = deflateRawSync(Buffer.alloc(MAX_NOTEBOOK_BYTES, "x")).toString("base64url");
  expect(await unpackNotebook(large)).toHaveLength(MAX_NOTEBOOK_BYTES);
});

test.each([
  ["nothing", ""],
  ["other characters", "a b"],
  ["what is no deflate", "________"],
  ["half of it", deflateRawSync("een notitie ".repeat(50)).toString("base64url").slice(0, 12)],
  ["bytes that are no text", deflateRawSync(Buffer.from([0xff, 0xfe, 0x00])).toString("base64url")],
])("%s is told apart", async (_, payload) => {
  await expect(unpackNotebook(payload)).rejects.toMatchObject({reason: "unreadable"});
});
