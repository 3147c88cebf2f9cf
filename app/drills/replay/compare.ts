import type { Play } from "#app/core/drill/play/play.ts";
import { canonicalJson } from "#app/core/text/canonical.ts";
import { closingOf } from "#app/drills/sitting/closing.ts";
import type { PinnedContent } from "#app/drills/sitting/content.server.ts";
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
  readonly grade: string | null;
  readonly outcome: string | null;
  readonly total: number | null;
  readonly failed: boolean | null;
  readonly passed: boolean | null;
  readonly events: readonly StoredEvent[];
};

/** Each column that says something else than the sitting its events tell. */
export function compareSitting(row: StoredSitting, play: Play, content: PinnedContent): string[] {
  const expected: Readonly<Record<string, unknown>> = expectedColumns(play, content);
  const stored: Readonly<Record<string, unknown>> = { ...row };
  const columns = Object.keys(expected).filter((name) => plain(stored[name]) !== plain(expected[name]));
  return [
    ...compareRules(play, content),
    ...columns.map((name) => `${name} is ${brief(stored[name])}, its events say ${brief(expected[name])}`),
    ...row.events.flatMap(compareEvent),
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
    ...open,
    ...ungraded,
    ...closingOf(content, play)?.columns,
  };
}

function compareRules({ opened }: Play, { scenario }: PinnedContent): string[] {
  const { version } = scenario.rules;
  return opened.rules === version ? [] : [`it began under scoring rules ${opened.rules}, its scenario has ${version}`];
}

/** Columns beside the body are there for the eye; they must not tell another story. */
function compareEvent({ seq, kind, turn, body }: StoredEvent): string[] {
  const event: unknown = JSON.parse(body);
  const said = typeof event === "object" && event !== null ? event : {};
  const canonical = canonicalJson(event) === body;
  const same = canonical && Reflect.get(said, "kind") === kind && (Reflect.get(said, "turn") ?? null) === turn;
  return same ? [] : [`event ${seq} is not written as its body says`];
}

function plain(value: unknown): unknown {
  return value instanceof Date ? value.getTime() : value;
}

function brief(value: unknown): string {
  const text = value instanceof Date ? value.toISOString() : (JSON.stringify(value) ?? "missing");
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
