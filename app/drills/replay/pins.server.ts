import { hashSource } from "#app/core/text/hash.ts";
import type { Pins } from "#app/drills/sitting/content.server.ts";
import type { Services } from "#app/platform/services.server.ts";

export type PinsChecker = (pins: Pins) => Promise<string[]>;

/** Tells whether the stored texts a sitting is pinned to are still those their hashes name; each is looked at once. */
export function pinsChecker({ db }: Services): PinsChecker {
  const seen = new Map<string, boolean>();
  const isWhole = async (hash: string, read: () => Promise<{ source: string } | null>): Promise<boolean> => {
    const known = seen.get(hash);
    if (known !== undefined) return known;
    const row = await read();
    const whole = row !== null && hashSource(row.source) === hash;
    seen.set(hash, whole);
    return whole;
  };
  const select = { source: true } as const;
  return async ({ scenarioHash, policyHash, factsHash }) => {
    const scenario = await isWhole(scenarioHash, () =>
      db.scenarioVersion.findUnique({ where: { hash: scenarioHash }, select }),
    );
    const policy = await isWhole(policyHash, () => db.policyVersion.findUnique({ where: { hash: policyHash }, select }));
    const sheet = factsHash === null || (await isWhole(factsHash, () => db.factSheet.findUnique({ where: { hash: factsHash }, select })));
    return [
      ...(sheet ? [] : ["the text of its fact sheet was changed"]),
      ...(scenario ? [] : ["the text of its scenario was changed"]),
      ...(policy ? [] : ["the text of its policy was changed"]),
    ];
  };
}
