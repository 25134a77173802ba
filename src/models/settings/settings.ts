import type { EvaluatedModel } from '../../core/evaluation/evaluation';
import { bert4recSettings } from '../bert4rec/settings';
import { bprSettings } from '../bpr/settings';
import { easeSettings } from '../ease/settings';
import { ensembleSettings } from '../ensemble/settings';
import { hybridSettings } from '../hybrid/settings';
import { itemKnnSettings } from '../item-knn/settings';
import { lstmSettings } from '../lstm/settings';
import { ialsSettings } from '../matrix-factorization/settings';
import { recentPopularitySettings } from '../recent-popularity/settings';
import { sasrecSettings } from '../sasrec/settings';
import { checkedSettings, type ModelSettings, type SettingValues } from './setting';

/**
 * The settings of each model with their defaults, the one list that the command line and the engine
 * read. A model's own settings are in its folder's `settings.ts`, which imports no tfjs, so that
 * the command line can read them in Node.
 *
 * A new model needs a name in `EVALUATED_MODELS` (src/core/evaluation/evaluation.ts), its settings
 * in a line here, and its training in a line of `evaluatedModels`
 * (src/engine/evaluation/evaluated-models.ts); the compiler reports the last two when missing.
 */
export const modelSettings: Readonly<Record<EvaluatedModel, ModelSettings>> = {
  popularity: {},
  'recent-popularity': recentPopularitySettings,
  'item-knn': itemKnnSettings,
  ease: easeSettings,
  'matrix-factorization': ialsSettings,
  bpr: bprSettings,
  sasrec: sasrecSettings,
  bert4rec: bert4recSettings,
  lstm: lstmSettings,
  hybrid: hybridSettings,
  ensemble: ensembleSettings,
};

/**
 * The given values over the defaults.
 * @throws RangeError that names the setting, what was given and what is allowed
 */
export const settingsFor = (model: EvaluatedModel, given: SettingValues): Record<string, number | string> =>
  checkedSettings(model, modelSettings[model], given);
