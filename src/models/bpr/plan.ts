import { Counters } from '../../gpu/device/counters';
import { readBuffers, storageBuffer, uniformBuffer } from '../../gpu/device/device-buffers';
import {
  BPR_STEP_BYTES,
  bprStepBytes,
  bprUpdateItems,
  bprUpdateUsers,
  bprUserGradients,
} from '../../gpu/kernels/factorization/bpr';
import { tileFor } from '../../gpu/kernels/products/tile';
import { Arena } from '../../gpu/plan/arena';
import { PipelineCache, Plan } from '../../gpu/plan/plan';
import type { PageVisibility } from '../../gpu/plan/submission-budget';
import { columnsOf, rowsWithBias, stepClock, stepSweeps } from '../factorization/step-sweeps';
import type { FactorizationTrainer } from '../factorization/trainer';
import type { BprConfig } from './config';
import { tripleLists } from './plan-lists';
import type { BprState } from './state';
import { batchesIn, negativesKey, type Triples } from './triples';

interface BprPlan extends FactorizationTrainer<BprState> {
  readonly counters: Counters;
}

/** The kernels load vectors of four numbers. */
export const bprPlanFits = ({ dim }: BprConfig): boolean => dim % 4 === 0;

/**
 * A trainer of BPR as kernels on the device: three dispatches a step, and as many steps a
 * submission as its time allows.
 * @param visibility while the page is visible, submissions are short
 */
export async function createBprPlan(
  device: GPUDevice,
  config: BprConfig,
  triples: Triples,
  initial: BprState,
  visibility?: PageVisibility,
): Promise<BprPlan> {
  const { dim, items, positivesPerNegative, candidates } = config;
  const counters = new Counters();
  const batches = batchesIn(triples);
  const { table, lists, userRows, mostTriples } = tripleLists(triples, tileFor(device).lanes);
  const filled = (label: string, values: Float32Array<ArrayBuffer> | Uint32Array<ArrayBuffer>) => {
    const buffer = storageBuffer(device, counters, label, Math.max(16, values.byteLength));
    device.queue.writeBuffer(buffer, 0, values);
    return buffer;
  };
  const buffers = {
    table: filled('table', table),
    lists: filled('lists', lists),
    users: filled('user vectors', Float32Array.from(initial.userVectors)),
    items: filled('items', rowsWithBias(dim, dim + 4, initial.itemVectors, initial.itemBiases)),
    clock: stepClock(device, counters, initial.sweep * batches),
  };
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
  const draws = arena.reserve(16 * mostTriples);
  const gradients = arena.reserve(4 * dim * Math.max(...userRows));
  const recording = Plan.record<number>({
    device,
    counters,
    pipelines: new PipelineCache(device, counters),
    step,
    arenaBytes: arena.bytes,
    dispatches: [
      {
        kernel: bprUserGradients(dim, positivesPerNegative, candidates),
        bindings: { ...bindings, coefficients, draws, gradients },
        invocations: (rows) => rows,
      },
      {
        kernel: bprUpdateItems(dim, candidates),
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
    for (const buffer of [...Object.values(buffers), step]) buffer.destroy();
  };
  const plan = await recording.catch((error: unknown) => {
    dispose();
    throw error;
  });
  let { sweep } = initial;
  const sweeps = stepSweeps(device, counters, plan, buffers.clock, userRows, visibility);

  return {
    implementation: 'plan',
    counters,
    async sweep(between) {
      await sweeps.sweep(between);
      sweep++;
    },
    async state() {
      const read = new Float32Array(await readBuffers(device, counters, [buffers.users, buffers.items]));
      const rows = read.subarray(buffers.users.size / 4);
      return {
        userVectors: read.slice(0, initial.userVectors.length),
        itemVectors: columnsOf(rows, dim + 4, 0, dim),
        itemBiases: columnsOf(rows, dim + 4, dim, 1),
        sweep,
      };
    },
    dispose() {
      plan.dispose();
      sweeps.dispose();
      dispose();
    },
  };
}
