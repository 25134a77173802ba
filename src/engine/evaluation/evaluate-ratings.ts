import type { RatingFold } from '../../core/evaluation/rating-evaluation';
import {
  holdOutRatings,
  knownIndices,
  type RatingSplit,
  ratingErrors,
} from '../../core/histories/splits/ratings';
import { ProblemError } from '../../core/problem';
import type { Backend } from '../../gpu/device/backend';
import { biasedConfig } from '../../models/biased-factorization/config';
import {
  createBiasedTrainer,
  predictRatings,
  type RatingTraining,
} from '../../models/biased-factorization/model';
import type { SettingValues } from '../../models/settings/setting';
import { numberOf } from '../../models/settings/values';
import type { Pace } from '../pace';

interface RatingHooks {
  readonly pace: Pace;
  /** Milliseconds, monotone. */
  readonly clock: () => number;
  /** Called after every sweep, with the error on the held-out part where there is one. */
  onSweep(sweep: number, of: number, heldOutRmse?: number): void;
}

/** Models of different seeds, whose predictions are averaged. */
interface Members {
  sweep(): Promise<void>;
  /** Predicted test ratings, clipped to the range of the training ratings. [test ratings] */
  predict(): Promise<Float32Array>;
  dispose(): void;
}

/**
 * Trains biased factorization on a split's training part and predicts its test part. First a random
 * slice of the training part is held out to choose the number of sweeps: training goes on until the
 * error on the slice has not fallen for `patience` sweeps. Then a new model is trained on the whole
 * training part for the best number of sweeps.
 * @param name of the fold, for the result
 * @param values of `biasedSettings`, checked
 * @throws ProblemError `cancelled` from the pace; `loss-not-finite`; `no-ratings` when either part
 * is empty
 */
export async function evaluateRatings(
  backend: Pick<Backend, 'device' | 'visibility'>,
  name: string,
  split: RatingSplit,
  seed: number,
  values: SettingValues,
  hooks: RatingHooks,
): Promise<RatingFold> {
  const began = hooks.clock();
  const [trainingRatings, testRatings] = [split.train.values.length, split.test.values.length];
  if (trainingRatings === 0 || testRatings === 0)
    throw new ProblemError({ code: 'no-ratings', missing: 0, of: 0 });
  const epoch = await chosenSweeps(backend, split, seed, values, hooks);
  const members = await createMembers(backend, split, seed, values, hooks.pace);
  try {
    for (let sweep = 1; sweep <= epoch; sweep++) {
      await members.sweep();
      hooks.onSweep(sweep, epoch);
    }
    const errors = ratingErrors(await members.predict(), split.test.values);
    const seconds = (hooks.clock() - began) / 1000;
    return { name, ...errors, trainingRatings, testRatings, epoch, seconds };
  } finally {
    members.dispose();
  }
}

async function chosenSweeps(
  backend: Pick<Backend, 'device' | 'visibility'>,
  { train }: RatingSplit,
  seed: number,
  values: SettingValues,
  hooks: RatingHooks,
): Promise<number> {
  const most = numberOf(values, 'epochs');
  const inner = holdOutRatings(train, numberOf(values, 'heldOut'), seed);
  if (numberOf(values, 'heldOut') === 0 || inner.test.values.length === 0) return most;
  const members = await createMembers(backend, inner, seed, values, hooks.pace);
  let [best, lowest] = [0, Number.POSITIVE_INFINITY];
  try {
    for (let sweep = 1; sweep <= most && sweep - best <= numberOf(values, 'patience'); sweep++) {
      await members.sweep();
      const { rmse } = ratingErrors(await members.predict(), inner.test.values);
      hooks.onSweep(sweep, most, rmse);
      if (rmse < lowest) [best, lowest] = [sweep, rmse];
    }
    return best;
  } finally {
    members.dispose();
  }
}

async function createMembers(
  backend: Pick<Backend, 'device' | 'visibility'>,
  split: RatingSplit,
  seed: number,
  values: SettingValues,
  pace: Pace,
): Promise<Members> {
  const { train } = split;
  const known = knownIndices(split);
  const [lowest, highest] = train.values.reduce(
    ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
  const trainings: { config: ReturnType<typeof biasedConfig>; training: RatingTraining }[] = [];
  const dispose = () => {
    for (const { training } of trainings) training.dispose();
  };
  try {
    for (let member = 0; member < numberOf(values, 'members'); member++) {
      // Seeds far apart, so that runs with neighbouring seeds share no member.
      const config = biasedConfig(train.users.length, train.items.length, seed + 1000 * member, values);
      trainings.push({ config, training: await createBiasedTrainer(backend, config, train) });
    }
  } catch (error) {
    dispose();
    throw error;
  }
  return {
    dispose,
    async sweep() {
      for (const { training } of trainings) await training.sweep(() => pace.next());
    },
    async predict() {
      const mean = new Float32Array(known.users.length);
      for (const { config, training } of trainings) {
        const { itemsOfUser } = training.batches;
        const found = predictRatings(config, await training.state(), itemsOfUser, known.users, known.items);
        found.forEach((rating, r) => {
          mean[r] += Math.min(highest, Math.max(lowest, rating)) / trainings.length;
        });
      }
      return mean;
    },
  };
}
