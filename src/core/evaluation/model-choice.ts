import { seededRandom } from '../maths/random';
import { mean } from '../maths/statistics';
import { type ModelChoice, type ModelName, PERSONAL_MODELS } from '../recommendation/recommendation';
import { BOOTSTRAP_SEED, bootstrapIntervals } from './significance';

/** A model's result on the validation questions. */
export interface HeldOutResult {
  readonly model: ModelName;
  /** Mean of `gains`. */
  readonly ndcg: number;
  /**
   * NDCG@10 of every question; the questions and their order are the same for all models of a
   * catalogue.
   */
  readonly gains: Float32Array;
}

const order: readonly ModelName[] = ['popularity', ...PERSONAL_MODELS];

/**
 * Chooses the model with the best held-out NDCG@10; of equals the one that is trained first, which
 * is the simpler. Only models validated on the same questions as popularity are compared.
 * @returns undefined until popularity, the baseline, has been validated
 */
export function chooseModel(results: readonly HeldOutResult[]): ModelChoice | undefined {
  const floor = results.find(({ model }) => model === 'popularity');
  if (!floor) return undefined;
  const [best, ...others] = results
    .filter(({ gains }) => gains.length === floor.gains.length)
    .sort((a, b) => b.ndcg - a.ndcg || order.indexOf(a.model) - order.indexOf(b.model));
  const differences = others.map(({ gains }) => Float64Array.from(best.gains, (gain, i) => gain - gains[i]));
  const intervals = bootstrapIntervals(differences, seededRandom(BOOTSTRAP_SEED));
  return {
    model: best.model,
    ndcg: best.ndcg,
    shoppers: best.gains.length,
    others: others.map(({ model, ndcg }, i) => ({
      model,
      ndcg,
      behind: differences[i].length > 0 ? mean(differences[i]) : 0,
      interval: intervals[i],
    })),
  };
}
