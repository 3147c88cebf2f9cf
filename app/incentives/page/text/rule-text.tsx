import type { Rule } from "#app/core/incentives/rule/rule.ts";
import type { Named } from "#app/incentives/view.ts";
import { useAmounts } from "#app/incentives/page/text/amounts.ts";
import { stepTexts } from "#app/incentives/rules/typed.ts";
import { measureName, postName } from "#app/words/names.ts";
import { useReader } from "#app/words/reader.tsx";

/** A rule in sentences, as staff read it before it takes force. */
export function RuleText({ rule, regions }: { rule: Rule; regions: Named }) {
  const { t } = useReader();
  const tiers = useTiers(rule);
  const { way } = rule;
  return (
    <div className="measure text-body">
      <p>{t(`incentives.text.${rule.of.board}`, { measure: measureName(t, rule.of.measure) })}</p>
      <ul aria-label={t("incentives.text.tiers")} className="mt-2 border-t border-line">
        {tiers.map((tier) => (
          <li key={tier} className="border-b border-line py-1.5">{tier}</li>
        ))}
      </ul>
      <p className="mt-2">{t("incentives.text.most")}</p>
      {useLimits(rule, regions).map((sentence) => <p key={sentence} className="mt-1">{sentence}</p>)}
      {(way.by === "place" || way.by === "percentile") && <p className="mt-2 border-l-2 border-warn pl-3 text-ui">{t("incentives.text.warn")}</p>}
    </div>
  );
}

function useTiers(rule: Rule): string[] {
  const { t } = useReader();
  const amounts = useAmounts();
  const { way } = rule;
  const steps = stepTexts(way);
  return way.tiers.map(({ amount }, i) => {
    const said = { amount: amounts(rule, amount), step: steps[i] ?? "" };
    return way.by === "band" ? t("incentives.text.band", { ...said, share: said.step, certainty: way.certainty }) : t(`incentives.text.${way.by}`, said);
  });
}

/** Who takes part, and what bounds the amounts. */
function useLimits(rule: Rule, regions: Named): string[] {
  const { t, read, language } = useReader();
  const amounts = useAmounts();
  const { eligible, cap, budget, pool, basis, of } = rule;
  const list = new Intl.ListFormat(language, { type: "conjunction" });
  const sentences: string[] = [];
  if (eligible.posts.length > 0) sentences.push(t("incentives.text.posts", { names: list.format(eligible.posts.map((post) => postName(t, post))) }));
  if (eligible.regions.length > 0) sentences.push(t("incentives.text.regions", { names: list.format(eligible.regions.map((id) => { const name = regions[id]; return name ? read(name) : id; })) }));
  if (eligible.observations > 0) sentences.push(t("incentives.text.observations", { count: eligible.observations }));
  if (eligible.noRedLine) sentences.push(t("incentives.text.redLine"));
  if (cap !== null) sentences.push(t(of.board === "people" ? "incentives.text.cap" : "incentives.text.capBranch", { amount: amounts(rule, cap) }));
  if (budget !== null) sentences.push(t(`incentives.text.budget.${budget.rule}`, { amount: amounts(rule, budget.total) }));
  if (of.board === "branches") sentences.push(pool === null ? t("incentives.text.branch") : t("incentives.text.pool", pool));
  if (basis !== null) sentences.push(t("incentives.text.basis", { basis }));
  return sentences;
}
