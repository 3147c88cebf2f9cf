import { readFileSync } from "node:fs";
import type { Facts } from "#app/core/facts/fact.ts";
import { fillAll } from "#app/core/facts/fill.ts";
import { parseFacts } from "#app/core/facts/parse.ts";
import type { Form } from "#app/core/form/form.ts";
import { parseForm } from "#app/core/form/parse.ts";
import { parseGolden } from "#app/core/drill/golden/parse.ts";
import { parseScenario } from "#app/core/scenario/parse.ts";
import type { Outcome, Scenario } from "#app/core/scenario/scenario.ts";
import { applyReply, openReplies, startOf } from "#app/core/scenario/step.ts";
import type { Configuration } from "#app/core/scenario/step.ts";
import { parseHandbook, type Handbook } from "#app/core/standards/handbook.ts";

/** The handbook as its file says. */
export function handbookOfFile(): Handbook {
  const { handbook } = parseHandbook(read("scenarios/standards.yaml"), "scenarios/standards.yaml");
  if (!handbook) throw new Error("The handbook is broken: run npm run scenario:check");
  return handbook;
}

/** The scenario as people read it, with the facts of the file; a journey knows from it what stands on the buttons. */
export function scenarioOf(slug: string): Scenario {
  return fillAll(writtenScenario(slug), factsOfFile());
}

/** The fact sheet as its file says: what a new bank begins with. */
export function factsOfFile(): Facts {
  const { facts } = parseFacts(read("scenarios/facts.yaml"), "scenarios/facts.yaml");
  if (!facts) throw new Error("The fact sheet is broken: run npm run scenario:check");
  return facts;
}

/** The scenario as its file says, for the engine. */
export function writtenScenario(slug: string): Scenario {
  const file = `scenarios/drills/${slug}/scenario.yaml`;
  const { scenario } = parseScenario(read(file), file, handbookOfFile());
  if (!scenario) throw new Error(`${file} is broken: run npm run scenario:check`);
  return scenario;
}

/** The visit form as people read it; a journey knows from it what is asked and what a good answer is. */
export function formOf(slug: string): Form {
  const file = `scenarios/visits/${slug}/form.yaml`;
  const { form } = parseForm(read(file), file, handbookOfFile());
  if (!form) throw new Error(`${file} is broken: run npm run form:check`);
  return fillAll(form, factsOfFile());
}

/** The replies of a golden sitting, in order. Journeys play sittings without silences. */
export function goldenReplies(slug: string, sitting: string): string[] {
  const file = goldenFile(slug, sitting);
  const { golden } = parseGolden(read(file), file);
  if (!golden) throw new Error(`${file} is broken`);
  return golden.steps.map((step) => {
    if (step.kind !== "reply") throw new Error(`${file} has a step that is no reply`);
    return step.reply;
  });
}

/** The replies of a golden sitting up to its first silence, which no journey has the time to wait for, and then the quickest way to some end. */
export function replyCourse(slug: string, sitting: string): string[] {
  const scenario = scenarioOf(slug);
  const { golden } = parseGolden(read(goldenFile(slug, sitting)), sitting);
  const silent = golden?.steps.findIndex(({ kind }) => kind !== "reply") ?? -1;
  const said = (silent < 0 ? golden?.steps : golden?.steps.slice(0, silent)) ?? [];
  const replies = said.flatMap((step) => (step.kind === "reply" ? [step.reply] : []));
  return silent < 0 ? replies : [...replies, ...shortestFrom(scenario, after(scenario, replies), () => true)];
}

/** Those replies, and the shortest course from there that breaks no red line and ends with that outcome. */
export function shortestAfter(scenario: Scenario, replies: readonly string[], outcome: Outcome): string[] {
  return [...replies, ...shortestFrom(scenario, after(scenario, replies), (reached) => reached === outcome)];
}

function after(scenario: Scenario, replies: readonly string[]): Configuration {
  return replies.reduce((at, id) => applyReply(scenario, at, openReplies(scenario, at).find((reply) => reply.id === id)!), startOf(scenario));
}

/** The shortest course of replies that breaks no red line and ends with that outcome. */
export function shortestTo(scenario: Scenario, outcome: Outcome): string[] {
  return shortestFrom(scenario, startOf(scenario), (reached) => reached === outcome);
}

function shortestFrom(scenario: Scenario, start: Configuration, wanted: (outcome: Outcome) => boolean): string[] {
  let front: { at: Configuration; replies: string[] }[] = [{ at: start, replies: [] }];
  for (let turn = 0; turn < 40 && front.length > 0; turn += 1) {
    const done = front.find(({ at }) => wantedAt(scenario, at, wanted));
    if (done) return done.replies;
    const seen = new Set<string>();
    front = front.flatMap(({ at, replies }) =>
      openReplies(scenario, at)
        .filter((reply) => reply.critical === null)
        .map((reply) => ({ at: applyReply(scenario, at, reply), replies: [...replies, reply.id] }))
        .filter((next) => {
          const key = JSON.stringify([next.at.place, next.at.patience, [...next.at.flags].sort(), [...next.at.seen].sort()]);
          return !seen.has(key) && seen.add(key);
        }),
    );
  }
  throw new Error(`${scenario.slug} has no course to such an ending`);
}

function wantedAt({ endings }: Scenario, { place }: Configuration, wanted: (outcome: Outcome) => boolean): boolean {
  const ending = endings[place];
  return ending !== undefined && wanted(ending.outcome);
}

function goldenFile(slug: string, sitting: string): string {
  return `scenarios/drills/${slug}/golden/${sitting}.yaml`;
}

function read(file: string): string {
  return readFileSync(new URL(`../../../${file}`, import.meta.url), "utf8");
}
