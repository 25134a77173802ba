import { describe, expect, test } from 'vitest';
import { promotedTrial, type Rung, rungEpochs } from './successive-halving';

const live = (...at: readonly (readonly [string, number, number])[]): Map<string, Rung> =>
  new Map(at.map(([name, rung, ndcg]) => [name, { rung, ndcg }]));

describe('successive halving', () => {
  test('trains three times as long on each rung', () => {
    expect([0, 1, 2, 3].map(rungEpochs)).toEqual([2, 6, 18, 54]);
  });

  test('tries a new candidate until a third of a rung is at least one', () => {
    expect(promotedTrial(live(), [])).toBeUndefined();
    expect(promotedTrial(live(['a', 0, 0.5], ['b', 0, 0.1]), [[0.5, 0.1]])).toBeUndefined();
  });

  test('promotes the best third of all candidates that ever reached a rung', () => {
    expect(promotedTrial(live(['a', 0, 0.5], ['b', 0, 0.1], ['c', 0, 0.3]), [[0.5, 0.1, 0.3]])).toBe('a');
    // The best is promoted already, and the second is not in the best third yet.
    expect(promotedTrial(live(['b', 0, 0.1], ['c', 0, 0.3]), [[0.5, 0.1, 0.3], [0.6]])).toBeUndefined();
    expect(promotedTrial(live(['c', 0, 0.3]), [[0.5, 0.1, 0.3, 0.2, 0.2, 0.1], [0.6]])).toBe('c');
  });

  test('looks at the highest rung first', () => {
    const waiting = live(['low', 0, 0.9], ['high', 1, 0.4], ['other', 1, 0.2]);
    expect(
      promotedTrial(waiting, [
        [0.9, 0.1, 0.1, 0.4, 0.2, 0.3],
        [0.4, 0.2, 0.1],
      ]),
    ).toBe('high');
  });
});
