import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import type { DrillMode } from "#app/core/drill/sitting.ts";
import type { Text } from "#app/core/text/text.ts";
import { ScenarioFacts } from "#app/drills/shelf/scenario-facts.tsx";
import type { ShelfScenario } from "#app/drills/view/shelf.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { useReader } from "#app/words/reader.tsx";

type BriefProps = {
  scenario: ShelfScenario;
  firstCutSeconds: number;
  /** The reader's own time allowance in per cent, 100 for most. */
  allowance: number;
};

/** All that the trainee knows beforehand, and the two ways to begin, each with its rules. */
export function Brief({ scenario, firstCutSeconds, allowance }: BriefProps) {
  const { t, read } = useReader();
  const { attemptsUsed: used, attemptsAllowed: allowed } = scenario.assessment;
  const stale = useListed(scenario.stale);
  const resuming = (mode: DrillMode) => scenario.open.some((each) => each.mode === mode);
  return (
    <>
      <div className="mt-6 gap-x-12 md:grid md:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <section aria-labelledby="know">
          <h2 id="know" className="text-note text-quiet">
            {t("shelf.brief.know")}
          </h2>
          <p className="measure mt-1 text-body md:text-lead">{read(scenario.brief)}</p>
        </section>
        <div className="mt-6 md:mt-0">
          <ScenarioFacts scenario={scenario} />
        </div>
      </div>
      {allowance !== 100 && (
        <Notice className="mt-8">
          <p>{t("shelf.brief.allowance", { percent: allowance })}</p>
        </Notice>
      )}
      <div className="mt-10 grid gap-x-12 gap-y-10 md:grid-cols-2">
        <Way scenario={scenario} mode="practice" rules={t("shelf.brief.practice.rules", { returnObjects: true })}>
          {stale && (
            <Notice tone="warn" className="mb-5">
              <p>{t("shelf.brief.practice.stale", { facts: stale })}</p>
            </Notice>
          )}
          <Button weight="primary" className="w-full md:w-auto">
            {t(resuming("practice") ? "shelf.brief.practice.resume" : "shelf.brief.practice.start")}
          </Button>
        </Way>
        <Way
          scenario={scenario}
          mode="assessment"
          rules={t("shelf.brief.assessment.rules", { returnObjects: true, used, allowed, cut: firstCutSeconds })}
        >
          <AssessmentAct used={used >= allowed} resuming={resuming("assessment")} stale={stale} />
        </Way>
      </div>
    </>
  );
}

/** Begins or continues, or says why neither can be done; what is under way is finished whatever happened since. */
function AssessmentAct({ used, resuming, stale }: { used: boolean; resuming: boolean; stale: string | null }) {
  const { t } = useReader();
  if (stale && !resuming) {
    return (
      <Notice tone="warn">
        <p>{t("shelf.brief.assessment.stale", { facts: stale })}</p>
      </Notice>
    );
  }
  if (used && !resuming) return <p className="text-ui text-quiet">{t("shelf.brief.assessment.used")}</p>;
  return <Button className="w-full md:w-auto">{t(resuming ? "shelf.brief.assessment.resume" : "shelf.brief.assessment.start")}</Button>;
}

/** Names one after another, or null where there are none. */
function useListed(names: readonly Text[]): string | null {
  const { language, read } = useReader();
  return names.length === 0 ? null : names.map(read).join(language === "zh" ? "、" : "; ");
}

type WayProps = { scenario: ShelfScenario; mode: DrillMode; rules: readonly string[]; children: ReactNode };

function Way({ scenario, mode, rules, children }: WayProps) {
  const { t } = useReader();
  return (
    <section aria-labelledby={mode} className="border-t border-ink pt-5">
      <h2 id={mode} className="font-serif text-lead font-semibold">
        {t(`shelf.brief.${mode}.title`)}
      </h2>
      <ul className="mt-3 space-y-2 text-ui">
        {rules.map((rule) => (
          <li key={rule} className="flex gap-3">
            <span aria-hidden className="mt-[0.8em] h-px w-3 shrink-0 bg-edge" />
            {rule}
          </li>
        ))}
      </ul>
      <Form method="post" action={paths.drill(scenario.slug)} className="mt-6">
        <input type="hidden" name="mode" value={mode} />
        {children}
      </Form>
    </section>
  );
}
