import { type SasrecConfig, sasrecDefaults, sasrecKind } from '../../../../models/sasrec/config';
import { initialTransformerParameters } from '../../../../models/transformer/parameters';
import { transformerRecipe } from '../../../../models/transformer/recipe';
import { transformerReference } from '../../../../models/transformer/reference';
import type { Workload } from '../workload';
import { jaxJsTransformer } from './jax-js-transformer';
import { nativeTransformer } from './native';
import { fullBatch, type SequenceSize, transformerFlops } from './problem';
import { sequenceStep } from './workload';

/** The default configuration at this size. */
export const configOf = ({ items, length }: SequenceSize): SasrecConfig => ({
  ...sasrecDefaults,
  items,
  maxLength: length,
});

/** One training step of SASRec. */
export function sasrecStep(size: SequenceSize): Workload {
  const config = configOf(size);
  const batch = fullBatch(size);
  return sequenceStep({
    title: `SASRec step, ${config.blocks} blocks, ${config.heads} heads`,
    config,
    batch,
    flops: transformerFlops(config, batch, 'causal'),
    initial: initialTransformerParameters(sasrecKind, config),
    recipe: transformerRecipe(sasrecKind),
    reference: transformerReference(sasrecKind),
    jaxJs: jaxJsTransformer(sasrecKind),
    native: nativeTransformer(sasrecKind, config),
  });
}
