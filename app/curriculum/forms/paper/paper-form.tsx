import type { Form, Item } from "#app/core/form/form.ts";
import { NOT_COLLECTED } from "#app/core/form/kinds.ts";
import { Boxes } from "#app/curriculum/forms/paper/boxes.tsx";
import { Paragraphs } from "#app/curriculum/forms/paper/paragraphs.tsx";
import { numbersOf } from "#app/curriculum/forms/shares.ts";
import { tellCondition } from "#app/curriculum/forms/tell/condition.ts";
import { tellEvidence } from "#app/curriculum/forms/tell/value.ts";
import { useVoice } from "#app/curriculum/forms/tell/voice.ts";
import { useReader } from "#app/words/reader.tsx";

/**
 * The form on paper, there only when the page is printed: the brief on a sheet to leave at home, then the questions with
 * boxes to tick. As on an evaluator's phone, nothing says what an answer is worth; nothing says either who fills it in.
 */
export function PaperForm({ form }: { form: Form }) {
  const { t, read } = useReader();
  return (
    <div className="hidden print:block">
      <section className="break-after-page">
        <h2 className="mt-4 font-serif text-lead font-semibold">{t("forms.page.brief")}</h2>
        <Paragraphs text={read(form.brief)} />
      </section>
      <p className="font-serif text-lead font-semibold">{read(form.title)}</p>
      <dl className="mt-3 grid grid-cols-2 gap-x-8 gap-y-4 text-ui">
        {(["place", "day", "from", "to"] as const).map((line) => (
          <div key={line} className="flex items-end gap-3">
            <dt className="shrink-0">{t(`forms.paper.${line}`)}</dt>
            <dd className="h-6 grow border-b border-edge" />
          </div>
        ))}
      </dl>
      <p className="mt-4 text-note text-quiet">{t("forms.paper.said")}</p>
      {form.sections.map(({ id, title, hint, items }, i) => (
        <section key={id} className="mt-6">
          <h2 className="border-b border-ink pb-1 font-serif text-lead font-semibold">{`${i + 1} ${read(title)}`}</h2>
          {hint && <p className="mt-1 text-note text-quiet">{read(hint)}</p>}
          {items.filter(({ kind }) => kind !== NOT_COLLECTED).map((item) => (
            <PaperItem key={item.id} form={form} item={item} />
          ))}
        </section>
      ))}
      <p className="mt-6 text-ui">{t("forms.paper.notes")}</p>
      {[1, 2, 3, 4].map((line) => (
        <div key={line} className="h-8 border-b border-line" />
      ))}
    </div>
  );
}

function PaperItem({ form, item }: { form: Form; item: Item }) {
  const voice = useVoice();
  const { t, read } = voice;
  return (
    <div className="keep-together border-b border-line py-3">
      <p className="flex gap-3 text-ui font-semibold">
        <span>{numbersOf(form).get(item.id)}</span>
        <span>{read(item.question)}</span>
      </p>
      {item.showIf && <p className="text-note">{t("forms.paper.only", { condition: tellCondition(voice, form, item.showIf) })}</p>}
      {item.hint && <p className="text-note text-quiet">{read(item.hint)}</p>}
      {item.evidence && <p className="text-note text-quiet">{tellEvidence(t, item.evidence)}</p>}
      <Boxes item={item} />
    </div>
  );
}
