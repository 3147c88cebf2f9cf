/** Where the catalogue says what somebody did who chose no reply; a reply has words of its own. */
export const WORDLESS = {
  reply: "debrief.steps.silence",
  silence: "debrief.steps.silence",
  left: "debrief.steps.left",
  "timed-out": "debrief.steps.timedOut",
} as const;
