import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import type { TrialView } from "#app/curriculum/trial/view.ts";

type ActFormProps = { trial: TrialView; className?: string; children: ReactNode };

/** One act in a trial; it says which trial and which turn it saw, so that an act sent twice is done once. */
export function ActForm({ trial, className, children }: ActFormProps) {
  return (
    <Form method="post" preventScrollReset className={className}>
      <input type="hidden" name="trial" value={trial.trialId} />
      <input type="hidden" name="turn" value={trial.turn} />
      {children}
    </Form>
  );
}
