import { fillAll } from "#app/core/facts/fill.ts";
import type { Facts } from "#app/core/facts/fact.ts";
import type { Form } from "#app/core/form/form.ts";
import type { Handbook } from "#app/core/standards/handbook.ts";
import { factsByHash } from "#app/library/facts.server.ts";
import { formByHash } from "#app/library/forms.server.ts";
import { toldHandbook } from "#app/library/told.server.ts";
import type { Services } from "#app/platform/services.server.ts";

/** What a visit was planned with, for ever. */
export type Pins = { readonly formHash: string; readonly factsHash: string | null };

/** A visit's form as people read it, with the bank's facts as they were when the visit was planned. */
export async function toldForm(services: Services, { formHash, factsHash }: Pins): Promise<Form> {
  const { form } = await formByHash(services, formHash);
  return fillAll(form, await factsOf(services, factsHash));
}

/** The handbook with the same facts, beside that form. */
export async function toldStandards(services: Services, { factsHash }: Pick<Pins, "factsHash">): Promise<Handbook> {
  return toldHandbook(services, await factsOf(services, factsHash));
}

async function factsOf(services: Services, hash: string | null): Promise<Facts> {
  return (await factsByHash(services, hash)).facts;
}
