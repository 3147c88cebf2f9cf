import { Form, Link, useNavigation } from "@remix-run/react";
import type { ModelView } from "#app/coaching/model.server.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Select } from "#app/ui/select.tsx";
import { useReader } from "#app/words/reader.tsx";

/** On a service model's certificate: which sitting others may watch, or the way to it. */
export function ModelSitting({ honour, view, isOwn }: { honour: string; view: ModelView; isOwn: boolean }) {
  const { t, read, formats } = useReader();
  const busy = useNavigation().state !== "idle";
  const { choices, shared } = view;
  if (!isOwn && shared === null) return null;
  return (
    <section aria-labelledby="model" className="no-print measure mt-10 border-t border-ink pt-4">
      <h2 id="model" className="font-serif text-lead font-semibold">{t("honours.model.title")}</h2>
      {shared !== null && (
        <p className="mt-3 text-body">
          <Link to={paths.model(honour)} className="inline-flex min-h-11 items-center font-semibold underline decoration-line underline-offset-4 hover:decoration-ink">{t("honours.model.watch", { title: read(shared.title) })}</Link>
        </p>
      )}
      {isOwn && choices.length === 0 && <p className="mt-3 text-body">{t("honours.model.none")}</p>}
      {isOwn && choices.length > 0 && (
        <Form method="post" className="mt-3" aria-busy={busy}>
          <p className="text-ui text-quiet">{t("honours.model.said")}</p>
          <Select key={shared?.sittingId ?? ""} name="sitting" className="mt-3" defaultValue={shared?.sittingId ?? choices[0]?.sittingId ?? ""} label={t("honours.model.choose")} unchosen={t("honours.rule.unchosen")} groups={[{ label: "", options: choices.map(({ sittingId, title, month }) => ({ value: sittingId, label: `${read(title)} · ${formats.month(month)}` })) }]} />
          <div className="mt-3 flex flex-wrap gap-3">
            <Button name="act" value="share" weight={shared === null ? "primary" : "plain"} disabled={busy}>{t("honours.model.share")}</Button>
            {shared !== null && <Button name="act" value="unshare" disabled={busy}>{t("honours.model.unshare")}</Button>}
          </div>
        </Form>
      )}
    </section>
  );
}
