import { hashSource } from "#app/core/text/hash.ts";
import { changeOf, publishedAs, readDrafts } from "#app/curriculum/bench/row.server.ts";
import type { ListedDraft } from "#app/curriculum/bench/view.ts";
import type { Services } from "#app/platform/services.server.ts";

/** Everything on the trainers' bench, changed last first. */
export async function benchView({ db }: Services): Promise<ListedDraft[]> {
  const rows = await readDrafts(db);
  const published = await publishedAs(db, rows.map(({ source }) => source));
  return rows.map(({ source, ...row }) => ({
    id: row.id,
    slug: row.slug,
    fileName: row.fileName,
    edition: row.edition,
    changed: changeOf(row),
    published: published.get(hashSource(source)) ?? null,
  }));
}
