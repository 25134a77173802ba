import { ProblemError } from '../../core/problem';
import { Arena } from '../../gpu/arena';
import { Counters } from '../../gpu/counters';
import { readableBuffer, readBuffers, storageBuffer, uniformBuffer } from '../../gpu/device-buffers';
import {
  BPR_STEP_BYTES,
  bprStepBytes,
  bprUpdateItems,
  bprUpdateUsers,
  bprUserGradients,
  NEVER,
} from '../../gpu/kernels/bpr';
import { tileFor } from '../../gpu/kernels/tile';
import { PipelineCache, Plan } from '../../gpu/plan';
import { type Attention, UnitBudget } from '../../gpu/submission-budget';
import { SubmissionQueue } from '../../gpu/submission-queue';
import type { FactorizationTrainer } from '../factorization/trainer';
import type { BprConfig } from './config';
import { tripleLists } from './plan-lists';
import type { BprState } from './trainer';
import { batchesIn, negativesKey, type Triples } from './triples';

export interface BprPlan extends FactorizationTrainer<BprState> {
  readonly counters: Counters;
}

/** The plan takes vectors as fours. */
export const bprPlanFits = ({ dim }: BprConfig): boolean => dim % 4 === 0;

/**
 * BPR in training as kernels on the device: three dispatches a step, as many steps a submission as its time allows.
 * @param attention while a person looks, submissions are short
 */
export async function createBprPlan(
  device: GPUDevice,
  config: BprConfig,
  triples: Triples,
  initial: BprState,
  attention?: Attention,
): Promise<BprPlan> {
  const { dim, items, positivesPerNegative } = config;
  const counters = new Counters();
  const batches = batchesIn(triples);
  const { table, lists, userRows, mostTriples } = tripleLists(triples, tileFor(device).lanes);
  const filled = (label: string, values: Float32Array<ArrayBuffer> | Uint32Array<ArrayBuffer>) => {
    const buffer = storageBuffer(device, counters, label, Math.max(16, values.byteLength));
    device.queue.writeBuffer(buffer, 0, values);
    return buffer;
  };
  const clockAt = (step: number) => Uint32Array.of(step, step, NEVER, 0);
  const buffers = {
    table: filled('table', table),
    lists: filled('lists', lists),
    users: filled('user vectors', Float32Array.from(initial.userVectors)),
    items: filled('items', itemRows(config, initial)),
    clock: filled('clock', clockAt(initial.sweep * batches)),
  };
  const readable = readableBuffer(device, counters, 'clock read', buffers.clock.size);
  const step = uniformBuffer(device, counters, 'step', BPR_STEP_BYTES);
  const { learningRate, regularization, seed } = config;
  const shape = { items, users: triples.users, interactions: triples.owners.length, batches };
  device.queue.writeBuffer(
    step,
    0,
    bprStepBytes({ learningRate, regularization, seedKey: negativesKey(seed), ...shape }),
  );
  const whole = (buffer: GPUBuffer) => ({ buffer, offset: 0, size: buffer.size });
  const bindings = Object.fromEntries(Object.entries(buffers).map(([name, buffer]) => [name, whole(buffer)]));
  const arena = new Arena();
  const coefficients = arena.reserve(4 * mostTriples);
  const draws = arena.reserve(8 * mostTriples);
  const gradients = arena.reserve(4 * dim * Math.max(...userRows));
  const recording = Plan.record<number>({
    device,
    counters,
    pipelines: new PipelineCache(device, counters),
    step,
    arenaBytes: arena.bytes,
    dispatches: [
      {
        kernel: bprUserGradients(dim, positivesPerNegative),
        bindings: { ...bindings, coefficients, draws, gradients },
        invocations: (rows) => rows,
      },
      {
        kernel: bprUpdateItems(dim),
        bindings: { ...bindings, coefficients, draws },
        invocations: () => items,
      },
      {
        kernel: bprUpdateUsers(dim),
        bindings: { ...bindings, gradients },
        invocations: (rows) => (rows * dim) / 4,
      },
    ],
  });
  const dispose = () => {
    for (const buffer of [...Object.values(buffers), readable, step]) buffer.destroy();
  };
  const plan = await recording.catch((error: unknown) => {
    dispose();
    throw error;
  });
  let { sweep } = initial;
  const queue = new SubmissionQueue(device, counters, attention);
  const budget = new UnitBudget();

  return {
    implementation: 'plan',
    counters,
    async sweep(between) {
      for (let done = 0; done < batches; ) {
        const steps = userRows.slice(done, done + budget.units(queue.target));
        await queue.submit({
          encode(encoder) {
            for (const rows of steps) plan.replay(encoder, rows);
            encoder.copyBufferToBuffer(buffers.clock, 0, readable, 0, readable.size);
          },
          expected: budget.expected(steps.length),
          took: (milliseconds) => budget.took(steps.length, milliseconds),
        });
        await readable.mapAsync(GPUMapMode.READ);
        const failed = new Uint32Array(readable.getMappedRange())[2];
        readable.unmap();
        counters.add('bytesRead', readable.size);
        if (failed !== NEVER) throw new ProblemError({ code: 'loss-not-finite', step: failed });
        done += steps.length;
        await between(done, batches);
      }
      sweep++;
    },
    async state() {
      const read = new Float32Array(await readBuffers(device, counters, [buffers.users, buffers.items]));
      const userVectors = read.slice(0, initial.userVectors.length);
      return { userVectors, ...fromItemRows(config, read.subarray(buffers.users.size / 4)), sweep };
    },
    dispose() {
      plan.dispose();
      dispose();
    },
  };
}

/** [N, d] and [N] as rows [N, d + 4]. */
function itemRows(
  { dim, items }: BprConfig,
  { itemVectors, itemBiases }: BprState,
): Float32Array<ArrayBuffer> {
  const width = dim + 4;
  const rows = new Float32Array(items * width);
  for (let item = 0; item < items; item++) {
    rows.set(itemVectors.subarray(item * dim, (item + 1) * dim), item * width);
    rows[item * width + dim] = itemBiases[item];
  }
  return rows;
}

function fromItemRows(
  { dim, items }: BprConfig,
  rows: Float32Array,
): Pick<BprState, 'itemVectors' | 'itemBiases'> {
  const width = dim + 4;
  const itemVectors = new Float32Array(items * dim);
  for (let item = 0; item < items; item++)
    itemVectors.set(rows.subarray(item * width, item * width + dim), item * dim);
  return {
    itemVectors,
    itemBiases: Float32Array.from({ length: items }, (_, item) => rows[item * width + dim]),
  };
}
