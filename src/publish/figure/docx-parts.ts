import {escapeXml, localeTag, messages} from "#base";
import {linesUnderFigure} from "./provenance.ts";
import type {FigureToPublish} from "./published-figure.ts";

/** A picture in a document: its bytes are beside the parts, under `PICTURE_PART`. */
export interface DocxPicture {
  readonly widthMm: number;
  readonly heightMm: number;
}

/** The name of the picture's part in the document. */
export const PICTURE_PART = "word/media/figuur.png";

/** English Metric Units in a millimetre (ECMA-376, 20.1.2.1). */
const EMU_PER_MM = 36_000;

/**
 * The parts of a Word document with a figure, by name, but for the picture itself: a caption that
 * counts along with the others, the picture with its text alternative, notes and source. Made to be
 * copied into a report, where its styles "Caption" and "Normal" take over (ECMA-376, transitional).
 */
export function toDocxParts(
  figure: FigureToPublish,
  picture: DocxPicture,
): Readonly<Record<string, string>> {
  const {spec, lang, description, publishedAt, version, sha256} = figure;
  const words = messages(lang).publish;
  const {title, subtitle} = spec.text;
  const caption = paragraph(
    "Caption",
    run(`${words.figureWord} `) +
      `<w:fldSimple w:instr=" SEQ ${words.figureWord} \\* ARABIC ">${run("1")}</w:fldSimple>` +
      run(`. ${title}${subtitle ? ` (${subtitle})` : ""}`),
  );
  const body = [
    caption,
    paragraph("Normal", `<w:r>${drawing(description.short, title, picture)}</w:r>`),
    ...linesUnderFigure(figure).map((line) => paragraph("Normal", run(line))),
  ].join("");
  return {
    "[Content_Types].xml": `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`,
    "_rels/.rels": relationships([
      ["rId1", `${RELATION}/officeDocument`, "word/document.xml"],
      [
        "rId2",
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
        "docProps/core.xml",
      ],
    ]),
    "word/_rels/document.xml.rels": relationships([
      ["rId1", `${RELATION}/image`, "media/figuur.png"],
      ["rId2", `${RELATION}/styles`, "styles.xml"],
    ]),
    "word/document.xml": `${HEAD}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${RELATION}" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><w:body>${body}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1417" w:right="1417" w:bottom="1417" w:left="1417" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr></w:body></w:document>`,
    "word/styles.xml": `${HEAD}<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="${localeTag(lang)}"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="Caption"><w:name w:val="caption"/><w:basedOn w:val="Normal"/><w:pPr><w:keepNext/></w:pPr><w:rPr><w:b/></w:rPr></w:style></w:styles>`,
    "docProps/core.xml": `${HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(title)}</dc:title><dc:description>${escapeXml(description.short)}</dc:description><dc:creator>Veldboek</dc:creator><dc:identifier>sha256:${sha256}</dc:identifier><cp:version>${version}</cp:version><dcterms:created xsi:type="dcterms:W3CDTF">${publishedAt.toISOString().slice(0, 19)}Z</dcterms:created></cp:coreProperties>`,
  };
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

function relationships(all: readonly (readonly [string, string, string])[]): string {
  const each = all.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each.join("")}</Relationships>`;
}

function paragraph(style: string, content: string): string {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${content}</w:p>`;
}

function run(text: string): string {
  return `<w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
}

function drawing(alt: string, title: string, {widthMm, heightMm}: DocxPicture): string {
  const [cx, cy] = [widthMm, heightMm].map((mm) => Math.round(mm * EMU_PER_MM));
  const named = `name="${escapeXml(title)}" descr="${escapeXml(alt)}"`;
  return `<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${cx}" cy="${cy}"/><wp:docPr id="1" ${named}/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="1" ${named}/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rId1"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>`;
}
