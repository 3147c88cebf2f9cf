import { Form, Link } from "@remix-run/react";
import { Printer } from "lucide-react";
import { useDebriefReader } from "#app/drills/debrief/reading.tsx";
import type { DebriefView } from "#app/drills/view/debrief.ts";
import { paths } from "#app/paths.ts";
import { Button, buttonClass } from "#app/ui/button.tsx";
import { useReader } from "#app/words/reader.tsx";

/** What to do after reading; where something else is proposed first, nothing here is the main act. A coach can print. */
export function Acts({ view, proposed }: { view: DebriefView; proposed: boolean }) {
  const { t } = useReader();
  const own = useDebriefReader() === "owner";
  const mayRepeat = view.mode === "practice" || view.attemptsLeft > 0;
  return (
    <div className="no-print mt-8 flex flex-wrap items-center gap-x-4 gap-y-3">
      {own && mayRepeat && (
        <Form method="post" action={paths.drill(view.slug)} className="w-full md:w-auto">
          <input type="hidden" name="mode" value={view.mode} />
          <Button weight={proposed ? "plain" : "primary"} className="w-full">
            {t(view.mode === "practice" ? "debrief.again" : "debrief.assess")}
          </Button>
        </Form>
      )}
      {own && (
        <Link to={paths.drills()} className={buttonClass(mayRepeat || proposed ? "plain" : "primary", "w-full md:w-auto")}>
          {t("debrief.back")}
        </Link>
      )}
      <Button type="button" weight="quiet" icon={Printer} onClick={() => window.print()}>
        {t("debrief.print")}
      </Button>
    </div>
  );
}
