import type { Random } from '../core/random';
import { placeRight, type SequenceBatch } from '../core/sequence-batch';

/** Lengths batches come in: few, so that a plan recorded for one shape is used again. */
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

/**
 * One epoch of next-item training: every event but a user's first is a target once. Histories longer than `maxLength` are cut into
 * windows at a place that changes from epoch to epoch. Windows of like length share a batch, with more rows where they are short,
 * so that the cost follows the events and not the padding.
 * @param rows rows of a batch of full length
 */
export function nextItemBatches(
  sequences: readonly ArrayLike<number>[],
  maxLength: number,
  rows: number,
  random: Random,
): SequenceBatch[] {
  const lengths = bucketLengths(maxLength);
  const buckets = new Map<number, { inputs: number[]; targets: number[] }[]>(
    lengths.map((length) => [length, []]),
  );
  for (const sequence of sequences) {
    for (const [from, to] of windows(sequence.length - 1, maxLength, random)) {
      const length = lengths.find((candidate) => candidate >= to - from) ?? maxLength;
      const inputs = Array.from({ length: to - from }, (_, i) => sequence[from + i]);
      const targets = Array.from({ length: to - from }, (_, i) => sequence[from + i + 1]);
      buckets.get(length)?.push({ inputs, targets });
    }
  }
  const batches: SequenceBatch[] = [];
  for (const [length, entries] of buckets) {
    random.shuffle(entries);
    const capacity = Math.max(1, Math.floor((rows * maxLength) / length));
    for (let at = 0; at < entries.length; at += capacity) {
      const part = entries.slice(at, at + capacity);
      // Always of full size: rows without a window are padding, which costs nothing and keeps the shape.
      const inputs = new Int32Array(capacity * length);
      const targets = new Int32Array(capacity * length);
      part.forEach((entry, row) => {
        placeRight(entry.inputs, inputs, row, length);
        placeRight(entry.targets, targets, row, length);
      });
      batches.push({ rows: capacity, length, inputs, targets });
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
