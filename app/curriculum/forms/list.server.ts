import { fillText } from "#app/core/facts/fill.ts";
import { itemsOf } from "#app/core/form/visible.ts";
import { faultsOf } from "#app/curriculum/fault.ts";
import { checkedForm, formFiles, type FormFile } from "#app/curriculum/forms/checked.server.ts";
import { formVersions, publishedVisits } from "#app/curriculum/forms/rows.server.ts";
import type { FormLine, FormList } from "#app/curriculum/forms/view.ts";
import type { VersionRow } from "#app/curriculum/rows.server.ts";
import { currentFacts } from "#app/library/facts.server.ts";
import { formByHash } from "#app/library/forms.server.ts";
import type { Services } from "#app/platform/services.server.ts";

/** Every form in its last version, withdrawn or not, by slug. */
export async function formList(services: Services): Promise<FormList> {
  const [rows, files, visits] = await Promise.all([formVersions(services), formFiles(services), publishedVisits(services)]);
  const forms: FormLine[] = [];
  for (const last of rows.filter(({ slug }, i) => rows[i + 1]?.slug !== slug)) {
    const made = rows.reduce((sum, { slug, hash }) => sum + (slug === last.slug ? (visits.get(hash) ?? 0) : 0), 0);
    forms.push({ ...(await lineOf(services, last, files)), visits: made });
  }
  return { forms, faults: files.flatMap(({ state, diagnostics }) => (state === "refused" ? faultsOf(diagnostics) : [])) };
}

async function lineOf(services: Services, row: VersionRow, files: readonly FormFile[]): Promise<Omit<FormLine, "visits">> {
  const { form } = await formByHash(services, row.hash);
  const { facts } = await currentFacts(services);
  const diagnostics = await checkedForm(services, row);
  const errors = diagnostics.filter(({ severity }) => severity === "error").length;
  const items = itemsOf(form);
  const { slug, version, publishedAt, withdrawnAt } = row;
  return {
    slug, version, publishedAt, withdrawnAt, errors,
    title: fillText(form.title, facts),
    channel: form.channel,
    modes: form.modes,
    items: items.length,
    criticals: items.filter(({ critical }) => critical).length,
    warnings: diagnostics.length - errors,
    file: files.find((each) => each.slug === slug)?.state ?? "missing",
  };
}
