import type { Services } from "#app/platform/services.server.ts";

/** How large a bank is: branches of fifty, regions of a hundred branches. */
const STAFF_OF_BRANCH = 50;
const BRANCHES_OF_REGION = 100;
/** Six assessments a year for everybody and a visit to every branch in every second month, each of eight standards of forty. */
const RESULTS = 6;
const VISITS = 6;
const STANDARDS = 40;
const CITED = 8;
const POSTS = 4;
const DAY = "T01:00:00.000+00:00'";
const LONG = `'2020-01-05${DAY}`;

/**
 * Fills an empty database with a bank of so many staff and a year of results, with the sums as writing them one by one would
 * have left them, by statements of the database itself. The same size gives the same bank.
 */
export async function fillBank({ db }: Services, staff: number): Promise<void> {
  const branches = Math.max(1, Math.ceil(staff / STAFF_OF_BRANCH));
  const run = (sql: string) => db.$executeRawUnsafe(sql);
  const region = (branch: string) => `'r' || (${branch} / ${BRANCHES_OF_REGION})`;
  await run(`INSERT INTO "Region" ("id", "nameZh", "nameEn") SELECT 'r' || i, 'r' || i, 'r' || i FROM (${numbers(Math.ceil(branches / BRANCHES_OF_REGION))})`);
  await run(`INSERT INTO "Branch" ("id", "nameZh", "nameEn", "regionId") SELECT 'b' || i, 'b' || i, 'b' || i, ${region("i")} FROM (${numbers(branches)})`);
  await run(`INSERT INTO "Person" ("id", "account", "nameZh", "nameEn", "post", "branchId", "hiredOn", "allowance", "demonstration", "createdAt")
    SELECT 'p' || i, 'p' || i, '员工' || i, 'Staff ' || i, 'post' || (i % ${POSTS}), 'b' || (i / ${STAFF_OF_BRANCH}), '2020-01-05', 100, 0, ${LONG} FROM (${numbers(staff)})`);
  await run(`INSERT INTO "RoleGrant" ("id", "personId", "role", "scope", "scopeId", "createdAt") SELECT 'p' || i || 'g', 'p' || i, 'staff', 'self', '', ${LONG} FROM (${numbers(staff)})`);
  const month = (of: string) => `printf('2026-%02d', 1 + ${of})`;
  const score = (which: number) => `${(which * 7) % 10} + 30 + abs((k * ${7919 + which * 104} + k / 97) % 60)`;
  const columns = `"id", "kind", "sourceId", "personId", "branchId", "regionId", "post", "slug", "contentHash", "evaluatorId", "period", "at", "total", "attitude", "efficiency", "knowledge", "solving", "premises", "failed"`;
  const scores = `${score(1)}, ${score(2)}, ${score(3)}, ${score(4)}, ${score(5)}`;
  await run(`INSERT INTO "Observation" (${columns})
    SELECT printf('d%09d', k), 'drill', printf('d%09d', k), 'p' || i, 'b' || (i / ${STAFF_OF_BRANCH}), ${region(`(i / ${STAFF_OF_BRANCH})`)}, 'post' || (i % ${POSTS}), 's' || (k % 24), 'h', NULL,
      ${month("m")}, ${month("m")} || '-10${DAY}, ${scores}, NULL, k % 50 = 0
    FROM (SELECT i AS k, i / ${RESULTS} AS i, ((i % ${RESULTS}) * 2 + (i / ${RESULTS}) % 2) AS m FROM (${numbers(staff * RESULTS)}))`);
  await run(`INSERT INTO "Observation" (${columns})
    SELECT printf('v%09d', k), 'visit', printf('v%09d', k), NULL, 'b' || i, ${region("i")}, NULL, 'counter', 'h', 'e', ${month("m")}, ${month("m")} || '-20${DAY}, ${scores}, 80, 0
    FROM (SELECT i AS k, i / ${VISITS} AS i, ((i % ${VISITS}) * 2 + (i / ${VISITS}) % 2) AS m FROM (${numbers(branches * VISITS)}))`);
  await run(`INSERT INTO "ObservationStandard" ("sourceId", "standard", "possible", "kept")
    SELECT o."sourceId", printf('A%02d', (o.rowid * 3 + n.i * 5) % ${STANDARDS}), 10, (o.rowid * 7 + n.i * 3) % 11 FROM "Observation" o, (${numbers(CITED)}) n`);
  await run(`INSERT INTO "ObservationSummed" SELECT "sourceId" FROM "Observation"`);
  for (const level of ["branch", "region"] as const) await sum(run, level);
}

async function sum(run: (sql: string) => Promise<number>, level: "branch" | "region"): Promise<void> {
  const place = `'${level}', o."period", o."regionId", ${level === "branch" ? `o."branchId"` : "''"}, coalesce(o."post", ''), o."kind"`;
  for (const measure of ["total", "attitude", "efficiency", "knowledge", "solving"]) {
    const bins = Array.from({ length: 10 }, (_, bin) => `sum(min(9, CAST(o."${measure}" / 10 AS INTEGER)) = ${bin})`).join(", ");
    await run(`INSERT INTO "ScoreMonth" SELECT ${place}, '${measure}', count(*), sum(o."${measure}"), sum(o."${measure}" * o."${measure}"), ${measure === "total" ? `sum(o."failed")` : "0"}, ${bins} FROM "Observation" o GROUP BY 1, 2, 3, 4, 5, 6`);
  }
  await run(`INSERT INTO "StandardMonth" SELECT ${place}, s."standard", count(*), sum(s."possible"), sum(s."kept"), sum(s."kept" / s."possible"), sum(s."kept" * s."kept" / s."possible" / s."possible")
    FROM "ObservationStandard" s JOIN "Observation" o ON o."sourceId" = s."sourceId" GROUP BY 1, 2, 3, 4, 5, 6, 7`);
}

/** 0, 1, … as rows. */
function numbers(count: number): string {
  return `WITH RECURSIVE counted(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM counted WHERE i + 1 < ${count}) SELECT i FROM counted`;
}
