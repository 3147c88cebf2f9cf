import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Notice } from "#app/core/notices/notice.ts";
import { dropOldNotices } from "#app/platform/notices/old.server.ts";
import { ownNotices, readNotice, readNoticesUntil, unreadCount } from "#app/platform/notices/own.server.ts";
import { tell } from "#app/platform/notices.server.ts";
import { addPlayers, ANNA, BEN } from "#tests/support/drills.ts";
import { openTestServices, type TestServices } from "#tests/support/test-services.ts";

const HOUR = 3600_000;
const DAY = 24 * HOUR;

let services: TestServices;
// The clock stands at nine in the morning in the bank's time zone.
beforeEach(async () => {
  services = await openTestServices();
  await addPlayers(services, [ANNA.id, BEN.id]);
});
afterEach(() => services.close());

const about = (slug: string): Notice => ({ kind: "due-soon", slug, title: { zh: slug, en: slug }, mode: "practice", dueOn: "2026-11-05" });
const told = (slug: string, me = ANNA) => services.db.$transaction((tx) => tell(services, tx, [{ personId: me.id, key: `due:${me.id}:${slug}`, notice: about(slug) }]));
const slugs = async (me = ANNA, before?: string) => (await ownNotices(services, me, before)).notices.map(({ notice }) => ("slug" in notice ? notice.slug : ""));
const unread = (me = ANNA) => unreadCount(services, me);

describe("what one is told", () => {
  test("is one's own, whole, the newest first, and unread", async () => {
    await told("first");
    services.clock.pass(HOUR);
    await told("second");
    await told("third", BEN);
    expect(await slugs()).toEqual(["second", "first"]);
    expect(await slugs(BEN)).toEqual(["third"]);
    const { notices, unread: counted, older, asOf } = await ownNotices(services, ANNA);
    expect(notices[1]).toMatchObject({ notice: about("first"), at: services.clock.now() - HOUR, read: false });
    expect([counted, older, asOf]).toEqual([2, null, services.clock.now()]);
    expect([await unread(), await unread(BEN)]).toEqual([2, 1]);
  });

  test("is there once for one happening, however often it is told, also at the same moment", async () => {
    await told("once");
    services.clock.pass(HOUR);
    await told("once");
    await Promise.all([told("other"), told("other")]);
    expect((await slugs()).toSorted()).toEqual(["once", "other"]);
    expect((await ownNotices(services, ANNA)).notices.find(({ notice }) => "slug" in notice && notice.slug === "once")?.at).toBe(services.clock.now() - HOUR);
  });

  test("waits for the morning where it happens by night, and is not counted before", async () => {
    services.clock.pass(12 * HOUR);
    const night = services.clock.now();
    await told("late");
    services.clock.pass(11 * HOUR - 1);
    expect([await slugs(), await unread()]).toEqual([[], 0]);
    const [{ id } = { id: "" }] = await services.db.notice.findMany();
    expect(await readNotice(services, ANNA, id)).toMatchObject({ ok: false, problem: { code: "not-found" } });
    services.clock.pass(1);
    expect([await slugs(), await unread()]).toEqual([["late"], 1]);
    expect((await ownNotices(services, ANNA)).notices[0]?.at).toBe(night);
  });

  test("comes a page at a time, without gaps or repetition, also what was told in one moment", async () => {
    for (let i = 0; i < 70; i += 1) {
      await told(`n${i}`);
      if (i % 10 === 9) services.clock.pass(1000);
    }
    const read: string[] = [];
    let before: string | undefined;
    do {
      const page = await ownNotices(services, ANNA, before);
      read.push(...page.notices.map(({ notice }) => ("slug" in notice ? notice.slug : "")));
      before = page.older ?? undefined;
    } while (before !== undefined);
    expect(read).toEqual(Array.from({ length: 70 }, (_, i) => `n${69 - i}`));
  });

  test("begins with the newest where the address names somebody else's notice, or none", async () => {
    await told("mine");
    await told("theirs", BEN);
    const theirs = (await ownNotices(services, BEN)).notices[0]?.id ?? "";
    expect([await slugs(ANNA, theirs), await slugs(ANNA, "nothing")]).toEqual([["mine"], ["mine"]]);
  });

  test("is counted to a hundred and no further", async () => {
    for (let i = 0; i < 105; i += 1) await told(`n${i}`);
    expect(await unread()).toBe(100);
  });
});

describe("reading", () => {
  test("marks one, once, and says what it tells; somebody else's is not found", async () => {
    await told("one");
    await told("two");
    const { id } = (await ownNotices(services, ANNA)).notices[0]!;
    expect(await readNotice(services, BEN, id)).toMatchObject({ ok: false });
    expect(await unread()).toBe(2);
    expect(await readNotice(services, ANNA, id)).toEqual({ ok: true, value: about("two") });
    const first = await services.db.notice.findUniqueOrThrow({ where: { id } });
    services.clock.pass(HOUR);
    expect(await readNotice(services, ANNA, id)).toMatchObject({ ok: true });
    expect(await services.db.notice.findUniqueOrThrow({ where: { id } })).toEqual(first);
    expect(await unread()).toBe(1);
  });

  test("marks all that the page showed, and nothing that came since or is somebody else's", async () => {
    await told("seen");
    await told("theirs", BEN);
    const { asOf } = await ownNotices(services, ANNA);
    services.clock.pass(1000);
    await told("since");
    await readNoticesUntil(services, ANNA, asOf);
    await readNoticesUntil(services, ANNA, asOf);
    expect((await ownNotices(services, ANNA)).notices.map(({ read }) => read)).toEqual([false, true]);
    expect([await unread(), await unread(BEN)]).toEqual([1, 1]);
  });

  test("cannot reach into the future", async () => {
    services.clock.pass(12 * HOUR);
    await told("late");
    await readNoticesUntil(services, ANNA, services.clock.now() + DAY);
    services.clock.pass(12 * HOUR);
    expect(await unread()).toBe(1);
  });
});

test("what was read half a year ago goes, what nobody has read stays", async () => {
  await told("read");
  await told("unread");
  const read = (await ownNotices(services, ANNA)).notices.find(({ notice }) => "slug" in notice && notice.slug === "read")!;
  services.clock.pass(10 * DAY);
  await readNotice(services, ANNA, read.id);
  services.clock.pass(180 * DAY);
  expect(await dropOldNotices(services)).toBe(0);
  services.clock.pass(1);
  expect(await dropOldNotices(services)).toBe(1);
  expect(await slugs()).toEqual(["unread"]);
});
