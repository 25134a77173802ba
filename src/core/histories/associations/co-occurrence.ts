import { itemCounts } from '../interactions';
import { exponentialDecay } from './half-life';

/**
 * Item co-occurrence: the symmetric [N, N] matrix XᵀX of users' items, computed row by row because
 * most of it is zero. With a half-life, a pair counts 0.5^(|i - j| / halfLife), where |i - j| is
 * the number of events between the two in the history, in either direction. This Laplacian kernel
 * keeps the matrix positive semidefinite.
 */
export interface CoOccurrence {
  /** How often each item occurs. [N] */
  readonly counts: Float64Array;
  /** One row of the matrix. The arrays are reused by the next call. */
  row(item: number): CoOccurrenceRow;
}

interface CoOccurrenceRow {
  /** Items that co-occur with this one, itself included, each once, in no particular order. */
  readonly others: Int32Array;
  /** By item; 0 for every item that is not in `others`. [N] */
  readonly weights: Float64Array;
}

/** Half-lives after which a pair is ignored: it would count less than a millionth. */
const FADED = 20;

/**
 * @param sequences users' items, oldest first
 * @param items N
 * @param gapHalfLife in events between the two items; 0 counts all pairs of a history alike
 */
export function coOccurrence(
  sequences: readonly Int32Array[],
  items: number,
  gapHalfLife: number,
): CoOccurrence {
  const counts = itemCounts(sequences, items);
  const starts = new Int32Array(items + 1);
  for (let item = 0; item < items; item++) starts[item + 1] = starts[item] + counts[item];
  const ends = starts.slice(0, items);
  const users = new Int32Array(starts[items]);
  const places = new Int32Array(starts[items]);
  sequences.forEach((sequence, user) => {
    sequence.forEach((item, place) => {
      users[ends[item]] = user;
      places[ends[item]++] = place;
    });
  });
  const longest = sequences.reduce((most, { length }) => Math.max(most, length), 1);
  const reach = gapHalfLife > 0 ? Math.min(longest, Math.ceil(FADED * gapHalfLife)) : longest;
  const weightOfGap = Float64Array.from({ length: reach + 1 }, (_, gap) =>
    exponentialDecay(gap, gapHalfLife),
  );

  const weights = new Float64Array(items);
  const others = new Int32Array(items);
  let found = 0;
  return {
    counts,
    row(item) {
      for (let i = 0; i < found; i++) weights[others[i]] = 0;
      found = 0;
      for (let at = starts[item]; at < starts[item + 1]; at++) {
        const sequence = sequences[users[at]];
        const place = places[at];
        const to = Math.min(sequence.length, place + reach + 1);
        for (let other = Math.max(0, place - reach); other < to; other++) {
          const neighbour = sequence[other];
          if (weights[neighbour] === 0) others[found++] = neighbour;
          weights[neighbour] += weightOfGap[Math.abs(other - place)];
        }
      }
      return { others: others.subarray(0, found), weights };
    },
  };
}
