import type { LoaderFunctionArgs } from "@remix-run/node";
import { afterEach, beforeEach, expect, test } from "vitest";
import { postObjection } from "#app/coaching/objection.server.ts";
import { openLibrary } from "#app/library/library.server.ts";
import { sharePractice } from "#app/coaching/share.server.ts";
import { openDrills, play, publishVersion, start } from "#tests/support/drills.ts";
import { canariesIn, canaryScenario, NAME } from "#tests/support/canaries.ts";
import { valueOf } from "#tests/support/coaching.ts";
import { findRoutes, type FoundDoor } from "#tests/support/doors.ts";
import { add, enter, twoBranches } from "#tests/support/people.ts";
import { printScenario } from "#tests/support/print-scenario.ts";
import type { TestServices } from "#tests/support/test-services.ts";

const doors = (await findRoutes()).flatMap((route) => route.doors);
const WORDS = "⟦her own words⟧";

let services: TestServices;
let owner: { id: string };
let sittingId: string;
beforeEach(async () => {
  services = await openDrills();
  openLibrary(services, "/nowhere");
  await twoBranches(services);
  await services.db.scenarioVersion.deleteMany();
  await publishVersion(services, printScenario(canaryScenario()), 1, "trapped-card");
  const manages = (branch: string) => [{ role: "manager" as const, scope: "branch" as const, scopeId: branch }];
  owner = { id: await add(services, "owner", undefined, "n1") };
  await add(services, "manager", manages("n1"), "n1");
  await add(services, "manager2", manages("n2"), "n2");
  await add(services, "trainer", [{ role: "trainer", scope: "bank", scopeId: "" }]);
  await add(services, "hr", [{ role: "hr", scope: "bank", scopeId: "" }]);
  await add(services, "peer", undefined, "n1");
  sittingId = await start(services, owner, "practice");
  await play(services, owner, sittingId, [`${NAME}-curt`, `${NAME}-verify`, `${NAME}-explain`]);
});
afterEach(() => services.close());

/** Everything a door says to somebody who knows the address of that sitting: its status and its body. */
async function said({ door, method, path }: FoundDoor, cookie: string, id = sittingId): Promise<{ status: number; body: string }> {
  const text = "turn=0&text=x&key=k&on=1&outcome=upheld&reason=x&option=0";
  const request = new Request(`http://127.0.0.1:3000${path.replaceAll("/x", `/${id}`)}?turn=0`, {
    method, headers: { Cookie: cookie, Accept: "application/json" }, body: method === "POST" ? new URLSearchParams(text) : null,
  });
  const context = { services, nonce: "n", requestId: "r", address: "192.0.2.7" };
  const params = Object.fromEntries(["id", "slug", "key", "section", "hash", "file", "personId", "batch"].map((name) => [name, id]));
  const args: LoaderFunctionArgs = { request, params, context };
  const outcome: unknown = await door(args).catch((thrown: unknown) => thrown);
  if (outcome instanceof Response) return { status: outcome.status, body: await outcome.text() };
  if (outcome instanceof Error) throw outcome;
  return { status: 200, body: JSON.stringify(outcome) };
}

/** The doors that are about one sitting, whoever knocks. */
const ofSitting = doors.filter(({ name }) => /\/(sittings|appeals|objections)\/:id/.test(name));

test("whoever guesses the address of a practice that is not shared is told that there is none, by every door and method", async () => {
  expect(ofSitting.length).toBeGreaterThan(15);
  const before = JSON.stringify(await services.db.sitting.findMany({ include: { events: true, share: true } }));
  for (const account of ["manager", "manager2", "trainer", "hr", "peer"]) {
    const cookie = await enter(services, account);
    for (const door of ofSitting) {
      const { status, body } = await said(door, cookie);
      // Some loaders only send back to the page itself, which then says that there is none.
      expect([302, 403, 404], `${account} ${door.name}`).toContain(status);
      expect(canariesIn(body), `${account} ${door.name}`).toEqual([]);
    }
  }
  expect(JSON.stringify(await services.db.sitting.findMany({ include: { events: true, share: true } }))).toBe(before);
  expect(await services.db.remark.count()).toBe(0);
});

test("an objection shows the trainer that line and that reply, and nothing else of a private practice", async () => {
  const { id } = valueOf(await postObjection(services, owner, { sittingId, turn: 1, text: WORDS, key: "k" }));
  const cookie = await enter(services, "trainer");
  const heard = await said(doors.find(({ name }) => name === "GET /objections/:id")!, cookie, id);
  expect(heard.body).toContain(WORDS);
  const places = canariesIn(heard.body);
  expect(places).toContain("ask.verify");
  // The title, what is said at that beat, that reply and its note: no other beat, no other reply, no ending.
  expect(places.filter((place) => !/^(title|ask\.says\.\w+|ask\.verify(\.note)?)$/.test(place))).toEqual([]);
  const { total, outcome, snapshot } = await services.db.sitting.findUniqueOrThrow({ where: { id: sittingId } });
  expect(snapshot.length).toBeGreaterThan(100);
  // As a number of its own; an id may have the same digits in it.
  expect(heard.body).not.toMatch(new RegExp(`(?<![\\w-])${total}(?![\\w-])`));
  expect(heard.body).not.toContain(`"${outcome}"`);
  expect((await said(doors.find(({ name }) => name === "GET /team/sittings/:id")!, cookie)).status).toBe(404);
});

test("shared, it is read by the coaches in scope alone, and no longer once that is taken back", async () => {
  await sharePractice(services, owner, { sittingId, on: true });
  const page = doors.find(({ name }) => name === "GET /team/sittings/:id")!;
  const statuses = async () => {
    const found: Record<string, number> = {};
    for (const account of ["manager", "trainer", "manager2", "hr", "peer"]) found[account] = (await said(page, await enter(services, account))).status;
    return found;
  };
  expect(await statuses()).toEqual({ manager: 200, trainer: 200, manager2: 404, hr: 403, peer: 403 });
  await sharePractice(services, owner, { sittingId, on: false });
  expect(await statuses()).toEqual({ manager: 404, trainer: 404, manager2: 404, hr: 403, peer: 403 });
});
