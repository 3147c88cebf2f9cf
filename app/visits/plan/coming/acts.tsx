import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import type { Problem } from "#app/core/result.ts";
import { VOID_CAUSES } from "#app/core/visit/event.ts";
import { yuanOf } from "#app/core/money/yuan.ts";
import { Button, buttonClass } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { useSaid } from "#app/visits/money/entry.tsx";
import { EvaluatorSelect } from "#app/visits/plan/evaluator-select.tsx";
import { Days, Fee, type PlanTyped } from "#app/visits/plan/plan-form.tsx";
import { fieldOf, usePlanProblem, type PlanField } from "#app/visits/plan/refused.ts";
import type { ComingView } from "#app/visits/view/coming.ts";
import { useReader } from "#app/words/reader.tsx";

export type PlannerDeed = "offer" | "replan" | "cancel" | "void";
/** A deed that was refused: why, and what was typed. */
export type RefusedDeed = { deed: PlannerDeed; problem: Problem; typed: PlanTyped & { cause?: string } };

type ActsProps = { view: ComingView; refused: RefusedDeed | null };

/** What a planner may do with it now; each opens first and says what it means. */
export function Acts({ view, refused }: ActsProps) {
  const { t, read } = useReader();
  const { deeds } = view;
  const errorOf = useErrorOf(view, refused);
  const open = (["offer", "replan", "cancel", "void"] as const).filter((deed) => deeds.includes(deed));
  if (open.length === 0) return null;
  return (
    <div className="no-print mt-8 max-w-xl space-y-3">
      {open.includes("offer") && (
        <DeedForm view={view} deed="offer">
          <Button weight="primary" className="w-full md:w-auto">
            {t("planning.coming.offer", { evaluator: read(view.evaluator.name) })}
          </Button>
        </DeedForm>
      )}
      {open.includes("replan") && <Replan view={view} refused={refused} />}
      {open.includes("cancel") && (
        <Opened act={t("planning.coming.cancel.open")} said={t("planning.coming.cancel.said")} open={refused?.deed === "cancel"}>
          <DeedForm view={view} deed="cancel">
            <Reason label={t("planning.coming.cancel.reason")} required typed={refused?.typed.reason} error={errorOf("cancel", "reason")} />
            <Button className="mt-4 w-full md:w-auto">{t("planning.coming.cancel.confirm")}</Button>
          </DeedForm>
        </Opened>
      )}
      {open.includes("void") && (
        <Opened act={t("planning.coming.void.open")} said={t("planning.coming.void.said")} open={refused?.deed === "void"}>
          <DeedForm view={view} deed="void">
            <Causes chosen={refused?.typed.cause} />
            <Reason label={t("planning.coming.void.reason")} hint={t("planning.coming.void.reasonHint")} typed={refused?.typed.reason} error={errorOf("void", "reason")} />
            <Button className="mt-4 w-full md:w-auto">{t("planning.coming.void.confirm")}</Button>
          </DeedForm>
        </Opened>
      )}
    </div>
  );
}

/** To somebody else, or to the same for another day: then it is offered anew. */
function Replan({ view, refused }: ActsProps) {
  const { t } = useReader();
  const { branch, slug, mode, today, rotationDays } = view;
  const errorOf = useErrorOf(view, refused);
  const again = refused?.deed === "replan" ? refused : null;
  const typed: PlanTyped = again?.typed ?? { evaluatorId: view.evaluator.id, dueOn: view.dueOn, on: view.plannedOn ?? "", fee: yuanOf(view.fee) };
  const whole = again && fieldOf(again.problem.code) === null;
  return (
    <Opened act={t("planning.coming.replan.open")} said={t("planning.coming.replan.said")} open={again !== null || view.state === "declined"}>
      <DeedForm view={view} deed="replan">
        <div className="space-y-5">
          {whole && <Notice tone="bad" alert>{errorOf("replan", null)}</Notice>}
          <EvaluatorSelect
            label={t("planning.coming.replan.evaluator")}
            evaluators={view.evaluators}
            purpose={{ branchId: branch.id, slug, mode, today, rotationDays }}
            chosen={view.state === "declined" && !again ? "" : (typed.evaluatorId ?? "")}
            error={errorOf("replan", "evaluatorId")}
          />
          <Days today={today} typed={typed} errorOf={(field) => errorOf("replan", field)} />
          <Terms view={view} typed={typed.fee} error={errorOf("replan", "fee")} />
          <Reason label={t("planning.coming.replan.reason")} hint={t("planning.coming.replan.reasonHint")} typed={again?.typed.reason} error={errorOf("replan", "reason")} />
        </div>
        <Button weight={view.state === "declined" ? "primary" : "plain"} className="mt-4 w-full md:w-auto">
          {t("planning.coming.replan.confirm")}
        </Button>
      </DeedForm>
    </Opened>
  );
}

/** What was accepted is not changed afterwards; that is said where it could be changed before. */
function Terms({ view: { agreed, fee }, typed, error }: { view: ComingView; typed: string | undefined; error: string | null }) {
  const { t } = useReader();
  const { feeSaid } = useSaid();
  if (!agreed) return <Fee typed={typed} hint={t("planning.coming.replan.feeHint")} error={error} />;
  return (
    <div>
      <p className="text-ui font-medium">{t("planning.coming.facts.fee")}</p>
      <p className="text-ui">{t("planning.coming.replan.feeAgreed", { fee: feeSaid(fee) })}</p>
      {error && <p className="mt-2 text-note text-seal">{error}</p>}
    </div>
  );
}

function useErrorOf({ rotationDays }: ComingView, refused: RefusedDeed | null) {
  const sentence = usePlanProblem(rotationDays);
  return (deed: PlannerDeed, field: PlanField | null) => (refused?.deed === deed && fieldOf(refused.problem.code) === field ? sentence(refused.problem) : null);
}

function Causes({ chosen }: { chosen: string | undefined }) {
  const { t } = useReader();
  return (
    <fieldset>
      <legend className="text-ui font-medium">{t("planning.coming.void.cause")}</legend>
      <div className="mt-1">
        {VOID_CAUSES.map((cause) => (
          <label key={cause} className="flex min-h-11 items-center gap-3 text-ui">
            <input type="radio" name="cause" value={cause} required defaultChecked={cause === chosen} className="size-5 shrink-0 accent-seal" />
            {t(`planning.cause.${cause}`)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

type ReasonProps = { label: string; hint?: string; required?: boolean; typed: string | undefined; error: string | null };

function Reason({ label, hint, required = false, typed, error }: ReasonProps) {
  return <TextArea label={label} name="reason" hint={hint} required={required} maxLength={2000} rows={2} defaultValue={typed} error={error} className="mt-4" />;
}

type OpenedProps = { act: string; said: string; open: boolean; children: ReactNode };

function Opened({ act, said, open, children }: OpenedProps) {
  return (
    <details open={open} className="group">
      <summary className={buttonClass("plain", "w-full md:w-auto")}>{act}</summary>
      <div className="mt-3 border-l-2 border-ink pb-2 pl-4">
        <p className="mb-4 text-ui">{said}</p>
        {children}
      </div>
    </details>
  );
}

/** Posts one deed, with the state of the visit it was decided on. */
function DeedForm({ view, deed, children }: { view: ComingView; deed: PlannerDeed; children: ReactNode }) {
  return (
    <Form method="post">
      <input type="hidden" name="deed" value={deed} />
      <input type="hidden" name="seen" value={view.seen} />
      {children}
    </Form>
  );
}
