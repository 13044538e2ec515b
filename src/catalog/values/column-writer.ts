import type {Lang, NumberStyle} from "#base";
import {parseDuckType} from "#engine";
import type {Column, DuckType, Value} from "#engine";
import {isCodeLike} from "./code-like.ts";
import {valueText} from "./value-text.ts";

/** How all values of a column are written: alike, and in the reader's language. */
export interface ColumnWriter {
  /** True for years, codes and the like, which are not counted in thousands. */
  readonly isCode: boolean;
  /** A value for reading; null for null. */
  text(value: Value): string | null;
  /** The same without any rounding. */
  full(value: Value): string | null;
}

/** Decimals of a DECIMAL that are written out for each value; beyond them each has those it needs. */
const FIXED_SCALE = 6;

/** How a column is written; some of its values tell whether they are codes. */
export function columnWriter(
  column: Pick<Column, "name" | "kind" | "type">,
  sample: Iterable<Value>,
  lang: Lang,
): ColumnWriter {
  const type = parseDuckType(column.type);
  const isCode = isCodeLike(column, sample);
  const style = styleOf(type, isCode);
  return {
    isCode,
    text: (value) => valueText(value, type, lang, style),
    full: (value) => valueText(value, type, lang, {grouping: !isCode, maxDecimals: 40}),
  };
}

/** What the type says of the decimals: those of DECIMAL(5,2) are part of each value. */
function styleOf(type: DuckType, isCode: boolean): NumberStyle {
  const scale = type.type === "decimal" ? type.scale : null;
  return {
    grouping: !isCode,
    ...(scale !== null && scale <= FIXED_SCALE ? {decimals: scale} : {}),
  };
}
