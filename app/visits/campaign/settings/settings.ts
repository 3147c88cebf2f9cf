import { z } from "zod";
import { MOST_FEN } from "#app/core/money/yuan.ts";
import { isDay } from "#app/core/time/day.ts";

const id = z.string().min(1).max(64);
const day = z.string().refine(isDay);
const hour = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const most = z.int().min(1).max(9999);

/** Of a band the end comes after the beginning. */
const band = z.object({ from: hour, to: hour }).refine(({ from, to }) => from < to);

/** What a planner decides of a campaign besides its title, form, mode and period, as `Campaign.settings` keeps it. */
const settings = z.object({
  version: z.literal(1),
  /** Branch ids. */
  places: z.array(id).min(1).max(1000),
  /** Days of the week on which places may be visited, 1 Monday to 7 Sunday. */
  weekdays: z.array(z.int().min(1).max(7)).min(1).max(7),
  closedOn: z.array(day).max(100),
  bands: z.array(band).max(12),
  visitsPerPlace: z.int().min(1).max(12),
  evaluators: z.array(id).min(1).max(500),
  rotationDays: z.int().min(0).max(730),
  overlapPercent: z.int().min(0).max(100),
  maxPerEvaluator: most,
  maxPerEvaluatorDay: z.int().min(1).max(12),
  firmQuotas: z.array(z.object({ firmId: id, visits: z.int().min(0).max(9999).nullable() })).max(100),
  /** Days after the one proposed on which a visit may still be made, within the period. */
  graceDays: z.int().min(0).max(30),
  /** What each visit earns, in fen; there was none before there were fees. */
  feeFen: z.int().min(0).max(MOST_FEN).default(0),
  /** What the planner draws its order by. */
  seed: z.string().min(1).max(64),
});

export type Settings = z.infer<typeof settings>;

/** Settings as they were stored. Only this room writes them, so what does not read is a bug and throws. */
export function readSettings(stored: string): Settings {
  return settings.parse(JSON.parse(stored));
}

/** The same of what was typed; null where it does not hold together. */
export function asSettings(said: unknown): Settings | null {
  const parsed = settings.safeParse(said);
  return parsed.success ? parsed.data : null;
}
