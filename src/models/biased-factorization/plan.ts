import { Counters } from '../../gpu/device/counters';
import { readBuffers, storageBuffer, uniformBuffer, upload } from '../../gpu/device/device-buffers';
import {
  itemRowFours,
  RATING_STEP_BYTES,
  ratingErrorsKernel,
  ratingStepBytes,
  ratingUpdateItems,
  ratingUpdateUsers,
} from '../../gpu/kernels/factorization/rating-factorization';
import { Arena } from '../../gpu/plan/arena';
import { PipelineCache, Plan } from '../../gpu/plan/plan';
import type { PageVisibility } from '../../gpu/plan/submission-budget';
import { columnsOf, rowsWithBias, stepClock, stepSweeps } from '../factorization/step-sweeps';
import type { FactorizationTrainer } from '../factorization/trainer';
import type { RatingBatches } from './batches';
import type { BiasedConfig } from './config';
import { learningRates } from './reference';
import type { BiasedState } from './state';

/** The kernels load vectors of four numbers. */
export const biasedPlanFits = ({ dim }: BiasedConfig): boolean => dim % 4 === 0;

interface BiasedPlan extends FactorizationTrainer<BiasedState> {
  readonly counters: Counters;
}

/**
 * A trainer of ratings as kernels on the device: three dispatches a step, and as many steps a
 * submission as its time allows.
 * @param visibility while the page is visible, submissions are short
 */
export async function createBiasedPlan(
  device: GPUDevice,
  config: BiasedConfig,
  ratings: RatingBatches,
  initial: BiasedState,
  visibility?: PageVisibility,
): Promise<BiasedPlan> {
  const { dim, users, items, implicit } = config;
  const { batches } = ratings;
  const counters = new Counters();
  const userWidth = dim + 4;
  const itemWidth = 4 * itemRowFours(dim, implicit);
  const filled = (label: string, values: Float32Array<ArrayBuffer> | Uint32Array<ArrayBuffer>) => {
    const buffer = storageBuffer(device, counters, label, Math.max(16, values.byteLength));
    upload(device, counters, buffer, values);
    return buffer;
  };
  const { userVectors, userBiases, itemVectors, itemBiases, implicitVectors } = initial;
  const buffers = {
    lists: filled('lists', listsOf(ratings)),
    values: filled('ratings', Float32Array.from(ratings.values)),
    users: filled('users', rowsWithBias(dim, userWidth, userVectors, userBiases)),
    items: filled(
      'items',
      rowsWithBias(dim, itemWidth, itemVectors, itemBiases, implicit ? implicitVectors : undefined),
    ),
    clock: stepClock(device, counters, initial.sweep * batches),
  };
  const step = uniformBuffer(device, counters, 'step', RATING_STEP_BYTES);
  const whole = (buffer: GPUBuffer) => ({ buffer, offset: 0, size: buffer.size });
  const bindings = Object.fromEntries(Object.entries(buffers).map(([name, buffer]) => [name, whole(buffer)]));
  const arena = new Arena();
  const made = {
    errors: arena.reserve(4 * ratings.values.length), // [E]
    representations: arena.reserve(4 * dim * users), // [U, d]
    gradients: arena.reserve(4 * userWidth * users), // [U, d + 4]
  };
  const recording = Plan.record<undefined>({
    device,
    counters,
    pipelines: new PipelineCache(device, counters),
    step,
    arenaBytes: arena.bytes,
    dispatches: [
      {
        kernel: ratingErrorsKernel(dim, implicit),
        bindings: { ...bindings, ...made },
        invocations: () => users,
      },
      {
        kernel: ratingUpdateItems(dim, implicit),
        bindings: { ...bindings, ...made },
        invocations: () => items,
      },
      {
        kernel: ratingUpdateUsers(dim),
        bindings: { ...bindings, ...made },
        invocations: () => (users * userWidth) / 4,
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
  const steps = Array.from({ length: batches }, () => undefined);
  const sweeps = stepSweeps(device, counters, plan, buffers.clock, steps, visibility);
  let { sweep } = initial;

  return {
    implementation: 'plan',
    counters,
    async sweep(between) {
      const rates = learningRates(config, sweep);
      const bytes = ratingStepBytes({
        vectorRate: rates.vectors,
        biasRate: rates.biases,
        implicitRate: rates.implicit,
        regularization: config.regularization,
        biasRegularization: config.biasRegularization,
        implicitRegularization: config.implicitRegularization / batches,
        mean: initial.mean,
        batches,
        users,
        items,
        ratings: ratings.values.length,
      });
      upload(device, counters, step, new Uint32Array(bytes));
      await sweeps.sweep(between);
      sweep++;
    },
    async state() {
      const read = new Float32Array(await readBuffers(device, counters, [buffers.users, buffers.items]));
      const ofUsers = read.subarray(0, users * userWidth);
      const ofItems = read.subarray(buffers.users.size / 4).subarray(0, items * itemWidth);
      return {
        mean: initial.mean,
        userVectors: columnsOf(ofUsers, userWidth, 0, dim),
        userBiases: columnsOf(ofUsers, userWidth, dim, 1),
        itemVectors: columnsOf(ofItems, itemWidth, 0, dim),
        itemBiases: columnsOf(ofItems, itemWidth, dim, 1),
        implicitVectors: implicit
          ? columnsOf(ofItems, itemWidth, dim + 4, dim)
          : new Float32Array(items * dim),
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

/** The lists in the order that gpu/kernels/factorization/rating-factorization reads. */
function listsOf(ratings: RatingBatches): Uint32Array<ArrayBuffer> {
  const { userStarts, itemStarts, rated, owners, byItem, itemsOfUser, usersOfItem } = ratings;
  const parts = [userStarts, itemStarts, rated, owners, byItem];
  for (const { offsets, values } of [itemsOfUser, usersOfItem]) parts.push(offsets, values);
  const lists = new Uint32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    lists.set(part, at);
    at += part.length;
  }
  return lists;
}
