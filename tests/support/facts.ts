import { publishFacts } from "#app/library/first-sheet.server.ts";
import { factView, saveFact } from "#app/curriculum/facts/fact.server.ts";
import type { TypedFact } from "#app/core/facts/typed.ts";
import type { Services } from "#app/platform/services.server.ts";
import { sampleFactsSource } from "#tests/support/sample-facts.ts";

/** Makes the small sheet the bank's first. */
export async function publishSampleFacts(services: Services, source = sampleFactsSource): Promise<void> {
  const diagnostics = await publishFacts(services, { file: "facts.yaml", source });
  if (diagnostics.length > 0) throw new Error(diagnostics[0]?.code);
}

/** Changes some fields of a fact as a trainer would, from the page as it is now. */
export async function retype(services: Services, me: { readonly id: string }, key: string, typed: TypedFact): Promise<number> {
  const page = await factView(services, key);
  if (!page.ok) throw new Error(page.problem.code);
  const saved = await saveFact(services, me, { key, seen: page.value.seen, typed: { ...page.value.typed, ...typed } });
  if (!saved.ok) throw new Error(saved.problem.code);
  return saved.value.version;
}

/** The same value with a fact named in every text of it. */
export function namingFacts<T>(value: T, placeholder: string): T {
  // Only strings inside texts become other strings.
  return mark(value, placeholder) as T;
}

function mark(value: unknown, placeholder: string): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => mark(item, placeholder));
  const text = "zh" in value && "en" in value && typeof value.zh === "string" && typeof value.en === "string";
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, text ? `${part} ${placeholder}` : mark(part, placeholder)]));
}
