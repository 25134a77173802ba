import type { SequenceBatch } from '../../../../core/training/sequence-batch';
import * as tf from '../../../../gpu/device/tf';
import type { ParameterSet } from '../../../../models/parameters';
import type { SequenceConfig } from '../../../../models/sequence/config';
import {
  lossAndGradients,
  type SequenceReference,
} from '../../../../models/sequence/reference/reference-trainer';
import type { TfjsBackend } from '../tfjs-backend';
import type { Prepared } from '../workload';

/**
 * The model trained the usual way in tfjs: operations, autodiff, and tfjs's own Adam. It has no
 * dropout, whose masks tfjs would draw in JavaScript and upload, and no gradient clipping.
 */
export async function tfjsOperations<C extends SequenceConfig>(
  reference: SequenceReference<C>,
  initial: ParameterSet,
  config: C,
  batch: SequenceBatch,
  open: () => Promise<TfjsBackend>,
): Promise<Prepared> {
  const backend = await open();
  await backend.use();
  const { beta1, beta2, epsilon, learningRate } = config;
  const plain = { ...config, dropout: 0 };
  const variables = initial.map(({ values, shape }) =>
    tf.tidy(() => tf.variable(tf.tensor(values, [...shape], 'float32'))),
  );
  const adam = tf.train.adam(learningRate, beta1, beta2, epsilon);
  const train = (): tf.Scalar => {
    const { loss, gradients } = lossAndGradients(reference, variables, plain, batch, 0);
    adam.applyGradients(variables.map(({ name }, i) => ({ name, tensor: gradients[i] })));
    tf.dispose(gradients);
    return loss;
  };
  const first = train();
  const [check] = await first.data();
  first.dispose();
  return {
    device: backend.device,
    check,
    async step() {
      await backend.use();
      train().dispose();
      await backend.finish();
    },
    dispose() {
      adam.dispose();
      tf.dispose(variables);
      backend.device?.device.destroy();
    },
  };
}
