/** What only practice offers: hints, and taking a drill up again from one of its decisions. */
export const modes = {
  hint: {
    ask: "Give me a hint",
    key: "(key H)",
    said: "The result will say that you had it; the score stays as it is, and the clock runs on.",
    title: "Standard {{id}}: {{title}}",
    label: "Hint",
    phrase: "You might say:",
  },
  again: {
    said: "Taken up again at step {{turn}}: all before it is as it was, and from here on it is yours to do better. It does not count towards your best.",
  },
};
