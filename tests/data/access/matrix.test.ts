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
import { MATRIX, type Answer } from "./answers.ts";

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
