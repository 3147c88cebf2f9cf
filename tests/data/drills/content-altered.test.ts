import { expect, test } from "vitest";
import { replaySittings } from "#app/drills/replay.server.ts";
import { ANNA, GOLD, openDrills, play, start } from "#tests/support/drills.ts";

test("a published text that was changed in the database is noticed by every sitting pinned to it", async () => {
  const services = await openDrills();
  try {
    const sittingId = await start(services);
    await play(services, ANNA, sittingId, GOLD);
    const [version] = await services.db.scenarioVersion.findMany();
    const { hash, source } = version!;
    await services.db.scenarioVersion.update({ where: { hash }, data: { source: source.replace("attitude: 2", "attitude: 3") } });
    expect((await replaySittings(services)).different).toEqual([
      { sittingId, differences: ["the text of its scenario was changed"] },
    ]);
    await services.db.scenarioVersion.update({ where: { hash }, data: { source } });
    const policy = await services.db.policyVersion.findFirstOrThrow();
    await services.db.policyVersion.update({ where: { hash: policy.hash }, data: { source: `${policy.source}#` } });
    expect((await replaySittings(services)).different).toEqual([
      { sittingId, differences: ["the text of its policy was changed"] },
    ]);
  } finally {
    await services.close();
  }
});
