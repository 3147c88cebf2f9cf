import type { Draft } from "#app/core/scenario/structure/draft.ts";
import { armsOf } from "#app/core/scenario/structure/draft.ts";
import { MAX_BEATS, MAX_REPLIES_LEVEL_1, type WrittenGuard, type WrittenScenario } from "#app/core/scenario/shape.ts";
import { strangeFolder } from "#app/core/text/yaml/folder.ts";
import { errorAt, type Finding, type Path } from "#app/core/text/yaml/located.ts";

/** Limits, and what a shape alone cannot say: exactly one of several keys, a default at the end and only there. */
export function checkForm(draft: Draft): Finding[] {
  return [...slug(draft), ...limits(draft), ...replies(draft), ...guards(draft.written), ...defaults(draft), ...says(draft)];
}

function slug({ file, written }: Draft): Finding[] {
  return strangeFolder(file, /(?:^|\/)drills\/([^/]+)\/scenario\.yaml$/, written.scenario, ["scenario"], { zh: "情景", en: "scenario" });
}

function limits({ written }: Draft): Finding[] {
  const findings: Finding[] = [];
  const ids = Object.keys(written.beats);
  const extra = ids[MAX_BEATS];
  if (extra !== undefined) {
    const message = {
      zh: `共有 ${ids.length} 个回合，最多 ${MAX_BEATS} 个：从这里起拆成另一个情景。`,
      en: `There are ${ids.length} beats and at most ${MAX_BEATS} may be: make another scenario from here on.`,
    };
    findings.push({ ...errorAt(["beats", extra], "beat-limit", message), part: "key" });
  }
  for (const [id, beat] of Object.entries(written.beats)) {
    if (written.level !== 1 || beat.replies.length <= MAX_REPLIES_LEVEL_1) continue;
    const message = {
      zh: `一级情景每回合最多 ${MAX_REPLIES_LEVEL_1} 个应对：删去多余的，或提高 level。`,
      en: `A scenario of level 1 has at most ${MAX_REPLIES_LEVEL_1} replies a beat: remove some or raise the level.`,
    };
    findings.push(errorAt(["beats", id, "replies", MAX_REPLIES_LEVEL_1], "reply-limit", message));
  }
  return findings;
}

function replies({ written }: Draft): Finding[] {
  const message = { zh: "一个应对要写 say（说）或 do（做）中的一个：只留一个。", en: "A reply has either say or do: write exactly one of them." };
  return Object.entries(written.beats).flatMap(([id, beat]) =>
    beat.replies.flatMap((reply, i) =>
      (reply.say === undefined) === (reply.do === undefined) ? [errorAt(["beats", id, "replies", i], "reply-words", message)] : [],
    ),
  );
}

function guards(written: WrittenScenario): Finding[] {
  return Object.entries(written.beats).flatMap(([id, beat]) => [
    ...beat.replies.flatMap((reply, i) => guardsOfMove(["beats", id, "replies", i], reply.when, reply.goto)),
    ...(beat.silence ? guardsOfMove(["beats", id, "silence"], undefined, beat.silence.goto) : []),
  ]);
}

function guardsOfMove(path: Path, when: WrittenGuard | undefined, goto: readonly { when?: WrittenGuard }[]): Finding[] {
  const placed = [{ at: [...path, "when"], when }, ...goto.map((arm, i) => ({ at: [...path, "goto", i, "when"], when: arm.when }))];
  const message = {
    zh: `一个条件最多由 ${MAX_CONDITIONS} 个小条件组成：用标记把它拆开。`,
    en: `A condition has at most ${MAX_CONDITIONS} parts: use a flag to split it.`,
  };
  return placed.flatMap(({ at, when: written }) => [
    ...guard(at, written),
    ...(parts(written) > MAX_CONDITIONS ? [errorAt(at, "guard-size", message)] : []),
  ]);
}

/** Conditions are looked at in every configuration, so a huge one would make every check slow. */
const MAX_CONDITIONS = 40;

function parts(written: WrittenGuard | undefined): number {
  if (!written) return 0;
  return [...(written.all ?? []), ...(written.any ?? []), written.not].reduce((sum, part) => sum + parts(part), 1);
}

function guard(path: Path, written: WrittenGuard | undefined): Finding[] {
  if (!written) return [];
  const message = {
    zh: "一个条件只写 flag、mood、seen、all、any、not 中的一个：几个条件用 all 或 any 合起来。",
    en: "A condition is exactly one of flag, mood, seen, all, any, not: join several with all or any.",
  };
  return [
    ...(Object.keys(written).length === 1 ? [] : [errorAt(path, "guard-form", message)]),
    ...(written.all ?? []).flatMap((part, i) => guard([...path, "all", i], part)),
    ...(written.any ?? []).flatMap((part, i) => guard([...path, "any", i], part)),
    ...guard([...path, "not"], written.not),
  ];
}

function defaults({ scenario }: Draft): Finding[] {
  const missing = {
    zh: "goto 列表的最后一项不能带条件：补一项只有 to 的。",
    en: "The last item of a goto must be without a condition: add one that has only `to`.",
  };
  const early = {
    zh: "没有条件的一项后面的都走不到：把它放到最后。",
    en: "What follows an item without a condition is never reached: put this one last.",
  };
  return armsOf(scenario).flatMap(({ path, arm, last }) => {
    if (last === (arm.when === null)) return [];
    return [last ? errorAt(path, "goto-no-default", missing) : errorAt(path, "goto-default-early", early)];
  });
}

function says({ scenario }: Draft): Finding[] {
  const message = { zh: "这个回合里客户一句话也没有：至少写一种情绪下的话。", en: "The customer says nothing at this beat: write a line for at least one mood." };
  return Object.values(scenario.beats).flatMap((beat) =>
    Object.keys(beat.says).length > 0 ? [] : [{ ...errorAt(["beats", beat.id, "says"], "says-nothing", message), part: "key" as const }],
  );
}

