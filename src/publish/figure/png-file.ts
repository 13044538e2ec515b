import {joinBytes} from "#base";

/** Inches in a metre: PNG counts pixels per metre. */
const INCHES_PER_METRE = 1000 / 25.4;
const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** The signature and the first chunk, IHDR, which is always 13 bytes long. */
const AFTER_HEADER = 8 + 4 + 4 + 13 + 4;

/** The key of the text that carries a notebook. */
export const PNG_CARRIER = "veldboek-notebook";

/**
 * A PNG with its physical size and with texts about it, which a canvas does not write: chunks pHYs
 * and iTXt of the PNG specification (third edition, 11.3.4.3 and 11.3.3.4). What is no PNG throws.
 */
export function withPngFacts(
  png: Uint8Array,
  dpi: number,
  texts: Readonly<Record<string, string>>,
): Uint8Array<ArrayBuffer> {
  if (!SIGNATURE.every((byte, index) => png[index] === byte)) throw new TypeError("no PNG");
  const perMetre = Math.round(dpi * INCHES_PER_METRE);
  const physical = new Uint8Array(9);
  const view = new DataView(physical.buffer);
  view.setUint32(0, perMetre);
  view.setUint32(4, perMetre);
  physical[8] = 1; // per metre
  const added = [
    chunk("pHYs", physical),
    ...Object.entries(texts).map(([key, text]) => chunk("iTXt", internationalText(key, text))),
  ];
  return joinBytes([png.subarray(0, AFTER_HEADER), ...added, png.subarray(AFTER_HEADER)]);
}

/** The texts in a PNG by key; null for what is no PNG. */
export function pngTexts(png: Uint8Array): Readonly<Record<string, string>> | null {
  if (!SIGNATURE.every((byte, index) => png[index] === byte)) return null;
  const texts: Record<string, string> = {};
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  for (let at = 8; at + 12 <= png.length;) {
    const length = view.getUint32(at);
    const type = String.fromCharCode(...png.subarray(at + 4, at + 8));
    const data = png.subarray(at + 8, at + 8 + length);
    if (type === "iTXt") {
      const end = data.indexOf(0);
      // Keyword, two bytes of compression, then language and translated keyword, both ended by a zero.
      const second = data.indexOf(0, end + 3);
      const third = data.indexOf(0, second + 1);
      if (end > 0 && data[end + 1] === 0 && third > 0) {
        const key = new TextDecoder("latin1").decode(data.subarray(0, end));
        texts[key] = new TextDecoder().decode(data.subarray(third + 1));
      }
    }
    at += length + 12;
  }
  return texts;
}

function internationalText(key: string, text: string): Uint8Array {
  const encoder = new TextEncoder();
  return joinBytes([encoder.encode(key), new Uint8Array(5), encoder.encode(text)]);
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = joinBytes([new TextEncoder().encode(type), data]);
  const framed = new Uint8Array(body.length + 8);
  const view = new DataView(framed.buffer);
  view.setUint32(0, data.length);
  framed.set(body, 4);
  view.setUint32(body.length + 4, crc32(body));
  return framed;
}

/** The checksum of a chunk's type and data (annex D of the PNG specification). */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
