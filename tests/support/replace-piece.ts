/** A text with one piece of it replaced; the piece must stand there exactly once. */
export function replacePiece(source: string, piece: string, instead: string): string {
  const times = source.split(piece).length - 1;
  if (times !== 1) throw new Error(`"${piece}" stands ${times} times in the text`);
  return source.replace(piece, () => instead);
}
