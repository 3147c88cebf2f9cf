import { Form, Link } from "@remix-run/react";
import { paths } from "#app/paths.ts";
import type { HandledHonour, HonourView } from "#app/standings/honours/view.ts";
import { periodName } from "#app/words/names.ts";
import { Button } from "#app/ui/button.tsx";
import { FoldSign } from "#app/ui/fold-sign.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { useReader } from "#app/words/reader.tsx";

/** Honours by name, each opening its own page. */
export function HonourList({ honours, label }: { honours: readonly HonourView[]; label: string }) {
  return (
    <ul aria-label={label} className="mt-3 max-w-3xl border-t border-line">
      {honours.map((honour) => (
        <li key={honour.id} className="border-b border-line py-2">
          <HonourLine honour={honour} />
        </li>
      ))}
    </ul>
  );
}

function HonourLine({ honour }: { honour: HonourView }) {
  const reader = useReader();
  const { t, read, formats } = reader;
  const { id, kind, period, name, of, share, chance, state, until, isOwn } = honour;
  return (
    <div className="flex flex-wrap items-baseline gap-x-4 text-ui">
      <Link to={paths.honour(id)} className="inline-flex min-h-11 items-center font-semibold underline decoration-line underline-offset-4 hover:decoration-ink md:min-h-9">{read(name)}</Link>
      {isOwn && <span className="text-note text-seal">{t("honours.own")}</span>}
      {of !== null && <span className="text-note text-quiet">{read(of)}</span>}
      <span className="text-note">{t(`honours.kinds.${kind}`)}</span>
      <span className="text-note text-quiet">{periodName(reader, period)}</span>
      <span className="text-note text-quiet">{t("honours.chance", { share, chance })}</span>
      {state === "posted" && until !== null && <span className="text-note text-quiet">{t("honours.until", { day: formats.date(until) })}</span>}
    </div>
  );
}

/** What is posted or proposed, with what personnel decide about it. */
export function HandledList({ honours, label, busy }: { honours: readonly HandledHonour[]; label: string; busy: boolean }) {
  const { t, read } = useReader();
  return (
    <ul aria-label={label} className="mt-3 max-w-3xl border-t border-line">
      {honours.map((honour) => (
        <li key={honour.id} className="border-b border-line py-3">
          <HonourLine honour={honour} />
          {honour.objections.map(({ id, by, text, outcome, reason }) => (
            <div key={id} className="mt-2 border-l-2 border-warn pl-4 text-ui">
              <p className="text-note text-quiet">{t("honours.objection.by", { name: by === null ? "–" : read(by) })}</p>
              <p className="measure">{text}</p>
              {outcome === null ? <Settle honour={honour.id} objection={id} name={read(honour.name)} busy={busy} /> : <p className="text-note text-quiet">{t(`honours.objection.${outcome}`)}{reason === null ? "" : ` ${reason}`}</p>}
            </div>
          ))}
          <Decide honour={honour} busy={busy} />
        </li>
      ))}
    </ul>
  );
}

function Settle({ honour, objection, name, busy }: { honour: string; objection: string; name: string; busy: boolean }) {
  const { t } = useReader();
  return (
    <Form method="post" className="measure mt-2" noValidate>
      <input type="hidden" name="honour" value={honour} />
      <input type="hidden" name="objection" value={objection} />
      <TextArea name="reason" label={t("honours.objection.reason", { name })} maxLength={500} />
      <div className="mt-3 flex flex-wrap gap-3">
        <Button name="act" value="reject" disabled={busy}>{t("honours.objection.reject")}</Button>
        <Button name="act" value="uphold" disabled={busy}>{t("honours.objection.uphold")}</Button>
      </div>
    </Form>
  );
}

function Decide({ honour: { id, name, mayConfirm }, busy }: { honour: HandledHonour; busy: boolean }) {
  const { t, read } = useReader();
  return (
    <div className="mt-2 flex flex-wrap items-start gap-x-6 gap-y-2">
      {mayConfirm && (
        <Form method="post">
          <input type="hidden" name="honour" value={id} />
          <Button name="act" value="confirm" weight="primary" disabled={busy}>{t("honours.confirm")}<span className="sr-only"> {read(name)}</span></Button>
        </Form>
      )}
      <details className="group">
        <summary className="inline-flex min-h-11 items-center gap-2 text-note text-quiet"><FoldSign />{t("honours.withdraw.title")}<span className="sr-only"> {read(name)}</span></summary>
        <Form method="post" className="measure mt-2" noValidate>
          <input type="hidden" name="honour" value={id} />
          <TextArea name="reason" label={t("honours.withdraw.reason", { name: read(name) })} maxLength={500} />
          <Button name="act" value="withdraw" className="mt-3" disabled={busy}>{t("honours.withdraw.do")}</Button>
        </Form>
      </details>
    </div>
  );
}
