import { witness, type Subject } from "#app/core/scenario/check/subject.ts";
import { isAllowed, isReply } from "#app/core/scenario/explore.ts";
import { errorAt, type Finding } from "#app/core/text/yaml/located.ts";

/** Wherever a talk can stand, there is a reply to give, and one that does not fail the drill. */
export function checkOpenReplies(subject: Subject): Finding[] {
  return Object.keys(subject.scenario.beats).flatMap((beat): Finding[] => {
    const standings = subject.standings.get(beat) ?? [];
    const openAt = (number: number) => (subject.graph.edges[number] ?? []).filter(({ move }) => isReply(move));
    const silent = standings.find((number) => openAt(number).length === 0);
    const critical = standings.find((number) => openAt(number).length > 0 && !openAt(number).some(({ move }) => isAllowed(move)));
    const at = (code: string, number: number, zh: string, en: string): Finding => ({
      ...errorAt(["beats", beat, "replies"], code, { zh, en }, witness(subject, number)),
      part: "key",
    });
    return [
      ...(silent === undefined
        ? []
        : [at("no-reply-open", silent, "走到这里可能没有一个应对可选：至少留一个不带条件的应对。", "A talk can come here with no reply open: leave at least one reply without a condition.")]),
      ...(critical === undefined
        ? []
        : [at("only-critical-open", critical, "走到这里可能只剩触碰红线的应对：补一个可以正当选择的应对。", "A talk can come here with only critical replies open: add one that may rightly be chosen.")]),
    ];
  });
}
