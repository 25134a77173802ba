import type {
  HyperparameterSearchRequest,
  HyperparameterSearchResult,
} from '../../core/evaluation/hyperparameter-search';
import { evaluatedModels } from '../../engine/evaluation/evaluated-models';
import {
  type EvaluationData,
  splitInteractions,
  trainingData,
} from '../../engine/evaluation/evaluation-data';
import { search } from '../../engine/hyperparameter-search/search';
import { turn } from '../../engine/pace';
import type { Backend } from '../../gpu/device/backend';
import { defaultSpace } from '../../models/settings/search-space';
import { modelSettings, settingsFor } from '../../models/settings/settings';
import type { EvaluationWatch } from './evaluation-watch';

interface SearchWatch extends EvaluationWatch {
  /** Milliseconds, monotone. */
  readonly clock: () => number;
}

/**
 * Searches for the configuration with the best validation accuracy; the test part is never ranked.
 * @throws ProblemError as `splitInteractions` does
 * @throws RangeError on a setting out of its range, on folds that cannot be made
 */
export async function searchConfiguration(
  backend: Backend,
  { interactions, products }: EvaluationData,
  request: HyperparameterSearchRequest,
  { clock, signal, onProgress }: SearchWatch,
): Promise<HyperparameterSearchResult> {
  const settings = modelSettings[request.model];
  const { epochs } = request;
  const values = settingsFor(request.model, {
    ...request.configuration,
    ...(epochs === undefined ? {} : { epochs }),
  });
  const { split } = splitInteractions(interactions, request);
  const job = {
    kind: request.kind,
    train: evaluatedModels[request.model],
    settings,
    space: { ...defaultSpace(settings), ...request.space },
    values,
    data: trainingData(split, products),
    heldOut: split.validation,
    seed: request.seed,
    minutes: request.minutes,
  };
  return search(backend, job, {
    pace: { next: turn },
    clock,
    stopAsked: () => signal.aborted,
    onProgress: ({ progress, tried, best }) =>
      onProgress({ phase: 'training', epoch: tried, epochs: 0, progress, validationNdcg: best?.ndcg }),
  });
}
