import { Counters } from '../../gpu/device/counters';
import { readBuffers, storageBuffer, uniformBuffer } from '../../gpu/device/device-buffers';
import {
  LEAST_SQUARES_STEP_BYTES,
  sharedGramKernel,
  solveRowsKernel,
} from '../../gpu/kernels/factorization/least-squares';
import { PipelineCache, Plan } from '../../gpu/plan/plan';
import { type PageVisibility, UnitBudget } from '../../gpu/plan/submission-budget';
import { SubmissionQueue } from '../../gpu/plan/submission-queue';
import type { FactorizationTrainer } from '../factorization/trainer';
import { type FactorizationConfig, rowRegularization } from './config';
import type { FactorizationState } from './state';

/** Multiplications of the first submission; later ones are sized by the time they may take. */
const FIRST_WORK = 2 ** 23;

/**
 * One side of the factorization, users or items: its vectors, and for each row the rows of the
 * other side it was observed with.
 */
interface Side {
  /** [rows, d] */
  readonly vectors: GPUBuffer;
  /** Computes the Gram matrix [d, d] of the other side. */
  readonly gram: Plan<void>;
  /** Solves a number of rows. */
  readonly solve: Plan<number>;
  /** [rows + 1], multiplications of all rows before each row, and of all rows. */
  readonly workBefore: Float64Array;
  /** m, rows of the other side. */
  readonly others: number;
  readonly owned: readonly GPUBuffer[];
}

/** The kernels load vectors of four numbers. */
export const planFits = ({ dim }: FactorizationConfig): boolean => dim % 4 === 0;

/** What recording either side needs. */
interface Shared {
  readonly device: GPUDevice;
  readonly counters: Counters;
  readonly pipelines: PipelineCache;
  readonly config: FactorizationConfig;
  /** The uniform of a submission. */
  readonly step: GPUBuffer;
  /** [d, d] */
  readonly gram: GPUBuffer;
}

const whole = (buffer: GPUBuffer) => ({ buffer, offset: 0, size: buffer.size });

/** A storage buffer with these values. */
function filledBuffer(
  { device, counters }: Pick<Shared, 'device' | 'counters'>,
  label: string,
  values: Float32Array<ArrayBuffer> | Uint32Array<ArrayBuffer>,
): GPUBuffer {
  const buffer = storageBuffer(device, counters, label, Math.max(16, values.byteLength));
  device.queue.writeBuffer(buffer, 0, values);
  return buffer;
}

/**
 * Records the plans of one side.
 * @param vectors [rows, d] of this side
 * @param lists for each row the rows of the other side it was observed with
 * @param other [m, d] vectors of the other side
 * @param others m
 */
async function recordSide(
  shared: Shared,
  vectors: GPUBuffer,
  lists: readonly Int32Array[],
  other: GPUBuffer,
  others: number,
): Promise<Side> {
  const { device, counters, pipelines, config, step, gram } = shared;
  const { dim } = config;
  const offsets = new Uint32Array(lists.length + 1); // [rows + 1]
  lists.forEach((list, row) => {
    offsets[row + 1] = offsets[row] + list.length;
  });
  const ids = new Uint32Array(offsets[lists.length]); // all lists, one after the other
  lists.forEach((list, row) => {
    ids.set(list, offsets[row]);
  });
  const weights = Float32Array.from(lists, (list) => rowRegularization(config, list.length, others)); // [rows]
  const owned = [
    filledBuffer(shared, 'offsets', offsets),
    filledBuffer(shared, 'ids', ids),
    filledBuffer(shared, 'weights', weights),
  ];
  const [offsetBuffer, idBuffer, weightBuffer] = owned.map(whole);
  const common = { device, counters, pipelines, step, arenaBytes: 256 };
  return {
    vectors,
    others,
    owned,
    workBefore: workBeforeRows(config, lists),
    gram: await Plan.record<void>({
      ...common,
      dispatches: [
        {
          kernel: sharedGramKernel(dim, config.unobservedWeight),
          bindings: { other: whole(other), gram: whole(gram) },
          invocations: () => (dim * dim) / 4,
        },
      ],
    }),
    solve: await Plan.record<number>({
      ...common,
      dispatches: [
        {
          kernel: solveRowsKernel(dim, config.conjugateSteps),
          bindings: {
            other: whole(other),
            gram: whole(gram),
            offsets: offsetBuffer,
            ids: idBuffer,
            weights: weightBuffer,
            x: whole(vectors),
          },
          invocations: (rows) => rows,
        },
      ],
    }),
  };
}

