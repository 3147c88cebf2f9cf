import { Form, Link } from "@remix-run/react";
import { RemarksAt, type RemarksAtProps } from "#app/coaching/remarks/remarks-at.tsx";
import type { CoachingView, OwnAppeal } from "#app/coaching/view.ts";
import { paths } from "#app/paths.ts";
import { Button, buttonClass } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { useReader } from "#app/words/reader.tsx";

type CoachActsProps = Omit<RemarksAtProps, "turn" | "open">;

/** At the end of a debrief: what was said of the whole drill; for its owner also sharing it, or appealing its score. */
export function CoachActs({ coaching, refused = null }: CoachActsProps) {
  const { t } = useReader();
  const heading = coaching.reader === "coach" ? t("coaching.remarks.whole") : t(`coaching.acts.${coaching.mode}`);
  const silent = coaching.threads.every(({ turn }) => turn !== null);
  return (
    <section id="coaching" aria-labelledby="coaching-title" className="keep-together mt-14 scroll-mt-4">
      <h2 id="coaching-title" className="font-serif text-lead font-semibold">
        {heading}
      </h2>
      {coaching.reader === "owner" && <Readers coaching={coaching} />}
      {coaching.reader === "coach" && silent && <p className="mt-2 text-ui text-quiet">{t("coaching.acts.noneYet")}</p>}
      <RemarksAt coaching={coaching} turn={null} refused={refused} />
      {coaching.appeal && <Appeal coaching={coaching} appeal={coaching.appeal} />}
    </section>
  );
}

/** Who can read it; of a practice, with the press that changes that. */
function Readers({ coaching: { sittingId, shared, inBranch } }: { coaching: CoachingView }) {
  const { t } = useReader();
  if (shared === null) return <p className="measure mt-2 text-ui text-quiet">{t(inBranch ? "coaching.acts.readers" : "coaching.acts.readersNoBranch")}</p>;
  const said = shared ? (inBranch ? "shared" : "sharedNoBranch") : inBranch ? "private" : "privateNoBranch";
  return (
    <Form method="post" action={paths.share(sittingId)} preventScrollReset className="mt-3">
      <input type="hidden" name="on" value={shared ? "0" : "1"} />
      <div aria-live="polite">
        {shared ? (
          <Notice tone="good">
            <p className="measure">{t(`coaching.share.${said}`)}</p>
          </Notice>
        ) : (
          <p className="measure text-ui">{t(`coaching.share.${said}`)}</p>
        )}
      </div>
      <Button className="no-print mt-4 w-full md:w-auto">{t(shared ? "coaching.share.off" : "coaching.share.on")}</Button>
    </Form>
  );
}

/** How the appeal stands, and the way to it. */
function Appeal({ coaching: { sittingId, reader }, appeal }: { coaching: CoachingView; appeal: OwnAppeal }) {
  const { t } = useReader();
  const said = useAppealSaid(appeal, reader);
  const upheld = appeal.kind === "made" && appeal.settled?.outcome === "upheld";
  return (
    <div className="mt-6">
      <Notice tone={upheld ? "good" : "plain"}>
        <p className="measure">{said}</p>
        {appeal.kind === "made" && appeal.settled && reader === "owner" && (
          <p className="measure mt-1 break-words whitespace-pre-line text-quiet">{appeal.settled.reason}</p>
        )}
      </Notice>
      {reader === "owner" && appeal.kind !== "past" && (
        <Link to={paths.appeal(sittingId)} className={buttonClass("plain", "no-print mt-4 w-full md:w-auto")}>
          {t(appeal.kind === "may" ? "coaching.appeal.act" : "coaching.appeal.see")}
        </Link>
      )}
    </div>
  );
}

/** One sentence on an appeal. */
export function useAppealSaid(appeal: OwnAppeal, reader: CoachingView["reader"] = "owner"): string {
  const { t, formats } = useReader();
  if (appeal.kind === "may") return t("coaching.appeal.may", { day: formats.date(appeal.until) });
  if (appeal.kind === "past") return t("coaching.appeal.past", { day: formats.date(appeal.until) });
  if (!appeal.settled) return t("coaching.appeal.open", { day: formats.day(appeal.at) });
  if (appeal.settled.outcome === "rejected") return t("coaching.appeal.rejected");
  return t(reader === "coach" ? "coaching.appeal.upheldForCoach" : "coaching.appeal.upheld");
}
