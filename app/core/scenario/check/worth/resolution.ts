import type { Weighed } from "#app/core/scenario/check/subject.ts";
import { goldWalk } from "#app/core/scenario/gold.ts";
import { startOf } from "#app/core/scenario/step.ts";
import { errorAt, type Finding } from "#app/core/text/yaml/located.ts";

/** The case can be resolved, and gold resolves it. */
export function checkResolution({ scenario, standings, course }: Weighed): Finding[] {
  const isResolved = (place: string | undefined) => scenario.endings[place ?? ""]?.outcome === "resolved";
  if (![...standings.keys()].some(isResolved)) {
    const message = {
      zh: "没有一条路通到 outcome 为 resolved 的处理结果：写一个，并让最好的应对走到那里。",
      en: "No course comes to an ending whose outcome is resolved: write one and let the best replies lead there.",
    };
    return [{ ...errorAt(["endings"], "no-resolved-ending", message), part: "key" }];
  }
  const walk = goldWalk(scenario, course.at, startOf(scenario));
  const last = walk.at(-1);
  if (!last || isResolved(last.to.place)) return [];
  const message = {
    zh: `示范应对最后走到“${last.to.place}”，没有化解：调整分数或去路，让最好的一条路把事情化解。`,
    en: `The gold course ends in “${last.to.place}”, which is not resolved: change points or gotos so that the best course resolves the case.`,
  };
  const way = [scenario.start, ...walk.flatMap(({ reply, to }) => [reply.id, to.place])];
  const index = scenario.beats[last.from.place]?.replies.indexOf(last.reply) ?? 0;
  return [errorAt(["beats", last.from.place, "replies", index, "goto"], "gold-not-resolved", message, way)];
}