/**
 * A trainer of implicit matrix factorization as kernels on the device: a sweep computes a Gram
 * matrix and solves all rows, first for the users, then for the items.
 */
export async function createFactorizationPlan(
  device: GPUDevice,
  config: FactorizationConfig,
  userLists: readonly Int32Array[],
  itemLists: readonly Int32Array[],
  initial: FactorizationState,
  visibility?: PageVisibility,
): Promise<FactorizationTrainer<FactorizationState>> {
  const { dim } = config;
  const counters = new Counters();
  const queue = new SubmissionQueue(device, counters, visibility);
  const budget = new UnitBudget(FIRST_WORK);
  const step = uniformBuffer(device, counters, 'range', LEAST_SQUARES_STEP_BYTES);
  const gram = storageBuffer(device, counters, 'gram', dim * dim * 4); // [d, d]
  const shared = { device, counters, pipelines: new PipelineCache(device, counters), config, step, gram };
  const users = filledBuffer(shared, 'user vectors', Float32Array.from(initial.userVectors)); // [M, d]
  const items = filledBuffer(shared, 'item vectors', Float32Array.from(initial.itemVectors)); // [N, d]
  const userSide = await recordSide(shared, users, userLists, items, config.items);
  const itemSide = await recordSide(shared, items, itemLists, users, userLists.length);
  let sweep = initial.sweep;

  /**
   * Submits as many rows from `first` on as the budget allows, after the Gram matrix when `first`
   * is 0.
   * @returns the row after the last
   */
  async function submit(side: Side, first: number): Promise<number> {
    const { workBefore } = side;
    const last = lastRow(workBefore, first, budget.units(queue.target));
    const work = workBefore[last] - workBefore[first];
    device.queue.writeBuffer(step, 0, Uint32Array.of(first, last, side.others, 0));
    await queue.submit({
      encode(encoder) {
        if (first === 0) side.gram.replay(encoder, undefined);
        side.solve.replay(encoder, last - first);
      },
      expected: budget.expected(work),
      took: (milliseconds) => budget.took(work, milliseconds),
    });
    return last;
  }

  return {
    implementation: 'plan',
    async sweep(between) {
      const total = userLists.length + itemLists.length;
      let done = 0;
      for (const side of [userSide, itemSide]) {
        const rows = side.workBefore.length - 1;
        for (let first = 0; first < rows; ) {
          const last = await submit(side, first);
          done += last - first;
          first = last;
          await between(done, total);
        }
      }
      sweep++;
    },
    async state() {
      const values = new Float32Array(await readBuffers(device, counters, [users, items]));
      const userVectors = values.slice(0, initial.userVectors.length);
      const at = users.size / 4;
      return { userVectors, itemVectors: values.slice(at, at + initial.itemVectors.length), sweep };
    },
    dispose() {
      for (const { gram: plan, solve, owned } of [userSide, itemSide]) {
        plan.dispose();
        solve.dispose();
        for (const buffer of owned) buffer.destroy();
      }
      for (const buffer of [users, items, gram, step]) buffer.destroy();
    },
  };
}

/** [rows + 1], multiplications of all rows before each row, and of all rows. */
function workBeforeRows(
  { dim, conjugateSteps }: FactorizationConfig,
  lists: readonly Int32Array[],
): Float64Array {
  const before = new Float64Array(lists.length + 1);
  lists.forEach((list, row) => {
    before[row + 1] = before[row] + (conjugateSteps + 1) * (dim * dim + 2 * dim * list.length);
  });
  return before;
}

/** The end of the rows from `first` on whose work stays within `most`; at least one row. */
function lastRow(workBefore: Float64Array, first: number, most: number): number {
  let last = first + 1;
  while (last + 1 < workBefore.length && workBefore[last + 1] - workBefore[first] <= most) last++;
  return last;
}
