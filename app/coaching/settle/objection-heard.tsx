import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { OBJECTION_OUTCOMES } from "#app/coaching/settle/outcomes.ts";
import { Said } from "#app/coaching/settle/said.tsx";
import { SettleForm, type RefusedSettlement } from "#app/coaching/settle/settle-form.tsx";
import { Settled } from "#app/coaching/settle/settled.tsx";
import type { ObjectionView } from "#app/coaching/view.ts";
import { paths } from "#app/paths.ts";
import { buttonClass } from "#app/ui/button.tsx";
import { problemSentence } from "#app/words/problem-sentence.ts";
import { useReader } from "#app/words/reader.tsx";

const LINK = "inline-flex min-h-11 items-center text-ui underline decoration-line underline-offset-4 hover:decoration-ink";

type ObjectionHeardProps = {
  view: ObjectionView;
  /** The beat on the page of the script, and the points as that page draws them. */
  script: string;
  points: ReactNode;
  refused: RefusedSettlement | null;
};

/** One objection: whose words, about which place, and what is to become of it. */
export function ObjectionHeard({ view, script, points, refused }: ObjectionHeardProps) {
  const { t, read, formats } = useReader();
  const { by, at, text, slug, others, settled } = view;
  return (
    <>
      <p className="no-print mt-2">
        <Link to={paths.objections()} className={LINK}>
          {t("coaching.hearing.backObjections")}
        </Link>
      </p>
      <Said title={t("coaching.hearing.by", { by: read(by), day: formats.day(at) })} text={text} />
      <PlaceInScript view={view} script={script} points={points} />
      <p className="mt-4 text-note text-quiet">{others === 0 ? t("coaching.hearing.noOthers") : t("coaching.hearing.others", { count: others })}</p>
      {settled ? (
        <>
          <Settled settled={settled} refused={refused && problemSentence(t, refused.problem)} />
          {settled.outcome === "will-change" && (
            <Link to={paths.newDraft(slug)} className={buttonClass("primary", "mt-6 w-full md:w-auto")}>
              {t("coaching.hearing.draft")}
            </Link>
          )}
        </>
      ) : (
        <SettleForm outcomes={OBJECTION_OUTCOMES} by={by} submit={t("coaching.hearing.settleObjection")} refused={refused} />
      )}
    </>
  );
}

function PlaceInScript({ view, script, points }: Pick<ObjectionHeardProps, "view" | "script" | "points">) {
  const { t, read } = useReader();
  const { title, version, lines, act, note, because } = view;
  return (
    <section aria-labelledby="place" className="mt-10">
      <h2 id="place" className="font-serif text-lead font-semibold">
        {t("coaching.hearing.place")}
      </h2>
      <p className="mt-1 flex flex-wrap items-center gap-x-6 text-ui text-quiet">
        {t("coaching.hearing.version", { title: read(title), version })}
        <Link to={script} className={LINK}>
          {t("coaching.hearing.toPlace")}
        </Link>
      </p>
      <h3 className="mt-3 text-note text-quiet">{t("coaching.hearing.lines")}</h3>
      <dl className="mt-1 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-2 text-ui">
        {lines.map(({ mood, line }) => (
          <div key={mood} className="contents">
            <dt className="text-quiet">{t(`trade.mood.${mood}`)}</dt>
            <dd className="measure">{read(line)}</dd>
          </div>
        ))}
      </dl>
      <div className="measure mt-5 border-l-2 border-ink pl-4">
        <h3 className="text-note text-quiet">
          {t("coaching.hearing.reply")}
          {act.kind === "do" && ` · ${t("trade.kind.do")}`}
        </h3>
        <p className="text-body">{act.text ? read(act.text) : t("coaching.hearing.silence")}</p>
        <div className="mt-2">{points}</div>
        {because.length > 0 && <p className="mt-1 text-note text-quiet">{t("coaching.hearing.because", { standards: because.join(t("coaching.hearing.comma")) })}</p>}
      </div>
      {note && (
        <div className="measure mt-4">
          <h3 className="text-note text-quiet">{t("coaching.hearing.note")}</h3>
          <p className="mt-1 text-ui">{read(note)}</p>
        </div>
      )}
    </section>
  );
}
