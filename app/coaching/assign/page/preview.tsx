import { Form, useNavigation } from "@remix-run/react";
import type { AssignPage, Candidate, Preview as Shown } from "#app/coaching/assign/choices.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { problemSentence } from "#app/words/problem-sentence.ts";
import { postName } from "#app/words/names.ts";
import { useReader } from "#app/words/reader.tsx";

/** Who would be sent what, and the one press that sends it. What stands here is what goes out, less who is unticked. */
export function Preview({ page, shown }: { page: AssignPage; shown: Shown }) {
  const { t, read } = useReader();
  const { choice, problem, key } = page;
  const busy = useNavigation().state !== "idle";
  const titles = page.scenarios.filter(({ slug }) => choice.slugs.includes(slug));
  return (
    <section aria-labelledby="preview" className="mt-8 border-t border-ink pt-5">
      <h2 id="preview" className="font-serif text-lead font-semibold">
        {t("assign.preview.title")}
      </h2>
      {problem && (
        <Notice tone="warn" alert className="mt-3">
          <p>{problemSentence(t, problem)}</p>
        </Notice>
      )}
      {shown.count > 0 && (
        // A form of its own for every list, so that its ticks are those of the list.
        <Form key={key} method="post" action={paths.newAssignment()}>
          <Hidden page={page} shown={shown} />
          <Sum page={page} shown={shown} titles={titles.map(({ title }) => read(title))} />
          {shown.people.length > 0 && <People page={page} shown={shown} />}
          {!problem && (
            <Button weight="primary" className="mt-6 w-full md:w-auto" aria-disabled={busy || undefined}>
              {t("assign.preview.confirm")}
            </Button>
          )}
        </Form>
      )}
    </section>
  );
}

function Hidden({ page: { key, choice }, shown }: { page: AssignPage; shown: Shown }) {
  const { mode, dueOn, times, note, standard, words, branch, post, everyone } = choice;
  const fields = { key, mode, dueOn, times, note, standard: standard ?? "" };
  const group = { whole: "1", words, branch: branch ?? "", post: post ?? "", whom: everyone || shown.nobodyWeak ? "all" : "" };
  return (
    <>
      {Object.entries({ ...fields, ...(shown.whole ? group : {}) }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {choice.slugs.map((slug) => (
        <input key={slug} type="hidden" name="slug" value={slug} />
      ))}
    </>
  );
}

function Sum({ page: { choice }, shown, titles }: { page: AssignPage; shown: Shown; titles: readonly string[] }) {
  const { t, formats } = useReader();
  const { mode, times, dueOn, note, standard } = choice;
  return (
    <div className="measure mt-3 space-y-1 text-body">
      <p>
        <span className="font-semibold">{t("assign.preview.who", { count: shown.count })}</span>
        {titles.map((title) => (
          <span key={title}> · {title}</span>
        ))}
      </p>
      {/^\d{4}-\d{2}-\d{2}$/.test(dueOn) && <p>{t(`assign.preview.terms.${mode}`, { often: t("assign.often", { count: times }), day: formats.date(dueOn) })}</p>}
      {note !== "" && <p className="whitespace-pre-line">{t("assign.preview.note", { note })}</p>}
      {shown.skipped > 0 && <p className="text-ui text-warn">{t("assign.preview.skipped", { count: shown.skipped })}</p>}
      {standard !== null && shown.nobodyWeak && <p className="text-ui text-quiet">{t("assign.preview.nobodyWeak", { id: standard })}</p>}
      {standard !== null && shown.people.some(({ why }) => why) && <p className="text-ui text-quiet">{t("assign.preview.basis", { id: standard })}</p>}
    </div>
  );
}

function People({ page, shown }: { page: AssignPage; shown: Shown }) {
  const { t, formats } = useReader();
  const said = shown.whole
    ? t("assign.preview.whole", { shown: formats.whole(shown.people.length), people: formats.whole(shown.count) })
    : t("assign.preview.untick");
  return (
    <div role="group" aria-label={t("assign.preview.people")} className="mt-4">
      <p className="text-ui text-quiet">{said}</p>
      <ul className="mt-2 border-t border-line">
        {shown.people.map((person) => (
          <li key={person.id} className="border-b border-line">
            {shown.whole ? (
              <div className="flex min-h-11 items-center text-ui">
                <Person page={page} person={person} />
              </div>
            ) : (
              <label className="flex min-h-11 items-center gap-3 py-1 text-ui">
                <input type="checkbox" name="person" value={person.id} defaultChecked className="size-5 shrink-0 accent-seal" />
                <Person page={page} person={person} />
              </label>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Person({ page: { scenarios }, person: { name, branch, post, why, has } }: { page: AssignPage; person: Candidate }) {
  const { t, read, language } = useReader();
  const titles = scenarios.filter(({ slug }) => has.includes(slug)).map(({ title }) => read(title));
  const place = [branch ? read(branch) : null, postName(t, post)].filter(Boolean).join(" · ");
  return (
    <span className="flex flex-wrap items-baseline gap-x-4">
      <span className="font-semibold">{read(name)}</span>
      <span className="text-quiet">{place}</span>
      {why && <span>{t(why.sittings === 1 ? "assign.preview.whyOne" : "assign.preview.why", why)}</span>}
      {titles.length > 0 && <span className="text-warn">{t("assign.preview.has", { titles: titles.join(language === "zh" ? "、" : ", ") })}</span>}
    </span>
  );
}
