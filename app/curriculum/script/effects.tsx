import { Fragment } from "react";
import type { ReactNode } from "react";
import type { Arm, Effect, Scenario } from "#app/core/scenario/scenario.ts";
import { placeAnchor, standardAnchor } from "#app/curriculum/script/anchors.ts";
import { tellGuard } from "#app/curriculum/script/guard.ts";
import { Points } from "#app/curriculum/script/points.tsx";
import { useReader } from "#app/words/reader.tsx";

const LINK = "underline decoration-line underline-offset-4 hover:decoration-ink";

/** All that a move does: points and the standards behind them, patience, what it notes and brings out, where it leads. */
export function Effects({ effect, scenario }: { effect: Effect; scenario: Scenario }) {
  const { t, read, formats } = useReader();
  const { points, because, mood, set, reveals, goto } = effect;
  const facts = reveals.flatMap((id) => scenario.facts[id]?.text ?? []);
  const change = `${mood > 0 ? "+" : ""}${formats.whole(mood)}`;
  return (
    <div className="space-y-1 text-ui">
      <Points points={points} />
      <p className="text-note text-quiet">
        {because.length > 0 && <Standards ids={because} />}
        {mood === 0 ? t("scenarios.script.patienceSame") : t("scenarios.script.patience", { change })}
      </p>
      {set.length > 0 && <Line>{t("scenarios.script.sets", { flags: set.join(t("scenarios.script.comma")) })}</Line>}
      {facts.length > 0 && (
        <Line>
          {t("scenarios.script.learns")}
          {facts.map((fact) => read(fact)).join(" ")}
        </Line>
      )}
      <Goto arms={goto} scenario={scenario} />
    </div>
  );
}

function Line({ children }: { children: ReactNode }) {
  return <p className="text-note text-quiet">{children}</p>;
}

function Standards({ ids }: { ids: readonly string[] }) {
  const { t } = useReader();
  return (
    <>
      {ids.map((id, place) => (
        <Fragment key={id}>
          {place > 0 && t("scenarios.script.comma")}
          <a href={`#${standardAnchor(id)}`} className={LINK}>
            {id}
          </a>
        </Fragment>
      ))}
      {" · "}
    </>
  );
}

function Goto({ arms, scenario }: { arms: readonly Arm[]; scenario: Scenario }) {
  const { t } = useReader();
  return (
    <ul className="text-note text-quiet">
      {arms.map(({ when, to }, place) => (
        <li key={`${to} ${place}`}>
          <span aria-hidden>→ </span>
          <span className="sr-only">{t("scenarios.script.goto")} </span>
          <a href={`#${placeAnchor(scenario, to)}`} className={`inline-block min-h-6 min-w-6 ${LINK}`}>
            {to}
          </a>
          {when && ` · ${t("scenarios.script.when", { condition: tellGuard(t, when) })}`}
          {!when && place > 0 && ` · ${t("scenarios.script.otherwise")}`}
        </li>
      ))}
    </ul>
  );
}
