import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { can, canSomewhere, type Bearer } from "#app/core/access/can.ts";
import type { Deed } from "#app/core/access/deed.ts";
import { hashSource } from "#app/core/text/hash.ts";
import type { LoggedVisitEvent } from "#app/core/visit/event.ts";
import { hearingFault } from "#app/core/visit/hearing.ts";
import { DEED_OF, lifeOf, type VisitContent, type VisitLife } from "#app/core/visit/life.ts";
import { decideVisit, NOTHING_WANTING } from "#app/core/visit/machine.ts";
import { CLOCK, COMING, VISIT_STATES, type VisitActor, type VisitDeed, type VisitStanding } from "#app/core/visit/visit.ts";
import { publishedForm } from "#app/library/forms.server.ts";
import { visitsDue } from "#app/visits/due.server.ts";
import { readLog } from "#app/visits/visit/row.server.ts";
import { problemSentence } from "#app/words/problem-sentence.ts";
import { createWords } from "#app/words/words.ts";
import type { FoundDoor } from "#tests/support/doors.ts";
import { CAST, openStage, type Cookies } from "#tests/support/lives/cast.ts";
import { allDoors, knockAt, troubleIn, type Answer } from "#tests/support/lives/knock.ts";
import { POSTS, type Post } from "#tests/support/lives/posts.ts";
import { KINDS, live, storiesOf, type Kind } from "#tests/support/lives/situations.ts";
import type { TestServices } from "#tests/support/test-services.ts";

let services: TestServices;
let cookies: Cookies;
let doors: ReadonlyMap<string, FoundDoor>;
let content: VisitContent;
beforeAll(async () => {
  ({ services, cookies } = await openStage());
  doors = await allDoors();
  const form = await publishedForm(services, "counter");
  if (!form) throw new Error("The form is not published");
  content = form;
});
afterAll(() => services.close());

const { t } = createWords("zh");
const WHO = Object.keys(CAST);
const NORTH = { branchId: "n1", regionId: "north" };

/** A visit as its log tells it. */
type Scene = { readonly visitId: string; readonly log: readonly LoggedVisitEvent[]; readonly life: VisitLife };

async function sceneOf(visitId: string, { db }: TestServices = services): Promise<Scene> {
  const log = await readLog(db, visitId);
  const life = lifeOf(content, log);
  if (!life.ok) throw new Error(life.problem.code);
  return { visitId, log, life: life.value };
}

/** The person as the machine asks about them, from the rules of access alone. */
function actorOf(me: Bearer, firmId: string | null): VisitActor {
  return {
    id: me.id,
    firm: me.firmId ?? null,
    reviews: can(me, "visits.review", NORTH),
    firstReviews: firmId !== null && can(me, "visits.firstReview", { firmId }),
    plans: can(me, "visits.plan", NORTH),
    appeals: can(me, "visits.appeal", NORTH),
  };
}

/** What is arranged with somebody else. */
const PLANNED: readonly VisitDeed[] = ["offer", "replan", "cancel"];

/** Where the machine says that a post leads; null where it must change nothing. */
function expected({ life, log }: Scene, { deed, door }: Post, me: Bearer): VisitStanding | null {
  const actor = actorOf(me, life.standing.firmId);
  if (!mayEnter(doorNamed(door).door.deed, me.id)) return null;
  const own = me.id === life.standing.evaluatorId;
  // Nobody plans visits of their own, and what the evaluator posts is nobody else's.
  if (own ? PLANNED.includes(deed) : door.startsWith("POST /visits/")) return null;
  const decided = decideVisit(life.standing, deed, actor, NOTHING_WANTING);
  if (!decided.ok) return null;
  // An appeal is heard by nobody who works there or did anything in this visit but hear it, and settled as it is scored.
  if (deed === "hear" && (me.branchId === NORTH.branchId || log.some(({ event }) => event.actor === me.id && event.kind !== "heard"))) return null;
  const names = Object.fromEntries((life.appeal?.items ?? []).map(({ item }) => [item, { kind: "yes-no", yes: true, note: null } as const]));
  const rescored = deed === "rescore" && life.appeal && hearingFault(content.form, life.answers ?? {}, life.appeal, { kind: "rescored", actor: me.id, answers: names });
  if (rescored || (deed === "settle" && !life.appeal?.rescored)) return null;
  if (deed !== "replan") return decided.value;
  const offered = decideVisit(decided.value, "offer", actor, NOTHING_WANTING);
  return offered.ok ? offered.value : null;
}

