/** Id of a line's number, which links from faults lead to. */
export function lineAnchor(line: number): string {
  return `line-${line}`;
}

export function countLines(source: string): number {
  return source.split(/\r\n?|\n/).length;
}

/** From where to where a line reaches in the text of a box, whose line ends are single; lines count from 1. */
export function spanOf(text: string, line: number): { readonly from: number; readonly to: number } {
  let from = 0;
  for (let at = 1; at < line; at += 1) {
    const next = text.indexOf("\n", from);
    if (next < 0) return { from: text.length, to: text.length };
    from = next + 1;
  }
  const end = text.indexOf("\n", from);
  return { from, to: end < 0 ? text.length : end };
}
