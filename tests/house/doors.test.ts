import { expect, test } from "vitest";
import { DEEDS } from "#app/core/access/deed.ts";
import { findRoutes, type FoundRoute } from "#tests/support/doors.ts";

/** What anybody may ask for without signing in. A new line here is a decision, so it is made by hand. */
const OPEN = [
  "GET /*", "GET /preferences", "GET /sign-in", "GET /sign-out", "GET /welcome/:token", "GET root",
  "POST /*", "POST /preferences", "POST /sign-in", "POST /sign-out", "POST /welcome/:token",
];

const routes = await findRoutes();
const doors = routes.flatMap((route) => route.doors);

test("every route is found", () => {
  expect(routes.length).toBeGreaterThanOrEqual(16);
});

test("every loader and action declares its deed", () => {
  const known = [...Object.keys(DEEDS), "open"];
  const undeclared = doors.filter(({ door }) => door.deed === undefined || !known.includes(door.deed));
  expect(undeclared.map(({ name }) => name)).toEqual([]);
});

test("every page has a loader, or stands in a frame that has one, since a page without one is open to everybody unseen", () => {
  const loads = ({ doors: own }: FoundRoute) => own.some(({ method }) => method === "GET");
  const framed = ({ frame }: FoundRoute) => routes.some((route) => route.file === frame && loads(route));
  const without = routes.filter((route) => route.isPage && !loads(route) && !framed(route));
  expect(without.map(({ file }) => file)).toEqual([]);
});

test("only these are open to somebody who is not signed in", () => {
  const open = doors.filter(({ door }) => door.deed === "open").map(({ name }) => name);
  expect([...new Set(open)].sort()).toEqual(OPEN);
});
