import { Link } from "@remix-run/react";
import { paths } from "#app/paths.ts";
import { buttonClass } from "#app/ui/button.tsx";
import { TestStanding } from "#app/visits/qualify/page/standing.tsx";
import { Terms } from "#app/visits/qualify/page/terms.tsx";
import type { TestRow, TestsView } from "#app/visits/view/test.ts";
import { useReader } from "#app/words/reader.tsx";

/** Every form with the test on it; what is open comes first, and the first of those is the page's main act. */
export function TestsList({ view: { tests, terms } }: { view: TestsView }) {
  const { t, read } = useReader();
  if (tests.length === 0) return <p className="mt-8 text-body">{t("tests.none")}</p>;
  return (
    <div className="mt-6 max-w-2xl">
      <Terms terms={terms} />
      <ul className="mt-6 border-t border-line">
        {tests.map((test, place) => (
          <li key={test.slug} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 border-b border-line py-4">
            <div className="min-w-0">
              <h2 className="text-body font-semibold">{read(test.title)}</h2>
              <TestStanding test={test} />
            </div>
            <Act test={test} primary={place === 0} />
          </li>
        ))}
      </ul>
      <Link to={paths.visits()} className="mt-6 inline-flex min-h-11 items-center text-ui underline decoration-line underline-offset-4">
        {t("visits.back")}
      </Link>
    </div>
  );
}

function Act({ test, primary }: { test: TestRow; primary: boolean }) {
  const { t, read } = useReader();
  if (test.state === "none") return null;
  const open = test.state === "open";
  const act = t(`tests.act.${open && test.attempts > 0 ? "again" : test.state}`);
  return (
    <Link to={open ? paths.test(test.slug) : paths.testResult(test.slug, test.attempt)} aria-label={`${act} · ${read(test.title)}`} className={buttonClass(open && primary ? "primary" : "plain", "w-full md:w-auto")}>
      {act}
    </Link>
  );
}
