import { fillAll } from "#app/core/facts/fill.ts";
import { ok, refuse, type Result } from "#app/core/result.ts";
import { hashSource } from "#app/core/text/hash.ts";
import { faultsOf, gateDraft, reportOf } from "#app/curriculum/bench/check.server.ts";
import { changeOf, publishedAs, readDraft } from "#app/curriculum/bench/row.server.ts";
import { MOST_BYTES } from "#app/curriculum/bench/text.ts";
import type { DraftView } from "#app/curriculum/bench/view.ts";
import { currentFacts } from "#app/library/facts.server.ts";
import type { Services } from "#app/platform/services.server.ts";

/** A draft with what the checks say of it now. Refuses `not-found`. */
export async function draftView(services: Services, me: { readonly id: string }, id: string): Promise<Result<DraftView>> {
  const row = await readDraft(services.db, id);
  if (!row) return refuse("not-found");
  const { slug, fileName, source, edition } = row;
  const verdict = await gateDraft(services, source);
  const { facts } = await currentFacts(services);
  const published = (await publishedAs(services.db, [source])).get(hashSource(source)) ?? null;
  return ok({
    id: row.id,
    slug,
    fileName,
    source,
    edition,
    changed: changeOf(row),
    title: fillAll(verdict.scenario?.title ?? null, facts),
    faults: faultsOf(verdict),
    report: fillAll(reportOf(verdict), facts),
    published,
    playable: verdict.scenario !== null,
    readerId: me.id,
    mostBytes: MOST_BYTES,
  });
}

/** A draft as a file: what it is called, and its text as it stands. */
export type DraftFile = { readonly name: string; readonly fileName: string; readonly edition: number; readonly source: string };

/** The draft alone, without a check. Refuses `not-found`. */
export async function draftFile(services: Services, id: string): Promise<Result<DraftFile>> {
  const row = await readDraft(services.db, id);
  if (!row) return refuse("not-found");
  const { slug, fileName, edition, source } = row;
  return ok({ name: slug ?? fileName, fileName, edition, source });
}
