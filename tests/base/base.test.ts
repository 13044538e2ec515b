import {describe, expect, test, vi} from "vitest";
import {Emitter, LANGS, escapeHtml, messages, slug} from "#base";

test("a slug keeps letters and digits without accents", () => {
  expect(slug("Wie is erkend? Één keer, 2015!")).toBe("wie-is-erkend-een-keer-2015");
});

test("escaped text cannot open a tag or close an attribute", () => {
  expect(escapeHtml(`<a href="x">&</a>`)).toBe("&lt;a href=&quot;x&quot;&gt;&amp;&lt;/a&gt;");
});

test("an emitter calls who subscribed, until they stop", () => {
  const emitter = new Emitter();
  const listener = vi.fn();
  const stop = emitter.subscribe(listener);
  emitter.emit();
  stop();
  emitter.emit();
  expect(listener).toHaveBeenCalledTimes(1);
});

describe("messages", () => {
  test("have the same keys, kinds and parameters in every language", () => {
    const [first, ...others] = LANGS.map((lang) => messages(lang));
    const shape = (words: object) =>
      Object.entries(words).map(([key, word]) => [
        key,
        Array.isArray(word) ? word.length : typeof word === "function" ? word.length : typeof word,
      ]);
    for (const other of others) expect(shape(other)).toEqual(shape(first ?? {}));
  });

  test("are never empty and never the same sentence twice by mistake", () => {
    for (const lang of LANGS) {
      for (const [key, word] of Object.entries(messages(lang))) {
        if (typeof word === "string") expect(word.trim(), `${lang} ${key}`).not.toBe("");
      }
    }
  });

  test("count in singular and plural", () => {
    expect(messages("nl").dataRows("1", 1)).toBe("1 rij");
    expect(messages("nl").dataRows("1.219", 1219)).toBe("1.219 rijen");
    expect(messages("en").privacyBadge(0)).toBe("0 requests to the outside");
  });
});
