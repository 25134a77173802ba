import type { EvaluationRequest, SplitFacts } from '../../core/evaluation/evaluation';
import type { Interactions } from '../../core/histories/interactions';
import { leaveOneOut, type Split } from '../../core/histories/splits/split';
import { splitFacts } from '../../core/histories/splits/split-facts';
import { temporalSplit } from '../../core/histories/splits/temporal-split';
import { userFold } from '../../core/histories/splits/user-folds';
import { ProblemError } from '../../core/problem';
import type { Product } from '../../core/shop/catalogue';
import type { TrainingData } from '../../models/fitted-model';

/** A data set to evaluate on. */
export interface EvaluationData {
  readonly interactions: Interactions;
  /**
   * Descriptions of items. Products that are not in `interactions.items` are not ranked, since no
   * held-out event can be theirs.
   */
  readonly products: readonly Product[];
  /** Number of rows that were skipped when the data was read. */
  readonly badRows: number;
  /** For simulated shoppers: the product that led a user to another, by ids. */
  readonly causeOf?: (user: string, item: string) => string | undefined;
}

/**
 * Splits the data as the request asks.
 * @throws ProblemError `too-few-users`, `no-temporal-split`
 * @throws RangeError on impossible folds
 */
export function splitInteractions(
  interactions: Interactions,
  request: Pick<EvaluationRequest, 'split' | 'fold' | 'seed' | 'minEventsPerUser' | 'minEventsPerItem'>,
): { readonly split: Split; readonly facts: SplitFacts } {
  const kind = request.split;
  if (kind === 'temporal') {
    const split = temporalSplit(interactions, request);
    return { split, facts: { kind, cuts: split.cuts, ...splitFacts(split) } };
  }
  const split =
    kind === 'user-folds'
      ? userFold(interactions, request.fold ?? { fold: 0, of: 5 }, request.seed, request)
      : leaveOneOut(interactions, request);
  if (split.test.length === 0) throw new ProblemError({ code: 'too-few-users', users: 0 });
  return { split, facts: { kind, cuts: null, ...splitFacts(split) } };
}

/**
 * The training part of a split.
 * @param products descriptions of some or all items; the others are known by their id alone
 */
export function trainingData(split: Split, products: readonly Product[]): TrainingData {
  const { items } = split.interactions;
  const productOf = new Map(products.map((product) => [product.id, product]));
  return {
    items: items.length,
    sequences: split.train,
    times: split.trainTimes,
    kinds: split.trainKinds,
    products: items.map((id) => productOf.get(id) ?? { id, title: id, categories: [], tags: [] }),
  };
}
