import { Form } from "@remix-run/react";
import type { Problem } from "#app/core/result.ts";
import { paths } from "#app/paths.ts";
import { Button, buttonClass } from "#app/ui/button.tsx";
import { FilterBar } from "#app/ui/filter-bar.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { TestStanding } from "#app/visits/qualify/page/standing.tsx";
import type { TestsOf, TestsOfView } from "#app/visits/view/test.ts";
import { problemSentence } from "#app/words/problem-sentence.ts";
import { useReader } from "#app/words/reader.tsx";

/** A request that was refused, and what was typed. */
export type RefusedAgain = { attempt: string; reason: string; problem: Problem };

type AgainProps = { view: TestsOfView; refused: RefusedAgain | null };

/** One evaluator's tests, of which a passed one can be asked for again. */
export function TestsAgain({ view: { people, of }, refused }: AgainProps) {
  const { t, read } = useReader();
  return (
    <>
      <FilterBar
        action={paths.testsOf()}
        label={t("tests.again.who")}
        show={t("tests.again.show")}
        choices={[
          {
            name: "person",
            label: t("tests.again.who"),
            first: t("tests.again.nobody"),
            chosen: of?.person.id ?? null,
            options: people.map(({ id, name, firm }) => ({ value: id, label: firm ? `${read(name)} · ${read(firm)}` : read(name) })),
          },
        ]}
      />
      {of ? <Tests key={of.person.id} of={of} refused={refused} /> : <p className="measure mt-8 text-body">{t("tests.again.none")}</p>}
    </>
  );
}

function Tests({ of: { person, tests }, refused }: { of: TestsOf; refused: RefusedAgain | null }) {
  const { read } = useReader();
  return (
    <section aria-labelledby="tests-of" className="mt-8 max-w-2xl">
      <h2 id="tests-of" className="font-serif text-lead font-semibold">
        {read(person.name)}
      </h2>
      <ul className="mt-2 border-t border-line">
        {tests.map((test) => (
          <li key={test.slug} className="border-b border-line py-4">
            <h3 className="text-body font-semibold">{read(test.title)}</h3>
            <TestStanding test={test} />
            {test.state === "passed" && <Ask attempt={test.attempt} form={read(test.title)} refused={refused?.attempt === test.attempt ? refused : null} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Opens first and says what it means. */
function Ask({ attempt, form, refused }: { attempt: string; form: string; refused: RefusedAgain | null }) {
  const { t } = useReader();
  const said = refused && problemSentence(t, refused.problem);
  const atField = refused?.problem.code.startsWith("reason-") ?? false;
  return (
    <details open={refused !== null} className="group mt-2">
      <summary aria-label={`${t("tests.again.open")} · ${form}`} className={buttonClass("plain", "w-full md:w-auto")}>
        {t("tests.again.open")}
      </summary>
      <Form method="post" className="mt-3 border-l-2 border-ink pb-2 pl-4">
        <p className="text-ui">{t("tests.again.said")}</p>
        <input type="hidden" name="attempt" value={attempt} />
        {said && !atField && (
          <Notice tone="bad" alert className="mt-4">
            <p>{said}</p>
          </Notice>
        )}
        <TextArea label={t("tests.again.reason")} hint={t("tests.again.reasonHint")} name="reason" required maxLength={2000} rows={2} defaultValue={refused?.reason} error={atField ? said : null} className="mt-4" />
        <Button className="mt-4 w-full md:w-auto">{t("tests.again.confirm")}</Button>
      </Form>
    </details>
  );
}
