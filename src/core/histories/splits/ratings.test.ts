import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../maths/random';
import { asProblem } from '../../problem';
import { holdOutRatings, knownIndices, type Ratings, ratingErrors, ratingFolds, ratingsOf } from './ratings';

const random = seededRandom(4);
const ratings: Ratings = {
  users: ['ann', 'bob', 'cy'],
  items: ['x', 'y'],
  owners: Uint32Array.from({ length: 41 }, () => random.integer(3)),
  rated: Uint32Array.from({ length: 41 }, () => random.integer(2)),
  // All ratings differ, so that each can be identified.
  values: Float32Array.from({ length: 41 }, (_, i) => i),
};

describe('ratings', () => {
  test('are read user by user, and an event without a rating is reported', () => {
    const interactions = {
      users: ['ann', 'bob'],
      items: ['x', 'y'],
      sequences: [Int32Array.of(1, 0), Int32Array.of(1)],
      times: [Float64Array.of(1, 2), Float64Array.of(3)],
    };
    const read = ratingsOf({ ...interactions, ratings: [Float32Array.of(5, 3), Float32Array.of(1)] });
    expect([...read.owners]).toEqual([0, 0, 1]);
    expect([...read.rated]).toEqual([1, 0, 1]);
    expect([...read.values]).toEqual([5, 3, 1]);
    const problemOf = (given: Parameters<typeof ratingsOf>[0]) => {
      try {
        return ratingsOf(given);
      } catch (error) {
        return asProblem(error);
      }
    };
    expect(problemOf(interactions)).toEqual({ code: 'no-ratings', missing: 3, of: 3 });
    expect(
      problemOf({ ...interactions, ratings: [Float32Array.of(5, Number.NaN), Float32Array.of(1)] }),
    ).toEqual({ code: 'no-ratings', missing: 1, of: 3 });
  });

  test('are each tested in one fold, and never in its training part', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 41 }), fc.nat(), (k, seed) => {
        const folds = ratingFolds(ratings, k, seed);
        expect(folds.flatMap(({ test: part }) => [...part.values]).toSorted((a, b) => a - b)).toEqual([
          ...ratings.values,
        ]);
        for (const { train, test: part } of folds) {
          expect(new Set([...train.values, ...part.values]).size).toBe(41);
          expect(part.values.length).toBeGreaterThanOrEqual(Math.floor(41 / k));
          part.values.forEach((value, at) => {
            expect(part.owners[at]).toBe(ratings.owners[value]);
            expect(part.rated[at]).toBe(ratings.rated[value]);
          });
        }
        expect(ratingFolds(ratings, k, seed)).toEqual(folds);
      }),
      { numRuns: 20 },
    );
    expect(ratingFolds(ratings, 5, 1)).not.toEqual(ratingFolds(ratings, 5, 2));
    expect(() => ratingFolds(ratings, 42, 1)).toThrow('2 to the 41 ratings; got 42');
  });

  test('leave at least one rating in both parts when held out, and a single rating stays in training', () => {
    const tenth = holdOutRatings(ratings, 0.1, 1);
    expect(tenth.test.values).toHaveLength(4);
    expect(holdOutRatings(ratings, 0.001, 1).test.values).toHaveLength(1);
    expect(holdOutRatings(ratings, 1, 1).train.values).toHaveLength(1);
    const one = ratingFolds(ratings, 41, 1)[0].test;
    expect(holdOutRatings(one, 0.5, 1).test.values).toHaveLength(0);
  });

  test('of two files are matched by their ids', () => {
    const test = {
      ...ratings,
      users: ['cy', 'dee'],
      items: ['y', 'z'],
      owners: Uint32Array.of(0, 1),
      rated: Uint32Array.of(1, 0),
      values: Float32Array.of(1, 2),
    };
    const known = knownIndices({ train: ratings, test });
    expect([...known.users]).toEqual([2, -1]);
    expect([...known.items]).toEqual([-1, 1]);
  });

  test('have the RMSE and MAE computed by hand', () => {
    expect(ratingErrors([1, 2, 5], [1, 4, 4])).toEqual({ rmse: Math.sqrt(5 / 3), mae: 1 });
  });
});
