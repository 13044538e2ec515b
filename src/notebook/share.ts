import {bytesFromBase64, bytesToBase64, joinBytes} from "#base";
/** The longest payload that is made: what chat programs and mail pass on whole. */
export const MAX_PAYLOAD = 32_768;

/** The longest notebook that is opened, from a file or a payload; deflate can fold a thousand times. */
export const MAX_NOTEBOOK_BYTES = 5_000_000;

/** Bytes that are unfolded at a time: a bomb given whole would unfold before anybody could say stop. */
const SLICE = 1024;

/** Why a payload cannot be opened. */
export class ShareError extends Error {
  override readonly name = "ShareError";
  /** Not what we make; cut off on its way; or larger than we unfold. */
  readonly reason: "unreadable" | "too-large";

  constructor(reason: "unreadable" | "too-large") {
    super(`A shared notebook is ${reason}.`);
    this.reason = reason;
  }
}

/** A notebook's file as part of an address: deflate, then base64url. Null when it is longer than `MAX_PAYLOAD`. */
export async function packNotebook(text: string): Promise<string | null> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  const payload = toBase64Url(bytes);
  return payload.length > MAX_PAYLOAD ? null : payload;
}

/** The file in a payload. Rejects with a ShareError. */
export async function unpackNotebook(payload: string): Promise<string> {
  const bytes = fromBase64Url(payload);
  const text = new TextDecoder("utf-8", {fatal: true, ignoreBOM: true});
  try {
    return text.decode(await inflate(bytes));
  } catch (error) {
    throw error instanceof ShareError ? error : new ShareError("unreadable");
  }
}

async function inflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const {readable, writable} = new DecompressionStream("deflate-raw");
  const writer = writable.getWriter();
  const reader = readable.getReader();
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const reading = (async () => {
    let size = 0;
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      const piece = new Uint8Array(next.value);
      size += piece.length;
      if (size > MAX_NOTEBOOK_BYTES) throw new ShareError("too-large");
      pieces.push(piece);
    }
  })();
  const writing = (async () => {
    for (let from = 0; from < bytes.length; from += SLICE) {
      await writer.ready;
      await writer.write(bytes.subarray(from, from + SLICE));
    }
    await writer.close();
  })();
  // Whichever fails first is the reason; the other one fails because of it.
  writing.catch(() => undefined);
  try {
    await Promise.all([reading, writing]);
  } finally {
    await Promise.allSettled([reader.cancel(), writer.abort()]);
  }
  return joinBytes(pieces);
}

function toBase64Url(bytes: Uint8Array): string {
  return bytesToBase64(bytes).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

function fromBase64Url(payload: string): Uint8Array<ArrayBuffer> {
  if (!/^[A-Za-z0-9_-]+$/.test(payload)) throw new ShareError("unreadable");
  try {
    return bytesFromBase64(payload.replaceAll("-", "+").replaceAll("_", "/"));
  } catch {
    throw new ShareError("unreadable");
  }
}
