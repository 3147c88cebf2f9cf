import { z } from "zod";
import { typedText, whole } from "#app/routes/form.ts";

/** A remark as its form posts it; an empty turn is the whole drill. */
export const postedRemark = z.object({
  turn: z.union([z.literal("").transform(() => null), whole]),
  text: typedText,
  key: z.string().min(1).max(100),
});
