import { Form } from "@remix-run/react";
import { APPEAL_KINDS } from "#app/core/visit/appeal.ts";
import type { Problem } from "#app/core/result.ts";
import { Button } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { useFoundWords } from "#app/visits/score/found-words.ts";
import { appealField, type TypedItem } from "#app/visits/appeal/posted.ts";
import type { AppealChoice, AppealView } from "#app/visits/view/appeal.ts";
import { MOST_REASON } from "#app/visits/visit/reason.ts";
import { problemSentence } from "#app/words/problem-sentence.ts";
import { useReader } from "#app/words/reader.tsx";

/** An appeal that was not taken: why, and what had been typed. */
export type RefusedAppeal = { problem: Problem; items: TypedItem[]; sure: boolean };

/** Which items, what is wrong with each, and that this is all. Each opens by its tick alone, also without scripts (a chosen option is `:checked` too). */
export function AppealForm({ view, refused }: { view: AppealView; refused: RefusedAppeal | null }) {
  const { t } = useReader();
  return (
    <>
      <p className="measure mt-3 text-ui text-quiet">{t("hearings.appeal.said")}</p>
      <Form method="post" className="mt-8 max-w-3xl">
        {refused && (
          <Notice tone="warn" alert className="mb-4">
            <p>{problemSentence(t, refused.problem)}</p>
          </Notice>
        )}
        <fieldset>
          <legend className="font-serif text-lead font-semibold">{t("hearings.appeal.choose")}</legend>
          <p className="mt-1 text-ui text-quiet">{t("hearings.appeal.chooseHint")}</p>
          <ul className="mt-4 border-t border-ink">
            {view.choices.map((choice) => (
              <Choice key={choice.item} choice={choice} typed={refused?.items.find(({ item }) => item === choice.item) ?? null} />
            ))}
          </ul>
        </fieldset>
        <Tick name="sure" checked={refused?.sure ?? false} label={t("hearings.appeal.sure")} className="mt-6" required />
        <Button weight="primary" className="mt-4 w-full md:w-auto">
          {t("hearings.appeal.send")}
        </Button>
      </Form>
    </>
  );
}

function Choice({ choice: { item, question, found, loss, critical }, typed }: { choice: AppealChoice; typed: TypedItem | null }) {
  const { t, read, formats } = useReader();
  const foundWords = useFoundWords();
  const kinds = APPEAL_KINDS.map((value) => ({ value, label: t(`hearings.kind.${value}`) }));
  return (
    <li className="group/item border-b border-line py-4">
      <div className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-6">
        <div>
          <p className="text-ui font-semibold">{read(question)}</p>
          <p className="mt-0.5 text-note text-quiet">
            {[found && t("hearings.appeal.found", { found: foundWords(found).said }), critical && t("hearings.appeal.critical")].filter(Boolean).join(" · ")}
          </p>
        </div>
        <p className="text-right text-ui font-semibold">{t("hearings.appeal.lost", { points: formats.signedTenths(-loss) })}</p>
      </div>
      <Tick name={appealField(item, "on")} checked={typed !== null} label={t("hearings.appeal.item")} hidden={read(question)} className="mt-1" />
      <div className="hidden pl-9 group-has-[input:checked]/item:block">
        <Select name={appealField(item, "kind")} label={t("hearings.appeal.what")} unchosen={t("hearings.appeal.whatUnchosen")} groups={[{ label: "", options: kinds }]} defaultValue={typed?.kind ?? ""} />
        <TextArea name={appealField(item, "text")} label={t("hearings.appeal.why")} hint={t("hearings.appeal.whyHint")} maxLength={MOST_REASON} defaultValue={typed?.text} className="mt-3" />
      </div>
    </li>
  );
}

type TickProps = { name: string; checked: boolean; label: string; hidden?: string; required?: boolean; className: string };

function Tick({ name, checked, label, hidden, required = false, className }: TickProps) {
  return (
    <label className={`flex min-h-11 items-start gap-3 py-2 text-ui ${className}`}>
      <input type="checkbox" name={name} value="on" defaultChecked={checked} required={required} className="mt-1 size-5 shrink-0 accent-seal" />
      <span>
        {label}
        {hidden && <span className="sr-only">{hidden}</span>}
      </span>
    </label>
  );
}
