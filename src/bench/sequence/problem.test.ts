import { describe, expect, it } from 'vitest';
import { sasrecDefaults } from '../../models/sasrec/config';
import { fullBatch, targetsOf, transformerFlops } from './problem';

describe('the size of a training step', () => {
  const size = { items: 1000, rows: 32, length: 50 };

  it('counts the products by hand', () => {
    const config = { ...sasrecDefaults, items: 10, dim: 4, blocks: 1 };
    const batch = fullBatch({ items: 10, rows: 1, length: 2 });
    const projections = 2 * 2 * 4 * 24;
    const logits = 2 * 2 * 4 * 10;
    // Scores and mixing of 3 pairs, or of all 4.
    expect(transformerFlops(config, batch, 'causal')).toBe(3 * (projections + 2 * 2 * 3 * 4 + logits));
    expect(transformerFlops(config, batch, 'bidirectional')).toBe(3 * (projections + 2 * 2 * 4 * 4 + logits));
  });

  it('is 1.1 GFLOP at batch 32, length 50 and 1,000 items', () => {
    const flops = transformerFlops({ ...sasrecDefaults, items: 1000 }, fullBatch(size), 'causal');
    expect(flops / 1e9).toBeCloseTo(1.15, 2);
  });

  it('draws the same full batch every time', () => {
    const batch = fullBatch(size);
    expect(batch).toEqual(fullBatch(size));
    expect(targetsOf(batch)).toBe(1600);
    for (const ids of [batch.inputs, batch.targets]) {
      expect(ids).toHaveLength(1600);
      expect(Math.min(...ids)).toBeGreaterThanOrEqual(1);
      expect(Math.max(...ids)).toBeLessThanOrEqual(1000);
    }
  });
});
