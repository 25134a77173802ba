import {
  accuracyByGroup,
  accuracyIntervals,
  evaluateRankings,
} from '../../core/evaluation/evaluate-rankings';
import type {
  EvaluationOutput,
  EvaluationProgress,
  EvaluationRequest,
  SplitRankings,
} from '../../core/evaluation/evaluation';
import type { RankedCatalogue } from '../../core/evaluation/list-metrics';
import { accuracyColumns } from '../../core/evaluation/metrics';
import { hashInteractions, type Interactions, itemCounts } from '../../core/histories/interactions';
import type { TestedUser } from '../../core/histories/splits/split';
import { seededRandom } from '../../core/maths/random';
import type { Backend } from '../../gpu/device/backend';
import { createPopularity } from '../../models/popularity/popularity';
import type { Scorer } from '../../models/scorer';
import { settingsFor } from '../../models/settings/settings';
import { measureExplanations } from '../explain/quality';
import type { Pace } from '../pace';
import { evaluatedModels } from './evaluated-models';
import { type EvaluationData, splitInteractions, trainingData } from './evaluation-data';
import { createMeter } from './evaluation-meter';
import { rankHeldOut } from './held-out-accuracy';
import { personalGain } from './personal-gain';
import type { EpochProgress } from './train-for-evaluation';

export interface EvaluationHooks {
  readonly pace: Pace;
  /** Milliseconds, monotone. */
  readonly clock: () => number;
  onProgress(progress: EvaluationProgress): void;
  /** True once the person asked to stop: training ends at once and what was learnt is evaluated. */
  stopAsked(): boolean;
}

/**
 * Part of the minutes kept back for what follows training, until a first validation has shown how
 * long ranking takes.
 */
const TEST_SHARE = 0.08;

/**
 * Rankings of all users after the last step: its validation, then validation and test of the best
 * model.
 */
const RANKINGS_AFTER = 3;

/** Ranked for every question: more than is reported, for what combines models. */
const LISTED = 100;

/** Of the random numbers of a run. */
const BOOTSTRAP_STREAM = 0xb007;

/**
 * The whole of an evaluation: split, train with validation alone choosing, rank, measure.
 * @throws ProblemError `too-few-users`, `no-temporal-split`, and what training throws
 * @throws RangeError on settings that the model does not have
 */
export async function evaluate(
  backend: Backend,
  { interactions, products, badRows, causeOf }: EvaluationData,
  request: EvaluationRequest,
  hooks: EvaluationHooks,
): Promise<EvaluationOutput> {
  const start = hooks.clock();
  const values = settingsFor(request.model, {
    ...request.configuration,
    ...(request.epochs === undefined ? {} : { epochs: request.epochs }),
  });
  const { split, facts } = splitInteractions(interactions, request);
  const { users, items, sequences } = split.interactions;
  const data = trainingData(split, products);
  const catalogue: RankedCatalogue = {
    items: items.length,
    users: split.train.filter(({ length }) => length > 0).length,
    counts: itemCounts(split.train, items.length),
    categories: data.products.map(({ categories }) => categories),
  };
  const rankBoth = async (scorer: Scorer): Promise<SplitRankings> => ({
    validation: await rankHeldOut(scorer, split.validation, LISTED, hooks.pace),
    test: await rankHeldOut(scorer, split.test, LISTED, hooks.pace),
  });
  const measureBoth = ({ validation, test }: SplitRankings) => ({
    validation: evaluateRankings(split.validation, validation, catalogue),
    test: evaluateRankings(split.test, test, catalogue),
  });
  const popularity = measureBoth(await rankBoth(createPopularity(split.train, items.length)));

  const limit = request.maxMinutes === undefined ? Number.POSITIVE_INFINITY : request.maxMinutes * 60_000;
  const meter = createMeter(backend, hooks.clock);
  const spent = () => hooks.clock() - start;
  const { ranks, personal, ...trained } = await evaluatedModels[request.model](
    backend,
    { data, heldOut: split.validation, seed: request.seed, values, members: request.members ?? [] },
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
  const beforeRanking = hooks.clock();
  const rankings = 'score' in ranks ? await rankBoth(ranks) : ranks;
  const questions = split.validation.length + split.test.length;
  const millisecondsPerRanking = 'score' in ranks ? (hooks.clock() - beforeRanking) / questions : undefined;
  const explanations =
    request.explainUsers === undefined
      ? undefined
      : 'score' in ranks
        ? await measureExplanations(
            ranks,
            {
              test: split.test,
              counts: catalogue.counts,
              users: request.explainUsers,
              seed: request.seed,
              causeOf: causeOf && causeAmong(split.interactions, causeOf),
            },
            hooks.pace,
            hooks.clock,
          )
        : ({ none: 'kept-rankings' } as const);
  if ('score' in ranks) ranks.dispose();
  const measured = measureBoth(rankings);
  const ownSteps =
    personal && (await personalGain(personal, split, measured, { ...hooks, seed: request.seed }));

  return {
    result: {
      dataset: {
        hash: hashInteractions(split.interactions),
        users: users.length,
        items: items.length,
        interactions: sequences.reduce((sum, sequence) => sum + sequence.length, 0),
        badRows,
      },
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
      ...trained,
      stopped: hooks.stopAsked() ? 'cancelled' : trained.stopped,
      curve: meter.curve,
      seconds: spent() / 1000,
      secondsPerEpoch:
        trained.epochs > 0 ? meter.curve.reduce((sum, { seconds }) => sum + seconds, 0) / trained.epochs : 0,
      millisecondsPerStep: meter.millisecondsPerStep,
      millisecondsPerRanking,
      perStep: meter.perStep,
      ranks: { validation: measured.validation.ranks, test: measured.test.ranks },
    },
    ranked: { testUsers: split.test.map(({ who }) => users[who]), items, rankings },
  };
}

/** The same by indices. */
function causeAmong(
  { users, items }: Interactions,
  causeOf: NonNullable<EvaluationData['causeOf']>,
): (test: TestedUser) => number | undefined {
  const indices = new Map(items.map((id, index) => [id, index]));
  return ({ who, targets }) => indices.get(causeOf(users[who], items[targets[0]]) ?? '');
}

/**
 * An epoch's progress as that of the whole evaluation: by the clock or by the epochs, whichever
 * ends first.
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
