/**
 * A notebook to a file for other programs. Each exporter takes plain data and gives text; it knows nothing of the
 * page, of where files go, or of how a reader asks for one.
 */
export {toSqlFile} from "./sql-file.ts";
export type {PublishedNotebook} from "./sql-file.ts";
