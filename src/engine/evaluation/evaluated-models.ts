import type { EvaluatedModel } from '../../core/evaluation/evaluation';
import { bert4rec } from '../../models/bert4rec/model';
import { bpr } from '../../models/bpr/model';
import { ease } from '../../models/ease/model';
import { hybrid } from '../../models/hybrid/model';
import { itemKnn } from '../../models/item-knn/model';
import { lstm } from '../../models/lstm/model';
import { ials } from '../../models/matrix-factorization/model';
import { popularity } from '../../models/popularity/model';
import { recentPopularity } from '../../models/recent-popularity/model';
import { sasrec } from '../../models/sasrec/model';
import { maskedItem, nextItem } from '../training/epoch-batches';
import { evaluateEnsemble } from './evaluate-ensemble';
import { evaluateFactorization } from './evaluate-factorization';
import { evaluateFitted } from './evaluate-fitted';
import { evaluateSequence } from './evaluate-sequence';
import type { TrainForEvaluation } from './train-for-evaluation';

/**
 * How each model is trained when it is evaluated. A new model is a name in `EVALUATED_MODELS`
 * (src/core/evaluation/evaluation.ts), its settings in `modelSettings`
 * (src/models/settings/settings.ts) and a line here:
 *
 * - `evaluateFitted` for models that are counted or solved at once (`FittedModel`);
 * - `evaluateFactorization` for factors trained by sweeps over the interactions
 *   (`FactorizationModel`);
 * - `evaluateEnsemble` for combinations of other models' rankings;
 * - `evaluateSequence` for models of the order of events (`SequenceModel`), with their training
 *   task: predicting the next item or masked ones.
 */
export const evaluatedModels: Readonly<Record<EvaluatedModel, TrainForEvaluation>> = {
  popularity: evaluateFitted(popularity),
  'recent-popularity': evaluateFitted(recentPopularity),
  'item-knn': evaluateFitted(itemKnn),
  ease: evaluateFitted(ease),
  'matrix-factorization': evaluateFactorization(ials),
  bpr: evaluateFactorization(bpr),
  sasrec: evaluateSequence(sasrec, nextItem),
  bert4rec: evaluateSequence(bert4rec, maskedItem),
  lstm: evaluateSequence(lstm, nextItem),
  hybrid: evaluateSequence(hybrid, nextItem),
  ensemble: evaluateEnsemble,
};
