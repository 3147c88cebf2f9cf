import { useState } from "react";
import { whyUnfit, NO_TIES, type Unfit } from "#app/core/visit/unfit.ts";
import type { VisitMode } from "#app/core/visit/visit.ts";
import { Select } from "#app/ui/select.tsx";
import type { SelectGroup } from "#app/ui/select.tsx";
import type { EvaluatorChoice } from "#app/visits/view/plan.ts";
import { useReader } from "#app/words/reader.tsx";

type Purpose = { readonly branchId: string; readonly slug: string; readonly mode: VisitMode; readonly today: string; readonly rotationDays: number };

type EvaluatorSelectProps = {
  label: string;
  hint?: string;
  evaluators: readonly EvaluatorChoice[];
  /** What they are chosen for; null where that is not known yet, and then nobody is left out. */
  purpose: Purpose | null;
  chosen: string;
  error: string | null;
};

/** Who goes, by firm, the bank's own first. Whoever cannot be sent stands at the end with the reason, and cannot be chosen. */
export function EvaluatorSelect({ label, hint, evaluators, purpose, chosen, error }: EvaluatorSelectProps) {
  const { t, read } = useReader();
  const why = useWhy();
  const [picked, setPicked] = useState(chosen);
  const judged = evaluators.map((each) => ({ each, unfit: purpose && judge(each, purpose) }));
  const fit = judged.filter(({ unfit }) => unfit === null).map(({ each }) => each);
  const firmOf = ({ firm }: EvaluatorChoice) => (firm ? read(firm) : "");
  const groups: SelectGroup[] = [...new Set(fit.map(firmOf))].sort().map((firm) => ({
    label: firm === "" ? t("planning.inside") : firm,
    options: fit.filter((each) => firmOf(each) === firm).map(({ id, name }) => ({ value: id, label: read(name) })),
  }));
  const others = judged.flatMap(({ each, unfit }) =>
    unfit ? [{ value: each.id, label: t("planning.notOffered", { name: read(each.name), why: why(unfit) }), disabled: true }] : [],
  );
  if (others.length > 0) groups.push({ label: t("planning.notOfferedTitle"), options: others });
  return (
    <Select
      // Chosen for another place or form, a person who cannot go there with it must not stay chosen.
      key={`${purpose?.branchId} ${purpose?.slug} ${purpose?.mode}`}
      label={label}
      name="evaluatorId"
      required
      hint={hint}
      unchosen={t("planning.evaluatorUnchosen")}
      groups={groups}
      defaultValue={fit.some(({ id }) => id === picked) ? picked : ""}
      onChange={(event) => setPicked(event.target.value)}
      error={error}
    />
  );
}

/** What stands between somebody and a place comes first: no test changes it. */
function judge({ ties, untested }: EvaluatorChoice, { branchId, slug, mode, today, rotationDays }: Purpose): Unfit | { readonly why: "untested" } | null {
  const unfit = whyUnfit(ties[branchId] ?? NO_TIES, mode, today, rotationDays);
  return unfit ?? (untested.includes(slug) ? { why: "untested" } : null);
}

/** Why somebody is not sent, in a few words. */
function useWhy() {
  const { t, formats } = useReader();
  return (unfit: Unfit | { readonly why: "untested" }) => ("day" in unfit ? t(`planning.why.${unfit.why}`, { day: formats.date(unfit.day) }) : t(`planning.why.${unfit.why}`));
}
