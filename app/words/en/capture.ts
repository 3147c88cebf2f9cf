/** What an evaluator notes at the place itself: the taps of a clock that looks like nothing, and who served. */
export const capture = {
  /** Nothing here may say what it is for: whoever looks over a shoulder sees a stopwatch. */
  now: {
    title: "Timer",
    marks: { entered: "Here", number: "Number", called: "My turn", finished: "Done" },
    undo: "Too early: undo “{{mark}}”",
    undoNone: "Nothing to undo",
    kept: "On this phone: {{number}}",
    sent: "All noted",
    again: "Open again",
    close: "Close",
  },
  marks: { entered: "Entered", number: "Took a number", called: "Called", finished: "Finished" },
  open: "Open the timer",
  openSaid: "It looks like a stopwatch and nothing else. Tap once as you enter, take a number, are called and are done, and the times in the form are filled. Leave the rest until you are outside.",
  beginNow: "Begin with the timer",
  clock: "Only the time on your phone is noted, never where you are.",
  taps: {
    title: "Your taps",
    said: "Tapped late, or not at all? Put it right here. An empty field means that it did not happen.",
    byHand: "{{mark}} (by hand)",
    correct: "See and correct them",
    save: "Save the times",
    none: "Nothing tapped yet.",
    order: "These are out of order, so a time could not be filled in: see which one is wrong.",
    from: "From your taps",
  },
  served: {
    post: "Post",
    unknown: "Could not tell",
    counter: "Number of the counter",
    badge: "Number or name on the badge",
    said: "At least one of these. Only reviewers read it; the branch never sees a badge or a name.",
    saidOptional: "Whatever you could see, or nothing. Only reviewers read it; the branch never sees a badge or a name.",
    saidCounter: "Counter {{counter}}",
    saidBadge: "badge {{badge}}",
  },
};
