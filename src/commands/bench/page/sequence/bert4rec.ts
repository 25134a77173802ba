import { bert4recDefaults, bert4recKind } from '../../../../models/bert4rec/config';
import { initialTransformerParameters } from '../../../../models/transformer/parameters';
import { transformerRecipe } from '../../../../models/transformer/recipe';
import { transformerReference } from '../../../../models/transformer/reference';
import type { Workload } from '../workload';
import { jaxJsTransformer } from './jax-js-transformer';
import { nativeTransformer } from './native';
import { maskedBatch, type SequenceSize, transformerFlops } from './problem';
import { sequenceStep } from './workload';

/** One training step of BERT4Rec, a fifth of all events masked. */
export function bert4recStep(size: SequenceSize): Workload {
  const config = { ...bert4recDefaults, items: size.items, maxLength: size.length };
  const batch = maskedBatch(size, 0.2);
  return sequenceStep({
    title: `BERT4Rec step, ${config.blocks} blocks, ${config.heads} heads`,
    config,
    batch,
    flops: transformerFlops(config, batch, 'bidirectional'),
    initial: initialTransformerParameters(bert4recKind, config),
    recipe: transformerRecipe(bert4recKind),
    reference: transformerReference(bert4recKind),
    jaxJs: jaxJsTransformer(bert4recKind),
    native: nativeTransformer(bert4recKind, config),
  });
}
