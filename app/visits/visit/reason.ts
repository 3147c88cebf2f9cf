import { ok, refuse, type Result } from "#app/core/result.ts";

/** Longest reason and longest remark, in characters. */
export const MOST_REASON = 2000;

/** A reason as it was typed, trimmed. Refuses `reason-long`; whether one is needed is for the machine to say. */
export function reasonIn(typed: string): Result<string> {
  const reason = typed.trim();
  return reason.length > MOST_REASON ? refuse("reason-long", { most: MOST_REASON }) : ok(reason);
}
