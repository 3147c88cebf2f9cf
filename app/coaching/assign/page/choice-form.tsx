import { Form, Link } from "@remix-run/react";
import { mostTimes } from "#app/core/assignment/terms.ts";
import type { AssignPage } from "#app/coaching/assign/choices.ts";
import { ScenarioPicks } from "#app/coaching/assign/page/scenario-picks.tsx";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { postName } from "#app/words/names.ts";
import { useReader } from "#app/words/reader.tsx";

/** Who and what, as a form that only changes the address, so that it works without scripts and can be gone back to. */
export function ChoiceForm({ page, primary }: { page: AssignPage; primary: boolean }) {
  const { t } = useReader();
  const { choice } = page;
  return (
    <Form key={JSON.stringify(choice)} method="get" action={paths.newAssignment()} className="space-y-10">
      <Who page={page} />
      <fieldset>
        <legend className="font-serif text-lead font-semibold">{t("assign.new.what")}</legend>
        <ScenarioPicks scenarios={page.scenarios} chosen={choice.slugs} standard={choice.standard} />
        <Terms page={page} />
      </fieldset>
      <Button weight={primary ? "primary" : "plain"} className="w-full md:w-auto">
        {t("assign.new.show")}
      </Button>
    </Form>
  );
}

function Who({ page: { choice, branches, posts, standards, named } }: { page: AssignPage }) {
  const { t, read } = useReader();
  const only = choice.people.length > 0;
  return (
    <fieldset>
      <legend className="font-serif text-lead font-semibold">{t("assign.new.who")}</legend>
      {only && <Only named={named} people={choice.people} />}
      <div className="mt-4 grid items-end gap-4 md:grid-cols-2 lg:grid-cols-3">
        {!only && (
          <>
            <Select label={t("assign.new.branch")} name="branch" unchosen={t("assign.new.anyBranch")} groups={[{ label: "", options: branches.map(({ id, name }) => ({ value: id, label: read(name) })) }]} defaultValue={choice.branch ?? ""} />
            <Select label={t("assign.new.post")} name="post" unchosen={t("assign.new.anyPost")} groups={[{ label: "", options: posts.map((post) => ({ value: post, label: postName(t, post) })) }]} defaultValue={choice.post ?? ""} />
            <Field label={t("assign.new.words")} name="words" type="search" maxLength={200} placeholder={t("assign.new.wordsHint")} defaultValue={choice.words} />
          </>
        )}
        <Select label={t("assign.new.standard")} name="standard" unchosen={t("assign.new.noStandard")} groups={[{ label: "", options: standards.map(({ id, title }) => ({ value: id, label: `${id} ${read(title)}` })) }]} defaultValue={choice.standard ?? ""} hint={t("assign.new.standardHint")} className="min-w-0" />
        {!only && <Select label={t("assign.new.whom")} name="whom" unchosen={t("assign.new.weak")} groups={[{ label: "", options: [{ value: "all", label: t("assign.new.everyone") }] }]} defaultValue={choice.everyone ? "all" : ""} />}
      </div>
    </fieldset>
  );
}

/** People named by the address that led here, and the way to others. */
function Only({ named, people }: { named: AssignPage["named"]; people: readonly string[] }) {
  const { t, read, language } = useReader();
  return (
    <p className="mt-2 flex flex-wrap items-center gap-x-6 text-ui">
      {people.map((id) => (
        <input key={id} type="hidden" name="person" value={id} />
      ))}
      {t("assign.new.only", { names: named.map(({ name }) => read(name)).join(language === "zh" ? "、" : ", ") })}
      <Link to={paths.newAssignment()} className="inline-flex min-h-11 items-center underline decoration-line underline-offset-4 hover:decoration-ink">
        {t("assign.new.notOnly")}
      </Link>
    </p>
  );
}

function Terms({ page: { choice, today, latest, attempts } }: { page: AssignPage }) {
  const { t } = useReader();
  const practice = mostTimes("practice", attempts);
  return (
    <div className="mt-6 grid items-end gap-4 md:grid-cols-2 lg:grid-cols-3">
      <Select label={t("assign.new.mode")} name="mode" unchosen={t("trade.mode.practice")} groups={[{ label: "", options: [{ value: "assessment", label: t("trade.mode.assessment") }] }]} defaultValue={choice.mode === "assessment" ? "assessment" : ""} />
      <Field label={t("assign.new.times")} name="times" type="number" min={1} max={practice} defaultValue={choice.times} hint={t("assign.new.timesHint", { practice, attempts })} />
      <Field label={t("assign.new.due")} name="dueOn" type="date" min={today} max={latest} defaultValue={choice.dueOn} />
      <TextArea label={t("assign.new.note")} name="note" maxLength={300} rows={2} defaultValue={choice.note} className="md:col-span-2 lg:col-span-3" />
    </div>
  );
}
