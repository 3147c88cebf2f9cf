import type { PracticeDone } from "#app/drills/team/view.ts";
import { useReader } from "#app/words/reader.tsx";

/** That somebody practised, and how much; never how it went. */
export function PracticeText({ practice: { drills, days, last } }: { practice: PracticeDone }) {
  const { t, formats } = useReader();
  if (last === null) return t("team.practice.none");
  return [t("team.practice.drills", { count: drills }), t("team.practice.days", { count: days }), t("team.practice.last", { day: formats.day(last) })].join(" · ");
}
