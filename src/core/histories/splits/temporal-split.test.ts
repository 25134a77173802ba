import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asProblem } from '../../problem';
import type { Interactions } from '../interactions';
import { leaveOneOut } from './split';
import { splitFacts } from './split-facts';
import { temporalSplit } from './temporal-split';

const START = Date.UTC(2026, 0, 1);

/** For each user `[item, hour]`. */
function world(...users: (readonly (readonly [item: number, hour: number])[])[]): Interactions {
  return {
    users: users.map((_, user) => `u${user}`),
    items: Array.from({ length: 30 }, (_, item) => `i${item}`),
    sequences: users.map((events) => Int32Array.from(events, ([item]) => item)),
    times: users.map((events) => Float64Array.from(events, ([, hour]) => START + 3_600_000 * hour)),
  };
}

/** One event an hour from `from` up to `to`, a new item each. */
const hourly = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, i) => [from + i, from + i] as const);

describe('a temporal split', () => {
  it('cuts all users at the same times, and tests all events of a user after a cut', () => {
    // 20 events: the validation begins with hour 16, the test with hour 18.
    const split = temporalSplit(
      world(hourly(0, 17), [
        [3, 1],
        [20, 18],
        [21, 19],
      ]),
    );
    const hours = (cut: number) => (cut - START) / 3_600_000;
    expect(hours(split.cuts.validation)).toBe(15);
    expect(hours(split.cuts.test)).toBe(18);
    expect(split.train.map((items) => items.length)).toEqual([15, 1]);
    expect(split.trainTimes.map((times) => times.length)).toEqual([15, 1]);
    expect(split.validation.map(({ who, targets }) => [who, [...targets]])).toEqual([[0, [15, 16]]]);
    expect(split.test.map(({ who, history, targets }) => [who, [...history], [...targets]])).toEqual([
      [1, [3], [20, 21]],
    ]);
    expect(splitFacts(split)).toEqual({
      trainingEvents: 16,
      validationUsers: 1,
      validationEvents: 2,
      testUsers: 1,
      testEvents: 2,
      unseenTargets: 1,
      leakage: 0,
    });
  });

  it('treats a user who came between the cuts as not trained on', () => {
    const split = temporalSplit(
      world(
        [...hourly(0, 15), [16, 16]],
        [
          [3, 16],
          [4, 17],
          [20, 18],
          [21, 19],
        ],
      ),
    );
    expect(split.train[1]).toHaveLength(0);
    expect(split.test).toMatchObject([{ who: 1, user: undefined }]);
  });

  it.each([
    [
      'the events count each user by itself',
      'positions',
      { ...world([[1, 0]], [[2, 0]]), times: [[1], [2]].map((times) => Float64Array.from(times)) },
    ],
    [
      'all happens at once',
      'nobody-asked',
      world(
        [
          [1, 0],
          [2, 0],
          [3, 0],
        ],
        [[4, 0]],
      ),
    ],
    ['every user has one event', 'nobody-asked', world([[1, 0]], [[2, 5]], [[3, 9]])],
    ['there are no events', 'nobody-asked', world([], [])],
  ] as const)('is refused where %s', (_, reason, interactions) => {
    let problem: unknown;
    try {
      temporalSplit(interactions);
    } catch (error) {
      problem = asProblem(error);
    }
    expect(problem).toEqual({ code: 'no-temporal-split', reason });
  });

  it('trains on no event after a cut, and drops only users without an earlier history', () => {
    const events = fc.array(fc.tuple(fc.nat({ max: 29 }), fc.nat({ max: 60 })), { maxLength: 20 });
    let splits = 0;
    fc.assert(
      fc.property(fc.array(events, { minLength: 4, maxLength: 12 }), (users) => {
        let split: ReturnType<typeof temporalSplit>;
        try {
          split = temporalSplit(world(...users));
        } catch (error) {
          expect(asProblem(error).code).toBe('no-temporal-split');
          return;
        }
        splits++;
        const { sequences, times } = split.interactions;
        split.trainTimes.forEach((ofUser) => {
          for (const time of ofUser) expect(time).toBeLessThan(split.cuts.validation);
        });
        for (const [asked, from, to] of [
          [split.validation, split.cuts.validation, split.cuts.test],
          [split.test, split.cuts.test, Number.POSITIVE_INFINITY],
        ] as const) {
          const expected = sequences.flatMap((_, user) => {
            const inside = times[user].filter((time) => time >= from && time < to).length;
            return inside > 0 && times[user][0] < from ? [[user, inside]] : [];
          });
          expect(asked.map(({ who, targets }) => [who, targets.length])).toEqual(expected);
          for (const { who, user, history, targets, times: moments } of asked) {
            expect([...history, ...targets]).toEqual([
              ...sequences[who].subarray(0, history.length + targets.length),
            ]);
            for (const time of moments) expect(time).toBeLessThan(from);
            expect(user).toBe(split.train[who].length > 0 ? who : undefined);
          }
        }
      }),
    );
    expect(splits).toBeGreaterThan(20);
  });
});

describe('the leakage of leave-one-out', () => {
  it('is the part of the test older than the newest training event', () => {
    // One last event is in hour 3, before the other user's training event in hour 11; the other is
    // after it.
    const early = [
      [1, 1],
      [2, 2],
      [3, 3],
    ] as const;
    const late = [
      [1, 10],
      [2, 11],
      [4, 12],
      [5, 13],
    ] as const;
    expect(splitFacts(leaveOneOut(world(early, late)))).toMatchObject({ leakage: 0.5, unseenTargets: 1 });
  });

  it('is unknown where times are positions', () => {
    const { sequences, ...rest } = world(hourly(0, 4), hourly(4, 8));
    const times = sequences.map((sequence) => Float64Array.from(sequence, (_, i) => i));
    expect(splitFacts(leaveOneOut({ ...rest, sequences, times })).leakage).toBeNull();
  });
});
