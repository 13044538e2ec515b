/** The fraction of the roots of the first primes, in 32 bits, as the standard (FIPS 180-4) has them. */
function fractions(count: number, root: number): Uint32Array {
  const found: number[] = [];
  for (let n = 2; found.length < count; n += 1) {
    let isPrime = true;
    for (let by = 2; by * by <= n; by += 1) if (n % by === 0) isPrime = false;
    if (isPrime) found.push((n ** (1 / root) % 1) * 2 ** 32);
  }
  return Uint32Array.from(found, Math.floor);
}

/** SHA-256. A page without a secure connection has no `crypto.subtle`, and works it out by itself. */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const {subtle} = crypto as {subtle?: SubtleCrypto};
  return subtle ? new Uint8Array(await subtle.digest("SHA-256", bytes)) : sha256Here(bytes);
}

/** The same in plain arithmetic. */
export function sha256Here(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const keys = fractions(64, 3);
  const state = fractions(8, 2);
  // The text, a one, zeros, and the number of its bits, in blocks of 64 bytes.
  const padded = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor((bytes.length * 8) / 2 ** 32));
  view.setUint32(padded.length - 4, (bytes.length * 8) >>> 0);
  const words = new Uint32Array(64);
  const at = (from: Uint32Array, place: number): number => from[place] ?? 0;
  for (let block = 0; block < padded.length; block += 64) {
    for (let place = 0; place < 64; place += 1) {
      if (place < 16) {
        words[place] = view.getUint32(block + place * 4);
        continue;
      }
      const [early, late] = [at(words, place - 15), at(words, place - 2)];
      const low = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3);
      const high = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10);
      words[place] = at(words, place - 16) + low + at(words, place - 7) + high;
    }
    const mixed = Uint32Array.from(state);
    for (let place = 0; place < 64; place += 1) {
      const [a, b, c, e, f, g] = [0, 1, 2, 4, 5, 6].map((each) => at(mixed, each)) as [
        number,
        number,
        number,
        number,
        number,
        number,
      ];
      const first =
        at(mixed, 7) +
        (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) +
        ((e & f) ^ (~e & g)) +
        at(keys, place) +
        at(words, place);
      const second = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
      mixed.copyWithin(1, 0, 7);
      mixed[4] = at(mixed, 4) + first;
      mixed[0] = first + second;
    }
    for (let place = 0; place < 8; place += 1) state[place] = at(state, place) + at(mixed, place);
  }
  const digest = new Uint8Array(32);
  state.forEach((word, place) => new DataView(digest.buffer).setUint32(place * 4, word));
  return digest;
}

/** Turns 32 bits to the right. */
function turn(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}
