import type { EvaluatedModel } from '../../../core/evaluation/evaluation';

/** Names of the models, used wherever a model is named. Sentences use them unchanged. */
export const modelNames: Readonly<Record<EvaluatedModel, string>> = {
  popularity: 'Popularity',
  'recent-popularity': 'Recent popularity',
  'item-knn': 'ItemKNN',
  ease: 'EASE',
  'matrix-factorization': 'Matrix factorization (iALS)',
  bpr: 'Matrix factorization (BPR)',
  sasrec: 'SASRec',
  bert4rec: 'BERT4Rec',
  lstm: 'LSTM',
  hybrid: 'SASRec with attributes',
  ensemble: 'Ensemble',
};
