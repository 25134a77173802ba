import type { Random } from '../../core/maths/random';
import { placeCodes, placeRight, type SequenceBatch } from '../../core/training/sequence-batch';

/** Lengths that batches are padded to: few, so that a recorded plan is reused for its shape. */
export function bucketLengths(maxLength: number): number[] {
  const lengths: number[] = [];
  for (
    let length = Math.min(10, maxLength);
    length < maxLength;
    length = Math.min(maxLength, Math.ceil((length * 1.6) / 10) * 10)
  ) {
    lengths.push(length);
  }
  return [...lengths, maxLength];
}

/** A window of a history: item indices of a batch's inputs and targets; -1 for no target. */
interface Window {
  readonly inputs: readonly number[];
  readonly targets: readonly number[];
  /** Context codes of the inputs, where a model reads them. */
  readonly context?: ArrayLike<number>;
}

/**
 * One epoch of next-item training: every event but a user's first is a target once. Histories
 * longer than `maxLength` are cut into windows at a place that changes from epoch to epoch.
 * @param rows rows of a batch of full length
 * @param codes for each sequence its context codes (`contextCodes`), where the model reads them
 * @param asked for each sequence the target at each event, where it is not the event itself
 */
export function nextItemBatches(
  sequences: readonly ArrayLike<number>[],
  maxLength: number,
  rows: number,
  random: Random,
  codes?: readonly Uint32Array[],
  asked = sequences,
): SequenceBatch[] {
  const found: Window[] = [];
  for (const [user, sequence] of sequences.entries()) {
    for (const [from, to] of windows(sequence.length - 1, maxLength, random)) {
      const inputs = Array.from({ length: to - from }, (_, i) => sequence[from + i]);
      const targets = Array.from({ length: to - from }, (_, i) => asked[user][from + i + 1]);
      found.push({ inputs, targets, context: codes?.[user].subarray(from, to) });
    }
  }
  return inBuckets(found, maxLength, rows, random);
}

interface Masking {
  /** N, the number of items; the mask is token N + 1. */
  readonly items: number;
  /** Probability of an event to be masked, in (0, 1]. */
  readonly rate: number;
  /**
   * Part of the windows in which only the newest event is masked, as in recommendation. In [0, 1].
   */
  readonly lastShare: number;
  /** How often an epoch contains each window, masked differently. */
  readonly copies: number;
}

/**
 * One epoch of masked-item training (Devlin et al., NAACL 2019; Sun et al., CIKM 2019): at least
 * one event of every window is masked, and only masked events are targets. Histories of a single
 * event have no context and are left out.
 * @param rows rows of a batch of full length
 */
export function maskedItemBatches(
  sequences: readonly ArrayLike<number>[],
  maxLength: number,
  rows: number,
  { items, rate, lastShare, copies }: Masking,
  random: Random,
): SequenceBatch[] {
  const found: Window[] = [];
  for (let copy = 0; copy < copies; copy++) {
    for (const sequence of sequences) {
      for (const [from, to] of windows(sequence.length, maxLength, random)) {
        const count = to - from;
        if (count < 2) continue;
        const lastOnly = random.next() < lastShare;
        const hidden = Array.from({ length: count }, () => !lastOnly && random.next() < rate);
        if (!hidden.includes(true)) hidden[lastOnly ? count - 1 : random.integer(count)] = true;
        found.push({
          inputs: hidden.map((mask, i) => (mask ? items : sequence[from + i])),
          targets: hidden.map((mask, i) => (mask ? sequence[from + i] : -1)),
        });
      }
    }
  }
  return inBuckets(found, maxLength, rows, random);
}

/**
 * Groups windows of similar length into batches, with more rows where they are short, so that the
 * cost depends on events instead of padding.
 */
function inBuckets(
  found: readonly Window[],
  maxLength: number,
  rows: number,
  random: Random,
): SequenceBatch[] {
  const lengths = bucketLengths(maxLength);
  const buckets = new Map<number, Window[]>(lengths.map((length) => [length, []]));
  for (const window of found) {
    const length = lengths.find((candidate) => candidate >= window.inputs.length) ?? maxLength;
    buckets.get(length)?.push(window);
  }
  const batches: SequenceBatch[] = [];
  for (const [length, entries] of buckets) {
    random.shuffle(entries);
    const capacity = Math.max(1, Math.floor((rows * maxLength) / length));
    for (let at = 0; at < entries.length; at += capacity) {
      const part = entries.slice(at, at + capacity);
      // Always of full size, so that batches share one shape; rows without a window are padding.
      const inputs = new Int32Array(capacity * length);
      const targets = new Int32Array(capacity * length);
      const context = part[0].context && new Uint32Array(capacity * length);
      part.forEach((entry, row) => {
        placeRight(entry.inputs, inputs, row, length);
        placeRight(entry.targets, targets, row, length);
        if (context && entry.context) placeCodes(entry.context, context, row, length);
      });
      batches.push({ rows: capacity, length, inputs, targets, ...(context ? { context } : {}) });
    }
  }
  return random.shuffle(batches);
}

/** Cuts `count` positions into runs of at most `maxLength`, the first one of random length. */
function windows(count: number, maxLength: number, random: Random): [number, number][] {
  if (count < 1) return [];
  if (count <= maxLength) return [[0, count]];
  const found: [number, number][] = [];
  let from = 0;
  let to = 1 + random.integer(maxLength);
  while (from < count) {
    found.push([from, Math.min(to, count)]);
    from = to;
    to += maxLength;
  }
  return found;
}
