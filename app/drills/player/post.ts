import type { PlayAnswer } from "#app/drills/player/answer.ts";

/**
 * `answer`: the server decided. `lost`: nobody knows whether it arrived; the same post may be sent again.
 * `elsewhere`: the server wants something else first, such as a sign-in; the page must be loaded again.
 */
export type Delivery = { kind: "answer"; answer: PlayAnswer } | { kind: "lost" } | { kind: "elsewhere" };

const PATIENCE_MS = 8000;

/**
 * One post of the player. Plain fetch, because Remix's fetcher reloads the page when it cannot load the code of
 * another route and throws to the error boundary when the network is gone: both would lose the waiting reply.
 */
export async function postPlay(address: string, fields: Record<string, string>): Promise<Delivery> {
  try {
    const response = await fetch(address, {
      method: "POST",
      body: new URLSearchParams(fields),
      headers: { Accept: "application/json" },
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (response.status >= 500) return { kind: "lost" };
    const isAnswer = !response.redirected && response.headers.get("Content-Type")?.includes("json");
    if (!isAnswer) return { kind: "elsewhere" };
    // Our own route wrote it; its type is the route's.
    return { kind: "answer", answer: (await response.json()) as PlayAnswer };
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
