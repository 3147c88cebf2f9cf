import { tellGuard } from "#app/curriculum/script/guard.ts";
import { ActForm } from "#app/curriculum/trial/page/act-form.tsx";
import { Effect } from "#app/curriculum/trial/page/effect.tsx";
import type { ShutReply, TrialReply, TrialView } from "#app/curriculum/trial/view.ts";
import { Button } from "#app/ui/button.tsx";
import { useReader } from "#app/words/reader.tsx";

type ChoicesProps = { trial: TrialView; points: boolean };

/** Everything that may be answered here, in file order, each a press; what is shut, with its condition; and silence. */
export function Choices({ trial, points }: ChoicesProps) {
  const { t } = useReader();
  return (
    <section aria-labelledby="replies" className="mt-6">
      <h2 id="replies" className="font-serif text-lead font-semibold">
        {t("drafts.trial.replies")}
      </h2>
      <p className="text-note text-quiet">{t("drafts.trial.repliesHint")}</p>
      <ul className="mt-3 border-t border-line">
        {trial.replies.map((reply) => (
          <li key={reply.id} className="border-b border-line py-3">
            <Choice trial={trial} reply={reply} points={points} />
          </li>
        ))}
      </ul>
      {trial.shut.length > 0 && <Shut shut={trial.shut} />}
      <Silence trial={trial} points={points} />
      <ActForm trial={trial} className="mt-6">
        <Button name="act" value="leave" weight="quiet">
          {t("drafts.trial.leave")}
        </Button>
      </ActForm>
    </section>
  );
}

function Choice({ trial, reply, points }: ChoicesProps & { reply: TrialReply }) {
  const { t, read } = useReader();
  return (
    <>
      <ActForm trial={trial}>
        <input type="hidden" name="act" value="reply" />
        <button
          name="reply"
          value={reply.id}
          className="flex min-h-11 w-full items-baseline gap-3 rounded-box border border-edge bg-sheet px-4 py-2 text-left text-ui hover:border-ink"
        >
          <span className="shrink-0 text-note text-quiet">{t(`trade.kind.${reply.kind}`)}</span>
          <span className="min-w-0">{read(reply.text)}</span>
        </button>
      </ActForm>
      {points && <Effect effect={reply.effect} critical={reply.critical} note={reply.note} name={reply.id} />}
    </>
  );
}

function Shut({ shut }: { shut: readonly ShutReply[] }) {
  const { t, read } = useReader();
  return (
    <>
      <h3 className="mt-5 text-ui font-semibold">{t("drafts.trial.shut")}</h3>
      <ul className="mt-1 text-ui text-quiet">
        {shut.map(({ id, text, when }) => (
          <li key={id} className="border-b border-line py-2">
            {read(text)}
            <span className="block text-note">{t("drafts.trial.shutWhen", { condition: tellGuard(t, when) })}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Silence({ trial, points }: ChoicesProps) {
  const { t } = useReader();
  const { silence } = trial;
  return (
    <>
      <h3 className="mt-5 text-ui font-semibold">{t("drafts.trial.silence")}</h3>
      <p className="text-ui text-quiet">
        {silence ? t("drafts.trial.silenceSaid", { seconds: silence.afterSeconds }) : t("drafts.trial.silenceNone")}
      </p>
      {silence && (
        <>
          {points && <Effect effect={silence.effect} critical={null} note={null} />}
          <ActForm trial={trial} className="mt-2">
            <Button name="act" value="wait">
              {t("drafts.trial.wait")}
            </Button>
          </ActForm>
        </>
      )}
    </>
  );
}
