import { expect, test } from 'vitest';
import { coOccurrence } from './co-occurrence';
import { similarItems } from './similar-items';

const sequences = [
  [0, 1],
  [0, 1, 2],
  [1, 0, 3],
  [3, 2],
].map((history) => Int32Array.from(history));

test('the most similar items are those that co-occur with an item most, never the item itself', () => {
  const similar = similarItems(coOccurrence(sequences, 6, 0), 2);
  // Item 0 co-occurs with 1 three times, with 2 and 3 once each; 2 and 3 are equally frequent.
  expect(Array.from(similar(0))).toEqual([1, 2]);
  expect(Array.from(similar(0))).toEqual([1, 2]);
  expect(Array.from(similar(3))).toEqual([2, 0]);
  expect(Array.from(similar(5))).toEqual([]);
});
