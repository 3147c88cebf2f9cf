import { z } from "zod";
import type { Fact, Facts } from "#app/core/facts/fact.ts";
import { factOf } from "#app/core/facts/parse.ts";
import { factsShape } from "#app/core/facts/shape.ts";
import { canonicalJson } from "#app/core/text/canonical.ts";
import { sha256Hex } from "#app/core/text/hash.ts";

/**
 * A version of the sheet as it is kept, and its identity. Its number is part of both: a sheet that says again what an
 * earlier one said is a version of its own.
 */
export type StoredFacts = { readonly version: number; readonly source: string; readonly hash: string };

export function storedFacts(facts: Facts, version: number): StoredFacts {
  const source = canonicalJson({ version, facts: Object.fromEntries([...facts].map(([key, fact]) => [key, written(fact)])) });
  return { version, source, hash: sha256Hex(source) };
}

/** The sheet that was kept, by key in code unit order. Throws where the text is not one, which cannot be. */
export function reopenFacts(source: string): Facts {
  const { facts } = stored.parse(JSON.parse(source));
  return new Map(Object.entries(facts).map(([key, fact]) => [key, factOf(fact)]));
}

const stored = factsShape.extend({ version: z.int() });

function written({ basis, ...fact }: Fact): object {
  return basis === null ? fact : { ...fact, basis };
}
