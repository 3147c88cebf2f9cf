import { given, QUARTER, withFrozenBank } from "#app/entry/bench/frozen-bank.ts";
import type { Figures, Measurement } from "#app/entry/bench/measure.ts";
import { sampleRule } from "#app/core/incentives/sample.ts";
import { trialOf } from "#app/incentives/awards/trial.server.ts";
import { verifyLedger } from "#app/incentives/ledger/entries.server.ts";
import { makePayout } from "#app/incentives/payouts/deeds.server.ts";
import { approveProposal } from "#app/incentives/proposals/decide.server.ts";
import { proposeAwards } from "#app/incentives/proposals/propose.server.ts";
import { beginRule, changeRule, saveRule } from "#app/incentives/rules/deeds.server.ts";
import { readVersion } from "#app/incentives/rules/log.server.ts";
import { statementView } from "#app/incentives/statement/statement.server.ts";
import type { Services } from "#app/platform/services.server.ts";

const SIZES = [10_000, 100_000] as const;
const [HR, CHECKER] = [{ id: "hr", branchId: null }, { id: "hr2", branchId: null }];

export const pay: Measurement = {
  name: "pay",
  summary: "what a rule takes from trial to payout where half of the staff are paid, at two sizes of bank",
  async run(say) {
    const rows: Figures[] = [];
    for (const staff of SIZES) rows.push(await payBank(staff, say));
    return rows;
  },
};

function payBank(staff: number, say: (line: string) => void): Promise<Figures> {
  return withFrozenBank(staff, async ({ services, pass }) => {
    const rule = await inForce(services);
    const timed = async <T>(work: () => Promise<T>): Promise<{ value: T; seconds: number }> => {
      const began = performance.now();
      const value = await work();
      return { value, seconds: (performance.now() - began) / 1000 };
    };
    const trial = await timed(async () => given(await trialOf(services, rule, QUARTER, null)));
    const proposed = await timed(async () => given(await proposeAwards(services, HR, QUARTER, rule)));
    const approved = await timed(async () => given(await approveProposal(services, CHECKER, proposed.value, "2027-01-12")));
    pass(10);
    const person = await services.db.awardLine.findFirstOrThrow({ where: { proposalId: proposed.value } });
    const statement = await timed(async () => given(await statementView(services, { id: person.subject, branchId: null, grants: [{ role: "staff", scope: "self", scopeId: "" }] })));
    const payout = await timed(async () => given(await makePayout(services, HR, QUARTER, "points")));
    const proof = await timed(async () => given(await verifyLedger(services)));
    say(`${staff} staff: ${trial.value.paid} of ${trial.value.ranked} paid, ${proof.value.entries} entries`);
    return { staff, paid: trial.value.paid, "trial, s": trial.seconds, draws: trial.value.luck.draws, "propose, s": proposed.seconds, "approve, s": approved.seconds, "statement, s": statement.seconds, "payout, s": payout.seconds, "verify, s": proof.seconds };
  });
}

/** Half of the ranked are paid, by score. */
async function inForce(services: Services): Promise<string> {
  const id = await beginRule(services, HR);
  const draft = await readVersion(services.db, id);
  given(await saveRule(services, id, { ...sampleRule, way: { by: "percentile", tiers: [{ top: 50, amount: 100 }, { top: 10, amount: 300 }] } }, draft?.hash ?? ""));
  given(await changeRule(services, id, { kind: "show", actor: "hr" }));
  given(await changeRule(services, id, { kind: "record", actor: "hr", consultation: { consulted: { how: "union", on: "2026-09-01", outcome: "agreed" }, informed: { how: "product", on: "2026-09-01" } } }));
  given(await changeRule(services, id, { kind: "enact", actor: "hr", from: "2026-10" }));
  return id;
}
