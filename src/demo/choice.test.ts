import { describe, expect, it } from 'vitest';
import { seededRandom } from '../core/maths/random';
import { pick, pickIndex, pickWeighted } from './choice';

describe('pickIndex', () => {
  it('picks in proportion to the weights, and never a weight of 0', () => {
    const random = seededRandom(1);
    const counts = [0, 0, 0, 0];
    for (let i = 0; i < 10_000; i++) counts[pickIndex(random, [1, 0, 3, 0])]++;
    expect(counts[1]).toBe(0);
    expect(counts[3]).toBe(0);
    expect(counts[2] / counts[0]).toBeGreaterThan(2.7);
    expect(counts[2] / counts[0]).toBeLessThan(3.3);
  });

  it('returns -1 when all weights are 0', () => {
    expect(pickIndex(seededRandom(1), [])).toBe(-1);
    expect(pickIndex(seededRandom(1), [0, 0])).toBe(-1);
  });
});

describe('pick and pickWeighted', () => {
  it('refuse to choose from nothing', () => {
    expect(() => pick(seededRandom(1), [])).toThrow(RangeError);
    expect(() => pickWeighted(seededRandom(1), ['a'], () => 0)).toThrow(RangeError);
  });

  it('choose what is there', () => {
    expect(pick(seededRandom(1), ['a'])).toBe('a');
    expect(pickWeighted(seededRandom(1), ['a', 'b'], (value) => (value === 'b' ? 1 : 0))).toBe('b');
  });
});
