import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useState, useSyncExternalStore } from "react";
import { itemsOf } from "#app/core/form/visible.ts";
import { trialView } from "#app/curriculum/forms/form.server.ts";
import { Paragraphs } from "#app/curriculum/forms/paper/paragraphs.tsx";
import { TrialScore } from "#app/curriculum/forms/preview/score.tsx";
import { AnswerWorth } from "#app/curriculum/forms/preview/worth.tsx";
import type { TrialView } from "#app/curriculum/forms/view.ts";
import { paths } from "#app/paths.ts";
import { guarded, refusal } from "#app/platform/guard.server.ts";
import { tryForm } from "#app/routes/forms/trial.ts";
import { title } from "#app/routes/title.ts";
import { Button } from "#app/ui/button.tsx";
import { Page } from "#app/ui/page.tsx";
import { EMPTY_DRAFT, type Draft } from "#app/visits/fill/draft.ts";
import { postedDrafts, type Drafts } from "#app/visits/fill/drafts.ts";
import { Item } from "#app/visits/fill/item/item.tsx";
import { fillSections } from "#app/visits/view/make/fill.ts";
import { problemSentence } from "#app/words/problem-sentence.ts";
import { useReader } from "#app/words/reader.tsx";

const LINK = "inline-flex min-h-11 items-center text-ui underline decoration-line underline-offset-4 hover:decoration-ink";

export const meta = title((t) => t("forms.page.preview"));

export const loader = guarded("forms.see", async ({ services, params, url }) => {
  const view = await trialView(services, params.slug ?? "", url.searchParams.get("version"));
  if (!view.ok) throw refusal(404, "Not Found");
  return { view: view.value };
});

/** The same page with what a page without scripts has in its fields; nothing is stored. */
export const action = guarded("forms.see", async ({ services, params, request, url }) => {
  const view = await trialView(services, params.slug ?? "", url.searchParams.get("version"));
  if (!view.ok) throw refusal(404, "Not Found");
  const posted = await request.formData().catch(() => null);
  if (!posted) throw refusal(400, "Bad Request");
  return { drafts: postedDrafts(fillSections(view.value.form), posted) };
});

export default function Preview() {
  const { view } = useLoaderData<typeof loader>();
  return <Trial key={view.row.hash} view={view} posted={useActionData<typeof action>()?.drafts ?? {}} />;
}

/** The form as its evaluator has it on a phone; beside it, or below, what the answers come to. */
function Trial({ view, posted }: { view: TrialView; posted: Drafts }) {
  const { t, read, formats } = useReader();
  const { form, rules, row } = view;
  const [drafts, setDrafts] = useState(posted);
  const alive = useAlive();
  const trial = tryForm(form, rules, drafts);
  const { score, progress } = trial;
  const criticals = itemsOf(form).flatMap(({ id, question }) => (score.criticals.includes(id) ? [question] : []));
  const edit = (id: string, fields: Partial<Draft>) => setDrafts((before) => ({ ...before, [id]: { ...(before[id] ?? EMPTY_DRAFT), ...fields } }));
  return (
    <Page title={t("forms.preview.title", { title: read(form.title) })} lead={t("forms.preview.lead")}>
      <p className="mt-2 flex flex-wrap gap-x-8">
        <Link to={paths.formVersion(row.slug, row.hash)} className={LINK}>
          {t("forms.list.versionValue", { version: row.version })}
        </Link>
        <Link to={paths.formPreview(row.slug, row.hash)} reloadDocument className={LINK}>
          {t("forms.preview.clear")}
        </Link>
      </p>
      <form method="post" noValidate onSubmit={(event) => alive && event.preventDefault()} className="mt-4 gap-x-12 lg:grid lg:grid-cols-[minmax(0,42rem)_minmax(0,1fr)]">
        <div className="min-w-0">
          <details className="border-y border-line">
            <summary className="flex min-h-11 items-center text-ui font-semibold">{t("forms.page.brief")}</summary>
            <Paragraphs text={read(form.brief)} />
          </details>
          {trial.sections.map((section, i) => (
            <Fields key={section.id} view={view} number={i + 1} section={section} trial={trial} alive={alive} onEdit={edit} />
          ))}
        </div>
        <aside className="mt-8 lg:mt-0">
          <div className="lg:sticky lg:top-6">
            <TrialScore score={score} cap={rules.criticalCap} progress={progress} criticals={criticals} />
            {!alive && (
              <Button weight="primary" className="mt-4 w-full">
                {t("forms.preview.compute")}
              </Button>
            )}
          </div>
        </aside>
        <p role="status" className="-mx-4 border-t border-line bg-paper px-4 py-3 text-ui tall:sticky tall:bottom-0 lg:hidden">
          {t("forms.preview.live")} <strong className="font-serif text-lead">{score.total === null ? t("forms.preview.none") : formats.tenths(score.total)}</strong>
        </p>
      </form>
    </Page>
  );
}

type FieldsProps = {
  view: TrialView;
  number: number;
  section: ReturnType<typeof tryForm>["sections"][number];
  trial: ReturnType<typeof tryForm>;
  alive: boolean;
  onEdit: (id: string, fields: Partial<Draft>) => void;
};

function Fields({ view, number, section, trial, alive, onEdit }: FieldsProps) {
  const { t, read } = useReader();
  const items = section.items.filter(({ id }) => trial.visible.has(id));
  const hidden = section.items.length - items.length;
  return (
    <section aria-labelledby={`section-${section.id}`} className="mt-8">
      <h2 id={`section-${section.id}`} className="flex gap-2 border-b border-ink pb-2 font-serif text-lead font-semibold">
        <span className="text-quiet">{t("visits.position", { number, of: trial.sections.length })}</span> {read(section.title)}
      </h2>
      {section.hint && <p className="mt-2 text-ui text-quiet">{read(section.hint)}</p>}
      {items.map((item, place) => {
        const tried = trial.entries.get(item.id);
        return (
          tried && (
            <Item
              key={item.id}
              entry={tried.entry}
              number={place + 1}
              remark={null}
              lost={false}
              alive={alive}
              onEdit={(fields) => onEdit(item.id, fields)}
              onLeave={nothing}
              onChoose={nothing}
              foot={
                <>
                  {tried.problem && <p className="mt-2 text-note text-seal">{problemSentence(t, tried.problem)}</p>}
                  <AnswerWorth form={view.form} score={trial.score} item={item.id} />
                </>
              }
            />
          )
        );
      })}
      {hidden > 0 && <p className="mt-3 text-note text-quiet">{t("forms.preview.hidden", { count: hidden })}</p>}
    </section>
  );
}

function nothing(): void {}

/** It never changes again. */
const never = () => nothing;

/** False until the page's script runs, and for ever without scripts. */
function useAlive(): boolean {
  return useSyncExternalStore(never, () => true, () => false);
}
