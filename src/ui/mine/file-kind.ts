import type {Messages} from "#base";
import {strFromU8, unzipSync} from "fflate";

/** What a file is that is no notebook; its name in the words of the interface. */
export type FileKind = keyof Messages["mineFileKinds"];

/** Own data: what Veldboek does not read yet, but somebody will want it to. */
export const DATA_KINDS: ReadonlySet<FileKind> = new Set<FileKind>([
  "csv",
  "json",
  "sheet",
  "parquet",
  "arrow",
  "database",
  "sql",
]);

/** How files begin: offset, bytes as Latin-1 text, what they are. */
const MAGIC: readonly (readonly [number, string, FileKind])[] = [
  [0, "PAR1", "parquet"],
  [0, "ARROW1", "arrow"],
  [0, "SQLite format 3\0", "database"],
  [8, "DUCK", "database"],
  [0, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "sheet"],
  [0, "\x89PNG\r\n\x1a\n", "image"],
  [0, "\xff\xd8\xff", "image"],
  [0, "GIF8", "image"],
  [8, "WEBP", "image"],
  [0, "BM", "image"],
  [4, "ftyp", "film"],
  [0, "%PDF-", "pdf"],
  [0, "\x1f\x8b", "packed"],
  [0, "\xff\xfe", "encoding"],
  [0, "\xfe\xff", "encoding"],
];

/** What bytes are that hold no notebook: by how they begin and what is in them, not by the file's name. */
export function kindOfBytes(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return "empty";
  const head = strFromU8(bytes.subarray(0, 64), true);
  if (head.startsWith("PK\u0003\u0004")) return kindOfZip(bytes);
  const known = MAGIC.find(([at, mark]) => head.startsWith(mark, at));
  return known?.[2] ?? "unknown";
}

function kindOfZip(bytes: Uint8Array): FileKind {
  const names: string[] = [];
  try {
    unzipSync(bytes, {
      filter: ({name}) => {
        names.push(name);
        return false;
      },
    });
  } catch {
    return "packed";
  }
  if (names.some((name) => name.startsWith("xl/") || name === "content.xml")) return "sheet";
  return names.some((name) => /^(?:word|ppt)\//.test(name)) ? "document" : "packed";
}

/** What a text is that is no notebook; null for one that may be one. The name only decides where the text does not. */
export function kindOfText(text: string, name = ""): FileKind | null {
  const trimmed = text.trim();
  if (trimmed === "") return "empty";
  if (/^[[{]/.test(trimmed)) {
    const json = kindOfJson(trimmed);
    if (json) return json;
  }
  const start = trimmed
    .slice(0, 2000)
    .replace(/^(?:\s*--[^\n]*\n|\s*\/\*[^]*?\*\/)+/, "")
    .trimStart();
  const isSql =
    /^(?:SELECT\b[^]*\bFROM\b|WITH\s+\w+\s+AS\s*\(|CREATE\s+(?:OR\s+REPLACE\s+)?(?:TEMP\w*\s+)?(?:TABLE|VIEW|MACRO)\b|INSERT\s+INTO\b)/i.test(
      start,
    );
  if (isSql || /\.sql$/i.test(name)) return "sql";
  if (isTable(text, /\.(?:csv|tsv|tab)$/i.test(name))) return "csv";
  return null;
}

function kindOfJson(text: string): FileKind | null {
  const parses = (piece: string) => {
    try {
      return JSON.parse(piece) as unknown;
    } catch {
      return undefined;
    }
  };
  const value = parses(text);
  if (typeof value === "object" && value !== null) return "nbformat" in value ? "jupyter" : "json";
  // One object a line.
  const [first = "", second = ""] = text.split(/\r?\n/, 2);
  return first.startsWith("{") && parses(first) && (second === "" || parses(second))
    ? "json"
    : null;
}

/** True for lines that are cut alike: in prose commas fall where they will. */
function isTable(text: string, isNamedSo: boolean): boolean {
  const lines = text.slice(0, 20_000).split(/\r\n|\n|\r/);
  // The last of a longer text may be cut off.
  const seen = (text.length > 20_000 ? lines.slice(0, -1) : lines).slice(0, 30);
  const filled = seen.filter((line) => line !== "");
  if (isNamedSo) return !filled.some((line) => /^(?:#{1,6} |```|---$)/.test(line));
  const hasGap = seen.slice(0, filled.length).some((line) => line === "");
  if (filled.length < 3 || hasGap) return false;
  return [";", "\t", ","].some((mark) => {
    const counts = filled.map((line) => line.replaceAll(/"[^"]*"/g, "").split(mark).length - 1);
    const [first = 0] = counts;
    return first >= (mark === "," ? 2 : 1) && counts.every((count) => count === first);
  });
}
