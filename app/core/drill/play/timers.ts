import type { Timer } from "#app/core/drill/play/play.ts";

/** What XState asks to be done after a transition, as far as it is looked at here. */
export type Asked = { readonly type: string; readonly params?: unknown };

/**
 * The running delays after a transition at time `at`: a delayed `xstate.raise` starts one, `xstate.cancel` ends one.
 * Sorted by due time, so that they are applied in order.
 */
export function timersAfter(timers: readonly Timer[], asked: readonly Asked[], at: number): readonly Timer[] {
  let running = [...timers];
  for (const { type, params } of asked) {
    if (type === "xstate.cancel") running = running.filter((timer) => timer.event !== cancelled(params));
    const delay = type === "xstate.raise" ? raised(params) : null;
    if (delay) running.push({ event: delay.event, due: at + delay.ms });
  }
  return running.sort((a, b) => a.due - b.due);
}

function cancelled(params: unknown): unknown {
  return isRecord(params) ? params["sendId"] : undefined;
}

function raised(params: unknown): { event: string; ms: number } | null {
  if (!isRecord(params) || typeof params["id"] !== "string" || typeof params["delay"] !== "number") return null;
  return { event: params["id"], ms: params["delay"] };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
