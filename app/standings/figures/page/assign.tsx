import { Link } from "@remix-run/react";
import { paths } from "#app/paths.ts";
import { LINK } from "#app/standings/figures/page/frame.tsx";
import type { Assigning } from "#app/standings/figures/view.ts";
import { useReader } from "#app/words/reader.tsx";

/** From a weak standard to a drill in one step, for whoever may assign one. */
export function AssignLink({ standard, title, branch, drillable, assigning }: { standard: string; title: string; branch: string | null; drillable: boolean; assigning: Assigning }) {
  const { t } = useReader();
  if (!drillable) return <span className="text-note text-quiet">{t("figures.assign.nothing")}</span>;
  if (!assigning.may) return null;
  return (
    <Link to={paths.newAssignment({ standard, ...(branch === null ? {} : { branch }) })} aria-label={t("figures.assign.label", { title })} className={`${LINK} text-note`}>
      {t("figures.assign.do")}
    </Link>
  );
}

/** Who can assign, for those who cannot. */
export function WhoAssigns({ assigning: { may, who } }: { assigning: Assigning }) {
  const { t, read, language } = useReader();
  if (may || who.length === 0) return null;
  const named = who.map(({ name, role, branch }) => `${read(name)} ${t("figures.assign.as", { role: t(`trade.role.${role}`), branch: branch ? read(branch) : "" }).trim()}`);
  return <p className="measure mt-3 text-note text-quiet">{t("figures.assign.who", { names: named.join(language === "zh" ? "、" : ", ") })}</p>;
}
