import {SQLDialect} from "@codemirror/lang-sql";

/** One token of an SQL text, with its place in UTF-16 units. Strings, comments and numbers never look like names. */
export interface SqlToken {
  /** "word" is bare, "quoted" stood in double quotes, "mark" is one of `( ) [ ] { } , . ; :` or an operator. */
  readonly type: "word" | "quoted" | "mark" | "literal";
  /** In lower case and without quotes, as DuckDB compares names; empty for literals. */
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** DuckDB as far as cutting into tokens goes; keywords are told apart by their place, not here. */
const DUCKDB = SQLDialect.define({
  doubleDollarQuotedStrings: true,
  caseInsensitiveIdentifiers: true,
  operatorChars: "*+-%<>!=&|~^/:@?",
});

type TreeNode = ReturnType<typeof DUCKDB.language.parser.parse>["topNode"];

const MARKS = ["(", ")", "[", "]", "{", "}", ",", ".", ";"];
const LITERALS = ["String", "Number", "Bits", "Bytes", "Bool", "Null"];

/** Cuts SQL into tokens with the editor's own grammar; comments are left out. */
export function readTokens(sql: string): readonly SqlToken[] {
  const tokens: SqlToken[] = [];
  for (const leaf of findLeaves(DUCKDB.language.parser.parse(sql).topNode)) {
    const token = toToken(leaf, sql);
    if (!token) continue;
    const last = tokens.at(-1);
    if (last && joins(last, token, sql)) tokens[tokens.length - 1] = join(last, token, sql);
    else tokens.push(token);
  }
  return tokens;
}

function findLeaves(root: TreeNode): readonly TreeNode[] {
  const leaves: TreeNode[] = [];
  root.cursor().iterate((ref) => {
    if (ref.node.firstChild === null && ref.to > ref.from) leaves.push(ref.node);
  });
  return leaves;
}

function toToken({name, from, to}: TreeNode, sql: string): SqlToken | null {
  if (name === "LineComment" || name === "BlockComment" || name === "Script") return null;
  if (LITERALS.includes(name)) return {type: "literal", text: "", from, to};
  const text = sql.slice(from, to);
  if (name === "QuotedIdentifier") return {type: "quoted", text: unquote(text), from, to};
  const isMark = name === "Operator" || name === "Punctuation" || MARKS.includes(text);
  return {type: isMark ? "mark" : "word", text: text.toLowerCase(), from, to};
}

/** The grammar knows ASCII words only: it cuts "été" in three and `"a""b"` in two. */
function joins(last: SqlToken, next: SqlToken, sql: string): boolean {
  if (last.to !== next.from) return false;
  if (last.type === "quoted") return next.type === "quoted";
  return (
    last.type === "word" && (next.type === "word" || /^\d+$/.test(sql.slice(next.from, next.to)))
  );
}

function join(last: SqlToken, next: SqlToken, sql: string): SqlToken {
  const text = sql.slice(last.from, next.to);
  return {
    ...last,
    text: last.type === "quoted" ? unquote(text) : text.toLowerCase(),
    to: next.to,
  };
}

function unquote(text: string): string {
  return text.replace(/^"|"$/g, "").replaceAll('""', '"').toLowerCase();
}
