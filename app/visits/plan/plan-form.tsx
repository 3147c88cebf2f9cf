import { Form, Link, useNavigation } from "@remix-run/react";
import { useState } from "react";
import type { Problem } from "#app/core/result.ts";
import { VISIT_MODES, type VisitMode } from "#app/core/visit/visit.ts";
import { paths } from "#app/paths.ts";
import { Button, buttonClass } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Select } from "#app/ui/select.tsx";
import { EvaluatorSelect } from "#app/visits/plan/evaluator-select.tsx";
import { fieldOf, usePlanProblem, type PlanField } from "#app/visits/plan/refused.ts";
import type { PlanChoices, RevisitView } from "#app/visits/view/plan.ts";
import { useReader } from "#app/words/reader.tsx";

export type PlanTyped = Readonly<Partial<Record<PlanField | "key", string>>>;

type PlanFormProps = {
  choices: PlanChoices;
  /** What the plan makes good, and so begins with. */
  revisit: RevisitView | null;
  /** What was typed when it was refused, and why. */
  refused: { problem: Problem; typed: PlanTyped | null } | null;
};

/** Who is to visit what with which form, how and by when. Where scripts run, whoever cannot go there is marked at once. */
export function PlanForm({ choices, revisit, refused }: PlanFormProps) {
  const { branches, forms, today, rotationDays } = choices;
  const { t, read } = useReader();
  const sentence = usePlanProblem(rotationDays);
  // One form is no choice.
  const only = forms.length === 1 ? (forms[0]?.slug ?? "") : "";
  const begun: PlanTyped = refused?.typed ?? (revisit ? { branchId: revisit.branch.id, slug: revisit.slug, mode: revisit.mode, evaluatorId: revisit.evaluatorId, fee: revisit.fee } : { slug: only });
  const [branchId, setBranch] = useState(begun.branchId ?? "");
  const [slug, setSlug] = useState(begun.slug ?? "");
  const [mode, setMode] = useState(begun.mode ?? "");
  const form = forms.find((each) => each.slug === slug);
  const how = modeOf(mode) ?? form?.modes[0] ?? "mystery";
  const place = refused && fieldOf(refused.problem.code);
  const errorOf = (field: PlanField) => (refused && place === field ? sentence(refused.problem) : null);
  return (
    <Form method="post" className="mt-8 max-w-xl space-y-7">
      <input type="hidden" name="key" value={begun.key ?? choices.key} />
      {revisit && <input type="hidden" name="revisitOf" value={revisit.visitId} />}
      {refused && !place && <Notice tone="bad" alert>{sentence(refused.problem)}</Notice>}
      <Select
        label={t("planning.branch")}
        name="branchId"
        required
        unchosen={t("planning.branchUnchosen")}
        groups={[{ label: "", options: branches.map(({ id, name }) => ({ value: id, label: read(name) })) }]}
        defaultValue={branchId}
        onChange={(event) => setBranch(event.target.value)}
        error={errorOf("branchId")}
      />
      <Select
        label={t("planning.form")}
        name="slug"
        required
        unchosen={t("planning.formUnchosen")}
        groups={[{ label: "", options: forms.map(({ slug: value, title, stale }) => ({ value, label: stale.length > 0 ? t("planning.formStale", { title: read(title) }) : read(title) })) }]}
        defaultValue={slug}
        onChange={(event) => setSlug(event.target.value)}
        error={errorOf("slug")}
      />
      <ModeSelect form={form} chosen={mode} onChoose={setMode} error={errorOf("mode")} />
      <EvaluatorSelect
        label={t("planning.evaluator")}
        hint={t("planning.evaluatorHint")}
        evaluators={choices.evaluators}
        purpose={branchId === "" ? null : { branchId, slug, mode: how, today, rotationDays }}
        chosen={begun.evaluatorId ?? ""}
        error={errorOf("evaluatorId")}
      />
      <Days today={today} typed={begun} errorOf={errorOf} />
      <Fee typed={begun.fee ?? choices.fee} hint={t(revisit ? "planning.feeOfRevisit" : "planning.feeHint")} error={errorOf("fee")} />
      <Acts />
    </Form>
  );
}

type ModeSelectProps = {
  form: PlanChoices["forms"][number] | undefined;
  chosen: string;
  onChoose: (mode: string) => void;
  error: string | null;
};

/** How the visit is made; what the form is not for cannot be chosen. */
function ModeSelect({ form, chosen, onChoose, error }: ModeSelectProps) {
  const { t } = useReader();
  const options = VISIT_MODES.map((value) => {
    const unfit = form !== undefined && !form.modes.includes(value);
    const said = t(`trade.visitMode.${value}`);
    return { value, label: unfit ? t("planning.modeUnfit", { mode: said }) : said, disabled: unfit };
  });
  return (
    <Select
      label={t("planning.mode")}
      name="mode"
      unchosen={t("planning.modeUnchosen")}
      groups={[{ label: "", options }]}
      defaultValue={chosen}
      onChange={(event) => onChoose(event.target.value)}
      error={error}
    />
  );
}

type DaysProps = { today: string; typed: PlanTyped; errorOf: (field: PlanField) => string | null };

/** The last day, and the one that would be liked. */
export function Days({ today, typed, errorOf }: DaysProps) {
  const { t } = useReader();
  return (
    <>
      <Field label={t("planning.due")} name="dueOn" type="date" required min={today} hint={t("planning.dueHint")} defaultValue={typed.dueOn} error={errorOf("dueOn")} />
      <Field label={t("planning.on")} name="on" type="date" min={today} hint={t("planning.onHint")} defaultValue={typed.on} error={errorOf("on")} />
    </>
  );
}

/** What it earns, in yuan. No pattern: full-width digits are as good, and a refusal says what is wrong. */
export function Fee({ typed, hint, error }: { typed: string | undefined; hint: string; error: string | null }) {
  const { t } = useReader();
  return <Field label={t("planning.fee")} hint={hint} name="fee" inputMode="decimal" autoComplete="off" maxLength={20} defaultValue={typed} error={error} />;
}

function Acts() {
  const { t } = useReader();
  const busy = useNavigation().state !== "idle";
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
      <Button weight="primary" className="w-full md:w-auto" aria-disabled={busy || undefined}>
        {t("planning.submit")}
      </Button>
      <Link to={paths.reviews()} className={buttonClass("quiet", "w-full md:w-auto")}>
        {t("planning.back")}
      </Link>
    </div>
  );
}

function modeOf(typed: string): VisitMode | null {
  return VISIT_MODES.find((mode) => mode === typed) ?? null;
}
