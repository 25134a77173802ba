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
import type { Pace } from '../pace';

interface RatingHooks {
  readonly pace: Pace;
  /** Milliseconds, monotone. */
  readonly clock: () => number;
  /** After every sweep; the error on the held-out part where there is one. */
  onSweep(sweep: number, of: number, heldOutRmse?: number): void;
}

/** Models of different seeds side by side, whose predictions are averaged. */
interface Members {
  sweep(): Promise<void>;
  /** Predicted ratings of the split's test, clipped to the range of the ratings learnt from. */
  predict(): Promise<Float32Array>;
  dispose(): void;
}

/**
 * Trains biased factorization on a split's training part and foretells its test part. A slice of
 * the training part, drawn by the seed, is held out and alone chooses the number of sweeps: they go
 * on until its error has not fallen for `patience` sweeps. Then everything is trained anew on the
 * whole training part, as many sweeps as were best.
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
  const most = Number(values.epochs);
  const inner = holdOutRatings(train, Number(values.heldOut), seed);
  if (Number(values.heldOut) === 0 || inner.test.values.length === 0) return most;
  const members = await createMembers(backend, inner, seed, values, hooks.pace);
  let [best, lowest] = [0, Number.POSITIVE_INFINITY];
  try {
    for (let sweep = 1; sweep <= most && sweep - best <= Number(values.patience); sweep++) {
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
    for (let member = 0; member < Number(values.members); member++) {
      // Far apart, so that members of neighbouring seeds are not the same models.
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
