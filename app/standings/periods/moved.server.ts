import type { FrozenRow } from "#app/core/standings/period/frozen.ts";
import { differencesOf } from "#app/core/standings/period/restate.ts";
import type { Services } from "#app/platform/services.server.ts";
import { allRows } from "#app/platform/snapshots/read.server.ts";
import type { Moved, Stand } from "#app/standings/periods/view.ts";
import { reads, type Reader } from "#app/standings/reading/reader.ts";
import { namesOf } from "#app/platform/names.server.ts";

/** So many are named. */
const NAMED = 30;

/** Who stands otherwise since a restatement, on the boards of people and of branches. */
export async function movedOn(services: Services, me: Reader, before: string, after: string): Promise<Moved[]> {
  return Promise.all((["people", "branches"] as const).map((kind) => movedOf(services, me, kind, before, after)));
}

async function movedOf(services: Services, me: Reader, kind: "people" | "branches", before: string, after: string): Promise<Moved> {
  const about = { kind, measure: "total" } as const;
  const found = [...differencesOf(await allRows(services, before, about), await allRows(services, after, about))];
  const seen = found.filter((each) => {
    const { branch, region } = each.after ?? each.before ?? { branch: null, region: null };
    return reads(me, { branchId: branch, regionId: region });
  });
  const shown = seen.slice(0, NAMED);
  const ids = shown.map(({ subject }) => subject);
  const names = await namesOf(services, { people: kind === "people" ? ids : [], branches: kind === "branches" ? ids : [], regions: [] });
  return { kind, count: seen.length, rows: shown.map(({ subject, before: was, after: is }) => ({ id: subject, name: names[kind].get(subject) ?? { zh: subject, en: subject }, before: was && standOf(was), after: is && standOf(is) })) };
}

function standOf({ place, value }: FrozenRow): Stand {
  return { place, value: value === null ? null : Math.round(value / 100) };
}
