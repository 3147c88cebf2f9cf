import { verifyChain } from "#app/core/chain.ts";
import { problemLine } from "#app/core/retold.ts";
import { restatedSource } from "#app/core/standings/source.ts";
import { hashSource } from "#app/core/text/hash.ts";
import { lifeOf, type VisitLife } from "#app/core/visit/life.ts";
import { formByHash } from "#app/library/forms.server.ts";
import type { Tx } from "#app/platform/db/database.ts";
import type { Services } from "#app/platform/services.server.ts";
import { compareFee } from "#app/visits/replay/fee.ts";
import { compareAnswers, compareVisit, compareVisitEvent } from "#app/visits/replay/compare.ts";
import { observedIn } from "#app/visits/visit/observed.ts";
import { loggedOf } from "#app/visits/visit/row.server.ts";

/** What a stored visit is not, one sentence for each difference. */
export type VisitDifference = { readonly visitId: string; readonly differences: readonly string[] };

export type ReplayedVisits = {
  readonly visits: number;
  readonly events: number;
  readonly different: readonly VisitDifference[];
};

const BATCH = 100;

/**
 * Tells stored visits again from their events, form and rules, and compares everything that is stored of them: chain,
 * state, score, answers, the fee it earned, and the observation. Reads only, in batches.
 * @param only id of the one visit to check; all when left out
 */
export async function replayVisits(services: Services, only?: string): Promise<ReplayedVisits> {
  let visits = 0;
  let events = 0;
  const different: VisitDifference[] = [];
  const isWhole = textChecker(services);
  for (let last = ""; ; ) {
    const rows = await readBatch(services.db, only === undefined ? { gt: last } : only);
    for (const row of rows) {
      const differences = await replayOne(services, row, isWhole);
      if (differences.length > 0) different.push({ visitId: row.id, differences });
      visits += 1;
      events += row.events.length;
      last = row.id;
    }
    if (only !== undefined || rows.length < BATCH) return { visits, events, different };
  }
}

function readBatch(db: Tx, id: string | { gt: string }) {
  const include = { events: { orderBy: { seq: "asc" } }, answers: { select: { item: true, body: true } }, expenses: { where: { kind: "fee" }, orderBy: { key: "asc" } } } as const;
  return db.visit.findMany({ where: { id }, orderBy: { id: "asc" }, take: BATCH, include });
}

type StoredVisit = Awaited<ReturnType<typeof readBatch>>[number];

async function replayOne(services: Services, row: StoredVisit, isWhole: TextChecker): Promise<string[]> {
  try {
    const log = row.events.map(loggedOf);
    const chain = verifyChain(log, { seq: row.headSeq, hash: row.headHash });
    if (!chain.ok) return [problemLine(chain.problem)];
    if (!(await isWhole("formVersion", row.formHash))) return ["the text of its form was changed"];
    if (row.factsHash !== null && !(await isWhole("factSheet", row.factsHash))) return ["the text of its fact sheet was changed"];
    const content = await formByHash(services, row.formHash);
    const told = lifeOf(content, log);
    if (!told.ok) return [problemLine(told.problem)];
    return [
      ...compareVisit(row, told.value, content),
      ...compareAnswers(row.answers, told.value),
      ...row.events.flatMap(compareVisitEvent),
      ...compareFee(row.expenses, row.id, log, told.value),
      ...(await compareObservation(services, row.id, told.value)),
    ];
  } catch (error) {
    // A log that was never written by this room can be anything; the others must still be checked.
    return [`it cannot be told again: ${error instanceof Error ? error.message : String(error)}`];
  }
}

/**
 * A published visit with a total is observed exactly once, with that total; restated, that one is retracted and the new
 * total stands beside it. Any other, and what counts in no standing, is never observed.
 */
async function compareObservation({ db }: Services, visitId: string, life: VisitLife): Promise<string[]> {
  const rows = await db.observation.findMany({
    where: { sourceId: { in: [visitId, restatedSource(visitId)] } },
    select: { sourceId: true, total: true, retraction: { select: { reason: true } } },
  });
  const stored = (source: string) => {
    const row = rows.find(({ sourceId }) => sourceId === source);
    return row ? `${row.total}${row.retraction ? " retracted" : ""}` : "nothing";
  };
  const { first, restated } = observedIn(life);
  const said = (total: number | null | undefined, retracted: boolean) => (total === null || total === undefined ? "nothing" : `${total}${retracted ? " retracted" : ""}`);
  const expected = [said(first?.total, restated !== null), said(restated?.total, false)];
  const counted = [stored(visitId), stored(restatedSource(visitId))];
  return ["", "restated "].flatMap((which, place) =>
    counted[place] === expected[place] ? [] : [`standings count ${which}${counted[place]} for it, its events say ${expected[place]}`],
  );
}

type TextChecker = (table: "formVersion" | "factSheet", hash: string) => Promise<boolean>;

/** Tells whether a stored text is still the one its hash names; each is looked at once. */
function textChecker({ db }: Services): TextChecker {
  const seen = new Map<string, boolean>();
  return async (table, hash) => {
    const known = seen.get(hash);
    if (known !== undefined) return known;
    const named = { where: { hash }, select: { source: true } } as const;
    const row = await (table === "formVersion" ? db.formVersion.findUnique(named) : db.factSheet.findUnique(named));
    const whole = row !== null && hashSource(row.source) === hash;
    seen.set(hash, whole);
    return whole;
  };
}
