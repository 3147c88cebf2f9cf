import { paths } from "#app/paths.ts";
import type { SaveReply } from "#app/visits/fill/reply.ts";
import type { Answer } from "#app/core/form/form.ts";

/** One save on its way. */
export type Save = { item: string; answer: Answer; edition: number; key: string };

/**
 * `reply`: the server decided. `lost`: nobody knows whether it arrived; the same save may be sent again.
 * `elsewhere`: the server wants something else first, such as a sign-in.
 */
export type Delivery = { kind: "reply"; reply: SaveReply } | { kind: "lost" } | { kind: "elsewhere" };

const PATIENCE_MS = 10_000;

/** Plain fetch: Remix's fetcher would leave the page when the network is gone, and with it what waits to be sent. */
export async function postAnswer(visitId: string, { item, answer, edition, key }: Save): Promise<Delivery> {
  try {
    const response = await fetch(paths.visitSave(visitId), {
      method: "POST",
      body: new URLSearchParams({ item, answer: JSON.stringify(answer), edition: String(edition), key }),
      headers: { Accept: "application/json" },
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (response.status >= 500) return { kind: "lost" };
    const isReply = !response.redirected && response.headers.get("Content-Type")?.includes("json");
    if (!isReply) return { kind: "elsewhere" };
    // Our own route wrote it; its type is the route's.
    return { kind: "reply", reply: (await response.json()) as SaveReply };
  } catch {
    return { kind: "lost" };
  }
}

/** Resolves when the browser says the network is back, or after `ms` in any case. */
export function networkOr(ms: number): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      window.removeEventListener("online", done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    window.addEventListener("online", done);
  });
}
