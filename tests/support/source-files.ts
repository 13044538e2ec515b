import {readFileSync, readdirSync} from "node:fs";
import {dirname, join} from "node:path";
import ts from "typescript";

/** A file of the project, read as text. */
export interface SourceFile {
  /** Relative to the project, with forward slashes: "src/base/text.ts". */
  readonly path: string;
  readonly text: string;
  /** What it imports, types and dynamic imports as well, as it is written. */
  readonly imports: readonly string[];
}

const OUTSIDE = new Set(["node_modules", "dist", ".build", ".git", "test-results"]);

/** The paths of all files of the project below a folder, without what is installed or built. */
export function listFiles(folder: string): readonly string[] {
  return readdirSync(folder, {withFileTypes: true}).flatMap((entry) => {
    const path = folder === "." ? entry.name : `${folder}/${entry.name}`;
    // In a second working tree of git ".git" is a file.
    if (OUTSIDE.has(entry.name)) return [];
    if (!entry.isDirectory()) return entry.isFile() ? [path] : [];
    return listFiles(path);
  });
}

/** Reads a module or a component. */
export function readSource(path: string): SourceFile {
  const text = readFileSync(path, "utf8");
  return {path, text, imports: importsOf(path, text)};
}

/** The specifiers that a module or a component imports from; a component's markup imports too: `{#await import(…)}`. */
export function importsOf(path: string, text: string): readonly string[] {
  if (!path.endsWith(".svelte")) return scriptImports(text);
  const script = /<script[^>]*>([^]*?)<\/script>/g;
  const inScripts = [...text.matchAll(script)].flatMap(([, code = ""]) => scriptImports(code));
  const markup = text.replace(script, "");
  const inMarkup = [...markup.matchAll(/\bimport\(\s*["']([^"']+)["']\s*\)/g)];
  return [...inScripts, ...inMarkup.map(([, specifier = ""]) => specifier)];
}

function scriptImports(code: string): readonly string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const specifier = specifierOf(node);
    if (specifier && ts.isStringLiteral(specifier)) found.push(specifier.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile("script.ts", code, ts.ScriptTarget.Latest));
  return found;
}

/** What a node imports from: `import`, `export … from`, `import("…")` as a value and as a type. */
function specifierOf(node: ts.Node): ts.Node | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier;
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
    return node.argument.literal;
  const isImport =
    ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
  return isImport ? node.arguments[0] : undefined;
}

/** The project's file that a specifier names; null for a package. */
export function resolveImport(from: string, specifier: string): string | null {
  const [bare = ""] = specifier.split("?");
  if (bare.startsWith("#")) return `src/${bare.slice(1)}/index.ts`;
  if (bare.startsWith(".")) return join(dirname(from), bare).replaceAll("\\", "/");
  return null;
}

/** The package of a bare specifier: "@scope/name/deep/file" gives "@scope/name". */
export function packageOf(specifier: string): string {
  return specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
}

/** Groups of two or more nodes that reach each other, each sorted: strongly connected components (Tarjan). */
export function findCycles(
  edges: ReadonlyMap<string, readonly string[]>,
): readonly (readonly string[])[] {
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const cycles: string[][] = [];

  function visit(node: string): number {
    order.set(node, order.size);
    let lowest = order.size - 1;
    stack.push(node);
    for (const next of edges.get(node) ?? []) {
      if (!order.has(next)) lowest = Math.min(lowest, visit(next));
      else if (stack.includes(next))
        lowest = Math.min(lowest, low.get(next) ?? order.get(next) ?? 0);
    }
    low.set(node, lowest);
    if (lowest === order.get(node)) {
      const group = stack.splice(stack.indexOf(node));
      if (group.length > 1) cycles.push(group.toSorted());
    }
    return lowest;
  }

  for (const node of edges.keys()) if (!order.has(node)) visit(node);
  return cycles;
}
