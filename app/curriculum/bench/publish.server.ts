import { fillAll } from "#app/core/facts/fill.ts";
import { hasErrors, type Diagnostic } from "#app/core/scenario/diagnostic.ts";
import type { Verdict } from "#app/core/scenario/gate.ts";
import { ok, refuse, type Result } from "#app/core/result.ts";
import { hashSource } from "#app/core/text/hash.ts";
import { gateDraft } from "#app/curriculum/bench/check.server.ts";
import { isSlug, MOST_SLUG } from "#app/curriculum/bench/name.ts";
import { publishedAs, readDraft } from "#app/curriculum/bench/row.server.ts";
import type { Obstacle, PublicationView } from "#app/curriculum/bench/view.ts";
import { currentFacts } from "#app/library/facts.server.ts";
import { isInRepository, publishUpload, type Uploaded } from "#app/library/upload.server.ts";
import { standingOf, type Standing } from "#app/library/withdrawal.server.ts";
import type { Services } from "#app/platform/services.server.ts";

/** What publishing a draft would do, and what stands in its way. Refuses `not-found`. */
export async function publicationView(services: Services, id: string): Promise<Result<PublicationView>> {
  const row = await readDraft(services.db, id);
  if (!row) return refuse("not-found");
  const verdict = await gateDraft(services, row.source);
  const slug = verdict.scenario?.slug ?? row.slug;
  const { facts } = await currentFacts(services);
  const standing = slug === null ? null : await standingOf(services, slug);
  const published = (await publishedAs(services.db, [row.source])).get(hashSource(row.source)) ?? null;
  const kept = slug !== null && isSlug(slug) && (standing?.origin === "repository" || (await isInRepository(services, slug)));
  return ok({
    id: row.id,
    slug,
    fileName: row.fileName,
    edition: row.edition,
    title: fillAll(verdict.scenario?.title ?? null, facts),
    errors: count(verdict, "error"),
    warnings: count(verdict, "warning"),
    obstacles: published ? [] : obstaclesOf(verdict, kept),
    published,
    after: standing?.version ?? 0,
    withdrawn: isWithdrawn(standing),
  });
}

/** `edition` and `after` are the draft's edition and the last version as they were seen when it was decided. */
export type PublishPost = { readonly id: string; readonly edition: number; readonly after: number };

/**
 * Publishes a draft that passes the gate; pressed twice, it is published once. Refuses `not-found`, `draft-overtaken`
 * (changed since it was looked at), `gate-refused`, `slug-long`, and what the library refuses.
 */
export async function publishDraft(services: Services, me: { readonly id: string }, { id, edition, after }: PublishPost): Promise<Result<Uploaded>> {
  const row = await readDraft(services.db, id);
  if (!row) return refuse("not-found");
  if (row.edition !== edition) return refuse("draft-overtaken");
  const verdict = await gateDraft(services, row.source);
  const [obstacle] = obstaclesOf(verdict, false);
  if (obstacle || !verdict.scenario) return { ok: false, problem: obstacle ?? { code: "gate-refused" } };
  return publishUpload(services, me.id, { slug: verdict.scenario.slug, source: row.source, after });
}

function obstaclesOf({ scenario, diagnostics }: Verdict, kept: boolean): Obstacle[] {
  const slug = scenario?.slug ?? "";
  return [
    ...(hasErrors(diagnostics) || !scenario ? [{ code: "gate-refused" }] : []),
    ...(scenario && !isSlug(slug) ? [{ code: "slug-long", params: { most: MOST_SLUG } }] : []),
    ...(kept ? [{ code: "slug-of-repository", params: { slug } }] : []),
  ];
}

function count({ diagnostics }: Verdict, severity: Diagnostic["severity"]): number {
  return diagnostics.filter((each) => each.severity === severity).length;
}

function isWithdrawn(standing: Standing | null): boolean {
  return standing !== null && standing.withdrawnAt !== null;
}
