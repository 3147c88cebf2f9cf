import { Form, Link, useNavigation } from "@remix-run/react";
import { useState } from "react";
import type { Problem } from "#app/core/result.ts";
import { paths } from "#app/paths.ts";
import { Button, buttonClass } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Select } from "#app/ui/select.tsx";
import type { SelectGroup } from "#app/ui/select.tsx";
import { fieldOf } from "#app/visits/plan/refused.ts";
import type { PlanField } from "#app/visits/plan/refused.ts";
import type { PlanChoices } from "#app/visits/view/plan.ts";
import { problemSentence } from "#app/words/problem-sentence.ts";
import { useReader } from "#app/words/reader.tsx";

type PlanFormProps = {
  choices: PlanChoices;
  /** What was typed when it was refused, and why. */
  refused: { problem: Problem; typed: Readonly<Record<PlanField | "key", string>> | null } | null;
};

/** Who is to visit what with which form by when. An evaluator chosen for the own branch is noticed at once where scripts run. */
export function PlanForm({ choices, refused }: PlanFormProps) {
  const { branches, forms, today } = choices;
  const { t, read } = useReader();
  const [branchId, setBranch] = useState(refused?.typed?.branchId ?? "");
  const [evaluatorId, setEvaluator] = useState(refused?.typed?.evaluatorId ?? "");
  const chosen = choices.evaluators.find(({ id }) => id === evaluatorId);
  const own = branchId !== "" && chosen?.branchId === branchId ? t("review.planning.own") : null;
  const place = refused && fieldOf(refused.problem.code);
  const errorOf = (field: PlanField) => (refused && place === field ? problemSentence(t, refused.problem) : null);
  return (
    <Form method="post" className="mt-8 max-w-xl space-y-7">
      <input type="hidden" name="key" value={refused?.typed?.key ?? choices.key} />
      {refused && !place && <Notice tone="bad" alert>{problemSentence(t, refused.problem)}</Notice>}
      <Select
        label={t("review.planning.branch")}
        name="branchId"
        required
        unchosen={t("review.planning.branchUnchosen")}
        groups={[{ label: "", options: branches.map(({ id, name }) => ({ value: id, label: read(name) })) }]}
        defaultValue={branchId}
        onChange={(event) => setBranch(event.target.value)}
        error={errorOf("branchId")}
      />
      <Select
        label={t("review.planning.form")}
        name="slug"
        required
        unchosen={t("review.planning.formUnchosen")}
        groups={[{ label: "", options: forms.map(({ slug, title, stale }) => ({ value: slug, label: stale.length > 0 ? t("review.planning.formStale", { title: read(title) }) : read(title) })) }]}
        // One form is no choice.
        defaultValue={refused?.typed?.slug ?? (forms.length === 1 ? forms[0]?.slug : "")}
        error={errorOf("slug")}
      />
      <Select
        label={t("review.planning.evaluator")}
        name="evaluatorId"
        required
        hint={t("review.planning.evaluatorHint")}
        unchosen={t("review.planning.evaluatorUnchosen")}
        groups={useEvaluators(choices)}
        defaultValue={evaluatorId}
        onChange={(event) => setEvaluator(event.target.value)}
        error={own ?? errorOf("evaluatorId")}
      />
      <Field
        label={t("review.planning.due")}
        name="dueOn"
        type="date"
        required
        min={today}
        hint={t("review.planning.dueHint")}
        defaultValue={refused?.typed?.dueOn}
        error={errorOf("dueOn")}
      />
      <Acts />
    </Form>
  );
}

function Acts() {
  const { t } = useReader();
  const busy = useNavigation().state !== "idle";
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
      <Button weight="primary" className="w-full md:w-auto" aria-disabled={busy || undefined}>
        {t("review.planning.submit")}
      </Button>
      <Link to={paths.reviews()} className={buttonClass("quiet", "w-full md:w-auto")}>
        {t("review.planning.back")}
      </Link>
    </div>
  );
}

/** Evaluators under their firm's name, the bank's own first. */
function useEvaluators({ evaluators }: PlanChoices): SelectGroup[] {
  const { t, read } = useReader();
  const firms = [...new Set(evaluators.map(({ firm }) => (firm ? read(firm) : "")))].sort();
  return firms.map((firm) => ({
    label: firm === "" ? t("review.planning.inside") : firm,
    options: evaluators.filter((each) => (each.firm ? read(each.firm) : "") === firm).map(({ id, name }) => ({ value: id, label: read(name) })),
  }));
}
