import { execFileSync } from "node:child_process";
import { copyFileSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { replyEvent } from "#app/core/drill/machine/dialogue.ts";
import type { Play } from "#app/core/drill/play/play.ts";
import { exportNames, machineJson } from "#app/core/scenario/export/machine.ts";
import { machineModule } from "#app/core/scenario/export/module.ts";
import type { Scenario } from "#app/core/scenario/scenario.ts";
import { inProject } from "#app/entry/setup/place.mjs";

/** How a talk stands in any telling: after the opening and after each move. */
export type Standing = {
  readonly value: unknown;
  readonly patience: number;
  readonly flags: readonly string[];
  readonly seen: readonly string[];
  readonly known: readonly string[];
  readonly points: Readonly<Record<string, number>>;
  readonly criticals: readonly string[];
};

export type Sitting = { readonly scenario: Scenario; readonly play: Play };

/**
 * The moves of sittings told again by the exported files alone: in a folder outside the project, in a process that has
 * xstate and nothing of ours. Scenarios are told apart by their slug.
 */
export function replayedPlainly(sittings: readonly Sitting[]): Standing[][] {
  const folder = mkdtempSync(path.join(tmpdir(), "plain-xstate-"));
  try {
    symlinkSync(inProject("node_modules"), path.join(folder, "node_modules"), "dir");
    copyFileSync(inProject("tests", "support", "plain-xstate", "replay.mjs"), path.join(folder, "replay.mjs"));
    for (const { scenario } of sittings) {
      const { machine, module } = exportNames(scenario.slug);
      writeFileSync(path.join(folder, machine), machineJson(scenario));
      writeFileSync(path.join(folder, module), machineModule(scenario));
    }
    writeFileSync(path.join(folder, "sittings.json"), JSON.stringify({ sittings: sittings.map(stepsOf) }));
    return JSON.parse(execFileSync(process.execPath, ["replay.mjs"], { cwd: folder, encoding: "utf8", maxBuffer: 1 << 28 }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function stepsOf({ scenario, play: { opened, openedAt, moves } }: Sitting) {
  const steps = moves.flatMap(({ act, at }): { at: number; event: string | null }[] => {
    if (act.kind === "reply") return [{ at: at - openedAt, event: replyEvent(act.reply) }];
    return act.kind === "silence" ? [{ at: at - openedAt, event: null }] : [];
  });
  return { files: exportNames(scenario.slug), allowance: opened.allowance, steps };
}

/** Where our own telling of a sitting ends. */
export function ownStanding({ context, value, moves }: Play): Standing {
  const points: Record<string, number> = {};
  for (const move of moves) for (const [dimension, worth] of Object.entries(move.points)) points[dimension] = (points[dimension] ?? 0) + worth;
  const { patience, flags, seen, known } = context;
  return { value, patience, flags, seen, known, points, criticals: moves.flatMap(({ critical }) => critical ?? []) };
}
