import {formatNumber} from "#base";
import {
  chartWarnings,
  contrast,
  createsShares,
  measuredIn,
  textBoxes,
  unlikelyPercent,
} from "#charts";
import type {SvgNode} from "#charts";
import {knownInks} from "./cmyk.ts";
import {uncoveredCharacters} from "./font-characters.ts";
import {alikeInGrey, alikeInVision} from "./likeness.ts";
import type {FigureToPublish} from "./published-figure.ts";
import {layOutFigure} from "./svg-file.ts";
import type {FigureLayout} from "./svg-file.ts";

/** What a figure lacks before it may leave; the words, and what to do, are the interface's. */
export interface GateFinding {
  readonly code:
    | "no-title"
    | "no-alt"
    | "alt-is-title"
    | "nothing"
    | "old-failed"
    | "old-stale"
    | "tracing"
    | "untraced"
    | "no-source"
    | "no-licence"
    | "no-period"
    | "no-unit"
    | "fractions"
    | "counts"
    | "percentages"
    | "parts"
    | "missing-parts"
    | "clipped"
    | "cut"
    | "contrast"
    | "grey"
    | "vision"
    | "pale-marks"
    | "no-inks"
    | "tall"
    | "characters";
  /** An error keeps the figure in; a warning asks to look again. */
  readonly level: "error" | "warning";
  /** What is meant: the text that is cut off, the characters that are missing. */
  readonly detail: string;
}

/** Texts on paper need this contrast (WCAG 2.2, 1.4.3), marks that one (1.4.11). */
const LEAST_CONTRAST = 4.5;
const LEAST_MARK_CONTRAST = 3;

/** Looks at a figure as it is laid out for one size, before it is published; `inGrey` for what may be printed in black. */
export function checkFigure(
  figure: FigureToPublish,
  layout: FigureLayout & {readonly height?: number; readonly inGrey?: boolean},
): readonly GateFinding[] {
  const {spec, description, source, licence, old, trace} = figure;
  const {title, subtitle} = spec.text;
  const drawn = layOutFigure(figure, layout);
  const font = figure.style?.font ?? null;
  const texts = measuredIn(font?.advance ?? null, () => textBoxes([drawn.root]));
  const cut = texts.find(
    ({left, right, top, bottom}) =>
      left < -0.5 || right > drawn.width + 0.5 || top < -0.5 || bottom > drawn.height + 0.5,
  );
  const paper = layout.theme === "dark" ? "#14171A" : "#FFFFFF";
  const own = figure.style?.house.colors ?? {};
  const ofText = new Set([own.ink, own.muted].map((color) => color?.toUpperCase()));
  // Text within marks is black or white on its own ground, which the palette's test holds at 4.5.
  const pale = texts.find(
    ({fill}) =>
      /^#[0-9A-F]{6}$/i.test(fill) &&
      (ofText.has(fill.toUpperCase()) || !/^#(000000|FFFFFF)$/i.test(fill)) &&
      contrast(fill, paper) < LEAST_CONTRAST,
  );
  const grey = layout.inGrey ? alikeInGrey(figure) : null;
  const alike = alikeInVision(figure);
  const missing = uncoveredCharacters(texts.map(({text}) => text).join(""), font);
  const uninked = layout.inGrey ? colorsWithoutInks(figure, drawn.root) : [];
  const paleMark = Object.entries(own).find(
    ([name, color]) => /^series-/.test(name) && contrast(color, "#FFFFFF") < LEAST_MARK_CONTRAST,
  );
  const unlikely = unlikelyPercent(spec, figure.rows);
  const mostText = formatNumber(unlikely?.most ?? 0, figure.lang);
  const words = `${title} ${subtitle} ${spec.text.notes.join(" ")}`;
  const hasPeriod =
    /\b[12]\d{3}\b/.test(words) || Object.values(spec.encode).some((name) => isTime(name));
  const finding = (
    code: GateFinding["code"],
    level: GateFinding["level"],
    holds: boolean,
    detail = "",
  ): readonly GateFinding[] => (holds ? [] : [{code, level, detail}]);
  return [
    ...finding("no-title", "error", title.trim() !== ""),
    ...finding("nothing", "error", figure.rows.length > 0),
    ...finding("no-alt", "error", description.short.trim() !== ""),
    ...finding(
      "alt-is-title",
      "error",
      title.trim() === "" || description.short.trim() !== title.trim(),
    ),
    ...(old === null ? [] : finding(`old-${old}`, "error", false)),
    ...finding("tracing", "error", trace !== "tracing"),
    ...finding("untraced", "error", trace !== "untraced" || figure.isVouchedFor),
    ...finding("no-source", "warning", source !== ""),
    ...finding("no-licence", "error", licence.trim() !== ""),
    ...finding("no-unit", "warning", subtitle.trim() !== "" || hasUnit(figure)),
    ...(unlikely?.isSure ? finding(unlikely.code, "error", false, mostText) : []),
    ...sharesOfLess(figure),
    ...finding("no-period", "warning", hasPeriod),
    ...finding("cut", "error", !figure.isCut, String(figure.rows.length)),
    ...finding("clipped", "error", cut === undefined, cut?.text),
    ...finding("contrast", "error", pale === undefined, pale?.text),
    ...finding("vision", "warning", alike === null, alike?.join(" / ")),
    ...finding("grey", "warning", grey === null, grey?.join(" / ")),
    ...finding("pale-marks", "warning", paleMark === undefined, paleMark?.[1]),
    ...finding("no-inks", "warning", uninked.length === 0, uninked.join(", ")),
    ...finding(
      "tall",
      "warning",
      layout.height === undefined || drawn.height <= layout.height + 1,
      String(drawn.height),
    ),
    ...finding("characters", "warning", missing.length === 0, missing.join(" ")),
  ];
}

/**
 * Shares of a whole that does not hold all its parts. Where the drawing itself makes the parts into a whole they are
 * not true; where it only puts them on top of each other the whole is what a reader would think.
 */
function sharesOfLess({spec, rows, lang}: FigureToPublish): readonly GateFinding[] {
  return chartWarnings(spec, rows, lang).flatMap((warning): readonly GateFinding[] => {
    const level = createsShares(spec, rows, lang) ? "error" : "warning";
    switch (warning.code) {
      case "parts":
        return [
          {code: "parts", level, detail: formatNumber(warning.total, lang, {maxDecimals: 1})},
        ];
      case "missing-parts":
        return [{code: "missing-parts", level, detail: formatNumber(warning.count, lang)}];
      default:
        return [];
    }
  });
}

/** The colours of a drawing for which nobody set inks. */
export function colorsWithoutInks({style}: FigureToPublish, root: SvgNode): readonly string[] {
  const own = style?.house.inks ?? {};
  return [...new Set(paintsOf(root))].filter(
    (color) => !Object.hasOwn(own, color.toUpperCase()) && knownInks(color) === null,
  );
}

function paintsOf({attributes, children}: SvgNode): readonly string[] {
  const own = [attributes["fill"], attributes["stroke"]].filter(
    (paint): paint is string => typeof paint === "string" && paint.startsWith("#"),
  );
  const inner = children.filter((child) => typeof child !== "string");
  return [...own, ...inner.flatMap(paintsOf)];
}

function isTime(column: string | null): boolean {
  return column !== null && /jaar|year|period|datum|date/i.test(column);
}

/** Percentages and euros say their unit with each value. */
function hasUnit({spec}: FigureToPublish): boolean {
  return (
    ["percent", "share"].includes(spec.format) || spec.format === "euro" || spec.format === "hours"
  );
}
