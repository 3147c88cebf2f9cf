import type { Services } from "#app/platform/services.server.ts";
import { namesOf } from "#app/platform/names.server.ts";
import { daysIn } from "#app/standings/store/kept.server.ts";
import type { OpenBoard } from "#app/standings/store/open.server.ts";
import { monthsAmong } from "#app/core/standings/span.ts";
import type { Event } from "#app/standings/view/standing.ts";

/** Whether a person's results were made in several branches, or a branch's in several regions, in the time of a board. */
export async function eventsOf(services: Services, { key, fit }: OpenBoard, subject: string): Promise<Event[]> {
  if (fit === null) return [];
  const period = { in: monthsAmong(daysIn(services, key.span, fit)) };
  if (key.kind === "people") {
    const rows = await services.db.observation.groupBy({ by: ["branchId"], where: { kind: "drill", personId: subject, period, retraction: null }, _max: { at: true } });
    const names = await namesOf(services, { people: [], branches: rows.map(({ branchId }) => branchId), regions: [] });
    return rows.length > 1 ? [{ kind: "branches", names: [...names.branches.values()] }] : [];
  }
  const rows = await services.db.observation.groupBy({ by: ["regionId"], where: { kind: "visit", branchId: subject, period, retraction: null }, _max: { at: true } });
  const names = await namesOf(services, { people: [], branches: [], regions: rows.map(({ regionId }) => regionId) });
  return rows.length > 1 ? [{ kind: "regions", names: [...names.regions.values()] }] : [];
}
