import type { modelNames as english } from '../en/models';

/** Names of the models, used wherever a model is named. */
export const modelNames: typeof english = {
  popularity: '热度榜',
  'recent-popularity': '近期热度榜',
  'item-knn': 'ItemKNN',
  ease: 'EASE',
  'matrix-factorization': '矩阵分解（iALS）',
  bpr: '矩阵分解（BPR）',
  sasrec: 'SASRec',
  bert4rec: 'BERT4Rec',
  lstm: 'LSTM',
  hybrid: '带属性的 SASRec',
  ensemble: '集成模型',
};
