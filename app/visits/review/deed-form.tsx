import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import type { Problem } from "#app/core/result.ts";
import type { VisitDeed } from "#app/core/visit/visit.ts";
import { Button, buttonClass, type Weight } from "#app/ui/button.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { MOST_REASON } from "#app/visits/visit/reason.ts";
import type { ReviewView } from "#app/visits/view/review.ts";
import { problemSentence } from "#app/words/problem-sentence.ts";
import { useReader } from "#app/words/reader.tsx";

/** What a review may be posted to do; to exclude is to approve what counts in no standing. */
export const POSTED_DEEDS = ["take", "pass", "release", "return", "approve", "exclude", "reject", "void", "publish"] as const satisfies readonly (VisitDeed | "exclude")[];
export type PostedDeed = (typeof POSTED_DEEDS)[number];

/** A post that was refused: why, and what had been typed. */
export type Refused = { problem: Problem; deed: PostedDeed; reason: string; remarks: Record<string, string> };

type DeedFormProps = { view: ReviewView; deed: PostedDeed; className?: string; children: ReactNode };

/** Posts one deed, with the state of the visit it was decided on. */
export function DeedForm({ view, deed, className, children }: DeedFormProps) {
  return (
    <Form method="post" className={className ?? "w-full shrink-0 md:w-auto"}>
      <input type="hidden" name="deed" value={deed} />
      <input type="hidden" name="seen" value={view.seen} />
      {children}
    </Form>
  );
}

type ConfirmedProps = {
  view: ReviewView;
  deed: PostedDeed;
  weight?: Weight;
  /** On what opens it, what is said before it is done, and on the button that does it. */
  label: string;
  said: string;
  confirm: string;
  refused?: Refused | null;
  children?: ReactNode;
};

/** A deed that is opened first and confirmed then; works without scripts. */
export function Confirmed({ view, deed, weight = "plain", label, said, confirm, refused = null, children }: ConfirmedProps) {
  return (
    <details className="group w-full" open={refused?.deed === deed}>
      <summary className={buttonClass(weight, "w-full group-open:hidden md:w-auto")}>{label}</summary>
      <div className="border-l-2 border-seal pl-4">
        <p className="measure text-ui font-semibold">{said}</p>
        <DeedForm view={view} deed={deed} className="w-full">
          {children}
          <Button weight={weight === "primary" ? "primary" : "plain"} className="mt-3 w-full md:w-auto">
            {confirm}
          </Button>
        </DeedForm>
      </div>
    </details>
  );
}

/** Refusals that are said at the reason; all others at the head of the page. */
export const OF_THE_REASON = ["reason-missing", "reason-long"];

type ReasonProps = { deed: PostedDeed; label: string; hint?: string; refused: Refused | null; optional?: boolean; className?: string };

/** Why; what was typed stands there again where it was refused. */
export function Reason({ deed, label, hint, refused, optional = false, className = "mt-3" }: ReasonProps) {
  const { t } = useReader();
  const mine = refused?.deed === deed ? refused : null;
  return (
    <TextArea
      label={label}
      name="reason"
      hint={hint}
      required={!optional}
      minLength={2}
      maxLength={MOST_REASON}
      defaultValue={mine?.reason}
      error={mine && OF_THE_REASON.includes(mine.problem.code) ? problemSentence(t, mine.problem) : null}
      className={className}
    />
  );
}
