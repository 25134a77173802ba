import { seededRandom } from '../core/maths/random';
import { asProblem, ProblemError } from '../core/problem';
import { BACKENDS, type BackendName } from '../core/recommendation/recommendation';
import type { BackendChoice, BackendReason, BackendTrial } from '../core/training/engine-status';
import type { SequenceBatch } from '../core/training/sequence-batch';
import { type Backend, openBackend } from '../gpu/device/backend';
import { describeAdapter } from '../gpu/device/device';
import { freshState, type TrainerState } from '../models/parameters';
import { type SasrecConfig, sasrecDefaults } from '../models/sasrec/config';
import { sasrec } from '../models/sasrec/model';
import { turn } from './pace';

/** Largest relative difference from the CPU's gradient with which a backend may be used. */
const TRUSTED = 1e-3;

/**
 * The trial's model: the shop's SASRec with few items and short histories. It is small enough for
 * the slowest backend, large enough that overhead does not dominate, and most kernels compiled for
 * it are reused in training.
 */
const trialConfig: SasrecConfig = { ...sasrecDefaults, items: 300, maxLength: 20, seed: 11 };
const TRIAL_ROWS = 16;

function trialBatch({ items, seed }: SasrecConfig, rows: number, length: number): SequenceBatch {
  const random = seededRandom(seed);
  const draw = () => Int32Array.from({ length: rows * length }, () => 1 + random.integer(items));
  return { rows, length, inputs: draw(), targets: draw() };
}

/**
 * With beta1 = 0 the optimizer's first moment after one step equals the gradient, so the trainer's
 * public state shows it.
 */
const showsGradient = { beta1: 0, clipNorm: 1e9 };
const trialGradient: SasrecConfig = { ...trialConfig, ...showsGradient };
/** Narrow, so that its kernels compile fast: a returning visitor waits for this check. */
const reopenGradient: SasrecConfig = { ...trialGradient, items: 29, dim: 8 };

async function gradientOn(backend: Backend, config: SasrecConfig): Promise<TrainerState['firstMoments']> {
  const trainer = await sasrec.createTrainer(backend, config, freshState(sasrec.initial(config)));
  try {
    await trainer.step(trialBatch(config, 3, 6), 1e-3);
    return (await trainer.state()).firstMoments;
  } finally {
    trainer.dispose();
  }
}

/**
 * Largest difference over all parameters, relative to the largest entry of each array; infinite
 * where a value is NaN.
 */
function largestError(found: TrainerState['firstMoments'], expected: TrainerState['firstMoments']): number {
  let worst = 0;
  expected.forEach(({ values }, i) => {
    let largest = 1e-9;
    for (const value of values) largest = Math.max(largest, Math.abs(value));
    values.forEach((value, j) => {
      const error = Math.abs(value - found[i].values[j]) / largest;
      worst = Number.isNaN(error) ? Number.POSITIVE_INFINITY : Math.max(worst, error);
    });
  });
  return worst;
}

/** Median time of three steps, after one more that compiles the kernels. */
async function timeSteps(
  backend: Backend,
): Promise<{ milliseconds: number; implementation: 'reference' | 'plan' }> {
  const trainer = await sasrec.createTrainer(backend, trialConfig, freshState(sasrec.initial(trialConfig)));
  const batch = trialBatch(trialConfig, TRIAL_ROWS, trialConfig.maxLength);
  const times: number[] = [];
  try {
    for (let i = 0; i < 4; i++) {
      const start = performance.now();
      await trainer.step(batch, 1e-3);
      await trainer.readLoss();
      times.push(performance.now() - start);
      await turn();
    }
    return { milliseconds: times.slice(1).sort((a, b) => a - b)[1], implementation: trainer.implementation };
  } finally {
    trainer.dispose();
  }
}

async function tryBackend(name: BackendName, oracle: TrainerState['firstMoments']): Promise<BackendTrial> {
  try {
    const backend = await openBackend(name);
    const gradientError = largestError(await gradientOn(backend, trialGradient), oracle);
    const { milliseconds, implementation } = await timeSteps(backend);
    return {
      backend: name,
      implementation,
      gradientError,
      millisecondsPerStep: milliseconds,
      usable: gradientError <= TRUSTED,
    };
  } catch (error) {
    return { backend: name, implementation: 'reference', usable: false, problem: asProblem(error) };
  }
}

/**
 * Chooses a backend. Each is tried with a gradient, which is compared with the CPU's, and a short
 * training step. The requested backend is opened if it is usable; else the fastest usable one,
 * which need not be WebGPU: a software adapter may be slower than wasm.
 * @param requested a backend, or `auto` for the fastest
 * @param onTrial called after each trial with all trials so far
 * @throws ProblemError `no-backend` when no backend is usable
 */
export async function chooseBackend(
  requested: BackendName | 'auto',
  onTrial: (trials: readonly BackendTrial[]) => void = () => undefined,
): Promise<{ backend: Backend; choice: BackendChoice }> {
  const trials: BackendTrial[] = [];
  const oracle = await gradientOn(await openBackend('cpu'), trialGradient);
  for (const name of BACKENDS) {
    // The CPU is the reference and always works; its speed matters only where no other backend is
    // usable.
    if (name === 'cpu' && requested !== 'cpu' && trials.some(({ usable }) => usable)) continue;
    trials.push(await tryBackend(name, oracle));
    onTrial([...trials]);
    await turn();
  }
  const usable = trials.filter((trial) => trial.usable);
  const slowness = ({ millisecondsPerStep = Number.POSITIVE_INFINITY }: BackendTrial) => millisecondsPerStep;
  const [fastest] = usable.toSorted((a, b) => slowness(a) - slowness(b));
  if (!fastest)
    throw new ProblemError({ code: 'no-backend', detail: 'no backend computes a right gradient' });
  const asked = usable.find(({ backend }) => backend === requested);
  const chosen = asked ?? fastest;
  const otherwise: BackendReason =
    requested !== 'auto' ? 'requested-not-usable' : usable.length === 1 ? 'only-usable' : 'fastest';
  const backend = await openBackend(chosen.backend);
  return {
    backend,
    choice: {
      backend: chosen.backend,
      implementation: chosen.implementation,
      requested,
      reason: asked ? 'requested' : otherwise,
      adapter: await describeAdapter(),
      trials,
    },
  };
}

/**
 * Opens a backend if its gradient agrees with the CPU's; else undefined. Nothing is timed.
 * @throws what opening throws
 */
async function openTrusted(name: BackendName): Promise<Backend | undefined> {
  const oracle = await gradientOn(await openBackend('cpu'), reopenGradient);
  const backend = await openBackend(name);
  return largestError(await gradientOn(backend, reopenGradient), oracle) <= TRUSTED ? backend : undefined;
}

/**
 * Opens the requested backend and no other.
 * @throws ProblemError when it cannot be opened, or `no-backend` when its gradient is wrong
 */
export async function openRequested(name: BackendName): Promise<Backend> {
  const backend = await openTrusted(name);
  if (!backend)
    throw new ProblemError({ code: 'no-backend', detail: `the gradient of ${name} differs from the CPU's` });
  return backend;
}

/**
 * Reopens an earlier choice without timing again, if the adapter is the same and the backend's
 * gradient still agrees with the CPU's.
 * @returns undefined when a new choice has to be made
 */
export async function reopenBackend(choice: BackendChoice): Promise<Backend | undefined> {
  const same = JSON.stringify((await describeAdapter()) ?? null) === JSON.stringify(choice.adapter ?? null);
  return same ? openTrusted(choice.backend).catch(() => undefined) : undefined;
}
