const SECOND = ":2";

/** Under which a visit counts whose score an appeal restated; its first observation stays on record under the visit's own id. */
export function restatedSource(visit: string): string {
  return visit + SECOND;
}

/** The sitting or visit that an observation was made by. */
export function sourceIn(observed: string): string {
  return observed.endsWith(SECOND) ? observed.slice(0, -SECOND.length) : observed;
}
