import { denseSpace } from '../../core/item-space/item-space';
import type { OpenScorer } from '../../models/scorer';

/**
 * A model for tests: a score is the sum of a weight for each item of the history.
 * @param weights [N][N], row by the item of the history
 */
export function sumScorer(
  weights: readonly (readonly number[])[],
): OpenScorer & { readonly asked: number[] } {
  const items = weights.length;
  const asked: number[] = [];
  return {
    items,
    itemSpace: denseSpace(Float32Array.from(weights.flat()), items),
    asked,
    async score(histories) {
      asked.push(histories.length);
      return histories.map((history) =>
        Float32Array.from({ length: items }, (_, item) =>
          Array.from(history).reduce((sum, event) => sum + weights[event][item], 0),
        ),
      );
    },
    insight: {
      method: 'shares',
      maxLength: Number.POSITIVE_INFINITY,
      reads: { order: false, kinds: false, times: false },
      parameters: items * items,
      attribute: async (history, item) => ({
        carried: Array.from(history, (event) => weights[event][item]),
      }),
    },
    dispose: () => undefined,
  };
}
