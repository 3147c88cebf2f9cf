import { z } from "zod";

/** What a trainer decided and why, as the form posts it; without an outcome the form was not whole. */
export function postedSettlement<Outcome extends string>(outcomes: readonly Outcome[]) {
  return z.object({ outcome: z.string().transform((said) => outcomes.find((one) => one === said) ?? null), reason: z.string().max(20_000).default("") });
}
