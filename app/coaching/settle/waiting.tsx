import { Link } from "@remix-run/react";
import { paths } from "#app/paths.ts";
import { useReader } from "#app/words/reader.tsx";

const LINK = "inline-flex min-h-11 items-center text-ui underline decoration-line underline-offset-4 hover:decoration-ink";

/** On the trainer's home: what waits to be settled, and the ways there. */
export function Waiting({ waiting: { objections, appeals } }: { waiting: { objections: number; appeals: number } }) {
  const { t } = useReader();
  const said = [objections > 0 && t("coaching.home.objections", { count: objections }), appeals > 0 && t("coaching.home.appeals", { count: appeals })].filter(Boolean);
  return (
    <section aria-labelledby="to-settle" className="mt-10">
      <h3 id="to-settle" className="font-serif text-lead font-semibold">
        {t("coaching.home.title")}
      </h3>
      <p className={said.length > 0 ? "mt-1 text-ui font-semibold" : "mt-1 text-ui text-quiet"}>{said.length > 0 ? said.join(" ") : t("coaching.home.none")}</p>
      <p className="flex flex-wrap gap-x-8">
        <Link to={paths.objections()} className={LINK}>
          {t("coaching.home.toObjections")}
        </Link>
        <Link to={paths.appeals()} className={LINK}>
          {t("coaching.home.toAppeals")}
        </Link>
      </p>
    </section>
  );
}
