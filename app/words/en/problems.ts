/** One sentence for every refusal: what happened and what to do. Keys are the codes of `Problem`. */
export const problems = {
  unknown: "That did not work. Reload the page and try again; if it happens again, ask an administrator.",
  "not-found": "Not found. It may not exist, or is not yours to see.",
  "not-published": "This scenario is not published now and cannot be started. Choose another.",
  conflict: "You have already answered this step differently, perhaps in another window or on another device. Below is how things stand.",
  "out-of-order": "This page and the conversation were out of step. Below is how things stand; carry on from here.",
  "not-open": "That reply is no longer open. Choose again from those below.",
  "sitting-over": "This conversation is over. Its debrief is ready.",
  "not-over": "This conversation is not over yet. Its debrief comes at the end.",
  "no-attempts-left": "This month's assessment attempts are used up. There are new ones next month.",
  "pause-not-allowed": "An assessment cannot be paused.",
  "bad-form": "The form was incomplete. Reload the page and try again.",
  "wrong-credentials": "That account and password do not match. Check both and try again.",
  throttled: "Too many tries. Wait {{minutes}} minutes and try again.",
};
