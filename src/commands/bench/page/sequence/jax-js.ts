import { numpy as np } from '@jax-js/jax';
import type { SequenceBatch } from '../../../../core/training/sequence-batch';
import type { ParameterSet } from '../../../../models/parameters';
import type { SequenceConfig } from '../../../../models/sequence/config';
import { openJaxJs } from '../jax-js';
import { trainWithJaxJs, type Weights } from '../jax-js-adam';
import type { Prepared } from '../workload';
import { nextItemLoss } from './jax-js-layers';

/**
 * A model in jax-js without dropout; it takes ownership of `inputs` and borrows the weights.
 * @returns hidden [T, d] of tokens [B, L]
 */
export type JaxJsModel<C extends SequenceConfig> = (
  weights: Weights,
  config: C,
  inputs: np.Array,
) => np.Array;

/** A rival that compiles the whole training step as one jit. */
export async function jaxJs<C extends SequenceConfig>(
  model: JaxJsModel<C>,
  initial: ParameterSet,
  config: C,
  { rows, length, inputs, targets }: SequenceBatch,
  place: 'webgpu' | 'wasm',
): Promise<Prepared> {
  const backend = await openJaxJs(place);
  const training = trainWithJaxJs(initial, config, (weights, [read, asked]) =>
    nextItemLoss(weights, config, model(weights, config, read), asked),
  );
  const upload = (ids: Int32Array) => np.array(Int32Array.from(ids), { shape: [rows, length] });
  const step = () => training.step([upload(inputs), upload(targets)]);
  const [check] = await step().data();
  return {
    device: backend.device,
    check,
    async step() {
      backend.use();
      const loss = step();
      await backend.finish(loss);
      loss.dispose();
    },
    dispose: () => training.dispose(),
  };
}
