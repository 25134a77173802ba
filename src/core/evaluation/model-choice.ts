import { seededRandom } from '../maths/random';
import { mean } from '../maths/statistics';
import { type ModelChoice, type ModelName, PERSONAL_MODELS } from '../recommendation/recommendation';
import { bootstrapIntervals } from './significance';

const BOOTSTRAP_SEED = 1;

/** How a trained model answered the questions that chose its epoch. */
export interface HeldOutResult {
  readonly model: ModelName;
  /** Mean of `gains`. */
  readonly ndcg: number;
  /** NDCG@10 of every question, in one order for all models of a catalogue. */
  readonly gains: Float32Array;
}

const order: readonly ModelName[] = ['popularity', ...PERSONAL_MODELS];

/**
 * The best of the models by held-out NDCG@10; of equals the one that is trained first, which is the
 * simpler. Only what was asked the same questions as popularity can be compared.
 * @returns undefined as long as popularity, the floor under all of them, has not been asked
 */
export function chooseModel(standings: readonly HeldOutResult[]): ModelChoice | undefined {
  const floor = standings.find(({ model }) => model === 'popularity');
  if (!floor) return undefined;
  const [best, ...others] = standings
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
