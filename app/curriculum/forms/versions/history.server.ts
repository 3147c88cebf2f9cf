import { formDifference } from "#app/core/form/difference.ts";
import type { Form } from "#app/core/form/form.ts";
import { ok, refuse, type Result } from "#app/core/result.ts";
import { formSource, formVersionsOf, publishedVisits } from "#app/curriculum/forms/rows.server.ts";
import type { FormDifferenceView, FormHistory } from "#app/curriculum/forms/view.ts";
import { formByHash } from "#app/library/forms.server.ts";
import type { Services } from "#app/platform/services.server.ts";

/** Every version of a form, the newest first, and how grave its change to the one before was. Refuses `not-found`. */
export async function formHistory(services: Services, slug: string): Promise<Result<FormHistory>> {
  const visits = await publishedVisits(services);
  const versions: FormHistory["versions"] = [];
  let before: Form | null = null;
  for (const row of await formVersionsOf(services, slug)) {
    const { form } = await formByHash(services, row.hash);
    const found = before && formDifference(before, form);
    const change = found && { grade: found.grade, count: found.changes.length };
    versions.unshift({ ...row, title: form.title, before: versions[0]?.hash ?? null, change, visits: visits.get(row.hash) ?? 0 });
    before = form;
  }
  return before ? ok({ slug, title: before.title, versions }) : refuse("not-found");
}

/** What changed from one version of a form to another, whichever came first. Refuses `not-found`. */
export async function formDifferenceView(services: Services, slug: string, from: string, to: string): Promise<Result<FormDifferenceView>> {
  const rows = await formVersionsOf(services, slug);
  const [earlier, later] = [from, to].map((hash) => rows.find((row) => row.hash === hash));
  if (!earlier || !later) return refuse("not-found");
  const [before, after] = [(await formByHash(services, earlier.hash)).form, (await formByHash(services, later.hash)).form];
  return ok({ from: earlier, to: later, before, after, difference: formDifference(before, after) });
}

/** The source of a version, to be kept. Refuses `not-found`. */
export async function formFile(services: Services, slug: string, hash: string): Promise<Result<{ name: string; source: string }>> {
  const row = (await formVersionsOf(services, slug)).find((each) => each.hash === hash);
  return row ? ok({ name: `${slug}.${row.version}.yaml`, source: await formSource(services, hash) }) : refuse("not-found");
}
