import type { EvaluationProgress, EvaluationRequest, EvaluationResult } from '../core/evaluation';
import { type Interactions, itemCounts } from '../core/interactions';
import { metricsByCutoff } from '../core/metrics';
import { ProblemError } from '../core/problem';
import { type LeaveOneOutSplit, leaveOneOut } from '../core/split';
import type { Backend } from '../gpu/backend';
import { addCounts, countsBetween, type DeviceCounts, NO_COUNTS } from '../gpu/device-counters';
import { bpr } from '../models/bpr/model';
import type { FactorizationModel } from '../models/factorization/model';
import { ials } from '../models/matrix-factorization/model';
import { createPopularity } from '../models/popularity/popularity';
import type { Scorer } from '../models/scorer';
import { aroundSteps } from '../models/sequence/trainer';
import { settingsFor } from '../models/settings';
import { type HeldOut, rankHeldOut } from './held-out';
import type { Pace } from './pace';
import { sequenceModels } from './sequence-models';
import { freshFactorization, trainFactorization } from './train-factorization';
import { freshRun, type StopReason, trainSequence } from './train-sequence';

export interface EvaluationHooks {
  readonly pace: Pace;
  /** Milliseconds, monotone. */
  readonly clock: () => number;
  onProgress(progress: EvaluationProgress): void;
  /** True once the person asked to stop: training ends at once and what was learnt is evaluated. */
  stopAsked(): boolean;
}

/** A model ready to rank, and how it came to be. */
interface Trained {
  readonly scorer: Scorer;
  readonly configuration: Record<string, number | string>;
  readonly implementation: EvaluationResult['implementation'];
  readonly bestEpoch: number;
  readonly epochs: number;
  readonly stopped: EvaluationResult['stopped'];
  readonly curve: EvaluationResult['curve'];
  readonly steps: number;
  /** Spent in steps alone, without validation. */
  readonly stepMilliseconds: number;
  readonly counts: DeviceCounts | null;
}

/** Part of the minutes kept back for what follows training, until a first validation has shown how long ranking takes. */
const TEST_SHARE = 0.08;

/** Rankings of all users after the last step: its validation, then validation and test of the best model. */
const RANKINGS_AFTER = 3;

/** Ranked and reported for every tested user. */
const LISTED = 20;

