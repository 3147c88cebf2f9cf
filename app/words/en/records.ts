/** One's own sittings. */
export const records = {
  title: "My records",
  lead: "Only you see your practice.",
  none: "Nothing yet. After your first drill, its result and debrief stay here.",
  begin: "Choose a drill",
  date: "Date",
  scenario: "Scenario",
  mode: "Mode",
  outcome: "Outcome",
  total: "Total",
  open: "In progress",
  failed: "critical",
  debrief: "Debrief of {{title}}",
  resume: "Continue {{title}}",
};
