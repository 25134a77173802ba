import type { Ratings } from '../../core/histories/splits/ratings';
import type { Backend } from '../../gpu/device/backend';
import type { FactorizationTrainer } from '../factorization/trainer';
import { type Lists, type RatingBatches, ratingBatches } from './batches';
import type { BiasedConfig } from './config';
import { biasedPlanFits, createBiasedPlan } from './plan';
import { createBiasedReference } from './reference';
import { type BiasedLearnt, type BiasedState, initialBiased, userRepresentations } from './state';

/** A rating model being trained, with the batches it is trained on. */
export interface RatingTraining extends FactorizationTrainer<BiasedState> {
  readonly batches: RatingBatches;
}

/**
 * The fastest trainer of these ratings on this backend, from the seed of the configuration.
 */
export async function createBiasedTrainer(
  backend: Pick<Backend, 'device' | 'visibility'>,
  config: BiasedConfig,
  ratings: Ratings,
): Promise<RatingTraining> {
  const batches = ratingBatches(ratings, config);
  const initial = initialBiased(config, ratings);
  const trainer =
    backend.device && biasedPlanFits(config)
      ? await createBiasedPlan(backend.device, config, batches, initial, backend.visibility)
      : createBiasedReference(config, batches, initial);
  return { ...trainer, batches };
}

/**
 * Predicted ratings of users for items, by index. Index -1 means a user or item that the training
 * data does not have; its vector and bias are 0. Predictions are not clipped.
 * @returns one rating a pair (users[r], items[r])
 */
export function predictRatings(
  config: BiasedConfig,
  learnt: BiasedLearnt,
  itemsOfUser: Lists,
  users: ArrayLike<number>,
  items: ArrayLike<number>,
): Float32Array {
  const { dim } = config;
  const representations = userRepresentations(config, learnt, itemsOfUser);
  return Float32Array.from({ length: users.length }, (_, r) => {
    const [user, item] = [users[r], items[r]];
    let rating = learnt.mean;
    if (user >= 0) rating += learnt.userBiases[user];
    if (item >= 0) rating += learnt.itemBiases[item];
    if (user < 0 || item < 0) return rating;
    for (let c = 0; c < dim; c++)
      rating += representations[user * dim + c] * learnt.itemVectors[item * dim + c];
    return rating;
  });
}
