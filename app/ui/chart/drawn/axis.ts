/** How all axes look: quiet figures on a hairline. */
export const AXIS = {
  stroke: "var(--line)",
  tick: { fill: "var(--quiet)", fontSize: 12 },
  tickLine: false,
} as const;

export const MARGIN = { top: 8, right: 8, bottom: 0, left: 0 } as const;
