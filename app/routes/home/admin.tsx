import { paths } from "#app/paths.ts";
import type { HomeOf } from "#app/routes/home/view.server.ts";
import { Acts, Work } from "#app/routes/home/work.tsx";
import { Sign } from "#app/routes/system/part.tsx";
import { useReader } from "#app/words/reader.tsx";

/** Whether anything needs attention, and three numbers. */
export function AdminHome({ home: { system } }: { home: HomeOf<"admin"> }) {
  const { t, formats } = useReader();
  const { troubles, people, open, audit } = system;
  return (
    <Work title={t("home.admin.title")}>
      <p className="text-lead">
        <Sign good={troubles === 0}>{troubles === 0 ? t("system.verdict.good") : t("system.verdict.fault", { count: troubles })}</Sign>
      </p>
      <ul className="mt-3 space-y-1 text-ui text-quiet">
        <li>{t("home.admin.people", { people: formats.whole(people.people) })}</li>
        <li>{t("home.admin.open", { open: formats.whole(open.practice + open.assessment) })}</li>
        <li>{t("home.admin.audit", { entries: formats.whole(audit.head?.seq ?? 0) })}</li>
      </ul>
      <Acts to={paths.system()} act={t("home.admin.act")} />
      <p className="measure mt-8 text-note text-quiet">{t("home.admin.add")}</p>
    </Work>
  );
}
