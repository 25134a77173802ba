import { coOccurrence } from '../../core/histories/associations/co-occurrence';
import { recencyWeights } from '../../core/histories/associations/half-life';
import { sparseSpace } from '../../core/item-space/item-space';
import type { FittedModel } from '../fitted-model';
import type { OpenScorer } from '../scorer';
import { type ItemKnnConfig, itemKnnConfig } from './config';
import { itemKnnContributions } from './contributions';
import { type ItemNeighbours, neighboursOf } from './neighbours';

export const itemKnn: FittedModel = {
  async fit(_backend, { sequences, items }, values, onProgress) {
    const config = itemKnnConfig(values);
    const pairs = coOccurrence(sequences, items, config.gapHalfLife);
    return createItemKnnScorer(await neighboursOf(pairs, config, onProgress), config);
  },
};

/**
 * Scores any history, of a known or a new user. Items with no contribution from the history rank
 * after all others, by popularity; an empty history gets the popularity ranking.
 */
export function createItemKnnScorer(
  neighbours: ItemNeighbours,
  config: Pick<ItemKnnConfig, 'recencyHalfLife'>,
): OpenScorer {
  const { counts, starts, items, values } = neighbours;
  const { recencyHalfLife } = config;
  return {
    insight: {
      method: 'shares',
      maxLength: Number.POSITIVE_INFINITY,
      reads: { order: recencyHalfLife > 0, kinds: false, times: false },
      parameters: values.length,
      attribute: async (history, item) => ({
        carried: itemKnnContributions(neighbours, config, history, item),
      }),
    },
    itemSpace: sparseSpace(starts, items, values),
    items: counts.length,
    score: async (histories) =>
      histories.map((history) => {
        const weights = recencyWeights(history.length, recencyHalfLife);
        const scores = new Float32Array(counts.length);
        for (let event = 0; event < history.length; event++) {
          for (let at = starts[history[event]]; at < starts[history[event] + 1]; at++)
            scores[items[at]] += weights[event] * values[at];
        }
        return scores.map((score, item) => (score > 0 ? score : -1 / (1 + counts[item])));
      }),
    dispose: () => undefined,
  };
}
