import { describe, expect, test } from 'vitest';
import { type Ratings, ratingFolds } from '../../core/histories/splits/ratings';
import { seededRandom } from '../../core/maths/random';
import { biasedSettings } from '../../models/biased-factorization/settings';
import { checkedSettings, type SettingValues } from '../../models/settings/setting';
import { evaluateRatings } from './evaluate-ratings';

function ratingsOf(rows: readonly (readonly [string, string, number])[]): Ratings {
  const users = [...new Set(rows.map(([user]) => user))];
  const items = [...new Set(rows.map(([, item]) => item))];
  return {
    users,
    items,
    owners: Uint32Array.from(rows, ([user]) => users.indexOf(user)),
    rated: Uint32Array.from(rows, ([, item]) => items.indexOf(item)),
    values: Float32Array.from(rows, ([, , value]) => value),
  };
}

async function evaluated(train: Ratings, test: Ratings, given: SettingValues = {}) {
  const values = checkedSettings('biased-factorization', biasedSettings, { dim: 4, epochs: 40, ...given });
  const heldOut: number[] = [];
  const fold = await evaluateRatings({}, 'one', { train, test }, 1, values, {
    pace: { next: async () => undefined },
    clock: () => 0,
    onSweep: (_, __, rmse) => rmse !== undefined && heldOut.push(rmse),
  });
  return { fold, heldOut };
}

describe('ratings evaluated on a fold', () => {
  const random = seededRandom(7);
  const rows = Array.from({ length: 40 * 20 }, (_, pair) => pair)
    .filter(() => random.next() < 0.5)
    .map((pair): [string, string, number] => {
      const [user, item] = [Math.floor(pair / 20), pair % 20];
      return [`u${user}`, `i${item}`, (user % 2 === item % 2 ? 4 : 2) + random.integer(2)];
    });

  test('are predicted far better than by the mean, with the number of sweeps the held-out part chose', async () => {
    const [{ train, test: part }] = ratingFolds(ratingsOf(rows), 5, 1);
    const spread = { learningRate: 0.05, regularization: 0.05, patience: 40 };
    const { fold, heldOut } = await evaluated(train, part, spread);
    expect(heldOut).toHaveLength(40);
    expect(fold.epoch).toBe(heldOut.indexOf(Math.min(...heldOut)) + 1);
    expect(fold.trainingRatings + fold.testRatings).toBe(rows.length);
    // Predicting the mean for everything has an RMSE of 1.1.
    expect(fold.rmse).toBeLessThan(0.8);
    expect(fold.mae).toBeLessThanOrEqual(fold.rmse);
    const again = await evaluated(train, part, spread);
    expect(again.fold).toEqual(fold);
    const two = await evaluated(train, part, { ...spread, members: 2 });
    expect(two.fold.rmse).not.toBe(fold.rmse);
    expect(two.fold.rmse).toBeLessThan(0.8);
  });

  test('that are all equal are predicted without error', async () => {
    const same = ratingsOf(rows.map(([user, item]) => [user, item, 3]));
    const [{ train, test: part }] = ratingFolds(same, 5, 1);
    expect((await evaluated(train, part)).fold).toMatchObject({ rmse: 0, mae: 0 });
  });

  test('of an unknown user for an unseen item are the mean, and never leave the range of the training ratings', async () => {
    const train = ratingsOf([
      ['ann', 'x', 1],
      ['ann', 'y', 3],
      ['bob', 'x', 2],
    ]);
    const stranger = await evaluated(train, ratingsOf([['zoe', 'z', 2]]));
    expect(stranger.fold.rmse).toBeLessThan(1e-6);
    const beyond = await evaluated(train, ratingsOf([['ann', 'y', 9]]));
    expect(beyond.fold.rmse).toBeGreaterThanOrEqual(6);
  });

  test('need no second rating: a single one is trained on without a held-out part', async () => {
    const one = ratingsOf([['ann', 'x', 4]]);
    expect((await evaluated(one, one)).fold).toMatchObject({ epoch: 40, rmse: 0 });
    expect((await evaluated(one, one, { epochs: 0 })).fold).toMatchObject({ epoch: 0, rmse: 0 });
    await expect(
      evaluated(one, {
        ...one,
        owners: new Uint32Array(),
        rated: new Uint32Array(),
        values: new Float32Array(),
      }),
    ).rejects.toThrow('no-ratings');
  });
});
