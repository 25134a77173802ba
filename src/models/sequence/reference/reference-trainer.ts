import { readsContext } from '../../../core/histories/event-context';
import type { AliasTable } from '../../../core/maths/alias-table';
import { stepSeed } from '../../../core/training/dropout';
import { drawNegatives } from '../../../core/training/negative-sampling';
import type { SequenceBatch } from '../../../core/training/sequence-batch';
import * as tf from '../../../gpu/device/tf';
import { adamW } from '../../../gpu/plan/adamw';
import type { NamedArray, ParameterSet, TrainerState } from '../../parameters';
import { assertSameShapes } from '../../parameters';
import type { SequenceConfig } from '../config';
import { popularityOf } from '../loss';
import type { SequenceTrainer } from '../trainer';
import type { Tensors } from './reference';
import { withItemVectors } from './reference-attributes';
import { contrastLoss } from './reference-contrast';
import { nextItemLoss } from './reference-loss';

/** A sequence model in tfjs operations, as training needs it. B rows, L positions, d width. */
export interface SequenceReference<C extends SequenceConfig> {
  shapes(config: C): { readonly name: string; readonly shape: readonly number[] }[];
  /**
   * Hidden states, from which the output layer predicts each position's target.
   * @param dropoutSeed of the step
   * @param tokens [B, L] int32, 0 is padding
   * @param codes [B, L] int32, `contextCodes`, where the model reads them
   * @returns [B, L, d]
   */
  hidden(tensors: Tensors, config: C, tokens: tf.Tensor, dropoutSeed: number, codes?: tf.Tensor): tf.Tensor;
}

/** Flat positions in [B, L] that have a target, and the item there; [t] each. */
function targetPositions({ targets }: SequenceBatch): { where: Int32Array; items: Int32Array } {
  const where: number[] = [];
  for (let i = 0; i < targets.length; i++) if (targets[i] > 0) where.push(i);
  return { where: Int32Array.from(where), items: Int32Array.from(where, (i) => targets[i] - 1) };
}

/**
 * The event context codes of a batch, [B, L]; undefined for a model that does not read them.
 * @throws Error when the model reads them and the batch has none
 */
function codesOf(config: SequenceConfig, { rows, length, context }: SequenceBatch): tf.Tensor | undefined {
  if (!readsContext(config)) return undefined;
  if (!context) throw new Error('the model reads times or kinds of events; this batch has none');
  return tf.tensor2d(Int32Array.from(context), [rows, length], 'int32');
}

/** Loss of one batch and the gradient of every parameter, by autodiff. The caller disposes both. */
export function lossAndGradients<C extends SequenceConfig>(
  reference: SequenceReference<C>,
  variables: readonly tf.Variable[],
  config: C,
  batch: SequenceBatch,
  step: number,
  popularity?: AliasTable,
): { loss: tf.Scalar; gradients: tf.Tensor[] } {
  const seed = stepSeed(config.seed, step);
  const negatives =
    config.loss === 'softmax'
      ? undefined
      : {
          items: drawNegatives(config.negatives, config.items, seed, popularity),
          logProbability: popularity?.logProbability,
        };
  return tf.tidy(() => {
    const { value, grads } = tf.variableGrads(() => {
      const named = Object.fromEntries(reference.shapes(config).map(({ name }, i) => [name, variables[i]]));
      const tensors = withItemVectors(named, config, seed);
      const tokens = tf.tensor2d(batch.inputs, [batch.rows, batch.length], 'int32'); // [B, L]
      const { where, items } = targetPositions(batch);
      const hidden = reference.hidden(tensors, config, tokens, seed, codesOf(config, batch)); // [B, L, d]
      const loss = nextItemLoss(tensors, config, hidden, where, items, negatives);
      if (config.contrast === 0 || !batch.views) return loss;
      return tf.add(loss, tf.mul(contrastLoss(hidden, batch.views, config), config.contrast));
    }, [...variables]);
    return { loss: value, gradients: variables.map(({ name }) => grads[name]) };
  });
}

async function download(
  shapes: readonly { readonly name: string; readonly shape: readonly number[] }[],
  variables: readonly tf.Variable[],
): Promise<ParameterSet> {
  return Promise.all(
    shapes.map(async ({ name, shape }, i): Promise<NamedArray> => {
      // A clone, because the backend caches what `data()` returned while a variable changes in
      // place.
      const copy = tf.clone(variables[i]);
      const values = Float32Array.from(await copy.data<'float32'>());
      copy.dispose();
      return { name, shape, values };
    }),
  );
}

/**
 * A trainer in tfjs operations, on the backend that is set.
 * @param itemCounts [N], how often each item occurs in the training data; required for sampling
 * negatives by popularity
 * @throws Error when `itemCounts` is required and missing
 */
export function createReferenceTrainer<C extends SequenceConfig>(
  reference: SequenceReference<C>,
  config: C,
  initial: TrainerState,
  itemCounts?: ArrayLike<number>,
): SequenceTrainer {
  const popularity = popularityOf(config, itemCounts);
  const shapes = reference.shapes(config);
  const variablesFrom = (set: ParameterSet) => {
    assertSameShapes(set, shapes);
    return set.map(({ shape, values }) =>
      tf.tidy(() => tf.variable(tf.tensor(values, [...shape], 'float32'))),
    );
  };
  const parameters = variablesFrom(initial.parameters);
  const first = variablesFrom(initial.firstMoments);
  const second = variablesFrom(initial.secondMoments);
  const all = parameters.map((parameter, i) => ({ parameter, first: first[i], second: second[i] }));
  let step = initial.step;
  let lossSum = 0;
  let lossCount = 0;

  return {
    implementation: 'reference',
    async step(batch, learningRate) {
      if (!batch.targets.some((token) => token > 0)) return;
      const { loss, gradients } = lossAndGradients(reference, parameters, config, batch, step, popularity);
      adamW(all, gradients, ++step, learningRate, config);
      tf.dispose(gradients);
      // Waiting for the loss keeps at most one step in flight.
      lossSum += (await loss.data())[0];
      lossCount++;
      loss.dispose();
    },
    async readLoss() {
      const mean = lossSum / lossCount;
      lossSum = 0;
      lossCount = 0;
      return mean;
    },
    async state() {
      return {
        parameters: await download(shapes, parameters),
        firstMoments: await download(shapes, first),
        secondMoments: await download(shapes, second),
        step,
      };
    },
    async restore(state) {
      for (const [variables, set] of [
        [parameters, state.parameters],
        [first, state.firstMoments],
        [second, state.secondMoments],
      ] as const) {
        assertSameShapes(set, shapes);
        variables.forEach((variable, i) => {
          tf.tidy(() => variable.assign(tf.tensor(set[i].values, [...shapes[i].shape], 'float32')));
        });
      }
      step = state.step;
      lossSum = 0;
      lossCount = 0;
    },
    dispose() {
      tf.dispose([...parameters, ...first, ...second]);
    },
  };
}
