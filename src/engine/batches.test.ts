import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seededRandom } from '../core/random';
import { bucketLengths, nextItemBatches } from './batches';

const sequences = fc.array(fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 60 }), {
  minLength: 1,
  maxLength: 12,
});

/** Every (item, next item) pair of the batches, as "a>b". */
const pairs = (batches: ReturnType<typeof nextItemBatches>): string[] =>
  batches
    .flatMap(({ inputs, targets }) =>
      [...inputs].map((token, i) => (targets[i] > 0 ? `${token - 1}>${targets[i] - 1}` : '')),
    )
    .filter((pair) => pair !== '')
    .sort();

describe('an epoch of batches', () => {
  test('asks for every event but the first exactly once, after the event before it', () => {
    fc.assert(
      fc.property(
        sequences,
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 1, max: 5 }),
        fc.integer(),
        (all, maxLength, rows, seed) => {
          const expected = all
            .flatMap((sequence) => sequence.slice(1).map((item, i) => `${sequence[i]}>${item}`))
            .sort();
          expect(pairs(nextItemBatches(all, maxLength, rows, seededRandom(seed)))).toEqual(expected);
        },
      ),
    );
  });

  test('comes in the lengths of its buckets, full size, padding on the left', () => {
    fc.assert(
      fc.property(sequences, fc.integer({ min: 1, max: 30 }), (all, maxLength) => {
        for (const { rows, length, inputs, targets } of nextItemBatches(all, maxLength, 2, seededRandom(1))) {
          expect(bucketLengths(maxLength)).toContain(length);
          expect(inputs).toHaveLength(rows * length);
          for (let row = 0; row < rows; row++) {
            const tokens = inputs.subarray(row * length, (row + 1) * length);
            const first = tokens.findIndex((token) => token > 0);
            if (first >= 0) expect(tokens.subarray(first)).not.toContain(0);
            expect([...targets.subarray(row * length, (row + 1) * length)].map((token) => token > 0)).toEqual(
              [...tokens].map((token) => token > 0),
            );
          }
        }
      }),
    );
  });

  test('is the same for the same seed and differs for another', () => {
    const all = Array.from({ length: 40 }, (_, i) =>
      Int32Array.from({ length: 30 }, (_, k) => (i * 7 + k) % 50),
    );
    const order = (seed: number) =>
      nextItemBatches(all, 10, 4, seededRandom(seed)).map(({ inputs }) => [...inputs].join());
    expect(order(3)).toEqual(order(3));
    expect(order(3)).not.toEqual(order(4));
  });
});
