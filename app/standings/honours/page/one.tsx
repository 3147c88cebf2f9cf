import { Form, useNavigation } from "@remix-run/react";
import type { HonourPageView } from "#app/standings/honours/view.ts";
import { periodName } from "#app/words/names.ts";
import { Button } from "#app/ui/button.tsx";
import { SealMark } from "#app/ui/seal-mark.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { CATALOGUE } from "#app/words/catalogue.ts";
import { useReader } from "#app/words/reader.tsx";

/** An honour by itself: while it is posted with a way to object, once it is confirmed as a certificate to print. */
export function OneHonour({ view, typed }: { view: HonourPageView; typed: string | null }) {
  const { t, formats } = useReader();
  const busy = useNavigation().state !== "idle";
  if (view.state === "confirmed") return <Certificate view={view} />;
  return (
    <>
      <p className="measure mt-4 text-body">{t("honours.why", { share: view.share, chance: view.chance })}</p>
      {view.until !== null && view.state === "posted" && <p className="measure mt-2 text-body">{t("honours.notice", { day: formats.date(view.until) })}</p>}
      {view.objected.map(({ id, text, outcome, reason }) => (
        <div key={id} className="mt-5 border-l-2 border-edge pl-4 text-ui">
          <p className="text-note text-quiet">{t("honours.objection.yours")}</p>
          <p className="measure">{text}</p>
          <p className="text-note text-quiet">{outcome === null ? t("honours.objection.waiting") : `${t(`honours.objection.${outcome}`)} ${reason ?? ""}`}</p>
        </div>
      ))}
      {view.mayObject && (
        <Form method="post" className="measure mt-6" noValidate aria-busy={busy}>
          <TextArea name="text" label={t("honours.objection.text")} hint={t("honours.objection.hint")} maxLength={500} defaultValue={typed ?? ""} />
          <Button className="mt-3" disabled={busy}>{t("honours.objection.do")}</Button>
        </Form>
      )}
    </>
  );
}

/** On paper the certificate stands alone. */
function Certificate({ view }: { view: HonourPageView }) {
  const reader = useReader();
  const { t, read, formats } = reader;
  const { name, of, kind, period, confirmedAt } = view;
  return (
    <>
      <article aria-label={t("honours.certificate.title")} className="mx-auto mt-8 max-w-2xl border-2 border-seal bg-sheet px-8 py-14 text-center print:mt-0 print:border-4">
        <p className="flex justify-center"><SealMark characters={CATALOGUE.zh.shell.product} /></p>
        <p className="mt-8 font-serif text-lead">{periodName(reader, period)}</p>
        <p className="mt-2 font-serif text-title font-semibold text-seal">{t(`honours.kinds.${kind}`)}</p>
        <p className="mt-8 font-serif text-title font-semibold">{read(name)}</p>
        {of !== null && <p className="mt-2 text-body text-quiet">{read(of)}</p>}
        <p className="mx-auto mt-8 max-w-md text-body">{t(`honours.certificate.${kind}`)}</p>
        {confirmedAt !== null && <p className="mt-8 text-ui text-quiet">{formats.day(Date.parse(confirmedAt))}</p>}
      </article>
      <p className="no-print mt-5 text-note text-quiet">{t("honours.certificate.print")}</p>
    </>
  );
}
