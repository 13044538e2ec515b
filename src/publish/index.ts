/**
 * A notebook to a file for other programs. Each exporter takes plain data and gives text; it knows nothing of the
 * page, of where files go, or of how a reader asks for one.
 */
export {carriedNotebook} from "./carried-notebook.ts";
export {notebookInPdf, notebookInPng, notebookInSvg} from "./figure/carried-figure.ts";
export {PICTURE_PART, toDocxParts} from "./figure/docx-parts.ts";
export type {DocxPicture} from "./figure/docx-parts.ts";
export {columnsOfRows, toDataFiles} from "./figure/data-files.ts";
export {
  WORDPRESS_HEIGHT,
  toFigureWithTable,
  toIframe,
  toNewsletterFragment,
  toOEmbed,
  toResizingIframe,
  toStaticFigure,
  toTabbedTable,
} from "./figure/embed.ts";
export type {Embedded} from "./figure/embed.ts";
export {figureFileName} from "./figure/file-name.ts";
export {uncoveredCharacters} from "./figure/font-characters.ts";
export {checkFigure} from "./figure/gate.ts";
export type {GateFinding} from "./figure/gate.ts";
export {changesSince, digestOfFigures, nextVersion} from "./figure/figure-version.ts";
export type {FigureChanges} from "./figure/figure-version.ts";
export type {FigureStyle, FontFace} from "./figure/figure-style.ts";
export {colorsWithoutInks} from "./figure/gate.ts";
export {knownInks} from "./figure/cmyk.ts";
export {isNativeOnSlide} from "./figure/native-slide.ts";
export type {FontFiles} from "./figure/font-files.ts";
export {HEIGHT_SCRIPT, scriptHash} from "./figure/height-script.ts";
export {HTML_WIDTHS, toHtmlFigure} from "./figure/html-figure.ts";
export type {HtmlFigureOptions} from "./figure/html-figure.ts";
export {
  openHouseStyle,
  readStyleFont,
  toOutlinedSvgFile,
  toPdfFile,
  toPptxFile,
} from "./figure/on-demand.ts";
export type {PdfOptions} from "./figure/pdf-file.ts";
export {PNG_CARRIER, withPngFacts} from "./figure/png-file.ts";
export {fileFacts} from "./figure/provenance.ts";
export type {FigureToPublish} from "./figure/published-figure.ts";
export {MM_PER_PX, layOutFigure, toSvgFile} from "./figure/svg-file.ts";
export type {FigureLayout, SvgOptions} from "./figure/svg-file.ts";
export {toHtmlPage} from "./html-page.ts";
export type {PageOptions} from "./html-page.ts";
export {toJupyterFile} from "./jupyter-file.ts";
export type {
  PublishedFigure,
  PublishedNotebook,
  PublishedResult,
  ReadTableSource,
  TextCell,
  TextTable,
} from "./published.ts";
export {toQuartoFile} from "./quarto-file.ts";
export {toSqlFile} from "./sql-file.ts";
