import { freshState } from '../../../models/parameters';
import { sasrecKind } from '../../../models/sasrec/config';
import { createPlanTrainer } from '../../../models/sequence/plan/plan-trainer';
import { initialTransformerParameters } from '../../../models/transformer/parameters';
import { transformerRecipe } from '../../../models/transformer/recipe';
import type { MeasureHooks } from './measure-hooks';
import { fullBatch, type SequenceSize, transformerFlops } from './sequence/problem';
import { configOf } from './sequence/sasrec';
import type { Spread } from './spread';
import { spreadOf } from './spread';
import { openWatchedDevice } from './watched-device';

/** The cost of our training step by its size, varying one size at a time. */

export type SizeAxis = keyof SequenceSize;

export interface SizesRequest {
  /** The sizes that are kept while one varies. */
  readonly base: SequenceSize;
  /** Sizes of each axis, in ascending order. */
  readonly values: Readonly<Record<SizeAxis, readonly number[]>>;
  /** Steps with a longer expected time are left out. */
  readonly mostSeconds: number;
  readonly steps: number;
}

export interface SizePoint {
  readonly axis: SizeAxis;
  readonly value: number;
  readonly flops: number;
  /** Null for a size that was left out. */
  readonly milliseconds: Spread | null;
  /** Peak bytes of the device's buffers. */
  readonly peakBytes: number | null;
  /** Why it was left out; empty otherwise. */
  readonly reason: string;
}

export interface SizesResult {
  readonly base: SequenceSize;
  readonly points: readonly SizePoint[];
}

/** Floating-point operations of a step of SASRec on full rows. */
export const stepFlops = (size: SequenceSize): number =>
  transformerFlops(configOf(size), fullBatch(size), 'causal');

const AXES: readonly SizeAxis[] = ['items', 'length', 'rows'];

/**
 * Times a few steps at each size. Sizes that are too slow or too large are left out with the
 * reason.
 */
export async function measureSizes(
  { base, values, mostSeconds, steps }: SizesRequest,
  timeStep: TimeSteps,
  { tell }: Pick<MeasureHooks, 'tell'>,
): Promise<SizesResult> {
  const points: SizePoint[] = [];
  for (const axis of AXES) {
    /** Milliseconds per operation at the last size. */
    let rate = 0;
    for (const value of values[axis]) {
      const size = { ...base, [axis]: value };
      const flops = stepFlops(size);
      const expected = (rate * flops) / 1000;
      const leftOut = (reason: string) => {
        tell(`${axis} ${value}: left out, ${reason}`);
        points.push({ axis, value, flops, milliseconds: null, peakBytes: null, reason });
      };
      if (expected > mostSeconds) {
        leftOut(`a step is expected to take ${expected.toFixed(1)} s, more than ${mostSeconds} s`);
        continue;
      }
      try {
        tell(`${axis} ${value}`);
        const { milliseconds, peakBytes } = await timeStep(size, steps);
        rate = milliseconds.median / flops;
        points.push({ axis, value, flops, milliseconds, peakBytes, reason: '' });
      } catch (error) {
        leftOut(error instanceof Error ? error.message : String(error));
      }
    }
  }
  return { base, points };
}

type TimeSteps = (
  size: SequenceSize,
  steps: number,
) => Promise<{ readonly milliseconds: Spread; readonly peakBytes: number }>;

/**
 * The fused plan of SASRec on one device, so that sizes with the same pipelines compile them once.
 */
export async function planTimer(): Promise<{ readonly time: TimeSteps; dispose(): void }> {
  const { device, memory } = await openWatchedDevice();
  return {
    async time(size, steps) {
      const config = configOf(size);
      const batch = fullBatch(size);
      const plan = await createPlanTrainer(
        device,
        transformerRecipe(sasrecKind),
        config,
        freshState(initialTransformerParameters(sasrecKind, config)),
      );
      const step = async (): Promise<number> => {
        const began = performance.now();
        await plan.step(batch, config.learningRate);
        await device.queue.onSubmittedWorkDone();
        return performance.now() - began;
      };
      try {
        await step();
        memory.restart();
        const milliseconds: number[] = [];
        for (let i = 0; i < steps; i++) milliseconds.push(await step());
        return { milliseconds: spreadOf(milliseconds), peakBytes: memory.peak };
      } finally {
        plan.dispose();
      }
    },
    dispose: () => device.destroy(),
  };
}
