import type { Place } from "#app/core/scenario/diagnostic.ts";

/**
 * Line and column of offsets in a text whose lines end in LF. (The counter of the yaml package loses lines after
 * some faults of syntax inside brackets.)
 */
export function linesOf(text: string): (offset: number) => Place {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}
