import { beforeAll, describe, expect, test } from 'vitest';
import { rankOf } from '../../core/recommendation/ranking';
import { constantRate } from '../../core/training/learning-rate';
import { ringWorld } from '../../core/training/ring-world.fixture';
import { openBackend } from '../../gpu/device/backend';
import { type FactorizationConfig, factorizationDefaults } from '../../models/matrix-factorization/config';
import { ials } from '../../models/matrix-factorization/model';
import { sasrecDefaults } from '../../models/sasrec/config';
import { sasrec } from '../../models/sasrec/model';
import type { SequenceScorer } from '../../models/sequence/scorer';
import { noAverage } from '../../models/weight-average';
import { turn } from '../pace';
import type { ServingModels } from '../rails/basis/models';
import type { Recommender } from '../recommender';
import type { ShopperContext } from '../shopper-context';
import { nextItemBatches } from '../training/batches';
import { freshFactorization, trainFactorization } from '../training/train-factorization';
import { freshRun, trainSequence } from '../training/train-sequence';
import { explain } from './explain';

const { sequences } = ringWorld(200);
const ITEMS = 60;
const factorization: FactorizationConfig = { ...factorizationDefaults, items: ITEMS, dim: 16 };
const heldOut = sequences
  .slice(0, 60)
  .map((sequence) => ({ history: sequence.subarray(0, -1), targets: sequence.subarray(-1) }));
let models: ServingModels & { readonly champion: Recommender; readonly taste: Recommender };
let sequence: SequenceScorer;

function shopper(history: number[], alsoExcluded: number[] = []): ShopperContext {
  const excluded = new Uint8Array(ITEMS);
  for (const item of [...history, ...alsoExcluded]) excluded[item] = 1;
  return { history: Int32Array.from(history), excluded };
}

beforeAll(async () => {
  const backend = await openBackend('wasm');
  const config = {
    ...sasrecDefaults,
    items: ITEMS,
    dim: 16,
    maxLength: 10,
    dropout: 0.1,
    learningRate: 0.01,
  };
  const hooks = {
    pace: { next: turn },
    timeUp: () => false,
    save: async () => undefined,
    onBest: async () => undefined,
    onProgress: () => undefined,
  };
  const { run } = await trainSequence(
    {
      config,
      batches: (random) => nextItemBatches(sequences, config.maxLength, 16, random),
      epochs: 10,
      patience: 10,
      schedule: constantRate(5),
      averaging: noAverage,
      heldOut,
    },
    freshRun(config, sasrec.initial(config)),
    {
      ...hooks,
      saveDue: () => false,
      createTrainer: (state) => sasrec.createTrainer(backend, config, state),
      createScorer: (parameters) => sasrec.createScorer(backend, config, parameters),
    },
  );
  const job = { config: factorization, sweeps: 4, patience: 4, sequences, heldOut };
  const trained = await trainFactorization(backend, ials, job, freshFactorization(ials, job), hooks);
  const { itemVectors } = trained.run.state;
  sequence = await sasrec.createScorer(backend, config, run.state.parameters);
  models = {
    champion: {
      model: 'sasrec',
      scorer: sequence,
      made: { seed: config.seed, configuration: {}, parameters: run.state.parameters },
    },
    taste: {
      model: 'matrix-factorization',
      scorer: ials.createScorer(backend, factorization, { itemVectors }),
      made: { seed: factorization.seed, configuration: {}, parameters: [] },
    },
  };
});

describe('an explanation of the sequence model', () => {
  test('reports the rank that ranking gives, with and without each event', async () => {
    const context = shopper([10, 11, 12]);
    const explanation = await explain(models.champion.scorer, context, 13);
    const [full, withoutLast] = await sequence.score([context.history, [10, 11]]);
    expect(explanation.rank).toBe(1);
    expect(explanation.score).toBeCloseTo(full[13], 4);
    expect(explanation.candidates).toBe(ITEMS - 3);
    expect(explanation.events.map(({ at }) => at)).toEqual([0, 1, 2]);
    expect(explanation.events[2].without.score).toBeCloseTo(withoutLast[13], 4);
    expect(explanation.events[2].without.rank).toBe(rankOf(withoutLast, 13, context.excluded));
  });

  test('finds the event that caused the item: it has the largest effect and carried most into the score', async () => {
    const { events } = await explain(models.champion.scorer, shopper([30, 45, 12]), 13);
    const strongest = (of: (event: (typeof events)[number]) => number) =>
      events.reduce((a, b) => (of(b) > of(a) ? b : a)).at;
    expect(strongest((event) => -event.without.score)).toBe(2);
    expect(strongest((event) => event.carried)).toBe(2);
  });

  test('adds up: the shares of the events and the rest make the score', async () => {
    const { events, rest, score } = await explain(models.champion.scorer, shopper([3, 4, 5, 6]), 7);
    expect(events.reduce((sum, { carried }) => sum + carried, rest)).toBeCloseTo(score, 3);
  });

  test('lists only the events that the model reads, and works for a single event', async () => {
    const long = await explain(models.champion.scorer, shopper(Array.from({ length: 14 }, (_, i) => i)), 14);
    expect(long.events.map(({ at }) => at)).toEqual([4, 5, 6, 7, 8, 9, 10, 11, 12, 13]);
    const single = await explain(models.champion.scorer, shopper([20]), 21);
    expect(single.events).toHaveLength(1);
    expect(single.carriedEffectCorrelation).toBeNull();
    expect(Number.isFinite(single.events[0].without.score)).toBe(true);
  });
});

describe('an explanation of factorization', () => {
  test('splits the score exactly, and measures what leaving an event out does', async () => {
    const context = shopper([10, 11, 40]);
    const explanation = await explain(models.taste.scorer, context, 12);
    expect(explanation.events.reduce((sum, { carried }) => sum + carried, 0)).toBeCloseTo(
      explanation.score,
      6,
    );
    const [full] = await models.taste.scorer.score([context.history]);
    expect(explanation.score).toBeCloseTo(full[12], 4);
    expect(explanation.rank).toBe(rankOf(full, 12, context.excluded));
    const [without] = await models.taste.scorer.score([[10, 40]]);
    expect(explanation.events[1].without.score).toBeCloseTo(without[12], 4);
  });
});
