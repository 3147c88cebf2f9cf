import PDFDocument from "pdfkit";
import type { Block, Sheet } from "#app/platform/paper/block.ts";
import { fontOf, type Weight } from "#app/platform/paper/fonts.server.ts";

type Paper = InstanceType<typeof PDFDocument>;

const MARGIN = 56;
const INK = { plain: "#1C1A17", quiet: "#6B6459", strong: "#1C1A17", alarm: "#B3341F", line: "#DDD6C8" } as const;
const SIZE = { title: 18, heading: 13, text: 10.5, small: 9 } as const;
const GAP = 6;

/**
 * A sheet as a PDF on A4, with those glyphs of its fonts embedded that it uses. Of itself it says its subject, its
 * language and the month; the moment it was made stands nowhere, so the same sheet gives the same bytes.
 */
export async function pdfOf(sheet: Sheet): Promise<Uint8Array<ArrayBuffer>> {
  const { language, subject, month } = sheet;
  const info = { Title: subject, Creator: "Counterpart", Producer: "Counterpart", CreationDate: new Date(`${month}-01T00:00:00Z`) };
  const paper = new PDFDocument({ size: "A4", margin: MARGIN, bufferPages: true, lang: language === "zh" ? "zh-CN" : "en", displayTitle: true, font: "", info });
  const bytes = collected(paper);
  for (const weight of ["regular", "bold"] as const) paper.registerFont(weight, fontOf(weight));
  for (const block of sheet.blocks) draw(paper, block);
  number(paper, sheet.foot);
  paper.end();
  return bytes;
}

function collected(paper: Paper): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Buffer[] = [];
  return new Promise((resolve, reject) => {
    paper.on("data", (part: Buffer) => parts.push(part));
    paper.on("end", () => resolve(Uint8Array.from(Buffer.concat(parts))));
    paper.on("error", reject);
  });
}

function draw(paper: Paper, block: Block): void {
  switch (block.kind) {
    case "title":
      return write(paper, block.text, { weight: "bold", size: SIZE.title, ink: INK.plain, after: GAP });
    case "heading":
      keepTogether(paper, 60);
      paper.y += 2 * GAP;
      return write(paper, block.text, { weight: "bold", size: SIZE.heading, ink: INK.plain, after: GAP });
    case "text": {
      const weight = block.tone === "strong" || block.tone === "alarm" ? "bold" : "regular";
      return write(paper, block.text, { weight, size: SIZE.text, ink: INK[block.tone], after: GAP / 2 });
    }
    case "table":
      return drawTable(paper, block);
    case "entry":
      return drawEntry(paper, block);
  }
}

type Look = { readonly weight: Weight; readonly size: number; readonly ink: string; readonly after?: number };
type Cell = { readonly text: string; readonly left: number; readonly width: number; readonly align: "left" | "right" };

const widthOf = (paper: Paper) => paper.page.width - 2 * MARGIN;
const endOf = (paper: Paper) => paper.page.height - MARGIN - 2 * SIZE.small;

function keepTogether(paper: Paper, height: number): void {
  if (paper.y + height > endOf(paper)) paper.addPage();
}

function use(paper: Paper, { weight, size, ink }: Look): Paper {
  return paper.font(weight).fontSize(size).fillColor(ink);
}

/** Thin and unbreakable spaces are spaces here: the font has no others. */
function plain(text: string): string {
  return text.replace(/[\u00a0\u2009\u202f]/g, " ");
}

function write(paper: Paper, text: string, look: Look): void {
  use(paper, look);
  keepTogether(paper, paper.heightOfString(plain(text), { width: widthOf(paper) }));
  paper.text(plain(text), MARGIN, paper.y, { width: widthOf(paper) });
  paper.y += look.after ?? 0;
}

/** Cells side by side, as high as the highest; the next line begins below it. */
function drawRow(paper: Paper, cells: readonly Cell[], look: Look): void {
  use(paper, look);
  const height = Math.max(...cells.map(({ text, width }) => paper.heightOfString(plain(text), { width })));
  keepTogether(paper, height + GAP);
  const top = paper.y;
  for (const { text, left, width, align } of cells) paper.text(plain(text), left, top, { width, align });
  paper.y = top + height;
}

function rule(paper: Paper, ink: string): void {
  paper.y += GAP / 2;
  paper.moveTo(MARGIN, paper.y).lineTo(MARGIN + widthOf(paper), paper.y).lineWidth(0.5).strokeColor(ink).stroke();
  paper.y += GAP / 2;
}

function drawTable(paper: Paper, { head, rows, shares }: Block & { kind: "table" }): void {
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const widths = shares.map((share) => (widthOf(paper) * share) / whole);
  const cells = (texts: readonly string[]) =>
    texts.map((text, place): Cell => {
      const left = MARGIN + widths.slice(0, place).reduce((sum, width) => sum + width, 0);
      return { text, left, width: (widths[place] ?? 0) - GAP, align: place === 0 ? "left" : "right" };
    });
  drawRow(paper, cells(head), { weight: "regular", size: SIZE.small, ink: INK.quiet });
  rule(paper, INK.plain);
  for (const row of rows) {
    drawRow(paper, cells(row), { weight: "regular", size: SIZE.text, ink: INK.plain });
    rule(paper, INK.line);
  }
}

const FIGURE = 60;

function drawEntry(paper: Paper, { text, figure, below }: Block & { kind: "entry" }): void {
  const width = widthOf(paper) - FIGURE;
  const line: Cell = { text, left: MARGIN, width: width - GAP, align: "left" };
  use(paper, { weight: "regular", size: SIZE.text, ink: INK.plain });
  keepTogether(paper, paper.heightOfString(plain(text), { width }) + below.length * SIZE.text * 1.6);
  drawRow(paper, [line, { text: figure, left: MARGIN + width, width: FIGURE, align: "right" }], { weight: "regular", size: SIZE.text, ink: INK.plain });
  for (const each of below) drawRow(paper, [{ ...line, text: each }], { weight: "regular", size: SIZE.small, ink: INK.quiet });
  rule(paper, INK.line);
}

/** The number of each page, below its margin where no text begins a new one. */
function number(paper: Paper, foot: Sheet["foot"]): void {
  const { start, count } = paper.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    paper.switchToPage(page);
    paper.page.margins.bottom = 0;
    use(paper, { weight: "regular", size: SIZE.small, ink: INK.quiet });
    paper.text(foot(page - start + 1, count), MARGIN, paper.page.height - MARGIN + SIZE.small, { width: widthOf(paper), align: "center", lineBreak: false });
  }
}
