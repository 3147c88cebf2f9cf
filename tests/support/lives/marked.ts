import type { Answer } from "#app/core/form/form.ts";

/** A mark in everything an evaluator can write. */
export const MARKED: Readonly<Record<string, Answer>> = {
  greeted: { kind: "yes-no", yes: false, note: "canary-note-greeted" },
  wait: { kind: "timing", seconds: 617, started: null, stopped: null, note: "canary-note-wait" },
  "queue-told": { kind: "not-applicable", reason: "canary-reason", note: "canary-note-told" },
  promised: { kind: "choice", option: "hinted", note: "canary-note-promised" },
  asked: { kind: "count", count: 0, note: "canary-note-asked" },
  tidy: { kind: "yes-no", yes: false, note: "canary-note-tidy" },
  remarks: { kind: "text", text: "canary-text", note: null },
};
