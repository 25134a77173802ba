import type { EvaluatedModel } from '../../../core/evaluation/evaluation';

/** The models by their names in the field. */
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

/** The same within a sentence. */
export const modelPhrases: Readonly<Record<EvaluatedModel, string>> = {
  ...modelNames,
  popularity: 'popularity',
  'recent-popularity': 'recent popularity',
  'matrix-factorization': 'matrix factorization',
  bpr: 'matrix factorization by BPR',
  ensemble: 'the ensemble',
};