/** The whole of an evaluation: split, train with validation alone choosing, rank the test. @throws ProblemError, RangeError */
export async function evaluate(
  backend: Backend,
  interactions: Interactions,
  badRows: number,
  request: EvaluationRequest,
  hooks: EvaluationHooks,
): Promise<EvaluationResult> {
  const start = hooks.clock();
  const split = leaveOneOut(interactions, request);
  if (split.users.length === 0) throw new ProblemError({ code: 'too-few-users', users: 0 });
  const items = split.interactions.items.length;
  const validation: HeldOut[] = split.validationHistories.map((history, i) => ({
    history,
    target: split.validation[i],
    user: split.users[i],
  }));
  const test: HeldOut[] = split.testHistories.map((history, i) => ({
    history,
    target: split.test[i],
    user: split.users[i],
  }));
  const measure = async (scorer: Scorer, questions: readonly HeldOut[]) => {
    const rankings = await rankHeldOut(scorer, questions, LISTED, hooks.pace);
    return {
      rankings,
      metrics: metricsByCutoff(
        rankings,
        questions.map(({ target }) => target),
        items,
      ),
    };
  };

  const popularity = createPopularity(split.train, items);
  const popularityMetrics = {
    validation: (await measure(popularity, validation)).metrics,
    test: (await measure(popularity, test)).metrics,
  };

  const limit = request.maxMinutes === undefined ? Number.POSITIVE_INFINITY : request.maxMinutes * 60_000;
  const meter = createMeter(backend, hooks);
  const timeUp = () =>
    hooks.stopAsked() ||
    hooks.clock() - start + Math.max(TEST_SHARE * limit, RANKINGS_AFTER * meter.rankingMilliseconds) > limit;
  const trained = await train(backend, split, validation, request, { ...hooks, timeUp, start, limit, meter });
  hooks.onProgress({ phase: 'testing', epoch: trained.epochs, epochs: trained.epochs, progress: 0.97 });
  const onValidation = await measure(trained.scorer, validation);
  const onTest = await measure(trained.scorer, test);
  trained.scorer.dispose();

  const seconds = (hooks.clock() - start) / 1000;
  const { counts, steps } = trained;
  const each = (total: number) => Math.round((100 * total) / steps) / 100;
  return {
    dataset: {
      users: split.interactions.users.length,
      items,
      interactions: split.interactions.sequences.reduce((sum, sequence) => sum + sequence.length, 0),
      testUsers: split.users.length,
      badRows,
    },
    model: request.model,
    configuration: trained.configuration,
    seed: request.seed,
    backend: backend.name,
    implementation: trained.implementation,
    adapter: backend.adapter ?? null,
    validation: onValidation.metrics,
    test: onTest.metrics,
    popularity: popularityMetrics,
    bestEpoch: trained.bestEpoch,
    epochs: trained.epochs,
    stopped: hooks.stopAsked() ? 'cancelled' : trained.stopped,
    curve: trained.curve,
    seconds,
    secondsPerEpoch:
      trained.epochs > 0 ? trained.curve.reduce((sum, { seconds: s }) => sum + s, 0) / trained.epochs : 0,
    millisecondsPerStep: steps > 0 ? trained.stepMilliseconds / steps : 0,
    perStep:
      counts && steps > 0
        ? {
            dispatches: each(counts.dispatches),
            submits: each(counts.submits),
            bytesUploaded: each(counts.bytesUploaded),
            buffersCreated: each(counts.buffersCreated),
            bindGroupsCreated: each(counts.bindGroupsCreated),
          }
        : null,
    rankings: split.users.map((user, i) => ({
      user: split.interactions.users[user],
      items: onTest.rankings[i].map((item) => split.interactions.items[item]),
    })),
  };
}

interface TrainingHooks extends EvaluationHooks {
  timeUp(): boolean;
  readonly start: number;
  readonly limit: number;
  readonly meter: ReturnType<typeof createMeter>;
}

