import { columnName, xmlText } from "#app/platform/table/xlsx/cell.ts";
import type { Column } from "#app/platform/table/table.ts";

// The parts of a workbook besides its rows (ECMA-376), as few as spreadsheets open without a complaint.

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** The looks of cells by number, as `styles` lists them. */
export const STYLE = { head: 1, day: 2, month: 3, money: 4 } as const;

/** The parts that say what the workbook is made of, by their place in the archive. */
export function partsOf(sheets: number, title: string): Readonly<Record<string, string>> {
  const all = Array.from({ length: sheets }, (_, i) => i + 1);
  const types = all.map((n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${TYPES}.worksheet+xml"/>`).join("");
  const named = all.map((n) => `<sheet name="${sheetName(title, n)}" sheetId="${n}" r:id="rId${n}"/>`).join("");
  const related = all.map((n) => `<Relationship Id="rId${n}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${n}.xml"/>`).join("");
  return {
    "[Content_Types].xml": `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/>${types}</Types>`,
    "_rels/.rels": `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${named}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${related}<Relationship Id="rId${sheets + 1}" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    "xl/styles.xml": styles(),
  };
}

/** At most 31 letters, without the signs that Excel uses itself. */
function sheetName(title: string, number: number): string {
  const tail = number === 1 ? "" : ` ${number}`;
  return xmlText(title.replaceAll(/[[\]:*?/\\']/g, " ").slice(0, 31 - tail.length).trim() + tail);
}

function styles(): string {
  const format = (id: number, font = 0) => `<xf numFmtId="${id}" fontId="${font}" fillId="0" borderId="0" xfId="0"${id > 0 ? ' applyNumberFormat="1"' : ""}${font > 0 ? ' applyFont="1"' : ""}/>`;
  const fonts = '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>';
  const formats = '<numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="yyyy\\-mm"/></numFmts>';
  const fills = '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>';
  const borders = '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>';
  const looks = [format(0), format(0, 1), format(164), format(165), format(2)];
  return `${HEAD}<styleSheet xmlns="${MAIN}">${formats}${fonts}${fills}${borders}<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${looks.length}">${looks.join("")}</cellXfs></styleSheet>`;
}

/** What stands before the rows of a sheet: its head stays in view, its columns are as wide as their kind needs. */
export function sheetBeginning<Row>(columns: readonly Column<Row>[]): string {
  const wide = columns.map(({ kind, head }, i) => `<col min="${i + 1}" max="${i + 1}" width="${Math.max(kind === "text" ? 22 : 12, Math.min(40, head.length + 4))}" customWidth="1"/>`).join("");
  const frozen = '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';
  const heads = columns.map(({ head }, i) => `<c r="${columnName(i)}1" s="${STYLE.head}" t="inlineStr"><is><t xml:space="preserve">${xmlText(head)}</t></is></c>`).join("");
  return `${HEAD}<worksheet xmlns="${MAIN}">${frozen}<cols>${wide}</cols><sheetData><row r="1">${heads}</row>`;
}

export const SHEET_END = "</sheetData></worksheet>";
