import { mayAppeal } from "#app/core/coaching/appeal-window.ts";
import { plainText } from "#app/core/coaching/plain-text.ts";
import { ok, refuse, type Result } from "#app/core/result.ts";
import { ownDrill } from "#app/coaching/finished.server.ts";
import { titleOf } from "#app/coaching/script.server.ts";
import { appealOf } from "#app/coaching/settle/own.server.ts";
import type { AppealForm } from "#app/coaching/view.ts";
import { untilFree } from "#app/platform/db/until-free.server.ts";
import type { Services } from "#app/platform/services.server.ts";

type Me = { readonly id: string };

/** How the appeal against one's own assessment stands, and whether it may be made. Refuses `not-found` (practice has no score that counts) and `not-closed`. */
export async function appealForm(services: Services, me: Me, sittingId: string): Promise<Result<AppealForm>> {
  const drill = await ownDrill(services.db, me, sittingId);
  if (!drill.ok) return drill;
  const appeal = await appealOf(services, drill.value);
  return appeal ? ok({ sittingId, title: await titleOf(services, drill.value), endedAt: drill.value.endedAt, appeal }) : refuse("not-found");
}

/**
 * Contests the score of one's own assessment, once and within the window; the same post sent again changes nothing.
 * Refuses `not-found`, `not-closed`, `appeal-late`, `appealed-already`, `text-missing` and `text-long`.
 */
export async function postAppeal(services: Services, me: Me, post: { readonly sittingId: string; readonly text: string }): Promise<Result<{ id: string }>> {
  const { sittingId } = post;
  return untilFree(`An appeal against sitting ${sittingId} could not be kept`, () =>
    services.db.$transaction(async (tx) => {
      const drill = await ownDrill(tx, me, sittingId);
      if (!drill.ok) return drill;
      if (drill.value.mode === "practice") return refuse("not-found");
      const text = plainText(post.text);
      if (!text.ok) return text;
      const same = await tx.appeal.findUnique({ where: { sittingId } });
      if (same) return same.text === text.value ? ok({ id: same.id }) : refuse("appealed-already");
      const now = services.clock.now();
      if (!mayAppeal(drill.value.endedAt, now, services.env.bankTz)) return refuse("appeal-late");
      const data = { id: services.ids.next(), personId: me.id, sittingId, text: text.value, at: new Date(now) };
      await tx.appeal.create({ data });
      return ok({ id: data.id });
    }),
  );
}
