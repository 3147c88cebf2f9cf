import { Form, useNavigation } from "@remix-run/react";
import { CONSULTED, INFORMED } from "#app/core/incentives/life/rule-life.ts";
import { monthsUpTo } from "#app/core/time/quarter.ts";
import { Editor } from "#app/incentives/page/rule/editor.tsx";
import { Faults } from "#app/incentives/page/rule/faults.tsx";
import { Deed, RuleList, Section, TextLink } from "#app/incentives/page/parts.tsx";
import { RuleText } from "#app/incentives/page/text/rule-text.tsx";
import { fieldsOf, type TypedRule } from "#app/incentives/rules/typed.ts";
import type { Named, RuleView } from "#app/incentives/view.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { useReader } from "#app/words/reader.tsx";

type OneRuleProps = { readonly view: RuleView; readonly choices: { readonly posts: readonly string[]; readonly regions: Named } | null; readonly typed: TypedRule | null; readonly wrong: readonly string[] };

/** A version of a rule: its words, what keeps it back, what can be done with it, and what happened to it. */
export function OneRule({ view, choices, typed, wrong }: OneRuleProps) {
  const { t, read, formats } = useReader();
  const busy = useNavigation().state !== "idle";
  const { id, rule, regions, state, faults, consultation, ended, versions, hash } = view;
  const drafted = state === "drafted";
  return (
    <>
      {drafted && <Faults faults={faults} />}
      <Section id="text" title={t("incentives.text.title")}>
        <div className="mt-3"><RuleText rule={rule} regions={regions} /></div>
        {consultation !== null && (
          <div className="measure mt-4 border-l-2 border-edge pl-4 text-ui">
            <p>{t("incentives.rule.consultation", { on: formats.date(consultation.consulted.on), how: t(`incentives.rule.consulted.${consultation.consulted.how}`), outcome: consultation.consulted.outcome })}</p>
            <p className="mt-1">{t("incentives.rule.informedSaid", { on: formats.date(consultation.informed.on), how: t(`incentives.rule.informed.${consultation.informed.how}`) })}</p>
          </div>
        )}
        {ended !== null && <p className="measure mt-3 text-ui">{t("incentives.rule.endedBecause", { reason: ended })}</p>}
        <p className="mt-4 text-ui"><TextLink to={paths.ruleTrial(id)}>{t("incentives.rule.try")}</TextLink></p>
      </Section>
      {state !== "ended" && <Section id="next" title={t("incentives.rule.next")}><Deeds view={view} typed={typed} busy={busy} /></Section>}
      {drafted && choices !== null && (
        <Section id="edit" title={t("incentives.rule.edit")}>
          <Editor key={hash} hash={typed?.["base"] ?? hash} fields={typed?.["act"] === "save" ? typed : fieldsOf(rule)} wrong={wrong} choices={choices} busy={busy} />
        </Section>
      )}
      <div className="mt-6 flex flex-wrap gap-3">
        {drafted ? (
          <Deed act="drop" title={t("incentives.rule.drop")} said={t("incentives.rule.dropSaid")} button={t("incentives.rule.drop")} opened={false} busy={busy} />
        ) : (
          <Form method="post"><Button name="act" value="revise" disabled={busy}>{t("incentives.rule.revise")}</Button></Form>
        )}
      </div>
      {versions.length > 0 && <Section id="versions" title={t("incentives.rule.others")}><RuleList rows={versions} label={t("incentives.rule.others")} /></Section>}
      {view.log.length > 0 && (
        <Section id="log" title={t("incentives.rule.log")}>
          <ol className="mt-3 max-w-3xl text-ui">
            {view.log.map(({ seq, at, kind, by }) => (
              <li key={seq} className="flex flex-wrap gap-x-4 border-b border-line py-1.5">
                <span className="text-note text-quiet">{formats.moment(Date.parse(at))}</span>
                <span>{t(`incentives.rule.logKinds.${kindOf(kind)}`, { by: by === null ? "–" : read(by) })}</span>
              </li>
            ))}
          </ol>
        </Section>
      )}
    </>
  );
}

function kindOf(kind: string) {
  return (["show", "record", "enact", "supersede"] as const).find((each) => each === kind) ?? "end";
}

function Deeds({ view: { state, today, faults }, typed, busy }: { view: RuleView; typed: TypedRule | null; busy: boolean }) {
  const { t, formats } = useReader();
  const opened = (act: string) => typed?.["act"] === act;
  const was = (name: string) => typed?.[name] ?? "";
  const month = today.slice(0, 7);
  // A year back and half a year ahead.
  const months = monthsUpTo(later(month, 6), 19);
  const chosen = (how: readonly string[], said: (one: string) => string) => [{ label: "", options: how.map((one) => ({ value: one, label: said(one) })) }];
  return (
    <>
      {state === "drafted" && faults.length === 0 && <Deed act="show" title={t("incentives.rule.show.title")} said={t("incentives.rule.show.said")} button={t("incentives.rule.show.do")} opened={opened("show")} busy={busy} />}
      {state === "shown" && (
        <Deed act="record" title={t("incentives.rule.record.title")} said={t("incentives.rule.record.said")} button={t("incentives.rule.record.do")} opened={opened("record")} busy={busy}>
          <Select name="consulted" defaultValue={was("consulted")} label={t("incentives.rule.record.how")} unchosen={t("incentives.editor.unchosen")} groups={chosen(CONSULTED, (one) => t(`incentives.rule.consulted.${CONSULTED.find((each) => each === one) ?? "union"}`))} />
          <Field name="consultedOn" type="date" max={today} defaultValue={was("consultedOn")} label={t("incentives.rule.record.on")} />
          <TextArea name="outcome" maxLength={500} defaultValue={was("outcome")} label={t("incentives.rule.record.outcome")} hint={t("incentives.rule.record.outcomeHint")} />
          <Select name="informed" defaultValue={was("informed")} label={t("incentives.rule.record.informed")} unchosen={t("incentives.editor.unchosen")} groups={chosen(INFORMED, (one) => t(`incentives.rule.informed.${INFORMED.find((each) => each === one) ?? "product"}`))} />
          <Field name="informedOn" type="date" max={today} defaultValue={was("informedOn")} label={t("incentives.rule.record.informedOn")} />
        </Deed>
      )}
      {state === "consulted" && (
        <Deed act="enact" title={t("incentives.rule.enact.title")} said={t("incentives.rule.enact.said")} button={t("incentives.rule.enact.do")} opened={opened("enact")} busy={busy}>
          <Select name="from" defaultValue={was("from") || month} label={t("incentives.rule.enact.from")} hint={t("incentives.rule.enact.back")} unchosen={t("incentives.editor.unchosen")} groups={[{ label: "", options: months.toReversed().map((each) => ({ value: each, label: formats.month(each) })) }]} />
        </Deed>
      )}
      {state !== "drafted" && (
        <Deed act="end" title={t("incentives.rule.end.title")} said={t("incentives.rule.end.said")} button={t("incentives.rule.end.do")} opened={opened("end")} busy={busy}>
          <TextArea name="reason" maxLength={500} defaultValue={was("reason")} label={t("incentives.rule.end.reason")} />
        </Deed>
      )}
    </>
  );
}

function later(month: string, count: number): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number - 1 + count, 1)).toISOString().slice(0, 7);
}
