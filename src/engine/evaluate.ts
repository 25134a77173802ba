import type { Product } from '../core/catalogue';
import type { EvaluationProgress, EvaluationRequest, EvaluationResult } from '../core/evaluation';
import type { HeldOut } from '../core/held-out';
import type { Interactions } from '../core/interactions';
import { metricsByCutoff } from '../core/metrics';
import { ProblemError } from '../core/problem';
import { leaveOneOut } from '../core/split';
import type { Backend } from '../gpu/backend';
import type { TrainingData } from '../models/fitted-model';
import { createPopularity } from '../models/popularity/popularity';
import type { Scorer } from '../models/scorer';
import { settingsFor } from '../models/settings';
import type { EpochProgress } from './evaluated-model';
import { evaluatedModels } from './evaluated-models';
import { createMeter } from './evaluation-meter';
import { rankHeldOut } from './held-out';
import type { Pace } from './pace';

/** A data set as it was read. */
export interface EvaluationData {
  readonly interactions: Interactions;
  /** One for each of `interactions.items`, in the same order. */
  readonly products: readonly Product[];
  /** Rows that were left out. */
  readonly badRows: number;
}

export interface EvaluationHooks {
  readonly pace: Pace;
  /** Milliseconds, monotone. */
  readonly clock: () => number;
  onProgress(progress: EvaluationProgress): void;
  /** True once the person asked to stop: training ends at once and what was learnt is evaluated. */
  stopAsked(): boolean;
}

/** Part of the minutes kept back for what follows training, until a first validation has shown how long ranking takes. */
const TEST_SHARE = 0.08;

/** Rankings of all users after the last step: its validation, then validation and test of the best model. */
const RANKINGS_AFTER = 3;

/** Ranked and reported for every tested user. */
const LISTED = 20;

/** The whole of an evaluation: split, train with validation alone choosing, rank, measure. @throws ProblemError, RangeError */
export async function evaluate(
  backend: Backend,
  { interactions, products, badRows }: EvaluationData,
  request: EvaluationRequest,
  hooks: EvaluationHooks,
): Promise<EvaluationResult> {
  const start = hooks.clock();
  const split = leaveOneOut(interactions, request);
  if (split.test.length === 0) throw new ProblemError({ code: 'too-few-users', users: 0 });
  const { users, items, sequences } = split.interactions;
  const productOf = new Map(products.map((product) => [product.id, product]));
  const data: TrainingData = {
    items: items.length,
    sequences: split.train,
    times: split.trainTimes,
    products: items.map((id) => productOf.get(id) ?? { id, title: id, categories: [], tags: [] }),
  };
  const measure = async (scorer: Scorer, questions: readonly HeldOut[]) => {
    const rankings = await rankHeldOut(scorer, questions, LISTED, hooks.pace);
    const targets = questions.map((question) => question.targets);
    return { rankings, metrics: metricsByCutoff(rankings, targets, items.length) };
  };
  const popularity = createPopularity(split.train, items.length);
  const popularityMetrics = {
    validation: (await measure(popularity, split.validation)).metrics,
    test: (await measure(popularity, split.test)).metrics,
  };

  const limit = request.maxMinutes === undefined ? Number.POSITIVE_INFINITY : request.maxMinutes * 60_000;
  const meter = createMeter(backend, hooks.clock);
  const spent = () => hooks.clock() - start;
  const values = settingsFor(request.model, {
    ...request.configuration,
    ...(request.epochs === undefined ? {} : { epochs: request.epochs }),
  });
  const { scorer, ...trained } = await evaluatedModels[request.model](
    backend,
    { data, heldOut: split.validation, seed: request.seed, values },
    {
      pace: hooks.pace,
      meter,
      timeUp: () =>
        hooks.stopAsked() ||
        spent() + Math.max(TEST_SHARE * limit, RANKINGS_AFTER * meter.rankingMilliseconds) > limit,
      onProgress: (progress) => hooks.onProgress(withTime(progress, spent(), limit)),
    },
  );
  hooks.onProgress({ phase: 'testing', epoch: trained.epochs, epochs: trained.epochs, progress: 0.97 });
  const onValidation = await measure(scorer, split.validation);
  const onTest = await measure(scorer, split.test);
  scorer.dispose();

  return {
    dataset: {
      users: users.length,
      items: items.length,
      interactions: sequences.reduce((sum, sequence) => sum + sequence.length, 0),
      testUsers: split.test.length,
      badRows,
    },
    model: request.model,
    configuration: values,
    seed: request.seed,
    backend: backend.name,
    adapter: backend.adapter ?? null,
    validation: onValidation.metrics,
    test: onTest.metrics,
    popularity: popularityMetrics,
    ...trained,
    stopped: hooks.stopAsked() ? 'cancelled' : trained.stopped,
    curve: meter.curve,
    seconds: spent() / 1000,
    secondsPerEpoch:
      trained.epochs > 0 ? meter.curve.reduce((sum, { seconds }) => sum + seconds, 0) / trained.epochs : 0,
    millisecondsPerStep: meter.millisecondsPerStep,
    perStep: meter.perStep,
    rankings: split.test.map(({ user }, i) => ({
      user: users[user],
      items: onTest.rankings[i].map((item) => items[item]),
    })),
  };
}

/** An epoch's progress as that of the whole evaluation: by the clock or by the epochs, whichever ends first. */
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
