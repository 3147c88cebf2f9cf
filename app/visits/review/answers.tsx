import { paths } from "#app/paths.ts";
import type { ReviewSection, ReviewView } from "#app/visits/view/review.ts";
import { ReviewedItem } from "#app/visits/review/item.tsx";
import { useReader } from "#app/words/reader.tsx";

type AnswersProps = {
  view: ReviewView;
  /** Remarks as they were typed, by item; null where the reader cannot send the visit back. */
  remarks: Readonly<Record<string, string>> | null;
};

/** Every answer by section, with what it cost and why. */
export function Answers({ view, remarks }: AnswersProps) {
  const { t } = useReader();
  const rules = new Map(view.standards.map((standard) => [standard.id, standard]));
  return (
    <section aria-labelledby="answers">
      <h2 id="answers" className="font-serif text-lead font-semibold">
        {t("review.visit.answers")}
      </h2>
      {view.sections.map((section, place) => (
        <Section key={section.id} section={section} number={place + 1} rules={rules} remarks={remarks} keptAs={`review:${view.visitId}:${view.submittedAt}`} editable={view.deeds.includes("edit") ? view.visitId : null} />
      ))}
    </section>
  );
}

type SectionProps = Pick<AnswersProps, "remarks"> & {
  section: ReviewSection;
  number: number;
  /** Names what is typed of this submission of the visit. */
  keptAs: string;
  /** The visit, where its answers may be changed. */
  editable: string | null;
  rules: ReadonlyMap<string, ReviewView["standards"][number]>;
};

function Section({ section: { title, items }, number, rules, remarks, keptAs, editable }: SectionProps) {
  const { t, read } = useReader();
  const shown = items.filter(({ score }) => score.state !== "hidden");
  const hidden = items.length - shown.length;
  return (
    <div className="mt-7">
      <h3 className="border-b border-ink pb-2 text-ui font-semibold">
        {number} {read(title)}
      </h3>
      <ol>
        {shown.map((each, place) => (
          <ReviewedItem
            key={each.item.id}
            reviewed={each}
            number={`${number}.${place + 1}`}
            standards={each.item.standards.flatMap((id) => rules.get(id) ?? [])}
            keptAs={keptAs}
            editing={editable && paths.reviewItem(editable, each.item.id)}
            remark={remarks && (remarks[each.item.id] ?? "")}
          />
        ))}
      </ol>
      {hidden > 0 && <p className="py-2 text-note text-quiet">{t("review.visit.hidden", { count: hidden })}</p>}
    </div>
  );
}
