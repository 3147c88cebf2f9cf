import { fillAll } from "#app/core/facts/fill.ts";
import type { Form } from "#app/core/form/form.ts";
import { itemsOf } from "#app/core/form/visible.ts";
import { ok, refuse, type Result } from "#app/core/result.ts";
import type { Text } from "#app/core/text/text.ts";
import { faultsOf } from "#app/curriculum/fault.ts";
import { checkedForm, formFiles } from "#app/curriculum/forms/checked.server.ts";
import { formVersionsOf, publishedVisits } from "#app/curriculum/forms/rows.server.ts";
import type { FormView, TrialView } from "#app/curriculum/forms/view.ts";
import type { VersionRow } from "#app/curriculum/rows.server.ts";
import { currentFacts } from "#app/library/facts.server.ts";
import { formByHash } from "#app/library/forms.server.ts";
import { handbook } from "#app/library/handbook.server.ts";
import type { Services } from "#app/platform/services.server.ts";

/** A version of a form with what its answers are worth: the last, or the one of that hash. Refuses `not-found`. */
export async function formView(services: Services, slug: string, hash: string | null): Promise<Result<FormView>> {
  const found = await versionOf(services, slug, hash);
  if (!found.ok) return found;
  const { row, last, form } = found.value;
  const file = (await formFiles(services)).find((each) => each.slug === slug);
  const visits = (await publishedVisits(services)).get(row.hash) ?? 0;
  const standards = await titlesOf(services, form);
  const faults = faultsOf(await checkedForm(services, row));
  const { rules } = await formByHash(services, row.hash);
  return ok({ form, row, last, cap: rules.criticalCap, file: file?.state ?? "missing", visits, standards, faults });
}

/** The same to be filled in and scored, by the rules that version is scored by. Refuses `not-found`. */
export async function trialView(services: Services, slug: string, hash: string | null): Promise<Result<TrialView>> {
  const found = await versionOf(services, slug, hash);
  if (!found.ok) return found;
  const { row, form } = found.value;
  const { rules } = await formByHash(services, row.hash);
  return ok({ form, rules, row });
}

type Found = { readonly row: VersionRow; readonly last: VersionRow; readonly form: Form };

async function versionOf(services: Services, slug: string, hash: string | null): Promise<Result<Found>> {
  const rows = await formVersionsOf(services, slug);
  const last = rows.at(-1);
  const row = hash === null ? last : rows.find((each) => each.hash === hash);
  if (!row || !last) return refuse("not-found");
  const { facts } = await currentFacts(services);
  return ok({ row, last, form: fillAll((await formByHash(services, row.hash)).form, facts) });
}

async function titlesOf(services: Services, form: Form): Promise<Record<string, Text>> {
  const book = await handbook(services);
  const cited = new Set(itemsOf(form).flatMap(({ standards }) => standards));
  return Object.fromEntries([...cited].sort().flatMap((id) => {
    const standard = book.get(id);
    return standard ? [[id, standard.title] as const] : [];
  }));
}