async function train(
  backend: Backend,
  split: LeaveOneOutSplit,
  validation: readonly HeldOut[],
  request: EvaluationRequest,
  hooks: TrainingHooks,
): Promise<Trained> {
  const items = split.interactions.items.length;
  const given = {
    ...request.configuration,
    ...(request.epochs === undefined ? {} : { epochs: request.epochs }),
  };
  const configuration = settingsFor(request.model, given);
  if (request.model === 'popularity') {
    return {
      scorer: createPopularity(split.train, items),
      configuration,
      implementation: 'none',
      bestEpoch: 0,
      epochs: 0,
      stopped: 'nothing-to-train',
      curve: [],
      steps: 0,
      stepMilliseconds: 0,
      counts: null,
    };
  }
  const { meter } = hooks;
  const epochs = Number(configuration.epochs);
  const patience = Number(configuration.patience);
  /** By the clock or by the epochs, whichever ends first. */
  const progressOf = (epochsDone: number) => {
    const spent = hooks.clock() - hooks.start;
    const part = Math.max(epochsDone / epochs, spent / hooks.limit);
    const left =
      epochsDone > 0
        ? Math.min((spent / epochsDone) * (epochs - epochsDone), hooks.limit - spent)
        : hooks.limit - spent;
    return {
      progress: Math.min(0.95, 0.95 * part),
      secondsLeft: Number.isFinite(left) ? Math.max(0, left / 1000) : undefined,
    };
  };
  const finish = (stopped: StopReason, bestEpoch: number): Omit<Trained, 'scorer' | 'implementation'> => ({
    configuration,
    bestEpoch,
    epochs: meter.curve.length,
    stopped,
    curve: meter.curve,
    steps: meter.steps,
    stepMilliseconds: meter.milliseconds,
    counts: meter.counts,
  });

  async function factorize<C, S extends { readonly sweep: number }, L>(
    model: FactorizationModel<C, S, L>,
  ): Promise<Trained> {
    const job = {
      config: model.config(items, request.seed, configuration),
      sweeps: epochs,
      patience,
      sequences: split.train,
      heldOut: validation,
    };
    meter.begin();
    const fresh = freshFactorization(model, job);
    const { run, stopped, implementation } = await trainFactorization(backend, model, job, fresh, {
      pace: hooks.pace,
      timeUp: hooks.timeUp,
      onProgress: (sweep, part, steps) => {
        // The next steps begin where these end.
        meter.end(steps);
        meter.begin();
        hooks.onProgress({ phase: 'training', epoch: sweep + 1, epochs, ...progressOf(sweep + part) });
      },
      onBest: async () => undefined,
      save: async ({ validations }) => {
        const { epoch, ndcg } = validations[validations.length - 1];
        meter.epoch(Number.NaN, ndcg);
        meter.begin();
        hooks.onProgress({ phase: 'validating', epoch, epochs, ...progressOf(epoch), validationNdcg: ndcg });
      },
    });
    return {
      scorer: model.createScorer(backend, job.config, run.best ?? model.learnt(run.state)),
      implementation,
      ...finish(stopped, run.best?.sweep ?? 0),
    };
  }
  if (request.model === 'matrix-factorization') return factorize(ials);
  if (request.model === 'bpr') return factorize(bpr);

  const { model, batches } = sequenceModels[request.model];
  const config = model.config(items, request.seed, configuration);
  let implementation: EvaluationResult['implementation'] = 'reference';
  const { run, stopped } = await trainSequence(
    {
      config,
      epochs,
      patience,
      warmUpSteps: Number(configuration.warmUpSteps),
      batches: (random) => batches(split.train, config, configuration, random),
      heldOut: validation,
    },
    freshRun(config, model.initial(config)),
    {
      pace: hooks.pace,
      timeUp: hooks.timeUp,
      saveDue: () => false,
      save: async () => undefined,
      onBest: async () => undefined,
      createScorer: (parameters) => model.createScorer(backend, config, parameters),
      createTrainer: async (state) => {
        const trainer = await model.createTrainer(backend, config, state, itemCounts(split.train, items));
        implementation = trainer.implementation;
        return aroundSteps(trainer, async (step) => {
          meter.begin();
          await step();
          meter.end(1);
        });
      },
      onProgress: ({ epoch, batch, batches, losses, validations }) => {
        const loss = losses[losses.length - 1]?.loss;
        const validationNdcg = validations[validations.length - 1]?.ndcg;
        if (batch === 0 && validationNdcg !== undefined) meter.epoch(loss ?? Number.NaN, validationNdcg);
        const part = epoch + batch / Math.max(1, batches);
        hooks.onProgress({
          phase: batch === 0 ? 'validating' : 'training',
          epoch: Math.ceil(part),
          epochs,
          ...progressOf(part),
          loss,
          validationNdcg,
        });
      },
    },
  );
  const parameters = run.best?.parameters ?? run.state.parameters;
  return {
    scorer: await model.createScorer(backend, config, parameters),
    implementation,
    ...finish(stopped, run.best?.epoch ?? 0),
  };
}

/** Time and device work of the training steps, and the curve by epoch. */
function createMeter(backend: Backend, { clock }: EvaluationHooks) {
  const curve: EvaluationResult['curve'][number][] = [];
  let epochStart = clock();
  let began = clock();
  let ended = began;
  let before = backend.counts?.();
  let totals = NO_COUNTS;
  const meter = {
    curve,
    steps: 0,
    milliseconds: 0,
    /** What the last validation took. */
    rankingMilliseconds: 0,
    get counts(): DeviceCounts | null {
      return backend.counts ? totals : null;
    },
    begin() {
      began = clock();
      before = backend.counts?.();
    },
    end(steps: number) {
      ended = clock();
      meter.steps += steps;
      meter.milliseconds += ended - began;
      const after = backend.counts?.();
      if (before && after) totals = addCounts(totals, countsBetween(before, after));
    },
    epoch(loss: number, ndcg: number) {
      curve.push({ epoch: curve.length + 1, loss, ndcg, seconds: (clock() - epochStart) / 1000 });
      epochStart = clock();
      meter.rankingMilliseconds = epochStart - ended;
    },
  };
  return meter;
}
