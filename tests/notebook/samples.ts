/** A notebook with one cell of each kind, as a person writes it. */
export const SAMPLE = `---
format: veldboek/1
title: Werkkrachten per werksoort
lang: nl
data: {package: veldboek, version: 1.0.0}
licence: CC-BY-4.0
editor: Els # a key nobody knows
---
## Wie werkt er?

\`\`\`input {#role}
kind: select
label: Rol
options: [staff, volunteers]
value: staff
\`\`\`

\`\`\`sql {#by_type}
select work_type, sum(value)::integer as persons
from workforce group by all
\`\`\`
\`\`\`chart {#fig}
data: by_type
type: bar
encode: {category: work_type, value: persons}
text: {title: Werkkrachten per werksoort}
\`\`\`

\`\`\`table
data: by_type
text: {title: Tabel}
\`\`\`

\`\`\`analysis {#index}
name: budget_index
parameters: {base: 2013}
\`\`\`

\`\`\`mermaid
graph TD
\`\`\`

Samen {{by_type.persons | number}} personen.
`;
