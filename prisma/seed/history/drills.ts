import type { DrillMode } from "#app/core/drill/sitting.ts";
import { daysLater } from "#app/core/time/day.ts";
import { monthOf } from "#app/core/time/month.ts";
import { enact, type Enacted } from "#app/drills/enact.server.ts";
import type { PinnedContent } from "#app/drills/sitting/content.server.ts";
import { chanceOf, idAt, type Chance } from "#prisma/seed/history/chance.ts";
import { isUntouched, type Player } from "#prisma/seed/history/players.ts";
import { learned } from "#prisma/seed/history/skills.ts";
import { sometime, workdaysOf, type Present } from "#prisma/seed/history/span.ts";
import { traineeOf } from "#prisma/seed/history/trainee.ts";

type Wish = { readonly content: PinnedContent; readonly mode: DrillMode; readonly attempt: number };

/** Everything the players did in a month, as far as it is over by now; each of them learns from it. */
export function playMonth(present: Present, month: string, players: readonly Player[], contents: readonly PinnedContent[]): Enacted[] {
  const isThisMonth = month === monthOf(present.now, present.timeZone);
  return players.filter((player) => !(isThisMonth && isUntouched(player))).flatMap((player) => playOne(present, month, player, contents));
}

/** One drill a day at most, on as many days as it takes, and a second attempt at some of what was not passed. */
function playOne(present: Present, month: string, player: Player, contents: readonly PinnedContent[]): Enacted[] {
  const chance = chanceOf("month", player.id, month);
  const wishes = wishesOf(chance, player, contents);
  const open = workdaysOf(month).filter((day) => day > daysLater(player.hiredOn, 1));
  const days = chance.shuffled(open).slice(0, wishes.length + 2).sort();
  const played: Enacted[] = [];
  for (const day of days) {
    const wish = wishes.shift();
    const enacted = wish && play(present, player, day, wish);
    if (!enacted || enacted.columns.endedAt.getTime() > present.now) break;
    played.push(enacted);
    player.sittings += 1;
    if (wish.mode === "practice") player.practised.set(wish.content.scenario.slug, wish.attempt);
    if (wantsMore(chance, wish, enacted)) wishes.push({ ...wish, attempt: wish.attempt + 1 });
  }
  return played;
}

/** So many scenarios a month are asked of everybody, each month others: in a year the library has been seen. */
const PROGRAMME = 3;

/** What somebody has in mind for a month: to be assessed in some scenarios, and to practise for them, or not. */
function wishesOf(chance: Chance, player: Player, contents: readonly PinnedContent[]): Wish[] {
  return chance.shuffled(contents).slice(0, PROGRAMME).flatMap((content): Wish[] => {
    const practises = chance.happens(0.45 * player.diligence);
    const assessed = chance.happens(player.diligence);
    const { slug } = content.scenario;
    const attempt = 1 + (player.practised.get(slug) ?? 0);
    return [
      ...(practises ? [{ content, mode: "practice" as const, attempt }] : []),
      ...(assessed ? [{ content, mode: "assessment" as const, attempt: 1 }] : []),
    ];
  });
}

function wantsMore(chance: Chance, { mode, attempt, content }: Wish, { grade }: Enacted): boolean {
  return mode === "assessment" && !grade.passed && attempt < content.policy.drills.attempts && chance.happens(0.4);
}

function play(present: Present, player: Player, day: string, { content, mode, attempt }: Wish): Enacted {
  const { id: person, allowance } = player;
  const { slug } = content.scenario;
  const name = [person, slug, mode, day] as const;
  const chance = chanceOf("sitting", ...name);
  const at = sometime(present, chance, day, 9, 16);
  const opening = { sitting: idAt(at, "sitting", ...name), seed: idAt(at, "seed", ...name), period: day.slice(0, 7) };
  const trainee = traineeOf(content.scenario, learned(player.skills, player.sittings), chance);
  return enact(content, { ...opening, person, attempt, allowance, mode, at }, trainee);
}
