import { expect, test } from "vitest";
import type { Planned, VisitStep } from "#app/core/visit/event.ts";
import { feeAfter, feeFault, feeIn, plannedFee, type FeeLife } from "#app/core/visit/fee.ts";

const planned: Planned = { kind: "planned", actor: "rita", visit: "v", branch: "b", form: "f", rules: 1, mode: "mystery", evaluator: "eve", dueOn: "2026-11-30", fee: 8000 };
const replanned = (evaluator: string, fee?: number): VisitStep => {
  const appointment = { evaluator, firm: null, dueOn: "2026-11-30", on: null, band: null };
  return { kind: "replanned", actor: "rita", appointment, reason: null, ...(fee !== undefined && { fee }) };
};
const offered: VisitStep = { kind: "offered", actor: "rita" };
const accepted: VisitStep = { kind: "accepted", actor: "eve" };
const declined: VisitStep = { kind: "declined", actor: "eve", reason: "出差" };
const lost = (fee?: number): VisitStep => ({ kind: "voided", actor: "eve", cause: "unsafe", reason: "unsafe", ...(fee !== undefined && { fee }) });
const after = (...steps: VisitStep[]): FeeLife => feeIn([planned, ...steps]);

test("a fee is what was arranged last, and none where nobody said one", () => {
  expect(plannedFee({})).toEqual({ fee: 0, agreed: false, earned: 0 });
  expect(feeIn([])).toEqual({ fee: 0, agreed: false, earned: 0 });
  expect(after(offered, replanned("eve"))).toEqual({ fee: 8000, agreed: false, earned: 0 });
  expect(after(offered, replanned("eve", 0)).fee).toBe(0);
  expect(after(replanned("eve", 9000), replanned("other"), offered).fee).toBe(9000);
});

test("who accepted it keeps it, until they say no or somebody else goes", () => {
  for (const [steps, agreed] of [
    [[offered], false],
    [[offered, accepted], true],
    [[offered, accepted, replanned("eve"), offered], true],
    [[offered, accepted, replanned("other"), offered], false],
    [[offered, accepted, replanned("other"), replanned("eve")], false],
    [[offered, accepted, declined], false],
  ] as const) {
    const life = after(...steps);
    expect([steps.length, life.agreed]).toEqual([steps.length, agreed]);
    expect(feeFault(life, replanned("eve", 8000))).toBeNull();
    expect(feeFault(life, replanned("eve"))).toBeNull();
    for (const fee of [0, 7999, 8001]) expect(feeFault(life, replanned("other", fee))).toBe(agreed ? "fee-agreed" : null);
  }
});

test("what else is known of a visit is not carried along", () => {
  const more = { ...plannedFee(planned), state: "offered" };
  expect(feeAfter(more, "eve", offered)).toEqual(plannedFee(planned));
});

test("approved it has earned the whole, void what was said of it and never more", () => {
  const agreed = after(offered, accepted);
  expect(agreed.earned).toBe(0);
  expect(feeAfter(agreed, "eve", { kind: "approved", actor: "rita" }).earned).toBe(8000);
  expect(feeAfter(agreed, "eve", { kind: "rejected", actor: "rita", reason: "去错了" }).earned).toBe(0);
  expect([after(accepted, lost()).earned, after(accepted, lost(4000)).earned]).toEqual([0, 4000]);
  expect([feeFault(agreed, lost()), feeFault(agreed, lost(8000)), feeFault(agreed, lost(8001))]).toEqual([null, null, "fee-exceeded"]);
});
