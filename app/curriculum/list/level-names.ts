/** Names of the levels in the words of the trade. */
export const LEVEL_NAMES = { 1: "basic", 2: "middle", 3: "advanced" } as const;
