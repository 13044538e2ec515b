import type {Answer, Database} from "./database.ts";
import type {KeepingPlace} from "./engine.ts";
import {QueryError} from "./errors.ts";
import {admitQuestion} from "./gate.ts";
import {quoteIdentifier, quoteTable} from "./identifier.ts";
import {readError} from "./read-error.ts";
import {says} from "./statements.ts";

/** What a question is when it is put between brackets to keep its rows. */
export interface Kept {
  /** Statements to run in this order; the last gives the rows. */
  readonly statements: readonly string[];
  /** A refusal of any of them, with its place in the question. */
  readonly readError: (thrown: unknown, statement: string) => Error;
}

/** Keeps the rows of a question as a table and reads up to `rowLimit` of them. */
export async function keepQuestion(
  database: Database,
  place: KeepingPlace,
  question: string,
  {rowLimit, signal}: {readonly rowLimit: number; readonly signal?: AbortSignal | undefined},
): Promise<Answer> {
  const {statements, readError: read} = writeKept(place, question);
  let answer: Answer | null = null;
  for (const statement of statements) {
    signal?.throwIfAborted();
    try {
      answer = await database.run(statement, statement === statements.at(-1) ? rowLimit : 0);
    } catch (error) {
      const told = read(error, statement);
      // The rows of an earlier question are not the answer to this one.
      if (told instanceof QueryError) await database.run(dropKept(place), 0).catch(() => undefined);
      throw told;
    }
  }
  if (!answer) throw new Error("A question has statements.");
  return answer;
}

/** Removes what is kept there. */
export function dropKept(place: KeepingPlace): string {
  return `DROP TABLE IF EXISTS ${quoteTable(place)}`;
}

function writeKept(place: KeepingPlace, question: string): Kept {
  const read = admitQuestion(question);
  if (!read) throw new QueryError("There is no statement to run.", {type: "Parser", sql: question});
  // What stands behind it, semicolons and comments, means nothing; what stands before it keeps places as they are.
  const body = question.slice(0, read.to);
  if (read.explains) {
    return {
      statements: [dropKept(place), body],
      readError: (thrown) => readError(thrown, question),
    };
  }
  // DuckDB takes these as a table only.
  const describes = says(read.verb, "summarize", "describe", "desc", "show") ? "FROM " : "";
  const before = `CREATE OR REPLACE TABLE ${quoteTable(place)} AS ${describes}(\n`;
  return {
    statements: [
      `CREATE SCHEMA IF NOT EXISTS ${quoteIdentifier(place.schema)}`,
      `${before}${body}\n)`,
      `SELECT * FROM ${quoteTable(place)}`,
    ],
    readError: (thrown, statement) => {
      const error = readError(thrown, statement);
      if (!(error instanceof QueryError)) return error;
      return inQuestion(error, question, before.length, body.length);
    },
  };
}

/** A refusal of the statement as one of the question that stands in it from `shift` on. */
function inQuestion(error: QueryError, sql: string, shift: number, length: number): QueryError {
  const {type, candidates, subject, range} = error;
  const from = range ? range.from - shift : -1;
  // What DuckDB stumbles over is our own closing bracket.
  const isAtEnd = type === "Parser" && from > length;
  const message = isAtEnd ? "syntax error at end of input" : error.message;
  const moved = isAtEnd
    ? {from: length, to: length}
    : {from, to: Math.min((range?.to ?? 0) - shift, length)};
  const isInside = from >= 0 && (from <= length || isAtEnd);
  return new QueryError(message, {type, sql, candidates, subject, range: isInside ? moved : null});
}
