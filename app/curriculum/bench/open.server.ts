import { ok, refuse, type Result } from "#app/core/result.ts";
import { hashSource } from "#app/core/text/hash.ts";
import { faultsOf, gateDraft, reportOf } from "#app/curriculum/bench/check.server.ts";
import { changeOf, publishedAs, readDraft } from "#app/curriculum/bench/row.server.ts";
import type { DraftView } from "#app/curriculum/bench/view.ts";
import type { Services } from "#app/platform/services.server.ts";

/** A draft with what the checks say of it now. Refuses `not-found`. */
export async function draftView(services: Services, id: string): Promise<Result<DraftView>> {
  const row = await readDraft(services.db, id);
  if (!row) return refuse("not-found");
  const { slug, fileName, source, edition } = row;
  const verdict = await gateDraft(services, source);
  const published = (await publishedAs(services.db, [source])).get(hashSource(source)) ?? null;
  return ok({
    id: row.id,
    slug,
    fileName,
    source,
    edition,
    changed: changeOf(row),
    title: verdict.scenario?.title ?? null,
    faults: faultsOf(verdict),
    report: reportOf(verdict),
    published,
    playable: verdict.scenario !== null,
  });
}

/** The file as it stands, for downloading. Refuses `not-found`. */
export async function draftFile(services: Services, id: string): Promise<Result<{ fileName: string; source: string }>> {
  const row = await readDraft(services.db, id);
  return row ? ok({ fileName: row.fileName, source: row.source }) : refuse("not-found");
}
