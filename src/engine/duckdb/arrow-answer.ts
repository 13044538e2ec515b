import type {Field, RecordBatch} from "apache-arrow";
import type {Answer} from "../database.ts";
import {printDuckType} from "../duck-type.ts";
import type {DuckType} from "../duck-type.ts";
import {kindOf, toRows, uniqueNames} from "../rows.ts";
import type {Row} from "../table.ts";
import {decoderOf} from "./arrow-values.ts";
import type {Decode} from "./arrow-values.ts";

/** An answer as it grows: each batch becomes plain rows when it arrives, so that no task of the page is long. */
export class ArrowAnswer {
  readonly #names: readonly string[];
  readonly #types: readonly DuckType[];
  readonly #decoders: readonly Decode[];
  readonly #rowLimit: number;
  readonly #rows: Row[] = [];
  #truncated = false;

  /** The types are those of the fields, in their order. */
  constructor(fields: readonly Field[], types: readonly DuckType[], rowLimit: number) {
    this.#names = uniqueNames(fields.map((field) => field.name));
    this.#types = types;
    this.#decoders = types.map(decoderOf);
    this.#rowLimit = rowLimit;
  }

  add(batch: RecordBatch): void {
    const columns = this.#decoders.map((decode, index) => decode(batch.data.children[index]));
    const wanted = Math.min(batch.numRows, this.#rowLimit - this.#rows.length);
    for (const row of toRows(this.#names, columns, wanted)) this.#rows.push(row);
    this.#truncated ||= wanted < batch.numRows;
  }

  finish(): Answer {
    const columns = this.#types.map((duckType, index) => {
      const type = printDuckType(duckType);
      return {name: this.#names[index] ?? "", type, kind: kindOf(type)};
    });
    return {columns, rows: this.#rows, truncated: this.#truncated};
  }
}
