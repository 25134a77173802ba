import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestValidation, thinned } from './curves';
import { trainingActions } from './training-actions';

describe('the curves', () => {
  it('find the earliest of the best epochs', () => {
    const points = [
      { epoch: 1, ndcg: 0.02 },
      { epoch: 2, ndcg: 0.08 },
      { epoch: 3, ndcg: 0.08 },
    ];
    expect(bestValidation(points)?.epoch).toBe(2);
    expect(bestValidation([])).toBeUndefined();
  });

  it('keep their ends and their order when thinned', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2000 }), fc.integer({ min: 2, max: 300 }), (length, most) => {
        const points = Array.from({ length }, (_, i) => i);
        const few = thinned(points, most);
        expect(few.length).toBeLessThanOrEqual(most + 1);
        expect(few[0]).toBe(0);
        expect(few.at(-1)).toBe(length - 1);
        expect([...few].sort((a, b) => a - b)).toEqual(few);
      }),
    );
  });
});

describe('what can be asked of training', () => {
  it('offers pause while it runs, resume while it is paused, and a new start after a failure', () => {
    expect(trainingActions('running')).toEqual(['pause', 'cancel']);
    expect(trainingActions('paused')).toEqual(['resume', 'cancel']);
    expect(trainingActions('failed')).toEqual(['start']);
    expect(trainingActions('finished')).toEqual(['start']);
  });
});
