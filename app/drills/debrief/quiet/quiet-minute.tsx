import { Link } from "@remix-run/react";
import { Phrases } from "#app/drills/debrief/timeline/standards.tsx";
import type { DebriefStandard } from "#app/drills/view/debrief.ts";
import { buttonClass } from "#app/ui/button.tsx";
import { useReader } from "#app/words/reader.tsx";

type QuietMinuteProps = {
  /** On keeping composed. */
  standard: DebriefStandard;
  /** Where the numbers are. */
  onward: string;
};

/** What comes first after abuse or threats: a breath, and the standard that stands by whoever was shouted at. */
export function QuietMinute({ standard, onward }: QuietMinuteProps) {
  const { t, read } = useReader();
  return (
    <section aria-labelledby="quiet" className="mx-auto mt-10 max-w-2xl md:mt-16">
      <h2 id="quiet" className="font-serif text-title font-semibold">
        {t("debrief.quiet.title")}
      </h2>
      <p className="measure mt-3 text-body">{t("debrief.quiet.said")}</p>
      <Breath />
      <div className="mt-8 border-l-2 border-line pl-4">
        <p className="text-ui font-semibold">
          <span className="mr-3">{standard.id}</span>
          {read(standard.title)}
        </p>
        <p className="measure mt-1 text-ui">{read(standard.rule)}</p>
        <div className="measure text-ui">
          <Phrases standard={{ ...standard, avoid: null }} />
        </div>
      </div>
      <p className="measure mt-8 text-ui text-quiet">{t("debrief.quiet.time")}</p>
      <Link to={onward} className={buttonClass("primary", "mt-4 w-full md:w-auto")}>
        {t("debrief.quiet.go")}
      </Link>
    </section>
  );
}

/** A line that widens and narrows as slowly as one should breathe. It stands still on request, and where motion is unwelcome. */
function Breath() {
  const { t } = useReader();
  return (
    <div className="group mt-8">
      <p className="measure text-ui text-quiet">{t("debrief.quiet.breathe")}</p>
      <div aria-hidden className="breath my-6 h-px w-full bg-seal group-has-checked:[animation-play-state:paused]" />
      <label className="inline-flex min-h-11 items-center gap-3 text-note text-quiet hover:text-ink motion-reduce:hidden">
        <input type="checkbox" className="size-5 shrink-0 accent-seal" />
        {t("debrief.quiet.still")}
      </label>
    </div>
  );
}
