import type {StyleLogo} from "#spec";

/** Why a file cannot be a logo. */
export type LogoFault = "unreadable" | "unsupported";

/** Elements that draw nothing, with all that is in them. */
const SILENT = /^(title|desc|metadata|defs|sodipodi:namedview)$/;

/** What would draw a shape in another way than filled. */
const CHANGING = ["class", "transform", "opacity", "fill-opacity", "mask", "filter", "clip-path"];

interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly kind: "open" | "close" | "empty";
}

/**
 * The filled shapes of an SVG file, which is all that every file of a figure can hold. What would be
 * lost — text, lines, gradients, pictures, transformations — makes it unsupported.
 */
export function logoFromSvg(text: string): StyleLogo | LogoFault {
  const [root, ...tags] = tagsOf(text);
  if (root?.name !== "svg" || root.kind !== "open") return "unreadable";
  const [x = 0, y = 0, width = 0, height = 0] = boxOf(root);
  if (isChanged(root)) return "unsupported";
  if (!(width > 0 && height > 0)) return "unreadable";
  if (x !== 0 || y !== 0) return "unsupported";
  const shapes: {d: string; fill: string}[] = [];
  // The fill of each group that is open; null paints nothing.
  const fills: (string | null)[] = [fillOf(root, "#000000") ?? null];
  let silent: string | null = null;
  for (const tag of tags) {
    if (silent !== null) {
      if (tag.kind === "close" && tag.name === silent) silent = null;
      continue;
    }
    if (SILENT.test(tag.name)) {
      if (tag.kind === "open") silent = tag.name;
      continue;
    }
    if (tag.kind === "close") {
      if (tag.name === "g") fills.pop();
      continue;
    }
    if (isChanged(tag)) return "unsupported";
    const fill = fillOf(tag, fills.at(-1) ?? null);
    if (fill === undefined) return "unsupported";
    if (tag.name === "g") {
      if (tag.kind === "open") fills.push(fill);
      continue;
    }
    const d = pathOf(tag);
    if (d === null) return "unsupported";
    if (fill !== null) shapes.push({d, fill});
  }
  return shapes.length === 0 ? "unsupported" : {width, height, shapes};
}

/** True for a tag with a line, a hole by rule, or anything else that filled shapes cannot say. */
function isChanged(tag: Tag): boolean {
  const {attributes} = tag;
  if (CHANGING.some((name) => name in attributes)) return true;
  if (/evenodd|opacity|transform|mask|filter|clip/.test(attributes["style"] ?? "")) return true;
  if (attributes["fill-rule"] === "evenodd") return true;
  return (paintOf(tag, "stroke") ?? "none") !== "none";
}

/** The tags of a drawing, without comments, declarations and text. */
function tagsOf(text: string): readonly Tag[] {
  const bare = text.replaceAll(/<!--[^]*?-->|<[?!][^>]*>/g, "");
  return [...bare.matchAll(/<(\/?)([\w:-]+)((?:"[^"]*"|'[^']*'|[^"'>])*?)(\/?)>/g)].map(
    ([, slash, name = "", attributes = "", end]) => ({
      name,
      attributes: Object.fromEntries(
        [...attributes.matchAll(/([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(
          ([, key = "", double, single]) => [key, double ?? single ?? ""],
        ),
      ),
      kind: slash ? "close" : end ? "empty" : "open",
    }),
  );
}

function boxOf({attributes}: Tag): readonly number[] {
  const {viewBox, width = "", height = ""} = attributes;
  if (viewBox)
    return viewBox
      .trim()
      .split(/[\s,]+/)
      .map(Number);
  return [0, 0, parseFloat(width), parseFloat(height)];
}

/** What a tag is filled with: inherited, nothing, or a colour; undefined for what is no plain colour. */
function fillOf(tag: Tag, inherited: string | null): string | null | undefined {
  const own = paintOf(tag, "fill");
  if (own === null) return inherited;
  return own === "none" ? null : colorOf(own);
}

/** An attribute of paint, or the same in the style; null when it is not set. */
function paintOf({attributes}: Tag, name: "fill" | "stroke"): string | null {
  const [, styled] =
    new RegExp(`(?:^|;)\\s*${name}\\s*:\\s*([^;]+)`).exec(attributes["style"] ?? "") ?? [];
  return styled?.trim() ?? attributes[name] ?? null;
}

/** A colour as "#RRGGBB"; undefined for what is none: a gradient, a variable. */
function colorOf(paint: string): string | undefined {
  const [, r = "", g = "", b = ""] = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(paint) ?? [];
  if (r) return `#${r}${r}${g}${g}${b}${b}`.toUpperCase();
  if (/^#[0-9a-f]{6}$/i.test(paint)) return paint.toUpperCase();
  if (paint === "black") return "#000000";
  if (paint === "white") return "#FFFFFF";
  const parts = /^rgb\((\d+)[,\s]+(\d+)[,\s]+(\d+)\)$/.exec(paint)?.slice(1).map(Number);
  if (!parts || parts.some((part) => part > 255)) return undefined;
  return `#${parts.map((part) => part.toString(16).padStart(2, "0")).join("")}`.toUpperCase();
}

/** A shape as a path; null for what is no filled shape, or has lengths that are no plain numbers. */
function pathOf(tag: Tag): string | null {
  const d = dataOf(tag);
  return d === null || d.includes("NaN") ? null : d;
}

function dataOf({name, attributes}: Tag): string | null {
  const number = (key: string) => Number(attributes[key] ?? 0);
  switch (name) {
    case "path": {
      const d = attributes["d"] ?? "";
      return /^[MmLlHhVvCcSsQqTtAaZz\d\s,.eE+-]+$/.test(d) ? d : null;
    }
    case "rect":
      if (number("rx") !== 0 || number("ry") !== 0) return null;
      return `M${number("x")} ${number("y")}h${number("width")}v${number("height")}h${-number("width")}Z`;
    case "circle":
    case "ellipse": {
      const [rx, ry] = [number("rx") || number("r"), number("ry") || number("r")];
      const [left, y] = [number("cx") - rx, number("cy")];
      return `M${left} ${y}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0Z`;
    }
    case "polygon": {
      const points = (attributes["points"] ?? "").trim();
      return /^[\d\s,.eE+-]+$/.test(points) ? `M${points}Z` : null;
    }
    default:
      return null;
  }
}
