import { ProblemError } from '../../core/problem';
import type { FactorizationTrainer } from '../factorization/trainer';
import type { RatingBatches } from './batches';
import type { BiasedConfig } from './config';
import { BIASED_ARRAYS, type BiasedLearnt, type BiasedState, implicitWeight, tastes } from './state';

const copyOf = (learnt: BiasedLearnt): BiasedLearnt => ({
  mean: learnt.mean,
  userVectors: learnt.userVectors.slice(),
  userBiases: learnt.userBiases.slice(),
  itemVectors: learnt.itemVectors.slice(),
  itemBiases: learnt.itemBiases.slice(),
  implicitVectors: learnt.implicitVectors.slice(),
});

/**
 * Where the ratings of one batch push all parameters: minus half the gradient of the batch's part
 * of the loss, whose implicit vectors are regularized by a batch's part of what they have. Written
 * over `into`, arrays of the parameters' shapes.
 */
export function slopes(
  config: BiasedConfig,
  ratings: RatingBatches,
  batch: number,
  parameters: BiasedLearnt,
  into: BiasedLearnt,
): { readonly finite: boolean } {
  const { dim, users, items, implicit, regularization, biasRegularization } = config;
  const { owners, rated, values, batches, itemsOfUser, usersOfItem } = ratings;
  const { mean, userVectors, userBiases, itemVectors, itemBiases, implicitVectors } = parameters;
  for (const name of BIASED_ARRAYS) into[name].fill(0);
  const [alongUsers, alongItems, alongImplicit] = [into.userVectors, into.itemVectors, into.implicitVectors];
  const shown = tastes(config, parameters, itemsOfUser);
  let finite = true;
  for (let user = 0; user < users; user++) {
    const row = batch * (users + 1) + user;
    const u = user * dim;
    const [first, end] = [ratings.userStarts[row], ratings.userStarts[row + 1]];
    for (let t = first; t < end; t++) {
      const item = rated[t];
      const i = item * dim;
      let error = values[t] - mean - userBiases[user] - itemBiases[item];
      for (let c = 0; c < dim; c++) error -= shown[u + c] * itemVectors[i + c];
      finite &&= Number.isFinite(error);
      for (let c = 0; c < dim; c++) {
        const value = itemVectors[i + c];
        alongUsers[u + c] += error * value;
        alongItems[i + c] += error * shown[u + c] - regularization * value;
      }
      into.userBiases[user] += error - biasRegularization * userBiases[user];
      into.itemBiases[item] += error - biasRegularization * itemBiases[item];
    }
  }
  if (implicit) {
    const part = config.implicitRegularization / batches;
    const weights = Float64Array.from({ length: users }, (_, user) =>
      implicitWeight(itemsOfUser.offsets[user + 1] - itemsOfUser.offsets[user]),
    );
    for (let item = 0; item < items; item++) {
      const i = item * dim;
      const [first, end] = [usersOfItem.offsets[item], usersOfItem.offsets[item + 1]];
      for (let at = first; at < end; at++) {
        const user = usersOfItem.values[at];
        const [u, weight] = [user * dim, weights[user]];
        for (let c = 0; c < dim; c++) alongImplicit[i + c] += weight * alongUsers[u + c];
      }
      const shrink = part * (end - first);
      for (let c = 0; c < dim; c++) alongImplicit[i + c] -= shrink * implicitVectors[i + c];
    }
  }
  for (let t = batchStart(ratings, batch); t < batchStart(ratings, batch + 1); t++) {
    const u = owners[t] * dim;
    for (let c = 0; c < dim; c++) alongUsers[u + c] -= regularization * userVectors[u + c];
  }
  return { finite };
}

/** Place of a batch's first rating; of the one after the last, all of them. */
const batchStart = ({ userStarts, users, batches, owners }: RatingBatches, batch: number): number =>
  batch < batches ? userStarts[batch * (users + 1)] : owners.length;

/** Learning rates of a sweep, as both implementations take them. */
export function ratesOf(config: BiasedConfig, sweep: number) {
  const decayed = config.decay ** sweep;
  return {
    vectors: Math.fround(config.learningRate * decayed),
    biases: Math.fround(config.biasLearningRate * decayed),
    implicit: Math.fround(config.implicitLearningRate * decayed),
  };
}

/**
 * Ratings being factorized in plain arrays: wherever there is no GPU, and what the plan is held
 * against.
 */
export function createBiasedReference(
  config: BiasedConfig,
  ratings: RatingBatches,
  initial: BiasedState,
): FactorizationTrainer<BiasedState> {
  const parameters = copyOf(initial);
  const along = copyOf(initial);
  let { sweep } = initial;
  const go = (values: Float32Array, slope: Float32Array, rate: number) => {
    for (let k = 0; k < values.length; k++) values[k] += rate * slope[k];
  };
  return {
    implementation: 'reference',
    async sweep(between) {
      const rates = ratesOf(config, sweep);
      for (let batch = 0; batch < ratings.batches; batch++) {
        if (!slopes(config, ratings, batch, parameters, along).finite)
          throw new ProblemError({ code: 'loss-not-finite', step: sweep * ratings.batches + batch });
        for (const name of ['userVectors', 'itemVectors'] as const)
          go(parameters[name], along[name], rates.vectors);
        for (const name of ['userBiases', 'itemBiases'] as const)
          go(parameters[name], along[name], rates.biases);
        go(parameters.implicitVectors, along.implicitVectors, rates.implicit);
        await between(batch + 1, ratings.batches);
      }
      sweep++;
    },
    state: async () => ({ ...copyOf(parameters), sweep }),
    dispose: () => undefined,
  };
}
