import type { EvaluationOutput } from '../../core/evaluation/evaluation';
import type { HyperparameterSearchResult } from '../../core/evaluation/hyperparameter-search';
import type { RatingResult } from '../../core/evaluation/rating-evaluation';
import type { BackendName } from '../../core/recommendation/recommendation';
import { chooseBackend, openRequested } from '../../engine/choose-backend';
import { evaluate } from '../../engine/evaluation/evaluate';
import type { EvaluationData } from '../../engine/evaluation/evaluation-data';
import { turn } from '../../engine/pace';
import type { Backend } from '../../gpu/device/backend';
import type { BadRowPolicy, CallInput, DatasetFiles } from '../calls';
import { evaluateRatingFiles } from './evaluate-rating-files';
import { dataOf, demoData } from './evaluated-data';
import type { EvaluationWatch } from './evaluation-watch';
import { searchConfiguration } from './search-configuration';

/** Evaluations of a data set in files, as the command line asks for them. Nothing is stored. */
export interface FileEvaluations {
  /** Of files, or of the demo shop with the true causes of its events. */
  evaluate(input: CallInput<'evaluate'>, watch: EvaluationWatch): Promise<EvaluationOutput>;
  searchConfiguration(
    input: CallInput<'searchConfiguration'>,
    watch: EvaluationWatch,
  ): Promise<HyperparameterSearchResult>;
  evaluateRatings(input: CallInput<'evaluateRatings'>, watch: EvaluationWatch): Promise<RatingResult>;
}

/**
 * @param now milliseconds since the epoch
 * @param clock milliseconds, monotone
 */
export function createFileEvaluations(now: () => number, clock: () => number): FileEvaluations {
  async function read(
    files: DatasetFiles | 'demo',
    badRows: BadRowPolicy,
    { signal, onProgress }: EvaluationWatch,
  ): Promise<EvaluationData> {
    onProgress({ phase: 'reading', epoch: 0, epochs: 0, progress: 0 });
    const data = files === 'demo' ? demoData(now()) : await dataOf(files, badRows, now(), signal);
    onProgress({ phase: 'preparing', epoch: 0, epochs: 0, progress: 0.01 });
    return data;
  }

  return {
    async evaluate({ files, badRows, request }, watch) {
      const data = await read(files, badRows, watch);
      return evaluate(await openBackend(request.backend), data, request, {
        pace: { next: turn },
        clock,
        onProgress: watch.onProgress,
        stopAsked: () => watch.signal.aborted,
      });
    },
    async searchConfiguration({ files, badRows, request }, watch) {
      const data = await read(files, badRows, watch);
      return searchConfiguration(await openBackend(request.backend), data, request, { ...watch, clock });
    },
    evaluateRatings: ({ files, request }, watch) => evaluateRatingFiles(files, request, now(), watch),
  };
}

/** The backend that was requested, or the fastest trusted one. */
async function openBackend(requested: BackendName | 'auto'): Promise<Backend> {
  return requested === 'auto' ? (await chooseBackend('auto')).backend : openRequested(requested);
}
