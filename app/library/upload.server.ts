import { access } from "node:fs/promises";
import path from "node:path";
import { ok, refuse, type Result } from "#app/core/result.ts";
import { hashSource, normaliseSource } from "#app/core/text/hash.ts";
import { libraryOf } from "#app/library/library.server.ts";
import { currentPolicy } from "#app/library/policies.server.ts";
import { appendAudit } from "#app/platform/audit.server.ts";
import type { Tx } from "#app/platform/db/database.ts";
import { untilFree } from "#app/platform/db/until-free.server.ts";
import type { Services } from "#app/platform/services.server.ts";

/** A scenario's text that has passed the gate, and the version that whoever publishes it believes to be the last (0: none). */
export type Upload = { readonly slug: string; readonly source: string; readonly after: number };

/** `fresh` is false where this very text was the last version already: asked twice, it is published once. */
export type Uploaded = { readonly slug: string; readonly version: number; readonly fresh: boolean };

/**
 * Publishes a text written in the application as the next version of its scenario, under the rules in force. Sittings
 * that are open stay on the version they began with. Whether it passes the gate was asked before. Refuses
 * `slug-of-repository`, `text-superseded` (it was an earlier version), `text-withdrawn`, and `overtaken` where another
 * version came in between.
 */
export async function publishUpload(services: Services, publisherId: string, upload: Upload): Promise<Result<Uploaded>> {
  if (await isInRepository(services, upload.slug)) return refuse("slug-of-repository", { slug: upload.slug });
  const { rules } = await currentPolicy(services);
  const publication = { ...upload, publisherId, rules: rules.version };
  return untilFree(`${upload.slug} could not be published`, () => services.db.$transaction((tx) => publishOnce(services, tx, publication)));
}

type Publication = Upload & { readonly publisherId: string; readonly rules: number };

async function publishOnce(services: Services, tx: Tx, { slug, source, after, publisherId, rules }: Publication): Promise<Result<Uploaded>> {
  const hash = hashSource(source);
  const versions = await tx.scenarioVersion.findMany({
    where: { slug },
    orderBy: { version: "asc" },
    select: { hash: true, version: true, origin: true, withdrawnAt: true },
  });
  const last = versions.at(-1);
  const known = versions.find((version) => version.hash === hash);
  if (known && known !== last) return refuse("text-superseded", { version: known.version });
  if (known?.withdrawnAt) return refuse("text-withdrawn");
  if (known) return ok({ slug, version: known.version, fresh: false });
  if (last?.origin === "repository") return refuse("slug-of-repository", { slug });
  if ((last?.version ?? 0) !== after) return refuse("overtaken", { version: last?.version ?? 0 });
  const version = after + 1;
  const publishedAt = new Date(services.clock.now());
  const row = { hash, slug, version, source: normaliseSource(source), origin: "upload", publisherId, rules, publishedAt };
  await tx.scenarioVersion.create({ data: row, select: { hash: true } });
  await appendAudit(services, tx, { actorId: publisherId, deed: "scenario-published", subject: slug, detail: { version, hash } });
  return ok({ slug, version, fresh: true });
}

/** Whether a slug is a folder's in the repository, published or not: the next start would claim it. */
export async function isInRepository(services: Services, slug: string): Promise<boolean> {
  const file = path.join(libraryOf(services).folder, "drills", slug, "scenario.yaml");
  return access(file).then(
    () => true,
    () => false,
  );
}
