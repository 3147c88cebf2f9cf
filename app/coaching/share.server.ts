import { ok, refuse, type Result } from "#app/core/result.ts";
import { ownDrill } from "#app/coaching/finished.server.ts";
import { untilFree } from "#app/platform/db/until-free.server.ts";
import type { Services } from "#app/platform/services.server.ts";

/**
 * Lets the coaches in scope read one's own finished practice, or no longer. Asked twice, it is done once; taken back,
 * it is closed to them at once, and what they said of it stays. Refuses `not-found`, `not-closed` (it is still open)
 * and `share-assessment`.
 */
export function sharePractice(services: Services, me: { readonly id: string }, post: { readonly sittingId: string; readonly on: boolean }): Promise<Result<{ shared: boolean }>> {
  const { sittingId, on } = post;
  return untilFree(`Sitting ${sittingId} could not be shared`, () =>
    services.db.$transaction(async (tx) => {
      const drill = await ownDrill(tx, me, sittingId);
      if (!drill.ok) return drill;
      const { mode, shared } = drill.value;
      if (mode === "assessment") return refuse("share-assessment");
      if (on && !shared) await tx.sittingShare.create({ data: { sittingId, sharedAt: new Date(services.clock.now()) } });
      if (!on && shared) await tx.sittingShare.delete({ where: { sittingId } });
      return ok({ shared: on });
    }),
  );
}
