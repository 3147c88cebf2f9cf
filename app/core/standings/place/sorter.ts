
/** Buckets for each level: so many that most hold one at most. */
const SPARSE = 2;

/** Writes the place of level i to places[i * stride + offset]. */
export type Sorter = (levels: Float64Array, places: Uint16Array, offset: number, stride: number) => void;

/**
 * Places levels again and again without new memory: buckets of equal width from the highest level to the lowest, then
 * insertion within them. About O(size); place 1 is the highest, equal levels by position.
 */
export function createSorter(size: number): Sorter {
  const starts = new Int32Array(SPARSE * size + 1);
  const bucketOf = new Int32Array(size);
  const order = new Int32Array(size);
  return (levels, places, offset, stride) => {
    chooseBuckets(levels, bucketOf, starts);
    for (let i = 0; i < size; i += 1) {
      const bucket = bucketOf[i] ?? 0;
      const next = starts[bucket] ?? 0;
      order[next] = i;
      starts[bucket] = next + 1;
    }
    insert(levels, order);
    for (let position = 0; position < size; position += 1) places[(order[position] ?? 0) * stride + offset] = position + 1;
  };
}

/** The bucket of every level, 0 the highest, and where each begins in the order. */
function chooseBuckets(levels: Float64Array, bucketOf: Int32Array, starts: Int32Array): void {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let i = 0; i < levels.length; i += 1) {
    const level = levels[i] ?? 0;
    if (level < low) low = level;
    if (level > high) high = level;
  }
  const scale = high > low ? (starts.length - 2) / (high - low) : 0;
  starts.fill(0);
  for (let i = 0; i < levels.length; i += 1) {
    const bucket = ((high - (levels[i] ?? 0)) * scale) | 0;
    bucketOf[i] = bucket;
    starts[bucket + 1] = (starts[bucket + 1] ?? 0) + 1;
  }
  for (let b = 1; b < starts.length; b += 1) starts[b] = (starts[b] ?? 0) + (starts[b - 1] ?? 0);
}

function insert(levels: Float64Array, order: Int32Array): void {
  for (let position = 1; position < order.length; position += 1) {
    const moved = order[position] ?? 0;
    const level = levels[moved] ?? 0;
    let free = position;
    while (free > 0 && (levels[order[free - 1] ?? 0] ?? 0) < level) {
      order[free] = order[free - 1] ?? 0;
      free -= 1;
    }
    order[free] = moved;
  }
}
