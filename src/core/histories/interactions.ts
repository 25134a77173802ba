/**
 * Who interacted with what, in order: all that a model may learn from. Causes, tastes and prices
 * are left out.
 */
export interface Interactions {
  /** Ids as in the source. */
  readonly users: readonly string[];
  readonly items: readonly string[];
  /** For each user the item indices (into `items`), oldest first. */
  readonly sequences: readonly Int32Array[];
  /**
   * For each user the times of those events, in milliseconds since the epoch; or only their
   * positions, where the source has no times.
   */
  readonly times: readonly Float64Array[];
  /**
   * For each user the kinds of those events, as indices into `EVENT_KINDS`; absent where the source
   * does not say.
   */
  readonly kinds?: readonly Uint8Array[];
  /**
   * For each user the ratings of those events, NaN where an event has none; absent where the source
   * has no ratings at all.
   */
  readonly ratings?: readonly Float32Array[];
}

/**
 * Smaller values are positions in a user's sequence: as Unix seconds they would lie before March
 * 1973.
 */
export const SMALLEST_SECONDS = 1e8;

/** Whether a time of `Interactions` is a position in the sequence instead of milliseconds. */
export const isPosition = (time: number): boolean => time < SMALLEST_SECONDS;

/** How often each item occurs. [items] */
export function itemCounts(sequences: readonly Int32Array[], itemCount: number): Float64Array {
  const counts = new Float64Array(itemCount);
  for (const sequence of sequences) for (const item of sequence) counts[item]++;
  return counts;
}

/**
 * FNV-1a, 32 bit, over every user's items in order: data sets with the same items but other events
 * get different hashes.
 */
export function hashInteractions({ users, sequences }: Interactions): string {
  let hash = 0x811c9dc5;
  const mix = (value: number) => {
    hash = Math.imul(hash ^ value, 0x01000193) >>> 0;
  };
  mix(users.length);
  for (const sequence of sequences) {
    mix(sequence.length);
    for (const item of sequence) mix(item);
  }
  return hash.toString(16).padStart(8, '0');
}
