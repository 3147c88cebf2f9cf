import { readFileSync } from "node:fs";
import { drillOf } from "#app/core/drill/play/open.ts";
import { parseForm } from "#app/core/form/parse.ts";
import { parsePolicy } from "#app/core/policy/parse.ts";
import { parseHandbook } from "#app/core/standards/handbook.ts";
import { hashSource } from "#app/core/text/hash.ts";
import { dayOf } from "#app/core/time/month.ts";
import { demonstrationPeople } from "#app/people/demonstration.ts";
import type { Props } from "#prisma/seed/history/past.ts";
import type { Colleague } from "#prisma/seed/history/players.ts";
import { scenarioOf } from "#tests/support/journey/content.ts";

/** What the demonstration bank is played with, from the files themselves, without a database. */
export function propsOfFiles(): Props {
  const source = read("scenarios/policy.yaml");
  const { policy } = parsePolicy(source, "policy.yaml");
  const { handbook } = parseHandbook(read("scenarios/standards.yaml"), "standards.yaml");
  const { form } = parseForm(read("scenarios/visits/branch-counter/form.yaml"), "form.yaml", handbook ?? new Map());
  if (!policy || !form) throw new Error("The policy or the form is broken: run npm run form:check");
  const { rules } = policy;
  const contents = ["double-charge", "safe-account"].map((slug) => {
    const scenario = scenarioOf(slug);
    const pinned = { hash: scenario.hash, slug, version: 1, rules, drill: drillOf(scenario) };
    return { scenario: pinned, policy: { ...policy, hash: hashSource(source) } };
  });
  return { contents, form: { hash: form.hash, slug: form.slug, version: 1, rules, form } };
}

/** The demonstration people as they would be stored at that moment. */
export function colleaguesAt(now: number, timeZone: string): Colleague[] {
  return demonstrationPeople.map(({ id, account, post, branchId, daysHere }) => {
    return { id, account, post, branchId, hiredOn: dayOf(now - daysHere * 24 * 3600_000, timeZone), allowance: 100 };
  });
}

function read(file: string): string {
  return readFileSync(new URL(`../../${file}`, import.meta.url), "utf8");
}
