import { makingOf } from "#app/core/standings/measures.ts";
import { toTenths } from "#app/core/tenths.ts";
import type { Services } from "#app/platform/services.server.ts";
import { makerFor } from "#app/standings/board.server.ts";
import { reads, type Reader } from "#app/standings/reading/reader.ts";
import { leastMembers } from "#app/standings/store/make/teams.server.ts";
import { openBoard, type OpenBoard } from "#app/standings/store/open.server.ts";
import { EVERYBODY, readPage, readRow, type BoardRow, type Listing } from "#app/standings/store/read.server.ts";
import { placedOf } from "#app/standings/view/make/board.ts";
import type { MemberView, PartView, TeamView } from "#app/standings/view/standing.ts";

/** Half the width of a 90% interval in standard deviations of a normal distribution. */
const NINETY = 1.6449;

/** What a team's place is made of: its members, or its drills and visits. */
export async function teamView(services: Services, me: Reader, open: OpenBoard, row: BoardRow): Promise<TeamView> {
  const { key, policy } = open;
  const making = makingOf(key);
  const range = { low: toTenths(row.value - NINETY * row.sd), high: toTenths(row.value + NINETY * row.sd) };
  if (making.from === "both") {
    const parts = [await partOf(services, open, row, "drills", policy.compositeDrills), await partOf(services, open, row, "total", 100 - policy.compositeDrills)];
    return { members: 0, needed: 0, listed: [], parts, ...range };
  }
  return { members: row.n, needed: leastMembers(key, policy), listed: await membersOf(services, me, open, row), parts: [], ...range };
}

async function partOf(services: Services, { key }: OpenBoard, { subjectId }: BoardRow, measure: "drills" | "total", weight: number): Promise<PartView> {
  const open = await openBoard(services, { ...key, measure });
  const row = open && (await readRow(services, open, subjectId));
  return { measure, value: row?.place ? toTenths(row.value) : null, n: row?.n ?? 0, weight };
}

/** Who reads the team by office reads its members; others are told how many there are. */
async function membersOf(services: Services, me: Reader, { key }: OpenBoard, team: BoardRow): Promise<MemberView[]> {
  const making = makingOf(key);
  if (making.from !== "members" || !reads(me, team)) return [];
  const open = await openBoard(services, { ...making.of, span: key.span });
  if (open === null) return [];
  const within: Listing = { ...EVERYBODY, ...(making.by === "branch" ? { branchId: team.subjectId } : making.by === "region" ? { regionId: team.subjectId } : { post: team.subjectId }) };
  const { rows } = await readPage(services, open, within);
  const make = await makerFor(services, me, making.of.kind, rows);
  return rows.map((row) => ({ subject: make(placedOf(row)), kind: making.of.kind, value: toTenths(row.adjustedMean), n: row.n }));
}
