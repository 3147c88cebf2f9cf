import { z } from "zod";
import { keyed, text } from "#app/core/text/yaml/shape.ts";

/** Above every sum a bank writes down, far below what numbers cannot hold exactly. */
const MOST_YUAN = 1e12;
const MOST_DAYS = 3660;

/** The message names another sentence than the one about whole numbers. */
const decimal = z.number({ error: ({ code }) => (code === "invalid_type" ? "decimal" : undefined) });

const about = { name: text, until: z.string().max(40), owner: text, basis: text.optional() };

const percent = (unit: "percent-a-year" | "percent-a-day" | "percent") =>
  keyed({ unit: z.literal(unit), value: decimal.min(0).max(100), ...about });
const days = (unit: "days" | "working-days") => keyed({ unit: z.literal(unit), value: z.int().min(0).max(MOST_DAYS), ...about });
const written = (unit: "clock" | "phone") => keyed({ unit: z.literal(unit), value: z.string().trim().min(1).max(40), ...about });

/** One fact, as it is written. */
export const factShape = z.discriminatedUnion(
  "unit",
  [
    percent("percent-a-year"),
    percent("percent-a-day"),
    percent("percent"),
    keyed({ unit: z.literal("cny"), value: decimal.min(0).max(MOST_YUAN), ...about }),
    days("days"),
    days("working-days"),
    written("clock"),
    written("phone"),
    keyed({ unit: z.literal("name"), value: text, ...about }),
  ],
  { error: ({ code }) => (code === "invalid_union" ? undefined : "value unit name until owner") },
);

/** What the fact sheet says, as it is written. */
export const factsShape = keyed({ facts: z.record(z.string(), factShape) });

export type WrittenFact = z.output<typeof factShape>;
