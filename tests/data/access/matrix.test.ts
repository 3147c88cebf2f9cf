import type { LoaderFunctionArgs } from "@remix-run/node";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ROLES } from "#app/core/access/grant.ts";
import { ruleOf, type Deed } from "#app/core/access/deed.ts";
import type { Role } from "#app/core/access/grant.ts";
import { openLibrary } from "#app/library/library.server.ts";
import { demonstrationAccounts } from "#app/people/demonstration/accounts.ts";
import { demonstrationBranches, demonstrationFirms, demonstrationRegions } from "#app/people/demonstration/places.ts";
import { findRoutes, type FoundDoor } from "#tests/support/doors.ts";
import { openDrills } from "#tests/support/drills.ts";
import { add, enter } from "#tests/support/people.ts";
import type { TestServices } from "#tests/support/test-services.ts";

/** How a door answers somebody: lets in, says that there is nothing (404), or that it is not for this role (403). */
type Answer = "in" | "nothing" | "closed";

const ALL: readonly Role[] = ROLES;
const ON_BOARDS: readonly Role[] = ["staff", "manager", "hr"];
const RESULTS: readonly Role[] = ["staff", "reviewer", "manager", "hr"];
/** Everything named x in an address is nobody's, so rooms answer that there is nothing. */
const MATRIX: Record<string, Partial<Record<Exclude<Answer, "closed">, readonly Role[]>>> = {
  "GET /": { in: ALL },
  "GET /seat": { in: ALL },
  "POST /seat": { in: ALL },
  "GET /drills": { in: ALL },
  "GET /drills/:slug": { nothing: ALL },
  "POST /drills/:slug": { in: ALL },
  "GET /sittings/:id": { nothing: ALL },
  "GET /sittings/:id/debrief": { nothing: ALL },
  "GET /sittings/:id/share": { in: ALL },
  "POST /sittings/:id/share": { nothing: ALL },
  "GET /sittings/:id/remarks": { nothing: ALL },
  "POST /sittings/:id/remarks": { nothing: ALL },
  "GET /sittings/:id/objection": { nothing: ALL },
  "POST /sittings/:id/objection": { nothing: ALL },
  "GET /sittings/:id/appeal": { nothing: ALL },
  "POST /sittings/:id/appeal": { nothing: ALL },
  "GET /team/sittings/:id": { nothing: ["manager", "trainer"] },
  "POST /team/sittings/:id": { nothing: ["manager", "trainer"] },
  "GET /objections": { in: ["trainer"] },
  "GET /objections/:id": { nothing: ["trainer"] },
  "POST /objections/:id": { nothing: ["trainer"] },
  "GET /appeals": { in: ["trainer"] },
  "GET /appeals/:id": { nothing: ["trainer"] },
  "POST /appeals/:id": { nothing: ["trainer"] },
  "GET /sittings/:id/reply": { in: ALL },
  "GET /sittings/:id/pulse": { in: ALL },
  "GET /sittings/:id/pause": { in: ALL },
  "GET /sittings/:id/leave": { in: ALL },
  "GET /sittings/:id/hint": { in: ALL },
  "GET /sittings/:id/again": { in: ALL },
  "POST /sittings/:id/hint": { nothing: ALL },
  "POST /sittings/:id/again": { nothing: ALL },
  "POST /sittings/:id/reply": { nothing: ALL },
  "POST /sittings/:id/pulse": { nothing: ALL },
  "POST /sittings/:id/pause": { nothing: ALL },
  "POST /sittings/:id/leave": { nothing: ALL },
  "GET /progress": { in: ALL },
  "GET /records": { in: ALL },
  "GET /team": { in: ["manager", "trainer"] },
  "GET /team/:personId": { nothing: ["manager", "trainer"] },
  "GET /notices": { in: ALL },
  "POST /notices": { in: ALL },
  "GET /assignments": { in: ["manager", "trainer"] },
  "GET /assignments/new": { in: ["manager", "trainer"] },
  "POST /assignments/new": { in: ["manager", "trainer"] },
  "GET /assignments/:id": { nothing: ["manager", "trainer"] },
  "POST /assignments/:id": { nothing: ["manager", "trainer"] },
  "GET /handbook": { in: ALL },
  "GET /handbook/:id": { nothing: ALL },
  "GET /visits": { in: ["evaluator"] },
  "GET /visits/pay": { in: ["evaluator"] },
  "GET /visits/:id/purchases": { nothing: ["evaluator"] },
  "POST /visits/:id/purchases": { nothing: ["evaluator"] },
  "GET /reviews/expenses": { in: ["reviewer"] },
  "POST /reviews/expenses": { in: ["reviewer"] },
  "GET /reviews/expenses/file": { nothing: ["reviewer"] },
  "GET /visits/conflicts": { in: ["evaluator"] },
  "POST /visits/conflicts": { in: ["evaluator"] },
  "GET /visits/tests": { in: ["evaluator"] },
  "GET /visits/tests/:slug": { nothing: ["evaluator"] },
  "POST /visits/tests/:slug": { nothing: ["evaluator"] },
  "GET /visits/tests/:slug/results/:id": { nothing: ["evaluator"] },
  "GET /visits/:id/offer": { in: ["evaluator"] },
  "POST /visits/:id/offer": { nothing: ["evaluator"] },
  "GET /visits/:id/end": { in: ["evaluator"] },
  "POST /visits/:id/end": { nothing: ["evaluator"] },
  "GET /visits/:id": { nothing: ["evaluator"] },
  "POST /visits/:id": { nothing: ["evaluator"] },
  "POST /visits/:id/:section": { nothing: ["evaluator"] },
  "GET /visits/:id/now": { nothing: ["evaluator"] },
  "GET /visits/:id/tap": { in: ["evaluator"] },
  "POST /visits/:id/tap": { nothing: ["evaluator"] },
  "GET /visits/:id/taps": { in: ["evaluator"] },
  "POST /visits/:id/taps": { nothing: ["evaluator"] },
  "GET /visits/:id/place": { in: ["evaluator"] },
  "POST /visits/:id/place": { nothing: ["evaluator"] },
  "GET /visits/:id/save": { in: ["evaluator"] },
  "POST /visits/:id/save": { nothing: ["evaluator"] },
  "GET /visits/:id/submit": { in: ["evaluator"] },
  "POST /visits/:id/submit": { nothing: ["evaluator"] },
  "GET /reviews": { in: ["reviewer"] },
  "GET /reviews/plan": { in: ["reviewer"] },
  "POST /reviews/plan": { in: ["reviewer"] },
  "GET /reviews/ended": { in: ["reviewer"] },
  "GET /reviews/tests": { in: ["reviewer"] },
  "POST /reviews/tests": { in: ["reviewer"] },
  "GET /reviews/coming/:id": { nothing: ["reviewer"] },
  "POST /reviews/coming/:id": { nothing: ["reviewer"] },
  "GET /campaigns": { in: ["reviewer"] },
  "GET /campaigns/new": { in: ["reviewer"] },
  "POST /campaigns/new": { in: ["reviewer"] },
  "GET /campaigns/:id": { nothing: ["reviewer"] },
  "POST /campaigns/:id": { nothing: ["reviewer"] },
  "GET /campaigns/:id/terms": { nothing: ["reviewer"] },
  "POST /campaigns/:id/terms": { nothing: ["reviewer"] },
  "GET /campaigns/:id/slot": { nothing: ["reviewer"] },
  "POST /campaigns/:id/slot": { nothing: ["reviewer"] },
  "GET /campaigns/:id/release": { nothing: ["reviewer"] },
  "POST /campaigns/:id/release": { nothing: ["reviewer"] },
  "GET /campaigns/:id/sheet": { nothing: ["reviewer"] },
  "GET /reviews/:id": { nothing: ["reviewer"] },
  "POST /reviews/:id": { nothing: ["reviewer"] },
  "GET /reviews/:id/items/:item": { nothing: ["reviewer"] },
  "POST /reviews/:id/items/:item": { nothing: ["reviewer"] },
  "GET /results/:id": { nothing: RESULTS },
  "GET /results/:id/file": { nothing: RESULTS },
  "GET /actions": { in: ["staff", "manager", "hr"] },
  "GET /actions/new": { nothing: ["manager"] },
  "POST /actions/new": { nothing: ["manager"] },
  "GET /actions/:id": { nothing: ["staff", "manager", "hr"] },
  "POST /actions/:id": { nothing: ["staff", "manager", "hr"] },
  "GET /results/:id/appeal": { nothing: RESULTS },
  "POST /results/:id/appeal": { nothing: ["manager"] },
  "GET /hearings": { in: ["reviewer"] },
  "GET /hearings/:id": { nothing: ["reviewer"] },
  "POST /hearings/:id": { nothing: ["reviewer"] },
  "GET /scorecards": { in: ["reviewer"] },
  "GET /scorecards/file": { in: ["reviewer"] },
  "GET /branch": { in: RESULTS },
  "GET /outside": { in: ["manager", "hr"] },
  "POST /outside": { in: ["hr"] },
  "GET /outside/template": { in: ["hr"] },
  "GET /outside/file": { in: ["manager", "hr"] },
  "GET /boards/:kind": { in: ON_BOARDS, nothing: ALL.filter((role) => !ON_BOARDS.includes(role)) },
  "GET /dashboard": { in: ["manager", "hr"] },
  "GET /dashboard/dimensions": { in: ["manager", "hr"] },
  "GET /dashboard/standards": { in: ["manager", "hr"] },
  "GET /dashboard/coverage": { in: ["manager", "hr"] },
  "GET /dashboard/file": { nothing: ["manager", "hr"] },
  "GET /dashboard/observations": { in: ["manager", "hr"] },
  "GET /honours": { in: ON_BOARDS, nothing: ALL.filter((role) => !ON_BOARDS.includes(role)) },
  "POST /honours": { in: ["hr"] },
  "GET /honours/:id": { nothing: ALL },
  "POST /honours/:id": { nothing: ALL },
  "GET /incentives": { in: ["hr"] },
  "POST /incentives": { in: ["hr"] },
  "GET /incentives/payroll": { in: ["hr"] },
  "POST /incentives/payroll": { in: ["hr"] },
  "GET /incentives/rules/:id": { nothing: ["hr"] },
  "POST /incentives/rules/:id": { nothing: ["hr"] },
  "GET /incentives/rules/:id/trial": { nothing: ["hr"] },
  "GET /incentives/rules/:id/trial/file": { nothing: ["hr"] },
  "GET /incentives/periods/:key": { nothing: ["hr"] },
  "POST /incentives/periods/:key": { nothing: ["hr"] },
  "GET /incentives/proposals/:id": { nothing: ["hr"] },
  "POST /incentives/proposals/:id": { nothing: ["hr"] },
  "GET /incentives/payouts/:id": { nothing: ["hr"] },
  "POST /incentives/payouts/:id": { nothing: ["hr"] },
  "GET /incentives/payouts/:id/file": { nothing: ["hr"] },
  "GET /statement": { in: ON_BOARDS, nothing: ALL.filter((role) => !ON_BOARDS.includes(role)) },
  "POST /statement": { nothing: ALL },
  "GET /pools": { in: ["manager"] },
  "GET /pools/:rule/:period/:branch": { nothing: ["manager"] },
  "POST /pools/:rule/:period/:branch": { nothing: ["manager"] },
  "GET /periods": { in: ["manager", "hr"] },
  "POST /periods": { in: ["hr"] },
  "GET /periods/:key": { nothing: ["manager", "hr"] },
  "POST /periods/:key": { nothing: ["hr"] },
  "GET /periods/:key/:number/:kind": { nothing: ALL },
  "GET /boards/policy": { in: ["hr"] },
  "POST /boards/policy": { in: ["hr"] },
  "GET /boards/:kind/file": { in: ["manager", "hr"] },
  "GET /boards/:kind/changes": { in: ON_BOARDS, nothing: ALL.filter((role) => !ON_BOARDS.includes(role)) },
  "GET /boards/:kind/:id": { nothing: ALL },
  "GET /scenarios": { in: ["trainer"] },
  "GET /scenarios/:slug": { nothing: ["trainer"] },
  "GET /scenarios/:slug/versions": { nothing: ["trainer"] },
  "GET /scenarios/:slug/versions/:hash": { nothing: ["trainer"] },
  "GET /scenarios/:slug/versions/:hash/:file": { nothing: ["trainer"] },
  "GET /scenarios/:slug/difference": { nothing: ["trainer"] },
  "GET /scenarios/:slug/statistics": { nothing: ["trainer"] },
  "GET /scenarios/:slug/withdrawal": { nothing: ["trainer"] },
  "POST /scenarios/:slug/withdrawal": { nothing: ["trainer"] },
  "GET /drafts": { in: ["trainer"] },
  "GET /drafts/new": { in: ["trainer"] },
  "POST /drafts/new": { in: ["trainer"] },
  "GET /drafts/:id": { nothing: ["trainer"] },
  "POST /drafts/:id": { nothing: ["trainer"] },
  "GET /drafts/:id/file": { nothing: ["trainer"] },
  "GET /drafts/:id/deletion": { nothing: ["trainer"] },
  "POST /drafts/:id/deletion": { nothing: ["trainer"] },
  "GET /drafts/:id/publication": { nothing: ["trainer"] },
  "POST /drafts/:id/publication": { nothing: ["trainer"] },
  "GET /drafts/:id/trial": { nothing: ["trainer"] },
  "POST /drafts/:id/trial": { nothing: ["trainer"] },
  "GET /forms": { in: ["trainer", "reviewer"] },
  "GET /forms/:slug": { nothing: ["trainer", "reviewer"] },
  "GET /forms/:slug/preview": { nothing: ["trainer", "reviewer"] },
  "POST /forms/:slug/preview": { nothing: ["trainer", "reviewer"] },
  "GET /forms/:slug/versions": { nothing: ["trainer", "reviewer"] },
  "GET /forms/:slug/versions/:hash": { nothing: ["trainer", "reviewer"] },
  "GET /forms/:slug/difference": { nothing: ["trainer", "reviewer"] },
  "GET /facts": { in: ["trainer"] },
  "GET /facts/history": { in: ["trainer"] },
  "GET /facts/:key": { nothing: ["trainer"] },
  "POST /facts/:key": { nothing: ["trainer"] },
  "GET /system": { in: ["admin"] },
  "GET /system/places": { in: ["admin"] },
  "GET /system/places/:id": { nothing: ["admin"] },
  "POST /system/places/:id": { nothing: ["admin"] },
};

