import { Link } from "@remix-run/react";
import { OctagonAlert } from "lucide-react";
import type { ReactNode } from "react";
import type { Item } from "#app/core/form/form.ts";
import { aboutOf, numbersOf, sharesOf } from "#app/curriculum/forms/shares.ts";
import { tellCondition } from "#app/curriculum/forms/tell/condition.ts";
import { tellEvidence, tellKind } from "#app/curriculum/forms/tell/value.ts";
import { useVoice } from "#app/curriculum/forms/tell/voice.ts";
import { worthOf } from "#app/curriculum/forms/tell/worth.ts";
import type { FormView } from "#app/curriculum/forms/view.ts";
import { paths } from "#app/paths.ts";
import { DimensionMark } from "#app/ui/dimension-mark.tsx";
import { useReader } from "#app/words/reader.tsx";

type ItemProps = { view: FormView; item: Item };

/** One item with all that its file says of it: the question at the left, what answers are worth at the right. */
export function FormItem({ view, item }: ItemProps) {
  const { read } = useReader();
  return (
    <li id={`item-${item.id}`} className="scroll-mt-4 gap-x-10 border-b border-line py-5 lg:grid lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <div className="min-w-0">
        <h3 className="flex gap-3 text-body font-semibold">
          <span className="text-quiet">{numbersOf(view.form).get(item.id)}</span>
          <span className="measure">{read(item.question)}</span>
        </h3>
        {item.hint && <p className="measure mt-1 text-ui text-quiet">{read(item.hint)}</p>}
        <Terms view={view} item={item} />
        <Standards view={view} item={item} />
      </div>
      <Worth item={item} />
    </li>
  );
}

/** How it is answered, how much it weighs, and when. */
function Terms({ view: { form, cap }, item }: ItemProps) {
  const voice = useVoice();
  const { t } = voice;
  return (
    <ul className="mt-3 space-y-1 text-ui">
      <li className="flex items-center gap-2">
        {item.dimension && <DimensionMark dimension={item.dimension} />}
        <Weight item={item} share={sharesOf(form).get(item.id) ?? 0} />
      </li>
      {item.critical && (
        <li className="flex gap-2">
          <OctagonAlert aria-hidden size={18} strokeWidth={1.75} className="mt-0.5 shrink-0 text-seal" />
          <span>
            <strong className="font-semibold text-seal">{t("forms.item.critical")}</strong> · {t("forms.item.criticalSaid", { cap })}
          </span>
        </li>
      )}
      <Said>{item.showIf ? t("forms.item.showIf", { condition: tellCondition(voice, form, item.showIf) }) : t("forms.item.always")}</Said>
      {item.mayNotApply && <Said>{t("forms.item.mayNotApply")}</Said>}
      {item.evidence && <Said>{tellEvidence(t, item.evidence)}</Said>}
      {item.kind === "timing" && item.between && (
        <Said>{t("forms.item.between", { from: t(`capture.marks.${item.between[0]}`), to: t(`capture.marks.${item.between[1]}`) })}</Said>
      )}
      <Demand item={item} />
    </ul>
  );
}

function Said({ children }: { children: ReactNode }) {
  return <li className="text-quiet">{children}</li>;
}

function Weight({ item, share }: { item: Item; share: number }) {
  const { t, formats } = useVoice();
  const about = aboutOf(item);
  const kind = tellKind(t, item.kind);
  if (!about) return <>{`${kind} · ${t("forms.item.unscored")}`}</>;
  const named = about === "premises" ? t("forms.premises") : t(`trade.dimension.${about}`);
  return <>{`${kind} · ${t("forms.item.weight", { weight: item.weight, share: formats.tenths(share), about: named })}`}</>;
}

/** Of what is not scored: whether it may be left out. */
function Demand({ item }: { item: Item }) {
  const { t } = useVoice();
  if (!("required" in item)) return null;
  if (!item.required) return <Said>{t("forms.item.optional")}</Said>;
  return <Said>{t(item.kind === "text" || item.kind === "served" ? "forms.item.required" : "forms.item.asked")}</Said>;
}

function Standards({ view: { standards }, item }: ItemProps) {
  const { t, read } = useVoice();
  if (item.standards.length === 0) return null;
  return (
    <ul aria-label={t("forms.item.standards")} className="mt-1 flex flex-wrap gap-x-6">
      {item.standards.map((id) => (
        <li key={id}>
          <Link to={paths.standard(id)} className="inline-flex min-h-11 items-center text-ui underline decoration-line underline-offset-4 hover:decoration-ink">
            {[id, standards[id] && read(standards[id])].filter(Boolean).join(" ")}
          </Link>
        </li>
      ))}
    </ul>
  );
}

function Worth({ item }: { item: Item }) {
  const voice = useVoice();
  const { t } = voice;
  const lines = worthOf(voice, item);
  if (lines.length === 0) return null;
  return (
    <table className="mt-4 w-full border-collapse self-start text-left text-ui lg:mt-0">
      <caption className="sr-only">{t("forms.item.answers")}</caption>
      <thead className="text-note text-quiet">
        <tr>
          <th scope="col" className="pb-1 font-normal">
            {t("forms.item.answer")}
          </th>
          <th scope="col" className="pb-1 pl-4 text-right font-normal">
            {t("forms.item.worth")}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ answer, worth }, i) => (
          <tr key={i} className="border-t border-line align-baseline">
            <td className="py-1">{answer}</td>
            <td className="py-1 pl-4 text-right whitespace-nowrap">{worth}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
