import { pinyin } from "pinyin-pro";
import type { Job } from "#app/platform/jobs.server.ts";
import type { Services } from "#app/platform/services.server.ts";

/** How a name may be typed by somebody who looks for it: 王丽 as wangli and wl, lower case, a space between. */
export function spelledName(nameZh: string): string {
  const syllables = pinyin(nameZh, { toneType: "none", type: "array", nonZh: "removed", v: true, surname: "head" });
  return `${syllables.join("")} ${syllables.map((syllable) => syllable.slice(0, 1)).join("")}`.trim();
}

const BATCH = 500;

/** Spells the names of people from before names were spelled, and of those that were written by other means. */
export const spellNames: Job = {
  name: "spelling",
  everyMs: 10 * 60_000,
  leaseMs: 10 * 60_000,
  async run(services, signal) {
    let spelled = 0;
    for (let more = true; more && !signal.aborted; ) {
      const count = await spellSome(services);
      spelled += count;
      more = count === BATCH;
    }
    return `${spelled} names spelled`;
  },
};

async function spellSome({ db }: Services): Promise<number> {
  const people = await db.person.findMany({ where: { spelling: null }, take: BATCH, orderBy: { id: "asc" }, select: { id: true, nameZh: true } });
  await db.$transaction(people.map(({ id, nameZh }) => db.person.updateMany({ where: { id }, data: { spelling: spelledName(nameZh) } })));
  return people.length;
}
