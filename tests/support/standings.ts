import type { Grant } from "#app/core/access/grant.ts";
import { monthOf } from "#app/core/time/month.ts";
import { publishPolicy } from "#app/library/publish-policy.server.ts";
import { writeObservation, type NewObservation } from "#app/platform/observations.server.ts";
import type { Services } from "#app/platform/services.server.ts";
import type { Reader } from "#app/standings/reading/reader.ts";
import { POLICY } from "#tests/support/policy-text.ts";
import { twoBranches } from "#tests/support/people.ts";
import { openTestServices, type TestServices } from "#tests/support/test-services.ts";

export const staff: Grant = { role: "staff", scope: "self", scopeId: "" };

/** Branches n1 and n2 are in the north, s1 in the south. */
const BRANCHES = ["n1", "n2", "s1"] as const;

/** p01 is the best and p12 the last; four in each branch, one branch after the other: p01 n1, p02 n2, p03 s1, p04 n1 … */
export const CREW = Array.from({ length: 12 }, (_, i) => ({ id: `p${String(i + 1).padStart(2, "0")}`, branchId: BRANCHES[i % 3] ?? "n1" }));

export async function addColleague({ db }: Services, person: { id: string; branchId: string | null; hiredOn?: string; post?: string; grants?: Grant[] }) {
  const { id, branchId, hiredOn = "2020-01-05", post = "teller", grants = [staff] } = person;
  await db.person.create({
    data: {
      id, account: id, nameZh: `人${id}`, nameEn: `Person ${id}`, post, branchId, hiredOn, createdAt: new Date("2020-01-05T00:00:00Z"),
      grants: { create: grants.map((grant, i) => ({ id: `${id}-${i}`, ...grant, createdAt: new Date("2020-01-05T00:00:00Z") })) },
    },
  });
}

export const write = (services: Services, observed: NewObservation) => services.db.$transaction((tx) => writeObservation(services, tx, observed));

type Drilled = { person: string; slug: string; on: string; total: number; id?: string; attitude?: number };

/** A finished assessment on a day, at nine in the morning of the bank. */
export function drilled(services: Services, { person, slug, on, total, attitude, id = `${person} ${slug} ${on}` }: Drilled): Promise<void> {
  const at = Date.parse(`${on}T01:00:00Z`);
  const score = { total, failed: false, dimensions: attitude === undefined ? {} : { attitude: { score: attitude } } };
  return write(services, { kind: "drill", sourceId: id, personId: person, slug, contentHash: "h", period: monthOf(at, "Asia/Shanghai"), at, score });
}

export function visited(services: Services, visit: { branch: string; evaluator: string; on: string; total: number; id?: string }): Promise<void> {
  const { branch, evaluator, on, total, id = `${branch} ${on}` } = visit;
  const at = Date.parse(`${on}T01:00:00Z`);
  const score = { total, premises: total - 5, failed: false, dimensions: {} };
  return write(services, { kind: "visit", sourceId: id, branchId: branch, evaluatorId: evaluator, slug: "counter", contentHash: "f", period: on.slice(0, 7), at, score });
}

/** Three scenarios of different difficulty, and by how many points each differs from the middle one. */
const SCENARIOS = [["easy", 8], ["middle", 0], ["hard", -8]] as const;

/** The crew with an assessment in each scenario, four points from one to the next; p12 misses one. Nobody has been visited. */
export async function openBoards(): Promise<TestServices> {
  const services = await openTestServices();
  await publishPolicy(services, { file: "policy.yaml", source: POLICY });
  await twoBranches(services);
  services.clock.at = Date.parse("2026-11-16T01:00:00Z");
  for (const [i, person] of CREW.entries()) {
    await addColleague(services, person);
    for (const [j, [slug, points]] of SCENARIOS.entries()) {
      if (person.id === "p12" && slug === "hard") continue;
      // A little noise, the same every time, which sums to nothing over a person's three.
      const noise = ((i % 3) - 1) * (j - 1);
      await drilled(services, { person: person.id, slug, on: `2026-1${j % 2}-0${j + 3}`, total: 88 - 4 * i + points / 2 + noise });
    }
  }
  return services;
}

/** Sixty people with four or five results each in the fourth quarter, two thirds of them tellers, and twelve visits to each of three branches. */
export async function openLargeBoards(): Promise<TestServices> {
  const services = await openTestServices();
  await publishPolicy(services, { file: "policy.yaml", source: POLICY });
  await twoBranches(services);
  services.clock.at = Date.parse("2026-11-16T01:00:00Z");
  const regions = new Map((await services.db.branch.findMany()).map(({ id, regionId }) => [id, regionId]));
  const base = { contentHash: "h", failed: false };
  for (let i = 0; i < 60; i += 1) {
    const id = `q${String(i).padStart(2, "0")}`;
    const branchId = BRANCHES[i % 3] ?? "n1";
    const post = i % 3 === 1 ? "hotline" : "teller";
    await addColleague(services, { id, branchId, post });
    const data = Array.from({ length: 4 + (i % 2) }, (_, j) => {
      const at = new Date(`2026-10-${String(5 + 3 * j).padStart(2, "0")}T01:00:00Z`);
      const total = 60 + (i % 20) + 5 * Math.sin(17 * i + 5 * j) - 3 * j;
      const source = `${id} ${j}`;
      return { ...base, id: source, sourceId: source, kind: "drill", personId: id, branchId, regionId: regions.get(branchId), post, slug: `s${j}`, period: "2026-10", at, total, attitude: total - 2 };
    });
    await services.db.observation.createMany({ data });
  }
  const visits = BRANCHES.flatMap((branchId, b) =>
    Array.from({ length: 12 }, (_, j) => {
      const source = `${branchId} ${j}`;
      const [at, total] = [new Date(`2026-10-${String(5 + j).padStart(2, "0")}T01:00:00Z`), 70 + 6 * b + 4 * Math.sin(7 * b + 3 * j)];
      return { ...base, id: source, sourceId: source, kind: "visit", branchId, regionId: regions.get(branchId), slug: "counter", evaluatorId: `e${j % 4}`, period: "2026-10", at, total, premises: total - 5 };
    }),
  );
  await services.db.observation.createMany({ data: visits });
  return services;
}

/** One of the crew, as signed in. */
export function crew(id: string): Reader {
  return { id, grants: [staff], branchId: CREW.find((person) => person.id === id)?.branchId ?? null };
}

export function officer(role: Grant["role"], scope: Grant["scope"], scopeId = "", branchId: string | null = null): Reader {
  return { id: "officer", grants: [{ role, scope, scopeId }], branchId };
}
