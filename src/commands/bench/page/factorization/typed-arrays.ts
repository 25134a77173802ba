import type { BprConfig } from '../../../../models/bpr/config';
import { owns, type Triples } from '../../../../models/bpr/triples';

/** Parameters that are trained in place. U users, N items, d width. */
export interface BprArrays {
  /** [U, d] */
  readonly userVectors: Float32Array;
  /** [N, d] */
  readonly itemVectors: Float32Array;
  /** [N] */
  readonly itemBiases: Float32Array;
}

/**
 * A sweep over all interactions by plain stochastic gradient ascent, one triple after the other on
 * one thread, each with its own negative: BPR as it is usually written for a CPU.
 * @param seed of the negatives
 */
export function sequentialSweep(
  { dim, items, learningRate: rate, regularization: shrink }: BprConfig,
  triples: Triples,
  { userVectors, itemVectors, itemBiases }: BprArrays,
  seed: number,
): void {
  const { owners, positives } = triples;
  let random = (seed ^ 0x9e3779b9) | 1;
  for (let at = 0; at < owners.length; at++) {
    // Xorshift (Marsaglia, "Xorshift RNGs", JSS 8(14), 2003).
    random ^= random << 13;
    random ^= random >>> 17;
    random ^= random << 5;
    const negative = (random >>> 0) % items;
    const user = owners[at];
    if (owns(triples, user, negative)) continue;
    const positive = positives[at];
    const u = user * dim;
    const i = positive * dim;
    const j = negative * dim;
    let score = itemBiases[positive] - itemBiases[negative];
    for (let c = 0; c < dim; c++) score += userVectors[u + c] * (itemVectors[i + c] - itemVectors[j + c]);
    const coefficient = 1 / (1 + Math.exp(score));
    for (let c = 0; c < dim; c++) {
      const x = userVectors[u + c];
      const y = itemVectors[i + c];
      const z = itemVectors[j + c];
      userVectors[u + c] = x + rate * (coefficient * (y - z) - shrink * x);
      itemVectors[i + c] = y + rate * (coefficient * x - shrink * y);
      itemVectors[j + c] = z - rate * (coefficient * x + shrink * z);
    }
    itemBiases[positive] += rate * (coefficient - shrink * itemBiases[positive]);
    itemBiases[negative] -= rate * (coefficient + shrink * itemBiases[negative]);
  }
}
