/** A stretch of SQL that is read as one: from `from` up to `to`, in UTF-16 units. */
export interface SqlToken {
  readonly from: number;
  readonly to: number;
  /** True for spaces and comments, which mean nothing. */
  readonly isBlank: boolean;
}

const BLANK = /(?:\s+|--[^\n\r]*)/y;
const MEANT: readonly RegExp[] = [
  /[eE]'(?:\\[^]|''|[^'\\])*(?:'|$)/y, // text with backslashes
  /'(?:[^']|'')*(?:'|$)/y, // text
  /"(?:[^"]|"")*(?:"|$)/y, // quoted name
  /\$([\p{L}_][\p{L}\p{N}_]*)?\$[^]*?(?:\$\1\$|$)/uy, // dollar-quoted text
  /[\p{L}_$][\p{L}\p{N}_$]*/uy, // word or parameter
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