/** What the doors for posts want to read, as far as they ask; nobody has what it is about. */
const POSTED = "turn=0&option=0&on=1&mode=practice&deed=take&seen=0&item=x&answer=1&edition=0&key=x&source=x&after=0&act=hold&trial=x&undoes=x";

const guarded = (await findRoutes()).flatMap((route) => route.doors).filter(({ door }) => door.deed !== "open");
let services: TestServices;
const cookies = new Map<Visitor, string>();

/** One of each role, and the reviewer of an outside firm, who has no part in what is the bank's. */
type Visitor = Role | "firmreviewer";

beforeAll(async () => {
  services = await openDrills();
  openLibrary(services, "/nowhere");
  await services.db.region.createMany({ data: demonstrationRegions });
  await services.db.branch.createMany({ data: demonstrationBranches });
  for (const role of ROLES) {
    // The demonstration accounts are named after their roles; the manager is staff besides.
    const bearer = demonstrationAccounts.find(({ account }) => account === role)!;
    await add(services, bearer.account, bearer.grants, bearer.branchId);
    cookies.set(role, await enter(services, bearer.account));
  }
  await services.db.firm.createMany({ data: demonstrationFirms });
  const outside = demonstrationAccounts.find(({ account }) => account === "firmreviewer")!;
  await add(services, outside.account, outside.grants, null);
  await services.db.person.updateMany({ where: { account: outside.account }, data: { firmId: outside.firmId } });
  cookies.set("firmreviewer", await enter(services, outside.account));
});
afterAll(() => services.close());

