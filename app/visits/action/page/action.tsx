import { Link } from "@remix-run/react";
import { paths } from "#app/paths.ts";
import { Notice } from "#app/ui/notice.tsx";
import { ActionActs } from "#app/visits/action/page/acts.tsx";
import { ActionDrills } from "#app/visits/action/page/drills.tsx";
import { StateWord } from "#app/visits/action/page/state-word.tsx";
import type { RefusedTerms } from "#app/visits/action/page/terms-fields.tsx";
import type { ActionView } from "#app/visits/view/action.ts";
import { useReader } from "#app/words/reader.tsx";

/** One plan: how it stands, who does what until when, what visits have said of it, and what can be done with it. */
export function Action({ view, refused, assigns }: { view: ActionView; refused: RefusedTerms | null; assigns: boolean }) {
  const { t, read, formats } = useReader();
  const { branch, question, standard, owner, dueOn, state, text, overturned, givenUp } = view;
  const running = state === "open" || state === "overdue" || state === "waiting";
  return (
    <div className="mt-6 gap-x-16 lg:grid lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <div>
        <p className="text-ui text-quiet">{read(branch.name)}</p>
        <h2 className="mt-1 font-serif text-lead font-semibold">{read(question)}</h2>
        {standard.title && (
          <Link to={paths.standard(standard.id)} className="inline-flex min-h-11 items-center text-ui underline decoration-line underline-offset-4 hover:decoration-ink">
            {t("actions.one.standard", { id: standard.id, title: read(standard.title) })}
          </Link>
        )}
        <p className="mt-2 text-ui">
          <StateWord state={state} /> <span className="text-quiet">{t(`actions.stateSaid.${state}`)}</span>
        </p>
        {givenUp && <p className="measure mt-1 text-ui">{t("actions.one.givenUp", { reason: givenUp })}</p>}
        {overturned && running && (
          <Notice tone="warn" className="mt-4">
            <p>{t("actions.one.overturned")}</p>
          </Notice>
        )}
        <dl className="mt-6 grid grid-cols-[auto_minmax(0,1fr)] gap-x-6 gap-y-2 border-t border-line pt-4 text-ui">
          <dt className="text-quiet">{t("actions.one.owner")}</dt>
          <dd>
            {read(owner.name)}
            {owner.left && <span className="ml-2 text-note text-warn">{t("actions.left")}</span>}
          </dd>
          <dt className="text-quiet">{t("actions.one.due")}</dt>
          <dd>{formats.date(dueOn)}</dd>
          <dt className="text-quiet">{t("actions.one.text")}</dt>
          <dd className="measure whitespace-pre-line">{text}</dd>
        </dl>
        <Trail view={view} />
        {running && <p className="measure mt-4 text-note text-quiet">{t("actions.one.proof")}</p>}
        <ActionActs view={view} refused={refused} />
      </div>
      <ActionDrills drills={view.drills} standard={standard.id} branch={branch.id} assigns={assigns && running} />
    </div>
  );
}

/** What happened to it, the first first. Visits by their month, each leading to its result. */
function Trail({ view }: { view: ActionView }) {
  const { t, read, formats } = useReader();
  const { visits, openedBy, openedOn, doneOn } = view;
  const visit = (kind: keyof ActionView["visits"]) => {
    const [id, month] = [visits[kind], view[kind]];
    if (id === null || month === null) return null;
    return (
      <li key={kind}>
        <Link to={paths.result(id)} className="inline-flex min-h-11 items-center underline decoration-line underline-offset-4 hover:decoration-ink md:min-h-9">
          {t(`actions.since.${kind}`, { month: formats.month(month) })}
        </Link>
      </li>
    );
  };
  return (
    <section aria-labelledby="trail" className="mt-8">
      <h3 id="trail" className="text-note text-quiet">
        {t("actions.one.trail")}
      </h3>
      <ul className="mt-1 text-ui">
        {visit("found")}
        <li>{t("actions.one.by", { by: read(openedBy), day: formats.date(openedOn) })}</li>
        {visit("failed")}
        {doneOn && <li>{t("actions.one.done", { day: formats.date(doneOn) })}</li>}
        {visit("closed")}
        {visit("relapsed")}
      </ul>
    </section>
  );
}
