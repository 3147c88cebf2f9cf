/** Cells of this page's tables: rows at a desk, entries with their figures named on a phone. */
export const TABLE = "w-full border-collapse text-ui max-md:block [&_tbody]:max-md:block";
export const HEAD = "border-b border-ink text-left text-note text-quiet max-md:sr-only [&_th]:py-2 [&_th]:pr-4 [&_th]:align-bottom [&_th]:font-normal";
export const ROW = "border-b border-line align-top max-md:block max-md:py-3 md:[&>*]:py-2 md:[&>*]:pr-4";
export const NUMBER = "tabular-nums";
