import { stepAnchor } from "#app/drills/debrief/timeline/anchor.ts";
import type { MissedFact } from "#app/drills/view/debrief.ts";
import { useReader } from "#app/words/reader.tsx";

/** What was never found out, and where it could have been. */
export function FactsMissed({ facts }: { facts: readonly MissedFact[] }) {
  const { t, read } = useReader();
  return (
    <section aria-labelledby="missed" className="mt-14">
      <h2 id="missed" className="font-serif text-lead font-semibold">
        {t("debrief.facts.title")}
      </h2>
      {facts.length === 0 ? (
        <p className="mt-2 text-ui text-quiet">{t("debrief.facts.none")}</p>
      ) : (
        <ul className="measure mt-3 space-y-4 text-body">
          {facts.map((fact) => (
            <li key={fact.text.en} className="keep-together border-l-2 border-line pl-4">
              {read(fact.text)}
              <Chance chance={fact.chance} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Chance({ chance }: Pick<MissedFact, "chance">) {
  const { t, read } = useReader();
  if (!chance) return <p className="mt-1 text-ui text-quiet">{t("debrief.facts.nowhere")}</p>;
  const { step, reply, further } = chance;
  return (
    <p className="mt-1 text-ui text-quiet">
      <a href={`#${stepAnchor(step)}`} className="underline decoration-line underline-offset-4 hover:decoration-ink">
        {t("debrief.steps.number", { turn: step + 1 })}
      </a>{" "}
      {t(`debrief.facts.${reply.kind}`, { reply: read(reply.text) })}
      {further > 0 && ` ${t("debrief.facts.further", { count: further })}`}
    </p>
  );
}
