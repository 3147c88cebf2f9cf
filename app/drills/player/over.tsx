import { Link } from "@remix-run/react";
import type { PlayView } from "#app/drills/view/play.ts";
import { paths } from "#app/paths.ts";
import { buttonClass } from "#app/ui/button.tsx";
import { useReader } from "#app/words/reader.tsx";

/** The end of the talk; how it went is for the debrief. */
export function OverPanel({ play }: { play: PlayView }) {
  const { t, read } = useReader();
  return (
    <section data-now tabIndex={-1} aria-labelledby="over" className="scroll-mt-44 border-y border-line py-6 lg:scroll-mt-24">
      <h2 id="over" className="font-serif text-lead font-semibold">
        {t("player.over.title")}
      </h2>
      {play.mood === "gone" && (
        <p className="mt-1 text-ui text-quiet">{t("player.over.gone", { name: read(play.customer.name) })}</p>
      )}
      <Link to={paths.debrief(play.sittingId)} className={buttonClass("primary", "mt-4")}>
        {t("player.over.debrief")}
      </Link>
    </section>
  );
}
