import type { Services } from "#app/platform/services.server.ts";

/** How large a bank is: branches of two hundred, regions of a hundred branches, a few results for everybody. */
const STAFF_OF_BRANCH = 200;
const BRANCHES_OF_REGION = 100;
const RESULTS = 6;
const SCENARIOS = 24;
const POSTS = 4;

/** Somebody in the middle of the bank, by number. */
export function personId(i: number): string {
  return `p${String(i).padStart(7, "0")}`;
}

/**
 * Fills an empty database with a bank of so many staff who have been assessed six times each in the last quarter of
 * 2026, by statements of the database itself: rows one by one would take longer than what is measured. The same size
 * gives the same bank; with `dimensions` each result has all four. Chance is a linear congruence of the row's number; a level and an error are sums of three each.
 */
export async function fillBank({ db }: Services, staff: number, { dimensions = false } = {}): Promise<void> {
  const branches = Math.max(1, Math.ceil(staff / STAFF_OF_BRANCH));
  const regions = Math.max(1, Math.ceil(branches / BRANCHES_OF_REGION));
  const run = (sql: string) => db.$executeRawUnsafe(sql);
  const days = "'2020-01-05'";
  const long = "'2020-01-05T00:00:00.000+00:00'";
  await run(`INSERT INTO "Region" ("id", "nameZh", "nameEn") SELECT 'r' || i, 'r' || i, 'r' || i FROM (${numbers(regions)})`);
  await run(`INSERT INTO "Branch" ("id", "nameZh", "nameEn", "regionId") SELECT 'b' || i, 'b' || i, 'b' || i, 'r' || (i / ${BRANCHES_OF_REGION}) FROM (${numbers(branches)})`);
  const person = "printf('p%07d', i)";
  await run(`INSERT INTO "Person" ("id", "account", "nameZh", "nameEn", "post", "branchId", "hiredOn", "allowance", "demonstration", "createdAt")
    SELECT ${person}, ${person}, '员工' || i, 'Staff ' || i, 'post' || (i % ${POSTS}), 'b' || (i / ${STAFF_OF_BRANCH}), ${days}, 100, 0, ${long} FROM (${numbers(staff)})`);
  await run(`INSERT INTO "RoleGrant" ("id", "personId", "role", "scope", "scopeId", "createdAt") SELECT ${person} || 'g', ${person}, 'staff', 'self', '', ${long} FROM (${numbers(staff)})`);
  const level = `${chance("i", 1)} + ${chance("i", 2)} + ${chance("i", 3)}`;
  const error = `${chance("k", 4)} + ${chance("k", 5)} + ${chance("k", 6)}`;
  // Months in turn; each person's six scenarios differ, and no two people's need be the same.
  const slug = `((i * 7 + j * 5) % ${SCENARIOS})`;
  const total = `max(0, min(100, 70 + 16 * (${level} - 1.5) + 24 * (${error} - 1.5) + ${slug} % 7 - 3))`;
  const scores = dimensions ? ["total", "attitude", "efficiency", "knowledge", "solving"] : ["total"];
  await run(`INSERT INTO "Observation" ("id", "kind", "sourceId", "personId", "branchId", "regionId", "post", "slug", "contentHash", "period", "at", ${scores.map((score) => `"${score}"`).join(", ")}, "failed")
    SELECT printf('o%09d', k), 'drill', printf('o%09d', k), ${person}, 'b' || (i / ${STAFF_OF_BRANCH}), 'r' || (i / ${STAFF_OF_BRANCH * BRANCHES_OF_REGION}), 'post' || (i % ${POSTS}),
      's' || ${slug}, 'h', CASE j % 2 WHEN 0 THEN '2026-10' ELSE '2026-11' END, CASE j % 2 WHEN 0 THEN '2026-10-20T01:00:00.000+00:00' ELSE '2026-11-10T01:00:00.000+00:00' END,
      ${scores.map(() => total).join(", ")}, 0
    FROM (SELECT i AS k, i / ${RESULTS} AS i, i % ${RESULTS} AS j FROM (${numbers(staff * RESULTS)}))`);
}

/** 0, 1, … as rows. */
function numbers(count: number): string {
  return `WITH RECURSIVE counted(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM counted WHERE i + 1 < ${count}) SELECT i FROM counted`;
}

/** Between 0 and 1, of a number and which of several: a Weyl sequence, even enough for scores. */
function chance(of: string, which: number): string {
  const steps = [0.618033988749895, 0.7548776662466927, 0.5698402909980532, 0.8191725133961645, 0.6710436067037893, 0.5497004779019703];
  const step = steps[which - 1] ?? 0.5;
  return `((${of} + 1) * ${step} - CAST((${of} + 1) * ${step} AS INTEGER))`;
}
