import { ProblemError } from '../../core/problem';
import type { Counters } from '../../gpu/device/counters';
import { readableBuffer, storageBuffer } from '../../gpu/device/device-buffers';
import type { Plan } from '../../gpu/plan/plan';
import { type PageVisibility, UnitBudget } from '../../gpu/plan/submission-budget';
import { SubmissionQueue } from '../../gpu/plan/submission-queue';
import type { FactorizationTrainer } from './trainer';

/** On a step clock: no step had a number that is none. */
const NEVER = 0xffffffff;

/**
 * What kernels know the step by, as three numbers: the step, where the next dispatches read it; the
 * same for those that follow once the first is about to be moved on; the first step with a number
 * that is none, or NEVER.
 */
export function stepClock(device: GPUDevice, counters: Counters, step: number): GPUBuffer {
  const clock = storageBuffer(device, counters, 'clock', 16);
  device.queue.writeBuffer(clock, 0, Uint32Array.of(step, step, NEVER, 0));
  return clock;
}

/**
 * A sweep of replays of one plan, as many a submission as its time allows; the clock moves on by
 * itself.
 */
export function stepSweeps<C>(
  device: GPUDevice,
  counters: Counters,
  plan: Plan<C>,
  clock: GPUBuffer,
  /** The numbers of each step of a sweep. */
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
 * Vectors [R, d] and [R] biases as rows of `width` numbers: a vector, its bias, then `more` [R, d]
 * after three zeros, where given.
 */
export function biasedRows(
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

/** The part [from, from + count) of each row of `width` numbers. */
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
