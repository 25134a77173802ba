import { type SasrecConfig, sasrecDefaults, sasrecKind } from '../../models/sasrec/config';
import { sasrec } from '../../models/sasrec/model';
import { transformerRecipe } from '../../models/transformer/recipe';
import { transformerReference } from '../../models/transformer/reference';
import { fullBatch, type SequenceSize, transformerFlops } from '../sequence/problem';
import { sequenceStep } from '../sequence/workload';
import type { Workload } from '../workload';
import { jaxJsTransformer } from './jax-js-model';

/** The model as it is by default, at this size. */
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
    ...{ config, batch, flops: transformerFlops(config, batch, 'causal') },
    model: sasrec,
    recipe: transformerRecipe(sasrecKind),
    reference: transformerReference(sasrecKind),
    jaxJs: jaxJsTransformer,
  });
}
