import type { RatingFold, RatingRequest, RatingResult } from '../../core/evaluation/rating-evaluation';
import { type RatingSplit, type Ratings, ratingFolds, ratingsOf } from '../../core/histories/splits/ratings';
import { mean } from '../../core/maths/statistics';
import { ProblemError } from '../../core/problem';
import { readDataset } from '../../datasets/read-dataset';
import { chooseBackend } from '../../engine/choose-backend';
import { evaluateRatings } from '../../engine/evaluation/evaluate-ratings';
import { paceOf } from '../../engine/pace';
import { biasedSettings } from '../../models/biased-factorization/settings';
import { checkedSettings } from '../../models/settings/setting';
import type { EvaluationWatch } from './evaluation-watch';

interface NamedSplit extends RatingSplit {
  readonly name: string;
}

/**
 * Trains and tests biased factorization on every fold of explicit ratings.
 * @param files with `request.folds` one file of all ratings; otherwise pairs of training and test
 * file
 * @param now milliseconds since the epoch
 * @throws ProblemError as `readDataset` and `evaluateRatings` do
 * @throws RangeError on a setting out of its range, on folds that cannot be made
 */
export async function evaluateRatingFiles(
  files: readonly File[],
  request: RatingRequest,
  now: number,
  { signal, onProgress }: EvaluationWatch,
): Promise<RatingResult> {
  const values = checkedSettings('biased-factorization', biasedSettings, request.configuration);
  onProgress({ phase: 'reading', epoch: 0, epochs: 0, progress: 0 });
  const splits = await splitsOf(files, request, now, signal);
  const { backend, choice } = await chooseBackend(request.backend);
  if (request.backend !== 'auto' && backend.name !== request.backend) {
    const tried = choice.trials.find((trial) => trial.backend === request.backend);
    throw new ProblemError(tried?.problem ?? { code: 'no-backend', detail: request.backend });
  }
  const folds: RatingFold[] = [];
  for (const split of splits) {
    const fold = await evaluateRatings(backend, split.name, split, request.seed, values, {
      pace: paceOf(signal),
      clock: () => performance.now(),
      onSweep: (epoch, epochs, loss) =>
        onProgress({
          phase: loss === undefined ? 'training' : 'validating',
          epoch,
          epochs,
          progress: (folds.length + (loss === undefined ? 0.5 : 0) + (0.5 * epoch) / epochs) / splits.length,
          loss,
        }),
    });
    folds.push(fold);
  }
  return {
    model: 'biased-factorization',
    configuration: values,
    seed: request.seed,
    folds,
    rmse: mean(folds.map(({ rmse }) => rmse)),
    mae: mean(folds.map(({ mae }) => mae)),
  };
}

async function splitsOf(
  files: readonly File[],
  { folds, seed, badRows }: RatingRequest,
  now: number,
  signal: AbortSignal,
): Promise<NamedSplit[]> {
  const read = async (file: File): Promise<Ratings> => {
    const { interactions } = await readDataset({ interactions: file }, { badRows, now, signal });
    return ratingsOf(interactions);
  };
  if (folds !== undefined)
    return ratingFolds(await read(files[0]), folds, seed).map((split, fold) => ({
      ...split,
      name: `${fold + 1} of ${folds}`,
    }));
  const splits: NamedSplit[] = [];
  for (let at = 0; at + 1 < files.length; at += 2)
    splits.push({
      name: files[at + 1].name,
      train: await read(files[at]),
      test: await read(files[at + 1]),
    });
  return splits;
}
