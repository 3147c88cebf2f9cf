import { expect, test } from "vitest";
import { closePeriod, freezePeriod } from "#app/standings/periods/deeds.server.ts";
import { readPeriod } from "#app/standings/periods/log.server.ts";
import { verifyPeriod } from "#app/standings/periods/snapshot/verify.server.ts";
import { runChild } from "#tests/support/child.ts";
import { openBoards } from "#tests/support/standings.ts";

test("killed in the middle of freezing again and again, a period is frozen in the end, whole and once", { timeout: 240_000 }, async () => {
  const services = await openBoards();
  try {
    services.clock.at = Date.parse("2027-01-02T01:00:00Z");
    await closePeriod(services, { id: "hr" }, "2026-Q4", "2027-01-02");
    services.clock.at += 86_400_000;
    await freezePeriod(services, { id: "hr" }, "2026-Q4");
    const input = { env: services.env, now: services.clock.at };
    const state = async () => (await readPeriod(services.db, "2026-Q4")).life.state;
    for (const after of [1, 4, 9, 15]) {
      let left = after;
      const { signal } = await runChild("freeze-and-tell", input, (_, kill) => {
        left -= 1;
        if (left === 0) kill();
      });
      expect(signal).toBe("SIGKILL");
      expect(await state()).toBe("freezing");
      expect(await services.db.snapshot.count({ where: { sealedAt: { not: null } } })).toBe(0);
    }
    const { lines, code } = await runChild("freeze-and-tell", input);
    expect([lines.at(-1), code]).toEqual(["sealed 1", 0]);
    expect(await state()).toBe("frozen");
    expect(await verifyPeriod(services, "2026-Q4")).toMatchObject({ ok: true, value: [{ number: 1, again: "same" }] });
    expect(await services.db.snapshot.count()).toBe(1);
  } finally {
    await services.close();
  }
});
