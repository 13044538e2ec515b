import {paletteProperties} from "#charts";
import type {Theme} from "#charts";

/** The look of a published page: the notebook's, in the reader's theme and in print. */
export function pageStyle(fontUrl: string | null): string {
  const face = fontUrl
    ? `@font-face{font-family:"Inter Variable";font-weight:100 900;src:url("${fontUrl}") format("woff2")}`
    : "";
  return `${face}
:root{color-scheme:light dark;${colors("light")}}
@media screen and (prefers-color-scheme:dark){:root{${colors("dark")}}}
*{box-sizing:border-box}
body{margin:0;padding:2rem 1rem;background:var(--paper);color:var(--ink);font:1rem/1.5 "Inter Variable",Inter,Arial,sans-serif}
main,footer{max-width:45rem;margin:0 auto}
main>*+*{margin-top:1.5rem}
h1,h2,h3,h4{font-family:"Source Serif 4",Georgia,serif;line-height:1.25;text-wrap:balance}
h1{margin:0;font-size:2rem}
h2{margin:2rem 0 0;font-size:1.5rem}
.lead{color:var(--muted);font-size:1.125rem}
.prose{font:1.125rem/1.6 "Source Serif 4",Georgia,serif}
.prose>*+*{margin-top:.875rem}
a{color:var(--accent)}
figure{margin:0}
figcaption p{margin:0}
.title{font-weight:650;font-size:1.125rem}
.subtitle,.note,footer,summary{color:var(--muted);font-size:.875rem}
.note{margin:.5rem 0 0}
.drawing{margin-top:.75rem;overflow-x:auto}
.drawing svg{display:block;max-width:100%;height:auto}
.narrow{display:none}
@media screen and (max-width:40rem){.narrow{display:block}.wide{display:none}}
.scroll{max-height:30rem;margin-top:.5rem;overflow:auto}
.scroll:focus-visible,summary:focus-visible,a:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
table{border-collapse:collapse;font-size:.875rem;font-variant-numeric:tabular-nums lining-nums}
th,td{padding:.375rem .75rem .375rem 0;border-bottom:1px solid var(--rule);text-align:left;vertical-align:top;overflow-wrap:break-word}
th{font-weight:600;border-bottom-color:var(--muted)}
th.number,td.number{padding-right:.75rem;text-align:right}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
summary{width:fit-content;min-height:1.5rem;margin-top:.5rem;cursor:pointer}
pre{margin:.5rem 0 0;padding:.75rem 1rem;overflow-x:auto;background:var(--tint);font:.8125rem/1.5 ui-monospace,Consolas,monospace;font-variant-ligatures:none}
blockquote{margin-inline:0;padding-left:1rem;border-left:2px solid var(--rule);color:var(--muted)}
.alarm{color:var(--danger)}
section.input{display:inline-block;margin-right:2rem}
.input span{color:var(--muted)}
footer{margin-top:3rem;padding-top:1rem;border-top:1px solid var(--rule)}
@media print{body{padding:0}.scroll{max-height:none;overflow:visible}figure{break-inside:avoid}details:not([open]){display:none}}`;
}

/** What the page has beside the colours of its drawings. */
const ACCENTS: Readonly<Record<Theme, string>> = {
  light: "--tint:#F2F0EA;--accent:#2440B7;--danger:#B3261E",
  dark: "--tint:#1C2024;--accent:#60AEF9;--danger:#FF8A80",
};

function colors(theme: Theme): string {
  const drawn = Object.entries(paletteProperties(theme)).map(([name, color]) => `${name}:${color}`);
  return [...drawn, ACCENTS[theme]].join(";");
}
