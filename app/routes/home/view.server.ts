import { ownAssignments } from "#app/coaching/assigned.server.ts";
import { assignedInBrief } from "#app/coaching/assignments.server.ts";
import { waitingFor } from "#app/coaching/waiting.server.ts";
import { canSomewhere } from "#app/core/access/can.ts";
import type { Role } from "#app/core/access/grant.ts";
import { staleBrief } from "#app/curriculum/facts/list.server.ts";
import { curriculumView } from "#app/curriculum/shelf.server.ts";
import { playedCounts } from "#app/drills/played.server.ts";
import { nextPractice } from "#app/drills/practice.server.ts";
import { recordsView } from "#app/drills/records.server.ts";
import type { Services } from "#app/platform/services.server.ts";
import type { Me } from "#app/platform/session/me.ts";
import { systemView } from "#app/routes/system/view.server.ts";
import { boardView } from "#app/standings/board.server.ts";
import { readFilters } from "#app/standings/view/filters.ts";
import { branchView } from "#app/visits/branch.server.ts";
import { branchFindings } from "#app/visits/findings.server.ts";
import { ownVisits } from "#app/visits/own.server.ts";
import { openTests } from "#app/visits/qualify/tests.server.ts";
import { reviewQueue } from "#app/visits/queue.server.ts";

/** So many lines of what comes after the first. */
const RECENT = 5;
const MORE = 4;
const WEAK = 2;
const PLACES = 5;

/** What each seat is for, in a few lines; the rooms' own pages have the rest. */
export async function homeView(services: Services, me: Me, seat: Role | null) {
  switch (seat) {
    case "evaluator":
      return { seat, ...(await visitsToDo(services, me)) };
    case "reviewer":
      return { seat, ...(await queueHead(services, me)) };
    case "manager":
      return { seat, ...(await branchLately(services, me)), assigned: await assignedInBrief(services, me) };
    case "hr":
      return { seat, board: await boardHead(services, me) };
    case "trainer":
      return { seat, ...(await scenariosInBrief(services)), waiting: await waitingFor(services, me), assigned: await assignedInBrief(services, me) };
    case "admin":
      return { seat, system: await systemView(services) };
    case "staff":
    case null:
      return { seat, ...(await drillsNext(services, me)) };
  }
}

export type HomeView = Awaited<ReturnType<typeof homeView>>;
/** What the home of that seat shows. */
export type HomeOf<S extends HomeView["seat"]> = Extract<HomeView, { seat: S }>;

async function drillsNext(services: Services, me: Me) {
  const [assigned, practice, { sittings }, board] = await Promise.all([
    ownAssignments(services, me),
    nextPractice(services, me, await branchFindings(services, me.branchId)),
    recordsView(services, me),
    canSomewhere(me, "boards.own") ? boardView(services, me, "people", readFilters("people", new URLSearchParams())) : null,
  ]);
  const standing = board?.ok && board.value.own ? { own: board.value.own, ranked: board.value.ranked } : null;
  return { assigned, practice, recent: sittings.slice(0, RECENT), standing };
}

async function visitsToDo(services: Services, me: Me) {
  const { today, returned, underWay, offered, planned } = await ownVisits(services, me);
  const [first = null, ...more] = [...returned, ...underWay, ...offered, ...planned];
  return { today, first, more: more.slice(0, MORE), tests: await openTests(services, me) };
}

async function queueHead(services: Services, me: Me) {
  const { mine, waiting, returned } = await reviewQueue(services, me);
  const [first = null, ...more] = [...mine, ...waiting];
  const counts = { mine: mine.length, waiting: waiting.length, returned: returned.length };
  return { now: services.clock.now(), plans: canSomewhere(me, "visits.plan"), first, isMine: mine.length > 0, more: more.slice(0, MORE), counts };
}

async function branchLately(services: Services, me: Me) {
  const view = await branchView(services, me);
  if (!view.ok) return { branch: null, latest: null, weak: [] };
  const { branch, visits, weak } = view.value;
  return { branch, latest: visits[0] ?? null, weak: weak.slice(0, WEAK) };
}

async function boardHead(services: Services, me: Me) {
  const view = await boardView(services, me, "people", readFilters("people", new URLSearchParams()));
  if (!view.ok) return null;
  return { ...view.value, rows: view.value.rows.slice(0, PLACES) };
}

async function scenariosInBrief(services: Services) {
  const [{ scenarios, faults }, played, stale] = await Promise.all([curriculumView(services), playedCounts(services), staleBrief(services)]);
  const listed = scenarios.map(({ slug, title, version, file }) => ({
    slug, title, version, file, played: played[slug] ?? { practice: 0, assessment: 0 },
  }));
  return { scenarios: listed, refused: new Set(faults.map(({ file }) => file)).size, stale };
}
