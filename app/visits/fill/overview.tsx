import { CircleCheck } from "lucide-react";
import { Link } from "@remix-run/react";
import { paths } from "#app/paths.ts";
import { TapTimes } from "#app/visits/discreet/tap-times.tsx";
import { DeskNotices } from "#app/visits/fill/desk/notices.tsx";
import { isUnsent } from "#app/visits/fill/desk/entry.ts";
import type { FillDesk } from "#app/visits/fill/fill-desk.ts";
import { progressOf, type Progress, type SectionProgress } from "#app/visits/fill/progress.ts";
import { Edited } from "#app/visits/fill/edited.tsx";
import { Returned } from "#app/visits/fill/returned.tsx";
import { PlaceUnderWay } from "#app/visits/place/under-way.tsx";
import { Submit } from "#app/visits/fill/submit.tsx";
import { buttonClass } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { useReader } from "#app/words/reader.tsx";

/** How far the whole visit is: its sections, what is missing, and handing it in. No score is shown to whoever gives it. */
export function Overview({ view, shown, unsentTaps }: FillDesk) {
  const { t } = useReader();
  const progress = progressOf(view.sections, shown.entries);
  const unsent = [...shown.entries.values()].filter(isUnsent).length + unsentTaps;
  return (
    <>
      <DeskNotices desk={shown} back={paths.visit(view.visitId)} />
      {!view.editable && (
        <Notice tone="good" className="mb-6">
          <p>{t("visits.submit.done")}</p>
        </Notice>
      )}
      <Returned returned={view.returned} />
      <Edited view={view} />
      {view.returned && <ToMend {...{ view }} />}
      {view.taps && <TapTimes visitId={view.visitId} taps={view.taps} state={view.state} editable={view.editable} />}
      {view.locatable && <PlaceUnderWay view={view} />}
      <Sections visitId={view.visitId} sections={progress.sections} />
      {view.editable && (
        <>
          <p className="mt-3 text-note text-quiet">{t("visits.noScore")}</p>
          <Missing visitId={view.visitId} missing={progress.missing} />
          {unsent > 0 && (
            <Notice tone="warn" title={t("visits.unsent.title", { count: unsent })} className="mt-6">
              <p>{t("visits.unsent.said")}</p>
            </Notice>
          )}
          {progress.missing.length === 0 && unsent === 0 && <Submit visitId={view.visitId} seen={view.seen} />}
        </>
      )}
      <Link to={paths.purchases(view.visitId)} className="mt-8 inline-flex min-h-11 items-center text-ui underline decoration-line underline-offset-4">
        {t("money.purchases.link")}
      </Link>
    </>
  );
}

/** The items the reviewer remarked on, each leading to its question. */
function ToMend({ view: { visitId, sections, returned } }: Pick<FillDesk, "view">) {
  const { t, read } = useReader();
  const remarked = sections.flatMap((section) =>
    section.items.filter(({ id }) => returned?.remarks[id] !== undefined).map((item) => ({ item, section })),
  );
  if (remarked.length === 0) return null;
  return (
    <section className="mb-8">
      <h2 className="font-serif text-lead font-semibold">{t("visits.returned.items")}</h2>
      <ul className="mt-2 border-t border-line">
        {remarked.map(({ item, section }) => (
          <li key={item.id} className="border-b border-line py-2">
            <ItemLink visitId={visitId} section={section.id} item={item.id} text={read(item.question)} />
            <p className="text-ui text-quiet">{returned?.remarks[item.id]}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Sections({ visitId, sections }: { visitId: string; sections: readonly SectionProgress[] }) {
  const { t, read } = useReader();
  return (
    <section aria-labelledby="sections">
      <h2 id="sections" className="font-serif text-lead font-semibold">
        {t("visits.sections")}
      </h2>
      <ol className="mt-2 border-t border-line">
        {sections.map(({ section, answered, of }) => (
          <li key={section.id} className="border-b border-line">
            <Link to={paths.visitSection(visitId, section.id)} prefetch="render" className="flex min-h-14 items-center gap-4 py-2 hover:bg-seal-wash">
              <span className="min-w-0 flex-1 text-body">{read(section.title)}</span>
              {answered === of && (
                <span className="inline-flex items-center gap-1 text-note text-good">
                  <CircleCheck aria-hidden size={16} strokeWidth={1.75} />
                  {t("visits.sectionDone")}
                </span>
              )}
              <span className="text-ui text-quiet">{t("visits.sectionProgress", { answered, of })}</span>
            </Link>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** So many are listed at once; more are folded away, since whoever has so much to do goes on at the first. */
const LISTED = 8;

function Missing({ visitId, missing }: { visitId: string; missing: Progress["missing"] }) {
  const { t, read } = useReader();
  const [first] = missing;
  if (!first) return <p className="mt-6 text-body">{t("visits.missing.none")}</p>;
  return (
    <section aria-labelledby="missing" className="mt-8">
      <h2 id="missing" className="font-serif text-lead font-semibold">
        {t("visits.missing.title", { count: missing.length })}
      </h2>
      <Link to={`${paths.visitSection(visitId, first.section.id)}#${first.item.id}`} className={buttonClass("primary", "mt-3 min-h-12 w-full md:w-auto")}>
        {t("visits.open.under-way")}
      </Link>
      <details open={missing.length <= LISTED} className="mt-3">
        <summary className="inline-flex min-h-11 items-center text-ui text-quiet underline decoration-line underline-offset-4">
          {t("visits.missing.said")}
        </summary>
        <ul className="mt-2 border-t border-line">
          {missing.map(({ item, section }) => (
            <li key={item.id} className="border-b border-line">
              <ItemLink visitId={visitId} section={section.id} item={item.id} text={read(item.question)} />
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}

function ItemLink({ visitId, section, item, text }: { visitId: string; section: string; item: string; text: string }) {
  return (
    <Link to={`${paths.visitSection(visitId, section)}#${item}`} className="flex min-h-11 items-center py-1 text-ui underline decoration-line underline-offset-4 hover:decoration-ink">
      {text}
    </Link>
  );
}
