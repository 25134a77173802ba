/**
 * Who interacted with what, in order: all that a model may learn from. No cause, no hidden taste, no price.
 */
export interface Interactions {
  /** Ids as in the source. */
  readonly users: readonly string[];
  readonly items: readonly string[];
  /** For each user the item indices (into `items`), oldest first. */
  readonly sequences: readonly Int32Array[];
  /** For each user the times of those events, milliseconds since the epoch (or a position, where a source has no more). */
  readonly times: readonly Float64Array[];
}

/** How often each item occurs. [items] */
export function itemCounts(sequences: readonly Int32Array[], itemCount: number): Float64Array {
  const counts = new Float64Array(itemCount);
  for (const sequence of sequences) for (const item of sequence) counts[item]++;
  return counts;
}
