import { readFileSync } from "node:fs";
import { placeholdersIn } from "#app/core/facts/fill.ts";
import { drillOf } from "#app/core/drill/play/open.ts";
import { parseForm } from "#app/core/form/parse.ts";
import { parsePolicy } from "#app/core/policy/parse.ts";
import { parseHandbook } from "#app/core/standards/handbook.ts";
import { hashSource } from "#app/core/text/hash.ts";
import { dayOf } from "#app/core/time/month.ts";
import type { PinnedContent } from "#app/drills/sitting/content.server.ts";
import type { PinnedPolicy } from "#app/library/library.server.ts";
import { demonstrationPeople } from "#app/people/demonstration.ts";
import type { Props } from "#prisma/seed/history/past.ts";
import type { Colleague } from "#prisma/seed/history/players.ts";
import { writtenScenario } from "#tests/support/journey/content.ts";

/** Scenarios enough to see what a past is like, few enough to be quick. */
const FEW = ["double-charge", "safe-account"];

/** What a demonstration bank is played with, from the files themselves, without a database. */
export function propsOfFiles(): Props {
  const { rules } = policyOfFile();
  const { handbook } = parseHandbook(read("scenarios/standards.yaml"), "standards.yaml");
  const { form } = parseForm(read("scenarios/visits/branch-counter/form.yaml"), "form.yaml", handbook ?? new Map());
  if (!form) throw new Error("The form is broken: run npm run form:check");
  return { contents: FEW.map(contentOfFile), form: { hash: form.hash, slug: form.slug, version: 1, rules, form, named: placeholdersIn(form) } };
}

/** A scenario of the library as it would be played were its file published now. */
export function contentOfFile(slug: string): PinnedContent {
  const policy = policyOfFile();
  const scenario = writtenScenario(slug);
  const pinned = { hash: scenario.hash, slug, version: 1, rules: policy.rules, drill: drillOf(scenario), named: placeholdersIn(scenario) };
  return { scenario: pinned, policy, sheet: { hash: null, version: 0, facts: new Map() } };
}

function policyOfFile(): PinnedPolicy {
  const source = read("scenarios/policy.yaml");
  const { policy } = parsePolicy(source, "policy.yaml");
  if (!policy) throw new Error("The policy is broken: run npm run scenario:check");
  return { ...policy, hash: hashSource(source) };
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
