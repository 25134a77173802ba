import type { PersonalModel } from '../../../core/recommendation/recommendation';
import { nextItem } from '../../../engine/training/epoch-batches';
import { lstm } from '../../../models/lstm/model';
import { sasrec } from '../../../models/sasrec/model';
import { trainableFactorization } from './factorization';
import { trainableItemKnn } from './item-knn';
import { trainableSequence } from './sequence';
import type { TrainableModel } from './trainable-model';

/** The models that the shop trains; `PERSONAL_MODELS` gives their order. */
export const trainableModels: Readonly<Record<PersonalModel, TrainableModel>> = {
  'item-knn': trainableItemKnn,
  'matrix-factorization': trainableFactorization,
  sasrec: trainableSequence('sasrec', sasrec, nextItem),
  lstm: trainableSequence('lstm', lstm, nextItem),
};
