import type { Weighed } from "#app/core/scenario/check/subject.ts";
import { goldWalk } from "#app/core/scenario/gold.ts";
import { startOf } from "#app/core/scenario/step.ts";
import { errorAt, type Finding } from "#app/core/text/yaml/located.ts";
import { TICKS_PER_SECOND } from "#app/core/text/reading.ts";

/** Par leaves gold enough replies, and enough time to read the customer's lines and all open replies on its way. */
export function checkPar({ scenario, course }: Weighed): Finding[] {
  const turns = course.tables.turns[0] ?? 0;
  const seconds = Math.ceil(course.reading / TICKS_PER_SECOND);
  const way = [scenario.start, ...goldWalk(scenario, course.at, startOf(scenario)).flatMap(({ reply, to }) => [reply.id, to.place])];
  const few = {
    zh: `示范应对要 ${turns} 句，par.turns 只给了 ${scenario.par.turns}：改成不少于 ${turns}。`,
    en: `Gold takes ${turns} replies and par.turns allows ${scenario.par.turns}: make it ${turns} or more.`,
  };
  const short = {
    zh: `读完示范应对一路上的文字要 ${seconds} 秒，par.seconds 只有 ${scenario.par.seconds}：至少给到 ${seconds}。`,
    en: `Reading along gold's course takes ${seconds} s and par.seconds is ${scenario.par.seconds}: allow ${seconds} at least.`,
  };
  return [
    ...(turns > scenario.par.turns ? [errorAt(["par", "turns"], "gold-beyond-par", few, way)] : []),
    ...(seconds > scenario.par.seconds ? [errorAt(["par", "seconds"], "par-short", short)] : []),
  ];
}
