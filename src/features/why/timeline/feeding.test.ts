import { describe, expect, it } from 'vitest';
import type { EffectMatrix } from '../../../core/model-view';
import { effectsOn, fedBy, ranksOf } from './feeding';

const matrix: EffectMatrix = {
  model: 'sasrec',
  events: [
    { item: 'tent', kind: 'view', time: 1 },
    { item: 'kettle', kind: 'like', time: 2 },
  ],
  items: ['bag', 'stove', 'mug'],
  scores: Float32Array.of(3, 2, 1),
  ranks: Int32Array.of(1, 2, 9),
  scoresWithout: Float32Array.of(1, 1.5, 1.25, 3, 2.5, 0),
  ranksWithout: Int32Array.of(41, 3, 8, 1, 2, 70),
  backend: 'wasm',
  milliseconds: 1,
};

describe('what feeds what', () => {
  it('is read from a recommendation to the events behind it', () => {
    expect(effectsOn(matrix, 'bag')).toEqual([2, 0]);
    expect(ranksOf(matrix, 'bag')).toEqual([41, 1]);
    expect(effectsOn(matrix, 'mug')).toEqual([-0.25, 1]);
  });

  it('is read from an event to the recommendations it feeds', () => {
    expect(fedBy(matrix, 0).map(({ item, effect }) => [item, effect])).toEqual([
      ['bag', 2],
      ['stove', 0.5],
      ['mug', -0.25],
    ]);
    expect(fedBy(matrix, 1)[2]).toEqual({ item: 'mug', effect: 1, rank: 9, rankWithout: 70 });
  });

  it('says the same in both directions', () => {
    for (const [column, item] of matrix.items.entries())
      expect(effectsOn(matrix, item)).toEqual(
        matrix.events.map((_, event) => fedBy(matrix, event)[column]?.effect),
      );
  });

  it('knows nothing of a product that was not measured', () => {
    expect(effectsOn(matrix, 'sofa')).toBeUndefined();
    expect(ranksOf(matrix, 'sofa')).toBeUndefined();
  });
});
