import { fillText } from "#app/core/facts/fill.ts";
import { ok, refuse, type Result } from "#app/core/result.ts";
import { fileNameOf, isSlug, slugIn } from "#app/curriculum/bench/name.ts";
import { isId } from "#app/curriculum/bench/row.server.ts";
import { readUpload } from "#app/curriculum/bench/text.ts";
import type { BeginChoices } from "#app/curriculum/bench/view.ts";
import { currentFacts } from "#app/library/facts.server.ts";
import { publishedScenarios } from "#app/library/scenarios.server.ts";
import { scenarioShelf } from "#app/library/shelf.server.ts";
import { readStarter } from "#app/library/starter.server.ts";
import { isTaken } from "#app/platform/db/refusals.server.ts";
import type { Services } from "#app/platform/services.server.ts";

/** What a draft begins with: a file, the starter under a name, or the text of a published scenario. */
export type Beginning =
  | { readonly from: "upload"; readonly fileName: string; readonly bytes: Uint8Array }
  | { readonly from: "starter"; readonly slug: string }
  | { readonly from: "published"; readonly slug: string };

type Begun = { readonly draftId: string };

export async function beginChoices(services: Services): Promise<BeginChoices> {
  const published = await publishedScenarios(services);
  const { facts } = await currentFacts(services);
  const originals = published.map(({ slug, version, drill }) => ({ slug, version, title: fillText(drill.scenario.title, facts) }));
  return { key: services.ids.next(), originals, starter: (await readStarter(services, "")) !== null };
}

/**
 * Puts a new draft on the bench. `key` is its id as `beginChoices` gave it, so that a form sent twice begins one. Whatever
 * the text is worth is for the checks to say; refused, and then nothing is kept, is only what is no text
 * (`draft-empty`, `draft-large`, `draft-not-utf8`, `draft-not-text`), `slug-form`, `not-published` and `not-found`.
 */
export async function beginDraft(services: Services, me: { readonly id: string }, key: string, beginning: Beginning): Promise<Result<Begun>> {
  const text = await textOf(services, beginning);
  if (!text.ok) return text;
  const id = isId(key) ? key : services.ids.next();
  const now = new Date(services.clock.now());
  const { source, fileName } = text.value;
  const data = { id, slug: slugIn(source), fileName, source, edition: 1, personId: me.id, createdAt: now, updatedAt: now };
  try {
    await services.db.scenarioDraft.create({ data, select: { id: true } });
  } catch (error) {
    // The same form sent twice.
    if (!isTaken(error)) throw error;
  }
  return ok({ draftId: id });
}

type NewText = { readonly source: string; readonly fileName: string };

async function textOf(services: Services, beginning: Beginning): Promise<Result<NewText>> {
  if (beginning.from === "upload") {
    const text = readUpload(beginning.bytes);
    return text.ok ? ok({ source: text.value, fileName: fileNameOf(beginning.fileName) }) : text;
  }
  const { slug } = beginning;
  if (!isSlug(slug)) return refuse(beginning.from === "starter" ? "slug-form" : "not-published");
  if (beginning.from === "starter") {
    const source = await readStarter(services, slug);
    return source === null ? refuse("not-found") : ok({ source, fileName: `${slug}.yaml` });
  }
  const shelf = scenarioShelf(services);
  const latest = await shelf.latest(slug);
  const version = latest && (await shelf.find(latest.hash));
  return version ? ok({ source: version.source, fileName: `${slug}.yaml` }) : refuse("not-published");
}
