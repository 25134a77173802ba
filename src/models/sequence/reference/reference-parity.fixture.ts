import { expect } from 'vitest';
import { seededRandom } from '../../../core/maths/random';
import type { SequenceBatch } from '../../../core/training/sequence-batch';
import * as tf from '../../../gpu/device/tf';
import { freshState, type ParameterSet } from '../../parameters';
import type { SequenceConfig } from '../config';
import { popularityOf } from '../loss';
import { createPlanTrainer, type PlanTrainerOptions } from '../plan/plan-trainer';
import type { PlanRecipe } from '../plan/recipe';
import type { SavedOutput } from '../plan/record-loss';
import { lossAndGradients, type SequenceReference } from './reference-trainer';

/** For tests: compares a model's plan with its reference. */

/** The two implementations of one model. */
export interface ParityCase<C extends SequenceConfig, F extends SavedOutput> {
  readonly recipe: PlanRecipe<C, F>;
  readonly reference: SequenceReference<C>;
  readonly initial: (config: C) => ParameterSet;
}

/**
 * A batch with rows of the given lengths and random items; every `gap`-th target is left out.
 */
export function batchOf(lengths: readonly number[], length: number, items: number, gap = 0): SequenceBatch {
  const random = seededRandom(11, items);
  const inputs = new Int32Array(lengths.length * length);
  const targets = new Int32Array(lengths.length * length);
  lengths.forEach((events, row) => {
    let next = random.integer(items) + 1;
    for (let i = length - events; i < length; i++) {
      inputs[row * length + i] = next;
      next = random.integer(items) + 1;
      targets[row * length + i] = gap > 0 && i % gap === 0 ? 0 : next;
    }
  });
  return { rows: lengths.length, length, inputs, targets };
}

/** Parameters away from their symmetric start, so that no gradient is zero by chance. */
export function roughParameters(initial: ParameterSet, seed: number): ParameterSet {
  return initial.map(({ name, shape, values }, i) => {
    const random = seededRandom(seed, 1000 + i);
    return { name, shape, values: values.map((value) => value + 0.1 * random.normal()) };
  });
}

/** Loss and gradients of one step by autodiff, on the backend that is set. */
export function oracle<C extends SequenceConfig>(
  reference: SequenceReference<C>,
  parameters: ParameterSet,
  config: C,
  batch: SequenceBatch,
  step: number,
  itemCounts?: ArrayLike<number>,
) {
  const variables = parameters.map(({ shape, values }) =>
    tf.tidy(() => tf.variable(tf.tensor(values, [...shape]))),
  );
  const { loss, gradients } = lossAndGradients(
    ...([reference, variables, config, batch, step] as const),
    popularityOf(config, itemCounts),
  );
  const result = {
    loss: loss.dataSync()[0],
    gradients: gradients.map((gradient) => Float32Array.from(gradient.dataSync())),
  };
  tf.dispose([loss, ...gradients, ...variables]);
  return result;
}

/** Largest difference of two arrays; infinite where one is not a number. */
export function difference(found: ArrayLike<number>, expected: ArrayLike<number>): number {
  let most = found.length === expected.length ? 0 : Number.POSITIVE_INFINITY;
  for (let i = 0; i < expected.length; i++) {
    const here = Math.abs(found[i] - expected[i]);
    most = Number.isNaN(here) ? Number.POSITIVE_INFINITY : Math.max(most, here);
  }
  return most;
}

/** The same, relative to the largest expected number. */
export const worst = (found: ArrayLike<number>, expected: ArrayLike<number>): number =>
  difference(found, expected) / Array.from(expected).reduce((most, x) => Math.max(most, Math.abs(x)), 1e-12);

/** Compares loss and every gradient of one step with the reference by autodiff on the CPU. */
export async function expectParity<C extends SequenceConfig, F extends SavedOutput>(
  device: GPUDevice,
  { recipe, reference, initial }: ParityCase<C, F>,
  config: C,
  batch: SequenceBatch,
  options: PlanTrainerOptions = {},
): Promise<void> {
  const parameters = roughParameters(initial(config), config.seed);
  const expected = oracle(reference, parameters, config, batch, 0, options.itemCounts);
  const largest = expected.gradients.map((gradient) =>
    gradient.reduce((most, g) => Math.max(most, Math.abs(g)), 0),
  );
  // A bias of the keys k shifts all attention logits equally, and a single item has all the
  // probability. Their gradients vanish, and both sides have only rounding errors, of logits up to
  // 1 / temperature in the latter case.
  const rounding = config.items === 1 ? 2 ** -23 / config.temperature : 2e-7 * Math.max(1, ...largest);
  const plan = await createPlanTrainer(device, recipe, config, freshState(parameters), options);
  try {
    await plan.step(batch, 0);
    const gradients = await plan.gradients();
    expect(Math.abs((await plan.readLoss()) - expected.loss)).toBeLessThanOrEqual(
      1e-4 * expected.loss + 1e-6,
    );
    gradients.forEach(({ name, values }, i) => {
      const error = difference(values, expected.gradients[i]);
      expect(error, name).toBeLessThanOrEqual(1e-4 * largest[i] + rounding);
    });
  } finally {
    plan.dispose();
  }
}

/**
 * Relative tolerance of a directional derivative: the loss is precise to about 1e-6 of itself, and
 * the differences below are at least 1e-2.
 */
const SLOPE_TOLERANCE = 1e-2;

/**
 * Compares every gradient of the plan with central differences of its own loss, for each array
 * along a direction that is partly the gradient's and partly random.
 */
export async function expectFiniteDifferences<C extends SequenceConfig, F extends SavedOutput>(
  device: GPUDevice,
  { recipe, initial }: Pick<ParityCase<C, F>, 'recipe' | 'initial'>,
  config: C,
  batch: SequenceBatch,
  options: PlanTrainerOptions = {},
): Promise<void> {
  const parameters = roughParameters(initial(config), config.seed);
  const plan = await createPlanTrainer(device, recipe, config, freshState(parameters), options);
  try {
    await plan.step(batch, 0);
    await plan.readLoss();
    const gradients = await plan.gradients();
    for (const [at, { name, values: gradient }] of gradients.entries()) {
      const random = seededRandom(config.seed, 2000 + at);
      const noise = gradient.map(() => random.normal());
      const [length, noiseLength] = [Math.hypot(...gradient), Math.hypot(...noise)];
      const direction = gradient.map((g, i) => g / length + noise[i] / noiseLength);
      const slope = gradient.reduce((sum, g, i) => sum + g * direction[i], 0);
      const lossAt = async (distance: number): Promise<number> => {
        const moved = parameters.map((array, i) =>
          i === at
            ? { ...array, values: array.values.map((value, j) => value + distance * direction[j]) }
            : array,
        );
        // Restored to the first step, so that the dropout masks are the same.
        await plan.restore(freshState(moved));
        await plan.step(batch, 0);
        return plan.readLoss();
      };
      const distance = Math.min(0.02, 0.02 / length);
      const found = ((await lossAt(distance)) - (await lossAt(-distance))) / (2 * distance);
      expect(slope, name).toBeGreaterThan(0);
      expect(Math.abs(found - slope) / slope, `${name}: ${found} for ${slope}`).toBeLessThan(SLOPE_TOLERANCE);
    }
  } finally {
    plan.dispose();
  }
}
