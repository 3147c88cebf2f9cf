/** What the page learns from a sign of life; a `turn` other than its own means that it must read again. */
export type PulseAnswer = { turn: number; paused: boolean; over: boolean };
