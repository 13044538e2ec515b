/** A stretch of SQL that is read as one: from `from` up to `to`, in UTF-16 units. */
export interface SqlToken {
  readonly from: number;
  readonly to: number;
  /** True for spaces and comments, which mean nothing. */
  readonly isBlank: boolean;
}

/** What DuckDB takes for a space; every other character beyond ASCII can stand in a name. */
const SPACE = " \\t\\n\\r\\f\\v\\u00a0\\u2000-\\u200d\\u202f\\u205f\\u2060\\u3000\\ufeff";
const NAME_START = `(?![${SPACE}])[A-Za-z_\\u0080-\\u{10ffff}]`;
const NAME = `${NAME_START}(?:(?![${SPACE}])[A-Za-z0-9_$\\u0080-\\u{10ffff}])*`;
const TAG = `${NAME_START}(?:(?![${SPACE}])[A-Za-z0-9_\\u0080-\\u{10ffff}])*`;
const ESCAPED = String.raw`(?:\\[^]|''|[^'\\])*(?:'|$)`;
/** Text goes on in the next quotes when a line ends between them, and backslashes go on to count there. */
const GOES_ON = String.raw`[ \t\f]*(?:--[^\n\r]*)?[\n\r](?:[ \t\n\r\f]|--[^\n\r]*[\n\r])*'`;

const BLANK = new RegExp(`(?:[${SPACE}]+|--[^\\n\\r]*)`, "uy");
/** As DuckDB cuts: text that ends elsewhere for us than for DuckDB could hide a statement. */
const MEANT: readonly RegExp[] = [
  new RegExp(`[eE]'${ESCAPED}(?:${GOES_ON}${ESCAPED})*`, "y"), // text with backslashes
  /'(?:[^']|'')*(?:'|$)/y, // text
  /"(?:[^"]|"")*(?:"|$)/y, // quoted name
  new RegExp(`\\$(${TAG})?\\$[^]*?(?:\\$\\1\\$|$)`, "uy"), // dollar-quoted text
  new RegExp(`${NAME}|\\$(?:\\d+|${TAG})`, "uy"), // word or parameter
  /(?:\d[\d_]*\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y, // number
  /::|[<>!=]=|<>|->>?|\|\|/y, // operator of several characters
  /[^]/uy, // anything else, one character
];

/** The token that starts at `from`, which must be inside the text. */
export function tokenAt(sql: string, from: number): SqlToken {
  const blankEnd = endOf(BLANK, sql, from) ?? commentEnd(sql, from);
  if (blankEnd !== null) return {from, to: blankEnd, isBlank: true};
  for (const pattern of MEANT) {
    const to = endOf(pattern, sql, from);
    if (to !== null) return {from, to, isBlank: false};
  }
  return {from, to: sql.length, isBlank: false};
}

/** All tokens that mean something, in order; spaces and comments are left out. */
export function readSqlTokens(sql: string): readonly SqlToken[] {
  const tokens: SqlToken[] = [];
  for (let at = 0; at < sql.length;) {
    const token = tokenAt(sql, at);
    if (!token.isBlank) tokens.push(token);
    at = token.to;
  }
  return tokens;
}

/** The statement without what follows its last meaningful token, and without semicolons at its end. */
export function withoutTail(sql: string): string {
  let end = 0;
  for (let token = {to: 0, from: 0, isBlank: true}; token.to < sql.length;) {
    token = tokenAt(sql, token.to);
    if (!token.isBlank && sql.slice(token.from, token.to) !== ";") end = token.to;
  }
  return sql.slice(0, end);
}

function endOf(pattern: RegExp, sql: string, from: number): number | null {
  pattern.lastIndex = from;
  return pattern.test(sql) ? pattern.lastIndex : null;
}

/** The end of a block comment, which may hold others; null when none starts here. */
function commentEnd(sql: string, from: number): number | null {
  if (!sql.startsWith("/*", from)) return null;
  let depth = 0;
  const mark = /\/\*|\*\//g;
  mark.lastIndex = from;
  for (let match = mark.exec(sql); match !== null; match = mark.exec(sql)) {
    depth += match[0] === "/*" ? 1 : -1;
    if (depth === 0) return mark.lastIndex;
  }
  return sql.length;
}
