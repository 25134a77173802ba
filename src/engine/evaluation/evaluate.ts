import { accuracyByGroup, accuracyIntervals } from '../../core/evaluation/evaluate-rankings';
import type {
  EvaluationOutput,
  EvaluationProgress,
  EvaluationRequest,
  EvaluationResult,
  SplitRankings,
} from '../../core/evaluation/evaluation';
import type { RankedCatalogue } from '../../core/evaluation/list-metrics';
import { accuracyColumns } from '../../core/evaluation/metrics';
import { hashInteractions, type Interactions } from '../../core/histories/interactions';
import type { Split, TestedUser } from '../../core/histories/splits/split';
import { seededRandom } from '../../core/maths/random';
import type { Backend } from '../../gpu/device/backend';
import { createPopularity } from '../../models/popularity/popularity';
import { settingsFor } from '../../models/settings/settings';
import { measureExplanations } from '../explain/quality';
import type { Pace } from '../pace';
import { evaluatedModels } from './evaluated-models';
import { type EvaluationData, splitInteractions, trainingData } from './evaluation-data';
import { createMeter, type MeterReading } from './evaluation-meter';
import { personalGain } from './personal-gain';
import { evaluateSplit, rankedCatalogue, rankSplit } from './split-rankings';
import type { EpochProgress, TrainedModel, TrainingHooks } from './train-for-evaluation';

export interface EvaluationHooks {
  readonly pace: Pace;
  /** Milliseconds, monotone. */
  readonly clock: () => number;
  onProgress(progress: EvaluationProgress): void;
  /** True once the person asked to stop: training ends, and the model so far is evaluated. */
  stopAsked(): boolean;
}

/**
 * Part of the time limit reserved for ranking after training, until the first validation has shown
 * how long ranking takes.
 */
const RANKING_SHARE = 0.08;

/** Rankings still to do after a training step: its validation, then validation and test. */
const RANKINGS_AFTER = 3;

/** Stream of the run's seed that the bootstrap draws from. */
const BOOTSTRAP_STREAM = 0xb007;

/**
 * Evaluates one model on one data set, in five steps: split, rank by popularity as the baseline,
 * train (validation alone chooses the epoch), rank every held-out question, and measure.
 * @throws ProblemError `too-few-users`, `no-temporal-split`, and what training throws
 * @throws RangeError on settings that the model does not have
 */
export async function evaluate(
  backend: Backend,
  evaluationData: EvaluationData,
  request: EvaluationRequest,
  hooks: EvaluationHooks,
): Promise<EvaluationOutput> {
  const start = hooks.clock();
  const values = settingsFor(request.model, {
    ...request.configuration,
    ...(request.epochs === undefined ? {} : { epochs: request.epochs }),
  });
  const { split, facts } = splitInteractions(evaluationData.interactions, request);
  const { users, items } = split.interactions;
  const data = trainingData(split, evaluationData.products);
  const catalogue = rankedCatalogue(split, data);
  const baseline = await rankSplit(createPopularity(split.train, items.length), split, hooks.pace);
  const popularity = evaluateSplit(baseline, split, catalogue);

  const meter = createMeter(backend, hooks.clock);
  const job = {
    data,
    heldOut: split.validation,
    seed: request.seed,
    values,
    members: request.members ?? [],
  };
  const trained = await evaluatedModels[request.model](
    backend,
    job,
    trainingHooks(request, hooks, meter, start),
  );
  const { ranks, personal, ...trainingFacts } = trained;
  const { epochs } = trainingFacts;
  hooks.onProgress({ phase: 'testing', epoch: epochs, epochs, progress: 0.97 });

  const { rankings, millisecondsPerRanking } = await rankTimed(ranks, split, hooks);
  const explanations = await explanationQuality(
    ranks,
    split,
    catalogue,
    request,
    hooks,
    evaluationData.causeOf,
  );
  if ('score' in ranks) ranks.dispose();
  const measured = evaluateSplit(rankings, split, catalogue);
  const ownSteps =
    personal && (await personalGain(personal, split, measured, { ...hooks, seed: request.seed }));

  const result: EvaluationResult = {
    dataset: datasetFacts(split.interactions, evaluationData.badRows),
    split: facts,
    model: request.model,
    configuration: values,
    seed: request.seed,
    backend: backend.name,
    adapter: backend.adapter ?? null,
    validation: measured.validation.metrics,
    test: measured.test.metrics,
    intervals: accuracyIntervals(
      (k) => accuracyColumns(measured.test.ranks, k),
      seededRandom(request.seed, BOOTSTRAP_STREAM),
    ),
    ...accuracyByGroup(split.test, measured.test.ranks, catalogue),
    popularity: { validation: popularity.validation.metrics, test: popularity.test.metrics },
    ...(ownSteps ? { personal: ownSteps } : {}),
    ...(explanations ? { explanations } : {}),
    ...trainingFacts,
    stopped: hooks.stopAsked() ? 'cancelled' : trainingFacts.stopped,
    curve: meter.curve,
    seconds: (hooks.clock() - start) / 1000,
    secondsPerEpoch: epochs > 0 ? meter.curve.reduce((sum, { seconds }) => sum + seconds, 0) / epochs : 0,
    millisecondsPerStep: meter.millisecondsPerStep,
    millisecondsPerRanking,
    perStep: meter.perStep,
    ranks: { validation: measured.validation.ranks, test: measured.test.ranks },
  };
  return { result, ranked: { testUsers: split.test.map(({ who }) => users[who]), items, rankings } };
}

