import { recencyWeights } from '../../core/histories/associations/half-life';
import { denseSpace } from '../../core/item-space/item-space';
import type { FittedModel } from '../fitted-model';
import type { OpenScorer } from '../scorer';
import { type EaseConfig, easeConfig } from './config';
import { type EaseWeights, easeWeights } from './item-weights';

export const ease: FittedModel = {
  async fit(_backend, { sequences, items }, values, onProgress) {
    const config = easeConfig(values);
    return createEaseScorer(await easeWeights(sequences, items, config, onProgress), config);
  },
};

/** Scores any history, of a known or a new user; an empty one gets the popularity ranking. */
export function createEaseScorer(
  { counts, weights }: EaseWeights,
  { recencyHalfLife }: Pick<EaseConfig, 'recencyHalfLife'>,
): OpenScorer {
  const items = counts.length;
  return {
    items,
    insight: {
      method: 'shares',
      maxLength: Number.POSITIVE_INFINITY,
      reads: { order: recencyHalfLife > 0, kinds: false, times: false },
      parameters: weights.length,
      attribute: async (history, item) => ({
        carried: recencyWeights(history.length, recencyHalfLife).map(
          (weight, event) => weight * weights[history[event] * items + item],
        ),
      }),
    },
    itemSpace: denseSpace(weights, items, 'likeness'),
    score: async (histories) =>
      histories.map((history) => {
        // Negative, as in ItemKNN, so that popularity ranks below any contribution of an event.
        if (history.length === 0) return Float32Array.from(counts, (count) => -1 / (1 + count));
        const recency = recencyWeights(history.length, recencyHalfLife);
        const scores = new Float32Array(items);
        for (let event = 0; event < history.length; event++) {
          const start = history[event] * items;
          for (let item = 0; item < items; item++) scores[item] += recency[event] * weights[start + item];
        }
        return scores;
      }),
    dispose: () => undefined,
  };
}
