import {Session, parseNotebook} from "#notebook";
import type {Engine} from "#engine";
import type {PublishedNotebook, PublishedResult} from "#publish";

/** A notebook that reads curated tables, and in which other programs could be made to do what it does not. */
export const EXAMPLE = `---
format: veldboek/1
title: "Wie werkt er? <b>"
description: Twee vragen & hun antwoord.
lang: nl
data: {package: veldboek, version: 1.0.0}
---

## Personeel

In totaal {{totaal.persons | number}} betaalde krachten, en \`{{totaal.persons}}\` in code.
<script>alert(1)</script> [a](javascript:alert(0))

Dan [klik](javascript:alert(2)) ![beeld](https://example.org/x.png) {{< include /etc/passwd >}}

\`\`\`input {#grens}
kind: number
label: Grens
value: 200
\`\`\`

\`\`\`sql {#totaal}
SELECT sum(persons)::INTEGER AS persons FROM per_type WHERE persons > $grens;
\`\`\`

\`\`\`sql {#per_type}
SELECT work_type, value AS persons, '"""\\\\"' AS teken FROM workforce_main
WHERE measure = 'paid_staff' AND series = 'scvw-self-registration'
\`\`\`

\`\`\`chart {#fig}
data: per_type
type: bar
encode: {category: work_type, value: persons}
text: {title: Betaald personeel}
\`\`\`
`;

export const FIGURE: Extract<PublishedResult, {type: "chart"}> = {
  type: "chart",
  svg: '<svg xmlns="http://www.w3.org/2000/svg"><rect fill="var(--series-1, #2440B7)"/></svg>',
  narrowSvg: '<svg xmlns="http://www.w3.org/2000/svg"/>',
  description: {short: 'Staafdiagram: "personeel".', long: ["Van 183 tot 1.219."]},
  title: "Betaald personeel <i>",
  subtitle: "personen | 2012",
  notes: [],
  table: {
    headers: [
      {text: "soort", numeric: false},
      {text: "personen", numeric: true},
    ],
    rows: [
      {
        cells: [
          {text: "a|b <x>", numeric: false},
          {text: "1.219", numeric: true},
        ],
      },
    ],
  },
  source: "Socius, Beleidsplan 2016-2020",
  reservations: [],
};

/** The example, or another notebook, after its questions were asked. */
export async function publish(
  engine: Engine,
  sources: PublishedNotebook["sources"],
  text = EXAMPLE,
): Promise<PublishedNotebook> {
  const notebook = parseNotebook(text);
  const session = new Session(engine, notebook);
  session.run();
  await session.settled();
  const {graph, literals} = session;
  const tables = new Map(session.tables);
  const results = new Map<string, PublishedResult>([
    ["fig", FIGURE],
    ["grens", {type: "input", label: "Grens", value: "200"}],
    ["totaal", {type: "rows", table: FIGURE.table, isCut: true}],
  ]);
  await session.close();
  return {notebook, graph, literals, tables, sources, results, exportedAt: new Date("2026-11-25")};
}
