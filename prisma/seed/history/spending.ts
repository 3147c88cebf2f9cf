import type { Enactment } from "#app/visits/enact.server.ts";
import type { EnactedPurchase } from "#app/visits/money/enacted.server.ts";
import { chanceOf, type Chance } from "#prisma/seed/history/chance.ts";
import { sometime, type Present } from "#prisma/seed/history/span.ts";

/** What a visit earns, in fen: an outside firm asks for more. */
export const FEES = { inside: 6000, firm: 12_000 } as const;

/** What is bought on the way, and for how much at least and at most, in half yuan. */
const ERRANDS = [
  ["（演示）停车费", 10, 30],
  ["（演示）来回公交、地铁", 8, 16],
  ["（演示）瓶装水", 4, 6],
  ["（演示）打印流水的工本费", 10, 20],
] as const;
const HALF_YUAN = 50;

const LUNCH = { what: "（演示）午饭", fen: 2850 } as const;
const REFUSED = "（演示）餐费不在垫付范围内，请自理。";

/** Oftener than not nothing was bought; what was is entered after handing in, and now and then it was more than is paid for. */
const OFTEN = 0.4;
const LUNCHES = 0.2;

/** The visit with what was bought for it, decided by that reviewer in the evening of that day. */
export function withSpending(present: Present, visit: Enactment, { by, day }: { readonly by: string; readonly day: string }): Enactment {
  const chance = chanceOf("spending", visit.visitId);
  if (!chance.happens(OFTEN)) return visit;
  const decidedAt = sometime(present, chance, day, 17, 18);
  const errand = errandOf(visit, chance);
  const bought = chance.happens(LUNCHES) ? [errand, lunchOf(errand)] : [errand];
  return { ...visit, purchases: bought.map((each) => decided(each, by, decidedAt)) };
}

/** The visit with something bought for it that nobody has looked at; and, where somebody is named, a lunch that they refused with their last deed. */
export function withOpenSpending(visit: Enactment, refusedBy: string | null = null): Enactment {
  const errand = errandOf(visit, chanceOf("spending", visit.visitId));
  const last = visit.deeds.at(-1)?.at ?? visit.plannedAt;
  return { ...visit, purchases: refusedBy === null ? [errand] : [errand, decided(lunchOf(errand), refusedBy, last)] };
}

function errandOf({ visitId, deeds }: Enactment, chance: Chance): EnactedPurchase {
  const handedIn = deeds.find(({ deed }) => deed === "submit");
  if (!handedIn) throw new Error(`Nothing is entered for visit ${visitId} before it is handed in`);
  const [what, least, most] = ERRANDS[chance.whole(0, ERRANDS.length - 1)] ?? ERRANDS[0];
  return { what, fen: chance.whole(least, most) * HALF_YUAN, at: handedIn.at + chance.whole(2, 20) * 60_000 };
}

function lunchOf({ at }: EnactedPurchase): EnactedPurchase {
  return { ...LUNCH, at: at + 60_000 };
}

function decided(purchase: EnactedPurchase, by: string, at: number): EnactedPurchase {
  return { ...purchase, decided: { by, at, reason: purchase.what === LUNCH.what ? REFUSED : null } };
}
