/** In per cent; at the least the whole width of most charts fits a page, at 100 its type is as large as a note. */
export const ZOOMS = [50, 75, 100, 125, 150] as const;

/** The zoom an address asks for, as near as there is one; 100 where it asks for none. */
export function nearestZoom(asked: number): number {
  if (!Number.isFinite(asked) || asked <= 0) return 100;
  return [...ZOOMS].sort((a, b) => Math.abs(a - asked) - Math.abs(b - asked))[0] ?? 100;
}
