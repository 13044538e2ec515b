import {describe, expect, test} from "vitest";
import {Settings} from "../../src/ui/state/settings.svelte.ts";

function memory(text: string | null) {
  let kept = text;
  return {read: () => kept, write: (next: string) => void (kept = next)};
}

describe("settings", () => {
  test("start with the browser's language and the system's theme", () => {
    const settings = new Settings(memory(null), "en");
    expect([settings.lang, settings.theme, settings.words.appName]).toEqual([
      "en",
      "system",
      "Veldboek",
    ]);
  });

  test("are remembered", () => {
    const store = memory(null);
    const settings = new Settings(store, "nl");
    settings.setLang("en");
    settings.setTheme("dark");
    const next = new Settings(store, "nl");
    expect([next.lang, next.theme]).toEqual(["en", "dark"]);
  });

  test.each(["", "null", "[]", "{", `{"lang":"xx","theme":"pink"}`])(
    "ignore what is kept wrongly: %s",
    (kept) => {
      const settings = new Settings(memory(kept), "nl");
      expect([settings.lang, settings.theme]).toEqual(["nl", "system"]);
    },
  );
});
