import {readSqlTokens} from "./sql-tokens.ts";

/** Why DuckDB refused a statement, as far as its message tells: one of the kinds that analysts meet. */
export interface QueryReason {
  readonly type: ReasonType;
  /** What it is about, as the statement writes it without quotes: a name, a value, a token; "" for nothing. */
  readonly name: string;
  /** What else is said of it: a type, the other table, the clause; "" for nothing. */
  readonly other: string;
}

export type ReasonType = (typeof RULES)[number][0] | "other" | DerivedType;

/** Kinds that are seen by the statement, or by the name itself. */
type DerivedType =
  "missing-bracket" | "extra-bracket" | "missing-by" | "curly-quotes" | "needs-over" | "no-file";

/** What a message says, by an expression with the groups `name` and `other`; the first that matches counts. */
const RULES = [
  ["empty", /^There is no statement to run\.$/],
  [
    "missing-extension",
    /with name "?(?<name>[^"]*?)"? is not in the catalog, but it exists in the (?<other>\w+) extension/,
  ],
  ["missing-extension", /required extension '(?<other>\w+)'/],
  ["missing-extension", /requires the extension (?<other>\w+) to be loaded/],
  ["no-files", /Cannot access file "(?<name>[^"]*)"/],
  ["no-files", /Loading external extensions is disabled|No files found that match/],
  ["locked", /Cannot change configuration option "(?<name>[^"]*)"/],
  ["unfinished", /Function with name (?<name>.+?)__postfix does not exist/],
  ["no-function", /Function with name "?(?<name>.+?)"? does not exist/],
  ["no-type", /Type with name "?(?<name>.+?)"? does not exist/],
  ["no-table", /(?:Table|View) with name "?(?<name>.+?)"? does not exist/],
  ["no-alias", /Referenced table "(?<name>.+)" not found/],
  ["no-column", /Referenced column "(?<name>.+)" not found in FROM/],
  ["no-column", /Table "(?<other>.+?)" does not have a column (?:named|with name) "(?<name>.+?)"/],
  ["no-column", /Column "(?<name>.+?)" (?:in \w+ list not found|does not exist on)/],
  ["no-column", /Referenced update column (?<name>\S+) not found/],
  ["no-from", /Referenced column "(?<name>.+)" was not found because the FROM clause is missing/],
  ["ambiguous-column", /Ambiguous reference to column name "(?<name>.+?)" \(use: (?<other>.+)\)/],
  ["ambiguous-table", /Ambiguous reference to table "(?<name>.+?)"/],
  ["not-grouped", /column "?(?<name>.+?)"? must appear in the GROUP BY clause/],
  ["aggregate-in", /(?<other>[A-Z ]+) clause cannot contain aggregates/],
  ["nested-aggregate", /aggregate function calls cannot be nested/],
  ["window-in", /(?<other>[A-Z ]+) clause cannot contain window functions/],
  ["window-in-aggregate", /aggregate function calls cannot contain window function/],
  ["qualify-needs-window", /at least one window function must appear/],
  [
    "cannot-compare",
    /Cannot compare values of type (?<name>.+?) and (?:type |values of type )(?<other>.+?)(?: - |$)/,
  ],
  ["bad-date", /date field value out of range: "(?<name>.*?)"/],
  ["bad-date", /invalid date field format: "(?<name>.*?)"/],
  ["bad-time", /(?:invalid )?time(?:stamp)? field (?:value out of range|format): "(?<name>.*?)"/],
  ["bad-time", /invalid timestamp field format: "(?<name>.*?)"/],
  ["no-cast", /Unimplemented type for cast \((?<name>.+?) -> (?<other>.+?)\)/],
  ["too-large", /with value (?<name>\S+) can't be cast .* destination type (?<other>\S+)/],
  ["too-large", /Could not cast value (?<name>\S+) to (?<other>\S+)/],
  ["too-large", /Overflow in \w+ of (?<other>\S+) \((?<name>.+)\)/],
  ["too-large", /value (?<name>\S+) is out of range/],
  ["no-value", /Could not convert string '(?<name>[^]*?)' to (?<other>[A-Z0-9(),]+)/],
  ["bad-root", /cannot take (?<other>square root|logarithm) of/],
  ["column-count", /Set operations can only apply to expressions with the same number/],
  ["many-columns", /Subquery returns (?<name>\d+) columns - expected (?<other>\d+)/],
  ["many-rows", /More than one row returned by a subquery/],
  ["same-query-name", /Duplicate CTE name "(?<name>.+?)"/],
  ["no-parameter", /prepared statement parameters: (?<name>[^\s,]+)/],
  ["bad-limit", /LIMIT\/OFFSET cannot be negative/],
  [
    "bad-position",
    /(?<other>ORDER|GROUP BY) term out of range - should be between 1 and (?<name>\d+)/,
  ],
  [
    "arguments",
    /No function matches the given name and argument types '(?<name>.+?)\((?<other>.*?)\)'/,
  ],
  [
    "which-types",
    /Could not choose a best candidate function for the function call "(?<name>.+?)\(/,
  ],
  ["argument-count", /Wrong number of arguments to (?<name>\w+)/],
  ["not-a-struct", /Cannot extract field '(?<name>.+?)' from/],
  ["no-key", /Could not find key "(?<name>.+?)" in struct/],
  ["no-unnest", /UNNEST(?:\(\))? (?:not supported|can only be applied|for correlated)/],
  ["no-matching-columns", /No matching columns found that match regex "(?<name>.*?)"/],
  ["bad-date-part", /specifier "(?<name>.*?)" not recognized/],
  [
    "bad-format",
    /Could not parse string "(?<name>.*?)" according to format specifier "(?<other>.*?)"/,
  ],
  [
    "bad-pattern",
    /^(?:missing [)\]]|no argument for repetition|invalid (?:escape|perl)|bad repetition)/,
  ],
  ["no-selection", /SELECT clause without selection list/],
  ["value-count", /VALUES lists must all be the same length/],
  ["value-count", /has \d+ columns (?:but|available but) \d+/],
  [
    "already-exists",
    /(?:Table|View|Function|Macro Function) with name "(?<name>.+?)" already exists/,
  ],
  ["constraint", /constraint failed: (?<name>.+)|violates primary key|Duplicate key/],
  ["out-of-memory", /[Oo]ut of [Mm]emory|failed to allocate|Allocation failure/],
  ["open-text", /unterminated (?:quoted string|dollar-quoted string)/],
  ["open-name", /unterminated quoted identifier|zero-length delimited identifier/],
  ["open-remark", /unterminated \/\* comment/],
  ["syntax-end", /syntax error at end of input/],
  ["syntax", /syntax error at or near "(?<name>[^]*)"/],
] as const satisfies readonly (readonly [string, RegExp])[];

