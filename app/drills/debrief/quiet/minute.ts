/** For so long after the talk a debrief that needs one begins with a quiet minute; and so long it is known that it was had. */
const FRESH_SECONDS = 60 * 60;

/**
 * Whether the quiet minute comes before the numbers: after a talk with abuse or threats, while it is fresh, and until
 * the reader has gone on to the numbers. Times in ms since the epoch.
 */
export function quietFirst({ hard, endedAt, now, had }: { hard: boolean; endedAt: number; now: number; had: boolean }): boolean {
  return hard && !had && now - endedAt < FRESH_SECONDS * 1000;
}

const HAD = "quiet=had";

/** Value of Set-Cookie that lets this browser remember, for one sitting's own pages, that the reader went on. The server stores nothing of it. */
export function quietHad(sittingPath: string, secure: boolean): string {
  return `${HAD}; Path=${sittingPath}; HttpOnly; SameSite=Lax;${secure ? " Secure;" : ""} Max-Age=${FRESH_SECONDS}`;
}

/** Whether a Cookie header says so; the browser sends it to the pages of that sitting alone. */
export function saysQuietHad(header: string | null): boolean {
  return (header ?? "").split(/;\s*/).includes(HAD);
}
