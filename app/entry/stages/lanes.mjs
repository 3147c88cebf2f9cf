/**
 * Stages that follow each other and keep one core each are one batch, to be run side by side; every other stage takes
 * the whole machine and is a batch of its own.
 * @template {{ oneCore?: boolean }} T
 * @param {T[]} stages
 * @returns {T[][]} in the same order
 */
export function batchesOf(stages) {
  /** @type {T[][]} */
  const batches = [];
  for (const stage of stages) {
    const last = batches.at(-1);
    if (stage.oneCore && last?.[0]?.oneCore) last.push(stage);
    else batches.push([stage]);
  }
  return batches;
}

/**
 * Works through a list, so many at a time, beginning them in its order.
 * @template T
 * @param {T[]} list
 * @param {number} lanes
 * @param {(item: T) => Promise<void>} work must not throw: what runs beside it would go on alone
 */
export async function sideBySide(list, lanes, work) {
  const waiting = list.values();
  const lane = async () => {
    for (const item of waiting) await work(item);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}
