import type { Play } from "#app/core/drill/play/play.ts";
import { gradeSitting } from "#app/core/drill/grade/grade-sitting.ts";
import { canonicalJson } from "#app/core/text/canonical.ts";
import type { PinnedContent } from "#app/drills/sitting/content.server.ts";

/** The grade of a sitting that is over, and what its row then holds more; null while it is open. */
export function closingOf({ scenario, policy }: PinnedContent, play: Play) {
  if (!play.end) return null;
  const grade = gradeSitting(scenario.drill.scenario, scenario.rules, policy.drills, play);
  const { outcome, total, failed, passed } = grade;
  const columns = {
    state: "over",
    openKey: null,
    endedAt: new Date(play.end.at),
    grade: canonicalJson(grade),
    outcome,
    total,
    failed,
    passed,
  };
  return { grade, columns };
}
