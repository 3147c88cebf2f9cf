import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { postRemark } from "#app/coaching/remark.server.ts";
import { coachableSitting, remarksForCoach, remarksOf } from "#app/coaching/remarks.server.ts";
import { sharePractice } from "#app/coaching/share.server.ts";
import { codeOf, finished, MANAGER, openCoaching, OUTSIDERS, OWNER, REGIONAL, toldTo, TRAINER, valueOf, type Somebody } from "#tests/support/coaching.ts";
import { ANNA, BEN, play, start } from "#tests/support/drills.ts";
import type { TestServices } from "#tests/support/test-services.ts";

let services: TestServices;
beforeEach(async () => {
  services = await openCoaching();
});
afterEach(() => services.close());

let keys = 0;
const say = (me: Somebody, sittingId: string, text: string, turn: number | null = 0, key = `k${(keys += 1)}`) =>
  postRemark(services, me, { sittingId, turn, text, key });
const share = (sittingId: string, on = true, me = ANNA) => sharePractice(services, me, { sittingId, on });
const own = async (sittingId: string) => (await remarksOf(services, ANNA, sittingId))!;

describe("who may read and write", () => {
  test("an assessment is open to the coaches in scope and to nobody else", async () => {
    const sittingId = await finished(services, "assessment");
    for (const coach of [MANAGER, REGIONAL, TRAINER]) {
      expect(valueOf(await coachableSitting(services, coach, sittingId))).toMatchObject({ ownerId: "anna", mode: "assessment" });
      expect(codeOf(await say(coach, sittingId, "Well begun"))).toBeNull();
    }
    for (const [who, outsider] of Object.entries(OUTSIDERS)) {
      expect(codeOf(await coachableSitting(services, outsider, sittingId)), who).toBe("not-found");
      expect(codeOf(await remarksForCoach(services, outsider, sittingId)), who).toBe("not-found");
      expect(codeOf(await say(outsider, sittingId, "Well begun")), who).toBe("not-found");
    }
  });

  test("practice is closed to everybody until it is shared, and closed again at once when that is taken back", async () => {
    const sittingId = await finished(services);
    const everybody = [MANAGER, REGIONAL, TRAINER, ...Object.values(OUTSIDERS)];
    const closed = async () => {
      for (const reader of everybody) {
        expect(codeOf(await coachableSitting(services, reader, sittingId))).toBe("not-found");
        expect(codeOf(await say(reader, sittingId, "I see"))).toBe("not-found");
      }
    };
    await closed();
    expect(valueOf(await share(sittingId))).toEqual({ shared: true });
    expect(codeOf(await say(MANAGER, sittingId, "Sit down first"))).toBeNull();
    for (const outsider of Object.values(OUTSIDERS)) expect(codeOf(await coachableSitting(services, outsider, sittingId))).toBe("not-found");
    expect(valueOf(await share(sittingId, false))).toEqual({ shared: false });
    await closed();
    // What was said stays with the owner, who cannot answer somebody who no longer reads.
    expect((await own(sittingId)).threads).toMatchObject([{ turn: 0, remarks: [{ text: "Sit down first", own: false }] }]);
    expect(codeOf(await say(OWNER, sittingId, "I will"))).toBe("not-shared");
  });

  test("nobody coaches the own drills", async () => {
    const manager = { id: MANAGER.id };
    await services.db.person.update({ where: { id: MANAGER.id }, data: { branchId: "n1" } });
    const sittingId = await finished(services, "assessment", ["warm", "verify", "explain"], manager);
    expect(codeOf(await coachableSitting(services, MANAGER, sittingId))).toBe("not-found");
    expect(codeOf(await say(MANAGER, sittingId, "Well done me"))).toBe("nothing-to-answer");
    expect(codeOf(await coachableSitting(services, TRAINER, sittingId))).toBeNull();
  });

  test("an open drill is not there for coaches, whatever its mode", async () => {
    for (const mode of ["practice", "assessment"] as const) {
      const sittingId = await start(services, ANNA, mode);
      await play(services, ANNA, sittingId, ["warm"]);
      expect(codeOf(await coachableSitting(services, TRAINER, sittingId))).toBe("not-found");
      expect(codeOf(await say(TRAINER, sittingId, "Go on"))).toBe("not-found");
      expect(await remarksOf(services, ANNA, sittingId)).toBeNull();
    }
  });
});

