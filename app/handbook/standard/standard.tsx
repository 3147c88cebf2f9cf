import type { ReactNode } from "react";
import { Exercises } from "#app/handbook/standard/exercises.tsx";
import { Neighbours } from "#app/handbook/standard/neighbours.tsx";
import { Own } from "#app/handbook/standard/own.tsx";
import type { OwnRecord, StandardView } from "#app/handbook/view.ts";
import { DimensionMark } from "#app/ui/dimension-mark.tsx";
import { useReader } from "#app/words/reader.tsx";

type StandardProps = {
  standard: StandardView;
  own: OwnRecord | null;
  /** When the reader should practise it again. */
  again?: ReactNode;
  /** Whether the reader may open the visit forms that look at it. */
  opensForms: boolean;
};

/** One standard: what it asks, why, in which words; what exercises it, and what it cost the reader. */
export function Standard({ standard, own, again, opensForms }: StandardProps) {
  const { t, read } = useReader();
  const { dimension, rule, why, basis, talkReason } = standard;
  return (
    <>
      <p className="mt-3 flex items-center gap-2 text-ui">
        <DimensionMark dimension={dimension} />
        {t(`trade.dimension.${dimension}`)}
      </p>
      <div className="mt-6 gap-x-16 lg:grid lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div>
          <h2 className="text-note text-quiet">{t("handbook.standard.rule")}</h2>
          <p className="measure mt-1 text-body">{read(rule)}</p>
          <Phrases standard={standard} />
          <dl className="mt-8">
            <Said term={t("handbook.standard.why")}>{read(why)}</Said>
            {basis && <Said term={t("handbook.standard.basis")}>{read(basis)}</Said>}
            {talkReason && <Said term={t("handbook.standard.noTalk")}>{read(talkReason)}</Said>}
          </dl>
        </div>
        <div className="mt-10 lg:mt-0">
          <Own own={own}>{again}</Own>
        </div>
      </div>
      <Exercises standard={standard} opensForms={opensForms} />
      <Neighbours standard={standard} />
    </>
  );
}

function Phrases({ standard: { use, avoid } }: { standard: StandardView }) {
  const { t, read } = useReader();
  return (
    <dl className="measure mt-6 space-y-4">
      {use && (
        <div className="border-l-2 border-good pl-4">
          <dt className="text-note font-semibold text-good">{t("handbook.standard.use")}</dt>
          <dd className="mt-1 text-body">{read(use)}</dd>
        </div>
      )}
      {avoid && (
        <div className="border-l-2 border-dashed border-seal pl-4">
          <dt className="text-note font-semibold text-seal">{t("handbook.standard.avoid")}</dt>
          <dd className="mt-1 text-body">{read(avoid)}</dd>
        </div>
      )}
    </dl>
  );
}

function Said({ term, children }: { term: string; children: string }) {
  return (
    <div className="border-t border-line py-3 sm:grid sm:grid-cols-[8rem_minmax(0,1fr)] sm:gap-x-6">
      <dt className="text-ui text-quiet">{term}</dt>
      <dd className="measure text-ui">{children}</dd>
    </div>
  );
}
