import { describe, expect, it } from 'vitest';
import { lstmDefaults } from '../../../../models/lstm/config';
import { sasrecDefaults } from '../../../../models/sasrec/config';
import { fullBatch, lstmFlops, maskedBatch, targetsOf, transformerFlops } from './problem';

describe('the size of a training step', () => {
  const size = { items: 1000, rows: 32, length: 50 };

  it('counts the products by hand', () => {
    const config = { ...sasrecDefaults, items: 10, dim: 4, blocks: 1 };
    const batch = fullBatch({ items: 10, rows: 1, length: 2 });
    const projections = 2 * 2 * 4 * 24;
    const logits = 2 * 2 * 4 * 10;
    // Attention scores and weighted sums of 3 causal pairs, or of all 4.
    expect(transformerFlops(config, batch, 'causal')).toBe(3 * (projections + 2 * 2 * 3 * 4 + logits));
    expect(transformerFlops(config, batch, 'bidirectional')).toBe(3 * (projections + 2 * 2 * 4 * 4 + logits));
  });

  it('is 1.1 GFLOP at batch 32, length 50 and 1,000 items', () => {
    const flops = transformerFlops({ ...sasrecDefaults, items: 1000 }, fullBatch(size), 'causal');
    expect(flops / 1e9).toBeCloseTo(1.15, 2);
  });

  it('counts the gates of an LSTM and its logits', () => {
    const config = { ...lstmDefaults, items: 10, dim: 4, layers: 2 };
    const batch = fullBatch({ items: 10, rows: 1, length: 3 });
    expect(lstmFlops(config, batch)).toBe(3 * (2 * 2 * (2 * 3 * 4 * 16) + 2 * 3 * 4 * 10));
  });

  it('masks about the given share of the events and every newest one, and has the hidden items as targets', () => {
    const [full, masked] = [fullBatch(size), maskedBatch(size, 0.2)];
    let hidden = 0;
    for (let at = 0; at < 1600; at++) {
      const isHidden = masked.inputs[at] === 1001;
      hidden += isHidden ? 1 : 0;
      expect(masked.targets[at]).toBe(isHidden ? full.inputs[at] : 0);
      if (!isHidden) expect(masked.inputs[at]).toBe(full.inputs[at]);
      if (at % 50 === 49) expect(isHidden).toBe(true);
    }
    expect(hidden).toBe(targetsOf(masked));
    expect(hidden / 1600).toBeGreaterThan(0.15);
    expect(hidden / 1600).toBeLessThan(0.27);
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
