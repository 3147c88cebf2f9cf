import { Link } from "@remix-run/react";
import { paths } from "#app/paths.ts";
import { LINK } from "#app/standings/figures/page/frame.tsx";
import type { Assigning } from "#app/standings/figures/view.ts";
import { useReader } from "#app/words/reader.tsx";

type AssignProps = { standard: string; title: string; branch: string | null; drillable: boolean; assigning: Assigning };

/** From a weak standard to a drill in one step, for whoever may assign one. */
export function AssignLink({ standard, title, branch, drillable, assigning }: AssignProps) {
  const { t } = useReader();
  if (!drillable) return <span className="text-note text-quiet">{t("figures.assign.nothing")}</span>;
  if (!assigning.may) return null;
  return (
    <Link to={paths.newAssignment({ standard, ...(branch === null ? {} : { branch }) })} aria-label={t("figures.assign.label", { title })} className={`${LINK} text-note`}>
      {t("figures.assign.do")}
    </Link>
  );
}

/** So many are named; who they are is found in one's branch anyway. */
const NAMED = 4;

/** Who can assign, for those who cannot. */
export function WhoAssigns({ assigning: { may, who } }: { assigning: Assigning }) {
  const { t, read, language } = useReader();
  if (may || who.length === 0) return null;
  const [open, close] = language === "zh" ? ["（", "）"] : [" (", ")"];
  const named = who.slice(0, NAMED).map(({ name, role, branch }) => `${read(name)}${open}${branch ? read(branch) : t(`trade.role.${role}`)}${close}`);
  const names = named.join(language === "zh" ? "、" : ", ");
  return <p className="measure mt-3 text-note text-quiet">{t("figures.assign.who", { names: who.length > NAMED ? `${names}…` : names })}</p>;
}
