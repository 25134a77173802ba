import { type BprConfig, bprDefaults } from '../../../../models/bpr/config';
import { createBprPlan } from '../../../../models/bpr/plan';
import { createBprReference } from '../../../../models/bpr/reference';
import { type BprState, initialBpr } from '../../../../models/bpr/state';
import { type Triples, triplesOf } from '../../../../models/bpr/triples';
import type { FactorizationTrainer } from '../../../../models/factorization/trainer';
import { openWatchedDevice, type WatchedDevice } from '../watched-device';
import type { Prepared, Workload } from '../workload';
import { type InteractionsSize, interactionsOf } from './interactions';
import { type BprArrays, sequentialSweep } from './typed-arrays';

interface Problem {
  readonly config: BprConfig;
  readonly triples: Triples;
  readonly initial: BprState;
}

/**
 * Floating-point operations of a triple: the score 3 d, the three gradients with their
 * regularization 4 d, 3 d and 3 d, and 2 d to add each of them. Biases are ignored.
 */
const TRIPLE_FLOPS = 19;

/** Number of pairs that the loss is computed over. */
const COMPARED = 100_000;

/**
 * Mean of -ln sigmoid(x_ui - x_uj) over fixed pairs of an interaction and an item, the same for all
 * rivals. Rivals visit their triples in different orders, so it agrees only approximately.
 */
function lossOf({ config, triples }: Problem, { userVectors, itemVectors, itemBiases }: BprArrays): number {
  const { dim, items } = config;
  const { owners, positives } = triples;
  const count = Math.min(COMPARED, owners.length);
  let sum = 0;
  for (let n = 0; n < count; n++) {
    const t = Math.floor((n * owners.length) / count);
    const [u, i, negative] = [owners[t] * dim, positives[t], Math.floor((n * items) / count)];
    let score = itemBiases[i] - itemBiases[negative];
    for (let c = 0; c < dim; c++)
      score += userVectors[u + c] * (itemVectors[i * dim + c] - itemVectors[negative * dim + c]);
    sum += Math.log1p(Math.exp(-score));
  }
  return sum / count;
}

async function fromTrainer(
  problem: Problem,
  trainer: FactorizationTrainer<BprState>,
  device?: WatchedDevice,
): Promise<Prepared> {
  const step = () => trainer.sweep(async () => undefined);
  await step();
  return {
    device,
    check: lossOf(problem, await trainer.state()),
    step,
    dispose() {
      trainer.dispose();
      device?.device.destroy();
    },
  };
}

async function plan(problem: Problem): Promise<Prepared> {
  const { config, triples, initial } = problem;
  const device = await openWatchedDevice();
  return fromTrainer(problem, await createBprPlan(device.device, config, triples, initial), device);
}

async function typedArrays(problem: Problem): Promise<Prepared> {
  const { config, triples, initial } = problem;
  const { userVectors, itemVectors, itemBiases } = initial;
  const arrays = {
    userVectors: userVectors.slice(),
    itemVectors: itemVectors.slice(),
    itemBiases: itemBiases.slice(),
  };
  let epoch = 0;
  const step = async () => sequentialSweep(config, triples, arrays, ++epoch);
  await step();
  return { check: lossOf(problem, arrays), step, dispose: () => undefined };
}

/** One epoch of BPR: a triple for each interaction. */
export function bprEpoch(size: InteractionsSize): Workload {
  const { users, items, interactions } = size;
  // As in the paper, with uniform negatives; in large steps, so that each row is read rarely.
  const config = {
    ...bprDefaults,
    items,
    candidates: 1,
    positivesPerNegative: 2,
    batch: 16 * (users + items),
  };
  const sequences = interactionsOf(size);
  const problem = { config, triples: triplesOf(sequences, config), initial: initialBpr(config, users) };
  const { triples, initial } = problem;
  const count = (n: number) => n.toLocaleString('en');
  return {
    title: `BPR epoch: ${count(interactions)} triples, ${count(users)} users, ${count(items)} items, d ${config.dim}`,
    flops: TRIPLE_FLOPS * config.dim * interactions,
    checked: 'loss after one',
    tolerance: 0.05,
    rivals: [
      { name: 'ours, webgpu', ours: true, place: 'webgpu', note: '', prepare: () => plan(problem) },
      {
        name: 'ours, javascript',
        ours: true,
        place: 'javascript',
        note: 'in the same batches',
        prepare: () => fromTrainer(problem, createBprReference(config, triples, initial)),
      },
      {
        name: 'typed arrays, javascript',
        ours: false,
        place: 'javascript',
        note: 'triple after triple',
        prepare: () => typedArrays(problem),
      },
    ],
  };
}
