import type { Desk } from "#app/visits/fill/desk/answer-desk.ts";
import { paths } from "#app/paths.ts";
import { buttonClass } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { useReader } from "#app/words/reader.tsx";

/** What keeps answers from being sent, and what to do; nothing while all is well. `back`: the page to come back to. */
export function DeskNotices({ desk, back }: { desk: Desk; back: string }) {
  const { t } = useReader();
  return (
    <div role="status" className="space-y-4 not-empty:mb-6">
      {desk.elsewhere && (
        <Notice tone="bad" title={t("visits.elsewhere.title")}>
          <p>{t("visits.elsewhere.said")}</p>
          <a href={paths.signIn(back)} className={buttonClass("plain", "mt-3")}>
            {t("visits.elsewhere.signIn")}
          </a>
        </Notice>
      )}
      {!desk.kept && (
        <Notice tone="warn">
          <p>{t("visits.notKept")}</p>
        </Notice>
      )}
    </div>
  );
}
