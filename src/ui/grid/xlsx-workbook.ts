import {escapeXml} from "#base";

/** What a cell of a worksheet holds; null is an empty one. */
export type SheetCell =
  | null
  | {readonly type: "number"; readonly value: number}
  | {readonly type: "boolean"; readonly value: boolean}
  | {readonly type: "text"; readonly value: string; readonly isBold?: boolean}
  /** A day, a moment, or a moment in UTC that says so. */
  | {readonly type: "day" | "moment" | "utc"; readonly value: Date};

/** A worksheet. */
export interface Sheet {
  /** Widths of the columns, in characters. */
  readonly widths: readonly number[];
  /** The first is the heading, which stays in sight. */
  readonly rows: readonly (readonly SheetCell[])[];
}

/** A workbook of one worksheet (ECMA-376), as the files that are zipped into it. */
export function workbookFiles(sheet: Sheet): Readonly<Record<string, Uint8Array>> {
  const encoder = new TextEncoder();
  const file = (xml: string) => encoder.encode(HEAD + xml);
  return {
    "[Content_Types].xml": file(CONTENT_TYPES),
    "_rels/.rels": file(relations([["officeDocument", "xl/workbook.xml"]])),
    "xl/workbook.xml": file(WORKBOOK),
    "xl/_rels/workbook.xml.rels": file(
      relations([
        ["worksheet", "worksheets/sheet1.xml"],
        ["styles", "styles.xml"],
      ]),
    ),
    "xl/styles.xml": file(STYLES),
    "xl/worksheets/sheet1.xml": file(sheetXml(sheet)),
  };
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const CONTENT_TYPES = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPES}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/></Types>`;

const WORKBOOK = `<workbook ${MAIN} xmlns:r="${OFFICE}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`;

/** Plain, bold, a day, a moment and a moment in UTC: the places are those of `STYLE`. */
const STYLES = `<styleSheet ${MAIN}><numFmts count="3"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd hh:mm:ss"/><numFmt numFmtId="166" formatCode="yyyy\\-mm\\-dd hh:mm:ss&quot; UTC&quot;"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font><font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="166" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`;

const STYLE = {bold: 1, day: 2, moment: 3, utc: 4} as const;

function relations(parts: readonly (readonly [kind: string, target: string])[]): string {
  const each = parts.map(
    ([kind, target], at) =>
      `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${kind}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each.join("")}</Relationships>`;
}

function sheetXml({widths, rows}: Sheet): string {
  const columns = widths.map(
    (width, at) =>
      `<col min="${at + 1}" max="${at + 1}" width="${Math.min(255, width)}" customWidth="1"/>`,
  );
  const frozen =
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';
  const cols = columns.length > 0 ? `<cols>${columns.join("")}</cols>` : "";
  const lines = rows.map((row, at) => `<row r="${at + 1}">${row.map(cellXml).join("")}</row>`);
  return `<worksheet ${MAIN}>${frozen}${cols}<sheetData>${lines.join("")}</sheetData></worksheet>`;
}

/** Cells without an address stand one after the other, so an empty one must be there too. */
function cellXml(cell: SheetCell): string {
  if (cell === null) return "<c/>";
  switch (cell.type) {
    case "number":
      return Number.isFinite(cell.value)
        ? `<c><v>${cell.value}</v></c>`
        : textXml(String(cell.value), false);
    case "boolean":
      return `<c t="b"><v>${cell.value ? 1 : 0}</v></c>`;
    case "text":
      return textXml(cell.value, cell.isBold ?? false);
    case "day":
    case "moment":
    case "utc": {
      const serial = serialOf(cell.value);
      return serial === null
        ? textXml(cell.value.toISOString(), false)
        : `<c s="${STYLE[cell.type]}"><v>${serial}</v></c>`;
    }
  }
}

/** Each text stands in its own cell: a list of shared ones, looked up by name, once lost the text "constructor". */
function textXml(text: string, isBold: boolean): string {
  const style = isBold ? ` s="${STYLE.bold}"` : "";
  return `<c t="inlineStr"${style}><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`;
}

/** What a cell can hold at most. */
const LONGEST_TEXT = 32_767;

/** What XML forbids or changes is written by its number, as the format wants: "_x000D_"; and what looks like that too. */
function xmlText(text: string): string {
  const cut = text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT - 1)}…` : text;
  const coded = cut
    .replace(/\p{Surrogate}/gu, "\ufffd")
    .replace(/_(?=x[\dA-Fa-f]{4}_)/g, "_x005F_")
    // eslint-disable-next-line no-control-regex -- these are the characters that XML forbids
    .replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g, codeOf);
  return escapeXml(coded);
}

function codeOf(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
}

const MS_PER_DAY = 86_400_000;
/** Days from the day 0 of spreadsheets to 1970. */
const EPOCH = 25_569;
/** 1 March 1900: spreadsheets count a day before it that was none. */
const FIRST_DAY = 61;
const LAST_DAY = 2_958_465;

/** A moment in days as spreadsheets count them; null for one that they do not know. */
function serialOf(date: Date): number | null {
  const days = date.getTime() / MS_PER_DAY + EPOCH;
  return days >= FIRST_DAY && days < LAST_DAY + 1 ? days : null;
}
