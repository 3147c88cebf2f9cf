/**
 * What became of a post. `answer`: the server decided. `lost`: nobody knows whether it arrived; the same post may be
 * sent again. `elsewhere`: the server wants something else first, such as a sign-in; the page must be loaded again.
 */
export type Delivery<Answer> = { kind: "answer"; answer: Answer } | { kind: "lost" } | { kind: "elsewhere" };

/**
 * One post that a page must not lose. Plain fetch, because Remix's fetcher reloads the page when it cannot load the code
 * of another route and throws to the error boundary when the network is gone: both would lose what waits to be sent.
 *
 * @param patienceMs after how long without an answer it counts as lost
 */
export async function deliver<Answer>(
  address: string,
  fields: Record<string, string>,
  patienceMs: number,
): Promise<Delivery<Answer>> {
  try {
    const response = await fetch(address, {
      method: "POST",
      body: new URLSearchParams(fields),
      headers: { Accept: "application/json" },
      signal: AbortSignal.timeout(patienceMs),
    });
    if (response.status >= 500) return { kind: "lost" };
    const isAnswer = !response.redirected && response.headers.get("Content-Type")?.includes("json");
    if (!isAnswer) return { kind: "elsewhere" };
    // Our own route wrote it; its type is the route's.
    return { kind: "answer", answer: (await response.json()) as Answer };
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
