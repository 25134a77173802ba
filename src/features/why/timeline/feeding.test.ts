import { describe, expect, it } from 'vitest';
import type { EffectMatrix } from '../../../core/explanation/model-view';
import { fedBy, feedersOf } from './feeding';

const matrix: EffectMatrix = {
  model: 'sasrec',
  events: [
    { item: 'tent', kind: 'view', time: 1 },
    { item: 'kettle', kind: 'like', time: 2 },
  ],
  items: ['bag', 'stove', 'mug'],
  scores: Float32Array.of(3, 2, 1),
  ranks: Int32Array.of(1, 2, 9),
  effects: Float32Array.of(4, 3, -1, 0.5, -0.5, 2),
  scoresWithout: Float32Array.of(1, 1.5, 1.25, 3, 2.5, 0),
  ranksWithout: Int32Array.of(41, 3, 8, 1, 2, 70),
  backend: 'wasm',
  milliseconds: 1,
};
const strengths = (fed: ReturnType<typeof feedersOf>) => fed?.map(({ strength }) => strength);

describe('which events feed which recommendations', () => {
  it('is read from a recommendation to the events behind it, by either measure', () => {
    expect(strengths(feedersOf(matrix, 'bag', 'effect'))).toEqual([4, 0.5]);
    expect(strengths(feedersOf(matrix, 'bag', 'left-out'))).toEqual([2, 0]);
    expect(feedersOf(matrix, 'bag', 'effect')?.map(({ rankWithout }) => rankWithout)).toEqual([41, 1]);
    expect(strengths(feedersOf(matrix, 'mug', 'left-out'))).toEqual([-0.25, 1]);
  });

  it('is read from an event to the recommendations it feeds', () => {
    expect(fedBy(matrix, 0, 'effect').map(({ item, strength }) => [item, strength])).toEqual([
      ['bag', 4],
      ['stove', 3],
      ['mug', -1],
    ]);
    expect(fedBy(matrix, 1, 'effect')[2]).toEqual({
      item: 'mug',
      strength: 2,
      fall: 1,
      rank: 9,
      rankWithout: 70,
    });
  });

  it('gives the same values in both directions', () => {
    for (const by of ['effect', 'left-out'] as const)
      for (const [column, item] of matrix.items.entries())
        expect(feedersOf(matrix, item, by)).toEqual(
          matrix.events.map((_, event) => fedBy(matrix, event, by)[column]),
        );
  });

  it('is unknown for a product that was not measured', () => {
    expect(feedersOf(matrix, 'sofa', 'effect')).toBeUndefined();
  });
});
