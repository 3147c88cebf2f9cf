import { Form, Link } from "@remix-run/react";
import type { Standing } from "#app/library/withdrawal.server.ts";
import { paths } from "#app/paths.ts";
import { Button, buttonClass } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { useReader } from "#app/words/reader.tsx";

type WithdrawalProps = {
  standing: Standing;
  /** Drills of this scenario that are under way. */
  open: number;
};

/** What withdrawing a scenario does, or putting it back, and the press that does it. */
export function Withdrawal({ standing, open }: WithdrawalProps) {
  const { t, formats } = useReader();
  const { slug, version, withdrawnAt } = standing;
  return (
    <>
      <p className="mt-1 break-all text-ui text-quiet">{t("drafts.withdrawal.version", { slug, version })}</p>
      {withdrawnAt === null ? (
        <p className="measure mt-6 text-body">{t("drafts.withdrawal.said")}</p>
      ) : (
        <Notice tone="warn" className="mt-6">
          <p suppressHydrationWarning>{t("drafts.withdrawal.since", { when: formats.moment(withdrawnAt) })}</p>
        </Notice>
      )}
      <ul className="measure mt-4 list-disc space-y-2 pl-5 text-ui">
        <li>{open === 0 ? t("drafts.withdrawal.openNone") : t("drafts.withdrawal.open", { count: open })}</li>
        <li>{withdrawnAt === null ? t("drafts.withdrawal.records") : t("drafts.withdrawal.back", { version })}</li>
      </ul>
      <Form method="post" replace className="mt-8 flex flex-wrap gap-3">
        <Button weight="primary" name="deed" value={withdrawnAt === null ? "withdraw" : "put-back"} className="w-full md:w-auto">
          {withdrawnAt === null ? t("drafts.withdrawal.submit") : t("drafts.withdrawal.submitBack")}
        </Button>
        <Link to={paths.scenarios()} className={buttonClass("plain", "w-full md:w-auto")}>
          {t("drafts.withdrawal.all")}
        </Link>
        {withdrawnAt === null && (
          <Link to={paths.scenario(slug)} className={buttonClass("quiet", "w-full md:w-auto")}>
            {t("drafts.withdrawal.see")}
          </Link>
        )}
      </Form>
    </>
  );
}
