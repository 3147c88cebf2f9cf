import { goldSteps, type Report } from "#app/core/scenario/check/report.ts";
import type { Verdict } from "#app/core/scenario/gate.ts";
import type { Scenario } from "#app/core/scenario/scenario.ts";
import type { DraftReport, GoldLine, LineFault } from "#app/curriculum/bench/view.ts";
import { gateScenario, weighedAlone } from "#app/library/gate.server.ts";
import { currentPolicy } from "#app/library/policies.server.ts";
import type { Services } from "#app/platform/services.server.ts";

/** One name for all, since a draft lies in no folder. */
const file = "scenario.yaml";

/** What the publish gate says of a draft's text now. */
export function gateDraft(services: Services, source: string): Promise<Verdict> {
  return gateScenario(services, { file, source });
}

/** What is proven of the text alone, without the rest of the library: all that playing it needs. */
export async function weighDraft(services: Services, source: string): Promise<Verdict> {
  const { rules } = await currentPolicy(services);
  return weighedAlone(services, { file, source }, rules);
}

export function faultsOf({ diagnostics }: Verdict): LineFault[] {
  return diagnostics.map(({ line, column, severity, code, message, witness = [] }) => ({ line, column, severity, code, message, witness }));
}

/** What the page shows of the report. */
export function reportOf({ scenario, report }: Verdict): DraftReport | null {
  if (!scenario || !report) return null;
  const { beats, replies, configurations, earned, guessing, gold } = report;
  const { turns, total, readingSeconds } = gold;
  const endings = report.endings.map((id) => scenario.endings[id]?.title ?? { zh: id, en: id });
  return { beats, replies, configurations, earned, guessing, endings, gold: { turns, total, readingSeconds, steps: stepsOf(scenario, report) } };
}

function stepsOf(scenario: Scenario, report: Report): GoldLine[] {
  return goldSteps(report).flatMap(({ beat, reply: id }) => {
    const reply = scenario.beats[beat]?.replies.find((each) => each.id === id);
    return reply ? [{ beat, text: reply.text }] : [];
  });
}