function doorNamed(name: string): FoundDoor {
  const door = doors.get(name);
  if (!door) throw new Error(`There is no door ${name}`);
  return door;
}

const cookieOf = (who: string | null) => (who === null ? null : (cookies.get(who) ?? null));

function send(post: Post, who: string | null, { visitId, life, log }: Scene): Promise<Answer> {
  const body = post.body({ evaluatorId: life.appointment.evaluator, seen: log.length });
  return knockAt(services, doorNamed(post.door), { cookie: cookieOf(who), params: { id: visitId, ...post.params }, body });
}

/** Pages of one visit, and whether each knows it, as asked once. */
const PAGES = [...new Set(POSTS.map(({ page }) => page))];
const known = new Map<string, boolean>();

async function knows(page: string, who: string, { visitId }: Scene): Promise<boolean> {
  const { door } = doorNamed(page);
  if (!mayEnter(door.deed, who)) return false;
  const key = `${page} ${who} ${visitId}`;
  const before = known.get(key);
  const answer = before ?? (await knockAt(services, doorNamed(page), { cookie: cookieOf(who), params: { id: visitId } })).status !== 404;
  known.set(key, answer);
  return answer;
}

/** Whether any page tells this person that there is such a visit. */
async function isKnown(post: Post, who: string, scene: Scene): Promise<boolean> {
  for (const page of [post.page, ...PAGES]) if (await knows(page, who, scene)) return true;
  return false;
}

/** A guard's deed is one of the table's. */
function mayEnter(deed: string | undefined, who: string): boolean {
  return canSomewhere(CAST[who]!, deed as Deed);
}

/** Everything that a deed of a visit could leave behind. */
async function digest(visitId: string): Promise<string> {
  const { db } = services;
  const visit = await db.visit.findUniqueOrThrow({ where: { id: visitId }, include: { answers: { orderBy: { item: "asc" } }, taps: { orderBy: { key: "asc" } }, events: { orderBy: { seq: "asc" } } } });
  const beside = await Promise.all([db.visit.count(), db.notice.count(), db.auditEntry.count(), db.observation.count(), db.observationRetraction.count(), db.actionPlan.count()]);
  return hashSource(JSON.stringify([visit, beside]));
}

/** Why an answer to what must change nothing is wrong; null where it is one of those there may be. */
async function faultIn(answer: Answer, post: Post, who: string | null, scene: Scene): Promise<string | null> {
  const { status, location } = answer;
  if (who === null) return status === 302 && location?.startsWith("/sign-in") ? null : `let in unknown with ${status}`;
  const open = mayEnter(doorNamed(post.door).door.deed, who);
  if (!open || status === 403) return status === 403 && !open ? null : `answered ${status} where the door is ${open ? "open" : "closed"}`;
  if (status === 404) return null;
  if (!(await isKnown(post, who, scene))) return `told ${status} of what none of their pages knows`;
  const trouble = troubleIn(answer);
  if (trouble !== null && problemSentence(t, { code: trouble }) === t("problems.unknown")) return `said ${trouble}, which has no sentence`;
  if (trouble !== null) return [303, 302, 400, 409].includes(status) ? null : `said ${trouble} with ${status}`;
  // Doing it twice is doing it once.
  return scene.log.some(({ event }) => event.kind !== "planned" && DEED_OF[event.kind] === post.deed) ? null : `answered ${status} and no reason`;
}

/** Whoever may not enter is turned back before a word of the form is read, so that one form of many there will do. */
function isTried(post: Post, who: string | null): boolean {
  if (who !== null && mayEnter(doorNamed(post.door).door.deed, who)) return true;
  return POSTS.find(({ door }) => door === post.door) === post;
}

/** @param people those whom the machine does not let through, and a stranger */
async function refusedPosts(scene: Scene, post: Post, people: readonly (string | null)[]): Promise<string[]> {
  const wrong: string[] = [];
  const before = await digest(scene.visitId);
  for (const who of people.filter((each) => isTried(post, each))) {
    const fault = await faultIn(await send(post, who, scene), post, who, scene);
    if (fault) wrong.push(`${post.name} by ${who ?? "a stranger"}: ${fault}`);
  }
  if ((await digest(scene.visitId)) !== before) wrong.push(`${post.name}: something changed`);
  return wrong;
}

