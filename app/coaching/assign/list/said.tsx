import { Form } from "@remix-run/react";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { useReader } from "#app/words/reader.tsx";

/** What was just done to a batch, as its address says. `at`: of a cancelling or an extension, when, for taking it back. */
export type Said = { readonly did: (typeof DEEDS)[number]; readonly count: number; readonly left: number; readonly at: number | null };

const DEEDS = ["made", "cancelled", "putBack", "extended", "shortened"] as const;

/** Reads it from an address; null where nothing was done. */
export function readSaid(address: { get(name: string): string | null }): Said | null {
  const did = DEEDS.find((each) => each === address.get("did"));
  const number = (name: string) => Number(/^\d{1,15}$/.exec(address.get(name) ?? "")?.[0] ?? 0);
  return did === undefined ? null : { did, count: number("count"), left: number("left"), at: number("at") || null };
}

/** What was done, and after assigning, cancelling or giving more time the way back. */
export function JustDone({ batchId, said: { did, count, left, at } }: { batchId: string; said: Said }) {
  const { t } = useReader();
  return (
    <Notice tone="good" alert className="mt-6">
      <p>{did === "made" && count === 0 ? t("assign.batch.again") : t(`assign.batch.${did}`, { count })}</p>
      {left > 0 && <p>{t(did === "made" ? "assign.batch.skipped" : "assign.batch.left", { count: left })}</p>}
      {did === "made" && count > 0 && <Undo batchId={batchId} act="cancel" />}
      {did === "cancelled" && at !== null && <Undo batchId={batchId} act="put-back" at={at} />}
      {did === "extended" && at !== null && <Undo batchId={batchId} act="shorten" at={at} />}
    </Notice>
  );
}

/** Does the opposite to all it was done to. */
function Undo({ batchId, act, at }: { batchId: string; act: "cancel" | "put-back" | "shorten"; at?: number }) {
  const { t } = useReader();
  return (
    <Form method="post" action={paths.assignmentBatch(batchId)} className="mt-2">
      <input type="hidden" name="which" value="every" />
      {at !== undefined && <input type="hidden" name="at" value={at} />}
      <Button name="act" value={act}>
        {t("assign.batch.undo")}
      </Button>
    </Form>
  );
}
