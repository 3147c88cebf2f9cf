import { z } from "zod";
import { typedText } from "#app/routes/form.ts";

/** What a trainer decided and why, as the form posts it; without an outcome the form was not whole. */
export function postedSettlement<Outcome extends string>(outcomes: readonly Outcome[]) {
  return z.object({ outcome: z.string().transform((said) => outcomes.find((one) => one === said) ?? null), reason: typedText });
}
