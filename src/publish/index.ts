/**
 * A notebook to a file for other programs. Each exporter takes plain data and gives text; it knows nothing of the
 * page, of where files go, or of how a reader asks for one.
 */
export {carriedNotebook} from "./carried-notebook.ts";
export {toHtmlPage} from "./html-page.ts";
export type {PageOptions} from "./html-page.ts";
export {toJupyterFile} from "./jupyter-file.ts";
export type {
  PublishedFigure,
  PublishedNotebook,
  PublishedResult,
  ReadTableSource,
  TextCell,
  TextTable,
} from "./published.ts";
export {toQuartoFile} from "./quarto-file.ts";
export {toSqlFile} from "./sql-file.ts";
