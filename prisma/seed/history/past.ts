import type { Enacted } from "#app/drills/enact.server.ts";
import type { PinnedContent } from "#app/drills/sitting/content.server.ts";
import type { PinnedForm } from "#app/library/library.server.ts";
import type { NewImport } from "#app/standings/outside/importing/save.server.ts";
import type { Enactment } from "#app/visits/enact.server.ts";
import { campaignOf, type SeededCampaign } from "#prisma/seed/history/campaign.ts";
import { playMonth } from "#prisma/seed/history/drills.ts";
import { importsOf } from "#prisma/seed/history/outside.ts";
import { playersOf, type Colleague } from "#prisma/seed/history/players.ts";
import { monthsUntil, type Present } from "#prisma/seed/history/span.ts";
import { tasksOf, type SeededTask } from "#prisma/seed/history/tasks.ts";
import { openVisits, visitsOf } from "#prisma/seed/history/visits.ts";

/** What a past is made with: what can be played, and the form for branches, if there is one. */
export type Props = { readonly contents: readonly PinnedContent[]; readonly form: PinnedForm | null };

export type Past = { readonly sittings: readonly Enacted[]; readonly visits: readonly Enactment[]; readonly tasks: readonly SeededTask[]; readonly campaign: SeededCampaign | null; readonly imports: readonly NewImport[] };

/** All that happened in a demonstration bank until a moment: pure, and the same for the same moment and people. */
export function pastOf(present: Present, people: readonly Colleague[], { contents, form }: Props, say: (line: string) => void = () => {}): Past {
  const roll = new Map(people.map(({ account, id }) => [account, id]));
  const players = playersOf(people);
  const sittings: Enacted[] = [];
  const visits = form ? openVisits(present, form, roll) : [];
  for (const month of monthsUntil(present)) {
    const played = playMonth(present, month, players, contents);
    const visited = form ? visitsOf(present, month, form, roll) : [];
    say(`  ${month}: ${played.length} drills played, ${visited.length} visits made`);
    sittings.push(...played);
    visits.push(...visited);
  }
  const tasks = tasksOf(present, sittings.map(({ columns }) => columns), contents.map(({ scenario }) => scenario.slug), roll);
  return { sittings, visits, tasks, campaign: form && campaignOf(present, form, roll), imports: importsOf(present, roll) };
}
