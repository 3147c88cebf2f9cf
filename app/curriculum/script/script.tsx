import { BeatSection } from "#app/curriculum/script/beat-section.tsx";
import { beatAnchor, endingAnchor, standardAnchor } from "#app/curriculum/script/anchors.ts";
import { Contents } from "#app/curriculum/script/contents.tsx";
import { ChartFrame } from "#app/curriculum/script/chart/frame.tsx";
import { CheckerReport } from "#app/curriculum/script/checker-report.tsx";
import { Files } from "#app/curriculum/script/files.tsx";
import { Glossary } from "#app/curriculum/script/glossary.tsx";
import { GoldCourse } from "#app/curriculum/script/gold-course.tsx";
import { Section } from "#app/curriculum/script/section.tsx";
import type { ScriptView } from "#app/curriculum/view.ts";
import { useReader } from "#app/words/reader.tsx";

const PARTS = ["gold", "chart", "report", "beats", "endings", "criticals", "facts", "standards", "files"] as const;

/** The whole script of a scenario, to be read and not to be changed. */
export function Script({ script }: { script: ScriptView }) {
  const { t } = useReader();
  const beats = Object.keys(script.scenario.beats).map((id) => ({ anchor: beatAnchor(id), label: id }));
  const entries = PARTS.map((part) => ({ anchor: part, label: t(titleKey(part)), ...(part === "beats" ? { within: beats } : {}) }));
  return (
    <div className="gap-x-12 lg:grid lg:grid-cols-[13rem_minmax(0,1fr)]">
      <Contents entries={entries} />
      <div className="min-w-0">
        <Section id="gold" title={t(titleKey("gold"))}>
          <GoldCourse script={script} />
        </Section>
        <Section id="chart" title={t(titleKey("chart"))}>
          <ChartFrame scenario={script.scenario} gold={script.gold} />
        </Section>
        <Section id="report" title={t(titleKey("report"))}>
          <CheckerReport script={script} />
        </Section>
        <Section id="beats" title={t(titleKey("beats"))}>
          {Object.values(script.scenario.beats).map((beat) => (
            <BeatSection
              key={beat.id}
              beat={beat}
              scenario={script.scenario}
              gold={script.gold.flatMap((step) => (step.beat === beat.id ? [step.reply] : []))}
            />
          ))}
        </Section>
        <Appendices script={script} />
        <Section id="files" title={t(titleKey("files"))}>
          <Files script={script} />
        </Section>
      </div>
    </div>
  );
}

function titleKey(part: (typeof PARTS)[number]) {
  if (part === "chart") return "scenarios.chart.title" as const;
  return part === "gold" || part === "report" || part === "files" ? (`scenarios.script.${part}.title` as const) : (`scenarios.script.${part}` as const);
}

/** What the beats refer to by name. */
function Appendices({ script: { scenario, standards } }: { script: ScriptView }) {
  const { t, read } = useReader();
  const endings = Object.values(scenario.endings).map(({ id, outcome, title, text }) => ({
    id,
    anchor: endingAnchor(id),
    name: id,
    mark: [t(`trade.outcome.${outcome}`), id === scenario.patienceGone && t("scenarios.script.patienceGone")].filter(Boolean).join(" · "),
    text: [read(title), read(text)].join(" · "),
  }));
  const criticals = Object.entries(scenario.criticals).map(([id, { text, standard }]) => ({ id, name: id, mark: standard, text: read(text) }));
  const facts = Object.entries(scenario.facts).map(([id, { text }]) => ({ id, name: id, text: read(text) }));
  const cited = Object.entries(standards).map(([id, title]) => ({ id, anchor: standardAnchor(id), name: id, text: read(title) }));
  const parts = { endings, criticals, facts, standards: cited };
  return (["endings", "criticals", "facts", "standards"] as const).map((part) => (
    <Section key={part} id={part} title={t(titleKey(part))}>
      <Glossary entries={parts[part]} />
    </Section>
  ));
}
