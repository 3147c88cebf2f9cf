import path from "node:path";
import type { Drill } from "#app/core/drill/play/play.ts";
import type { Rules } from "#app/core/drill/rules.ts";
import type { Facts } from "#app/core/facts/fact.ts";
import type { Case } from "#app/core/form/case/case.ts";
import type { Form } from "#app/core/form/form.ts";
import type { Policy } from "#app/core/policy/parse.ts";
import type { Diagnostic } from "#app/core/scenario/diagnostic.ts";
import type { Verdict } from "#app/core/scenario/gate.ts";
import type { Handbook } from "#app/core/standards/handbook.ts";
import { BoundedCache } from "#app/core/bounded-cache.ts";
import type { Services } from "#app/platform/services.server.ts";

/** A published version of a scenario, ready to be played and graded by the rules it was published under. */
export type PinnedScenario = {
  readonly hash: string;
  readonly slug: string;
  readonly version: number;
  readonly rules: Rules;
  readonly drill: Drill;
  /** Keys of the facts that its texts name. */
  readonly named: readonly string[];
};

/** A published version of a visit form, ready to be filled in and scored by the rules it was published under. */
export type PinnedForm = {
  readonly hash: string;
  readonly slug: string;
  readonly version: number;
  readonly rules: Rules;
  readonly form: Form;
  /** Keys of the facts that its texts name. */
  readonly named: readonly string[];
};

/** A version of the bank's fact sheet; `hash` is null and `version` 0 where there is none yet. */
export type PinnedFacts = { readonly hash: string | null; readonly version: number; readonly facts: Facts };

/** A version of the policy file. */
export type PinnedPolicy = Policy & { readonly hash: string };

/** A file that was not published, and what is wrong with it. */
export type RefusedFile = { readonly file: string; readonly diagnostics: readonly Diagnostic[] };

/** Versions kept ready: far more than a bank plays at once, far fewer than it ever publishes. */
const KEPT = 64;

/**
 * What one process keeps of the library between requests. Everything in it is immutable and found by content hash
 * (the handbook and the file of the fact sheet: read once), so nothing here can ever be stale; the database remains the truth.
 */
export type Library = {
  /** Absolute folder of the content. */
  readonly folder: string;
  readonly scenarios: BoundedCache<string, PinnedScenario>;
  readonly forms: BoundedCache<string, PinnedForm>;
  /** By the hash of the version they are of, as they lay beside it when first asked for. */
  readonly cases: BoundedCache<string, readonly Case[]>;
  readonly policies: BoundedCache<string, PinnedPolicy>;
  readonly rules: BoundedCache<number, Rules>;
  readonly facts: BoundedCache<string, PinnedFacts>;
  /** What is proven of a scenario's text alone, by its hash, the version of the rules, the fact sheet and the name of its file. */
  readonly checked: BoundedCache<string, Verdict>;
  handbook: Promise<Handbook> | null;
  factsFile: Promise<Facts | null> | null;
};

const libraries = new WeakMap<Services["database"], Library>();

/** The library of a process; made at first use, gone with its database. */
export function libraryOf(services: Services): Library {
  return libraries.get(services.database) ?? openLibrary(services, path.resolve("scenarios"));
}

/** Opens the library on a content folder of its own. */
export function openLibrary(services: Services, folder: string): Library {
  const library: Library = {
    folder,
    scenarios: new BoundedCache(KEPT),
    forms: new BoundedCache(KEPT),
    cases: new BoundedCache(KEPT),
    policies: new BoundedCache(KEPT),
    rules: new BoundedCache(KEPT),
    facts: new BoundedCache(KEPT),
    checked: new BoundedCache(KEPT),
    handbook: null,
    factsFile: null,
  };
  libraries.set(services.database, library);
  return library;
}
