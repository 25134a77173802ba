import type { EvaluationResult } from '../../core/evaluation/evaluation';
import { accuracyColumns } from '../../core/evaluation/metrics';
import { comparePaired } from '../../core/evaluation/significance';
import { seededRandom } from '../../core/maths/random';
import { bytes, markdown } from '../bench/table';
import type { Ablation } from './ablations';

/** A finished row. */
export interface AblationResult {
  readonly ablation: Ablation;
  readonly result: EvaluationResult;
}

const K = 10;
const signed = (value: number): string => `${value < 0 ? '' : '+'}${value.toFixed(4)}`;
const ndcgs = ({ ranks }: EvaluationResult): Float64Array => accuracyColumns(ranks.test, K).ndcg;

/**
 * NDCG@10 of each row and its difference to the base. The test difference has a 95 % interval and a
 * p-value, paired by users.
 */
export function ablationTable(base: EvaluationResult, rows: readonly AblationResult[]): string {
  return markdown(
    [
      '',
      'size',
      'ms a step',
      'ms a ranking',
      'epochs',
      'validation',
      'to base',
      'test',
      'to base',
      '95 % interval',
      'p',
    ],
    rows.map(({ ablation, result }) => {
      const { validation, test, modelBytes, millisecondsPerStep, millisecondsPerRanking, bestEpoch, epochs } =
        result;
      const measured = [
        ablation.what,
        modelBytes === undefined ? '' : bytes(modelBytes),
        millisecondsPerStep.toFixed(1),
        millisecondsPerRanking?.toFixed(2) ?? '',
        `${bestEpoch} of ${epochs}`,
      ];
      if (base === result)
        return [...measured, validation[K].ndcg.toFixed(4), '', test[K].ndcg.toFixed(4), '', '', ''];
      const { difference, interval, p } = comparePaired(ndcgs(result), ndcgs(base), seededRandom(1));
      return [
        ...measured,
        validation[K].ndcg.toFixed(4),
        signed(validation[K].ndcg - base.validation[K].ndcg),
        test[K].ndcg.toFixed(4),
        signed(difference),
        `${signed(interval.low)} to ${signed(interval.high)}`,
        p.toFixed(3),
      ];
    }),
  );
}
