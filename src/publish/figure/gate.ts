import {contrast, textBoxes} from "#charts";
import {uncoveredCharacters} from "./font-characters.ts";
import {alikeInGrey} from "./greyscale.ts";
import type {FigureToPublish} from "./published-figure.ts";
import {layOutFigure} from "./svg-file.ts";
import type {FigureLayout} from "./svg-file.ts";

/** What a figure lacks before it may leave; the words, and what to do, are the interface's. */
export interface GateFinding {
  readonly code:
    | "no-title"
    | "alt-is-title"
    | "no-source"
    | "no-licence"
    | "no-period"
    | "no-unit"
    | "clipped"
    | "contrast"
    | "grey"
    | "tall"
    | "characters";
  /** An error keeps the figure in; a warning asks to look again. */
  readonly level: "error" | "warning";
  /** What is meant: the text that is cut off, the characters that are missing. */
  readonly detail: string;
}

/** Texts on paper need this contrast (WCAG 2.2, 1.4.3). */
const LEAST_CONTRAST = 4.5;

/** Looks at a figure as it is laid out for one size, before it is published; `inGrey` for what may be printed in black. */
export function checkFigure(
  figure: FigureToPublish,
  layout: FigureLayout & {readonly height?: number; readonly inGrey?: boolean},
): readonly GateFinding[] {
  const {spec, description, source, licence} = figure;
  const {title, subtitle} = spec.text;
  const drawn = layOutFigure(figure, layout);
  const texts = textBoxes([drawn.root]);
  const cut = texts.find(
    ({left, right, top, bottom}) =>
      left < -0.5 || right > drawn.width + 0.5 || top < -0.5 || bottom > drawn.height + 0.5,
  );
  const paper = layout.theme === "dark" ? "#14171A" : "#FFFFFF";
  const outside = texts.filter(({fill}) => /^#[0-9A-F]{6}$/i.test(fill));
  // Text within marks has its own ground, which the palette's test holds at 4.5.
  const pale = outside.find(
    ({fill}) => !/^#(000000|FFFFFF)$/i.test(fill) && contrast(fill, paper) < LEAST_CONTRAST,
  );
  const grey = layout.inGrey ? alikeInGrey(figure) : null;
  const missing = uncoveredCharacters(texts.map(({text}) => text).join(""));
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
    ...finding("alt-is-title", "error", description.short.trim() !== title.trim()),
    ...finding("no-source", "warning", source !== ""),
    ...finding("no-licence", "error", licence.trim() !== ""),
    ...finding("no-unit", "warning", subtitle.trim() !== "" || hasUnit(figure)),
    ...finding("no-period", "warning", hasPeriod),
    ...finding("clipped", "error", cut === undefined, cut?.text),
    ...finding("contrast", "error", pale === undefined, pale?.text),
    ...finding("grey", "warning", grey === null, grey?.join(" / ")),
    ...finding(
      "tall",
      "warning",
      layout.height === undefined || drawn.height <= layout.height + 1,
      String(drawn.height),
    ),
    ...finding("characters", "warning", missing.length === 0, missing.join(" ")),
  ];
}

function isTime(column: string | null): boolean {
  return column !== null && /jaar|year|period|datum|date/i.test(column);
}

/** Percentages and euros say their unit with each value. */
function hasUnit({spec}: FigureToPublish): boolean {
  return spec.format === "percent" || spec.format === "euro" || spec.format === "hours";
}
