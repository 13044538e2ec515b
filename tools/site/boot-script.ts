import {LANGS, messages} from "#base";
import {transformWithOxc} from "vite";
import type {BuiltProgram} from "./program.ts";

/**
 * The page's only inline script. It chooses language and theme as the program will (src/main.ts), hides
 * the drawn start page on other routes, and fetches the program after the first chart has been painted. A button pressed before the program is
 * there is marked, for the program to press (src/ui/replace-prerendered.ts). A program that does not arrive is told. In a
 * frame of another site nothing is run at all: that site could make a reader press what is not seen.
 */
export async function bootScript({entry, imports}: BuiltProgram): Promise<string> {
  const source = `(() => {
  const root = document.documentElement;
  const words = ${JSON.stringify(bootWords())};
  const known = (lang) => lang === "nl" || lang === "en";
  const wanted = navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase()).find(known) || "nl";
  const make = (name, about) => Object.assign(document.createElement(name), about);
  const show = (...parts) => {
    const notice = make("div", {className: "boot-notice"});
    notice.setAttribute("role", "alert");
    notice.append(...parts);
    document.body.prepend(notice);
  };
  const isForeign = () => {
    try {
      for (let frame = self; frame !== top; frame = frame.parent) {
        if (frame.parent.location.origin !== location.origin) return true;
      }
      return false;
    } catch {
      return true;
    }
  };
  if (isForeign()) {
    root.lang = root.dataset.lang = wanted;
    root.dataset.route = "other";
    addEventListener("DOMContentLoaded", () => {
      const {framed, open} = words[wanted];
      show(make("p", {textContent: framed}), make("a", {textContent: open, href: location.href, target: "_blank", rel: "noopener"}));
    });
    return;
  }
  let kept = {};
  try { kept = JSON.parse(localStorage.getItem("veldboek.settings") || "{}") || {}; } catch {}
  const lang = known(kept.lang) ? kept.lang : wanted;
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
    start(2);
  };
  const start = (tries) => import("./${entry}").catch(() => {
    if (tries > 0) return setTimeout(() => start(tries - 1), 1000);
    const again = make("button", {className: "button primary", type: "button", textContent: words[lang].reload});
    again.addEventListener("click", () => location.reload());
    show(make("p", {textContent: words[lang].failed}), again);
  });
  addEventListener("DOMContentLoaded", () => {
    if (elsewhere || document.hidden) go();
    else requestAnimationFrame(() => setTimeout(go));
  });
})();`;
  const {code} = await transformWithOxc(source, "boot.js", {});
  return code.trim();
}

/** What the script says before the program is there. */
function bootWords(): unknown {
  return Object.fromEntries(
    LANGS.map((lang) => {
      const words = messages(lang);
      const [failed, framed] = [words.bootFailed, words.framedText];
      return [lang, {failed, framed, reload: words.reload, open: words.framedOpen}];
    }),
  );
}
