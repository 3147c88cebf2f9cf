import { Form } from "@remix-run/react";
import { useId, useState } from "react";
import type { Problem } from "#app/core/result.ts";
import { Button } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Says } from "#app/visits/appeal/says.tsx";
import { EMPTY_DRAFT, type Draft } from "#app/visits/fill/draft.ts";
import { NotApplicable } from "#app/visits/fill/item/besides.tsx";
import { Control } from "#app/visits/fill/item/control.tsx";
import type { HearingItem, HearingView } from "#app/visits/view/appeal.ts";
import { problemSentence } from "#app/words/problem-sentence.ts";
import { useReader } from "#app/words/reader.tsx";

/** What was not taken: why, by item where it is about one, and what had been typed. */
export type RefusedHearing = { problem: Problem; drafts: Record<string, Draft>; problems: Record<string, Problem>; reason: string };

/** The appealed items with the form's own controls, empty: nothing here says how they were answered. */
export function RescoreForm({ view, refused }: { view: HearingView; refused: RefusedHearing | null }) {
  const { t } = useReader();
  return (
    <Form method="post" className="mt-8 max-w-3xl">
      <input type="hidden" name="deed" value="rescore" />
      <input type="hidden" name="seen" value={view.seen} />
      {refused && (
        <Notice tone="warn" alert className="mb-4">
          <p>{problemSentence(t, refused.problem)}</p>
        </Notice>
      )}
      <ul className="border-t border-ink">
        {view.items.map((each) => (
          <Scored key={each.item.id} each={each} first={refused?.drafts[each.item.id] ?? EMPTY_DRAFT} problem={refused?.problems[each.item.id] ?? null} />
        ))}
      </ul>
      <p className="mt-6 text-ui font-semibold">{t("hearings.hearing.scoredSaid")}</p>
      <Button weight="primary" className="mt-3 w-full md:w-auto">
        {t("hearings.hearing.scored")}
      </Button>
    </Form>
  );
}

function Scored({ each: { item, kind, text, note }, first, problem }: { each: HearingItem; first: Draft; problem: Problem | null }) {
  const { t, read } = useReader();
  const named = useId();
  const [draft, setDraft] = useState(first);
  const rest = { draft, onEdit: (fields: Partial<Draft>) => setDraft((before) => ({ ...before, ...fields })), onLeave: () => undefined };
  return (
    <li className="border-b border-line py-6">
      <h2 id={named} className="text-body font-semibold">
        {read(item.question)}
      </h2>
      {item.hint && <p className="mt-1 text-ui text-quiet">{read(item.hint)}</p>}
      <Says label={t("hearings.hearing.says", { kind: t(`hearings.kind.${kind}`) })}>{text}</Says>
      {note ? <Says label={t("hearings.hearing.note")}>{note}</Says> : <p className="mt-2 text-note text-quiet">{t("hearings.hearing.noNote")}</p>}
      <p className="mb-2 mt-4 text-note text-quiet">{t("hearings.hearing.score")}</p>
      {problem && (
        <Notice tone="warn" alert className="mb-3">
          <p>{problemSentence(t, problem)}</p>
        </Notice>
      )}
      <Control item={item} named={named} {...rest} />
      {item.mayNotApply && <NotApplicable item={item} {...rest} />}
    </li>
  );
}
