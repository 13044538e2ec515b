import type {reasonsNl} from "./reasons-nl.ts";

export const reasonsEn: typeof reasonsNl = {
  empty: () => "There is no question.",
  "missing-extension": (name, other) =>
    `${name ? `${name} belongs` : "This belongs"} to DuckDB's extension ${other}. It is not here: everything runs in your browser, without extensions.`,
  "no-files": () => "Files and web addresses cannot be read or written here.",
  locked: (name) => `The setting ${name} is fixed here.`,
  unfinished: (name) => `A value is missing after ${name}.`,
  "no-function": (name) => `There is no function ${name}.`,
  "needs-over": (name) => `${name} needs a window: write OVER (…) after the brackets.`,
  "no-type": (name) => `There is no type ${name}.`,
  "no-table": (name) => `There is no table ${name}.`,
  "no-file": (name) => `${name} cannot be read: files and web addresses are out of reach here.`,
  "no-alias": (name) => `There is no table ${name} in FROM.`,
  "no-column": (name, other) =>
    other ? `${other} has no column ${name}.` : `There is no column ${name} in these tables.`,
  "no-from": (name) => `${name} is not a value. If it is a column, FROM is missing.`,
  "ambiguous-column": (name, other) =>
    `The column ${name} is in more than one table. Write ${other.replaceAll('"', "")}.`,
  "ambiguous-table": (name) => `Two tables are called ${name}. Give one another name with AS.`,
  "not-grouped": (name) =>
    `${name} is not in GROUP BY. Add it there, or take one value of it, such as max(${name}) or any_value(${name}).`,
  "aggregate-in": (_, other) =>
    other.trim() === "WHERE"
      ? "WHERE cannot count or add up: use HAVING, after GROUP BY."
      : `${other.trim()} cannot count or add up.`,
  "nested-aggregate": () =>
    "A count or sum cannot stand in another one. Work the first out in a question with WITH.",
  "window-in": (_, other) =>
    `A window function (OVER) cannot stand in ${other.trim()}. Use QUALIFY.`,
  "window-in-aggregate": () =>
    "A window function (OVER) cannot stand in a count or sum. Work it out first in a question with WITH.",
  "qualify-needs-window": () => "QUALIFY needs a window function (OVER). Use WHERE otherwise.",
  "cannot-compare": (name, other) =>
    `${name} and ${other} cannot be compared. Convert one of them with CAST(… AS …).`,
  "bad-date": (name) => `“${name}” is not a date. Write year-month-day, such as 2024-01-31.`,
  "bad-time": (name) => `“${name}” is not a time. Write for example 2024-01-31 14:30:00.`,
  "no-cast": (name, other) => `${name} cannot be converted to ${other}.`,
  "too-large": (name, other) =>
    `${name} does not fit ${other || "this type"}. Use a wider type, such as BIGINT or DOUBLE.`,
  "no-value": (name, other) =>
    `“${name}” cannot be converted to ${other}. TRY_CAST leaves it empty.`,
  "bad-root": (_, other) =>
    other === "logarithm"
      ? "Only numbers above zero have a logarithm."
      : "A negative number has no square root.",
  "column-count": () =>
    "The questions around UNION, INTERSECT or EXCEPT do not have the same number of columns.",
  "many-columns": (name, other) =>
    `The subquery gives ${name} columns, and ${other === "1" ? "only one fits" : `${other} belong`} here.`,
  "many-rows": () =>
    "The subquery gives more than one row, and only one value fits here. Use max(…), LIMIT 1 or IN.",
  "same-query-name": (name) => `WITH gives the name ${name} twice.`,
  "no-parameter": (name) =>
    `The value $${name} is not known here. Choices exist in their own notebook only.`,
  "bad-limit": () => "LIMIT and OFFSET cannot be negative.",
  "bad-position": (name, other) =>
    `${other} names a column that is not there: the columns are numbered from 1 to ${name}.`,
  arguments: (name, other) =>
    /^\w/.test(name)
      ? `${name} does not work with ${other || "nothing in the brackets"}. Convert it with CAST(… AS …).`
      : `${name} does not work between ${other.replace(", ", " and ")}. Convert it with CAST(… AS …).`,
  "argument-count": (name, other) =>
    other
      ? `${name} takes another number of values in the brackets: ${other.replaceAll(", ", " or ")}.`
      : `${name} takes another number of values in the brackets.`,
  "which-types": (name) => `It is not clear which type ${name} is given. Say it with CAST(… AS …).`,
  "not-a-struct": (name) => `A field ${name} can only come from a STRUCT or MAP.`,
  "no-key": (name) => `There is no field ${name}.`,
  "no-unnest": () => "UNNEST cannot be used here, or is not given a list.",
  "no-matching-columns": (name) => `No column matches “${name}”.`,
  "bad-date-part": (name) =>
    `“${name}” is not a part of a date. There are year, quarter, month, week, day, hour, minute and second.`,
  "bad-format": (name, other) => `“${name}” does not match the pattern “${other}”.`,
  "bad-pattern": () => "The regular expression is wrong: check its brackets and signs.",
  "no-selection": () => "No columns are named after SELECT.",
  "value-count": () => "The number of values differs from the number of columns.",
  "already-exists": (name) => `There is already a table or view ${name}.`,
  constraint: (name) => `A row breaks a rule of the table${name ? `: ${name}` : ""}.`,
  "out-of-memory": () =>
    "The browser's memory is full. Ask fewer rows or columns, or group them first.",
  "open-text": () => "A text is not closed: a quotation mark ' is missing.",
  "open-name": () => 'A name is not closed: a quotation mark " is missing.',
  "open-remark": () => "A remark is not closed: */ is missing.",
  "syntax-end": () => "The question ends too early.",
  syntax: (name) => `The syntax is wrong: “${name}” cannot stand here.`,
  "missing-by": (name) => `BY is missing after ${name}.`,
  "missing-bracket": (name) => `A ${name} is missing.`,
  "extra-bracket": (name) => `There is one ${name} too many.`,
  "curly-quotes": () =>
    "SQL does not know curly quotation marks. Write ' around a text and \" around a name.",
  other: () => "DuckDB does not accept this question.",
};
