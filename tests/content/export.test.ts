import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseGolden } from "#app/core/drill/golden/parse.ts";
import { playSteps } from "#app/core/drill/golden/play.ts";
import { drillOf } from "#app/core/drill/play/open.ts";
import { parseScenario } from "#app/core/scenario/parse.ts";
import { drills, handbook, policy } from "#tests/content/gate/library.ts";
import { ownStanding, replayedPlainly } from "#tests/support/plain-xstate/replayed.ts";
import { lastOf, opening, playActs, randomAct } from "#tests/support/random-sitting.ts";

const scenarios = drills.map(({ slug, source, goldens }) => {
  const { scenario } = parseScenario(source, slug, handbook);
  if (!scenario) throw new Error(`${slug} has errors: npm run scenario:check ${slug}`);
  return { slug, drill: drillOf(scenario), goldens };
});

const played = scenarios.flatMap(({ slug, drill, goldens }) =>
  goldens.map(({ file, source }) => {
    const { golden } = parseGolden(source, file);
    const play = golden && playSteps(drill, policy.rules, golden);
    if (!play?.ok) throw new Error(`${slug}/golden/${file} cannot be played`);
    return { name: `${slug}/${file}`, scenario: drill.scenario, play: play.value };
  }),
);

describe("an exported scenario in plain XState", () => {
  const told = replayedPlainly(played);

  it.each(played.map(({ name, play }, i) => ({ name, play, standings: told[i] ?? [] })))("tells $name as it was played", ({ play, standings }) => {
    const ending = play.end?.kind === "ending" ? `ending:${play.end.ending}` : null;
    expect(standings.at(-1)).toEqual(ownStanding(play));
    if (ending !== null) expect(standings.at(-1)?.value).toMatchObject({ dialogue: ending });
    const moves = play.moves.filter(({ act }) => act.kind === "reply" || act.kind === "silence");
    expect(standings.map(({ patience }) => patience)).toEqual([play.moves[0]?.patience, ...moves.map(({ patienceAfter }) => patienceAfter)]);
  });

  it("tells any other course as well, whatever the allowance", { timeout: 120_000 }, () => {
    const sittings = scenarios.flatMap(({ drill }) =>
      fc
        .sample(fc.tuple(fc.array(randomAct, { maxLength: 25 }), fc.constantFrom(100, 125, 200)), { numRuns: 5, seed: 7 })
        // A cut connection and the grace after a silence are the server's, not the machine's.
        .map(([acts, allowance]) => {
          const plain = acts
            .filter(({ kind }) => kind === "reply" || kind === "settle")
            .map((act) => ({ ...act, off: 0, wait: act.kind === "settle" ? 200_000 : act.wait }));
          return { scenario: drill.scenario, play: lastOf(playActs(drill, opening(drill.scenario, allowance), plain)) };
        }),
    );
    const silences = sittings.flatMap(({ play }) => play.moves.filter(({ act }) => act.kind === "silence"));
    expect(silences.length).toBeGreaterThan(10);
    expect(replayedPlainly(sittings).map((standings) => standings.at(-1))).toEqual(sittings.map(({ play }) => ownStanding(play)));
  });
});
