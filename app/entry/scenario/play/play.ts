import type { Grade } from "#app/core/drill/grade.ts";
import { gradeSitting } from "#app/core/drill/grade/grade-sitting.ts";
import { openOptions } from "#app/core/drill/play/options.ts";
import { openPlay } from "#app/core/drill/play/open.ts";
import type { Drill, Play } from "#app/core/drill/play/play.ts";
import { step } from "#app/core/drill/play/step.ts";
import type { Policy } from "#app/core/policy/parse.ts";
import { resultLines } from "#app/entry/scenario/play/result.ts";
import { briefLines, saidIn, sceneLines, type Reader } from "#app/entry/scenario/play/scene.ts";
import type { Heard, Terminal } from "#app/entry/scenario/play/terminal.ts";

const HOW = {
  zh: "输入序号应对，回车重看，q 离开。",
  en: "Type a number to answer, Enter to see it again, q to leave.",
} as const;

/**
 * Plays a practice sitting at a terminal: by the same steps as everywhere, on its clock. Silence happens when it is due;
 * the end of the input is a leaving. Prints the grade with the losses of each decision, and gives it back.
 */
export async function playAt(terminal: Terminal, drill: Drill, { rules, drills }: Policy, reader: Reader, seed: string): Promise<Grade> {
  const say = (lines: readonly string[]) => lines.forEach((line) => terminal.print(line));
  const { hash: scenario } = drill.scenario;
  const nobody = { sitting: "", person: "", period: "", attempt: 1, policy: "" };
  let play = openPlay(drill, { kind: "opened", ...nobody, scenario, rules: rules.version, seed, allowance: 100, mode: "practice" }, terminal.now());
  say([...briefLines(drill, reader), "", HOW[reader.language], ...sceneLines(drill, play, reader)]);
  while (!play.end) {
    const heard = await terminal.hear(play.timers[0]?.due ?? null);
    const next = after(drill, play, heard, terminal.now());
    if (next === play) say(heard.kind === "line" && heard.text.trim() !== "" ? [HOW[reader.language]] : sceneLines(drill, play, reader));
    else say([...madeLines(drill, play, next, reader), ...(next.end ? [] : sceneLines(drill, next, reader))]);
    play = next;
  }
  const grade = gradeSitting(drill.scenario, rules, drills, play);
  say(resultLines(drill.scenario, grade, reader));
  return grade;
}

/** The sitting after what was heard; itself where that moves nothing. */
function after(drill: Drill, play: Play, heard: Heard, at: number): Play {
  const word = heard.kind === "line" ? heard.text.trim().toLowerCase() : "";
  const reply = /^[1-9]$/.test(word) ? openOptions(drill, play)[Number(word) - 1] : undefined;
  const leaves = heard.kind === "end" || word === "q";
  if (heard.kind === "line" && !leaves && !reply) return play;
  const event = leaves ? ({ kind: "left" } as const) : reply ? ({ kind: "replied", turn: play.moves.length, reply: reply.id } as const) : ({ kind: "settled" } as const);
  const made = step(drill, play, event, at);
  if (made.ok) return made.value;
  // A silence came first: the reply answered what was no longer asked.
  const settled = step(drill, play, { kind: "settled" }, at);
  return settled.ok ? settled.value : play;
}

/** What was said, done or left unsaid between two standings of a sitting. */
function madeLines({ scenario }: Drill, before: Play, { moves }: Play, reader: Reader): string[] {
  return moves.slice(before.moves.length).flatMap(({ act, beat }) => {
    if (act.kind === "silence") return [reader.t("player.silence"), reader.t("player.arrived")];
    const reply = act.kind === "reply" ? scenario.beats[beat]?.replies.find(({ id }) => id === act.reply) : undefined;
    return reply ? [`> ${saidIn(reply, reader)}`] : [];
  });
}
