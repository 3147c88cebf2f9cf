/** The only source of the present moment on the server; tests pass their own. */
export type Clock = {
  /** Milliseconds since 1970 UTC. */
  now(): number;
};

export const systemClock: Clock = { now: () => Date.now() };
