import { afterEach, beforeEach, expect, test } from "vitest";
import { appendEvent } from "#app/core/chain.ts";
import type { BegunDevice, VisitStep } from "#app/core/visit/event.ts";
import { lifeOf } from "#app/core/visit/life.ts";
import { publishedForm } from "#app/library/forms.server.ts";
import { begunStep } from "#app/visits/begin.server.ts";
import { editAnswer } from "#app/visits/edit.server.ts";
import { reviewQueue } from "#app/visits/queue.server.ts";
import { replayVisits } from "#app/visits/replay.server.ts";
import { reviewView } from "#app/visits/review.server.ts";
import { saveAnswer } from "#app/visits/save.server.ts";
import { submitVisit } from "#app/visits/submit.server.ts";
import { takeVisit } from "#app/visits/take.server.ts";
import { readLog, readVisit } from "#app/visits/visit/row.server.ts";
import { storeStep } from "#app/visits/visit/store.server.ts";
import { handedIn, layVisit, openReviews } from "#tests/support/reviews.ts";
import type { TestServices } from "#tests/support/test-services.ts";
import { ANSWERS, given, someone } from "#tests/support/visits.ts";

let services: TestServices;
beforeEach(async () => {
  services = await openReviews();
});
afterEach(() => services.close());

const [eve, rita] = [someone("eve"), someone("rita")];
const BREACH = { ...ANSWERS, promised: { kind: "choice", option: "outright", note: null } } as const;

/** A visit handed in so many seconds an item after it was begun as older logs tell it. */
async function handedInWith(device: (BegunDevice & { metres: null }) | undefined, secondsAnItem: number): Promise<string> {
  const visitId = await layVisit(services);
  const form = await publishedForm(services, "counter");
  if (!form) throw new Error("The form is not published");
  await services.db.$transaction(async (tx) => {
    const [visit, log] = [await readVisit(tx, visitId), await readLog(tx, visitId)];
    const at = services.clock.now();
    if (!visit) throw new Error("The visit was not laid");
    const step: VisitStep = { ...begunStep("eve", at, services.env.bankTz), ...(device && { device }) };
    const logged = appendEvent(visit.head, step, at);
    await storeStep(tx, visit.head, given(lifeOf(form, [...log, logged])), logged);
  });
  for (const [item, answer] of Object.entries(ANSWERS)) {
    services.clock.pass(secondsAnItem * 1000);
    given(await saveAnswer(services, eve, { visitId, item, answer, edition: 0, key: `${item}-${services.clock.now()}` }));
  }
  given(await submitVisit(services, eve, { visitId }));
  return visitId;
}

test("flags stand in the queue and, with what they mean, in the review; the score is the same", async () => {
  const at = services.clock.now();
  const odd = await handedInWith({ at: at + 9 * 60_000, metres: null }, 1);
  const usual = await handedInWith(undefined, 60);
  const { waiting } = await reviewQueue(services, rita);
  expect(waiting.map(({ visitId, flags }) => [visitId, flags])).toEqual([
    [odd, ["too-fast", "clock-off"]],
    [usual, []],
  ]);
  const view = given(await reviewView(services, rita, odd));
  expect(view.flags).toEqual([{ kind: "too-fast", seconds: 6, items: 6 }, { kind: "clock-off", minutes: 9 }]);
  expect(view.score.total).toBe(given(await reviewView(services, rita, usual)).score.total);
  expect((await replayVisits(services)).different).toEqual([]);
});

test("what the device offered may say nothing of the place", async () => {
  const visitId = await handedInWith({ at: services.clock.now(), metres: null }, 60);
  expect(given(await reviewView(services, rita, visitId)).flags).toEqual([]);
});

test("a red line stands first, whoever waits longer", async () => {
  const first = await handedIn(services);
  const breach = await handedIn(services, {}, BREACH);
  expect((await reviewQueue(services, rita)).waiting.map(({ visitId, failed }) => [visitId, failed])).toEqual([
    [breach, true],
    [first, false],
  ]);
});

test("a review says what reviewers changed, before and after, who and why, at the item and in the history", async () => {
  const visitId = await handedIn(services);
  given(await takeVisit(services, rita, { visitId }));
  given(await editAnswer(services, rita, { visitId, item: "tidy", answer: { kind: "yes-no", yes: true }, reason: "录像为准" }));
  const { sections, history } = given(await reviewView(services, someone("roy"), visitId));
  const tidy = sections.flatMap(({ items }) => items).find(({ item }) => item.id === "tidy");
  expect(tidy).toMatchObject({ answer: { yes: true }, former: null, edits: [{ before: { yes: false }, after: { yes: true }, reason: "录像为准", actor: { id: "rita" } }] });
  expect(history.at(-1)).toMatchObject({ kind: "edited", actor: { id: "rita" }, edit: { item: { id: "tidy" }, before: { yes: false } } });
});
