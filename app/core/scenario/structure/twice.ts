import { movesOf, type Draft } from "#app/core/scenario/structure/draft.ts";
import { errorAt, type Finding } from "#app/core/text/yaml/located.ts";
import { namedTwice } from "#app/core/text/yaml/twice.ts";

/** Names that must be the only ones of their kind. */
export function checkTwice({ scenario }: Draft): Finding[] {
  return [...replyIds(scenario), ...places(scenario), ...list(scenario.tests, "tests"), ...list(scenario.flags, "flags")];
}

/** Event logs refer to replies by id for ever, whatever beat they stand at. */
function replyIds(scenario: Draft["scenario"]): Finding[] {
  const first = new Map<string, string>();
  return movesOf(scenario).flatMap(({ path, beat, move }) => {
    if (!("id" in move)) return [];
    const before = first.get(move.id);
    if (before === undefined) {
      first.set(move.id, beat.id);
      return [];
    }
    const message = {
      zh: `应对“${move.id}”在回合“${before}”里已经有了：全文件内换一个不重复的 id。`,
      en: `There is a reply “${move.id}” at beat “${before}” already: give this one an id that is unique in the file.`,
    };
    return [errorAt([...path, "id"], "reply-id-twice", message)];
  });
}

function places(scenario: Draft["scenario"]): Finding[] {
  return Object.keys(scenario.endings).flatMap((id): Finding[] => {
    if (!Object.hasOwn(scenario.beats, id)) return [];
    const message = {
      zh: `“${id}”既是回合又是处理结果：给其中一个改名。`,
      en: `“${id}” is both a beat and an ending: rename one of them.`,
    };
    return [{ ...errorAt(["endings", id], "name-twice", message), part: "key" }];
  });
}

function list(names: readonly string[], key: string): Finding[] {
  return namedTwice(names, (i) => [key, i]);
}