/** Types as SQL writes them, for some messages that call them otherwise. */
const TYPE_NAMES: Readonly<Record<string, string>> = {
  INT8: "TINYINT",
  INT16: "SMALLINT",
  INT32: "INTEGER",
  INT64: "BIGINT",
  INT128: "HUGEINT",
  UINT8: "UTINYINT",
  UINT16: "USMALLINT",
  UINT32: "UINTEGER",
  UINT64: "UBIGINT",
  BOOL: "BOOLEAN",
};

/** These are functions behind OVER only. */
const WINDOW_FUNCTIONS =
  "row_number rank dense_rank percent_rank cume_dist ntile lag lead first_value last_value nth_value".split(
    " ",
  );

/** Reads the kind of a refusal from its message; "other" for what is met too seldom to have words of its own. */
export function readReason(message: string, sql: string): QueryReason {
  for (const [type, pattern] of RULES) {
    const match = pattern.exec(message);
    if (!match) continue;
    const {name = "", other = ""} = match.groups ?? {};
    return refine({type, name, other: TYPE_NAMES[other] ?? other}, message, sql);
  }
  return {type: "other", name: "", other: ""};
}

/** What the statement tells beyond the message. */
function refine(reason: QueryReason, message: string, sql: string): QueryReason {
  const {type, name} = reason;
  switch (type) {
    case "no-column":
    case "no-from":
    case "no-table":
      if (/[“”„‘’]/.test(name)) return {...reason, type: "curly-quotes"};
      return type === "no-table" && /[/\\]|\.\w+$/.test(name)
        ? {...reason, type: "no-file"}
        : reason;
    case "no-function":
      return WINDOW_FUNCTIONS.includes(name.toLowerCase())
        ? {...reason, type: "needs-over"}
        : reason;
    case "arguments":
      return refineArguments(reason, message);
    case "syntax":
    case "syntax-end":
      return refineSyntax(reason, sql);
    case "open-text":
    case "open-name":
      return /[“”„‘’]/.test(sql) ? {...reason, type: "curly-quotes"} : reason;
    default:
      return reason;
  }
}

/** "sum" with three values, of which every form takes one, has too many; else their types are wrong. */
function refineArguments(reason: QueryReason, message: string): QueryReason {
  const forms = [...message.matchAll(/^\s*\S+?\((.*)\)(?: -> .*)?$/gm)].map(
    (match) => match[1] ?? "",
  );
  const isOpen = forms.length === 0 || forms.some((form) => form.includes("..."));
  const counts = [...new Set(forms.map(countOf))].sort((a, b) => a - b);
  if (isOpen || counts.includes(countOf(reason.other)) || !/^\w/.test(reason.name)) return reason;
  return {...reason, type: "argument-count", other: counts.join(", ")};
}

/** Types in a list: a comma inside brackets parts nothing. */
function countOf(types: string): number {
  if (types.trim() === "") return 0;
  return types.replace(/\([^()]*\)/g, "").split(",").length;
}

function refineSyntax(reason: QueryReason, sql: string): QueryReason {
  const marks = readSqlTokens(sql).map(({from, to}) => sql.slice(from, to));
  const open: string[] = [];
  for (const mark of marks) {
    if (isKeyOf(CLOSING, mark)) open.push(CLOSING[mark]);
    else if (mark === ")" || mark === "]" || mark === "}") {
      if (open.pop() !== mark) return {type: "extra-bracket", name: mark, other: ""};
    }
  }
  const missing = open.at(-1);
  if (missing !== undefined) return {type: "missing-bracket", name: missing, other: reason.name};
  if (/^[“”„‘’]/.test(reason.name)) return {...reason, type: "curly-quotes"};
  const unmet = marks.findIndex(
    (mark, index) =>
      mark === reason.name && /^(?:group|order|partition)$/i.test(marks[index - 1] ?? ""),
  );
  const clause = marks[unmet - 1]?.toUpperCase();
  return clause === undefined ? reason : {type: "missing-by", name: clause, other: ""};
}

const CLOSING = {"(": ")", "[": "]", "{": "}"} as const;

function isKeyOf<T extends object>(object: T, key: PropertyKey): key is keyof T {
  return key in object;
}
