import { Form, Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { paths } from "#app/paths.ts";
import { Button, buttonClass } from "#app/ui/button.tsx";
import { Standing } from "#app/visits/review/standing.tsx";
import type { ReviewView } from "#app/visits/view/review.ts";
import { useReader } from "#app/words/reader.tsx";

/** What is to be done with the visit now, or whose turn it is. */
export function NextStep({ view }: { view: ReviewView }) {
  const { t } = useReader();
  const { deeds } = view;
  if (deeds.includes("take")) {
    return (
      <Step said={t("review.visit.next.take")}>
        <DeedForm view={view} deed="take">
          <Button weight="primary" className="w-full md:w-auto">
            {t("review.visit.next.takeButton")}
          </Button>
        </DeedForm>
      </Step>
    );
  }
  if (deeds.includes("approve")) {
    return (
      <Step said={t("review.visit.next.decide")}>
        <a href="#decision" className={buttonClass("plain", "w-full md:w-auto")}>
          {t("review.visit.next.toDecision")}
        </a>
      </Step>
    );
  }
  if (deeds.includes("publish")) return <Publish view={view} />;
  return (
    <Step said={<Standing view={view} />}>
      {view.state === "published" && (
        <Link to={paths.result(view.visitId)} className={buttonClass("plain", "w-full md:w-auto")}>
          {t("review.visit.next.toResult")}
        </Link>
      )}
    </Step>
  );
}

/** Opened first, confirmed then; works without scripts. */
function Publish({ view }: { view: ReviewView }) {
  const { t } = useReader();
  return (
    <Step said={t("review.visit.next.publish")}>
      <details className="group w-full md:w-auto">
        <summary className={buttonClass("primary", "w-full group-open:hidden md:w-auto")}>{t("review.visit.next.publishButton")}</summary>
        <div className="border-l-2 border-seal pl-4">
          <p className="text-ui font-semibold">{t("review.visit.next.publishSure")}</p>
          <DeedForm view={view} deed="publish">
            <Button weight="primary" className="mt-3 w-full md:w-auto">
              {t("review.visit.next.publishConfirm")}
            </Button>
          </DeedForm>
        </div>
      </details>
    </Step>
  );
}

function Step({ said, children }: { said: ReactNode; children: ReactNode }) {
  return (
    <div className="no-print mt-6 flex flex-col items-start gap-x-8 gap-y-4 border-y border-ink py-4 md:flex-row md:items-center md:justify-between">
      <p className="measure text-ui">{said}</p>
      {children}
    </div>
  );
}

type DeedFormProps = { view: ReviewView; deed: "take" | "approve" | "publish"; children: ReactNode };

/** Posts one deed, with the state of the visit it was decided on. */
export function DeedForm({ view, deed, children }: DeedFormProps) {
  return (
    <Form method="post" className="w-full shrink-0 md:w-auto">
      <input type="hidden" name="deed" value={deed} />
      <input type="hidden" name="seen" value={view.seen} />
      {children}
    </Form>
  );
}
