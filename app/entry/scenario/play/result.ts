import type { Decision, Grade } from "#app/core/drill/grade.ts";
import type { Scenario } from "#app/core/scenario/scenario.ts";
import { toTenths } from "#app/core/tenths.ts";
import { saidIn, type Reader } from "#app/entry/scenario/play/scene.ts";
import { WORDLESS } from "#app/words/wordless.ts";

/** Each language's own signs; the Chinese ones are full-width and bring their space along. */
const SIGNS = {
  zh: { colon: "：", semicolon: "；", comma: "、", open: "（", close: "）" },
  en: { colon: ": ", semicolon: "; ", comma: ", ", open: " (", close: ")" },
} as const;

/** How the talk ended, its score, and what each decision lost, with the standards, the better reply and the note. */
export function resultLines(scenario: Scenario, grade: Grade, reader: Reader): string[] {
  const { t, read } = reader;
  const ending = grade.ending === null ? undefined : scenario.endings[grade.ending];
  const verdict = t(grade.failed ? "debrief.failed" : grade.passed ? "debrief.passed" : "debrief.notPassed");
  const lost = grade.decisions.filter(({ losses, move }) => losses.length > 0 || move.critical !== null);
  return [
    "",
    `# ${t(`trade.outcome.${grade.outcome}`)}${ending ? ` · ${read(ending.title)}` : ""}`,
    ...(ending ? [read(ending.text)] : []),
    "",
    `${tenths(grade.total)} · ${verdict} · ${t("debrief.bestPossible", { best: tenths(grade.bestTotal) })}`,
    ...Object.values(grade.dimensions).map(({ dimension, score }) => `  ${t(`trade.dimension.${dimension}`)} ${tenths(score)}`),
    "",
    ...(lost.length === 0 ? [t("debrief.summary.clean")] : lost.flatMap((decision) => decisionLines(scenario, decision, reader))),
  ];
}

function decisionLines(scenario: Scenario, decision: Decision, reader: Reader): string[] {
  const { language, t, read } = reader;
  const { move, losses, better, settledEnding, capLoss } = decision;
  const beat = scenario.beats[move.beat];
  const replyOf = (id: string | null) => beat?.replies.find((reply) => reply.id === id);
  const made = move.act.kind === "reply" ? replyOf(move.act.reply) : undefined;
  const note = made ? made.note : move.act.kind === "silence" ? beat?.silence?.note : null;
  const instead = replyOf(better);
  const { colon, semicolon, comma, open, close } = SIGNS[language];
  return [
    `${t("debrief.steps.number", { turn: move.turn + 1 })}${colon}${made ? saidIn(made, reader) : t(WORDLESS[move.act.kind])}`,
    ...losses.map(({ dimension, source, score, standards }) => {
      const why = t(`debrief.steps.source.${source}`);
      return `    ${signed(-score)} ${t(`trade.dimension.${dimension}`)}${open}${why}${semicolon}${standards.join(comma)}${close}`;
    }),
    ...(move.critical === null ? [] : [criticalLine(scenario, move.critical, capLoss, reader)]),
    ...(settledEnding ? [`    ${t("debrief.steps.settled")}`] : []),
    ...(instead ? [`    ${t("debrief.steps.better")}${colon}${saidIn(instead, reader)}`] : []),
    ...(note ? [`    ${read(note)}`] : []),
  ];
}

function criticalLine(scenario: Scenario, critical: string, capLoss: number, { language, t, read }: Reader): string {
  const act = scenario.criticals[critical];
  const { colon, open, close } = SIGNS[language];
  const cap = capLoss > 0 ? ` ${t("debrief.steps.cap", { change: signed(-capLoss) })}` : "";
  return `    ${t("debrief.steps.critical")}${colon}${act ? `${read(act.text)}${open}${act.standard}${close}` : critical}${cap}`;
}

function tenths(score: number): string {
  return (toTenths(score) / 10).toFixed(1);
}

/** With a sign, since a loss below 0 is a gain. */
function signed(change: number): string {
  return `${change < 0 ? "−" : "+"}${tenths(Math.abs(change))}`;
}
