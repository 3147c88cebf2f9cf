import { OctagonAlert } from "lucide-react";
import type { ReactNode } from "react";
import type { Effect, Reply, Scenario, Silence } from "#app/core/scenario/scenario.ts";
import { Effects } from "#app/curriculum/script/effects.tsx";
import { tellGuard } from "#app/curriculum/script/guard.ts";
import { useReader } from "#app/words/reader.tsx";

type ReplyRowProps = { reply: Reply; scenario: Scenario; onGold: boolean };

/** One reply as its writer sees it: the words, the note, and beside them what it does. */
export function ReplyRow({ reply, scenario, onGold }: ReplyRowProps) {
  const { t, read } = useReader();
  const { kind, text, when, critical } = reply;
  return (
    <Row effect={reply} scenario={scenario} name={`${t(`trade.kind.${kind}`)} · ${reply.id}`} onGold={onGold}>
      <p className="measure text-body">{read(text)}</p>
      {when && <p className="mt-1 text-note text-quiet">{t("scenarios.script.when", { condition: tellGuard(t, when) })}</p>}
      {critical !== null && <Critical text={read(scenario.criticals[critical]?.text ?? { zh: critical, en: critical })} />}
    </Row>
  );
}

/** What happens when the trainee says nothing. */
export function SilenceRow({ silence, scenario }: { silence: Silence; scenario: Scenario }) {
  const { t, formats } = useReader();
  return (
    <Row effect={silence} scenario={scenario} name={t("scenarios.script.silence", { seconds: formats.whole(silence.after) })} onGold={false}>
      {null}
    </Row>
  );
}

type RowProps = { effect: Effect; scenario: Scenario; name: string; onGold: boolean; children: ReactNode };

function Row({ effect, scenario, name, onGold, children }: RowProps) {
  const { t, read } = useReader();
  return (
    <li className="grid gap-x-10 gap-y-3 border-t border-line py-4 xl:grid-cols-[minmax(0,1fr)_17rem]">
      <div className="min-w-0">
        <p className="text-note text-quiet">
          {name}
          {onGold && <span className="font-semibold text-good"> · {t("scenarios.script.onGold")}</span>}
        </p>
        {children}
        {effect.note && <p className="measure mt-1 text-ui text-quiet">{read(effect.note)}</p>}
      </div>
      <Effects effect={effect} scenario={scenario} />
    </li>
  );
}

function Critical({ text }: { text: string }) {
  const { t } = useReader();
  return (
    <p className="mt-1 flex gap-2 text-ui font-semibold text-seal">
      <OctagonAlert aria-hidden size={18} strokeWidth={1.75} className="mt-0.5 shrink-0" />
      <span>
        {t("scenarios.script.critical")} · {text}
      </span>
    </p>
  );
}