async function knock({ door, method, path }: FoundDoor, role: Visitor): Promise<Answer> {
  const headers = { Cookie: cookies.get(role) ?? "", Accept: "application/json" };
  const body = method === "POST" ? new URLSearchParams(POSTED) : null;
  const request = new Request(`http://127.0.0.1:3000${path}`, { method, headers, body });
  const context = { services, nonce: "n", requestId: "r", address: "192.0.2.7" };
  const args: LoaderFunctionArgs = { request, params: { id: "x", personId: "x", slug: "x", key: "x", section: "x", kind: "people" }, context };
  const outcome = await door(args).catch((thrown: unknown) => {
    if (thrown instanceof Response) return thrown;
    throw thrown;
  });
  const status = outcome instanceof Response ? outcome.status : statusIn(outcome);
  expect([200, 302, 303, 400, 403, 404], `${method} ${path}`).toContain(status);
  if (status === 403) return "closed";
  return status === 404 ? "nothing" : "in";
}

/** Data with an answer's status around it, as Remix's `data()` makes it. */
function statusIn(outcome: unknown): number {
  const around = outcome as { init?: { status?: number } | null } | null;
  return around?.init?.status ?? 200;
}

test("every guarded route is in the matrix, and nothing else", () => {
  expect(guarded.map(({ name }) => name).sort()).toEqual(Object.keys(MATRIX).sort());
});

