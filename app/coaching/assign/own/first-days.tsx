import { Form, Link } from "@remix-run/react";
import { Check } from "lucide-react";
import type { Induction, InductionDrill } from "#app/coaching/assign/view.ts";
import { paths } from "#app/paths.ts";
import { Button, buttonClass } from "#app/ui/button.tsx";
import { useReader } from "#app/words/reader.tsx";

type FirstDaysProps = {
  induction: Induction;
  /** Whether its first drill is the one main act of the screen. */
  primary: boolean;
};

/** What new colleagues practise first, with what they have practised of it; the first one left begins in one press. */
export function FirstDays({ induction: { drills, until }, primary }: FirstDaysProps) {
  const { t, formats } = useReader();
  const done = drills.filter((drill) => drill.done).length;
  const next = drills.find((drill) => !drill.done);
  return (
    <section aria-labelledby="first-days" className="mt-8 border-t border-ink pt-5">
      <h2 id="first-days" className="font-serif text-lead font-semibold">
        {t("assign.induction.title")}
      </h2>
      <p className="measure mt-1 text-ui text-quiet">
        {t("assign.induction.lead", { day: formats.date(until) })} {t("assign.induction.count", { done, of: drills.length })}
      </p>
      <ol className="mt-3 border-t border-line">
        {drills.map((drill) => (
          <Item key={drill.slug} drill={drill} weight={primary && drill === next ? "primary" : "plain"} />
        ))}
      </ol>
    </section>
  );
}

function Item({ drill, weight }: { drill: InductionDrill; weight: "primary" | "plain" }) {
  const { t, read } = useReader();
  return (
    <li className="flex min-h-14 flex-wrap items-center justify-between gap-x-6 gap-y-1 border-b border-line py-1.5 text-ui">
      <Link to={paths.drill(drill.slug)} className="inline-flex min-h-11 items-center font-semibold underline decoration-line underline-offset-4 hover:decoration-ink">
        {read(drill.title)}
      </Link>
      {drill.done ? (
        <span className="inline-flex items-center gap-1.5 text-good">
          <Check aria-hidden size={18} strokeWidth={2} />
          {t("assign.induction.done")}
        </span>
      ) : (
        <Begin drill={drill} weight={weight} />
      )}
    </li>
  );
}

function Begin({ drill: { slug, title, open }, weight }: { drill: InductionDrill; weight: "primary" | "plain" }) {
  const { t, read } = useReader();
  if (open !== null) {
    return (
      <Link to={paths.sitting(open)} aria-label={t("assign.induction.resumeThis", { title: read(title) })} className={buttonClass(weight)}>
        {t("assign.induction.resume")}
      </Link>
    );
  }
  return (
    <Form method="post" action={paths.drill(slug)}>
      <input type="hidden" name="mode" value="practice" />
      <Button weight={weight} aria-label={t("assign.induction.startThis", { title: read(title) })}>
        {t("assign.induction.start")}
      </Button>
    </Form>
  );
}
