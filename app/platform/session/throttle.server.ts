import { createHash } from "node:crypto";
import type { Tx } from "#app/platform/db/database.ts";
import type { Services } from "#app/platform/services.server.ts";
import { ACCOUNT_RULE, ADDRESS_RULE, delayAfter, networkOf, remembered } from "#app/platform/session/delay.ts";
import type { ThrottleRule } from "#app/platform/session/delay.ts";

/** What an attempt to sign in is counted under. */
export type ThrottleKey = { readonly key: string; readonly rule: ThrottleRule };

/** Keys are hashed: people type passwords into the wrong field, and addresses are nobody's business here. */
export function throttleKeys(account: string, address: string): { account: ThrottleKey; address: ThrottleKey } {
  return {
    account: { key: digest(`account ${account}`), rule: ACCOUNT_RULE },
    address: { key: digest(`address ${networkOf(address)}`), rule: ADDRESS_RULE },
  };
}

/** Milliseconds until an attempt under these keys is heard; 0 for now. */
export async function waitFor(services: Services, tx: Tx, keys: readonly ThrottleKey[]): Promise<number> {
  const rows = await tx.signInThrottle.findMany({ where: { key: { in: keys.map(({ key }) => key) } } });
  return Math.max(0, ...rows.map((row) => row.until.getTime() - services.clock.now()));
}

/**
 * Counts an attempt as failed before it is checked, so that parallel attempts cannot slip in between.
 * `forgive` takes it back when it succeeds. Returns the wait in ms when it must not be heard at all; then
 * nothing is counted.
 */
export async function countAttempt(services: Services, tx: Tx, keys: readonly ThrottleKey[]): Promise<number> {
  const wait = await waitFor(services, tx, keys);
  if (wait > 0) return wait;
  const now = services.clock.now();
  for (const { key, rule } of keys) {
    const row = await tx.signInThrottle.findUnique({ where: { key } });
    const failures = 1 + (row ? remembered(row.failures, now - row.updatedAt.getTime(), rule) : 0);
    const data = { failures, until: new Date(now + delayAfter(failures, rule)), updatedAt: new Date(now) };
    await tx.signInThrottle.upsert({ where: { key }, create: { key, ...data }, update: data });
  }
  return 0;
}

/** After a success the account starts afresh; the address only gets its one count back. */
export async function forgive(services: Services, tx: Tx, keys: ReturnType<typeof throttleKeys>): Promise<void> {
  await tx.signInThrottle.deleteMany({ where: { key: keys.account.key } });
  await tx.signInThrottle.updateMany({
    where: { key: keys.address.key, failures: { gt: 0 } },
    data: { failures: { decrement: 1 }, until: new Date(services.clock.now()) },
  });
}

/** Removes counts that no longer slow anybody down; returns how many. */
export async function dropStaleThrottles(services: Services): Promise<number> {
  const dayAgo = new Date(services.clock.now() - 24 * 3600_000);
  const { count } = await services.db.signInThrottle.deleteMany({ where: { updatedAt: { lte: dayAgo } } });
  return count;
}

function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
