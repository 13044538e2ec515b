import {random} from "../notebook/random.ts";

/** Texts that have broken programs before, in the manner of the Big List of Naughty Strings. */
export const ODD_TEXTS: readonly string[] = [
  "",
  " ",
  "undefined",
  "null",
  "NaN",
  "true",
  "__proto__",
  "constructor",
  "toString",
  "hasOwnProperty",
  "0",
  "-0",
  "1e308",
  "-1e400",
  "0x10",
  "1,5",
  "1.000",
  "１２３",
  "'",
  '"',
  "`",
  "\\",
  "a\\",
  "{{a.b}}",
  "{{",
  "$x",
  "%s%d%n",
  "<b>vet</b>",
  "<!-- ",
  "]]>",
  "&amp; &nbsp; &hokum;",
  "👩‍👩‍👧‍👦",
  "🇧🇪",
  "שלום עולם",
  "‮omgekeerd",
  "﷽",
  "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢",
  "\u0000\u0007",
  "\ufeff",
  "\u2028",
  "a".repeat(3000),
  "é".normalize("NFD"),
  "1970-01-01",
  "9999-12-31",
  "-0044-03-15",
  "2024-02-30",
  "12:60",
  "; DROP TABLE workforce",
  "../../etc/passwd",
  "javascript:alert(1)",
  "- a\n- b",
  "# kop",
  "---",
  "```",
  "| a | b |",
];

/** Values as YAML writes them, right and wrong. */
const ODD_VALUES: readonly string[] = [
  "1e308",
  "-1e308",
  ".nan",
  ".inf",
  "-0",
  "0",
  "1e-320",
  "9007199254740993",
  "true",
  "~",
  "[]",
  "{}",
  "[[]]",
  "{a: {b: c}}",
  "!!js/function x",
  "*alias",
  "&anker a",
  "2024-01-01",
  "0o14",
  ": :",
  "[a, a, a]",
];

const NAMES = ["a", "b", "a", "constructor", "__proto__", "budget", "select", "x1", "_"];
const KINDS = ["text", "number", "slider", "select", "multiselect", "checkbox", "date", "geen"];
const TYPES = ["bar", "line", "column", "treemap", "sankey", "table", "box", "histogram", "geen"];

/** A notebook's file with odd values in every place, the same for the same seed, and what it is to show. */
export function oddNotebook(seed: number): {readonly text: string; readonly title: string} {
  const below = random(seed);
  const one = <T>(list: readonly T[]): T => list[below(list.length)] as T; // within its bounds
  const text = () => one(ODD_TEXTS);
  const quoted = () => JSON.stringify(text());
  const value = () => (below(2) ? quoted() : one(ODD_VALUES));
  const list = () => `[${Array.from({length: below(5)}, value).join(", ")}]`;
  const fence = (head: string, lines: readonly string[]) =>
    `\`\`\`${head}\n${lines.join("\n")}\n\`\`\`\n`;
  const name = () => `{#${one(NAMES)}}`;
  const cells: readonly (() => string)[] = [
    () => `${text()}\n\n${text()} ${text()}\n`,
    () => fence(`sql ${name()}`, [one(["SELECT 1 AS a", "", "-- ", "SELECT $a", text()])]),
    () =>
      fence(`input ${name()}`, [
        `kind: ${one(KINDS)}`,
        `label: ${value()}`,
        `value: ${value()}`,
        ...(below(2) ? [`options: ${list()}`] : []),
        ...(below(4) ? [] : [`options: {sql: ${quoted()}}`]),
        ...(below(2) ? [`min: ${value()}`, `max: ${value()}`, `step: ${value()}`] : []),
      ]),
    () =>
      fence(`chart ${name()}`, [
        `data: ${one([...NAMES, value()])}`,
        `type: ${one(TYPES)}`,
        `encode: {category: ${quoted()}, value: ${quoted()}, series: ${value()}}`,
        `text: {title: ${value()}, subtitle: ${value()}, notes: ${list()}}`,
        ...(below(2) ? [`highlight: ${list()}`, `colors: {${quoted()}: ${value()}}`] : []),
        ...(below(3) ? [] : [`annotations: [{kind: line, at: ${value()}, text: ${value()}}]`]),
      ]),
    () =>
      fence(`table ${name()}`, [
        `data: ${one(NAMES)}`,
        `columns: [{name: ${quoted()}}, {name: ${quoted()}}, {name: ${quoted()}}]`,
        `text: {title: ${value()}}`,
      ]),
    () =>
      fence(`analysis ${name()}`, [`analysis: ${value()}`, `params: {${quoted()}: ${value()}}`]),
    () =>
      fence(one(["mermaid", "sql {#A b}", "chart{", text().replaceAll(/[`\n]/g, "")]), [text()]),
    () =>
      `<<<<<<< HEAD\n${fence("sql {#a}", ["SELECT 1"])}=======\n${fence("sql {#a}", ["SELECT 2"])}>>>>>>> b\n`,
  ];
  const title = `Vreemd ${seed}`;
  const front = [
    "format: veldboek/1",
    `title: ${title}`,
    `lang: ${one(["nl", "en", "fr", '""', "[]"])}`,
    `description: ${value()}`,
    `${one(["x", "__proto__", '""', "constructor"])}: ${value()}`,
    ...(below(2) ? [`data: {package: ${value()}, version: ${value()}}`] : []),
    ...(below(2) ? [`licence: ${value()}`] : []),
  ];
  const body = Array.from({length: 4 + below(6)}, () => one(cells)());
  return {title, text: `---\n${front.join("\n")}\n---\n\n${body.join("\n")}`};
}
