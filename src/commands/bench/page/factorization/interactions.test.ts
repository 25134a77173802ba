import { describe, expect, it } from 'vitest';
import { interactionsOf } from './interactions';

describe('interactions', () => {
  it('have the requested number, each once for its user', () => {
    const sequences = interactionsOf({ users: 30, items: 40, interactions: 333 });
    expect(sequences).toHaveLength(30);
    expect(sequences.reduce((sum, { length }) => sum + length, 0)).toBe(333);
    for (const sequence of sequences) {
      expect(new Set(sequence).size).toBe(sequence.length);
      expect(Math.max(...sequence)).toBeLessThan(40);
    }
    expect(sequences).toEqual(interactionsOf({ users: 30, items: 40, interactions: 333 }));
  });

  it('can be all pairs, and no more', () => {
    const all = interactionsOf({ users: 2, items: 3, interactions: 6 });
    expect(all.map((sequence) => [...sequence])).toEqual([
      [0, 1, 2],
      [0, 1, 2],
    ]);
    expect(() => interactionsOf({ users: 2, items: 3, interactions: 7 })).toThrow('cannot have 7');
  });
});
