import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Interactions } from '../interactions';
import { firstOccurrences, kCore, leaveOneOut, timeOrder } from './split';

function interactionsOf(events: Record<string, readonly (readonly [item: number, time: number])[]>) {
  const items = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
  return {
    users: Object.keys(events),
    items,
    sequences: Object.values(events).map((list) => Int32Array.from(list, ([item]) => item)),
    times: Object.values(events).map((list) => Float64Array.from(list, ([, time]) => time)),
  } satisfies Interactions;
}

/** Events as readable text: user -> items. */
function read(interactions: Interactions): Record<string, string> {
  return Object.fromEntries(
    interactions.users.map((user, index) => [
      user,
      Array.from(interactions.sequences[index], (item) => interactions.items[item]).join(''),
    ]),
  );
}

const event = fc.tuple(fc.nat({ max: 7 }), fc.nat({ max: 9 }));
const anyInteractions = fc
  .array(fc.array(event, { maxLength: 12 }), { minLength: 1, maxLength: 12 })
  .map((users) => interactionsOf(Object.fromEntries(users.map((events, user) => [`u${user}`, events]))));

describe('timeOrder', () => {
  it('is null for sorted times, and keeps ties in their order', () => {
    expect(timeOrder([1, 1, 2, 2, 3])).toBeNull();
    expect(Array.from(timeOrder([5, 1, 5, 1]) ?? [])).toEqual([1, 3, 0, 2]);
  });
});

describe('firstOccurrences', () => {
  it('keeps the first event of each item in time order, ties in file order', () => {
    const kept = firstOccurrences(
      interactionsOf({
        ordered: [
          [0, 1],
          [1, 1],
          [0, 2],
          [2, 2],
        ],
        unordered: [
          [3, 9],
          [2, 5],
          [3, 1],
          [1, 5],
        ],
      }),
    );
    expect(read(kept)).toEqual({ ordered: 'abc', unordered: 'dcb' });
    expect([...kept.times[1]]).toEqual([1, 5, 5]);
  });

  it('leaves no item twice with a user, loses none, and is idempotent', () => {
    fc.assert(
      fc.property(anyInteractions, (interactions) => {
        const once = firstOccurrences(interactions);
        once.sequences.forEach((sequence, user) => {
          expect(new Set(sequence).size).toBe(sequence.length);
          expect(new Set(sequence)).toEqual(new Set(interactions.sequences[user]));
          expect(timeOrder(once.times[user])).toBeNull();
        });
        expect(firstOccurrences(once)).toEqual(once);
      }),
    );
  });
});

describe('kCore', () => {
  it('is off at 0 and 1', () => {
    const interactions = interactionsOf({ one: [[0, 1]], none: [] });
    expect(kCore(interactions, 0, 0)).toBe(interactions);
    expect(kCore(interactions, 1, 1)).toBe(interactions);
  });

  it('repeats: removing an item may remove a user, and then another item', () => {
    const chain = interactionsOf({
      u: [
        [0, 1],
        [1, 2],
      ],
      v: [
        [1, 1],
        [2, 2],
      ],
      w: [
        [2, 1],
        [3, 2],
        [4, 3],
      ],
      x: [
        [3, 5],
        [4, 6],
      ],
    });
    // a has one event, so u keeps only b; u leaves; then b, v and c follow.
    const kept = kCore(chain, 2, 2);
    expect(read(kept)).toEqual({ w: 'de', x: 'de' });
    expect(kept.items).toEqual(['d', 'e']);
    expect(kept.times.map((times) => [...times])).toEqual([
      [2, 3],
      [5, 6],
    ]);
  });

  it('leaves the largest part in which users and items have enough events', () => {
    fc.assert(
      fc.property(
        anyInteractions,
        fc.integer({ min: 2, max: 4 }),
        fc.integer({ min: 0, max: 4 }),
        (all, u, i) => {
          const unique = firstOccurrences(all);
          const kept = kCore(unique, u, i);
          const counts = new Map<string, number>();
          for (const items of Object.values(read(kept)))
            for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
          for (const sequence of kept.sequences) expect(sequence.length).toBeGreaterThanOrEqual(u);
          for (const item of kept.items) expect(counts.get(item) ?? 0).toBeGreaterThanOrEqual(Math.max(1, i));
          // The k-core by definition: drop one user or item with too few events at a time.
          const rest = new Map(Object.entries(read(unique)));
          for (;;) {
            const user = [...rest].find(([, items]) => items.length < u)?.[0];
            const every = [...rest.values()].join('');
            const item = [...every].find((c) => every.split(c).length - 1 < i);
            if (user !== undefined) rest.delete(user);
            else if (item !== undefined)
              for (const [id, items] of rest) rest.set(id, items.replaceAll(item, ''));
            else break;
          }
          expect(read(kept)).toEqual(Object.fromEntries(rest));
        },
      ),
    );
  });
});

describe('leaveOneOut', () => {
  it('tests the last event, validates the one before, and trains on the rest and on users with few events', () => {
    const split = leaveOneOut(
      interactionsOf({
        big: [
          [0, 1],
          [1, 2],
          [0, 3],
          [2, 4],
          [3, 5],
        ],
        small: [
          [4, 1],
          [5, 2],
        ],
        three: [
          [2, 3],
          [1, 1],
          [0, 2],
        ],
      }),
    );
    const seen = (asked: typeof split.test) =>
      asked.map(({ who, history, times, targets }) => [who, [...history], [...times], [...targets]]);
    expect(split.train.map((items) => [...items])).toEqual([[0, 1], [4, 5], [1]]);
    expect(split.trainTimes.map((times) => [...times])).toEqual([[1, 2], [1, 2], [1]]);
    expect(seen(split.validation)).toEqual([
      [0, [0, 1], [1, 2], [2]],
      [2, [1], [1], [0]],
    ]);
    expect(seen(split.test)).toEqual([
      [0, [0, 1, 2], [1, 2, 4], [3]],
      [2, [1, 0], [1, 2], [2]],
    ]);
    expect(split.interactions.items).toHaveLength(8);
  });

  it('divides each tested sequence without loss or leak', () => {
    fc.assert(
      fc.property(anyInteractions, fc.nat({ max: 3 }), fc.nat({ max: 3 }), (all, u, i) => {
        const split = leaveOneOut(all, { minEventsPerUser: u, minEventsPerItem: i });
        const { sequences, times } = split.interactions;
        expect(split.test.map(({ who }) => who)).toEqual(split.validation.map(({ who }) => who));
        split.test.forEach(({ who: user, history, targets, times: before }, index) => {
          const whole = [...split.train[user], ...split.validation[index].targets, ...targets];
          expect(whole).toEqual([...sequences[user]]);
          expect([...history]).toEqual(whole.slice(0, -1));
          expect(before).toEqual(times[user].subarray(0, -1));
          expect(split.trainTimes[user]).toEqual(times[user].subarray(0, -2));
          expect(history).not.toContain(targets[0]);
        });
        const tested = new Set(split.test.map(({ who }) => who));
        sequences.forEach((sequence, user) => {
          expect(tested.has(user)).toBe(sequence.length >= 3);
          if (sequence.length < 3) expect(split.train[user]).toEqual(sequence);
        });
      }),
    );
  });
});
