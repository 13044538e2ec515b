import {readFileSync} from "node:fs";
import {describe, expect, test} from "vitest";
import {PALETTES, contrast, paletteProperties} from "#charts";

const css = readFileSync("src/ui/styles/tokens.css", "utf8");

/** A token's colours: "light-dark(#a, #b)" or one colour for both. */
function token(name: string): {readonly light: string; readonly dark: string} {
  const value = new RegExp(`\\s${name}: ([^;]+);`).exec(css)?.[1] ?? "";
  const colors = value.match(/#[0-9a-f]{6}/gi) ?? [];
  return {light: colors[0] ?? "", dark: colors.at(-1) ?? ""};
}

describe.each(["light", "dark"] as const)("the page's colours in the %s theme", (theme) => {
  test("are those of the charts", () => {
    for (const [name, color] of Object.entries(paletteProperties(theme))) {
      expect(token(name)[theme].toUpperCase(), name).toBe(color.toUpperCase());
    }
  });

  test.each(["--ink", "--muted", "--accent", "--danger", "--warning", "--ok"])(
    "%s reads on paper and on raised and tinted ground",
    (name) => {
      for (const ground of ["--paper", "--raised", "--tint"]) {
        expect(contrast(token(name)[theme], token(ground)[theme]), ground).toBeGreaterThanOrEqual(
          4.5,
        );
      }
    },
  );

  test("text reads on the accent", () => {
    expect(contrast(token("--on-accent")[theme], token("--accent")[theme])).toBeGreaterThanOrEqual(
      4.5,
    );
    expect(PALETTES[theme].series[0]?.toUpperCase()).toBe(token("--accent")[theme].toUpperCase());
  });
});
