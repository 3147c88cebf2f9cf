/** One row of a file: the line it begins on, from 1, and its cells as written. */
export type CsvRow = { readonly line: number; readonly cells: readonly string[] };

const SEPARATORS = [",", ";", "\t"] as const;

/**
 * The rows of a CSV file (RFC 4180), lines ended either way; the separator is the one its first line uses most. A quote
 * that nobody closes ends with the file; empty lines are left out.
 * @param text without a byte order mark
 */
export function readCsv(text: string): CsvRow[] {
  return new Reader(text, separatorOf(text)).rows();
}

function separatorOf(text: string): string {
  const first = (/^[^\r\n]*/.exec(text)?.[0] ?? "").replaceAll(/"[^"]*"/g, "");
  const counts = SEPARATORS.map((sign) => first.split(sign).length);
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ",";
}

class Reader {
  private at = 0;
  private line = 1;

  constructor(
    private readonly text: string,
    private readonly separator: string,
  ) {}

  rows(): CsvRow[] {
    const rows: CsvRow[] = [];
    while (this.at < this.text.length) {
      const row = { line: this.line, cells: this.row() };
      if (row.cells.some((cell) => cell !== "")) rows.push(row);
    }
    return rows;
  }

  private row(): string[] {
    const cells: string[] = [];
    for (;;) {
      cells.push(this.text[this.at] === '"' ? this.quoted() : this.plain());
      const sign = this.text[this.at];
      if (sign !== this.separator) break;
      this.at += 1;
    }
    this.endLine();
    return cells;
  }

  private plain(): string {
    const from = this.at;
    while (this.at < this.text.length && !this.isEnd()) this.at += 1;
    return this.text.slice(from, this.at);
  }

  /** What follows the closing quote before the next separator belongs to the cell, as spreadsheets read it. */
  private quoted(): string {
    let cell = "";
    for (;;) {
      const from = this.at + 1;
      const close = this.text.indexOf('"', from);
      const to = close < 0 ? this.text.length : close;
      cell += this.text.slice(from, to);
      this.line += this.text.slice(from, to).split(/\r\n|\r|\n/).length - 1;
      this.at = Math.min(to + 1, this.text.length);
      if (this.text[this.at] !== '"') return cell + this.plain();
      cell += '"';
    }
  }

  private isEnd(): boolean {
    const sign = this.text[this.at];
    return sign === this.separator || sign === "\n" || sign === "\r";
  }

  private endLine(): void {
    if (this.at >= this.text.length) return;
    this.at += this.text.startsWith("\r\n", this.at) ? 2 : 1;
    this.line += 1;
  }
}