describe("role × route × method", () => {
  for (const found of guarded) {
    test(found.name, async () => {
      const row = MATRIX[found.name] ?? {};
      const expected = Object.fromEntries(
        ROLES.map((role): [Role, Answer] => [role, row.in?.includes(role) ? "in" : row.nothing?.includes(role) ? "nothing" : "closed"]),
      );
      const answers: [Role, Answer][] = [];
      for (const role of ROLES) answers.push([role, await knock(found, role)]);
      expect(Object.fromEntries(answers)).toEqual(expected);
    });
  }
});

describe("a firm's reviewer × route × method", () => {
  test("has the reviews, and neither plans nor results nor branches", async () => {
    const answers = new Map<string, Answer>();
    for (const found of guarded) answers.set(found.name, await knock(found, "firmreviewer"));
    for (const { name, door } of guarded) {
      const asReviewer = MATRIX[name]?.in?.includes("reviewer") ? "in" : MATRIX[name]?.nothing?.includes("reviewer") ? "nothing" : "closed";
      // A door's words are typed by its guard, which takes deeds alone.
      const banks = ["scope", "bank"].includes(ruleOf(door.deed as Deed).over);
      expect([name, answers.get(name)]).toEqual([name, banks ? "closed" : asReviewer]);
    }
    const closed = ["GET /reviews/plan", "POST /reviews/plan", "GET /results/:id", "GET /branch"];
    expect(closed.map((name) => answers.get(name))).toEqual(closed.map(() => "closed"));
    expect([answers.get("GET /reviews"), answers.get("GET /reviews/:id"), answers.get("POST /reviews/:id")]).toEqual(["in", "nothing", "nothing"]);
  });
});
