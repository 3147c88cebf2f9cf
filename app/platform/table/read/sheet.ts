import path from "node:path";
import { SaxesParser, type SaxesTagPlain } from "saxes";
import { BadArchive } from "#app/platform/table/read/unzip.ts";
import { columnPlace, textOfXlsx } from "#app/platform/table/xlsx/cell.ts";
import type { Value } from "#app/platform/table/table.ts";

/** One row of a sheet: its number there, from 1, and its cells by place. */
export type SheetRow = { readonly line: number; readonly cells: readonly Value[] };

/** Days between the two beginnings that workbooks count days from. */
const DAYS_1904 = 1462;
/** Columns that are read; what stands further to the right is nothing of a table's. */
const MOST_COLUMNS = 60;

/** The parts of a workbook that tell its first sheet. */
export function isSheetPart(name: string): boolean {
  return /^xl\/(workbook\.xml|sharedStrings\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/.test(name);
}

/** The first sheet of a workbook; `shift` is to be added to numbers that are days. Throws `BadArchive` where there is none. */
export function firstSheet(parts: ReadonlyMap<string, string>): { rows: SheetRow[]; shift: number } {
  let [id, shift] = ["", 0];
  parse(parts.get("xl/workbook.xml") ?? "", {
    open({ name, attributes }) {
      if (local(name) === "sheet" && id === "") id = attributes["r:id"] ?? "";
      if (local(name) === "workbookPr" && /^(1|true)$/.test(attributes.date1904 ?? "")) shift = DAYS_1904;
    },
  });
  let target = "worksheets/sheet1.xml";
  parse(parts.get("xl/_rels/workbook.xml.rels") ?? "", {
    open({ attributes }) {
      if (attributes.Id === id) target = attributes.Target ?? target;
    },
  });
  const sheet = parts.get(target.startsWith("/") ? target.slice(1) : path.posix.join("xl", target));
  if (sheet === undefined) throw new BadArchive("broken");
  return { rows: rowsOf(sheet, sharedTexts(parts.get("xl/sharedStrings.xml") ?? "")), shift };
}

/** Texts that cells name by number. How a word is pronounced stands beside it and is none of it. */
function sharedTexts(source: string): string[] {
  const texts: string[] = [];
  let [text, inside, aside] = ["", false, false];
  parse(source, {
    open({ name }) {
      if (local(name) === "si") text = "";
      if (local(name) === "rPh") aside = true;
      inside = local(name) === "t" && !aside;
    },
    text: (piece) => (inside ? (text += piece) : ""),
    close(name) {
      if (local(name) === "si") texts.push(textOfXlsx(text));
      if (local(name) === "rPh") aside = false;
      if (local(name) === "t") inside = false;
    },
  });
  return texts;
}

function rowsOf(source: string, shared: readonly string[]): SheetRow[] {
  const rows: SheetRow[] = [];
  let cells: Value[] = [];
  let [line, place, type, text, inside, aside] = [0, -1, "", "", false, false];
  parse(source, {
    open({ name, attributes }) {
      const tag = local(name);
      if (tag === "row") [cells, line, place] = [[], Number(attributes.r ?? line + 1), -1];
      if (tag === "c") [place, type, text] = [attributes.r === undefined ? place + 1 : columnPlace(attributes.r), attributes.t ?? "n", ""];
      if (tag === "rPh") aside = true;
      inside = (tag === "v" || tag === "t") && !aside;
    },
    text: (piece) => (inside ? (text += piece) : ""),
    close(name) {
      const tag = local(name);
      if (tag === "v" || tag === "t") inside = false;
      if (tag === "rPh") aside = false;
      if (tag === "c" && place >= 0 && place < MOST_COLUMNS) cells[place] = valueOf(type, text, shared);
      if (tag === "row") rows.push({ line, cells: Array.from(cells, (cell) => cell ?? null) });
    },
  });
  return rows;
}

function valueOf(type: string, text: string, shared: readonly string[]): Value {
  if (text === "") return null;
  if (type === "s") return shared[Number(text)] ?? null;
  if (type === "n" && Number.isFinite(Number(text))) return Number(text);
  return textOfXlsx(text);
}

type Hearing = { open?: (tag: SaxesTagPlain) => void; text?: (piece: string) => void; close?: (name: string) => void };

/** Reads XML as it comes. A document type is refused: it could name what is not in the file, or unfold without end. */
function parse(source: string, { open, text, close }: Hearing): void {
  if (source === "") return;
  const parser = new SaxesParser();
  const broken = () => {
    throw new BadArchive("broken");
  };
  parser.on("error", broken);
  parser.on("doctype", broken);
  parser.on("opentag", (tag) => open?.(tag));
  parser.on("text", (piece) => text?.(piece));
  parser.on("cdata", (piece) => text?.(piece));
  parser.on("closetag", ({ name }) => close?.(name));
  parser.write(source.replace(/^\uFEFF/, "")).close();
}

function local(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
