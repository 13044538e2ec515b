import {transformWithOxc} from "vite";
import type {BuiltProgram} from "./program.ts";

/**
 * The page's only inline script. It chooses language and theme as the program will (src/main.ts), hides
 * the drawn start page on other routes, and fetches the program after the first chart has been painted. A button pressed before the program is
 * there is marked, for the program to press (src/ui/replace-prerendered.ts).
 */
export async function bootScript({entry, imports}: BuiltProgram): Promise<string> {
  const source = `(() => {
  const root = document.documentElement;
  let kept = {};
  try { kept = JSON.parse(localStorage.getItem("veldboek.settings") || "{}") || {}; } catch {}
  const known = (lang) => lang === "nl" || lang === "en";
  const wanted = navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase()).find(known);
  const lang = known(kept.lang) ? kept.lang : wanted || "nl";
  root.lang = root.dataset.lang = lang;
  if (kept.theme === "light" || kept.theme === "dark") root.dataset.theme = kept.theme;
  const elsewhere = !/^#?[/]?$/.test(location.hash);
  if (elsewhere) root.dataset.route = "other";
  addEventListener("click", ({target}) => {
    target.closest("#prerendered button")?.setAttribute("data-pressed", "");
  });
  const hint = (about) => document.head.append(Object.assign(document.createElement("link"), about));
  const go = () => {
    if (!elsewhere) {
      performance.mark("veldboek:first-chart");
      hint({rel: "preload", as: "fetch", crossOrigin: "anonymous", href: "notebooks/landschap." + lang + ".json"});
    }
    for (const href of ${JSON.stringify(imports.map((name) => `./${name}`))}) hint({rel: "modulepreload", href});
    import("./${entry}");
  };
  addEventListener("DOMContentLoaded", () => {
    if (elsewhere || document.hidden) go();
    else requestAnimationFrame(() => setTimeout(go));
  });
})();`;
  const {code} = await transformWithOxc(source, "boot.js", {});
  return code.trim();
}
