import type { ReactNode } from "react";
import type { TroubleView } from "#app/visits/view/campaign.ts";
import type { PlanWords } from "#app/visits/campaign/page/plan-words.ts";
import { Notice } from "#app/ui/notice.tsx";
import { useReader } from "#app/words/reader.tsx";

/** So many stand open; the others are folded away. */
const OPEN = 8;

type TroublesProps = { title: string; troubles: readonly TroubleView[]; words: PlanWords; children?: ReactNode };

/** What is against a plan, in sentences. */
export function Troubles({ title, troubles, words, children }: TroublesProps) {
  const { t } = useReader();
  if (troubles.length === 0) return null;
  const rest = troubles.slice(OPEN);
  return (
    <Notice tone={troubles.some(({ gravity }) => gravity !== "wish") ? "bad" : "warn"} title={title} className="mt-6">
      <Sentences troubles={troubles.slice(0, OPEN)} words={words} />
      {rest.length > 0 && (
        <details>
          <summary className="inline-flex min-h-11 items-center underline decoration-line underline-offset-4">{t("campaigns.plan.moreTroubles", { count: rest.length })}</summary>
          <Sentences troubles={rest} words={words} />
        </details>
      )}
      {children}
    </Notice>
  );
}

function Sentences({ troubles, words }: Pick<TroublesProps, "troubles" | "words">) {
  return (
    <ul className="space-y-1">
      {troubles.map(({ key, trouble }) => (
        <li key={key}>{words.trouble(trouble)}</li>
      ))}
    </ul>
  );
}
