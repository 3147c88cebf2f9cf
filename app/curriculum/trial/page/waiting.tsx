import { Form, Link } from "@remix-run/react";
import { paths } from "#app/paths.ts";
import { Button, buttonClass } from "#app/ui/button.tsx";
import { useReader } from "#app/words/reader.tsx";

type WaitingProps = { waiting: { draftId: string; name: string; playable: boolean } };

/** Before a trial: what it is, and the way in; or why there is none yet. */
export function Waiting({ waiting: { draftId, name, playable } }: WaitingProps) {
  const { t } = useReader();
  return (
    <>
      <p className="measure mt-6 text-body">{playable ? t("drafts.trial.waiting", { name }) : t("drafts.trial.unplayable")}</p>
      <Form method="post" className="mt-8 flex flex-wrap gap-3">
        {playable && (
          <Button weight="primary" name="act" value="start">
            {t("drafts.trial.begin")}
          </Button>
        )}
        <Link to={paths.draft(draftId)} className={buttonClass(playable ? "plain" : "primary")}>
          {t("drafts.trial.toDraft")}
        </Link>
      </Form>
    </>
  );
}
