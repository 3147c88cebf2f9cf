import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { paths } from "#app/paths.ts";
import { Button, buttonClass } from "#app/ui/button.tsx";
import { Confirmed, DeedForm } from "#app/visits/review/deed-form.tsx";
import { Standing } from "#app/visits/review/standing.tsx";
import type { ReviewView } from "#app/visits/view/review.ts";
import { useReader } from "#app/words/reader.tsx";

/** What is to be done with the visit now, or whose turn it is. */
export function NextStep({ view }: { view: ReviewView }) {
  const { t } = useReader();
  const { deeds } = view;
  if (deeds.includes("take")) {
    return (
      <Step said={t(view.ofFirm ? "review.visit.next.takeFirst" : "review.visit.next.take")}>
        <DeedForm view={view} deed="take">
          <Button weight="primary" className="w-full md:w-auto">
            {t("review.visit.next.takeButton")}
          </Button>
        </DeedForm>
      </Step>
    );
  }
  if (deeds.includes("return")) {
    return (
      <Step said={t(view.ofFirm ? "review.visit.next.decideFirst" : "review.visit.next.decide")}>
        <a href="#decision" className={buttonClass("plain", "w-full md:w-auto")}>
          {t("review.visit.next.toDecision")}
        </a>
      </Step>
    );
  }
  if (deeds.includes("publish")) return <Publish view={view} />;
  return (
    <Step said={<Standing view={view} />}>
      {deeds.includes("release") && <PutBack view={view} />}
      {SHOWN.includes(view.state) && !view.ofFirm && (
        <Link to={paths.result(view.visitId)} className={buttonClass("plain", "w-full md:w-auto")}>
          {t("review.visit.next.toResult")}
        </Link>
      )}
    </Step>
  );
}

const SHOWN: readonly ReviewView["state"][] = ["published", "appealed", "final"];

/** Another's, for when they are away or have left. */
export function PutBack({ view }: { view: ReviewView }) {
  const { t } = useReader();
  return (
    <div className="w-full md:w-80 md:shrink-0">
      <Confirmed
        view={view}
        deed="release"
        label={t("review.visit.release.label")}
        said={t(view.holds ? "review.visit.release.own" : "review.visit.release.other")}
        confirm={t("review.visit.release.confirm")}
      />
    </div>
  );
}

function Publish({ view }: { view: ReviewView }) {
  const { t } = useReader();
  return (
    <Step said={t(view.excluded === null ? "review.visit.next.publish" : "review.visit.next.publishExcluded")}>
      <div className="w-full md:w-80 md:shrink-0">
        <Confirmed
          view={view}
          deed="publish"
          weight="primary"
          label={t("review.visit.next.publishButton")}
          said={t("review.visit.next.publishSure")}
          confirm={t("review.visit.next.publishConfirm")}
        />
      </div>
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
