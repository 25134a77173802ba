import { permuted } from '../../core/maths/permutation';
import { counterHash, pcgHash } from '../../core/maths/random';
import { type BprConfig, batchSize } from './config';

/**
 * The training triples. Every epoch visits every interaction once, in batches that are fixed for
 * the run. Negatives are drawn anew each epoch: a random permutation spreads the catalogue evenly
 * over the draws of a batch, and its inverse gives each item the triples it is the negative of
 * without a list. A few triples of one user share a draw; a drawn item that the user has is
 * skipped.
 */
export interface Triples {
  readonly items: number;
  readonly users: number;
  /** User and positive item of each triple, batch after batch, by user within a batch. */
  readonly owners: Uint32Array;
  readonly positives: Uint32Array;
  /** Triples [starts[b], starts[b + 1]) are batch b. */
  readonly starts: Uint32Array;
  /** For each triple the draw, from 0 in its batch, that its negative comes from. */
  readonly drawOf: Uint32Array;
  /** Items of user u in ascending order: owned[offsets[u]] .. owned[offsets[u + 1] - 1]. */
  readonly offsets: Uint32Array;
  readonly owned: Uint32Array;
}

/** Streams of the random seed. */
const BATCHES = 0xb9a1;
const NEGATIVES = 0xb9a2;

/** @param sequences for each user the items, each once */
export function triplesOf(sequences: readonly ArrayLike<number>[], config: BprConfig): Triples {
  const { items, seed } = config;
  const offsets = new Uint32Array(sequences.length + 1);
  sequences.forEach(({ length }, user) => {
    offsets[user + 1] = offsets[user] + length;
  });
  const total = offsets[sequences.length];
  const owned = new Uint32Array(total);
  sequences.forEach((sequence, user) => {
    owned.set(sequence, offsets[user]);
    owned.subarray(offsets[user], offsets[user + 1]).sort();
  });
  const batches = Math.max(1, Math.round(total / batchSize(config, sequences.length)));
  const starts = Uint32Array.from({ length: batches + 1 }, (_, b) => Math.round((b * total) / batches));
  const batchOf = (place: number) => {
    const near = Math.floor((place * batches) / total);
    return near + (place >= starts[near + 1] ? 1 : 0) - (place < starts[near] ? 1 : 0);
  };
  const next = starts.slice();
  const owners = new Uint32Array(total);
  const positives = new Uint32Array(total);
  const key = counterHash(seed, BATCHES, 0);
  for (let user = 0; user < sequences.length; user++) {
    for (let at = offsets[user]; at < offsets[user + 1]; at++) {
      const to = next[batchOf(permuted(key, at, total))]++;
      owners[to] = user;
      positives[to] = owned[at];
    }
  }
  const drawOf = drawsOf(owners, starts, config.positivesPerNegative);
  return { items, users: sequences.length, owners, positives, starts, drawOf, offsets, owned };
}

/** The draw of each triple: up to `most` consecutive triples of a user share one. */
function drawsOf(owners: Uint32Array, starts: Uint32Array, most: number): Uint32Array {
  const drawOf = new Uint32Array(owners.length);
  let served = 0;
  for (let batch = 0; batch < starts.length - 1; batch++) {
    for (let t = starts[batch] + 1; t < starts[batch + 1]; t++) {
      served = owners[t] === owners[t - 1] && served < most - 1 ? served + 1 : 0;
      drawOf[t] = drawOf[t - 1] + (served === 0 ? 1 : 0);
    }
    served = 0;
  }
  return drawOf;
}

/** Number of draws of a batch. */
export function drawsIn({ starts, drawOf }: Triples, batch: number): number {
  const end = starts[batch + 1];
  return end > starts[batch] ? drawOf[end - 1] + 1 : 0;
}

export const batchesIn = ({ starts }: Triples): number => starts.length - 1;

/** Key of the random stream of all negatives. */
export const negativesKey = (seed: number): number => counterHash(seed, NEGATIVES, 0);

/** Key of the negatives of a step; steps count from 0 over all epochs. */
export const stepKey = (seed: number, step: number): number => pcgHash((negativesKey(seed) ^ step) >>> 0);

/**
 * The item of one draw of a batch of `draws`; each candidate of a negative counts as a draw here.
 * The permutation runs over the smallest multiple of `items` that is at least `draws`, so that
 * every item has the same number of places.
 */
export const negativeOf = (key: number, draw: number, items: number, draws: number): number =>
  permuted(key, draw, Math.ceil(draws / items) * items) % items;

/** Whether the user has the item, by binary search. */
export function owns({ offsets, owned }: Triples, user: number, item: number): boolean {
  let low = offsets[user];
  let high = offsets[user + 1];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (owned[middle] < item) low = middle + 1;
    else high = middle;
  }
  return low < offsets[user + 1] && owned[low] === item;
}
