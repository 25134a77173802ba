import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attentionRollout, type HistoryAttention } from './attention-rollout';

/** Causal attention whose rows sum to 1. */
const anyAttention = fc
  .record({
    blocks: fc.integer({ min: 1, max: 3 }),
    heads: fc.integer({ min: 1, max: 3 }),
    length: fc.integer({ min: 1, max: 6 }),
  })
  .chain(({ blocks, heads, length }) =>
    fc
      .array(fc.double({ min: 0.01, max: 1, noNaN: true }), {
        minLength: blocks * heads * length * length,
        maxLength: blocks * heads * length * length,
      })
      .map((weights): HistoryAttention => {
        const values = Float32Array.from(weights);
        for (let row = 0; row < blocks * heads * length; row++) {
          const [begin, seen] = [row * length, (row % length) + 1];
          values.fill(0, begin + seen, begin + length);
          const sum = values.subarray(begin, begin + seen).reduce((all, value) => all + value, 0);
          for (let i = 0; i < seen; i++) values[begin + i] /= sum;
        }
        return { blocks, heads, length, values };
      }),
  );

const sum = (values: Float32Array) => values.reduce((all, value) => all + value, 0);

describe('attention rollout', () => {
  test('gives every event a share, and the shares sum to 1', () => {
    fc.assert(
      fc.property(anyAttention, (attention) => {
        const flow = attentionRollout(attention);
        expect(flow).toHaveLength(attention.length);
        expect(flow.every((part) => part >= 0)).toBe(true);
        expect(sum(flow)).toBeCloseTo(1, 4);
      }),
    );
  });

  test('of one block is half the event itself, and half the mean attention of the heads', () => {
    const values = Float32Array.from([1, 0, 0.2, 0.8, 1, 0, 0.6, 0.4]);
    const attention = { blocks: 1, heads: 2, length: 2, values };
    const [first, second] = attentionRollout(attention);
    expect(first).toBeCloseTo(0.2, 6);
    expect(second).toBeCloseTo(0.8, 6);
  });

  test('of two blocks follows attention through an event between', () => {
    // In block 2 the newest event attends to the middle one only; in block 1 the middle one attends
    // to the oldest only.
    const first = [1, 0, 0, 1, 0, 0, 0, 0, 1];
    const second = [1, 0, 0, 0, 1, 0, 0, 1, 0];
    const flow = attentionRollout({
      blocks: 2,
      heads: 1,
      length: 3,
      values: Float32Array.from([...first, ...second]),
    });
    expect([...flow]).toEqual([0.25, 0.25, 0.5]);
  });
});
