import {createHash} from "node:crypto";
import {readFile, rm, writeFile} from "node:fs/promises";
import {join} from "node:path";
import type {BuiltContent} from "../content/build.ts";
import {bootScript} from "./boot-script.ts";
import type {BuiltProgram} from "./program.ts";

/**
 * Completes the built index.html: the policy as the first thing in the head, styles in the page, the
 * start page drawn in both languages, and a small script that chooses the language and fetches the
 * program once the first chart is on the screen.
 */
export async function writeStartPage(
  outDir: string,
  program: BuiltProgram,
  content: BuiltContent,
): Promise<void> {
  const file = join(outDir, "index.html");
  const boot = await bootScript(program);
  const styles = await takeStyles(outDir, program.styles);
  const notebooks = inScript(JSON.stringify(content.notebooks));
  const pages = content.start.map(
    (notebook) =>
      `<div data-page="${notebook.lang}" lang="${notebook.lang}">${program.prerenderStart(notebook, content.notebooks)}</div>`,
  );
  const html = (await readFile(file, "utf8"))
    .replace(/\s*<script type="module"[^>]*><\/script>/, "")
    .replace(/\s*<link rel="stylesheet"[^>]*>/g, "")
    .replace(/<head>\s*/, () => `<head>\n    ${policy(boot)}\n    `)
    .replace("</head>", () => `  <style>${styles}</style>\n    ${stylesHere(program)}\n  </head>`)
    .replace("</head>", () => `  <script>${boot}</script>\n  </head>`)
    .replace('<div id="prerendered"></div>', () => `<div id="prerendered">${pages.join("")}</div>`)
    .replace('id="notebooks"></script>', () => `id="notebooks">${notebooks}</script>`);
  await writeFile(file, html);
}

/**
 * What the browser may load: this origin and nothing else, no script but the files of the program
 * and the one inline script by its hash.
 */
function policy(boot: string): string {
  const hash = createHash("sha256").update(boot).digest("base64");
  const rules = [
    "default-src 'none'",
    `script-src 'self' 'wasm-unsafe-eval' 'sha256-${hash}'`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "manifest-src 'self'",
    "font-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
    "frame-src 'none'",
    "require-trusted-types-for 'script'",
  ];
  return `<meta http-equiv="Content-Security-Policy" content="${rules.join("; ")}" />`;
}

/** The program's stylesheets as text for the page itself: no file to wait for before the first chart. */
async function takeStyles(outDir: string, paths: readonly string[]): Promise<string> {
  const sheets = await Promise.all(paths.map((path) => readFile(join(outDir, path), "utf8")));
  await Promise.all(paths.map((path) => rm(join(outDir, path))));
  const styles = sheets.join("");
  const shown =
    'html:not([data-lang="en"]) [data-page="en"],html[data-lang="en"] [data-page="nl"],html[data-route] #prerendered{display:none}' +
    // What is told before the program is there, or instead of it.
    ".boot-notice{display:flex;flex-wrap:wrap;gap:.75rem 1rem;align-items:center;max-width:var(--column);margin:2rem auto;padding:1rem var(--gutter);border-left:3px solid var(--warning);background:var(--tint)}";
  return shown + styles.replace(/url\((["']?)\.?\/?(?!data:|assets\/)/g, "url($1./assets/");
}

/**
 * Tells Vite's loader of later parts that the program's styles are here already: it looks for a link and
 * would else ask for a file that stands in the page. A disabled link fetches nothing.
 */
function stylesHere({styles}: BuiltProgram): string {
  return styles.map((path) => `<link rel="stylesheet" href="./${path}" disabled />`).join("");
}

/** JSON inside a script element: the one sequence that could end it is written otherwise. */
function inScript(json: string): string {
  return json.replaceAll("<", "\\u003c");
}
