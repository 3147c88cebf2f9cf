import { z } from "zod";
import { MOST_ROWS, type SentRows } from "#app/standings/outside/view.ts";

const shape = z.object({
  fileName: z.string().max(200),
  shift: z.int().min(0).max(2000),
  rows: z.array(z.object({ line: z.int().min(0), cells: z.array(z.union([z.string(), z.number(), z.null()])).max(60) })).max(MOST_ROWS + 1),
});

/** The rows a page sends back, as they were handed to it; null where they are none. What they say is checked again. */
export function sentRows(text: string): SentRows | null {
  try {
    const parsed = shape.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