/**
 * Training ends early enough that the final rankings fit into the request's minutes, or at once
 * when the person asks to stop.
 * @param start when the evaluation began, by `hooks.clock`
 */
function trainingHooks(
  { maxMinutes }: EvaluationRequest,
  hooks: EvaluationHooks,
  meter: MeterReading,
  start: number,
): TrainingHooks {
  const limit = maxMinutes === undefined ? Number.POSITIVE_INFINITY : maxMinutes * 60_000;
  const spent = () => hooks.clock() - start;
  return {
    pace: hooks.pace,
    meter,
    timeUp: () =>
      hooks.stopAsked() ||
      spent() + Math.max(RANKING_SHARE * limit, RANKINGS_AFTER * meter.rankingMilliseconds) > limit,
    onProgress: (progress) => hooks.onProgress(withTime(progress, spent(), limit)),
  };
}

/**
 * Rankings of both held-out parts, and how long one took. A model that combines the rankings of
 * others brings its own, and is not timed.
 */
async function rankTimed(
  ranks: TrainedModel['ranks'],
  split: Split,
  { pace, clock }: EvaluationHooks,
): Promise<{ readonly rankings: SplitRankings; readonly millisecondsPerRanking?: number }> {
  if (!('score' in ranks)) return { rankings: ranks };
  const began = clock();
  const rankings = await rankSplit(ranks, split, pace);
  const questions = split.validation.length + split.test.length;
  return { rankings, millisecondsPerRanking: (clock() - began) / questions };
}

/** How good the model's explanations are, where the request asks for it. */
async function explanationQuality(
  ranks: TrainedModel['ranks'],
  split: Split,
  { counts }: RankedCatalogue,
  { explainUsers, seed }: EvaluationRequest,
  { pace, clock }: EvaluationHooks,
  causeOf: EvaluationData['causeOf'],
): Promise<EvaluationResult['explanations']> {
  if (explainUsers === undefined) return undefined;
  if (!('score' in ranks)) return { none: 'kept-rankings' };
  const job = {
    test: split.test,
    counts,
    users: explainUsers,
    seed,
    causeOf: causeOf && causeByIndex(split.interactions, causeOf),
  };
  return measureExplanations(ranks, job, pace, clock);
}

function datasetFacts(interactions: Interactions, badRows: number): EvaluationResult['dataset'] {
  const { users, items, sequences } = interactions;
  return {
    hash: hashInteractions(interactions),
    users: users.length,
    items: items.length,
    interactions: sequences.reduce((sum, sequence) => sum + sequence.length, 0),
    badRows,
  };
}

/** `causeOf` by item indices instead of ids. */
function causeByIndex(
  { users, items }: Interactions,
  causeOf: NonNullable<EvaluationData['causeOf']>,
): (test: TestedUser) => number | undefined {
  const indices = new Map(items.map((id, index) => [id, index]));
  return ({ who, targets }) => indices.get(causeOf(users[who], items[targets[0]]) ?? '');
}

/**
 * An epoch's progress as progress of the whole evaluation: by time or by epochs, whichever ends
 * first.
 * @param spent milliseconds so far
 * @param limit milliseconds allowed; may be infinite
 */
function withTime(
  { done, epochs, ...rest }: EpochProgress,
  spent: number,
  limit: number,
): EvaluationProgress {
  const part = Math.max(done / epochs, spent / limit);
  const left = done > 0 ? Math.min((spent / done) * (epochs - done), limit - spent) : limit - spent;
  return {
    ...rest,
    epoch: Math.ceil(done),
    epochs,
    progress: Math.min(0.95, 0.95 * part),
    secondsLeft: Number.isFinite(left) ? Math.max(0, left / 1000) : undefined,
  };
}
