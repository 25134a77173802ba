import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cardsOf, holds, inBoth, rowsBetween, sameRun, withBeyond, withOneMore } from './rows-in-sight';

const natural = (max: number) => fc.nat({ max });
const stacks = fc.record({
  top: natural(5_000),
  step: fc.integer({ min: 1, max: 900 }),
  rows: fc.integer({ min: 1, max: 10_000 }),
});

test('a row is in sight when a part of it is in the window', () => {
  const stack = { top: 200, step: 100, rows: 50 };
  expect(rowsBetween(stack, 0, 799)).toEqual({ first: 0, last: 5 });
  expect(rowsBetween(stack, 299, 300)).toEqual({ first: 0, last: 1 });
  fc.assert(
    fc.property(stacks, natural(9_000_000), fc.integer({ min: 1, max: 3_000 }), (stack, from, height) => {
      const sight = rowsBetween(stack, from, from + height);
      const seen = (row: number) =>
        stack.top + row * stack.step <= from + height && stack.top + (row + 1) * stack.step > from;
      if (seen(sight.first)) expect(sight.first === 0 || !seen(sight.first - 1)).toBe(true);
      if (seen(sight.last)) expect(sight.last === stack.rows - 1 || !seen(sight.last + 1)).toBe(true);
      expect(withBeyond(sight, stack.rows, stack)).toEqual({ first: 0, last: stack.rows - 1 });
    }),
  );
});

test('the last row has the cards that remain', () => {
  expect(cardsOf({ first: 1, last: 2 }, 4, 10)).toEqual({ first: 4, last: 9 });
  expect(cardsOf({ first: 0, last: 0 }, 4, 10)).toEqual({ first: 0, last: 3 });
});

test('cards are added one by one, none twice and none outside, those in sight first, until all are there', () => {
  const run = fc
    .tuple(natural(500), natural(60), natural(20), natural(20))
    .map(([first, length, above, below]) => ({
      all: { first, last: first + above + length + below },
      sight: { first: first + above, last: first + above + length },
    }));
  fc.assert(
    fc.property(run, ({ all, sight }) => {
      let done: ReturnType<typeof withOneMore> | undefined;
      for (let cards = 1; !done || !sameRun(done, all); cards++) {
        done = withOneMore(done, sight, all);
        expect(done.last - done.first + 1).toBe(cards);
        expect(inBoth(done, all)).toEqual(done);
        if (cards <= sight.last - sight.first + 1) expect(inBoth(done, sight)).toEqual(done);
      }
    }),
  );
});

test('separate runs have nothing in common', () => {
  expect(inBoth({ first: 0, last: 3 }, { first: 4, last: 9 })).toBeUndefined();
  expect(inBoth(undefined, { first: 4, last: 9 })).toBeUndefined();
  expect(inBoth({ first: 0, last: 5 }, { first: 4, last: 9 })).toEqual({ first: 4, last: 5 });
  expect([3, 4, 9, 10].map((at) => holds({ first: 4, last: 9 }, at))).toEqual([false, true, true, false]);
});
