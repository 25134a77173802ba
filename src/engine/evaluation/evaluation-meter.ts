import type { EvaluationResult } from '../../core/evaluation/evaluation';
import type { Backend } from '../../gpu/device/backend';
import { addCounts, countsBetween, type DeviceCounts, NO_COUNTS } from '../../gpu/device/device-counters';

/** Measures time and device work of the training steps, and the learning curve by epoch. */
export interface Meter {
  /** Call before steps. */
  begin(): void;
  /** Call after `steps` steps. */
  end(steps: number): void;
  /** Call after an epoch was validated. `loss` is null where a model has none. */
  epoch(loss: number | null, ndcg: number): void;
}

export interface MeterReading extends Meter {
  readonly curve: EvaluationResult['curve'];
  /** Duration of the last validation. */
  readonly rankingMilliseconds: number;
  /** 0 before the first step. */
  readonly millisecondsPerStep: number;
  /** Null on backends without a GPU, and before the first step. */
  readonly perStep: EvaluationResult['perStep'];
}

/** @param clock milliseconds, monotone */
export function createMeter(backend: Pick<Backend, 'counts'>, clock: () => number): MeterReading {
  const curve: EvaluationResult['curve'][number][] = [];
  let epochStart = clock();
  let began = clock();
  let ended = began;
  let before = backend.counts?.();
  let totals: DeviceCounts = NO_COUNTS;
  let steps = 0;
  let milliseconds = 0;
  let rankingMilliseconds = 0;
  const each = (total: number) => Math.round((100 * total) / steps) / 100;
  return {
    curve,
    get rankingMilliseconds() {
      return rankingMilliseconds;
    },
    get millisecondsPerStep() {
      return steps > 0 ? milliseconds / steps : 0;
    },
    get perStep() {
      if (!backend.counts || steps === 0) return null;
      return {
        dispatches: each(totals.dispatches),
        submits: each(totals.submits),
        bytesUploaded: each(totals.bytesUploaded),
        buffersCreated: each(totals.buffersCreated),
        bindGroupsCreated: each(totals.bindGroupsCreated),
      };
    },
    begin() {
      began = clock();
      before = backend.counts?.();
    },
    end(ofSteps) {
      ended = clock();
      steps += ofSteps;
      milliseconds += ended - began;
      const after = backend.counts?.();
      if (before && after) totals = addCounts(totals, countsBetween(before, after));
    },
    epoch(loss, ndcg) {
      curve.push({ epoch: curve.length + 1, loss, ndcg, seconds: (clock() - epochStart) / 1000 });
      epochStart = clock();
      rankingMilliseconds = epochStart - ended;
    },
  };
}
