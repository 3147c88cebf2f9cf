import type { Answer } from "#app/core/form/form.ts";
import { paths } from "#app/paths.ts";
import { deliver, type Delivery } from "#app/ui/delivery.ts";
import type { SaveReply } from "#app/visits/fill/reply.ts";

/** One save on its way. */
export type Save = { item: string; answer: Answer; edition: number; key: string };

/** What became of a save. */
export type SaveDelivery = Delivery<SaveReply>;

const PATIENCE_MS = 10_000;

export function postAnswer(visitId: string, { item, answer, edition, key }: Save): Promise<SaveDelivery> {
  const fields = { item, answer: JSON.stringify(answer), edition: String(edition), key };
  return deliver(paths.visitSave(visitId), fields, PATIENCE_MS);
}