/** @param to where the machine says that it leads */
async function allowedPost(scene: Scene, post: Post, who: string, to: VisitStanding): Promise<string[]> {
  const said = `${post.name} by ${who}`;
  const before = await digest(scene.visitId);
  const answer = await send(post, who, scene);
  const trouble = troubleIn(answer);
  if (trouble !== null || answer.status >= 400) return [`${said}: refused with ${answer.status} ${trouble ?? ""}`];
  const after = await digest(scene.visitId);
  const { life, log } = await sceneOf(scene.visitId);
  const wrong = before === after ? [`${said}: nothing changed`] : [];
  const standing = post.answers ? scene.life.standing : to;
  if (JSON.stringify(life.standing) !== JSON.stringify(standing)) wrong.push(`${said}: leads to ${JSON.stringify(life.standing)}`);
  const acts = log.slice(scene.log.length).map(({ event }) => event.actor);
  if (acts.some((actor) => actor !== who) || (acts.length === 0) !== (post.answers === true)) wrong.push(`${said}: the log has ${acts.join()}`);
  // The browser that sends it again.
  const again = await send(post, who, scene);
  if (again.status >= 400 || (await digest(scene.visitId)) !== after) wrong.push(`${said}: once more, ${again.status} ${troubleIn(again) ?? ""}`);
  return wrong;
}

/** How many posts were let through, by kind, so that a stage on which nobody may do anything is seen. */
const through = new Map<Kind, number>();

describe.each(Object.keys(KINDS) as Kind[])("a visit of kind %s", (kind) => {
  const stories = storiesOf(kind);

  test.each(Object.keys(stories))("%s: every deed by everybody leads where the machine says, or changes nothing", async (name) => {
    const story = stories[name]!;
    const scene = await sceneOf(await live(services, kind, story));
    expect(scene.life.standing.state).toBe(story.state);
    // Who makes it is all that sets these apart from the bank's others.
    const among = kind === "both" ? ["dora", "rita"] : WHO;
    const wrong: string[] = [];
    for (const post of POSTS) {
      const leads = among.map((who) => ({ who, to: expected(scene, post, CAST[who]!) }));
      wrong.push(...(await refusedPosts(scene, post, [...leads.flatMap(({ who, to }) => (to ? [] : [who])), null])));
      for (const { who, to } of leads) {
        if (!to) continue;
        wrong.push(...(await allowedPost(await sceneOf(await live(services, kind, story)), post, who, to)));
        through.set(kind, (through.get(kind) ?? 0) + 1);
      }
    }
    expect(wrong).toEqual([]);
  });

  test("nothing is left out", () => {
    const never = kind === "firm" ? [] : ["first-review", "passed-on"];
    expect(VISIT_STATES.filter((state) => Object.values(stories).every((story) => story.state !== state))).toEqual(never);
    expect(through.get(kind)).toBeGreaterThan(40);
  });
});

test.each(Object.keys(KINDS) as Kind[])("the clock ends what has fallen due of kind %s, and nothing else", async (kind) => {
  const { services: house } = await openStage();
  const visits = new Map<string, string>();
  for (const [name, story] of Object.entries(storiesOf(kind))) visits.set(name, await live(house, kind, story));
  const told = async () => Promise.all([...visits].map(async ([name, id]) => [name, (await sceneOf(id, house)).life.standing] as const));
  const clock: VisitActor = { id: CLOCK, firm: null, reviews: false, firstReviews: false, plans: false, appeals: false };
  const due = ([name, standing]: readonly [string, VisitStanding]) => {
    const decided = decideVisit(standing, COMING.includes(standing.state) ? "expire" : "close", clock, NOTHING_WANTING);
    return [name, decided.ok ? decided.value : standing] as const;
  };
  const before = await told();
  await visitsDue.run(house, new AbortController().signal);
  expect(await told()).toEqual(before);
  house.clock.at = Date.parse("2026-11-21T01:00:00Z");
  await visitsDue.run(house, new AbortController().signal);
  const after = await told();
  expect(after).toEqual(before.map(due));
  expect(after.filter(([, { state }], i) => state !== before[i]?.[1].state)).toHaveLength(5);
  await house.close();
});
