import { useEffect, useState } from "react";
import { ActForm } from "#app/curriculum/trial/page/act-form.tsx";
import type { TrialView } from "#app/curriculum/trial/view.ts";
import { Button } from "#app/ui/button.tsx";
import { useRefresh } from "#app/ui/use-refresh.ts";
import { useReader } from "#app/words/reader.tsx";

/** Whether the clock is held or runs, and the press that changes it; while it runs, how long until silence counts. */
export function ClockSwitch({ trial }: { trial: TrialView }) {
  const { t } = useReader();
  const { held, silence } = trial;
  return (
    <ActForm trial={trial} className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2 text-ui">
      <p className="measure grow basis-64 text-quiet">
        {t(held ? "drafts.trial.held" : "drafts.trial.running")}
        {silence && !held && <Remaining key={`${trial.turn} ${silence.remainingMs}`} ms={silence.remainingMs} />}
      </p>
      <Button name="act" value={held ? "run" : "hold"}>
        {t(held ? "drafts.trial.run" : "drafts.trial.hold")}
      </Button>
    </ActForm>
  );
}

const SECOND = 1000;

/** Counts down where scripts run, and from then on asks the server how things stand. */
function Remaining({ ms }: { ms: number }) {
  const { t } = useReader();
  const [left, setLeft] = useState(ms);
  useRefresh(left === 0, SECOND);
  useEffect(() => {
    const began = performance.now();
    const timer = setInterval(() => {
      const rest = ms - (performance.now() - began);
      setLeft(Math.max(0, rest));
      if (rest <= 0) clearInterval(timer);
    }, SECOND);
    return () => clearInterval(timer);
  }, [ms]);
  return <span className="block">{t("drafts.trial.silenceDue", { seconds: Math.ceil(left / SECOND) })}</span>;
}
