import { lstmDefaults } from '../../../../models/lstm/config';
import { initialLstmParameters } from '../../../../models/lstm/parameters';
import { lstmRecipe } from '../../../../models/lstm/recipe';
import { lstmReference } from '../../../../models/lstm/reference';
import type { Workload } from '../workload';
import { jaxJsLstm } from './jax-js-lstm';
import { nativeLstm } from './native';
import { fullBatch, lstmFlops, type SequenceSize } from './problem';
import { sequenceStep } from './workload';

/** One training step of the LSTM. */
export function lstmStep(size: SequenceSize): Workload {
  const config = { ...lstmDefaults, items: size.items, maxLength: size.length };
  const batch = fullBatch(size);
  return sequenceStep({
    title: `LSTM step, layers: ${config.layers}`,
    config,
    batch,
    flops: lstmFlops(config, batch),
    initial: initialLstmParameters(config),
    recipe: lstmRecipe,
    reference: lstmReference,
    jaxJs: jaxJsLstm,
    native: nativeLstm(config),
  });
}
