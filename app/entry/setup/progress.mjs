// What the commands say while they work: one line when a step begins, one when it ends, a sign of life between.

/** A sign of life every 20 seconds, after the first minute every minute. */
const lifeSignMs = (/** @type {number} */ elapsed) => (elapsed < 59_000 ? 20_000 : 60_000);

/**
 * @param {number} ms
 * @returns {string} such as "3.2 s" or "2 min 05 s"
 */
function duration(ms) {
  if (ms < 60_000) return `${(ms / 1000).toFixed(1)} s`;
  const seconds = Math.round(ms / 1000);
  return `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, "0")} s`;
}

/**
 * Numbers the steps of a command and times them.
 * @param {number} total how many steps there will be
 * @param {(line: string) => void} [print]
 */
export function openProgress(total, print = console.log) {
  let current = 0;
  let open = 0;
  return {
    /**
     * Steps may overlap: a line then says whose it is, unless it follows its own beginning and nothing else runs.
     * @template T
     * @param {string} label what is being done, and how long it may take
     * @param {() => Promise<T>} work
     * @param {(value: T) => string} [ending] what came of it
     * @returns {Promise<T>}
     */
    async step(label, work, ending = () => "done") {
      current += 1;
      open += 1;
      const mine = current;
      const whose = () => (open > 1 || current > mine ? `${label}: ` : "");
      const began = Date.now();
      print(`[${current} of ${total}] ${label} …`);
      /** @type {NodeJS.Timeout | undefined} */
      let sign;
      const live = () => {
        const elapsed = Date.now() - began;
        if (elapsed > 1000) print(`        ${whose()}still at it, ${duration(elapsed)}`);
        sign = setTimeout(live, lifeSignMs(elapsed));
      };
      live();
      try {
        const value = await work();
        print(`        ${whose()}${ending(value)}, ${duration(Date.now() - began)}`);
        return value;
      } finally {
        open -= 1;
        clearTimeout(sign);
      }
    },
  };
}
