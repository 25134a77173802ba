import { ProblemError } from '../../core/problem';
import type { Counters } from '../../gpu/device/counters';
import { readableBuffer, storageBuffer } from '../../gpu/device/device-buffers';
import type { Plan } from '../../gpu/plan/plan';
import { type PageVisibility, UnitBudget } from '../../gpu/plan/submission-budget';
import { SubmissionQueue } from '../../gpu/plan/submission-queue';
import type { FactorizationTrainer } from './trainer';

/** On a step clock: every step so far was finite. */
const NEVER = 0xffffffff;

/**
 * A buffer of three numbers from which kernels know the step: the current step; a copy of it for
 * the dispatch that advances the first; and the first step with a number that is not finite, or
 * NEVER.
 */
export function stepClock(device: GPUDevice, counters: Counters, step: number): GPUBuffer {
  const clock = storageBuffer(device, counters, 'clock', 16);
  device.queue.writeBuffer(clock, 0, Uint32Array.of(step, step, NEVER, 0));
  return clock;
}

/**
 * Sweeps made of replays of one plan, as many a submission as its time allows. The kernels advance
 * the clock themselves.
 */
export function stepSweeps<C>(
  device: GPUDevice,
  counters: Counters,
  plan: Plan<C>,
  clock: GPUBuffer,
  /** The sizes of each step of a sweep, which the plan is replayed with. */
  steps: readonly C[],
  visibility?: PageVisibility,
): Pick<FactorizationTrainer<unknown>, 'sweep' | 'dispose'> {
  const readable = readableBuffer(device, counters, 'clock read', clock.size);
  const queue = new SubmissionQueue(device, counters, visibility);
  const budget = new UnitBudget();
  return {
    async sweep(between) {
      for (let done = 0; done < steps.length; ) {
        const next = steps.slice(done, done + budget.units(queue.target));
        await queue.submit({
          encode(encoder) {
            for (const counts of next) plan.replay(encoder, counts);
            encoder.copyBufferToBuffer(clock, 0, readable, 0, readable.size);
          },
          expected: budget.expected(next.length),
          took: (milliseconds) => budget.took(next.length, milliseconds),
        });
        await readable.mapAsync(GPUMapMode.READ);
        const failed = new Uint32Array(readable.getMappedRange())[2];
        readable.unmap();
        counters.add('bytesRead', readable.size);
        if (failed !== NEVER) throw new ProblemError({ code: 'loss-not-finite', step: failed });
        done += next.length;
        await between(done, steps.length);
      }
    },
    dispose: () => readable.destroy(),
  };
}

/**
 * Vectors [R, d] and biases [R] as rows of `width` numbers: the vector, its bias, three zeros, then
 * the row of `more` [R, d] where given.
 */
export function rowsWithBias(
  dim: number,
  width: number,
  vectors: Float32Array,
  biases: Float32Array,
  more?: Float32Array,
): Float32Array<ArrayBuffer> {
  const rows = new Float32Array(biases.length * width);
  for (let row = 0; row < biases.length; row++) {
    rows.set(vectors.subarray(row * dim, (row + 1) * dim), row * width);
    rows[row * width + dim] = biases[row];
    if (more) rows.set(more.subarray(row * dim, (row + 1) * dim), row * width + dim + 4);
  }
  return rows;
}

/** Columns [from, from + count) of rows of `width` numbers. @returns [R, count] */
export function columnsOf(
  rows: Float32Array,
  width: number,
  from: number,
  count: number,
): Float32Array<ArrayBuffer> {
  const height = rows.length / width;
  const columns = new Float32Array(height * count);
  for (let row = 0; row < height; row++)
    columns.set(rows.subarray(row * width + from, row * width + from + count), row * count);
  return columns;
}
