import {messages} from "#base";
import {arrangeRows} from "#charts";
import {toCsv} from "#catalog";
import type {Column, Row, Value} from "#engine";
import {fileFacts, linesUnderFigure} from "./provenance.ts";
import type {FigureToPublish} from "./published-figure.ts";

/** The rows of a figure as a file of columns: lists of figures become text. */
export function columnsOfRows(rows: readonly Row[]): readonly Pick<Column, "name" | "kind">[] {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return names.map((name) => {
    const values = rows.map((row) => row[name]).filter((value) => value !== null);
    const are = (test: (value: Value | undefined) => boolean) =>
      values.length > 0 && values.every(test);
    if (are((value) => typeof value === "number")) return {name, kind: "number"};
    // A day is a moment at midnight; with hours it is more than that.
    return {
      name,
      kind: are(isDay) ? "date" : are((value) => value instanceof Date) ? "timestamp" : "text",
    };
  });
}

function isDay(value: Value | undefined): boolean {
  return value instanceof Date && value.getTime() % 86_400_000 === 0;
}

/**
 * The files of a figure's data by name: for a Belgian spreadsheet, for programs, what is known of
 * them, what to read first, and the notebook that makes them. Only the rows that the figure draws.
 */
export function toDataFiles(figure: FigureToPublish): Readonly<Record<string, string>> {
  const {
    rows,
    spec,
    lang,
    description,
    licence,
    references,
    sql,
    data,
    publishedAt,
    version,
    sha256,
  } = figure;
  const words = messages(lang).publish;
  const columns = columnsOfRows(rows);
  const metadata = {
    title: spec.text.title,
    subtitle: spec.text.subtitle,
    alt: description.short,
    description: description.long,
    language: lang === "nl" ? "nl-BE" : "en-GB",
    notes: linesUnderFigure(figure),
    references: references.split("\n").filter(Boolean),
    licence,
    columns,
    rows: rows.length,
    version,
    sha256,
    sql,
    data,
    publishedAt: publishedAt.toISOString(),
    facts: fileFacts(figure),
  };
  const drawn = arrangeRows(spec, rows, lang).rows;
  const readme = [
    `# ${spec.text.title}`,
    ...(spec.text.subtitle ? [spec.text.subtitle] : []),
    description.long.join("\n\n"),
    ...linesUnderFigure(figure),
    `${words.figureLicence}: ${licence}`,
    words.figureFiles,
    `${words.figureVersion(version)}, SHA-256: ${sha256}`,
  ].join("\n\n");
  return {
    [lang === "nl" ? "cijfers.csv" : "figures-belgium.csv"]: toCsv(columns, rows, "belgian"),
    "data.csv": toCsv(columns, rows, "standard"),
    // What the chart counts or adds up itself: the bins of a histogram, the largest and the rest.
    ...(drawn === rows
      ? {}
      : {
          [lang === "nl" ? "getekend.csv" : "drawn.csv"]: toCsv(
            columnsOfRows(drawn),
            drawn,
            lang === "nl" ? "belgian" : "standard",
          ),
        }),
    "metadata.json": `${JSON.stringify(metadata, null, 2)}\n`,
    [lang === "nl" ? "leesmij.md" : "readme.md"]: `${readme}\n`,
    [lang === "nl" ? "alt-tekst.txt" : "alt-text.txt"]:
      `${description.short}\n\n${description.long.join("\n\n")}\n`,
    [lang === "nl" ? "bronvermelding.txt" : "sources.txt"]:
      `${[...linesUnderFigure(figure), ...references.split("\n").filter(Boolean)].join("\n")}\n`,
    "figuur.nb.md": figure.notebook,
  };
}
