import { numpy as np } from '@jax-js/jax';
import type { SequenceBatch } from '../../core/sequence-batch';
import type { ParameterSet } from '../../models/parameters';
import type { SasrecConfig } from '../../models/sasrec/config';
import { openJaxJs } from '../jax-js';
import { trainWithJaxJs } from '../jax-js-adam';
import type { Prepared } from '../workload';
import { nextItemLoss } from './jax-js-model';

/** The whole step under one jit. */
export async function jaxJs(
  config: SasrecConfig,
  initial: ParameterSet,
  { rows, length, inputs, targets }: SequenceBatch,
  place: 'webgpu' | 'wasm',
): Promise<Prepared> {
  const backend = await openJaxJs(place);
  const training = trainWithJaxJs(initial, config, (weights, [read, asked]) =>
    nextItemLoss(weights, config, { inputs: read, targets: asked }),
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
