import { describe, expect, it } from 'vitest';
import { catalogueProduct, configOf, fullBatch, stepFlops } from './problem';

describe('the size of a training step', () => {
  const size = { items: 1000, rows: 32, length: 50 };

  it('counts the products of the paper by hand', () => {
    const config = { ...configOf({ items: 10, rows: 1, length: 2 }), dim: 4, blocks: 1 };
    // Six 4 x 4 projections of 2 tokens; scores and mixing of 3 pairs; 10 logits of 2 tokens.
    expect(stepFlops(config, { items: 10, rows: 1, length: 2 })).toBe(
      3 * (2 * 2 * 16 * 6 + 2 * 2 * 3 * 4 + 2 * 2 * 4 * 10),
    );
  });

  it('is 1.1 GFLOP at batch 32, length 50 and 1,000 items', () => {
    expect(stepFlops(configOf(size), size) / 1e9).toBeCloseTo(1.15, 2);
    expect(catalogueProduct(configOf(size), size)).toEqual({ rows: 1600, depth: 64, columns: 1000 });
  });

  it('draws the same full batch every time', () => {
    const batch = fullBatch(size);
    expect(batch).toEqual(fullBatch(size));
    for (const ids of [batch.inputs, batch.targets]) {
      expect(ids).toHaveLength(1600);
      expect(Math.min(...ids)).toBeGreaterThanOrEqual(1);
      expect(Math.max(...ids)).toBeLessThanOrEqual(1000);
    }
  });
});
