import { Check, X } from "lucide-react";
import type { Answer } from "#app/core/form/form.ts";
import { Story } from "#app/visits/qualify/page/story.tsx";
import { useAnswerWords } from "#app/visits/score/found-words.ts";
import type { TestItem, TestResult } from "#app/visits/view/test.ts";
import { useReader } from "#app/words/reader.tsx";

type Told = NonNullable<NonNullable<TestResult["compared"]>["told"]>;

/** Every compared question with both answers, and why the key is so where that may be doubted. */
export function Explained({ told: { case: title, story, sections } }: { told: Told }) {
  const { t, read } = useReader();
  return (
    <section aria-labelledby="items" className="mt-10">
      <h2 id="items" className="font-serif text-lead font-semibold">
        {t("tests.result.items")}
      </h2>
      <p className="mt-1 text-ui text-quiet">{t("tests.result.itemsSaid")}</p>
      <details className="mt-2">
        <summary className="inline-flex min-h-11 items-center text-ui underline decoration-line underline-offset-4">{t("tests.result.story")}</summary>
        <p className="mt-2 text-ui font-semibold">{t("tests.take.caseTitle", { title: read(title) })}</p>
        <Story text={read(story)} />
      </details>
      {sections.map(({ id, title: named, items }) => (
        <section key={id} aria-labelledby={`told-${id}`} className="mt-6">
          <h3 id={`told-${id}`} className="border-b border-ink pb-2 text-body font-semibold">
            {read(named)}
          </h3>
          <ul>
            {items.map((item) => (
              <Line key={item.item.id} told={item} />
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

function Line({ told: { item, answer, key: right, agrees, because } }: { told: TestItem }) {
  const { t, read } = useReader();
  const answerWords = useAnswerWords();
  const say = (said: Answer | null) => (said ? answerWords(item, said).said : t("tests.result.notAsked"));
  const Sign = agrees ? Check : X;
  return (
    <li className="grid grid-cols-[1.5rem_minmax(0,1fr)] gap-x-3 border-b border-line py-3">
      <Sign role="img" aria-label={t(agrees ? "tests.result.agrees" : "tests.result.differs")} size={20} strokeWidth={2} className={agrees ? "mt-0.5 text-good" : "mt-0.5 text-seal"} />
      <div className="min-w-0">
        <p className="text-ui text-quiet">{read(item.question)}</p>
        <dl className="mt-1 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 text-ui">
          <dt className="text-quiet">{t("tests.result.own")}</dt>
          <dd>{say(answer)}</dd>
          {!agrees && (
            <>
              <dt className="text-quiet">{t("tests.result.key")}</dt>
              <dd className="font-semibold">{say(right)}</dd>
            </>
          )}
        </dl>
        {because && (
          <p className="measure mt-1 text-ui">
            <span className="text-quiet">{t("tests.result.because")} · </span>
            {read(because)}
          </p>
        )}
      </div>
    </li>
  );
}
