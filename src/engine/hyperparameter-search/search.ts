import {
  type HyperparameterSearchResult,
  rankedTrials,
  type SearchProgress,
  type SearchSpace,
  type SearchStrategy,
  type Trial,
} from '../../core/evaluation/hyperparameter-search';
import { accuracyOf, ranksOf } from '../../core/evaluation/metrics';
import { promotedTrial, type Rung, rungEpochs } from '../../core/evaluation/successive-halving';
import type { HeldOutQuestion } from '../../core/histories/splits/held-out';
import { seededRandom } from '../../core/maths/random';
import { mean } from '../../core/maths/statistics';
import { asProblem, ProblemError } from '../../core/problem';
import type { Backend } from '../../gpu/device/backend';
import type { TrainingData } from '../../models/fitted-model';
import { sampleConfiguration } from '../../models/settings/search-space';
import type { ModelSettings, SettingValues } from '../../models/settings/setting';
import type { TrainedModel, TrainForEvaluation } from '../evaluation/train-for-evaluation';
import { evaluateHeldOut } from '../held-out-accuracy';
import type { Pace } from '../pace';
import { type SuspendedRun, suspendedRun } from './suspended-run';

export interface SearchJob {
  readonly kind: SearchStrategy;
  readonly train: TrainForEvaluation;
  readonly settings: ModelSettings;
  readonly space: SearchSpace;
  /**
   * The first configuration; also the values of settings without a range. Checked by `settingsFor`.
   */
  readonly values: SettingValues;
  readonly data: TrainingData;
  /** Validation questions, the only criterion. */
  readonly heldOut: readonly HeldOutQuestion[];
  readonly seed: number;
  readonly minutes: number;
}

export interface SearchHooks {
  readonly pace: Pace;
  /** Milliseconds, monotone. */
  readonly clock: () => number;
  onProgress(progress: SearchProgress): void;
  /** True once the person asked to stop: the search ends with the results so far. */
  stopAsked(): boolean;
}

interface Candidate {
  readonly configuration: Readonly<Record<string, number | string>>;
  readonly run: SuspendedRun;
  milliseconds: number;
  epochs: number;
  ndcg: number;
}

const SEARCH_STREAM = 0x5ea4;

/** Draws without a new configuration after which the space counts as exhausted. */
const MOST_DRAWS = 100;

/** Most waiting candidates, since each holds its parameters. Above it, the worst one is dropped. */
const MOST_WAITING = 24;

/**
 * Searches for the best configuration until the minutes are over or all configurations were tried.
 * The given values come first, then draws from the space; the same seed gives the same
 * configurations. `random` trains each to its end (Bergstra and Bengio, JMLR 2012). `halving`
 * trains all briefly and continues the best, each from where it stopped. A model without epochs is
 * fitted once a configuration. A configuration that cannot be trained is a failed trial.
 *
 * @throws ProblemError `cancelled` from the pace
 */
export async function search(
  backend: Backend,
  job: SearchJob,
  hooks: SearchHooks,
): Promise<HyperparameterSearchResult> {
  const start = hooks.clock();
  const limit = job.minutes * 60_000;
  const timeUp = () => hooks.stopAsked() || hooks.clock() - start > limit;
  const random = seededRandom(job.seed, SEARCH_STREAM);
  const trials: Trial[] = [];
  const waiting = new Map<Candidate, Rung>();
  const history: number[][] = [];
  let tried = 0;

  const tell = () =>
    hooks.onProgress({
      progress: Math.min(1, (hooks.clock() - start) / limit),
      tried,
      best: rankedTrials(trials)[0],
    });
  const close = (candidate: Candidate, outcome: Trial['outcome'], error?: string) => {
    const { configuration, epochs, ndcg, milliseconds } = candidate;
    waiting.delete(candidate);
    trials.push({ configuration, epochs, ndcg, seconds: milliseconds / 1000, outcome, error });
    tell();
  };
  const stop = async (candidate: Candidate) => {
    await candidate.run.drop();
    close(candidate, 'stopped');
  };
  const seen = new Set<string>();
  /** The given values, then a new draw; undefined where the space seems to be exhausted. */
  const draw = () => {
    for (let draws = 0; draws < MOST_DRAWS; draws++) {
      const configuration =
        tried === 0 ? { ...job.values } : sampleConfiguration(job.settings, job.space, job.values, random);
      const key = JSON.stringify(configuration);
      if (seen.has(key)) continue;
      seen.add(key);
      return configuration;
    }
    return undefined;
  };
  const begin = (): Candidate | undefined => {
    const configuration = draw();
    if (!configuration) return undefined;
    tried++;
    const { data, heldOut, seed } = job;
    const run = suspendedRun(
      job.train,
      backend,
      { data, heldOut, seed, values: configuration, members: [] },
      {
        pace: hooks.pace,
        timeUp,
        onProgress: tell,
        ndcgOf: (ranks) => ndcgOfRanks(ranks, heldOut, hooks.pace),
      },
    );
    return { configuration, run, milliseconds: 0, epochs: 0, ndcg: 0 };
  };
  /**
   * Trains a candidate up to this number of epochs.
   * @returns whether it can be trained further
   */
  const advance = async (candidate: Candidate, epochs: number): Promise<boolean> => {
    const began = hooks.clock();
    try {
      const progress = await candidate.run.until(epochs);
      candidate.milliseconds += hooks.clock() - began;
      candidate.epochs = progress.epochs;
      candidate.ndcg = progress.ndcg;
      if (progress.ended) close(candidate, progress.epochs > 0 && timeUp() ? 'stopped' : 'finished');
      return !progress.ended;
    } catch (error) {
      const problem = asProblem(error);
      if (problem.code === 'cancelled') throw new ProblemError(problem);
      candidate.milliseconds += hooks.clock() - began;
      close(candidate, 'failed', error instanceof ProblemError ? problem.code : String(error));
      return false;
    }
  };

  try {
    do {
      const next = job.kind === 'halving' ? promotedTrial(waiting, history) : undefined;
      const candidate = next ?? begin();
      if (!candidate) break;
      const rung = next ? (waiting.get(next)?.rung ?? 0) + 1 : 0;
      const waits = await advance(
        candidate,
        job.kind === 'halving' ? rungEpochs(rung) : Number.POSITIVE_INFINITY,
      );
      history[rung] = [...(history[rung] ?? []), candidate.ndcg];
      if (waits) waiting.set(candidate, { rung, ndcg: candidate.ndcg });
      if (waiting.size > MOST_WAITING) {
        const byNdcg = [...waiting].sort(([, a], [, b]) => a.rung - b.rung || a.ndcg - b.ndcg);
        await stop(byNdcg[0][0]);
      }
      tell();
    } while (!timeUp());
  } finally {
    for (const candidate of [...waiting.keys()]) await stop(candidate);
  }
  return { seconds: (hooks.clock() - start) / 1000, trials: rankedTrials(trials) };
}

async function ndcgOfRanks(
  ranks: TrainedModel['ranks'],
  heldOut: readonly HeldOutQuestion[],
  pace: Pace,
): Promise<number> {
  if ('score' in ranks) return (await evaluateHeldOut(ranks, heldOut, pace)).ndcg;
  return mean(heldOut.map(({ targets }, i) => accuracyOf(ranksOf(ranks.validation[i], targets), 10).ndcg));
}
