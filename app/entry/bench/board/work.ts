import { personId } from "#app/entry/bench/board/fill.ts";
import { writeObservation } from "#app/platform/observations.server.ts";
import type { Services } from "#app/platform/services.server.ts";
import { boardView } from "#app/standings/board.server.ts";
import type { Reader } from "#app/standings/reading/reader.ts";
import type { BoardKey } from "#app/standings/store/key.ts";
import { drainDues } from "#app/standings/store/live.server.ts";
import { openBoard } from "#app/standings/store/open.server.ts";
import { readRow } from "#app/standings/store/read.server.ts";
import type { BoardView } from "#app/standings/view/board.ts";
import { readFilters, writeFilters, type Filters } from "#app/standings/view/filters.ts";

export const PEOPLE: BoardKey = { kind: "people", span: "2026-Q4", measure: "total" };
const PERSONNEL: Reader = { id: "personnel", grants: [{ role: "hr", scope: "bank", scopeId: "" }], branchId: null };

/** All a server does for one look at the board, from the address to what the page is given. */
async function look(services: Services, me: Reader, asked: Partial<Filters>): Promise<BoardView> {
  const address = Object.entries(writeFilters(asked)).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  const view = await boardView(services, me, "people", readFilters("people", new URLSearchParams(address)));
  if (!view.ok || view.value.working) throw new Error("The board is not there");
  return view.value;
}

/** What a server does for one request, or for one result; `round` chooses whom it is about. */
export type Work = { readonly name: string; run(services: Services, staff: number, round: number): Promise<void> };

/** Far apart, and never the same twice in a row. */
function somebody(staff: number, round: number): string {
  return personId(Math.floor(((round * 0.618033988749895) % 1) * staff));
}

export const works: readonly Work[] = [
  { name: "first page", run: async (services) => expectRows((await look(services, PERSONNEL, {})).rows.length, 50) },
  {
    name: "deep page",
    async run(services, staff, round) {
      const open = await openBoard(services, PEOPLE);
      const row = open && (await readRow(services, open, somebody(staff, round)));
      if (!row) throw new Error("Nobody stands there");
      await look(services, PERSONNEL, { after: { depth: row.depth, subjectId: row.subjectId } });
    },
  },
  { name: "own neighbours", run: async (services, staff, round) => expectRows((await look(services, { id: somebody(staff, round), grants: [{ role: "staff", scope: "self", scopeId: "" }], branchId: "b0" }, {})).rows.length, 3) },
  { name: "jump", run: async (services, staff, round) => expectRows((await look(services, PERSONNEL, { find: somebody(staff, round) })).rows.length, 25) },
  { name: "search", run: async (services, staff, round) => expectRows((await look(services, PERSONNEL, { words: somebody(staff, round) })).rows.length, 1) },
  { name: "one branch", run: async (services, _staff, round) => expectRows((await look(services, PERSONNEL, { branch: `b${round % 40}` })).rows.length, 50) },
  {
    name: "live result",
    async run(services, staff, round) {
      const score = { total: 40 + (round % 60), failed: false, dimensions: {} };
      const observed = { kind: "drill", sourceId: `live ${round}`, personId: somebody(staff, round), slug: "s1", contentHash: "h", period: "2026-11", at: services.clock.now(), score } as const;
      await services.db.$transaction((tx) => writeObservation(services, tx, observed));
      expectRows(await drainDues(services, 10), 1);
    },
  },
];

function expectRows(count: number, least: number): void {
  if (count < least) throw new Error(`Only ${count} where ${least} were expected`);
}
