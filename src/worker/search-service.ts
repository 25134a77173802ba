import type { EvaluationProgress } from '../core/evaluation';
import type { SearchRequest, SearchResult } from '../core/search';
import { evaluatedModels } from '../engine/evaluated-models';
import { divide, type EvaluationData, trainingData } from '../engine/evaluation-data';
import { turn } from '../engine/pace';
import { search } from '../engine/search';
import type { Backend } from '../gpu/backend';
import { defaultSpace } from '../models/search-space';
import { modelSettings, settingsFor } from '../models/settings';

/**
 * A search for the configuration with the best validation; the test is not looked at.
 * @param clock milliseconds, monotone
 * @param signal ends the search; what was found so far is the result
 * @throws ProblemError as `divide` does
 * @throws RangeError on a setting out of its range, on folds that cannot be made
 */
export async function searchConfiguration(
  backend: Backend,
  { interactions, products }: EvaluationData,
  request: SearchRequest,
  clock: () => number,
  signal: AbortSignal,
  onProgress: (progress: EvaluationProgress) => void,
): Promise<SearchResult> {
  const settings = modelSettings[request.model];
  const { epochs } = request;
  const values = settingsFor(request.model, {
    ...request.configuration,
    ...(epochs === undefined ? {} : { epochs }),
  });
  const { split } = divide(interactions, request);
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
