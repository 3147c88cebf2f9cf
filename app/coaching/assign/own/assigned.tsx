import { Link } from "@remix-run/react";
import type { AssignedInBrief } from "#app/coaching/assign/listed.ts";
import { paths } from "#app/paths.ts";
import { useReader } from "#app/words/reader.tsx";

const WAY = "inline-flex min-h-11 items-center underline decoration-line underline-offset-4 hover:decoration-ink";

/** For the home of those who assign: what waits, and the ways to the list and to more. */
export function Assigned({ brief: { overdue, open } }: { brief: AssignedInBrief }) {
  const { t, formats } = useReader();
  const waits = overdue + open > 0;
  return (
    <section aria-labelledby="assigned" className="mt-10 border-t border-line pt-4">
      <h3 id="assigned" className="font-serif text-lead font-semibold">
        {t("assign.home.title")}
      </h3>
      <p className={overdue > 0 ? "mt-1 text-body font-semibold text-warn" : "mt-1 text-body"}>
        {waits ? t("assign.home.some", { overdue: formats.whole(overdue), open: formats.whole(open) }) : t("assign.home.none")}
      </p>
      <p className="flex flex-wrap gap-x-6 text-ui">
        <Link to={paths.assignments()} className={WAY}>
          {t("assign.home.list")}
        </Link>
        <Link to={paths.newAssignment()} className={WAY}>
          {t("assign.home.assign")}
        </Link>
      </p>
    </section>
  );
}
