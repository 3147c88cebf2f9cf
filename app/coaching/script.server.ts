import type { Act } from "#app/coaching/view.ts";
import { lineAt } from "#app/core/drill/machine/silence.ts";
import { fillText } from "#app/core/facts/fill.ts";
import type { Beat, Reply } from "#app/core/scenario/scenario.ts";
import type { Text } from "#app/core/text/text.ts";
import { factsByHash } from "#app/library/facts.server.ts";
import { scenarioByHash } from "#app/library/scenarios.server.ts";
import type { Services } from "#app/platform/services.server.ts";

/** The version of a scenario and the facts a drill was played with. */
export type Pins = { readonly scenarioHash: string; readonly factsHash: string | null };

/** The title of the scenario as the drill showed it. */
export async function titleOf(services: Services, { scenarioHash, factsHash }: Pins): Promise<Text> {
  const { drill } = await scenarioByHash(services, scenarioHash);
  return fillText(drill.scenario.title, (await factsByHash(services, factsHash)).facts);
}

/** One place of a script with the facts in its texts. */
export type Place = { readonly title: Text; readonly version: number; readonly beat: Beat | null; readonly reply: Reply | null; fill(text: Text): Text };

/** A beat of the version a drill was played with, and the reply given there; null where it was a silence. */
export async function placeOf(services: Services, pins: Pins, beatId: string, replyId: string | null): Promise<Place> {
  const { drill, version } = await scenarioByHash(services, pins.scenarioHash);
  const { facts } = await factsByHash(services, pins.factsHash);
  const fill = (text: Text) => fillText(text, facts);
  const { scenario } = drill;
  const beat = Object.hasOwn(scenario.beats, beatId) ? (scenario.beats[beatId] ?? null) : null;
  return { title: fill(scenario.title), version, beat, reply: beat?.replies.find(({ id }) => id === replyId) ?? null, fill };
}

/** What the customer had said at a place, in the mood of that patience. */
export function lineOf({ beat, fill }: Place, patience: number): Text | null {
  const line = beat && lineAt(beat, patience);
  return line && fill(line);
}

/** What was said or done there; a silence has no words. */
export function actOf({ reply, fill }: Place): Act {
  return reply ? { kind: reply.kind, text: fill(reply.text) } : { kind: "silence", text: null };
}
