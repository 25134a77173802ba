import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DispatchCosts, submissionTarget, UnitBudget } from './submission-budget';

const TARGET = 8;

describe('the target of a submission', () => {
  test('exists only while the page is visible, and is about half a frame on a GPU', () => {
    for (const isFallbackAdapter of [false, true])
      expect(submissionTarget({ isFallbackAdapter }, { visible: false })).toBeUndefined();
    expect(submissionTarget({ isFallbackAdapter: false }, { visible: true })).toBe(8);
    expect(submissionTarget({ isFallbackAdapter: true }, { visible: true })).toBeGreaterThan(8);
  });
});

/** A device whose dispatches take exactly these times. */
function replay(
  costs: DispatchCosts,
  milliseconds: readonly number[],
  target: number | undefined,
): { from: number; to: number; took: number }[] {
  const invocations = milliseconds.map((time) => (time > 0 ? 100 : 0));
  const submissions: { from: number; to: number; took: number }[] = [];
  for (let from = 0; from < milliseconds.length; ) {
    const to = costs.cut(invocations, from, target);
    const took = milliseconds.slice(from, to).reduce((sum, time) => sum + time, 0);
    costs.took(invocations, from, to, took);
    submissions.push({ from, to, took });
    from = to;
  }
  return submissions;
}

const dispatches = fc.array(fc.oneof(fc.constant(0), fc.double({ min: 0.1, max: 30, noNaN: true })), {
  minLength: 1,
  maxLength: 50,
});

describe('a step cut into submissions', () => {
  test('has all dispatches in order and no empty submission, for any cost of its dispatches', () => {
    fc.assert(
      fc.property(dispatches, (times) => {
        const costs = new DispatchCosts(times.length);
        for (let step = 0; step < 4; step++) {
          const submissions = replay(costs, times, TARGET);
          expect(submissions[0].from).toBe(0);
          expect(submissions.at(-1)?.to).toBe(times.length);
          for (const { from, to } of submissions) expect(to).toBeGreaterThan(from);
        }
      }),
    );
  });

  test('meets the target from the second step on, except for a single dispatch that is longer', () => {
    fc.assert(
      fc.property(dispatches, (times) => {
        const costs = new DispatchCosts(times.length);
        replay(costs, times, TARGET);
        const second = replay(costs, times, TARGET);
        for (const { from, to, took } of second) {
          const working = times.slice(from, to).filter((time) => time > 0);
          expect(took <= TARGET * (1 + 1e-9) || working.length === 1).toBe(true);
        }
        // Submissions are as long as possible: the next dispatch would exceed the target.
        second.slice(1).forEach(({ from }, i) => {
          const next = times.slice(from).find((time) => time > 0) ?? 0;
          expect(second[i].took + next).toBeGreaterThan(TARGET * (1 - 1e-9));
        });
      }),
    );
  });

  test('submits each dispatch alone until it is measured, and skips dispatches without invocations', () => {
    const costs = new DispatchCosts(4);
    const first = replay(costs, [1, 0, 2, 3], TARGET);
    expect(first.map(({ from, to }) => [from, to])).toEqual([
      [0, 2],
      [2, 3],
      [3, 4],
    ]);
    expect(replay(costs, [1, 0, 2, 3], TARGET)).toHaveLength(1);
  });

  test('is one submission while the page is hidden, whose time decides where to cut once it is visible', () => {
    const costs = new DispatchCosts(5);
    const times = [10, 10, 10, 10, 10];
    expect(replay(costs, times, undefined)).toHaveLength(1);
    expect(replay(costs, times, TARGET)).toHaveLength(5);
    expect(replay(costs, times, undefined)).toHaveLength(1);
  });

  test('finds the target again when the machine becomes slower or faster', () => {
    const costs = new DispatchCosts(40);
    const at = (each: number) => {
      let submissions = replay(costs, new Array(40).fill(each), TARGET);
      for (let step = 0; step < 20; step++) submissions = replay(costs, new Array(40).fill(each), TARGET);
      return Math.max(...submissions.map(({ took }) => took));
    };
    for (const each of [1, 4, 0.25, 2]) {
      expect(at(each)).toBeLessThanOrEqual(1.2 * TARGET);
      expect(at(each)).toBeGreaterThan(0.6 * TARGET);
    }
  });

  test('estimates smaller batches by their invocations', () => {
    const costs = new DispatchCosts(2);
    costs.took([100, 100], 0, 1, 6);
    costs.took([100, 100], 1, 2, 6);
    expect(costs.cut([100, 100], 0, TARGET)).toBe(1);
    expect(costs.cut([50, 50], 0, TARGET)).toBe(2);
    expect(costs.expected([50, 50], 0, 2)).toBeCloseTo(6);
  });

  test('changes little after one measurement dominated by other work', () => {
    const costs = new DispatchCosts(1);
    for (let step = 0; step < 5; step++) costs.took([100], 0, 1, 2);
    costs.took([100], 0, 1, 2000);
    expect(costs.expected([100], 0, 1)).toBeLessThan(4);
  });
});

describe('units of equal work in a submission', () => {
  test('converge to the target, for any cost of a unit', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.001, max: 8, noNaN: true }),
        fc.integer({ min: 1, max: 64 }),
        (each, first) => {
          const budget = new UnitBudget(first);
          expect(budget.units(TARGET)).toBe(first);
          for (let i = 0; i < 60; i++) {
            const units = budget.units(TARGET);
            budget.took(units, units * each);
          }
          const took = budget.units(TARGET) * each;
          expect(took).toBeLessThanOrEqual(1.05 * TARGET);
          expect(took + 1.05 * each).toBeGreaterThan(0.95 * TARGET);
          expect(budget.expected(10)).toBeCloseTo(10 * each, 1);
        },
      ),
    );
  });

  test('are at least one, even if a unit takes longer than the target', () => {
    const budget = new UnitBudget(4);
    budget.took(4, 400);
    expect(budget.units(TARGET)).toBe(1);
  });

  test('are many while the page is hidden, but bounded by what a driver allows', () => {
    const budget = new UnitBudget();
    budget.took(1, 1);
    expect(budget.units(undefined)).toBeGreaterThan(10 * budget.units(TARGET));
    expect(budget.units(undefined)).toBeLessThan(2000);
  });
});
