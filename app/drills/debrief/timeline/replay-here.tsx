import { Form } from "@remix-run/react";
import { RotateCcw } from "lucide-react";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { useReader } from "#app/words/reader.tsx";

/** Takes the drill up again from one decision, as a practice that counts for nothing. */
export function ReplayHere({ sittingId, turn }: { sittingId: string; turn: number }) {
  const { t } = useReader();
  return (
    <Form method="post" action={paths.again(sittingId)} className="no-print mt-3">
      <input type="hidden" name="turn" value={turn} />
      <Button weight="quiet" icon={RotateCcw} className="-ml-5">
        {t("debrief.steps.again")}
        <span className="sr-only">{t("debrief.steps.againAt", { turn: turn + 1 })}</span>
      </Button>
    </Form>
  );
}
