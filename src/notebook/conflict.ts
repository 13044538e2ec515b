import {LINE_END} from "./lines.ts";

/** A place at which git could not choose: both texts, with the names it gives them. */
export interface Conflict {
  readonly ours: string;
  readonly theirs: string;
  /** As behind the markers: "HEAD", "feature/cijfers". */
  readonly oursName: string;
  readonly theirsName: string;
}

/** A file with conflicts, as text and conflicts in order. */
export type ConflictedPart = string | Conflict;

/** What a reader takes of a conflict. */
export type ConflictChoice = "ours" | "theirs" | "both";

/**
 * Reads the conflicts that git left in a file; the ancestor of a three-way conflict is passed over. Null for a
 * file without any, and for one in which the markers do not fit: there they may be text.
 */
export function readConflicts(text: string): readonly ConflictedPart[] | null {
  const parts: ConflictedPart[] = [];
  let plain = "";
  let open: {side: "ours" | "base" | "theirs"; ours: string; theirs: string; name: string} | null =
    null;
  for (const line of linesOf(text)) {
    const [, mark = "", name = ""] =
      /^(<{7}|\|{7}|={7}|>{7})(?: (.*?))?(?:\r\n|\n|\r)?$/.exec(line) ?? [];
    const kind = mark[0];
    if (kind === "<") {
      if (open) return null;
      open = {side: "ours", ours: "", theirs: "", name};
      parts.push(plain);
      plain = "";
    } else if (open && kind === "|" && open.side === "ours") {
      open.side = "base";
    } else if (open && kind === "=" && open.side !== "theirs") {
      open.side = "theirs";
    } else if (kind === ">") {
      if (open?.side !== "theirs") return null;
      const {ours, theirs, name: oursName} = open;
      parts.push({ours, theirs, oursName, theirsName: name});
      open = null;
    } else if (!open) {
      plain += line;
    } else if (open.side !== "base") {
      open[open.side] += line;
    }
  }
  if (open || parts.length === 0) return null;
  return [...parts, plain];
}

/** The file with one choice for each conflict, in order; a missing choice takes ours. */
export function resolveConflicts(
  parts: readonly ConflictedPart[],
  choices: readonly ConflictChoice[],
): string {
  let at = 0;
  return parts
    .map((part) => {
      if (typeof part === "string") return part;
      const choice = choices[at] ?? "ours";
      at += 1;
      return choice === "both" ? part.ours + part.theirs : part[choice];
    })
    .join("");
}

/** The lines of a text with their ends. */
function linesOf(text: string): readonly string[] {
  return text.match(new RegExp(`[^\\r\\n]*(?:${LINE_END.source})|[^\\r\\n]+$`, "g")) ?? [];
}
