import { describe, expect, test } from 'vitest';
import { leaveOneOut } from '../../core/histories/splits/split';
import { rankOf } from '../../core/recommendation/ranking';
import { ringWorld } from '../../core/training/ring-world.fixture';
import { type BprConfig, bprDefaults } from './config';
import { foldIn } from './fold-in';
import { createBprReference } from './reference';
import { type BprState, initialBpr } from './state';
import { triplesOf } from './triples';

describe('a folded-in shopper', () => {
  const split = leaveOneOut(ringWorld(200));
  const config: BprConfig = { ...bprDefaults, items: 60, dim: 16, batch: 400 };

  const meanReciprocalRank = (
    { itemVectors, itemBiases }: BprState,
    vectorOf: (user: number) => Float32Array,
  ) => {
    const { dim, items } = config;
    const ranks = split.validation.map(({ who: user, targets }) => {
      const vector = vectorOf(user);
      const scores = Float32Array.from({ length: items }, (_, item) => {
        let score = itemBiases[item];
        for (let c = 0; c < dim; c++) score += vector[c] * itemVectors[item * dim + c];
        return score;
      });
      return rankOf(scores, targets[0], new Set(split.train[user]));
    });
    return ranks.reduce((sum, rank) => sum + 1 / rank, 0) / ranks.length;
  };

  test('gets a ranking about as good as one of the training data', async () => {
    const trainer = createBprReference(
      config,
      triplesOf(split.train, config),
      initialBpr(config, split.train.length),
    );
    for (let sweep = 0; sweep < 40; sweep++) await trainer.sweep(async () => undefined);
    const state = await trainer.state();
    const known = meanReciprocalRank(state, (user) =>
      state.userVectors.subarray(user * config.dim, (user + 1) * config.dim),
    );
    const folded = meanReciprocalRank(state, (user) => foldIn(config, state, split.train[user]));
    // A random ranking would give 0.08.
    expect(known).toBeGreaterThan(0.25);
    expect(folded).toBeGreaterThan(0.8 * known);
  });

  test('without a history has a zero vector', () => {
    expect(foldIn(config, initialBpr(config, 1), [])).toEqual(new Float32Array(config.dim));
  });
});
