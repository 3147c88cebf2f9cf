import type { ReactNode } from "react";
import type { FormChange, FormValue } from "#app/core/form/difference/change.ts";
import type { Form } from "#app/core/form/form.ts";
import { optionText } from "#app/curriculum/forms/tell/change.ts";
import { tellValue } from "#app/curriculum/forms/tell/value.ts";
import { useVoice } from "#app/curriculum/forms/tell/voice.ts";
import { GradeWord } from "#app/curriculum/forms/versions/grade-word.tsx";
import type { FormDifferenceView } from "#app/curriculum/forms/view.ts";
import { useReader } from "#app/words/reader.tsx";

type LineProps = { change: FormChange; view: FormDifferenceView };

/** One change: how grave it is, which part of the thing, and its value before and after. */
export function ChangeLine({ change, view }: LineProps) {
  const { t, read } = useReader();
  const { place, part, grade } = change;
  const option = optionText(place, view.before, view.after);
  return (
    <li className="grid gap-x-6 gap-y-1 border-b border-line py-3 text-ui md:grid-cols-[12rem_minmax(0,1fr)]">
      <div className="min-w-0">
        <p>
          {option && <span className="block">{t("forms.difference.option", { text: read(option) })}</span>}
          {part !== "layout" && t(`forms.part.${part}`)}
        </p>
        <p className="text-note">
          <GradeWord grade={grade} />
        </p>
      </div>
      {part === "layout" ? <p>{t("forms.difference.layout")}</p> : <Sides change={change} view={view} />}
    </li>
  );
}

/** Was and is; texts in each language in which they changed, the reader's own first. */
function Sides({ change: { part, before, after }, view }: LineProps) {
  const { language } = useReader();
  const shown = (["zh", "en"] as const).filter((each) => textIn(before, each) !== textIn(after, each));
  const languages = shown.length === 0 ? [language] : shown.toSorted((a) => (a === language ? -1 : 1));
  return (
    <div className="min-w-0 space-y-3">
      {languages.map((each) => (
        <dl key={each} lang={each === "zh" ? "zh-CN" : "en"} className="grid gap-x-6 gap-y-1 md:grid-cols-2">
          <Side end="was" whole={part === "itself"} value={before} form={view.before} part={part} language={each} />
          <Side end="is" whole={part === "itself"} value={after} form={view.after} part={part} language={each} />
        </dl>
      ))}
    </div>
  );
}

function textIn(value: FormValue | null, language: "zh" | "en"): string | null {
  return value?.kind === "text" ? value.text[language] : null;
}

type SideProps = { end: "was" | "is"; whole: boolean; value: FormValue | null; form: Form; part: FormChange["part"]; language: "zh" | "en" };

/** What came or went as a whole has one side only. */
function Side({ end, whole, value, form, part, language }: SideProps) {
  const { t, language: own } = useReader();
  const voice = useVoice();
  if (whole && !value) return null;
  const name = whole ? (end === "is" ? "came" : "went") : end;
  const said: ReactNode = value === null ? t("forms.difference.none") : value.kind === "text" ? value.text[language] : tellValue(voice, form, part, value);
  return (
    <div className="min-w-0">
      <dt lang={own === "zh" ? "zh-CN" : "en"} className="text-note text-quiet">
        {t(`forms.difference.${name}`)}
      </dt>
      <dd className="measure whitespace-pre-line">{end === "was" ? <del className="decoration-edge">{said}</del> : <ins className="no-underline">{said}</ins>}</dd>
    </div>
  );
}
