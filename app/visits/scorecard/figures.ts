/** The figures of a scorecard in the order of its columns, and what each is measured in. */
export const FIGURES = [
  { key: "returned", unit: "share" },
  { key: "late", unit: "share" },
  { key: "lost", unit: "share" },
  { key: "valid", unit: "share" },
  { key: "overturnedItems", unit: "share" },
  { key: "overturnedVisits", unit: "share" },
  { key: "agreement", unit: "share" },
  { key: "reviewMs", unit: "time" },
  { key: "fenPerVisit", unit: "money" },
  { key: "fenPerValid", unit: "money" },
] as const;
export type FigureColumn = (typeof FIGURES)[number];

export const HOUR_MS = 3600_000;
/** Hundredths of a yuan in one. */
export const FEN = 100;
