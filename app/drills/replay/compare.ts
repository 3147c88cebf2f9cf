import type { Play } from "#app/core/drill/play/play.ts";
import { differingColumns, misreadEvent } from "#app/core/retold.ts";
import { canonicalJson } from "#app/core/text/canonical.ts";
import { closingOf } from "#app/drills/sitting/closing.ts";
import type { PinnedContent } from "#app/drills/sitting/content.server.ts";
import { marksOf } from "#app/drills/sitting/marks.ts";
import { attemptKeyOf, openKeyOf } from "#app/drills/sitting/keys.ts";

export type StoredEvent = {
  readonly seq: number;
  readonly at: Date;
  readonly kind: string;
  readonly turn: number | null;
  readonly body: string;
  readonly prevHash: string;
  readonly hash: string;
};

/** A sitting's row with its events, as the database has it. */
export type StoredSitting = {
  readonly id: string;
  readonly personId: string;
  readonly slug: string;
  readonly scenarioHash: string;
  readonly policyHash: string;
  readonly factsHash: string | null;
  readonly mode: string;
  readonly period: string;
  readonly attempt: number;
  readonly state: string;
  readonly openKey: string | null;
  readonly attemptKey: string | null;
  readonly startedAt: Date;
  readonly endedAt: Date | null;
  readonly headSeq: number;
  readonly headHash: string;
  readonly snapshot: string;
  readonly fromId: string | null;
  readonly fromTurn: number | null;
  readonly hints: number | null;
  readonly grade: string | null;
  readonly outcome: string | null;
  readonly total: number | null;
  readonly failed: boolean | null;
  readonly passed: boolean | null;
  readonly events: readonly StoredEvent[];
};

/** Each column that says something else than the sitting its events tell. */
export function compareSitting(row: StoredSitting, play: Play, content: PinnedContent): string[] {
  return [
    ...compareRules(play, content),
    ...differingColumns(row, expectedColumns(play, content)),
    ...row.events.flatMap(({ seq, kind, turn, body }) => misreadEvent({ seq, body }, { kind, turn })),
  ];
}

function expectedColumns(play: Play, content: PinnedContent) {
  const { sitting, person, period, attempt, mode, scenario, policy } = play.opened;
  const { slug } = content.scenario;
  const open = { state: "open", openKey: openKeyOf(person, slug, mode), endedAt: null };
  const ungraded = { grade: null, outcome: null, total: null, failed: null, passed: null };
  return {
    id: sitting,
    personId: person,
    period,
    attempt,
    slug,
    mode,
    scenarioHash: scenario,
    policyHash: policy,
    startedAt: new Date(play.openedAt),
    attemptKey: mode === "assessment" ? attemptKeyOf(person, slug, period, attempt) : null,
    snapshot: canonicalJson(play),
    ...marksOf(play),
    ...open,
    ...ungraded,
    ...closingOf(content, play)?.columns,
  };
}

function compareRules({ opened }: Play, { scenario }: PinnedContent): string[] {
  const { version } = scenario.rules;
  return opened.rules === version ? [] : [`it began under scoring rules ${opened.rules}, its scenario has ${version}`];
}
