import { Form } from "@remix-run/react";
import { HONOURS } from "#app/core/standings/honours/propose.ts";
import { SHARES } from "#app/core/standings/board.ts";
import type { HonoursView, Nominee, TriedHonours } from "#app/standings/honours/view.ts";
import { periodName } from "#app/words/names.ts";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { Select } from "#app/ui/select.tsx";
import { useReader } from "#app/words/reader.tsx";

/** A declared rule as it is typed. */
export type TypedRule = { readonly period: string; readonly kind: string; readonly share: string; readonly certainty: string; readonly most: string; readonly redLine: string };

/** The rule by which honours are proposed; trying it first is the way that is offered first. */
export function ProposeForm({ periods, typed, tried, busy }: { periods: HonoursView["periods"]; typed: TypedRule | null; tried: TriedHonours | null; busy: boolean }) {
  const reader = useReader();
  const { t } = reader;
  const chosen = typed ?? { period: periods[0]?.key ?? "", kind: "service-model", share: "10", certainty: "75", most: "", redLine: "on" };
  const ready = tried !== null && tried.proposed.length > 0;
  return (
    <Form method="post" className="mt-4 max-w-3xl" noValidate>
      <div className="grid gap-x-6 gap-y-4 md:grid-cols-3">
        <Select name="period" label={t("honours.rule.period")} defaultValue={chosen.period} unchosen={t("honours.rule.unchosen")} groups={[{ label: "", options: periods.map((period) => ({ value: period.key, label: periodName(reader, period) })) }]} />
        <Select name="kind" label={t("honours.rule.kind")} defaultValue={chosen.kind} unchosen={t("honours.rule.unchosen")} groups={[{ label: "", options: HONOURS.map((kind) => ({ value: kind, label: t(`honours.kinds.${kind}`) })) }]} />
        <Select name="share" label={t("honours.rule.share")} defaultValue={chosen.share} unchosen={t("honours.rule.unchosen")} groups={[{ label: "", options: SHARES.map((share) => ({ value: String(share), label: t("boards.lines.line", { share }) })) }]} />
        <Field name="certainty" label={t("honours.rule.certainty")} hint={t("honours.rule.certaintyHint")} defaultValue={chosen.certainty} inputMode="numeric" autoComplete="off" />
        <Field name="most" label={t("honours.rule.most")} hint={t("honours.rule.mostHint")} defaultValue={chosen.most} inputMode="numeric" autoComplete="off" />
        <label className="flex min-h-11 items-center gap-3 self-center text-ui">
          <input type="checkbox" name="redLine" defaultChecked={chosen.redLine === "on"} className="size-5 accent-seal" />
          {t("honours.rule.redLine")}
        </label>
      </div>
      {tried !== null && <Tried tried={tried} />}
      <div className="mt-5 flex flex-wrap gap-4" aria-busy={busy}>
        <Button name="act" value="try" weight={ready ? "plain" : "primary"} disabled={busy}>{t("honours.rule.try")}</Button>
        {ready && <Button name="act" value="propose" weight="primary" disabled={busy}>{t("honours.rule.propose", { count: tried.proposed.length })}</Button>}
      </div>
    </Form>
  );
}

function Tried({ tried: { proposed, cut, near, nobody } }: { tried: TriedHonours }) {
  const { t } = useReader();
  return (
    <div role="status" className="mt-6 border-l-2 border-edge pl-4">
      {nobody !== null && <p className="measure text-ui">{t(`honours.tried.${nobody}`)}</p>}
      {proposed.length > 0 && <Nominees label={t("honours.tried.proposed", { count: proposed.length })} nominees={proposed} />}
      {cut > 0 && <p className="measure mt-2 text-ui">{t("honours.tried.cut", { count: cut })}</p>}
      {near.count > 0 && <Nominees label={t("honours.tried.near", { count: near.count })} nominees={near.first} />}
    </div>
  );
}

function Nominees({ label, nominees }: { label: string; nominees: readonly Nominee[] }) {
  const { t, read } = useReader();
  return (
    <>
      <p className="mt-2 text-ui font-medium">{label}</p>
      <ul aria-label={label} className="mt-1">
        {nominees.map(({ id, name, chance, place, best, worst }) => (
          <li key={id} className="flex flex-wrap items-baseline gap-x-4 border-b border-line py-1.5 text-ui">
            <span>{read(name)}</span>
            <span className="text-note text-quiet">{t("honours.tried.numbers", { chance, place, best, worst })}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
