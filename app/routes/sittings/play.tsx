import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { playView } from "#app/drills/play.server.ts";
import { Player } from "#app/drills/player/player.tsx";
import { paths } from "#app/paths.ts";
import { guarded, refusal } from "#app/platform/guard.server.ts";
import { stateOf } from "#app/routes/sittings/answer.server.ts";
import { title } from "#app/routes/title.ts";
import { useReader } from "#app/words/reader.tsx";

/** The player has a head of its own. */
export const handle = { bare: true };

export const meta = title((t) => t("player.title"));

export const loader = guarded("drills.play", async ({ me, services, params, url }) => {
  const view = await playView(services, me, params.id ?? "");
  if (!view.ok) throw refusal(404, "Not Found");
  if (view.value.over) throw redirect(paths.debrief(view.value.sittingId));
  const code = url.searchParams.get("trouble");
  return { state: stateOf(view.value), refused: code === null ? null : { code } };
});

export default function Play() {
  const { state, refused } = useLoaderData<typeof loader>();
  const { t } = useReader();
  return (
    <>
      <Player key={state.play.sittingId} loaded={state} refused={refused} />
      <noscript>
        <p className="mx-auto max-w-6xl px-4 pb-8 text-note text-quiet lg:px-8">{t("shell.noScript")}</p>
      </noscript>
    </>
  );
}
