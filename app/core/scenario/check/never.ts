import { type Subject } from "#app/core/scenario/check/subject.ts";
import { armsOf } from "#app/core/scenario/structure/draft.ts";
import { errorAt, type Finding } from "#app/core/text/yaml/located.ts";

/** Guards keep nothing shut for ever: beats are reached, replies are open at some time, endings come about. */
export function checkNever(subject: Subject): Finding[] {
  const reached = new Set(subject.standings.keys());
  return [...beats(subject, reached), ...replies(subject, reached), ...endings(subject, reached)];
}

/** Only beats that a reached one points at: mending these mends the chain behind them. */
function beats({ scenario }: Subject, reached: ReadonlySet<string>): Finding[] {
  const pointedAt = new Set(armsOf(scenario).flatMap(({ beat, arm }) => (reached.has(beat.id) ? [arm.to] : [])));
  const message = {
    zh: "条件使这个回合永远走不到：检查指向它的 goto 的条件，或删去它。",
    en: "Conditions keep this beat from ever being reached: check those of the gotos that point at it, or remove it.",
  };
  return Object.keys(scenario.beats).flatMap((id): Finding[] =>
    pointedAt.has(id) && !reached.has(id) ? [{ ...errorAt(["beats", id], "beat-never-reached", message), part: "key" }] : [],
  );
}

function replies({ scenario, graph }: Subject, reached: ReadonlySet<string>): Finding[] {
  const open = new Set(graph.edges.flatMap((edges) => edges.map(({ move }) => move)));
  const message = {
    zh: "条件使这个应对永远不开放：检查它的 when，或删去它。",
    en: "Its condition keeps this reply shut for ever: check its when, or remove it.",
  };
  return Object.values(scenario.beats).flatMap((beat) =>
    beat.replies.flatMap((reply, i) =>
      reached.has(beat.id) && !open.has(reply) ? [errorAt(["beats", beat.id, "replies", i, "when"], "reply-never-open", message)] : [],
    ),
  );
}

/** `patience-gone` must be named even where patience never runs out. */
function endings({ scenario }: Subject, reached: ReadonlySet<string>): Finding[] {
  const message = {
    zh: "没有一条路通到这个处理结果：让某个 goto 指向它，或删去它。",
    en: "No course comes to this ending: point a goto at it or remove it.",
  };
  return Object.keys(scenario.endings).flatMap((id): Finding[] =>
    reached.has(id) || id === scenario.patienceGone
      ? []
      : [{ ...errorAt(["endings", id], "ending-never-reached", message), severity: "warning", part: "key" }],
  );
}
