import { Link } from "@remix-run/react";
import { paths } from "#app/paths.ts";
import { buttonClass } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Explained } from "#app/visits/qualify/page/explained.tsx";
import type { TestResult } from "#app/visits/view/test.ts";
import { useReader } from "#app/words/reader.tsx";

/** How a test went; question by question only once it is passed. */
export function TestOutcome({ result }: { result: TestResult }) {
  const { t } = useReader();
  const { passed, compared } = result;
  return (
    <div className="mt-6 max-w-2xl">
      <Verdict result={result} />
      {compared ? <BySection sections={compared.sections} /> : <p className="mt-6 text-ui text-quiet">{t("tests.result.changed")}</p>}
      {compared?.told && <Explained told={compared.told} />}
      {!passed && <p className="measure mt-6 text-ui text-quiet">{t("tests.result.whyNoKey")}</p>}
      <p className="mt-8 flex flex-wrap gap-x-4 gap-y-3">
        {result.standing.state === "open" && (
          <Link to={paths.test(result.slug)} className={buttonClass("primary", "w-full md:w-auto")}>
            {t("tests.act.again")}
          </Link>
        )}
        <Link to={paths.tests()} className={buttonClass("plain", "w-full md:w-auto")}>
          {t("tests.back")}
        </Link>
      </p>
    </div>
  );
}

function Verdict({ result: { passed, percent, terms, compared, standing } }: { result: TestResult }) {
  const { t, formats } = useReader();
  const needed = terms.percent;
  return (
    <Notice tone={passed ? "good" : "warn"} title={t(passed ? "tests.result.passed" : "tests.result.failed")}>
      <p>{compared ? t("tests.result.share", { right: compared.right, of: compared.of, percent, needed }) : t("tests.result.shareOnly", { percent, needed })}</p>
      {compared && <p>{t(compared.criticals ? "tests.result.criticals" : "tests.result.criticalsMissed")}</p>}
      {passed && standing.state === "passed" && <p>{t("tests.result.mayVisit")}</p>}
      {passed && standing.state === "open" && standing.again && <p className="mt-1 font-semibold">{t("tests.again.ended")}</p>}
      {!passed && standing.state === "waiting" && <p className="mt-1 font-semibold">{t("tests.result.again", { day: formats.date(standing.from) })}</p>}
      {!passed && standing.state === "open" && <p className="mt-1 font-semibold">{t("tests.result.againNow")}</p>}
    </Notice>
  );
}

type Compared = NonNullable<TestResult["compared"]>;

function BySection({ sections }: Pick<Compared, "sections">) {
  const { t, read } = useReader();
  return (
    <section aria-labelledby="by-section" className="mt-8">
      <h2 id="by-section" className="font-serif text-lead font-semibold">
        {t("tests.result.sections")}
      </h2>
      <table className="mt-2 w-full border-t border-ink text-ui">
        <thead>
          <tr className="border-b border-line text-left text-note text-quiet">
            <th scope="col" className="py-2 pr-4 font-normal">{t("tests.result.section")}</th>
            <th scope="col" className="py-2 text-right font-normal">{t("tests.result.agreed")}</th>
          </tr>
        </thead>
        <tbody>
          {sections.map(({ id, title, right, of }) => (
            <tr key={id} className="border-b border-line">
              <th scope="row" className="py-2 pr-4 text-left font-normal">{read(title)}</th>
              <td className="py-2 text-right tabular-nums">{t("tests.result.agreedOf", { right, of })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