describe("sharing", () => {
  test("is for the owner of a finished practice", async () => {
    const [practice, assessment, open] = [await finished(services), await finished(services, "assessment"), await start(services)];
    expect(codeOf(await share(practice, true, BEN))).toBe("not-found");
    expect(codeOf(await share(practice, false, { id: MANAGER.id }))).toBe("not-found");
    expect(codeOf(await share(assessment))).toBe("share-assessment");
    expect(codeOf(await share(open))).toBe("not-closed");
    expect(codeOf(await share("nothing"))).toBe("not-found");
    expect(await services.db.sittingShare.count()).toBe(0);
  });

  test("posted many times at once is one share", async () => {
    const sittingId = await finished(services);
    const posts = await Promise.all(Array.from({ length: 10 }, () => share(sittingId)));
    expect(posts.map(codeOf)).toEqual(Array.from({ length: 10 }, () => null));
    expect(await services.db.sittingShare.count()).toBe(1);
    expect((await own(sittingId)).shared).toBe(true);
    await Promise.all(Array.from({ length: 10 }, () => share(sittingId, false)));
    expect(await services.db.sittingShare.count()).toBe(0);
  });
});

describe("remarks", () => {
  test("a coach's is told to the owner, whose answer is told to the coach", async () => {
    const sittingId = await finished(services, "assessment");
    await say(MANAGER, sittingId, "Sit down first.\r\nThen ask.", 1);
    await say(TRAINER, sittingId, "A clean close.", null);
    services.clock.pass(60_000);
    expect(codeOf(await say(OWNER, sittingId, "I was in a hurry.", 1))).toBeNull();
    expect(await toldTo(services, "anna")).toMatchObject([
      { kind: "remark", turn: 1, sittingId, by: { en: "mona" } },
      { kind: "remark", turn: null, sittingId, by: { en: "tina" } },
    ]);
    expect(await toldTo(services, MANAGER.id)).toMatchObject([{ kind: "answer", turn: 1, sittingId, by: { en: "anna" } }]);
    expect(await toldTo(services, TRAINER.id)).toEqual([]);
    const { threads } = valueOf(await remarksForCoach(services, MANAGER, sittingId));
    expect(threads.find(({ turn }) => turn === 1)?.remarks.map(({ text, own: mine }) => [text, mine])).toEqual([
      ["Sit down first.\nThen ask.", true],
      ["I was in a hurry.", false],
    ]);
  });

  test("an owner answers only where a coach has said something", async () => {
    const sittingId = await finished(services, "assessment");
    await say(MANAGER, sittingId, "Sit down first", 1);
    expect(codeOf(await say(OWNER, sittingId, "Why not?", 2))).toBe("nothing-to-answer");
    expect(codeOf(await say(OWNER, sittingId, "Why not?", null))).toBe("nothing-to-answer");
  });

  test("the same post sent many times is one, and told once", async () => {
    const sittingId = await finished(services, "assessment");
    const posts = await Promise.all(Array.from({ length: 10 }, () => say(MANAGER, sittingId, "Sit down first", 0, "same")));
    expect(posts.map(codeOf)).toEqual(Array.from({ length: 10 }, () => null));
    expect(await services.db.remark.count()).toBe(1);
    expect(await toldTo(services, "anna")).toHaveLength(1);
    expect(codeOf(await say(MANAGER, sittingId, "Stand up first", 0, "same"))).toBe("sent-before");
    // Another author's key of the same name is another key.
    expect(codeOf(await say(TRAINER, sittingId, "Sit down first", 0, "same"))).toBeNull();
    expect(await services.db.remark.count()).toBe(2);
  });

  test("has from 1 to 2000 characters, a Han character counting as one", async () => {
    const sittingId = await finished(services, "assessment");
    for (const text of ["", "   ", "\r\n\t", "\u0000"]) expect(codeOf(await say(MANAGER, sittingId, text))).toBe("text-missing");
    expect(codeOf(await say(MANAGER, sittingId, "𠮷".repeat(2000)))).toBeNull();
    expect(codeOf(await say(MANAGER, sittingId, "好".repeat(2001)))).toBe("text-long");
    expect(codeOf(await say(MANAGER, sittingId, "a\u0000b\u0007c"))).toBeNull();
    expect((await own(sittingId)).threads[0]?.remarks.at(-1)?.text).toBe("abc");
  });

  test("is of a decision that was made", async () => {
    const sittingId = await finished(services, "assessment");
    expect(codeOf(await say(MANAGER, sittingId, "Sit down first", 2))).toBeNull();
    expect(codeOf(await say(MANAGER, sittingId, "Sit down first", 3))).toBe("bad-form");
  });
});
