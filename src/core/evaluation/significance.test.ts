import { describe, expect, it } from 'vitest';
import { seededRandom } from '../maths/random';
import { bootstrapIntervals, comparePaired, holmAdjusted } from './significance';

const coins = (users: number, p: number, seed: number): Float64Array => {
  const random = seededRandom(seed);
  return Float64Array.from({ length: users }, () => (random.next() < p ? 1 : 0));
};

describe('a bootstrap interval', () => {
  it('is as wide as the standard error says, around the mean', () => {
    const values = coins(900, 0.2, 3);
    const mean = values.reduce((sum, value) => sum + value, 0) / 900;
    const [{ low, high }] = bootstrapIntervals([values], seededRandom(1));
    const error = Math.sqrt((mean * (1 - mean)) / 900);
    expect(low).toBeGreaterThan(mean - 2.2 * error);
    expect(low).toBeLessThan(mean - 1.7 * error);
    expect(high).toBeGreaterThan(mean + 1.7 * error);
    expect(high).toBeLessThan(mean + 2.2 * error);
  });

  it('contains the true mean in about 95 of 100 samples', () => {
    let held = 0;
    for (let sample = 0; sample < 100; sample++) {
      const [{ low, high }] = bootstrapIntervals([coins(200, 0.3, 100 + sample)], seededRandom(sample));
      if (low <= 0.3 && 0.3 <= high) held++;
    }
    expect(held).toBeGreaterThanOrEqual(88);
  });

  it('is deterministic, a point where all values are equal, and 0 without units', () => {
    const values = coins(50, 0.5, 9);
    expect(bootstrapIntervals([values], seededRandom(4))).toEqual(
      bootstrapIntervals([values], seededRandom(4)),
    );
    expect(bootstrapIntervals([new Float64Array(30).fill(0.25)], seededRandom(1))).toEqual([
      { low: 0.25, high: 0.25 },
    ]);
    expect(bootstrapIntervals([new Float64Array(0)], seededRandom(1))).toEqual([{ low: 0, high: 0 }]);
  });
});

describe('a paired comparison', () => {
  it('finds a small consistent difference that separate intervals would hide', () => {
    const b = coins(300, 0.5, 5);
    const a = b.map((value, user) => value + (user % 3 === 0 ? 0.02 : 0));
    const { difference, interval, p } = comparePaired(a, b, seededRandom(1));
    expect(difference).toBeCloseTo(0.02 / 3, 9);
    expect(interval.low).toBeGreaterThan(0);
    expect(p).toBeLessThan(0.001);
  });

  it('gives the p value of the exact test on few users', () => {
    // Five users, all better: 2 of the 32 signs are as extreme.
    const { p } = comparePaired(Float64Array.of(1, 1, 1, 1, 1), new Float64Array(5), seededRandom(2));
    expect(p).toBeCloseTo(2 / 32, 1);
  });

  it('finds no difference between a ranking and itself, and is antisymmetric', () => {
    const a = coins(200, 0.3, 1);
    const b = coins(200, 0.4, 2);
    expect(comparePaired(a, a, seededRandom(1))).toEqual({
      difference: 0,
      interval: { low: 0, high: 0 },
      p: 1,
    });
    const [there, back] = [comparePaired(a, b, seededRandom(1)), comparePaired(b, a, seededRandom(1))];
    expect(back.difference).toBeCloseTo(-there.difference, 12);
    expect(back.p).toBeCloseTo(there.p, 1);
  });

  it('has a false positive rate of about 5 % at the 5 % level', () => {
    let called = 0;
    for (let sample = 0; sample < 60; sample++) {
      const [a, b] = [coins(100, 0.4, 2 * sample), coins(100, 0.4, 2 * sample + 1)];
      if (comparePaired(a, b, seededRandom(sample)).p < 0.05) called++;
    }
    expect(called).toBeLessThanOrEqual(9);
  });

  it('refuses rankings of different users', () => {
    expect(() => comparePaired(new Float64Array(2), new Float64Array(3), seededRandom(1))).toThrow(
      'of the same users; got 2 and 3',
    );
  });
});

describe("Holm's adjustment", () => {
  it('is what a hand computes, in the given order, and never above 1', () => {
    expect(holmAdjusted([0.04, 0.01, 0.03])).toEqual([0.06, 0.03, 0.06]);
    expect(holmAdjusted([0.9, 0.8])).toEqual([1, 1]);
    expect(holmAdjusted([])).toEqual([]);
  });
});
