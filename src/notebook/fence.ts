import {LINE_END, withLf} from "./lines.ts";

/** A fenced block taken apart. */
export interface Fence {
  /** The words behind the opening marks: "sql {#by_type}". */
  readonly info: string;
  /** The lines between the marks, joined by LF, without the fence's own indentation. */
  readonly body: string;
  /** False when the file ends before the fence does. */
  readonly closed: boolean;
}

/** Takes a fenced block apart; the source begins with its opening line. */
export function readFence(source: string): Fence {
  const [opening = "", ...lines] = source.split(LINE_END);
  const [, indent = "", marks = "", info = ""] = /^( *)(`+|~+)(.*)$/.exec(opening) ?? [];
  const closing = new RegExp(`^ {0,3}[${marks[0] ?? "`"}]{${Math.max(marks.length, 3)},}[ \\t]*$`);
  const end = lines.findIndex((line) => closing.test(line));
  const inside = end < 0 ? lines : lines.slice(0, end);
  const margin = new RegExp(`^ {0,${indent.length}}`);
  return {
    info: info.trim(),
    body: inside.map((line) => line.replace(margin, "")).join("\n"),
    closed: end >= 0,
  };
}

/** Writes a fenced block: LF, marks longer than any inside, a final line end. */
export function printFence(info: string, body: string): string {
  const words = info.replace(/\s+/g, " ").trim();
  const text = withLf(body);
  const mark = words.includes("`") ? "~" : "`"; // a backtick fence ends at a backtick in its info
  const runs = text.match(mark === "`" ? /`+/g : /~+/g) ?? [];
  const marks = mark.repeat(runs.reduce((longest, run) => Math.max(longest, run.length + 1), 3));
  const gap = words.startsWith(mark) ? " " : "";
  return `${marks}${gap}${words}\n${text === "" ? "" : `${text}\n`}${marks}\n`;
}
