import { ProblemError } from '../../core/problem';
import type { FactorizationTrainer } from '../factorization/trainer';
import type { RatingBatches } from './batches';
import type { BiasedConfig } from './config';
import {
  BIASED_ARRAYS,
  type BiasedLearnt,
  type BiasedState,
  implicitWeight,
  userRepresentations,
} from './state';

const copyOf = (learnt: BiasedLearnt): BiasedLearnt => ({
  mean: learnt.mean,
  userVectors: learnt.userVectors.slice(),
  userBiases: learnt.userBiases.slice(),
  itemVectors: learnt.itemVectors.slice(),
  itemBiases: learnt.itemBiases.slice(),
  implicitVectors: learnt.implicitVectors.slice(),
});

/**
 * Descent direction of one batch: minus half the gradient of the batch's part of the loss by every
 * parameter. Implicit vectors are regularized by 1 / batches of their weight in each batch.
 * @param into arrays of the parameters' shapes, overwritten
 * @returns whether every error was finite
 */
export function batchGradients(
  config: BiasedConfig,
  ratings: RatingBatches,
  batch: number,
  parameters: BiasedLearnt,
  into: BiasedLearnt,
): { readonly finite: boolean } {
  const { dim, users, implicit, regularization, biasRegularization } = config;
  const { owners, rated, values, itemsOfUser } = ratings;
  const { mean, userVectors, userBiases, itemVectors, itemBiases } = parameters;
  for (const name of BIASED_ARRAYS) into[name].fill(0);
  const [gradientUsers, gradientItems] = [into.userVectors, into.itemVectors];
  const representations = userRepresentations(config, parameters, itemsOfUser);
  let finite = true;
  for (let user = 0; user < users; user++) {
    const row = batch * (users + 1) + user;
    const u = user * dim;
    const [first, end] = [ratings.userStarts[row], ratings.userStarts[row + 1]];
    for (let t = first; t < end; t++) {
      const item = rated[t];
      const i = item * dim;
      let error = values[t] - mean - userBiases[user] - itemBiases[item];
      for (let c = 0; c < dim; c++) error -= representations[u + c] * itemVectors[i + c];
      finite &&= Number.isFinite(error);
      for (let c = 0; c < dim; c++) {
        const value = itemVectors[i + c];
        gradientUsers[u + c] += error * value;
        gradientItems[i + c] += error * representations[u + c] - regularization * value;
      }
      into.userBiases[user] += error - biasRegularization * userBiases[user];
      into.itemBiases[item] += error - biasRegularization * itemBiases[item];
    }
  }
  if (implicit) addImplicitGradients(config, ratings, parameters, into);
  for (let t = batchStart(ratings, batch); t < batchStart(ratings, batch + 1); t++) {
    const u = owners[t] * dim;
    for (let c = 0; c < dim; c++) gradientUsers[u + c] -= regularization * userVectors[u + c];
  }
  return { finite };
}

/**
 * Adds the gradients of the implicit vectors: each user's gradient, before regularization, passes
 * on to the items that the user rated.
 */
function addImplicitGradients(
  { dim, users, items, implicitRegularization }: BiasedConfig,
  { batches, itemsOfUser, usersOfItem }: RatingBatches,
  { implicitVectors }: BiasedLearnt,
  into: BiasedLearnt,
): void {
  const part = implicitRegularization / batches;
  const weights = Float64Array.from({ length: users }, (_, user) =>
    implicitWeight(itemsOfUser.offsets[user + 1] - itemsOfUser.offsets[user]),
  );
  const [gradientUsers, gradientImplicit] = [into.userVectors, into.implicitVectors];
  for (let item = 0; item < items; item++) {
    const i = item * dim;
    const [first, end] = [usersOfItem.offsets[item], usersOfItem.offsets[item + 1]];
    for (let at = first; at < end; at++) {
      const user = usersOfItem.values[at];
      const [u, weight] = [user * dim, weights[user]];
      for (let c = 0; c < dim; c++) gradientImplicit[i + c] += weight * gradientUsers[u + c];
    }
    const shrink = part * (end - first);
    for (let c = 0; c < dim; c++) gradientImplicit[i + c] -= shrink * implicitVectors[i + c];
  }
}

/** Index of a batch's first rating; for the batch after the last, the number of ratings. */
const batchStart = ({ userStarts, users, batches, owners }: RatingBatches, batch: number): number =>
  batch < batches ? userStarts[batch * (users + 1)] : owners.length;

/** Learning rates of a sweep, in the single precision that both implementations use. */
export function learningRates(config: BiasedConfig, sweep: number) {
  const decayed = config.decay ** sweep;
  return {
    vectors: Math.fround(config.learningRate * decayed),
    biases: Math.fround(config.biasLearningRate * decayed),
    implicit: Math.fround(config.implicitLearningRate * decayed),
  };
}

/**
 * A trainer of ratings in plain arrays: used without a GPU, and compared with the plan in tests.
 */
export function createBiasedReference(
  config: BiasedConfig,
  ratings: RatingBatches,
  initial: BiasedState,
): FactorizationTrainer<BiasedState> {
  const parameters = copyOf(initial);
  const gradients = copyOf(initial);
  let { sweep } = initial;
  const descend = (values: Float32Array, gradient: Float32Array, rate: number) => {
    for (let k = 0; k < values.length; k++) values[k] += rate * gradient[k];
  };
  return {
    implementation: 'reference',
    async sweep(between) {
      const rates = learningRates(config, sweep);
      for (let batch = 0; batch < ratings.batches; batch++) {
        if (!batchGradients(config, ratings, batch, parameters, gradients).finite)
          throw new ProblemError({ code: 'loss-not-finite', step: sweep * ratings.batches + batch });
        for (const name of ['userVectors', 'itemVectors'] as const)
          descend(parameters[name], gradients[name], rates.vectors);
        for (const name of ['userBiases', 'itemBiases'] as const)
          descend(parameters[name], gradients[name], rates.biases);
        descend(parameters.implicitVectors, gradients.implicitVectors, rates.implicit);
        await between(batch + 1, ratings.batches);
      }
      sweep++;
    },
    state: async () => ({ ...copyOf(parameters), sweep }),
    dispose: () => undefined,
  };
}
