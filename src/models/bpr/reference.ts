import { ProblemError } from '../../core/problem';
import type { FactorizationTrainer } from '../factorization/trainer';
import type { BprConfig } from './config';
import type { BprLearnt, BprState } from './state';
import { batchesIn, drawsIn, negativeOf, owns, stepKey, type Triples } from './triples';

/**
 * The triples of a step: user, positive item (the user has it), negative item (the user has not).
 * @param scoreOf score of a candidate negative; the candidate with the highest score is taken
 */
export function* triplesOfStep(
  triples: Triples,
  { items, seed, candidates }: BprConfig,
  step: number,
  scoreOf: (user: number, item: number) => number,
): Generator<readonly [user: number, positive: number, negative: number]> {
  const batch = step % batchesIn(triples);
  const first = triples.starts[batch];
  const count = triples.starts[batch + 1] - first;
  const key = stepKey(seed, step);
  const draws = drawsIn(triples, batch) * candidates;
  const hardest = (user: number, draw: number): number => {
    let [found, highest] = [-1, 0];
    for (let candidate = 0; candidate < candidates; candidate++) {
      const item = negativeOf(key, draw * candidates + candidate, items, draws);
      if (owns(triples, user, item)) continue;
      const score = candidates > 1 ? scoreOf(user, item) : 0;
      if (found < 0 || score > highest) [found, highest] = [item, score];
    }
    return found;
  };
  let [draw, negative] = [-1, -1];
  for (let t = 0; t < count; t++) {
    const user = triples.owners[first + t];
    if (triples.drawOf[first + t] !== draw) {
      draw = triples.drawOf[first + t];
      negative = hardest(user, draw);
    }
    if (negative >= 0) yield [user, triples.positives[first + t], negative];
  }
}

/**
 * Adds the gradient of one triple's term of the objective to `into`, arrays of the parameters'
 * shapes.
 * @returns the score of the triple, x_ui - x_uj
 */
export function addGradient(
  { dim, regularization }: BprConfig,
  { userVectors, itemVectors, itemBiases }: BprLearnt,
  [user, positive, negative]: readonly [number, number, number],
  into: BprLearnt,
): number {
  const [u, i, j] = [user * dim, positive * dim, negative * dim];
  let score = itemBiases[positive] - itemBiases[negative];
  for (let c = 0; c < dim; c++) score += userVectors[u + c] * (itemVectors[i + c] - itemVectors[j + c]);
  const coefficient = 1 / (1 + Math.exp(score));
  for (let c = 0; c < dim; c++) {
    const [x, y, z] = [userVectors[u + c], itemVectors[i + c], itemVectors[j + c]];
    into.userVectors[u + c] += coefficient * (y - z) - regularization * x;
    into.itemVectors[i + c] += coefficient * x - regularization * y;
    into.itemVectors[j + c] -= coefficient * x + regularization * z;
  }
  into.itemBiases[positive] += coefficient - regularization * itemBiases[positive];
  into.itemBiases[negative] -= coefficient + regularization * itemBiases[negative];
  return score;
}

const copyOf = ({ userVectors, itemVectors, itemBiases }: BprLearnt): BprLearnt => ({
  userVectors: userVectors.slice(),
  itemVectors: itemVectors.slice(),
  itemBiases: itemBiases.slice(),
});

const ARRAYS = ['userVectors', 'itemVectors', 'itemBiases'] as const;

/** A trainer of BPR in plain arrays: used without a GPU, and compared with the plan in tests. */
export function createBprReference(
  config: BprConfig,
  triples: Triples,
  initial: BprState,
): FactorizationTrainer<BprState> {
  const parameters = copyOf(initial);
  const gradients = copyOf(initial);
  for (const name of ARRAYS) gradients[name].fill(0);
  const batches = batchesIn(triples);
  let { sweep } = initial;

  const { dim } = config;
  const scoreOf = (user: number, item: number): number => {
    let score = parameters.itemBiases[item];
    for (let c = 0; c < dim; c++)
      score += parameters.userVectors[user * dim + c] * parameters.itemVectors[item * dim + c];
    return score;
  };

  function step(number: number): void {
    for (const triple of triplesOfStep(triples, config, number, scoreOf)) {
      const score = addGradient(config, parameters, triple, gradients);
      if (!Number.isFinite(score)) throw new ProblemError({ code: 'loss-not-finite', step: number });
    }
    for (const name of ARRAYS) {
      const [values, gradient] = [parameters[name], gradients[name]];
      for (let k = 0; k < values.length; k++) values[k] += config.learningRate * gradient[k];
      gradient.fill(0);
    }
  }

  return {
    implementation: 'reference',
    async sweep(between) {
      for (let batch = 0; batch < batches; batch++) {
        step(sweep * batches + batch);
        await between(batch + 1, batches);
      }
      sweep++;
    },
    state: async () => ({ ...copyOf(parameters), sweep }),
    dispose: () => undefined,
  };
}
