import { openBackend } from '../../../../gpu/device/backend';
import type { FactorizationTrainer } from '../../../../models/factorization/trainer';
import {
  type FactorizationConfig,
  factorizationDefaults,
} from '../../../../models/matrix-factorization/config';
import { createFactorizationPlan } from '../../../../models/matrix-factorization/plan';
import { createFactorizationReference } from '../../../../models/matrix-factorization/reference';
import { type FactorizationState, initialFactorization } from '../../../../models/matrix-factorization/state';
import { usersByItem } from '../../../../models/matrix-factorization/trainer';
import { ONE_THREAD, openTfjsWasm, openTfjsWebgpu, type TfjsBackend } from '../tfjs-backend';
import { openWatchedDevice, type WatchedDevice } from '../watched-device';
import type { Prepared, Workload } from '../workload';
import { type InteractionsSize, interactionsOf } from './interactions';

interface Problem {
  readonly config: FactorizationConfig;
  readonly byUser: readonly Int32Array[];
  readonly byItem: readonly Int32Array[];
  readonly initial: FactorizationState;
}

/**
 * Floating-point operations of a sweep: for both sides the Gram matrix of the other, 2 d d a row,
 * and for each row s + 1 products with the Gram matrix, 2 d d, and with the vectors of its n
 * interactions, 4 d n; s steps of conjugate gradient.
 */
function sweepFlops({ dim, conjugateSteps }: FactorizationConfig, size: InteractionsSize): number {
  const { users, items, interactions } = size;
  const products = conjugateSteps + 1;
  return (1 + products) * 2 * dim * dim * (users + items) + 2 * products * 4 * dim * interactions;
}

/** Mean square of the learned vectors. */
function meanSquare({ userVectors, itemVectors }: FactorizationState): number {
  let sum = 0;
  for (const vectors of [userVectors, itemVectors]) for (const value of vectors) sum += value * value;
  return sum / (userVectors.length + itemVectors.length);
}

async function prepared(
  trainer: FactorizationTrainer<FactorizationState>,
  { use, finish }: TfjsBackend,
  device?: WatchedDevice,
): Promise<Prepared> {
  const step = async () => {
    await use();
    await trainer.sweep(async () => undefined);
    await finish();
  };
  await step();
  return {
    device,
    check: meanSquare(await trainer.state()),
    step,
    dispose() {
      trainer.dispose();
      device?.device.destroy();
    },
  };
}

async function plan({ config, byUser, byItem, initial }: Problem): Promise<Prepared> {
  const device = await openWatchedDevice();
  const trainer = await createFactorizationPlan(device.device, config, byUser, byItem, initial);
  const finish = async () => void (await device.device.queue.onSubmittedWorkDone());
  return prepared(trainer, { use: async () => undefined, finish }, device);
}

async function operations(
  { config, byUser, byItem, initial }: Problem,
  open: () => Promise<TfjsBackend>,
): Promise<Prepared> {
  const backend = await open();
  await backend.use();
  const trainer = createFactorizationReference(config, byUser, byItem, initial);
  return prepared(trainer, backend, backend.device);
}

const openOurWasm = async (): Promise<TfjsBackend> => ({
  use: async () => void (await openBackend('wasm')),
  finish: async () => undefined,
});

/** One sweep of implicit least squares: solves all users, then all items. */
export function leastSquaresSweep(size: InteractionsSize): Workload {
  const { users, items, interactions } = size;
  const config = { ...factorizationDefaults, items };
  const byUser = interactionsOf(size);
  const problem = {
    config,
    byUser,
    byItem: usersByItem(byUser, items),
    initial: initialFactorization(config, users),
  };
  const count = (n: number) => n.toLocaleString('en');
  const note = '';
  return {
    title: `Implicit least squares, one sweep: ${count(interactions)} interactions, ${count(users)} users, ${count(items)} items, d ${config.dim}, ${config.conjugateSteps} steps of conjugate gradient`,
    flops: sweepFlops(config, size),
    checked: 'mean square after one',
    tolerance: 1e-3,
    rivals: [
      { name: 'ours, webgpu', ours: true, place: 'webgpu', note, prepare: () => plan(problem) },
      {
        name: 'tfjs, webgpu',
        ours: false,
        place: 'webgpu',
        note,
        prepare: () => operations(problem, openTfjsWebgpu),
      },
      {
        name: 'ours, wasm',
        ours: true,
        place: 'wasm',
        note,
        prepare: () => operations(problem, openOurWasm),
      },
      {
        name: 'tfjs, wasm',
        ours: false,
        place: 'wasm',
        note: ONE_THREAD,
        prepare: () => operations(problem, openTfjsWasm),
      },
    ],
  };
}
