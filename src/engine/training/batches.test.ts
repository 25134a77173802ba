import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../core/maths/random';
import { bucketLengths, maskedItemBatches, nextItemBatches } from './batches';

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
  test('has every event but the first as a target exactly once, after the event before it', () => {
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

  test('has full-size batches of the bucket lengths, padded on the left', () => {
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

describe('an epoch of masked batches', () => {
  const items = 41;
  const masking = { items, rate: 0.3, lastShare: 0, copies: 1 };
  interface Row {
    readonly tokens: readonly number[];
    readonly targets: readonly number[];
  }
  /** The rows that have events, without their padding. */
  const rowsOf = (batches: ReturnType<typeof maskedItemBatches>): Row[] =>
    batches
      .flatMap(({ rows, length, inputs, targets }) =>
        Array.from({ length: rows }, (_, row) => ({
          tokens: [...inputs.subarray(row * length, (row + 1) * length)],
          targets: [...targets.subarray(row * length, (row + 1) * length)],
        })),
      )
      .map(({ tokens, targets }) => {
        const padding = tokens.filter((token) => token === 0).length;
        return { tokens: tokens.slice(padding), targets: targets.slice(padding) };
      })
      .filter(({ tokens }) => tokens.length > 0);
  const unmasked = ({ tokens, targets }: Row): string =>
    tokens.map((token, i) => (token === items + 1 ? targets[i] : token)).join();

  test('has targets exactly at the masks, at least one a row', () => {
    fc.assert(
      fc.property(sequences, fc.integer({ min: 2, max: 30 }), fc.integer(), (all, maxLength, seed) => {
        for (const { tokens, targets } of rowsOf(
          maskedItemBatches(all, maxLength, 3, masking, seededRandom(seed)),
        )) {
          expect(tokens).toContain(items + 1);
          expect(targets.map((target) => target > 0)).toEqual(tokens.map((token) => token === items + 1));
        }
      }),
    );
  });

  test('contains every history that fits a window once a copy, with its masks filled in', () => {
    fc.assert(
      fc.property(sequences, fc.integer({ min: 1, max: 3 }), (all, copies) => {
        const expected = all
          .filter(({ length }) => length > 1)
          .flatMap((sequence) => Array<string>(copies).fill(sequence.map((item) => item + 1).join()));
        const found = rowsOf(maskedItemBatches(all, 60, 2, { ...masking, copies }, seededRandom(4)));
        expect(found.map(unmasked).sort()).toEqual(expected.sort());
      }),
    );
  });

  test('masks about the requested part of the events, and the newest alone in its share of the rows', () => {
    const all = Array.from({ length: 300 }, (_, i) => Array.from({ length: 20 }, (_, k) => (i + k) % items));
    const hiddenIn = ({ targets }: Row): number => targets.filter((target) => target > 0).length;
    const total = rowsOf(maskedItemBatches(all, 20, 8, masking, seededRandom(1))).reduce(
      (sum, row) => sum + hiddenIn(row),
      0,
    );
    expect(total / 6000).toBeGreaterThan(0.27);
    expect(total / 6000).toBeLessThan(0.33);
    const half = rowsOf(maskedItemBatches(all, 20, 8, { ...masking, lastShare: 0.5 }, seededRandom(1)));
    const alone = half.filter((row) => hiddenIn(row) === 1 && row.targets[19] > 0).length;
    expect(alone / 300).toBeGreaterThan(0.4);
    expect(alone / 300).toBeLessThan(0.6);
    const last = rowsOf(maskedItemBatches(all, 20, 8, { ...masking, lastShare: 1 }, seededRandom(1)));
    expect(last.every((row) => hiddenIn(row) === 1 && row.targets[19] > 0)).toBe(true);
  });

  test('is the same for the same seed and masks anew for another', () => {
    const all = [Array.from({ length: 40 }, (_, k) => k)];
    const order = (seed: number) =>
      maskedItemBatches(all, 20, 4, masking, seededRandom(seed)).map(({ inputs }) => inputs.join());
    expect(order(3)).toEqual(order(3));
    expect(order(3)).not.toEqual(order(4));
  });
});
