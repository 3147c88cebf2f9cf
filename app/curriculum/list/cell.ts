/** Cells of the trainer's tables: only where there is room for columns. Figures line up on the right. */
export const CELL = {
  left: "hidden py-2 pr-6 lg:table-cell",
  right: "hidden py-2 pl-6 text-right lg:table-cell",
} as const;

export const HEAD_CELL = {
  left: "hidden py-2 pr-6 font-normal lg:table-cell",
  right: "hidden py-2 pl-6 text-right font-normal lg:table-cell",
} as const;
