/** Below this a text is its own key. */
const SHORT = 200;

/**
 * A short key for a text, so that many long ones can be told apart without keeping them: the text itself when it is short,
 * else its length with 106 bits of a digest (cyrb53, twice). Not for secrets.
 */
export function textKey(text: string): string {
  if (text.length < SHORT) return text;
  return [text.length, mix(text, 1), mix(text, 2)].map((part) => part.toString(36)).join("#");
}

/** 53 bits of a text. */
function mix(text: string, seed: number): number {
  let [low, high] = [0xdeadbeef ^ seed, 0x41c6ce57 ^ seed];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    low = Math.imul(low ^ code, 0x9e3779b1);
    high = Math.imul(high ^ code, 0x5f356495);
  }
  low = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35);
  high = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35);
  return 2 ** 32 * (high & 0x1fffff) + (low >>> 0);
}
