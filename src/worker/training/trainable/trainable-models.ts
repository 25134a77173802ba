import type { PersonalModel } from '../../../core/recommendation/recommendation';
import { nextItem } from '../../../engine/training/epoch-batches';
import { lstm } from '../../../models/lstm/model';
import { sasrec } from '../../../models/sasrec/model';
import { factorizationCandidate } from './factorization';
import { itemKnnCandidate } from './item-knn';
import { sequenceCandidate } from './sequence';
import type { TrainableModel } from './trainable-model';

/**
 * How each model that may serve the shop is trained and put to work; `PERSONAL_MODELS` says in
 * which order.
 */
export const trainableModels: Readonly<Record<PersonalModel, TrainableModel>> = {
  'item-knn': itemKnnCandidate,
  'matrix-factorization': factorizationCandidate,
  sasrec: sequenceCandidate('sasrec', sasrec, nextItem),
  lstm: sequenceCandidate('lstm', lstm, nextItem),
};
