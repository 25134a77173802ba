import { evaluateRankings, type RankingEvaluation } from '../../core/evaluation/evaluate-rankings';
import type { SplitRankings } from '../../core/evaluation/evaluation';
import type { RankedCatalogue } from '../../core/evaluation/list-metrics';
import { itemCounts } from '../../core/histories/interactions';
import type { Split } from '../../core/histories/splits/split';
import type { TrainingData } from '../../models/fitted-model';
import type { Scorer } from '../../models/scorer';
import { rankHeldOut } from '../held-out-accuracy';
import type { Pace } from '../pace';

/**
 * Items ranked for every question. The largest reported cut-off is 20; ensembles combine longer
 * lists.
 */
const RANKED_ITEMS = 100;

/** Both held-out parts of a split. */
type BothParts<T> = Readonly<Record<'validation' | 'test', T>>;

/** What the metrics of lists need to know about the catalogue and its training data. */
export function rankedCatalogue({ train }: Split, { items, products }: TrainingData): RankedCatalogue {
  return {
    items,
    users: train.filter(({ length }) => length > 0).length,
    counts: itemCounts(train, items),
    categories: products.map(({ categories }) => categories),
  };
}

/** Ranks the catalogue for every validation question, then for every test question. */
export async function rankSplit(scorer: Scorer, split: Split, pace: Pace): Promise<SplitRankings> {
  return {
    validation: await rankHeldOut(scorer, split.validation, RANKED_ITEMS, pace),
    test: await rankHeldOut(scorer, split.test, RANKED_ITEMS, pace),
  };
}

/** All metrics of both held-out parts. */
export function evaluateSplit(
  { validation, test }: SplitRankings,
  split: Split,
  catalogue: RankedCatalogue,
): BothParts<RankingEvaluation> {
  return {
    validation: evaluateRankings(split.validation, validation, catalogue),
    test: evaluateRankings(split.test, test, catalogue),
  };
}
